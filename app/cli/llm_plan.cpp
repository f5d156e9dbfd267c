#include "app/cli/llm_plan.h"

#include "core/base/resources.h"
#include "core/eval/tfs_eval_import.h"
#include "core/workbench/llm_plan.h"

#include <algorithm>
#include <iterator>

namespace foresearch::cli {

namespace {

constexpr const char *kExample = "example";
constexpr const char *kLadder = "ladder";
constexpr const char *kWhole = "fifth-instruction";

struct PlanData {
    eval::TfsEval data;
    std::filesystem::path example = {}; ///< the example's folder, where these are its data
};

template <typename T>
bool isChosen(const std::vector<T> &chosen, const T &value)
{
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), value) != chosen.end();
}

/// The project's tasks that were chosen. Errors: NotFound, naming those that there are.
Result<PlanData> dataOfProject(const PlanArguments &arguments, const std::vector<store::StoredTask> &tasks)
{
    PlanData plan;
    std::string known;
    for (const store::StoredTask &task : tasks) {
        known += (known.empty() ? "" : ", ") + task.value.data.name;
        if (isChosen(arguments.tasks, task.value.data.name))
            plan.data.tasks.push_back(task.value.data);
    }
    for (const std::string &name : arguments.tasks)
        if (std::none_of(tasks.begin(), tasks.end(),
                         [&name](const store::StoredTask &task) { return task.value.data.name == name; }))
            return fail(ErrorCode::NotFound,
                        arguments.project + ": found no task \"" + name + "\", expected one of " + known + ".");
    // The example has been taken into the project, without its sentences.
    plan.example = workbench::exampleFolderOf(plan.data.tasks);
    return plan;
}

Result<PlanData> openData(const PlanArguments &arguments, store::Project *project, const TaskControl &control)
{
    if (arguments.tfsEval.empty() && project != nullptr) {
        const auto tasks = project->tasks();
        if (!tasks)
            return propagate(tasks);
        if (!tasks->empty())
            return dataOfProject(arguments, *tasks);
    }
    PlanData plan;
    std::filesystem::path path = arguments.tfsEval;
    if (path.empty()) {
        const auto example = findResource(kExample);
        if (!example)
            return propagate(example);
        path = plan.example = *example;
    }
    auto data = eval::importTfsEval(path, {.tasks = arguments.tasks}, control);
    if (!data)
        return propagate(data);
    plan.data = std::move(*data);
    return plan;
}

using Prompts = std::vector<store::NamedPrompt>;

/// What is asked, and where it comes from.
struct PlanPrompts {
    std::vector<std::string> variants;
    Prompts named;                 ///< of the project; they go before rows of the ladder
    std::filesystem::path example; ///< as in PlanData
};

/// Those that the project keeps by name. What options say about a prompt's shape is about one that is made anew.
Result<Prompts> namedPrompts(const PlanArguments &arguments, store::Project *project)
{
    if (project == nullptr || arguments.prompt != PromptArguments{})
        return Prompts();
    return project->prompts();
}

/// Null where it is a row of the ladder.
const store::NamedPrompt *findPrompt(const Prompts &prompts, const std::string &name)
{
    const auto found = std::find_if(prompts.begin(), prompts.end(),
                                    [&name](const store::NamedPrompt &prompt) { return prompt.name == name; });
    return found != prompts.end() ? &*found : nullptr;
}

std::vector<std::string> variantsOf(const PlanArguments &arguments, const Prompts &prompts)
{
    std::vector<std::string> variants;
    const auto add = [&variants](std::string variant) {
        if (std::find(variants.begin(), variants.end(), variant) == variants.end())
            variants.push_back(std::move(variant));
    };
    for (const std::string &words : arguments.variants) {
        if (words == kLadder) {
            for (const prompt::Variant &variant : prompt::ablationLadder())
                add(std::string(variant.key));
            continue;
        }
        if (const auto known = prompt::findVariant(words); !known && findPrompt(prompts, words) == nullptr)
            throw CLI::ValidationError("--variant", known.error().detail);
        add(words);
    }
    if (variants.empty())
        add(kWhole);
    return variants;
}

Result<llm::SamplingSettings> samplingOf(const PlanArguments &arguments)
{
    llm::SamplingSettings sampling{.model = arguments.model,
                                   .samples = arguments.samples,
                                   .statistic = arguments.statistic == "median" ? llm::SampleStatistic::Median
                                                                                : llm::SampleStatistic::Mean,
                                   .temperature = arguments.temperature,
                                   .topP = arguments.topP,
                                   .tokenLimit = arguments.tokenLimit,
                                   .seed = arguments.drawsSeed,
                                   .topLogprobs = arguments.topLogprobs,
                                   .asksForJson = arguments.asksForJson};
    if (const auto valid = llm::check(sampling); !valid)
        return propagate(valid);
    return sampling;
}

/// The prompts of a row of the ladder. `variant` is renamed where it is none.
Result<std::vector<workbench::SplitPrompt>> rungPrompts(const std::vector<PromptSource> &splits,
                                                        const PlanArguments &arguments, std::string &variant)
{
    std::vector<workbench::SplitPrompt> prompts;
    PromptArguments shape = arguments.prompt;
    for (const PromptSource &source : splits) {
        const bool isOneText = std::holds_alternative<prompt::ImportedText>(source.words.words);
        // A text with marks has no components, and is a variant of its own.
        shape.variant = isOneText ? std::string() : variant;
        if (isOneText)
            variant = source.words.name;
        auto made = makePrompt(source, shape);
        if (!made)
            return propagate(made);
        prompts.push_back({source.split.seed, prompt::PromptVersion(*std::move(made))});
    }
    return prompts;
}

Result<std::vector<PromptSource>> splitSources(const eval::TfsTask &task,
                                               const std::vector<const eval::TfsSplit *> &splits,
                                               const PlanArguments &arguments, const std::filesystem::path &example,
                                               const TaskControl &control)
{
    std::vector<PromptSource> sources;
    for (const eval::TfsSplit *split : splits) {
        auto source = workbench::readPromptSource(task, *split, promptShapeOf(arguments.prompt), example, control);
        if (!source)
            return propagate(source);
        sources.push_back(std::move(*source));
    }
    return sources;
}

/// Of every variant on one task. `shared`: what the runs have in common.
Result<std::vector<workbench::LlmRun>> runsOn(const eval::TfsTask &task, const PlanArguments &arguments,
                                              const PlanPrompts &prompts, const workbench::LlmRun &shared,
                                              const TaskControl &control)
{
    std::vector<const eval::TfsSplit *> splits;
    for (const eval::TfsSplit &split : task.splits)
        if (isChosen(arguments.seeds, split.seed))
            splits.push_back(&split);
    const auto sources = splitSources(task, splits, arguments, prompts.example, control);
    if (!sources)
        return propagate(sources);
    std::vector<workbench::LlmRun> runs;
    for (const std::string &variant : prompts.variants) {
        workbench::LlmRun run = shared;
        run.task = task.name;
        run.variant = variant;
        const store::NamedPrompt *named = findPrompt(prompts.named, variant);
        auto made = named != nullptr ? workbench::promptsOf(*named, task, splits)
                                     : rungPrompts(*sources, arguments, run.variant);
        if (!made)
            return propagate(made);
        run.prompts = std::move(*made);
        runs.push_back(std::move(run));
    }
    return runs;
}

Result<> checkSeeds(const PlanArguments &arguments, const eval::TfsEval &data)
{
    for (const int seed : arguments.seeds)
        for (const eval::TfsTask &task : data.tasks)
            if (std::none_of(task.splits.begin(), task.splits.end(),
                             [seed](const eval::TfsSplit &split) { return split.seed == seed; }))
                return fail(ErrorCode::NotFound, "--seeds: found no split " + std::to_string(seed) + " of " + task.name
                                                     + ", expected those of the data.");
    return {};
}

} // namespace

void addPlanOptions(CLI::App &command, PlanArguments &arguments)
{
    PlanArguments &a = arguments;
    command.add_option("--tfs-eval", a.tfsEval,
                       "TFS-Eval data: a folder SEED/TASK/{train,test}.jsonl, a JSONL or a CSV file; without it, the "
                       "project's tasks, or else the synthetic example");
    command.add_option("--task", a.tasks, "Task to predict on; may be repeated; without it, all")
        ->allow_extra_args(false);
    command.add_option("--seeds", a.seeds, "Seeds of the splits, e.g. 123,456,789; without it, all")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option(
            "--variant", a.variants,
            "Prompt: one that the project keeps by name, a row of prompt ladder, or ladder for all seven; may be "
            "repeated; without it, the whole prompt. A row that the project has a prompt for is that prompt, "
            "unless options say from what it is made")
        ->type_name("NAME|ladder")
        ->allow_extra_args(false);
    addPromptShapeOptions(command, a.prompt);
    command.add_option("--model", a.model, "Model; on Azure the deployment's name")->required();
    command.add_option("--samples", a.samples, "Calls for each architecture")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--statistic", a.statistic, "Of the samples: mean or median")
        ->check(CLI::IsMember({"mean", "median"}))
        ->capture_default_str();
    command.add_option("--temperature", a.temperature, "0 to 2; without it, the model's own");
    command.add_option("--top-p", a.topP, "Over 0, up to 1; without it, the model's own");
    command.add_option("--draws-seed", a.drawsSeed, "Sent as seed, with the sample's number added; without it, none");
    command.add_option("--token-limit", a.tokenLimit, "Of an answer, reasoning included; reasoning models need more")
        ->capture_default_str();
    command.add_option("--top-logprobs", a.topLogprobs,
                       "Ask for that many alternatives of each token, and predict the expected value");
    command.add_flag("--json-schema", a.asksForJson, "Ask for a JSON object with the number");
    command.add_flag("--with-demonstrations", a.withDemonstrations,
                     "Also ask about the demonstrations, which calibrated:llm:... needs");
}

Result<workbench::LlmStudy::Order> makePlan(const PlanArguments &arguments, const workbench::AskedEndpoint &endpoint,
                                            store::Project *project, const TaskControl &control)
{
    auto named = namedPrompts(arguments, project);
    if (!named)
        return propagate(named);
    PlanPrompts prompts{.variants = variantsOf(arguments, *named), .named = std::move(*named), .example = {}};
    const auto sampling = samplingOf(arguments);
    if (!sampling)
        return propagate(sampling);
    auto plan = openData(arguments, project, control);
    if (!plan)
        return propagate(plan);
    if (const auto known = checkSeeds(arguments, plan->data); !known)
        return propagate(known);
    prompts.example = plan->example;
    workbench::LlmStudy::Order order{.data = {}, .runs = {}, .withDemonstrations = arguments.withDemonstrations};
    const workbench::LlmRun shared{.task = {}, .variant = {}, .endpoint = endpoint, .sampling = *sampling};
    for (const eval::TfsTask &task : plan->data.tasks) {
        auto runs = runsOn(task, arguments, prompts, shared, control);
        if (!runs)
            return propagate(runs);
        std::move(runs->begin(), runs->end(), std::back_inserter(order.runs));
    }
    order.data = std::move(plan->data);
    return order;
}

} // namespace foresearch::cli
