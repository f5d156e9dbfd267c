#pragma once

#include "core/base/json.h"
#include "core/prompt/choice.h"

#include <string>
#include <string_view>

/// How a prompt's words and examples came about, kept beside it, so that they can be chosen again: for another split,
/// or after a change of the rule. What a prompt says is in the prompt itself.
namespace foresearch::prompt {

struct PromptRecipe {
    std::string promptTemplate = {}; ///< the template of its words; empty: imported, or not known
    std::string task = {};           ///< whose demonstrations it shows; empty: none
    int split = 0;                   ///< of the task
    DemonstrationChoice demonstrations = {};
    Corpus corpus = {}; ///< of its task examples; no path: the template's
    TaskExampleChoice taskExamples = {};
    friend bool operator==(const PromptRecipe &, const PromptRecipe &) = default;
};

/// In one line.
std::string recipeJson(const PromptRecipe &recipe);

/// What is not there is as in PromptRecipe. Errors: BadFormat; BadValue (counts over 10,000, lists over a million).
Result<PromptRecipe> parseRecipe(std::string_view json, const TextSource &source);

/// The prompt with the demonstrations that its recipe chooses of this split, GFLOPS by the task's vocabulary.
/// Errors: those of chooseDemonstrations.
Result<Prompt> forSplit(Prompt prompt, const PromptRecipe &recipe, const eval::TfsTask &task,
                        const eval::TfsSplit &split);

} // namespace foresearch::prompt
