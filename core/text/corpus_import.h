#pragma once

#include "core/text/corpus_manifest.h"
#include "core/text/pair_survey.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace foresearch::text {

/// What becomes of pairs of sentences that are made a corpus. Of a binarised folder only `pairs`,
/// `rules.dropsDuplicates` and `maxIds` count: it has its languages, splits and dictionaries already.
struct CorpusImport {
    PairFiles pairs = {};
    std::string sourceLanguage = {};
    std::string targetLanguage = {};
    PairRules rules = {};
    std::string split = "train";           ///< of what is held out for neither of the next two
    std::uint64_t validPairs = 0;          ///< drawn at random into the split "valid"
    std::uint64_t testPairs = 0;           ///< the same for "test"
    std::uint64_t seed = 1;                ///< of the draws: what is held out, what pieces are learned from
    std::size_t maxIds = 1023;             ///< of a sentence, without eos; longer pairs are left out
    std::filesystem::path pieces = {};     ///< a SentencePiece model; empty: one is learned
    std::filesystem::path dictionary = {}; ///< fairseq's, of both sides; empty: made of all pieces that occur
    std::size_t learnedPieces = 8000;
    std::size_t learnedFrom = 1'000'000; ///< sentences at most, of both sides
    friend bool operator==(const CorpusImport &, const CorpusImport &) = default;
};

/// Makes the folder `to`, as openCorpus reads it, with the SentencePiece model in it as spm.model and the manifest. All
/// of it is there in the end, or nothing. A dictionary that is made is padded to a multiple of 8 entries, as fairseq's;
/// what the model does not know is not in it. Memory does not grow with the number of pairs but for one bit each; the
/// disk holds the ids twice meanwhile. Progress: in pairs, bytes and pieces. Errors: BadValue (`to` exists, languages
/// or splits that are none, too few pairs to hold out); those of the reader, the model, the dictionary and the folder;
/// CannotWrite; Stopped, within half a second.
Result<CorpusManifest> importCorpus(const CorpusImport &import, const std::filesystem::path &to,
                                    const TaskControl &control);

} // namespace foresearch::text
