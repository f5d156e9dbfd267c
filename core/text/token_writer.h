#pragma once

#include "core/base/result.h"
#include "core/text/dictionary.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>

namespace foresearch::text {

/// Writes one side of a binarised split, PREFIX.bin and PREFIX.idx, as fairseq does (MMIDIDX; see token_index.h): ids
/// as u16 where the vocabulary is below 65,500, else as i32. Memory does not grow with the number of sentences.
class TokenFileWriter {
public:
    /// Errors: CannotWrite.
    static Result<TokenFileWriter> create(const std::filesystem::path &prefix, std::size_t vocabularySize);

    /// Contract: ids are in the vocabulary. Errors: CannotWrite.
    Result<> add(std::span<const TokenId> ids);

    /// Makes both files durable; without it there is no index. Errors: CannotWrite.
    Result<> finish();

    std::uint64_t sentences() const { return m_sentences; }
    std::uint64_t idCount() const { return m_idCount; }

private:
    struct Close {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    using File = std::unique_ptr<std::FILE, Close>;

    TokenFileWriter(std::filesystem::path prefix, bool isNarrow, File data, File lengths);
    Result<> writeIndex();
    Unexpected problem() const;

    std::filesystem::path m_prefix;
    bool m_isNarrow;
    File m_data;
    File m_lengths; ///< of the sentences, i32; a file without a name
    std::uint64_t m_sentences = 0;
    std::uint64_t m_idCount = 0;
};

} // namespace foresearch::text
