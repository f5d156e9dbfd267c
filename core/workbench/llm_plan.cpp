#include "core/workbench/llm_plan.h"

#include "core/base/shell.h"
#include "core/llm/endpoint.h"
#include "core/prompt/recipe.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/llm_endpoint.h"
#include "core/workbench/prompt_source.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

constexpr std::int64_t kPicodollars = 1'000'000'000'000;

std::vector<std::string> ladderKeys()
{
    std::vector<std::string> keys;
    for (const prompt::Variant &variant : prompt::ablationLadder())
        keys.emplace_back(variant.key);
    return keys;
}

OrderedJson limitsJson(const llm::BudgetLimits &limits)
{
    OrderedJson json = OrderedJson::object();
    if (limits.money)
        json["picodollars"] = limits.money->picodollars();
    if (limits.tokens)
        json["tokens"] = *limits.tokens;
    if (limits.calls)
        json["calls"] = *limits.calls;
    return json;
}

/// A limit that is no number of at least 0 is no limit of the user's.
std::optional<std::int64_t> limitMember(const Json &json, const char *key)
{
    const auto found = integerMember(json, key);
    return found && *found >= 0 ? found : std::nullopt;
}

llm::BudgetLimits limitsOf(const Json &json)
{
    llm::BudgetLimits limits{.tokens = limitMember(json, "tokens"), .calls = limitMember(json, "calls")};
    if (const auto money = limitMember(json, "picodollars"))
        limits.money = prompt::Money::fromPicodollars(*money);
    return limits;
}

std::vector<std::string> variantsOf(const Json &json)
{
    std::vector<std::string> variants;
    for (const Json &name : arrayMember(json, "variants"))
        if (name.is_string())
            variants.push_back(name.get<std::string>());
    return variants;
}

llm::SamplingSettings samplingOf(const Json &json, const llm::SamplingSettings &usual)
{
    const TextSource source{"settings"};
    const auto read = llm::readSamplingSettings(JsonCursor(json, source));
    return read ? *read : usual;
}

/// The splits that were chosen. Errors: NotFound.
Result<std::vector<const eval::TfsSplit *>> chosenSplits(const LlmPlan &plan, const eval::TfsTask &task)
{
    std::vector<const eval::TfsSplit *> splits;
    for (const eval::TfsSplit &split : task.splits)
        if (plan.seeds.empty() || std::find(plan.seeds.begin(), plan.seeds.end(), split.seed) != plan.seeds.end())
            splits.push_back(&split);
    if (splits.empty())
        return fail(ErrorCode::NotFound, task.title + ": found no split with one of the chosen seeds.");
    return splits;
}

} // namespace

LlmPlan usualLlmPlan()
{
    LlmPlan plan;
    plan.variants = ladderKeys();
    plan.limits.money = prompt::Money::fromPicodollars(kPicodollars);
    return plan;
}

OrderedJson planJson(const LlmPlan &plan)
{
    return {{"endpoint", plan.endpoint.identity},
            {"endpoint_json", plan.endpoint.json},
            {"endpoint_name", plan.endpointName},
            {"variants", plan.variants},
            {"seeds", plan.seeds},
            {"sampling", toJson(plan.sampling)},
            {"with_demonstrations", plan.withDemonstrations},
            {"limits", limitsJson(plan.limits)},
            {"mode", plan.mode == AskingMode::Replay ? "replay" : "endpoint"}};
}

LlmPlan llmPlanFromJson(const Json &json)
{
    LlmPlan plan = usualLlmPlan();
    if (!json.is_object() || !json.contains("sampling"))
        return plan;
    plan.endpoint = {.identity = textMember(json, "endpoint"), .json = textMember(json, "endpoint_json", "{}")};
    plan.endpointName = textMember(json, "endpoint_name");
    plan.variants = variantsOf(json);
    for (const Json &seed : arrayMember(json, "seeds"))
        if (seed.is_number_integer())
            plan.seeds.push_back(seed.get<int>());
    Json sampling = objectMember(json, "sampling");
    const bool hasModel = !textMember(sampling, "model").empty();
    if (!hasModel)
        sampling["model"] = "none"; // the settings without a model are settings all the same
    plan.sampling = samplingOf(sampling, plan.sampling);
    if (!hasModel)
        plan.sampling.model.clear();
    const auto demonstrations = json.find("with_demonstrations");
    if (demonstrations != json.end() && demonstrations->is_boolean())
        plan.withDemonstrations = demonstrations->get<bool>();
    plan.limits = limitsOf(objectMember(json, "limits"));
    plan.mode = textMember(json, "mode") == "replay" ? AskingMode::Replay : AskingMode::Endpoint;
    return plan;
}

namespace {

/// What the rungs of the ladder are made of: read when the first one is met.
class Rungs {
public:
    Rungs(const eval::TfsTask &task, const std::vector<const eval::TfsSplit *> &splits, const TaskControl &control)
        : m_task(task)
        , m_splits(splits)
        , m_control(control)
    {}

    Result<std::vector<SplitPrompt>> make(const prompt::Variant &variant)
    {
        if (const auto done = read(); !done)
            return propagate(done);
        std::vector<SplitPrompt> prompts;
        for (const PromptSource &source : m_sources) {
            auto made = makePrompt(source, {.components = variant.components});
            if (!made)
                return propagate(made);
            prompts.push_back({source.split.seed, prompt::PromptVersion(*std::move(made))});
        }
        return prompts;
    }

private:
    Result<> read()
    {
        if (!m_sources.empty())
            return {};
        const std::filesystem::path example = exampleFolderOf({&m_task, 1});
        for (const eval::TfsSplit *split : m_splits) {
            auto source = readPromptSource(m_task, *split, {}, example, m_control);
            if (!source)
                return propagate(source);
            m_sources.push_back(std::move(*source));
        }
        return {};
    }

    const eval::TfsTask &m_task;
    const std::vector<const eval::TfsSplit *> &m_splits;
    const TaskControl &m_control;
    std::vector<PromptSource> m_sources;
};

Result<> checkPlan(const LlmPlan &plan)
{
    if (plan.endpoint.identity.empty() || plan.sampling.model.empty())
        return fail(ErrorCode::BadValue, "Found no endpoint or no model, expected both to be chosen.");
    if (plan.variants.empty())
        return fail(ErrorCode::BadValue, "Found no prompt, expected at least one to be chosen.");
    return llm::check(plan.sampling);
}

} // namespace

Result<std::vector<SplitPrompt>> promptsOf(const store::NamedPrompt &named, const eval::TfsTask &task,
                                           const std::vector<const eval::TfsSplit *> &splits)
{
    const auto recipe = prompt::parseRecipe(named.saved.recipe, {"The prompt \"" + named.name + "\""});
    if (!recipe)
        return propagate(recipe);
    std::vector<SplitPrompt> prompts;
    for (const eval::TfsSplit *split : splits) {
        auto made = prompt::forSplit(named.saved.version.prompt(), *recipe, task, *split);
        if (!made)
            return propagate(made);
        if (const auto valid = prompt::validate(*made); !valid)
            return fail(ErrorCode::BadValue, "The prompt \"" + named.name + "\": " + valid.error().detail);
        prompts.push_back({split->seed, prompt::PromptVersion(*std::move(made), named.saved.version.hash())});
    }
    return prompts;
}

Result<LlmStudy::Order> orderOf(const LlmPlan &plan, const eval::TfsTask &task,
                                const std::vector<store::NamedPrompt> &prompts, const TaskControl &control)
{
    if (const auto valid = checkPlan(plan); !valid)
        return propagate(valid);
    const auto splits = chosenSplits(plan, task);
    if (!splits)
        return propagate(splits);
    Rungs rungs(task, *splits, control);
    LlmStudy::Order order{.data = {.tasks = {task}}, .runs = {}, .withDemonstrations = plan.withDemonstrations};
    for (const std::string &name : plan.variants) {
        const auto named = std::find_if(prompts.begin(), prompts.end(),
                                        [&name](const store::NamedPrompt &prompt) { return prompt.name == name; });
        const auto variant = prompt::findVariant(name);
        if (named == prompts.end() && !variant)
            return fail(ErrorCode::NotFound, "Found no prompt \"" + name + "\" in the project any more.");
        auto made = named != prompts.end() ? promptsOf(*named, task, *splits) : rungs.make(*variant);
        if (!made)
            return propagate(made);
        order.runs.push_back({.task = task.name,
                              .variant = name,
                              .endpoint = plan.endpoint,
                              .sampling = plan.sampling,
                              .prompts = std::move(*made)});
    }
    return order;
}

namespace {

void addSampling(std::string &line, const llm::SamplingSettings &sampling)
{
    const llm::SamplingSettings usual;
    const auto add = [&line](const char *option, const std::string &value) {
        line += std::string(" ") + option + " " + value;
    };
    if (sampling.samples != usual.samples)
        add("--samples", std::to_string(sampling.samples));
    if (sampling.statistic == llm::SampleStatistic::Median)
        add("--statistic", "median");
    if (sampling.temperature)
        add("--temperature", OrderedJson(*sampling.temperature).dump());
    if (sampling.topP)
        add("--top-p", OrderedJson(*sampling.topP).dump());
    if (sampling.seed)
        add("--draws-seed", std::to_string(*sampling.seed));
    if (sampling.tokenLimit != usual.tokenLimit)
        add("--token-limit", std::to_string(sampling.tokenLimit));
    if (sampling.topLogprobs > 0)
        add("--top-logprobs", std::to_string(sampling.topLogprobs));
    if (sampling.asksForJson)
        line += " --json-schema";
}

void addBudget(std::string &line, const llm::BudgetLimits &limits)
{
    if (limits.money)
        line += " --budget-usd " + OrderedJson(limits.money->dollars()).dump();
    if (limits.tokens)
        line += " --budget-tokens " + std::to_string(*limits.tokens);
    if (limits.calls)
        line += " --budget-calls " + std::to_string(*limits.calls);
}

void addEndpoint(std::string &line, const AskedEndpoint &asked)
{
    const auto endpoint = endpointOf(asked, {"endpoint"});
    if (!endpoint)
        return;
    const llm::Endpoint usual = llm::presetOf(endpoint->dialect);
    if (endpoint->dialect != llm::Dialect::OpenAi)
        line += " --dialect " + std::string(llm::key(endpoint->dialect));
    if (endpoint->baseUrl != usual.baseUrl)
        line += " --endpoint " + shellWord(endpoint->baseUrl);
    if (endpoint->apiVersion != usual.apiVersion)
        line += " --api-version " + shellWord(endpoint->apiVersion);
    if (endpoint->allowsPlainHttp)
        line += " --allow-http";
}

} // namespace

std::string llmCommand(const std::string &project, const std::string &task, const LlmPlan &plan)
{
    std::string line = "foresearch-cli llm predict --project " + shellWord(project) + " --task " + shellWord(task)
                       + " --model " + shellWord(plan.sampling.model);
    addEndpoint(line, plan.endpoint);
    if (plan.variants == ladderKeys())
        line += " --variant ladder";
    else
        for (const std::string &variant : plan.variants)
            line += " --variant " + shellWord(variant);
    for (std::size_t i = 0; i < plan.seeds.size(); ++i)
        line += (i == 0 ? " --seeds " : ",") + std::to_string(plan.seeds[i]);
    addSampling(line, plan.sampling);
    if (plan.withDemonstrations)
        line += " --with-demonstrations";
    if (plan.mode == AskingMode::Replay)
        line += " --replay";
    else
        addBudget(line, plan.limits);
    return line;
}

} // namespace foresearch::workbench
