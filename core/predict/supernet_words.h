#pragma once

#include "core/predict/precision.h"
#include "core/predict/predictor_spec.h"

#include <filesystem>
#include <string>

namespace foresearch::predict {

/// By what a supernet judges an architecture on a corpus.
enum class SupernetMeasure {
    Loss, ///< label-smoothed, as HAT's search does
    Bleu  ///< of its translations
};

/// What a predictor "supernet:FILE@FOLDER" or "supernet:FILE@FOLDER@WORD" is made of. The word is "fp32" or "bf16" for
/// losses on the CPU, "cuda" or "cuda:NUMBER" for those on a GPU, "bf16-cuda" for both, or "bleu" for translations. A
/// folder of such a name is written "./bf16" where the file's name has an "@".
struct SupernetWords {
    std::string file;
    std::string corpus;
    Precision precision = Precision::Fp32; ///< of a loss
    SupernetMeasure measure = SupernetMeasure::Loss;
    std::string device = "cpu"; ///< of a loss; nn::ScoringTask::device
};

/// Contract: `spec` is of the kind Supernet.
SupernetWords supernetWords(const PredictorSpec &spec);

/// The same the other way round; fp32 is written only where it has to be.
PredictorSpec supernetSpec(const SupernetWords &words);

/// How a network's file is called: its bare name, or where a training keeps it as "best", "last" or "average", the name
/// of the training's folder.
std::string networkName(const std::filesystem::path &file);

} // namespace foresearch::predict
