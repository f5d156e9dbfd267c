// Scoring with inherited weights, beside what this machine's products reach in the same run: every round measures the
// products, scores, and measures them again. The best round counts, since machines are shared; the share by processor
// time changes little with other programs. Needs hat_mini in FORESEARCH_REFERENCE_DATA for the mini space: "mini" for
// single architectures, "generation" for 100 at once, "search [SENTENCES]" for the generations of a real search on the
// first sentences. "bf16 [SENTENCES]" for fp32 beside bf16. "wmt [SENTENCES]" has random weights and random words, and
// also tries how soon scoring stops.

#include "core/eval/metrics.h"
#include "core/predict/labels.h"
#include "core/search/search.h"
#include "core/space/costs.h"
#include "core/space/genome.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/supernet_scoring.h"
#include "tests/bench/bench.h"
#include "tests/support/binarised.h"
#include "tests/support/hat_mini.h"
#include "tests/support/supernet_reference.h"

#include <dlfcn.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <string>
#include <string_view>
#include <thread>

using namespace foresearch;

namespace {

constexpr int kRounds = 3;
constexpr nn::ProductShape kYardstick{2048, 512, 512};

/// Operations of all matrix products of one architecture over the pairs, without padding.
double productOperations(const space::SearchSpace &space, const space::Architecture &a, const text::TokenPairs &pairs)
{
    const double q = space.sizes.qkvDim;
    const double e = a.encoder.embedDim;
    const double d = a.decoder.embedDim;
    const auto source = static_cast<double>(pairs.source.idCount());
    const auto target = static_cast<double>(pairs.target.idCount());
    double sourceSquares = 0, targetSquares = 0, across = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto s = static_cast<double>(pairs.source[i].size());
        const auto t = static_cast<double>(pairs.target[i].size());
        sourceSquares += s * s;
        targetSquares += t * t;
        across += s * t;
    }
    double products = target * d * space.sizes.vocabularySize;
    for (const space::EncoderLayer &layer : a.encoder.layers)
        products += source * (4 * q * e + 2 * e * layer.ffnDim) + 2 * q * sourceSquares;
    for (const space::DecoderLayer &layer : a.decoder.layers) {
        const double parts = space::attendedEncoderLayers(layer.arbitraryAttention);
        products += target * (6 * q * d + 2 * d * layer.ffnDim) + 2 * q * parts * e * source + 2 * q * targetSquares
                    + 2 * q * parts * across;
    }
    return 2 * products;
}

using Product = void(const char *, const char *, const int *, const int *, const int *, const float *, const float *,
                     const int *, const float *, const int *, const float *, float *, const int *);

/// The BLAS that the engine uses, which is in memory already.
Product *plainProduct(nn::Engine &engine)
{
    const auto info = engine.info();
    void *library = info ? dlopen(info->blasFile.c_str(), RTLD_LAZY | RTLD_LOCAL) : nullptr;
    auto *product = library ? reinterpret_cast<Product *>(dlsym(library, "sgemm_")) : nullptr;
    if (!product) {
        std::fprintf(stderr, "The BLAS of this LibTorch cannot be called from outside.\n");
        std::exit(1);
    }
    return product;
}

/// GFLOP/s of so many threads side by side, each with its own products, for 0.3 s; the best product of each counts.
double productSpeed(nn::Engine &engine)
{
    static Product *const product = plainProduct(engine);
    const auto [rows, inner, columns] = kYardstick;
    std::vector<double> speeds(std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (double &speed : speeds)
        threads.emplace_back([&speed, rows = rows, inner = inner, columns = columns] {
            const auto size = [](int a, int b) { return static_cast<std::size_t>(a) * static_cast<std::size_t>(b); };
            const std::vector<float> left(size(rows, inner), 0.5F), right(size(inner, columns), 0.25F);
            std::vector<float> result(size(rows, columns));
            const float one = 1, zero = 0;
            const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(300);
            while (std::chrono::steady_clock::now() < end) {
                const auto begin = std::chrono::steady_clock::now();
                product("N", "N", &rows, &columns, &inner, &one, left.data(), &rows, right.data(), &inner, &zero,
                        result.data(), &rows);
                const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
                speed = std::max(speed, 2e-9 * rows * inner * columns / seconds.count());
            }
        });
    threads.clear();
    return std::accumulate(speeds.begin(), speeds.end(), 0.0);
}

/// What a call took.
struct Seconds {
    double wall = 0;
    double processor = 0; ///< of all workers together
};

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Seconds secondsToScore(nn::SupernetScorer &scorer, const std::vector<space::Architecture> &architectures)
{
    const double before = processorSeconds();
    const auto begin = std::chrono::steady_clock::now();
    const auto scores = scorer.score(architectures, {});
    if (!scores) {
        std::fprintf(stderr, "%s\n", scores.error().detail.c_str());
        std::exit(1);
    }
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            processorSeconds() - before};
}

void reportOne(nn::Engine &engine, nn::SupernetScorer &scorer, const char *what, const space::SearchSpace &space,
               const space::Architecture &architecture, const text::TokenPairs &pairs)
{
    const double giga = productOperations(space, architecture, pairs) * 1e-9;
    const double workers = std::thread::hardware_concurrency();
    double bestShare = 0;
    double bestProcessorShare = 0;
    for (int round = 0; round < kRounds; ++round) {
        const double before = productSpeed(engine);
        const Seconds seconds = secondsToScore(scorer, {architecture});
        const double products = (before + productSpeed(engine)) / 2;
        const double share = 100 * giga / seconds.wall / products;
        const double processorShare = 100 * giga / (seconds.processor / workers) / products;
        bestShare = std::max(bestShare, share);
        bestProcessorShare = std::max(bestProcessorShare, processorShare);
        std::printf("%-20s %7.1f GFLOP in %7.3f s = %5.0f GFLOP/s; products %5.0f; share %3.0f %%, by processor time "
                    "%3.0f %%\n",
                    what, giga, seconds.wall, giga / seconds.wall, products, share, processorShare);
    }
    std::printf("%-20s best share %.0f %%, by processor time %.0f %%\n", what, bestShare, bestProcessorShare);
}

void reportPeakMemory(const char *when)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory %s: %ld MiB\n", when, usage.ru_maxrss / 1024);
}

/// What was used until now does not count any more (Linux).
void forgetPeakMemory()
{
    std::ofstream("/proc/self/clear_refs") << "5";
}

std::unique_ptr<nn::SupernetScorer> open(nn::Engine &engine, std::shared_ptr<const predict::SupernetFile> supernet,
                                         std::shared_ptr<const text::TokenPairs> pairs,
                                         predict::Precision precision = predict::Precision::Fp32)
{
    auto scorer =
        engine.openScorer({.supernet = std::move(supernet), .pairs = std::move(pairs), .precision = precision});
    if (!scorer) {
        std::fprintf(stderr, "%s\n", scorer.error().detail.c_str());
        std::exit(1);
    }
    return *std::move(scorer);
}

/// As many new architectures as a generation has besides its 25 parents: children of 25 that are alike.
std::vector<space::Architecture> generation(const space::SearchSpace &space, std::size_t mutants,
                                            std::size_t crossovers)
{
    Rng rng(1);
    std::vector<space::Genome> parents;
    for (int i = 0; i < 25; ++i)
        parents.push_back(space::sampleGenome(space, rng));
    std::vector<space::Architecture> children;
    for (std::size_t i = 0; i < mutants + crossovers; ++i) {
        space::Genome child = parents[rng.below(parents.size())];
        const space::Genome &other = parents[rng.below(parents.size())];
        const space::Genome drawn = space::sampleGenome(space, rng);
        for (std::size_t gene = 0; gene < child.size(); ++gene) {
            if (i < mutants && rng.uniform() < 0.3)
                child[gene] = drawn[gene];
            if (i >= mutants && rng.uniform() < 0.5)
                child[gene] = other[gene];
        }
        children.push_back(space::decode(space, child));
    }
    return children;
}

void mini(nn::Engine &engine)
{
    const auto data = testing::HatMini::open();
    const space::SearchSpace &space = data->supernet->space();
    const auto scorer = open(engine, data->supernet, data->pairs);
    reportOne(engine, *scorer, "hat-mini, largest", space, space::largestArchitecture(space), *data->pairs);
    reportOne(engine, *scorer, "hat-mini, smallest", space, space::smallestArchitecture(space), *data->pairs);
    reportPeakMemory("hat-mini, one architecture");
}

void miniGeneration(nn::Engine &engine)
{
    const auto data = testing::HatMini::open();
    const auto scorer = open(engine, data->supernet, data->pairs);
    for (int round = 0; round < 3; ++round) {
        const double before = productSpeed(engine);
        const Seconds seconds = secondsToScore(*scorer, generation(data->supernet->space(), 50, 50));
        std::printf("hat-mini, 100 children of 25 random parents: %.1f s, %.1f s of processor time; products %.0f "
                    "GFLOP/s\n",
                    seconds.wall, seconds.processor, (before + productSpeed(engine)) / 2);
    }
    reportPeakMemory("hat-mini, a generation");
}

/// The first sentences.
std::shared_ptr<const text::TokenPairs> firstOf(const text::TokenPairs &pairs, std::size_t count)
{
    text::TokenPairs first;
    for (std::size_t i = 0; i < std::min(count, pairs.size()); ++i) {
        first.source.add(pairs.source[i]);
        first.target.add(pairs.target[i]);
    }
    return std::make_shared<const text::TokenPairs>(std::move(first));
}

/// What all individuals of a generation are worth, and what scoring them took.
void reportGeneration(const search::Generation &generation, const space::SearchSpace &space,
                      const text::TokenPairs &pairs, double products)
{
    double everyone = 0;
    for (const search::Individual &individual : generation.individuals)
        everyone += productOperations(space, individual.architecture, pairs) * 1e-9;
    std::printf("iteration %d: %zu individuals of %.0f GFLOP, %zu asked, %zu known; %.1f s, in which products alone do "
                "%.0f GFLOP\n",
                generation.iteration, generation.individuals.size(), everyone, generation.scoring.asked,
                generation.scoring.reused, generation.scoring.seconds, generation.scoring.seconds * products);
}

void miniSearch(nn::Engine &engine, std::size_t sentences)
{
    const auto data = testing::HatMini::open();
    const space::SearchSpace &space = data->supernet->space();
    const auto pairs = firstOf(*data->pairs, sentences);
    const std::filesystem::path corpus = std::filesystem::temp_directory_path() / "foresearch-scoring-bench";
    testing::writeBinarised(corpus, *pairs, static_cast<std::size_t>(space.sizes.vocabularySize));
    const std::string name =
        "supernet:" + (testing::HatMini::folder() / "supernet.safetensors").string() + "@" + corpus.string();
    predict::PredictorContext context;
    context.space = space;
    const auto predictor = workbench::supernetModels()(*predict::parsePredictorSpec(name), context, {});
    if (!predictor) {
        std::fprintf(stderr, "%s\n", predictor.error().detail.c_str());
        std::exit(1);
    }
    const search::SearchSetup setup{space, *search::PredictorSchedule::single(name, 4), {}, {}, {}};
    search::SearchContext searching{.predictors = {{name, predictor->get()}}};
    double products = productSpeed(engine);
    searching.onGeneration = [&](const search::Generation &generation) {
        const double after = productSpeed(engine);
        reportGeneration(generation, space, *pairs, (products + after) / 2);
        products = after;
    };
    const auto outcome = search::runSearch(setup, searching, {});
    if (!outcome)
        std::fprintf(stderr, "%s\n", outcome.error().detail.c_str());
    std::filesystem::remove_all(corpus);
    reportPeakMemory("hat-mini, a search");
}

void reportStop(nn::SupernetScorer &scorer, const std::vector<space::Architecture> &architectures)
{
    bench::reportStops(
        [&](const std::stop_token &stop) { return scorer.score(architectures, {.stop = stop}).has_value(); });
}

/// How far bf16 is from fp32 over 100 architectures, and how fast.
void rounding(nn::Engine &engine, std::size_t sentences)
{
    const auto data = testing::HatMini::open();
    const auto pairs = firstOf(*data->pairs, sentences);
    const auto architectures = predict::sampleArchitectures(data->supernet->space(), 100, 1);
    std::vector<double> losses[2];
    for (const auto precision : {predict::Precision::Fp32, predict::Precision::Bf16}) {
        const auto scorer = open(engine, data->supernet, pairs, precision);
        const auto begin = std::chrono::steady_clock::now();
        const auto scores = scorer->score(architectures, {});
        std::printf("%s: %.2f s\n", name(precision).data(),
                    std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        for (const nn::SupernetScore &score : *scores)
            losses[precision == predict::Precision::Bf16 ? 1 : 0].push_back(score.loss);
    }
    double worst = 0;
    for (std::size_t i = 0; i < architectures.size(); ++i)
        worst = std::max(worst, std::abs(losses[1][i] / losses[0][i] - 1));
    std::printf("losses differ by at most %.1e relative, Kendall tau %.4f\n", worst,
                eval::kendallTau({losses[1], losses[0]}).value_or(0));
}

void wmt(nn::Engine &engine, std::size_t sentences)
{
    const space::SearchSpace space = *space::findSpace("hat-wmt14-en-de");
    const auto pairs = testing::randomPairs(sentences, 32, space.sizes.vocabularySize, 1);
    const auto scorer = open(engine, testing::randomSupernet(space, 1), pairs);
    forgetPeakMemory(); // of making the supernet
    reportStop(*scorer, {space::largestArchitecture(space), space::smallestArchitecture(space)});
    reportOne(engine, *scorer, "WMT, largest", space, space::largestArchitecture(space), *pairs);
    reportPeakMemory("WMT, one architecture");
}

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    workbench::EngineLoader loader;
    const auto engine = loader.engine();
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().detail.c_str());
        return 1;
    }
    const std::string_view what = argc > 1 ? argv[1] : "mini";
    if (what != "wmt" && !testing::HatMini::isThere()) {
        std::fprintf(stderr, "hat_mini is not there: set FORESEARCH_REFERENCE_DATA.\n");
        return 1;
    }
    const std::size_t sentences = argc > 2 ? std::stoul(argv[2]) : 1014;
    what == "wmt"          ? wmt(**engine, sentences)
    : what == "search"     ? miniSearch(**engine, sentences)
    : what == "bf16"       ? rounding(**engine, sentences)
    : what == "generation" ? miniGeneration(**engine)
                           : mini(**engine);
    return 0;
}
