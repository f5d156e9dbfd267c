#include "core/search/setup.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace foresearch::search {

namespace {

constexpr std::array kStrategies{Strategy::Evolution, Strategy::PublishedEvolution, Strategy::RandomSearch,
                                 Strategy::RegularisedEvolution, Strategy::ParetoEvolution};
constexpr int kMaxIndividuals = 100'000;
constexpr int kMaxAttempts = 100'000'000;

Result<> checkRange(const char *setting, int value, int min, int max)
{
    if (value >= min && value <= max)
        return {};
    return fail(ErrorCode::BadValue, std::string("The search's ") + setting + ": found " + std::to_string(value)
                                         + ", expected " + std::to_string(min) + " to " + std::to_string(max) + ".");
}

Result<> validate(const EvolutionOptions &options)
{
    struct Range {
        const char *setting;
        int value;
        int min;
        int max;
    };
    const std::array ranges{
        Range{"population", options.population, 1, kMaxIndividuals},
        Range{"number of parents", options.parents, options.crossovers > 0 ? 2 : 1, options.population},
        Range{"number of mutations", options.mutations, 0, kMaxIndividuals},
        Range{"number of crossovers", options.crossovers, 0, kMaxIndividuals},
        Range{"limit of attempts", options.attemptLimit, 1, kMaxAttempts},
        Range{"sample size", options.sampleSize, 1, kMaxIndividuals},
    };
    for (const Range &range : ranges) {
        if (auto valid = checkRange(range.setting, range.value, range.min, range.max); !valid)
            return valid;
    }
    if (!(options.mutationProbability >= 0 && options.mutationProbability <= 1))
        return fail(ErrorCode::BadValue, "The search's mutation probability: found "
                                             + std::to_string(options.mutationProbability) + ", expected 0 to 1.");
    return {};
}

bool takesSeveralPredictors(Strategy strategy)
{
    return strategy == Strategy::Evolution || strategy == Strategy::PublishedEvolution;
}

Result<> validateObjectives(const SearchSetup &setup)
{
    const auto &objectives = setup.objectives;
    const bool isPareto = setup.strategy == Strategy::ParetoEvolution;
    const bool repeats = std::set<Objective>(objectives.begin(), objectives.end()).size() < objectives.size();
    if (isPareto ? objectives.size() < 2 || repeats : !objectives.empty())
        return fail(ErrorCode::BadValue, "The search's objectives: found " + std::to_string(objectives.size())
                                             + " for the strategy " + name(setup.strategy) + ", expected "
                                             + (isPareto ? "two or more different ones." : "none."));
    const bool needsMachine = std::find(objectives.begin(), objectives.end(), Objective::LatencyMs) != objectives.end();
    if (needsMachine && setup.constraints.machine.empty())
        return fail(ErrorCode::BadValue, "The search's objectives: found the latency without a machine, expected the "
                                         "name of one.");
    return {};
}

} // namespace

const char *name(Strategy strategy)
{
    switch (strategy) {
    case Strategy::Evolution:
        return "evolution";
    case Strategy::PublishedEvolution:
        return "paper-code";
    case Strategy::RandomSearch:
        return "random";
    case Strategy::RegularisedEvolution:
        return "regularised";
    case Strategy::ParetoEvolution:
        return "nsga2";
    }
    return "";
}

Result<Strategy> parseStrategy(std::string_view text)
{
    std::string names;
    for (const Strategy strategy : kStrategies) {
        if (text == name(strategy))
            return strategy;
        names += names.empty() ? "" : ", ";
        names += name(strategy);
    }
    return fail(ErrorCode::BadValue,
                "The search's strategy: found \"" + std::string(text) + "\", expected one of " + names + ".");
}

const char *name(Objective objective)
{
    switch (objective) {
    case Objective::Score:
        return "score";
    case Objective::LatencyMs:
        return "latency";
    case Objective::FlopsGiga:
        return "flops";
    case Objective::ParametersMillion:
        return "parameters";
    }
    return "";
}

Result<Objective> parseObjective(std::string_view text)
{
    std::string names;
    for (const Objective objective : kObjectives) {
        if (text == name(objective))
            return Objective{objective};
        names += std::string(names.empty() ? "" : ", ") + name(objective);
    }
    return fail(ErrorCode::BadValue,
                "The search's objective: found \"" + std::string(text) + "\", expected one of " + names + ".");
}

Result<> validate(const SearchSetup &setup)
{
    if (auto valid = space::validate(setup.space); !valid)
        return valid;
    if (auto valid = validate(setup.constraints); !valid)
        return valid;
    if (auto valid = validate(setup.options); !valid)
        return valid;
    if (!takesSeveralPredictors(setup.strategy) && setup.schedule.predictors().size() > 1)
        return fail(ErrorCode::BadValue, std::string("The strategy ") + name(setup.strategy) + ": found the schedule "
                                             + setup.schedule.text() + ", expected one predictor for all iterations.");
    if (setup.schedule.rule() && setup.strategy != Strategy::Evolution)
        return fail(ErrorCode::BadValue, std::string("The strategy ") + name(setup.strategy)
                                             + ": found an automatic hand-over, expected a schedule of iterations.");
    return validateObjectives(setup);
}

std::size_t predictionLimit(const SearchSetup &setup)
{
    const auto count = [](int n) { return static_cast<std::size_t>(n); };
    const EvolutionOptions &options = setup.options;
    const std::size_t bred = count(options.mutations) + count(options.crossovers);
    const std::size_t later = count(setup.schedule.iterations() - 1);
    const std::size_t handOvers = setup.schedule.segments().size() - 1;
    if (const auto &rule = setup.schedule.rule())
        return count(options.population) + later * (bred + count(rule->sample))
               + std::max(count(options.population), count(options.parents) + bred);
    const bool everyTime = setup.strategy == Strategy::PublishedEvolution;
    return count(options.population) + later * bred + (everyTime ? later : handOvers) * count(options.parents);
}

} // namespace foresearch::search
