// Schedules and controls on a synthetic truth of known optimum: how close they come, for how many evaluations.
// Prints a Markdown table. Arguments: [SEEDS [SPACE]].

#include "core/eval/metrics.h"
#include "core/report/table.h"
#include "core/search/hand_over.h"
#include "core/search/search.h"
#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "core/space/genome.h"
#include "tests/support/formula_predictor.h"
#include "tests/support/synthetic_truth.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace foresearch;
using search::PredictorSchedule;
using search::Strategy;
using testing::FormulaPredictor;
using testing::SyntheticTruth;

namespace {

/// Quality that a GFLOP must bring: makes the optimum a network of medium size.
constexpr double kPrice = 0.8;
constexpr int kIterations = 30;

/// What "proxy" says: what it sees of the truth, nothing at all, or the truth itself.
enum class Proxy { Additive, Shuffled, Perfect };

struct Contender {
    std::string title;
    search::HsNas arguments; ///< with "proxy" and "truth"
    int iterations = kIterations;
    Strategy strategy = Strategy::Evolution;
    bool isAutomatic = false; ///< the hand-over is found; of `arguments` only the predictors count
    Proxy proxy = Proxy::Additive;
};

std::vector<Contender> contenders()
{
    return {
        {"HAT", {"proxy", "truth", -1, -1}},
        {"HAT, 15 iterations", {"proxy", "truth", -1, -1}, 15},
        {"HS-NAS (proxy, HAT, 1, 5)", {"proxy", "truth", 1, 5}},
        {"HS-NAS (proxy, HAT, 1, 15)", {"proxy", "truth", 1, 15}},
        {"HS-NAS (proxy, HAT, 1, 25)", {"proxy", "truth", 1, 25}},
        {"HS-NAS (proxy, HAT, 16, 30)", {"proxy", "truth", 16, 30}},
        {"HS-NAS (proxy, HAT, 1, 30)", {"proxy", "truth", 1, 30}},
        {"automatic (proxy, HAT)", {"proxy", "truth"}, kIterations, Strategy::Evolution, true},
        {"automatic (shuffled, HAT)", {"proxy", "truth"}, kIterations, Strategy::Evolution, true, Proxy::Shuffled},
        {"automatic (perfect, HAT)", {"proxy", "truth"}, kIterations, Strategy::Evolution, true, Proxy::Perfect},
        {"random search", {"proxy", "truth", -1, -1}, kIterations, Strategy::RandomSearch},
        {"regularised evolution", {"proxy", "truth", -1, -1}, kIterations, Strategy::RegularisedEvolution},
        {"published code, HAT", {"proxy", "truth", -1, -1}, kIterations, Strategy::PublishedEvolution},
        {"published code, HS-NAS (1, 15)", {"proxy", "truth", 1, 15}, kIterations, Strategy::PublishedEvolution},
        {"published code, HS-NAS (1, 30)", {"proxy", "truth", 1, 30}, kIterations, Strategy::PublishedEvolution},
    };
}

/// What a contender reached with one seed.
struct Reached {
    double regret = 0;  ///< true quality below that of the optimum
    double optimum = 0; ///< its quality
    double truthCalls = 0;
    double proxyCalls = 0;
    std::optional<int> handOver; ///< the iteration that was the second predictor's first
};

double gflops(const space::Architecture &architecture, const space::SearchSpace &space)
{
    return static_cast<double>(space::flopsWithoutOutput(architecture, space.sizes)) / 1e9;
}

/// A number that an architecture always has and that says nothing about it.
double shuffled(const space::Architecture &architecture)
{
    return Rng(std::hash<std::string>()(space::canonicalJson(architecture))).uniform();
}

double valueOf(Proxy proxy, const SyntheticTruth &truth, const space::Architecture &architecture)
{
    switch (proxy) {
    case Proxy::Additive:
        return truth.additiveQuality(architecture);
    case Proxy::Shuffled:
        return shuffled(architecture);
    case Proxy::Perfect:
        return truth.quality(architecture);
    }
    return 0;
}

PredictorSchedule scheduleOf(const Contender &contender)
{
    const search::HsNas &arguments = contender.arguments;
    return contender.isAutomatic
               ? PredictorSchedule::automatic({arguments.first, arguments.then}, contender.iterations).value()
               : PredictorSchedule::hsNas(arguments, contender.iterations).value();
}

/// The seed decides the truth and the search. The limit of GFLOPs is what the optimum costs, and makes it one.
Reached run(const Contender &contender, const space::SearchSpace &space, std::uint64_t seed)
{
    const SyntheticTruth truth(space, seed);
    const space::Architecture optimum = truth.optimum(kPrice);
    // As in the paper: a distilled BLEU against a supernet's loss.
    FormulaPredictor proxy({"quality", "points", predict::Direction::HigherIsBetter},
                           [&](const space::Architecture &a) { return valueOf(contender.proxy, truth, a); });
    FormulaPredictor exact({"loss", "points", predict::Direction::LowerIsBetter},
                           [&](const space::Architecture &a) { return -truth.quality(a); });

    search::SearchSetup setup{.space = space,
                              .schedule = scheduleOf(contender),
                              .constraints = {},
                              .options = {},
                              .strategy = contender.strategy};
    setup.constraints.flopsGiga = gflops(optimum, space);
    setup.options.seed = seed;
    const auto outcome = search::runSearch(setup, {.predictors = {{"proxy", &proxy}, {"truth", &exact}}}, {});
    if (!outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().detail.c_str());
        std::exit(1);
    }
    return {truth.quality(optimum) - truth.quality(outcome->best.architecture), truth.quality(optimum),
            static_cast<double>(exact.asked.size()), static_cast<double>(proxy.asked.size()),
            setup.schedule.rule() ? search::handOverIteration(outcome->generations, *setup.schedule.rule())
                                  : std::nullopt};
}

/// Mean with its 95 % percentile bootstrap interval over seeds.
report::Number withInterval(const std::vector<double> &values)
{
    constexpr std::size_t kResamples = 4000;
    Rng rng(1);
    std::vector<double> means(kResamples);
    for (double &mean : means) {
        for (std::size_t i = 0; i < values.size(); ++i)
            mean += rng.choice(std::span(values)) / static_cast<double>(values.size());
    }
    std::sort(means.begin(), means.end());
    const double mean = eval::meanAndSd(values)->mean;
    return {.value = mean, .interval = eval::Interval{means[kResamples / 40], means[kResamples - 1 - kResamples / 40]}};
}

double meanOf(const std::vector<double> &values)
{
    return eval::meanAndSd(values)->mean;
}

/// "7 [3, 12] in 18 of 20": the mean iteration of an automatic hand-over, the first and the last one.
std::string handOverWords(const Contender &contender, const std::vector<double> &iterations, int seeds)
{
    if (!contender.isAutomatic)
        return "";
    if (iterations.empty())
        return "never";
    const auto [least, most] = std::minmax_element(iterations.begin(), iterations.end());
    char words[80];
    std::snprintf(words, sizeof words, "%.1f [%.0f, %.0f] in %zu of %d", meanOf(iterations), *least, *most,
                  iterations.size(), seeds);
    return words;
}

/// Of every seed, the true quality that HAT reached.
using Qualities = std::vector<double>;

/// "14 of 20, at worst -0.81 %": how close the loss comes to HAT's in each seed.
std::string besideHatWords(const Qualities &reached, const Qualities &hat)
{
    constexpr double kClose = 0.5; // percent
    std::size_t close = 0;
    double worst = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const double percent = 100 * (reached[i] - hat[i]) / hat[i];
        close += percent >= -kClose ? 1 : 0;
        worst = std::min(worst, percent);
    }
    char words[80];
    std::snprintf(words, sizeof words, "%zu of %zu, worst %+.2f %%", close, reached.size(), worst);
    return words;
}

report::Row rowOf(const Contender &contender, const space::SearchSpace &space, int seeds, Qualities &hat)
{
    std::vector<double> regrets;
    std::vector<double> truthCalls;
    std::vector<double> proxyCalls;
    int optima = 0;
    std::vector<double> handOvers;
    Qualities qualities;
    for (int seed = 1; seed <= seeds; ++seed) {
        const Reached reached = run(contender, space, static_cast<std::uint64_t>(seed));
        regrets.push_back(reached.regret);
        truthCalls.push_back(reached.truthCalls);
        proxyCalls.push_back(reached.proxyCalls);
        if (reached.handOver)
            handOvers.push_back(*reached.handOver);
        qualities.push_back(reached.optimum - reached.regret);
        optima += reached.regret < 1e-9 ? 1 : 0;
    }
    if (hat.empty()) // the first contender
        hat = qualities;
    return {.cells = {contender.title, report::Number{meanOf(truthCalls)}, report::Number{meanOf(proxyCalls)},
                      withInterval(regrets), std::to_string(optima) + " of " + std::to_string(seeds),
                      besideHatWords(qualities, hat), handOverWords(contender, handOvers, seeds)}};
}

/// How well the proxy ranks random architectures by the truth.
double proxyTau(const space::SearchSpace &space, int seeds)
{
    double sum = 0;
    for (int seed = 1; seed <= seeds; ++seed) {
        const SyntheticTruth truth(space, static_cast<std::uint64_t>(seed));
        Rng rng(static_cast<std::uint64_t>(seed));
        std::vector<double> predicted;
        std::vector<double> actual;
        for (int i = 0; i < 500; ++i) {
            const auto architecture = space::decode(space, space::sampleGenome(space, rng));
            predicted.push_back(truth.additiveQuality(architecture));
            actual.push_back(truth.quality(architecture));
        }
        sum += eval::kendallTau({predicted, actual}).value_or(0);
    }
    return sum / seeds;
}

} // namespace

int main(int argc, char **argv)
{
    const int seeds = argc > 1 ? std::atoi(argv[1]) : 20;
    const auto space = space::findSpace(argc > 2 ? argv[2] : "hat-wmt14-en-de");
    if (seeds < 1 || !space) {
        std::fprintf(stderr, "usage: %s [SEEDS [SPACE]]\n", argv[0]);
        return 2;
    }
    char note[160];
    std::snprintf(note, sizeof note, "%d seeds; the proxy ranks random architectures with Kendall tau %.2f.", seeds,
                  proxyTau(*space, seeds));
    report::Table table{.caption = "Searches on a synthetic truth of known optimum, " + space->name,
                        .columns = {{"search"},
                                    {"evaluations of the truth", {}, report::Alignment::Right, 0},
                                    {"of the proxy", {}, report::Alignment::Right, 0},
                                    {"below the optimum", "points", report::Alignment::Right, 3},
                                    {"optimum found", {}, report::Alignment::Right},
                                    {"within 0.5 % of HAT", {}, report::Alignment::Right},
                                    {"handed over in iteration", {}, report::Alignment::Right}},
                        .rows = {},
                        .note = note};
    Qualities hat;
    for (const Contender &contender : contenders())
        table.rows.push_back(rowOf(contender, *space, seeds, hat));
    std::fputs(report::toMarkdown(table).c_str(), stdout);
    return 0;
}
