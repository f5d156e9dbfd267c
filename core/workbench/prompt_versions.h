#pragma once

#include "core/prompt/diff.h"
#include "core/store/records.h"
#include "core/workbench/project_changes.h"

#include <optional>
#include <string>
#include <vector>

/// What a prompt was, and what runs have asked.
namespace foresearch::workbench {

/// A version with who has it.
struct PromptVersionEntry {
    store::SavedPrompt saved;              ///< of a run's prompt without time
    bool isDraft = false;                  ///< saved under the prompt's name
    std::vector<std::string> usedBy;       ///< "fifth-instruction@gpt-4.1, seed 123"
    std::vector<std::string> changes = {}; ///< parts that differ from the next older entry of its kind
    friend bool operator==(const PromptVersionEntry &, const PromptVersionEntry &) = default;
};

/// Those of the name, the newest first, then what runs have asked and no version of the name has. Errors: the
/// project's.
Result<std::vector<PromptVersionEntry>> readPromptVersions(store::Project &project, const std::string &name);

/// The prompts of a project with their recipes. Errors: the project's; a recipe that cannot be read says nothing.
Result<std::vector<PromptDraft>> readPrompts(store::Project &project);

/// A prompt of the project with its task, if any; with another task or split than its own, it has the demonstrations
/// that its recipe chooses there.
struct PromptWithTask {
    PromptDraft draft;
    std::optional<eval::TfsTask> task = {};
};
/// `task`, `split`: none: its own. Errors: NotFound (no such prompt, task or split); the project's.
Result<PromptWithTask> promptOfProject(store::Project &project, const std::string &name, const std::string &task = {},
                                       std::optional<int> split = {});

/// The draft as it was in that version; of a run's prompt with the recipe of the draft.
PromptDraft restored(const PromptDraft &draft, const PromptVersionEntry &entry);

} // namespace foresearch::workbench
