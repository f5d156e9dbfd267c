#pragma once

#include "core/base/json.h"
#include "core/base/task_control.h"
#include "core/llm/budget.h"
#include "core/llm/llm_predictor.h"
#include "core/workbench/llm_study.h"

#include <string>
#include <vector>

/// What language models are asked on a task, as a page edits it and a project keeps it.
namespace foresearch::workbench {

/// Who answers.
enum class AskingMode {
    Endpoint, ///< the project's replies, and the endpoint for what is missing
    Replay,   ///< the project's replies alone: no network, no key
};

struct LlmPlan {
    AskedEndpoint endpoint = {};   ///< empty identity: none is chosen
    std::string endpointName = {}; ///< the user's, of those that are remembered
    /// Names of the project's prompts, and keys of the ablation ladder; a prompt's name goes before a key.
    std::vector<std::string> variants = {};
    std::vector<int> seeds = {};                           ///< of the splits; empty: all
    llm::SamplingSettings sampling = {.temperature = 0.0}; ///< with the model; empty: none is chosen
    bool withDemonstrations = true;                        ///< ask about these too: calibration needs them
    llm::BudgetLimits limits = {};
    AskingMode mode = AskingMode::Endpoint;
    friend bool operator==(const LlmPlan &, const LlmPlan &) = default;
};

/// Nobody's settings: the whole ladder, a dollar.
LlmPlan usualLlmPlan();

OrderedJson planJson(const LlmPlan &plan);
/// What is not there, or cannot be, is as in usualLlmPlan.
LlmPlan llmPlanFromJson(const Json &json);

/// One run for each variant, with a prompt for each chosen split: rungs of the ladder as `llm predict` makes them, the
/// project's prompts with the demonstrations that their recipes choose of the split.
/// Errors: NotFound (a variant, a split); BadValue (no model, no endpoint, settings that cannot be); those of reading
/// templates and of making prompts.
Result<LlmStudy::Order> orderOf(const LlmPlan &plan, const eval::TfsTask &task,
                                const std::vector<store::NamedPrompt> &prompts, const TaskControl &control);

/// One of the project's prompts for these splits of a task, with the demonstrations that its recipe chooses of each.
/// Errors: BadFormat (its recipe); BadValue, naming the prompt; those of prompt::forSplit.
Result<std::vector<SplitPrompt>> promptsOf(const store::NamedPrompt &named, const eval::TfsTask &task,
                                           const std::vector<const eval::TfsSplit *> &splits);

/// The same as a command line; `project`: the file's path.
std::string llmCommand(const std::string &project, const std::string &task, const LlmPlan &plan);

} // namespace foresearch::workbench
