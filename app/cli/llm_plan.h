#pragma once

#include "app/cli/llm_endpoint.h"
#include "app/cli/prompt_source.h"

#include "core/workbench/llm_study.h"

#include <optional>
#include <string>
#include <vector>

namespace foresearch::cli {

/// What `llm predict` asks about.
struct PlanArguments {
    std::vector<std::string> tasks;
    std::vector<int> seeds;
    std::vector<std::string> variants;
    std::string tfsEval;
    std::string project;
    PromptArguments prompt; ///< of which the shape counts
    std::string model;
    int samples = 1;
    std::string statistic = "mean";
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<std::int64_t> drawsSeed;
    int tokenLimit = 25;
    int topLogprobs = 0;
    bool asksForJson = false;
    bool withDemonstrations = false;
};

void addPlanOptions(CLI::App &command, PlanArguments &arguments);

/// Data of --tfs-eval, of the project's tasks, or of the shipped example; a prompt for each task, variant and split.
/// `project`: null where there is none yet. Throws CLI::ValidationError for wrong usage.
/// Errors: those of reading; NotFound (a task, a seed); those of prompts and sampling settings.
Result<workbench::LlmStudy::Order> makePlan(const PlanArguments &arguments, const workbench::AskedEndpoint &endpoint,
                                            store::Project *project, const TaskControl &control);

} // namespace foresearch::cli
