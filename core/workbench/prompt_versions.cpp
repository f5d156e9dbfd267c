#include "core/workbench/prompt_versions.h"

#include "core/workbench/llm_runs.h"
#include "core/workbench/project_parts.h"
#include "core/workbench/prompt_drafts.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

prompt::PromptRecipe recipeOf(const store::SavedPrompt &saved)
{
    return prompt::parseRecipe(saved.recipe, {"recipe"}).value_or(prompt::PromptRecipe());
}

std::vector<std::string> changedParts(const prompt::Prompt &before, const prompt::Prompt &after)
{
    std::vector<std::string> names;
    for (const prompt::PartDiff &part : prompt::diffPrompts(before, after))
        if (part.change != prompt::Change::Same)
            names.push_back(part.name);
    return names;
}

void addRuns(std::vector<PromptVersionEntry> &entries, const std::vector<LlmRun> &runs)
{
    const std::size_t drafts = entries.size();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        for (const SplitPrompt &split : run->prompts) {
            const std::string use = titleOf(*run) + ", seed " + std::to_string(split.seed);
            bool isKnown = false;
            for (PromptVersionEntry &entry : entries) {
                if (entry.saved.version.hash() != split.prompt.hash())
                    continue;
                entry.usedBy.push_back(use);
                isKnown = true;
            }
            if (!isKnown)
                entries.push_back({.saved = {.version = split.prompt}, .usedBy = {use}});
        }
    }
    for (std::size_t i = 0; i + 1 < drafts; ++i)
        entries[i].changes = changedParts(entries[i + 1].saved.version.prompt(), entries[i].saved.version.prompt());
}

} // namespace

Result<std::vector<PromptVersionEntry>> readPromptVersions(store::Project &project, const std::string &name)
{
    auto versions = project.promptVersions(name);
    if (!versions)
        return propagate(versions);
    const auto runs = readLlmRuns(project);
    if (!runs)
        return propagate(runs);
    std::vector<PromptVersionEntry> entries;
    for (auto version = versions->rbegin(); version != versions->rend(); ++version)
        entries.push_back({.saved = std::move(*version), .isDraft = true, .usedBy = {}});
    addRuns(entries, *runs);
    return entries;
}

Result<std::vector<PromptDraft>> readPrompts(store::Project &project)
{
    const auto prompts = project.prompts();
    if (!prompts)
        return propagate(prompts);
    std::vector<PromptDraft> drafts;
    for (const store::NamedPrompt &named : *prompts)
        drafts.push_back({named.name, named.saved.version.prompt(), recipeOf(named.saved)});
    return drafts;
}

Result<PromptWithTask> promptOfProject(store::Project &project, const std::string &name, const std::string &task,
                                       std::optional<int> split)
{
    const auto prompts = readPrompts(project);
    if (!prompts)
        return propagate(prompts);
    const auto found = std::find_if(prompts->begin(), prompts->end(),
                                    [&name](const PromptDraft &prompt) { return prompt.name == name; });
    if (found == prompts->end()) {
        std::string names;
        for (const PromptDraft &prompt : *prompts)
            names += (names.empty() ? ", expected one of " : ", ") + prompt.name;
        return fail(ErrorCode::NotFound, project.path().string() + ": found no prompt \"" + name + "\"" + names + ".");
    }
    PromptWithTask result{.draft = *found};
    prompt::PromptRecipe recipe = found->recipe;
    const std::string &taskName = task.empty() ? recipe.task : task;
    if (taskName.empty())
        return result;
    auto own = taskOfProject(project, taskName);
    if (!own)
        return propagate(own);
    if (split)
        if (const auto there = splitOfTask(*own, *split); !there)
            return propagate(there);
    if (taskName != recipe.task || (split && *split != recipe.split)) {
        recipe.split = split.value_or(recipe.split);
        auto draft = withDemonstrations(std::move(result.draft), recipe, *own);
        if (!draft)
            return propagate(draft);
        result.draft = *std::move(draft);
    }
    result.task = *std::move(own);
    return result;
}

PromptDraft restored(const PromptDraft &draft, const PromptVersionEntry &entry)
{
    return {draft.name, entry.saved.version.prompt(), entry.isDraft ? recipeOf(entry.saved) : draft.recipe};
}

} // namespace foresearch::workbench
