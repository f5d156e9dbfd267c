#pragma once

#include "core/base/mapped_file.h"
#include "core/text/dictionary.h"
#include "core/text/token_index.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace foresearch::text {

/// Sequences of ids in one piece of memory.
class PackedSequences {
public:
    std::size_t size() const { return m_ends.size(); }
    std::size_t idCount() const { return m_ids.size(); }
    /// Contract: sequence < size(). The span lives until something is added.
    std::span<const TokenId> operator[](std::size_t sequence) const
    {
        const std::size_t begin = sequence == 0 ? 0 : m_ends[sequence - 1];
        return std::span(m_ids).subspan(begin, m_ends[sequence] - begin);
    }
    void add(std::span<const TokenId> ids)
    {
        m_ids.insert(m_ids.end(), ids.begin(), ids.end());
        m_ends.push_back(m_ids.size());
    }
    friend bool operator==(const PackedSequences &, const PackedSequences &) = default;

private:
    std::vector<TokenId> m_ids;
    std::vector<std::size_t> m_ends;
};

/// Sentences as ids with eos at the end; `source[i]` is translated by `target[i]`.
struct TokenPairs {
    PackedSequences source;
    PackedSequences target;
    std::size_t size() const { return target.size(); }
};

/// One side of a binarised split: the files PREFIX.idx and PREFIX.bin, mapped.
class TokenFile {
public:
    /// Errors: those of MappedFile and TokenIndex.
    static Result<TokenFile> open(const std::filesystem::path &prefix);

    std::size_t size() const { return m_index.size(); }
    std::size_t length(std::size_t sentence) const { return m_index.length(sentence); }
    const std::string &source() const { return m_source; } ///< the file of ids, for messages

    /// Appends a sentence to `ids`. Contract: sentence < size().
    /// Errors: BadValue (an id that is not below `vocabularySize`), naming file and sentence.
    Result<> read(std::size_t sentence, std::size_t vocabularySize, std::vector<TokenId> &ids) const;

private:
    TokenFile(MappedFile indexFile, MappedFile dataFile, TokenIndex index, std::string source);

    MappedFile m_indexFile;
    MappedFile m_dataFile;
    TokenIndex m_index;
    std::string m_source;
};

} // namespace foresearch::text
