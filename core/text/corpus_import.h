#pragma once

#include "core/base/task_control.h"
#include "core/text/sentence_pairs.h"
#include "core/text/subwords.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace foresearch::text {

/// What becomes of pairs of sentences that are made a binarised corpus.
struct CorpusImport {
    /// Begins from the first pair each time: pairs are gone through more than once, never kept.
    std::function<Result<std::unique_ptr<PairReader>>()> open;
    std::string sourceLanguage;
    std::string targetLanguage;
    CleaningOptions cleaning = {};
    std::string split = "train";      ///< of what is held out for neither of the next two
    std::size_t validPairs = 0;       ///< drawn at random into the split "valid"
    std::size_t testPairs = 0;        ///< the same for "test"
    std::uint64_t seed = 1;           ///< of the draw
    std::size_t maxIds = 1023;        ///< of a sentence, without eos; longer pairs are left out
    std::filesystem::path pieces;     ///< a SentencePiece model; empty: one is learned
    std::filesystem::path dictionary; ///< fairseq's, of both sides; empty: made of all pieces that occur
    std::size_t learnedPieces = 8000;
};

/// What was made of the pairs.
struct ImportedSplit {
    std::string name;
    std::uint64_t pairs = 0;
    std::uint64_t sourceIds = 0; ///< eos included
    std::uint64_t targetIds = 0;
};
struct ImportReport {
    std::vector<ImportedSplit> splits;
    std::uint64_t empty = 0; ///< pairs that were left out, by reason
    std::uint64_t tooLong = 0;
    std::uint64_t ratio = 0;
    std::uint64_t equalSides = 0;
    std::uint64_t unknownIds = 0;   ///< of all ids, those that are kUnk
    std::size_t vocabularySize = 0; ///< specials included
};

/// Makes the folder `to`, as openCorpus reads it, with the SentencePiece model in it as spm.model. All of it is there
/// in the end, or nothing. A dictionary that is made is padded to a multiple of 8 entries, as fairseq's. Memory does
/// not grow with the number of pairs, but for learning pieces, which takes at most a million sentences. Errors:
/// BadValue (`to` exists, too few pairs to hold out); those of the reader, the model and the dictionary; CannotWrite;
/// Stopped.
Result<ImportReport> importCorpus(const CorpusImport &import, const std::filesystem::path &to,
                                  const TaskControl &control);

} // namespace foresearch::text
