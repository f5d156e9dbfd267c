#pragma once

#include "core/base/sha256.h"
#include "core/text/token_figures.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

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

    SideFigures figures() const { return m_counter.figures(); }
    /// Of the ids as they were written. Contract: finish() has succeeded.
    const std::string &sha256() const { return m_digits; }

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
    FigureCounter m_counter;
    Sha256 m_hash;
    std::string m_digits;
    std::vector<std::uint16_t> m_narrow; ///< the ids of one sentence
};

} // namespace foresearch::text
