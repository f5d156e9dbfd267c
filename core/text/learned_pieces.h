#pragma once

#include "core/text/pair_survey.h"
#include "core/text/subwords.h"

#include <cstdint>
#include <filesystem>

namespace foresearch::text {

struct LearnedPiecesOptions {
    std::size_t pieces = 8000;
    std::size_t sentences = 1'000'000; ///< at most, of both sides
    std::uint64_t seed = 1;            ///< of the sample
    std::filesystem::path folder;      ///< for the sample, which is removed
};

/// Pieces of both sides of pairs, since one vocabulary serves both; of many pairs, a sample drawn at random.
/// Errors: those of the survey and learnSubwords; CannotWrite.
Result<Subwords> learnedPieces(const PairSurvey &survey, const LearnedPiecesOptions &options,
                               const TaskControl &control);

} // namespace foresearch::text
