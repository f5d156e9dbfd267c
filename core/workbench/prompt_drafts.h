#pragma once

#include "core/base/task_control.h"
#include "core/prompt/price.h"
#include "core/prompt/prompt_import.h"
#include "core/workbench/project_changes.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Prompts as they are begun, changed and continued. Everything here is a value.
namespace foresearch::workbench {

/// What is shipped for prompts.
struct PromptSupplies {
    std::vector<prompt::PromptTemplate> templates;
    std::vector<prompt::TaskExample> examplePairs; ///< of the synthetic example
    prompt::PriceTable prices;
};
/// Errors: those of reading the shipped files.
Result<PromptSupplies> readPromptSupplies(const TaskControl &control);

/// The template that is meant for the task, or else the generic one; null where there is none.
const prompt::PromptTemplate *templateFor(const PromptSupplies &supplies, const eval::TfsTask *task);

/// The sentence pairs that examples are drawn from without a corpus: the template's, or those of the example.
const std::vector<prompt::TaskExample> &pairsFor(const PromptSupplies &supplies, const std::string &templateName,
                                                 const eval::TfsTask *task);

/// A prompt of the template's words, with the first split's demonstrations of the task, if any, and task examples where
/// there are pairs; what has nothing to show is off.
PromptDraft newDraft(const PromptSupplies &supplies, const prompt::PromptTemplate &promptTemplate,
                     const eval::TfsTask *task, std::string name);

/// Of a file. Keeps the examples of a prompt's file; a template's are chosen as by newDraft.
/// Errors: those of prompt::importPrompt.
Result<PromptDraft> importedDraft(const PromptSupplies &supplies, const std::filesystem::path &path,
                                  const eval::TfsTask *task);

/// The split that the recipe names, or the first one; null where the task has none.
const eval::TfsSplit *splitOf(const prompt::PromptRecipe &recipe, const eval::TfsTask &task);

/// The draft with the demonstrations that `recipe` chooses of the task.
/// Errors: those of prompt::chooseDemonstrations.
Result<PromptDraft> withDemonstrations(PromptDraft draft, const prompt::PromptRecipe &recipe,
                                       const eval::TfsTask &task);

/// The seven prompts of the ablation ladder with the draft's words and examples, named by their variants.
/// Contract: the draft has components, not one imported text.
std::vector<PromptDraft> ladderOf(const PromptDraft &draft);

/// `wanted`, or "wanted 2", ...: one that is not among `names`.
std::string freeName(const std::string &wanted, const std::vector<std::string> &names);

/// What a prompt costs.
struct PromptEstimate {
    std::int64_t tokens = 0;       ///< of one prompt: that of the first test architecture
    std::size_t architectures = 0; ///< to be tested, in all splits
    std::size_t splits = 0;
    prompt::CostEstimate all; ///< of asking about each of them once
    friend bool operator==(const PromptEstimate &, const PromptEstimate &) = default;
};
/// `task`: null where there is none; then one prompt. Errors: Stopped; those of prompt::forSplit.
Result<PromptEstimate> estimateOf(const PromptDraft &draft, const eval::TfsTask *task, const prompt::TokenPrice &price,
                                  const TaskControl &control);

/// The test architecture that is shown: of the draft's split, from 0, or else an arbitrary one.
space::Architecture testArchitecture(const PromptDraft &draft, const eval::TfsTask *task, std::size_t row);

/// What writes the prompt of the project by the command line.
std::string promptCommand(const std::filesystem::path &project, const PromptDraft &draft, std::size_t testRow);

} // namespace foresearch::workbench
