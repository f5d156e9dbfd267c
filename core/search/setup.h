#pragma once

#include "core/search/constraints.h"
#include "core/search/schedule.h"
#include "core/space/search_space.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace foresearch::search {

/// How the next generation is made.
enum class Strategy {
    Evolution,            ///< HAT's evolution under any schedule, mended (see `evolve`)
    PublishedEvolution,   ///< the published program's control flow, with its defects (see `evolveAsPublished`)
    RandomSearch,         ///< control: new random architectures in every iteration
    RegularisedEvolution, ///< control: ageing evolution (see `evolveByAge`)
    ParetoEvolution,      ///< several objectives at once: NSGA-II (see `evolveFront`)
};

/// "evolution", "paper-code", "random", "regularised", "nsga2".
const char *name(Strategy strategy);
/// Errors: BadValue, naming the strategies there are.
Result<Strategy> parseStrategy(std::string_view text);

/// Settings of a search; the defaults are the paper's and HAT's. The number of iterations is the schedule's.
struct EvolutionOptions {
    int population = 125;
    int parents = 25;
    int mutations = 50;
    int crossovers = 50;
    double mutationProbability = 0.3; ///< of each gene to be drawn anew
    int attemptLimit = 10'000;        ///< draws in a row without a new feasible candidate that end a phase
    int sampleSize = 25;              ///< of regularised evolution: individuals that compete to be the parent
    std::uint64_t seed = 1;
    friend bool operator==(const EvolutionOptions &, const EvolutionOptions &) = default;
};

/// What a search of several objectives makes good: the score as its scale runs, all costs as low as can be.
enum class Objective { Score, LatencyMs, FlopsGiga, ParametersMillion };
inline constexpr std::array kObjectives{Objective::Score, Objective::LatencyMs, Objective::FlopsGiga,
                                        Objective::ParametersMillion};

/// "score", "latency", "flops", "parameters".
const char *name(Objective objective);
/// Errors: BadValue, naming the objectives there are.
Result<Objective> parseObjective(std::string_view text);

/// Everything that decides what a search does, besides what its predictors answer.
struct SearchSetup {
    space::SearchSpace space;
    PredictorSchedule schedule;
    Constraints constraints;
    EvolutionOptions options;
    Strategy strategy = Strategy::Evolution;
    std::vector<Objective> objectives = {}; ///< two or more of ParetoEvolution, none of the others
    friend bool operator==(const SearchSetup &, const SearchSetup &) = default;
};

/// Errors: BadValue, naming the setting.
Result<> validate(const SearchSetup &setup);

/// The most predictions that a search can ask for: population + (iterations - 1) * (mutations + crossovers), and
/// `parents` more for each hand-over; of an automatic one, `sample` more for each iteration, and a generation more.
/// Published code: population + (iterations - 1) * (all three).
std::size_t predictionLimit(const SearchSetup &setup);

} // namespace foresearch::search
