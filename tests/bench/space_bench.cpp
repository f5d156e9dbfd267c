// One million architectures: `cost` beside a bare parse of the same lines, and feature encodings.

#include "core/space/architecture_json.h"
#include "core/space/cost_report.h"
#include "core/space/encodings.h"
#include "core/space/genome.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace foresearch;
using namespace foresearch::space;

namespace {

constexpr int kArchitectures = 1'000'000;

const SearchSpace &wmt()
{
    return builtinSpaces().front();
}

const std::vector<Architecture> &architectures()
{
    static const std::vector<Architecture> all = [] {
        Rng rng(1);
        std::vector<Architecture> drawn;
        drawn.reserve(kArchitectures);
        for (int i = 0; i < kArchitectures; ++i)
            drawn.push_back(decode(wmt(), sampleGenome(wmt(), rng)));
        return drawn;
    }();
    return all;
}

/// A file of canonical JSON lines, there as long as the program runs.
class LinesFile {
public:
    LinesFile()
        : m_path(std::filesystem::temp_directory_path() / ("foresearch-space-bench-" + std::to_string(::getpid())))
    {
        std::ofstream out(m_path);
        for (const Architecture &architecture : architectures())
            out << canonicalJson(architecture) << '\n';
    }
    LinesFile(const LinesFile &) = delete;
    LinesFile &operator=(const LinesFile &) = delete;
    ~LinesFile() { std::filesystem::remove(m_path); }

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

const std::filesystem::path &linesFile()
{
    static const LinesFile file;
    return file.path();
}

void bareParse(benchmark::State &state)
{
    for (auto _ : state) {
        std::ifstream in(linesFile());
        std::string line;
        while (std::getline(in, line))
            benchmark::DoNotOptimize(Json::parse(line));
    }
    state.SetItemsProcessed(state.iterations() * kArchitectures);
}

void costOfFile(benchmark::State &state)
{
    for (auto _ : state) {
        auto lines = LineReader::open(linesFile());
        const auto costs = readCosts(*lines, wmt(), {});
        if (!costs) {
            state.SkipWithError(costs.error().detail.c_str());
            return;
        }
        std::ofstream out("/dev/null");
        writeCostsJson(*costs, out);
    }
    state.SetItemsProcessed(state.iterations() * kArchitectures);
}

void encoding(benchmark::State &state, Features features)
{
    std::vector<double> numbers(featureCount(wmt(), features));
    for (auto _ : state) {
        for (const Architecture &architecture : architectures()) {
            writeFeatures(wmt(), architecture, features, numbers);
            benchmark::DoNotOptimize(numbers.data());
        }
    }
    state.SetItemsProcessed(state.iterations() * kArchitectures);
}

} // namespace

BENCHMARK(bareParse)->Unit(benchmark::kMillisecond);
BENCHMARK(costOfFile)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encoding, latency, Features::Latency)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encoding, bleu, Features::Bleu)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encoding, latencyPerLayer, Features::LatencyPerLayer)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encoding, bleuPerLayer, Features::BleuPerLayer)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
