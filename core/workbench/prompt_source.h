#pragma once

#include "core/base/task_control.h"
#include "core/eval/tfs_eval.h"
#include "core/prompt/assembly.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// From what the prompts of a task's splits are made.
namespace foresearch::workbench {

/// Everything but the data. Seeds of what is drawn are those of the split.
struct PromptShape {
    std::string templateName = {}; ///< a shipped one or a file; empty: the task's own
    prompt::Layout layout = prompt::Layout::Code;
    prompt::ComponentSet components = prompt::ComponentSet::all();
    prompt::Corpus corpus = {}; ///< without a source: the example's own sentences, or the template's
    prompt::TaskExampleChoice taskExamples = {};
    prompt::DemonstrationChoice demonstrations = {};
};

/// What is read for them, once for all variants.
struct PromptSource {
    eval::TfsTask task; ///< without splits
    eval::TfsSplit split;
    prompt::PromptTemplate words;
    std::vector<prompt::TaskExample> taskExamples;
};

/// The folder of the synthetic example, where these are its tasks; else empty.
std::filesystem::path exampleFolderOf(std::span<const eval::TfsTask> tasks);

/// `example`: the folder of the synthetic example, whose own sentences are then the task examples; empty: they are the
/// template's. Errors: those of reading the template and the corpus.
Result<PromptSource> readPromptSource(const eval::TfsTask &task, const eval::TfsSplit &split, const PromptShape &shape,
                                      const std::filesystem::path &example, const TaskControl &control);

/// Errors: those of prompt::assemble.
Result<prompt::Prompt> makePrompt(const PromptSource &source, const PromptShape &shape);

} // namespace foresearch::workbench
