#pragma once

#include "core/base/json.h"
#include "core/llm/llm_predictor.h"
#include "core/store/project.h"

#include <string>
#include <string_view>
#include <vector>

/// How predictions of language models are kept in a project: each variant of a prompt on a task is a run of kind
/// "evaluate", as that of any predictor; its settings also say whom was asked what, and its parts are the prompts, one
/// a split. With the project's replies that is all which repeats it, without network and key.
namespace foresearch::workbench {

/// Who was asked, as text, so that reading it needs no network.
struct AskedEndpoint {
    std::string identity;    ///< llm::identityOf: in the keys of replies
    std::string json = "{}"; ///< llm::toJson: how it is spoken to; no key
    friend bool operator==(const AskedEndpoint &, const AskedEndpoint &) = default;
};

/// The prompt of one split.
struct SplitPrompt {
    int seed = 0;
    prompt::PromptVersion prompt;
};

/// One variant of a prompt on one task, for one model.
struct LlmRun {
    std::string task;
    std::string variant;
    AskedEndpoint endpoint;
    llm::SamplingSettings sampling;
    std::vector<SplitPrompt> prompts = {};
};

/// "fifth-instruction@gpt-4.1".
std::string titleOf(const LlmRun &run);

/// "llm:fifth-instruction@gpt-4.1": the predictor as the command line takes it.
std::string predictorText(const LlmRun &run);

/// Settings of a run in the project, as JSON; its parts are those of partsOf.
std::string settingsJson(const LlmRun &run);
std::vector<std::string> partsOf(const LlmRun &run);

/// All that were finished, the latest last. Errors: those of the project.
Result<std::vector<LlmRun>> readLlmRuns(store::Project &project);

/// A run as one text, with its prompts. Errors of reading: BadFormat, BadValue, naming `source`; NewerVersion.
std::string runText(const LlmRun &run);
Result<LlmRun> parseLlmRun(std::string_view text, const TextSource &source);

} // namespace foresearch::workbench
