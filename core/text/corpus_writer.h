#pragma once

#include "core/text/corpus_manifest.h"
#include "core/text/token_writer.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace foresearch::text {

/// Writes the splits of a binarised corpus into a folder.
class CorpusWriter {
public:
    /// `corpus`: the folder, the languages and both dictionaries; nothing is read from it. It outlives the writer.
    explicit CorpusWriter(const Corpus &corpus) : m_corpus(corpus) {}

    /// Gives its number, from 0. Errors: CannotWrite.
    Result<std::size_t> addSplit(const std::string &name);

    /// Contract: `split` came from addSplit; ids are in the dictionaries. Errors: CannotWrite.
    Result<> add(std::size_t split, std::span<const TokenId> source, std::span<const TokenId> target);

    /// Makes all files durable. Errors: CannotWrite.
    Result<std::vector<PreparedSplit>> finish();

private:
    struct SplitWriter {
        std::string name;
        TokenFileWriter source;
        TokenFileWriter target;
    };

    const Corpus &m_corpus;
    std::vector<SplitWriter> m_splits;
};

} // namespace foresearch::text
