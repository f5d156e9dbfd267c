#include "core/workbench/prompt_drafts.h"

#include "core/base/file.h"
#include "core/base/resources.h"
#include "core/base/shell.h"
#include "core/prompt/assembly.h"
#include "core/prompt/render.h"
#include "core/space/genome.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

using prompt::Component;
using prompt::ComponentSet;

constexpr const char *kGeneric = "generic";
constexpr const char *kNoTaskTitle = "machine translation"; ///< in a prompt, which is English
constexpr std::uintmax_t kMaxImportBytes = std::uintmax_t{16} << 20;
constexpr std::int64_t kAnswerLimit = 25; ///< tokens; of the authors' program

/// All pairs of the example's sentences.
Result<std::vector<prompt::TaskExample>> readExamplePairs()
{
    const auto folder = findResource("example");
    if (!folder)
        return propagate(folder);
    auto reader = LineReader::open(*folder / "sentences.tsv");
    if (!reader)
        return propagate(reader);
    std::vector<prompt::TaskExample> pairs;
    for (;;) {
        const auto more = reader->next();
        if (!more)
            return propagate(more);
        if (!*more)
            return pairs;
        const std::string line(reader->line());
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos)
            pairs.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
}

ComponentSet componentsWithContent(const prompt::Prompt &prompt)
{
    ComponentSet components = ComponentSet::all();
    if (prompt.taskExamples.empty())
        components = components.without(Component::TaskExamples).without(Component::SecondInstruction);
    if (prompt.demonstrations.empty())
        components = components.without(Component::Demonstrations).without(Component::FifthInstruction);
    return components;
}

} // namespace

Result<PromptSupplies> readPromptSupplies(const TaskControl &control)
{
    auto templates = prompt::shippedTemplates();
    auto pairs = readExamplePairs();
    auto prices = prompt::PriceTable::shipped();
    for (const Result<> &part : {templates ? Result<>() : propagate(templates), pairs ? Result<>() : propagate(pairs),
                                 prices ? Result<>() : propagate(prices)})
        if (!part)
            return propagate(part);
    if (control.stopped())
        return fail(ErrorCode::Stopped, "Stopped.");
    return PromptSupplies{*std::move(templates), *std::move(pairs), *std::move(prices)};
}

const prompt::PromptTemplate *templateFor(const PromptSupplies &supplies, const eval::TfsTask *task)
{
    const prompt::PromptTemplate *generic = nullptr;
    for (const prompt::PromptTemplate &one : supplies.templates) {
        if (task && std::find(one.tasks.begin(), one.tasks.end(), task->name) != one.tasks.end())
            return &one;
        if (one.name == kGeneric)
            generic = &one;
    }
    return generic;
}

const std::vector<prompt::TaskExample> &pairsFor(const PromptSupplies &supplies, const std::string &templateName,
                                                 const eval::TfsTask *task)
{
    for (const prompt::PromptTemplate &one : supplies.templates)
        if (one.name == templateName && !one.taskExamples.empty())
            return one.taskExamples;
    static const std::vector<prompt::TaskExample> none;
    return task && task->isSynthetic ? supplies.examplePairs : none;
}

PromptDraft newDraft(const PromptSupplies &supplies, const prompt::PromptTemplate &promptTemplate,
                     const eval::TfsTask *task, std::string name)
{
    PromptDraft draft{.name = std::move(name),
                      .prompt = {.words = prompt::wordsFor(promptTemplate, task ? task->title : kNoTaskTitle)}};
    draft.recipe.promptTemplate = promptTemplate.name;
    const eval::TfsSplit *split = task && !task->splits.empty() ? &task->splits.front() : nullptr;
    if (split) {
        draft.recipe.task = task->name;
        draft.recipe.split = split->seed;
        draft.recipe.demonstrations.seed = draft.recipe.taskExamples.seed =
            static_cast<std::uint64_t>(std::max(0, split->seed));
        if (auto shown = prompt::forSplit(draft.prompt, draft.recipe, *task, *split))
            draft.prompt = *std::move(shown);
    }
    const auto &own = promptTemplate.taskExamples;
    const auto &pairs = own.empty() ? pairsFor(supplies, promptTemplate.name, task) : own;
    prompt::TaskExampleChoice &choice = draft.recipe.taskExamples;
    choice.count = std::min(choice.count, pairs.size());
    if (auto examples = prompt::chooseTaskExamples(pairs, promptTemplate.name, choice); examples && !pairs.empty())
        draft.prompt.taskExamples = *std::move(examples);
    if (std::holds_alternative<prompt::PromptWords>(draft.prompt.words))
        draft.prompt.components = componentsWithContent(draft.prompt);
    return draft;
}

Result<PromptDraft> importedDraft(const PromptSupplies &supplies, const std::filesystem::path &path,
                                  const eval::TfsTask *task)
{
    const auto text = readFile(path, kMaxImportBytes);
    if (!text)
        return propagate(text);
    const std::string name = path.stem().string();
    auto imported = prompt::importPrompt(*text, {path.string()}, name);
    if (!imported)
        return propagate(imported);
    if (auto *version = std::get_if<prompt::PromptVersion>(&*imported))
        return PromptDraft{.name = name, .prompt = version->prompt()};
    return newDraft(supplies, std::get<prompt::PromptTemplate>(*imported), task, name);
}

const eval::TfsSplit *splitOf(const prompt::PromptRecipe &recipe, const eval::TfsTask &task)
{
    for (const eval::TfsSplit &split : task.splits)
        if (split.seed == recipe.split)
            return &split;
    return task.splits.empty() ? nullptr : &task.splits.front();
}

Result<PromptDraft> withDemonstrations(PromptDraft draft, const prompt::PromptRecipe &recipe, const eval::TfsTask &task)
{
    draft.recipe = recipe;
    draft.recipe.task = task.name;
    const eval::TfsSplit *split = splitOf(recipe, task);
    if (!split)
        return draft;
    draft.recipe.split = split->seed;
    auto shown = prompt::forSplit(std::move(draft.prompt), draft.recipe, task, *split);
    if (!shown)
        return propagate(shown);
    draft.prompt = *std::move(shown);
    return draft;
}

std::vector<PromptDraft> ladderOf(const PromptDraft &draft)
{
    std::vector<PromptDraft> ladder;
    for (const prompt::Variant &variant : prompt::ablationLadder()) {
        PromptDraft rung = draft;
        rung.name = variant.key;
        rung.prompt.components = variant.components;
        if (rung.prompt.taskExamples.empty())
            rung.prompt.components =
                rung.prompt.components.without(Component::TaskExamples).without(Component::SecondInstruction);
        ladder.push_back(std::move(rung));
    }
    return ladder;
}

std::string freeName(const std::string &wanted, const std::vector<std::string> &names)
{
    std::string name = wanted;
    for (int number = 2; std::find(names.begin(), names.end(), name) != names.end(); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

Result<PromptEstimate> estimateOf(const PromptDraft &draft, const eval::TfsTask *task, const prompt::TokenPrice &price,
                                  const TaskControl &control)
{
    PromptEstimate estimate;
    const auto add = [&](const std::string &text, prompt::CostEstimate &sum) {
        sum.add(text, prompt::boundOf(text.size(), kAnswerLimit), price);
    };
    prompt::CostEstimate one;
    add(prompt::previewOf(draft.prompt, testArchitecture(draft, task, 0)).text, one);
    estimate.tokens = one.promptTokens;
    estimate.all = one;
    if (!task || task->splits.empty())
        return estimate;
    estimate.all = {};
    for (const eval::TfsSplit &split : task->splits) {
        const auto shown = draft.prompt.demonstrations.empty()
                               ? Result<prompt::Prompt>(draft.prompt)
                               : prompt::forSplit(draft.prompt, draft.recipe, *task, split);
        if (!shown)
            return propagate(shown);
        ++estimate.splits;
        for (const eval::TfsEntry &entry : split.test) {
            if (control.stopped())
                return fail(ErrorCode::Stopped, "Stopped.");
            ++estimate.architectures;
            // The prefix is the same for all of a split; only its length counts.
            add(prompt::previewOf(*shown, entry.architecture).text, estimate.all);
        }
    }
    return estimate;
}

space::Architecture testArchitecture(const PromptDraft &draft, const eval::TfsTask *task, std::size_t row)
{
    const eval::TfsSplit *split = task ? splitOf(draft.recipe, *task) : nullptr;
    if (split && !split->test.empty())
        return split->test[std::min(row, split->test.size() - 1)].architecture;
    Rng rng(1);
    const space::SearchSpace &space = task ? task->space : space::builtinSpaces().front();
    return space::decode(space, space::sampleGenome(space, rng));
}

std::string promptCommand(const std::filesystem::path &project, const PromptDraft &draft, std::size_t testRow)
{
    std::vector<std::string> words{"foresearch-cli", "prompt",   "render",  "--project",
                                   project.string(), "--prompt", draft.name};
    if (!draft.recipe.task.empty())
        for (const std::string &word :
             {std::string("--task"), draft.recipe.task, std::string("--seed"), std::to_string(draft.recipe.split)})
            words.push_back(word);
    if (testRow > 0)
        for (const std::string &word : {std::string("--test"), std::to_string(testRow + 1)})
            words.push_back(word);
    return shellLine(words);
}

} // namespace foresearch::workbench
