#pragma once

#include "core/predict/labels.h"
#include "core/predict/predictor_factory.h"
#include "core/workbench/engine_loader.h"

#include <filesystem>
#include <memory>
#include <string>

namespace foresearch::workbench {

/// What a supernet scores architectures on.
struct ScoringSource {
    std::shared_ptr<const predict::SupernetFile> supernet;
    std::filesystem::path corpus; ///< a folder, as text::openCorpus takes it
    std::string split = "valid";
    int workers = 0; ///< at most; 0: one for each core
    predict::Precision precision = predict::Precision::Fp32;
    std::string device = nn::kCpu; ///< nn::ScoringTask::device
};

/// A scorer with what it scores on.
struct OpenedScorer {
    std::unique_ptr<nn::SupernetScorer> scorer;
    std::shared_ptr<const text::TokenPairs> pairs;
};

/// Which sentences these are: SHA-256 of their ids.
std::string sentencesFingerprint(const text::TokenPairs &pairs);

/// What scores are known by: supernet, sentences, precision, and a device that is not the CPU; JSON, as in
/// Provenance::details.
std::string scoringDetails(const ScoringSource &source, const text::TokenPairs &pairs);

/// The scale of losses.
predict::Scale lossScale();

/// Scores what the keeper has not, sorted so that architectures with much in common stand together, and keeps losses
/// every few architectures. Errors: those of the scorer and of LabelKeeper::append.
Result<> scoreInto(nn::SupernetScorer &scorer, std::span<const space::Architecture> architectures,
                   predict::LabelKeeper &keeper, const TaskControl &control);

/// Reads the split and loads the engine, which must outlive the scorer.
/// Errors: those of the corpus and of EngineLoader; BadValue (a vocabulary of another size than the supernet's).
Result<OpenedScorer> openScorer(EngineLoader &loader, const ScoringSource &source, const TaskControl &control);

/// Predictors "supernet:FILE@FOLDER[@WORD]" (predict/supernet_words.h), the label-smoothed loss of the validation pairs
/// in bits a target token; "supernet:FILE@FOLDER@bleu", BLEU of their translations (supernet_bleu.h); "measured",
/// milliseconds on this machine in LatencyRegime, with random weights of the space that is asked about. The engine is
/// loaded for the first of them; files are read, and architectures asked about, once for all predictors of the same
/// name. An architecture outside the supernet's space has failed alone (BadValue).
predict::SupernetModels supernetModels();

} // namespace foresearch::workbench
