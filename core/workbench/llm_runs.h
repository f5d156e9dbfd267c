#pragma once

#include "core/llm/asking.h"
#include "core/llm/llm_predictor.h"
#include "core/predict/predictor_factory.h"
#include "core/store/project.h"
#include "core/workbench/project_access.h"

#include <functional>
#include <memory>
#include <string>
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

/// "llm:fifth-instruction@gpt-4.1": the predictor as the command line takes it.
std::string predictorText(const LlmRun &run);

/// Settings of a run in the project, as JSON; its parts are those of partsOf.
std::string settingsJson(const LlmRun &run);
std::vector<std::string> partsOf(const LlmRun &run);

/// All that were finished, the latest last. Errors: those of the project.
Result<std::vector<LlmRun>> readLlmRuns(store::Project &project);

/// The body that a request to an endpoint has, which is spoken to as its JSON says. Errors: those of reading it.
using BodyOfEndpoint =
    std::function<Result<std::function<std::string(const llm::ChatRequest &)>>(const AskedEndpoint &endpoint)>;
/// That of its dialect.
Result<std::function<std::string(const llm::ChatRequest &)>> bodyOfDialect(const AskedEndpoint &endpoint);

/// Predictors "llm:VARIANT[@MODEL]" that answer from the project's replies alone; without a model there has to be one
/// only. A reply that is missing is a failed prediction (NotFound).
/// Contract: `access` works while any of these predictors is asked.
predict::LanguageModels replayedModels(ProjectAccess access, BodyOfEndpoint bodyOf = bodyOfDialect);

} // namespace foresearch::workbench
