#include "core/workbench/bleu_comparison.h"

#include "core/base/rng.h"

#include <numeric>

namespace foresearch::workbench {

namespace {

constexpr std::size_t kProgressInterval = 100;

using Lines = std::vector<text::BleuStatistics>;

double resampledScore(const Lines &lines, const std::vector<std::size_t> &drawn, const BleuFormula &formula)
{
    text::BleuStatistics sum;
    for (const std::size_t line : drawn)
        sum += lines[line];
    return formula(sum).score;
}

} // namespace

Result<BleuComparison> compareBleu(std::span<const Lines> systems, const BleuFormula &formula,
                                   const eval::BootstrapOptions &options, const TaskControl &control)
{
    BleuComparison comparison;
    std::vector<eval::BootstrapSample> samples;
    for (const Lines &lines : systems) {
        const auto total = std::accumulate(lines.begin(), lines.end(), text::BleuStatistics(),
                                           [](text::BleuStatistics sum, const auto &line) { return sum += line; });
        comparison.systems.push_back({formula(total), {}});
        samples.push_back({comparison.systems.back().score.score, {}});
    }
    Rng rng(options.seed);
    std::vector<std::size_t> drawn(systems.front().size());
    for (std::size_t r = 0; r < options.resamples; ++r) {
        if (control.stopped())
            return stoppedError();
        for (std::size_t &line : drawn)
            line = rng.below(drawn.size());
        for (std::size_t system = 0; system < systems.size(); ++system)
            samples[system].resampled.emplace_back(resampledScore(systems[system], drawn, formula));
        if ((r + 1) % kProgressInterval == 0)
            control.progress({static_cast<double>(r + 1), static_cast<double>(options.resamples), "resamples", {}});
    }
    for (std::size_t system = 0; system < systems.size(); ++system) {
        comparison.systems[system].interval = eval::percentileInterval(samples[system], options.level);
        if (system > 0)
            comparison.differences.push_back(eval::pairedDifference(samples[system], samples.front(), options.level));
    }
    return comparison;
}

} // namespace foresearch::workbench
