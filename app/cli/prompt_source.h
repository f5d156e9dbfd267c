#pragma once

#include "core/base/task_control.h"
#include "core/eval/tfs_eval.h"
#include "core/prompt/assembly.h"

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
};

/// What is read for them, once for all variants.
struct PromptSource {
    eval::TfsTask task; ///< without splits
    eval::TfsSplit split;
    prompt::PromptTemplate words;
    std::vector<prompt::TaskExample> taskExamples;
};

/// All but the variant.
void addPromptOptions(CLI::App &command, PromptArguments &arguments);
/// Of these, what does not say which data: template, layout, task examples, demonstrations.
void addPromptShapeOptions(CLI::App &command, PromptArguments &arguments);
void addVariantOptions(CLI::App &command, PromptArguments &arguments);

/// Errors: those of the project, or of reading TFS-Eval, the template and the corpus. Throws CLI::ValidationError for
/// wrong usage.
Result<PromptSource> openPromptSource(const PromptArguments &arguments, const TaskControl &control);

/// The same for a split that has been read. `folder`: that of the synthetic example, whose own sentences are then the
/// task examples; empty: they are the template's. Errors: those of reading the template and the corpus. Throws
/// CLI::ValidationError for wrong usage.
Result<PromptSource> promptSourceOf(const eval::TfsTask &task, const eval::TfsSplit &split,
                                    const PromptArguments &arguments, const std::filesystem::path &folder,
                                    const TaskControl &control);

/// Errors: those of prompt::assemble. Throws CLI::ValidationError for wrong usage.
Result<prompt::Prompt> makePrompt(const PromptSource &source, const PromptArguments &arguments);

} // namespace foresearch::cli
