#pragma once

#include "core/eval/tfs_eval.h"
#include "core/prompt/recipe.h"
#include "core/text/corpus_list.h"
#include "core/workbench/undo_history.h"

#include <optional>
#include <string>
#include <vector>

/// The edits of a project, each one transaction of its file.
namespace foresearch::workbench {

/// Adds the tasks, in place of those of the same names.
Change addTasksChange(std::vector<eval::TfsTask> tasks);
/// With its evaluations. Errors: NotFound.
Change removeTaskChange(std::string name);

/// Sets a setting of the project, or removes it.
Change settingChange(std::string key, std::optional<std::string> value);

/// A prompt that is edited, under the name that it has in the project.
struct PromptDraft {
    std::string name;
    prompt::Prompt prompt;
    prompt::PromptRecipe recipe = {};
    friend bool operator==(const PromptDraft &, const PromptDraft &) = default;
};

/// Saves prompts under their names, each as a version made from the one that was there.
Change savePromptsChange(std::vector<PromptDraft> drafts);
/// Errors: NotFound.
Change removePromptChange(std::string name);
/// Errors: NotFound; BadValue (the new name is in use, or none).
Change renamePromptChange(std::string name, std::string newName);
/// The corpora that the project knows, in the order in which they were added. Errors: those of parseCorpusList.
Result<std::vector<text::KnownCorpus>> corporaOf(store::Project &project);
/// Adds a corpus, in place of the one of the same path.
Change addCorpusChange(text::KnownCorpus corpus);
/// Its folder stays. Errors: NotFound.
Change removeCorpusChange(std::string path);

/// Adds a search space, in place of the one of the same name.
Change addSpaceChange(space::SearchSpace space);
/// Errors: NotFound.
Change removeSpaceChange(std::string name);

} // namespace foresearch::workbench
