#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace foresearch::text {

/// How a token id is stored.
enum class IdType : std::uint8_t { U8 = 1, I8 = 2, I16 = 3, I32 = 4, I64 = 5, U16 = 8 };

std::size_t bytesPerId(IdType type);

/// Where each sentence lies in a file of token ids. Read from the index of fairseq's binarised data, of either format:
///
///     MMIDIDX  "MMIDIDX", 2 bytes 0, u64 version 1, u8 type, u64 n, n x i32 lengths, n x i64 places in bytes
///     TNTIDX   "TNTIDX", 2 bytes 0, u64 version 1, u64 type, u64 bytes of an id, u64 n, u64 m, (n + 1) x i64 places in
///              the list of lengths, (n + 1) x i64 places in ids, m x i64 lengths; ids are stored one too large
///
/// Source: fairseq, data/indexed_dataset.py.
class TokenIndex {
public:
    /// Looks at every entry. `dataBytes` is the size of the file of ids.
    /// Errors: BadFormat (another format, cut, something behind the end); BadValue (an entry outside the data);
    /// NewerVersion. Contract: `bytes` outlive the index.
    static Result<TokenIndex> parse(std::string_view bytes, std::size_t dataBytes, const std::string &source);

    std::size_t size() const { return m_size; } ///< sentences
    IdType type() const { return m_type; }
    /// What has to be taken from a stored id.
    int bias() const { return m_isOneBased ? 1 : 0; }

    // Contract: sentence < size().
    std::size_t length(std::size_t sentence) const; ///< in ids
    std::size_t begin(std::size_t sentence) const;  ///< in the data, in bytes

private:
    friend class TokenIndexParser;

    std::string_view m_bytes;
    std::size_t m_size = 0;
    IdType m_type = IdType::U16;
    bool m_isOneBased = false;
    std::size_t m_lengths = 0; ///< where they begin in m_bytes
    std::size_t m_places = 0;
};

} // namespace foresearch::text
