#pragma once

#include "core/prompt/choice.h"
#include "core/prompt/prompt_template.h"

namespace foresearch::prompt {

struct PromptSettings {
    Layout layout = Layout::Code;
    ComponentSet components = ComponentSet::all();
    DemonstrationChoice demonstrations = {};
    std::vector<TaskExample> taskExamples = {}; ///< chosen; see chooseTaskExamples
};

/// The template's words for a task of that title.
std::variant<PromptWords, ImportedText> wordsFor(const PromptTemplate &promptTemplate, const std::string &taskTitle);

/// A template's words and a split's demonstrations as a prompt for the task: GFLOPS by the task's vocabulary, the
/// task's title for "{task}". Errors: those of chooseDemonstrations and of validate.
Result<Prompt> assemble(const PromptTemplate &promptTemplate, const eval::TfsTask &task, const eval::TfsSplit &split,
                        const PromptSettings &settings);

} // namespace foresearch::prompt
