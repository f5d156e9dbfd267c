#include "core/search/summary.h"

#include "core/search/best.h"
#include "core/search/hand_over.h"
#include "core/search/objectives.h"
#include "core/search/search.h"
#include "core/search/setup_json.h"
#include "core/space/architecture_json.h"

#include <cstdio>

namespace foresearch::search {

namespace {

std::string shown(double value, int digits)
{
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
    return buffer;
}

std::string scoreText(double score, const predict::Scale &scale)
{
    return shown(score, 6) + " " + scale.unit;
}

std::string costsText(const Costs &costs, const CostConventions &conventions)
{
    Constraints all;
    all.conventions = conventions;
    all.flopsGiga = 1;
    all.parametersMillion = 1;
    if (costs.latencyMs)
        all.latencyMs = 1;
    return describe(costs, all);
}

/// "hat: 1204 asked, 830 reused, 3 failed, 12.3 s".
std::string useText(const std::string &title, const PredictorUse &use)
{
    std::string line = "  " + title + ": " + std::to_string(use.asked) + " asked";
    if (use.cached > 0)
        line += " (" + std::to_string(use.cached) + " of them known from other searches)";
    line += ", " + std::to_string(use.reused) + " answered from before";
    if (use.failed > 0)
        line += ", " + std::to_string(use.failed) + " without a value";
    return line + ", " + shown(use.seconds, 3) + " s\n";
}

OrderedJson toJson(const PredictorUse &use)
{
    return {{"asked", use.asked},
            {"cached", use.cached},
            {"reused", use.reused},
            {"failed", use.failed},
            {"seconds", use.seconds}};
}

OrderedJson bestJson(const SearchRecord &run)
{
    const auto place = findBest(run.generations, run.setup);
    if (!place)
        return nullptr;
    const Generation &generation = run.generations[place->generation];
    const Individual &best = generation.individuals[place->individual];
    const auto &latency = best.costs.latencyMs;
    return {{"score", *best.score},
            {"metric", generation.scale.metric},
            {"unit", generation.scale.unit},
            {"predictor", generation.predictor},
            {"iteration", generation.iteration},
            {"id", best.id},
            {"latency_ms", latency ? OrderedJson(*latency) : OrderedJson(nullptr)},
            {"flops_giga", best.costs.flopsGiga},
            {"parameters_million", best.costs.parametersMillion},
            {"architecture", OrderedJson::parse(space::canonicalJson(best.architecture))}};
}

std::string agreementText(const Agreement &found)
{
    std::string text = found.tau ? "tau " + shown(*found.tau, 3) : "no tau";
    if (found.quartiles)
        text += " [" + shown(found.quartiles->low, 3) + ", " + shown(found.quartiles->high, 3) + "]";
    return text + " over " + std::to_string(found.pairs) + " candidates";
}

/// The generations that decided, or are to decide, about the hand-over: those of the first predictor.
std::vector<Generation> decisive(const SearchRecord &run, const HandOverRule &rule)
{
    std::vector<Generation> first = run.generations;
    std::erase_if(first, [&](const Generation &generation) { return generation.predictor != rule.first; });
    return first;
}

/// What became of an automatic hand-over, in a line; nothing of other schedules.
std::string handOverText(const SearchRecord &run)
{
    const auto &rule = run.setup.schedule.rule();
    if (!rule)
        return {};
    const auto iteration = handOverIteration(run.generations, *rule);
    return (iteration ? "handed over to " + rule->then + " in iteration " + std::to_string(*iteration) + ": "
                      : "not handed over to " + rule->then + ": ")
           + agreementText(agreement(decisive(run, *rule))) + "\n";
}

OrderedJson handOverJson(const SearchRecord &run, const HandOverRule &rule)
{
    const auto iteration = handOverIteration(run.generations, rule);
    const Agreement found = agreement(decisive(run, rule));
    return {{"iteration", iteration ? OrderedJson(*iteration) : OrderedJson(nullptr)},
            {"tau", found.tau ? OrderedJson(*found.tau) : OrderedJson(nullptr)},
            {"quartiles",
             found.quartiles ? OrderedJson{found.quartiles->low, found.quartiles->high} : OrderedJson(nullptr)},
            {"candidates", found.pairs}};
}

std::string frontText(const SearchRecord &run)
{
    if (run.setup.objectives.empty() || run.generations.empty())
        return {};
    std::string objectives;
    for (const Objective objective : run.setup.objectives)
        objectives += std::string(objectives.empty() ? "" : ", ") + name(objective);
    return "front: " + std::to_string(frontOf(run.generations, run.setup.objectives).size()) + " architectures by "
           + objectives + ", hypervolume " + shown(hypervolumes(run.generations, run.setup.objectives).back(), 4)
           + "\n";
}

OrderedJson frontJson(const SearchRecord &run)
{
    OrderedJson front = OrderedJson::array();
    for (const IndividualPlace &place : frontOf(run.generations, run.setup.objectives)) {
        const Individual &individual = run.generations[place.generation].individuals[place.individual];
        const auto &latency = individual.costs.latencyMs;
        front.push_back({{"id", individual.id},
                         {"score", *individual.score},
                         {"latency_ms", latency ? OrderedJson(*latency) : OrderedJson(nullptr)},
                         {"flops_giga", individual.costs.flopsGiga},
                         {"parameters_million", individual.costs.parametersMillion}});
    }
    return front;
}

} // namespace

std::string summaryText(const SearchRecord &run)
{
    const SearchSetup &setup = run.setup;
    std::string text = paperName(setup.schedule) + " in " + setup.space.name + ", " + describe(setup.constraints)
                       + ", seed " + std::to_string(setup.options.seed) + ", " + name(setup.strategy) + "\n";
    text +=
        std::to_string(run.generations.size()) + " of " + std::to_string(setup.schedule.iterations()) + " iterations\n";
    for (const auto &[predictor, use] : usesOf(run.generations))
        text += useText(predictor, use);
    if (const PredictorUse latency = latencyUseOf(run.generations); latency.asked > 0)
        text += useText("latency on " + machineWords(setup.constraints.machine), latency);
    text += handOverText(run) + frontText(run);
    const auto place = findBest(run.generations, setup);
    if (!place)
        return text;
    const Generation &generation = run.generations[place->generation];
    const Individual &best = generation.individuals[place->individual];
    text += "best: " + scoreText(*best.score, generation.scale) + " (" + generation.scale.metric + ", "
            + generation.predictor + "), found in iteration " + std::to_string(generation.iteration) + "\n";
    return text + "  " + costsText(best.costs, setup.constraints.conventions) + "\n";
}

OrderedJson summaryJson(const SearchRecord &run)
{
    OrderedJson predictors = OrderedJson::object();
    for (const auto &[predictor, use] : usesOf(run.generations))
        predictors[predictor] = toJson(use);
    OrderedJson json{{"search", paperName(run.setup.schedule)},
                     {"finished_iterations", run.generations.size()},
                     {"best", bestJson(run)},
                     {"predictors", std::move(predictors)},
                     {"latency", toJson(latencyUseOf(run.generations))},
                     {"setup", toJson(run.setup)}};
    if (const auto &rule = run.setup.schedule.rule())
        json["hand_over"] = handOverJson(run, *rule);
    if (!run.setup.objectives.empty()) {
        json["front"] = frontJson(run);
        json["hypervolume"] = hypervolumes(run.generations, run.setup.objectives);
    }
    json["arguments"] = run.arguments;
    return json;
}

} // namespace foresearch::search
