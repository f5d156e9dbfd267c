#include "core/search/hand_over.h"

#include "core/eval/metrics.h"

#include <algorithm>
#include <numeric>

namespace foresearch::search {

namespace {

/// A ranking that puts all in one place orders nothing; that it agrees by chance only is a tau of 0.
std::optional<double> tauOrNone(const eval::Comparison &comparison)
{
    if (const auto tau = eval::kendallTau(comparison))
        return tau;
    const auto &truth = comparison.truth;
    const bool isTold = std::any_of(truth.begin(), truth.end(), [&](double value) { return value != truth.front(); });
    return isTold ? std::optional(0.0) : std::nullopt;
}

struct Pairs {
    std::vector<double> first;
    std::vector<double> second;
};

/// Of the last iterations with the same scales as the last one.
Pairs pairsOf(const std::vector<Generation> &generations)
{
    Pairs pairs;
    const std::size_t begin = generations.size() - std::min(kHandOverWindow, generations.size());
    for (std::size_t g = begin; g < generations.size(); ++g) {
        const Generation &generation = generations[g];
        if (!generation.second)
            continue;
        for (const SecondScore &second : generation.second->scores) {
            const auto &first = generation.individuals[second.individual].score;
            if (!first || !second.score)
                continue;
            pairs.first.push_back(*first);
            pairs.second.push_back(*second.score);
        }
    }
    return pairs;
}

} // namespace

Agreement agreement(const std::vector<Generation> &generations)
{
    if (generations.empty() || !generations.back().second)
        return {};
    Pairs pairs = pairsOf(generations);
    Agreement found{.pairs = pairs.first.size(), .tau = {}, .quartiles = {}};
    const Generation &last = generations.back();
    const eval::Direction truthDirection = last.second->scale.direction;
    found.tau = tauOrNone({pairs.first, pairs.second, last.scale.direction, truthDirection});
    if (!found.tau)
        return found;
    std::vector<std::size_t> numbers(pairs.first.size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    eval::PredictorOutcome outcome{.direction = last.scale.direction, .splits = {}};
    outcome.splits.push_back({0, std::move(numbers), std::move(pairs.first), std::move(pairs.second)});
    const auto statistic = [truthDirection](eval::Comparison comparison) {
        comparison.truthDirection = truthDirection;
        return tauOrNone(comparison);
    };
    constexpr double kMiddleHalf = 0.5;
    const auto samples = eval::bootstrap(std::span(&outcome, 1), statistic, {});
    if (samples)
        found.quartiles = eval::percentileInterval(samples->front(), kMiddleHalf);
    return found;
}

std::vector<Agreement> agreements(const std::vector<Generation> &generations)
{
    std::vector<Agreement> all;
    std::vector<Generation> past;
    for (const Generation &generation : generations) {
        if (!generation.second)
            break;
        past.push_back(generation);
        if (past.size() > kHandOverWindow)
            past.erase(past.begin());
        all.push_back(agreement(past));
    }
    return all;
}

bool isBroken(const Agreement &agreement, const HandOverRule &rule)
{
    return agreement.pairs >= kFewestPairs && agreement.quartiles && agreement.quartiles->high < rule.tau;
}

bool isHandedOverAfter(const std::vector<Generation> &past, const Generation &last, const HandOverRule &rule)
{
    const std::size_t before = std::min(past.size(), kHandOverWindow - 1);
    std::vector<Generation> window(past.end() - static_cast<std::ptrdiff_t>(before), past.end());
    window.push_back(last);
    return isBroken(agreement(window), rule);
}

const std::string &predictorAfter(const std::vector<Generation> &past, const PredictorSchedule &schedule)
{
    const auto &rule = schedule.rule();
    if (!rule)
        return schedule.predictorAt(static_cast<int>(past.size()) + 1);
    if (past.empty())
        return rule->first;
    if (past.back().predictor == rule->then)
        return rule->then;
    return isBroken(agreement(past), *rule) ? rule->then : rule->first;
}

std::optional<int> handOverIteration(const std::vector<Generation> &generations, const HandOverRule &rule)
{
    const auto found = std::find_if(generations.begin(), generations.end(),
                                    [&](const Generation &generation) { return generation.predictor == rule.then; });
    return found == generations.end() ? std::nullopt : std::optional(found->iteration);
}

} // namespace foresearch::search
