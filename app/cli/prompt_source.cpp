#include "app/cli/prompt_source.h"

#include "app/cli/project_source.h"

#include "core/base/resources.h"
#include "core/eval/tfs_eval_import.h"

#include <algorithm>
#include <charconv>

namespace foresearch::cli {

namespace {

struct OpenedData {
    std::filesystem::path path;
    bool isExample = false;
};

Result<OpenedData> dataPath(const PromptArguments &arguments)
{
    if (!arguments.tfsEval.empty())
        return OpenedData{arguments.tfsEval, false};
    const auto example = findResource("example");
    if (!example)
        return propagate(example);
    return OpenedData{*example, true};
}

/// Throws CLI::ValidationError where there are several.
Result<eval::TfsTask> onlyTask(std::vector<eval::TfsTask> tasks)
{
    if (tasks.size() > 1) {
        std::string names;
        for (const eval::TfsTask &task : tasks)
            names += (names.empty() ? "" : ", ") + task.name;
        throw CLI::ValidationError("--task", "expected one of " + names);
    }
    return std::move(tasks.front());
}

/// With the split that was asked for alone.
Result<eval::TfsTask> openTaskOfProject(const PromptArguments &arguments)
{
    auto project = store::Project::open(arguments.project, store::Access::Read);
    if (!project)
        return propagate(project);
    auto stored = project->tasks();
    if (!stored)
        return propagate(stored);
    std::vector<eval::TfsTask> tasks;
    for (store::StoredTask &task : *stored)
        tasks.push_back(std::move(task.value.data));
    auto task =
        arguments.task.empty() && !tasks.empty() ? onlyTask(std::move(tasks)) : taskOfProject(*project, arguments.task);
    if (!task)
        return task;
    if (arguments.seed >= 0) {
        const std::vector<int> seeds{arguments.seed};
        if (const auto known = checkSeeds(*task, seeds, arguments.project); !known)
            return propagate(known);
        std::erase_if(task->splits, [&](const eval::TfsSplit &split) { return split.seed != arguments.seed; });
    }
    return task;
}

/// The only task of the data, or the one that was asked for.
Result<eval::TfsTask> openTask(const PromptArguments &arguments, const std::filesystem::path &path,
                               const TaskControl &control)
{
    eval::TfsImportOptions options{.tasks = {}};
    if (!arguments.task.empty())
        options.tasks.push_back(arguments.task);
    if (arguments.seed >= 0)
        options.seeds.push_back(arguments.seed);
    auto data = eval::importTfsEval(path, options, control);
    if (!data)
        return propagate(data);
    return onlyTask(std::move(data->tasks));
}

/// "first", "drawn", "spread", or rows from 1: "3,1,7".
prompt::DemonstrationChoice demonstrationChoice(const PromptArguments &arguments)
{
    using prompt::DemonstrationRule;
    prompt::DemonstrationChoice choice{.count = arguments.demonstrationCount};
    const std::string &words = arguments.demonstrations;
    if (words == "first")
        return choice;
    if (words == "drawn" || words == "spread") {
        choice.rule = words == "drawn" ? DemonstrationRule::Drawn : DemonstrationRule::Spread;
        return choice;
    }
    choice.rule = DemonstrationRule::ByHand;
    const char *at = words.data();
    const char *const end = at + words.size();
    while (at != end) {
        std::size_t row = 0;
        const auto [next, code] = std::from_chars(at, end, row);
        const bool isListed = next == end || (*next == ',' && next + 1 != end);
        if (code != std::errc() || !isListed)
            break;
        choice.rows.push_back(row);
        at = next == end ? end : next + 1;
    }
    if (at != end || choice.rows.empty())
        throw CLI::ValidationError("--demonstrations",
                                   "found \"" + words + "\", expected first, drawn, spread or rows such as 3,1,7");
    return choice;
}

prompt::ComponentSet componentsOf(const PromptArguments &arguments)
{
    prompt::ComponentSet components = prompt::ComponentSet::all();
    if (!arguments.variant.empty()) {
        const auto variant = prompt::findVariant(arguments.variant);
        if (!variant)
            throw CLI::ValidationError("--variant", variant.error().detail);
        components = variant->components;
    }
    for (const std::string &word : arguments.without) {
        const auto component = prompt::parseComponent(word);
        if (!component)
            throw CLI::ValidationError("--without", component.error().detail);
        components = components.without(*component);
    }
    return components;
}

} // namespace

void addPromptOptions(CLI::App &command, PromptArguments &arguments)
{
    auto *data = command.add_option("--tfs-eval", arguments.tfsEval,
                                    "TFS-Eval data: a folder SEED/TASK/{train,test}.jsonl, a JSONL or a CSV file; "
                                    "without it, the synthetic example that is shipped");
    command.add_option("--project", arguments.project, "a project that has the task")->excludes(data);
    command.add_option("--task", arguments.task, "its task; needed where there are several");
    command
        .add_option("--seed", arguments.seed,
                    "of the split, and of what is drawn (as Python's random); without it, the first split's")
        ->check(CLI::NonNegativeNumber);
    addPromptShapeOptions(command, arguments);
}

void addPromptShapeOptions(CLI::App &command, PromptArguments &arguments)
{
    command
        .add_option("--template", arguments.templateName,
                    "wmt14ende, wmt14enfr, wmt19ende, generic, or a template's file; without it, the task's own")
        ->type_name("NAME|FILE");
    command
        .add_option("--layout", arguments.layout,
                    "code: GFLOPS before BLEU, ends in \"BLEU: \"; figure: as in the paper's Figure 3")
        ->check(CLI::IsMember({"code", "figure"}))
        ->capture_default_str();
    auto *examples = command.add_option("--examples", arguments.examples,
                                        "sentence pairs for the task examples: lines \"input<TAB>output\", or the "
                                        "inputs; without it, the template's own");
    command.add_option("--examples-target", arguments.examplesTarget, "the outputs, a line each")->needs(examples);
    command
        .add_option("--example-lines", arguments.exampleLines, "take these lines, from 1, instead of drawing: 3,1,7")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--example-count", arguments.exampleCount, "how many pairs are drawn")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1000}))
        ->capture_default_str();
    command
        .add_option("--demonstrations", arguments.demonstrations,
                    "which of the split's: first, drawn (by the seed), spread (over BLEU), or rows: 3,1,7")
        ->capture_default_str();
    command.add_option("--demonstration-count", arguments.demonstrationCount, "how many at most, unless by rows")
        ->check(CLI::Range(std::size_t{1}, std::size_t{10'000}))
        ->capture_default_str();
}

void addVariantOptions(CLI::App &command, PromptArguments &arguments)
{
    command.add_option("--variant", arguments.variant,
                       "a row of prompt ladder, e.g. first-instruction; without it, the whole prompt");
    command
        .add_option("--without", arguments.without,
                    "components to leave out: role, instruction-1 to instruction-5, task-examples, hyperparameters, "
                    "demonstrations, test-architecture")
        ->delimiter(',')
        ->allow_extra_args(false);
}

workbench::PromptShape promptShapeOf(const PromptArguments &arguments)
{
    return {.templateName = arguments.templateName,
            .layout = arguments.layout == "figure" ? prompt::Layout::Figure : prompt::Layout::Code,
            .components = componentsOf(arguments),
            .corpus = {.source = arguments.examples, .target = arguments.examplesTarget},
            .taskExamples = {.count = arguments.exampleCount, .lines = arguments.exampleLines},
            .demonstrations = demonstrationChoice(arguments)};
}

Result<PromptSource> openPromptSource(const PromptArguments &arguments, const TaskControl &control)
{
    // Wrong usage is said before anything is read.
    const workbench::PromptShape shape = promptShapeOf(arguments);
    if (!arguments.project.empty()) {
        const auto task = openTaskOfProject(arguments);
        if (!task)
            return propagate(task);
        return workbench::readPromptSource(*task, task->splits.front(), shape, {}, control);
    }
    const auto data = dataPath(arguments);
    if (!data)
        return propagate(data);
    const auto task = openTask(arguments, data->path, control);
    if (!task)
        return propagate(task);
    return workbench::readPromptSource(*task, task->splits.front(), shape,
                                       data->isExample ? data->path : std::filesystem::path(), control);
}

Result<prompt::Prompt> makePrompt(const PromptSource &source, const PromptArguments &arguments)
{
    if (std::holds_alternative<prompt::ImportedText>(source.words.words)) {
        if (!arguments.variant.empty() || !arguments.without.empty())
            throw CLI::ValidationError("--template", "found a template made of one text, expected one with components");
        if (arguments.layout != "code")
            throw CLI::ValidationError("--layout", "found figure, expected code for a template made of one text");
    }
    return workbench::makePrompt(source, promptShapeOf(arguments));
}

} // namespace foresearch::cli
