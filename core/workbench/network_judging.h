#pragma once

#include "core/workbench/engine_loader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// BLEU of one network's translations of a part of a corpus: beam 4, length penalty 0.6, sacreBLEU's 13a.
struct JudgedPart {
    std::string split;
    double bleu = 0;
    std::string details; ///< which weights, sentences, beam search and signature; JSON (SupernetBleu::details)
    friend bool operator==(const JudgedPart &, const JudgedPart &) = default;
};

/// Judges a network that was trained from scratch by the validation part and, where the corpus has one, the test part.
/// Progress: sentences. Errors: those of SupernetFile::open and SupernetBleu; BadValue (the file is a supernet's);
/// Stopped.
Result<std::vector<JudgedPart>> judgeNetwork(EngineLoader &loader, const std::filesystem::path &network,
                                             const std::filesystem::path &corpus, const TaskControl &control);

} // namespace foresearch::workbench
