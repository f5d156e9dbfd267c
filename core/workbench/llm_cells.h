#pragma once

#include "core/workbench/llm_runs.h"
#include "core/workbench/project_access.h"

#include <optional>
#include <string>
#include <vector>

/// What stands behind a language model's prediction: each call with its request, reply, and what was read of it.
namespace foresearch::workbench {

/// One sample of one architecture.
struct CellReply {
    int sample = 0;
    std::string prompt;                               ///< as it was sent
    std::optional<prompt::JournaledReply> reply = {}; ///< nothing: the project has none
    std::optional<double> value = {};                 ///< in BLEU
    std::string problem = {};                         ///< why there is no value
};

/// What one language model was asked about one architecture in one split.
struct CellReplies {
    std::string predictor; ///< "llm:fifth-instruction@gpt-4.1"
    std::string endpoint;  ///< who was asked
    llm::SamplingSettings sampling;
    std::string promptHash;
    std::vector<CellReply> samples;
};

/// Those of every language model in `predictor`, also where it is inside another.
/// Errors: NotFound (none in it, or the project has none of the name); those of the project.
Result<std::vector<CellReplies>> readCell(const ProjectAccess &access, const std::string &predictor,
                                          const std::string &task, int splitSeed,
                                          const space::Architecture &architecture);

} // namespace foresearch::workbench
