#pragma once

#include "core/base/task_control.h"
#include "core/eval/tfs_eval.h"
#include "core/workbench/prompt_source.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace foresearch::cli {

/// The options from which a prompt is made.
struct PromptArguments {
    std::string project;
    std::string tfsEval;
    std::string task;
    int seed = -1; ///< below 0: the first split's
    std::string templateName;
    std::string layout = "code";
    std::string variant;
    std::vector<std::string> without;
    std::string examples;
    std::string examplesTarget;
    std::vector<std::size_t> exampleLines;
    std::size_t exampleCount = prompt::kTaskExampleCount;
    std::string demonstrations = "first";
    std::size_t demonstrationCount = prompt::kDemonstrationCount;
    friend bool operator==(const PromptArguments &, const PromptArguments &) = default;
};

using workbench::PromptSource;

/// All but the variant.
void addPromptOptions(CLI::App &command, PromptArguments &arguments);
/// Of these, what does not say which data: template, layout, task examples, demonstrations.
void addPromptShapeOptions(CLI::App &command, PromptArguments &arguments);
void addVariantOptions(CLI::App &command, PromptArguments &arguments);

/// Errors: those of the project, or of reading TFS-Eval, the template and the corpus. Throws CLI::ValidationError for
/// wrong usage.
Result<PromptSource> openPromptSource(const PromptArguments &arguments, const TaskControl &control);

/// What does not say which data. Throws CLI::ValidationError for wrong usage.
workbench::PromptShape promptShapeOf(const PromptArguments &arguments);

/// Errors: those of prompt::assemble. Throws CLI::ValidationError for wrong usage.
Result<prompt::Prompt> makePrompt(const PromptSource &source, const PromptArguments &arguments);

} // namespace foresearch::cli
