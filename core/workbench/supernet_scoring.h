#pragma once

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
};

/// Reads the split and loads the engine, which must outlive the scorer.
/// Errors: those of the corpus and of EngineLoader; BadValue (a vocabulary of another size than the supernet's).
Result<std::unique_ptr<nn::SupernetScorer>> openScorer(EngineLoader &loader, const ScoringSource &source,
                                                       const TaskControl &control);

} // namespace foresearch::workbench
