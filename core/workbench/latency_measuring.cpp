#include "core/workbench/latency_measuring.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace foresearch::workbench {

namespace {

using space::Architecture;

// Enough to be disturbed alike, few enough to lose little at an end.
constexpr std::size_t kKeptAtOnce = 10;

Result<double> millisecondsOf(nn::Translator &translator, const Architecture &architecture,
                              std::span<const text::TokenId> sentence, const nn::BeamOptions &options,
                              const TaskControl &control)
{
    using Clock = std::chrono::steady_clock;
    text::PackedSequences source;
    source.add(sentence);
    const auto begin = Clock::now();
    if (const auto found = translator.decode(architecture, source, options, {.stop = control.stop}); !found)
        return propagate(found);
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::vector<Architecture> withoutLatency(std::span<const Architecture> architectures,
                                         const predict::LatencyKeeper &keeper)
{
    std::set<Architecture> known;
    for (const predict::LatencyEntry &entry : keeper.entries())
        known.insert(entry.architecture);
    std::vector<Architecture> missing;
    for (const Architecture &architecture : architectures)
        if (known.insert(architecture).second)
            missing.push_back(architecture);
    return missing;
}

} // namespace

Result<std::unique_ptr<nn::LatencyMeter>> openLatencyMeter(EngineLoader &loader, const nn::LatencyTask &task)
{
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    return (*engine)->openLatencyMeter(task);
}

Result<> measureInto(nn::LatencyMeter &meter, std::span<const Architecture> architectures,
                     predict::LatencyKeeper &keeper, const TaskControl &control)
{
    const std::vector<Architecture> missing = withoutLatency(architectures, keeper);
    const std::size_t known = architectures.size() - missing.size();
    for (std::size_t begin = 0; begin < missing.size(); begin += kKeptAtOnce) {
        const auto some = std::span(missing).subspan(begin, std::min(kKeptAtOnce, missing.size() - begin));
        const auto report = [&](const Progress &portion) {
            control.progress({static_cast<double>(known + begin) + portion.done,
                              static_cast<double>(architectures.size()),
                              "architectures",
                              {}});
        };
        const auto measured = meter.measure(some, {.stop = control.stop, .progress = report});
        if (!measured)
            return propagate(measured);
        std::vector<predict::LatencyEntry> entries;
        for (std::size_t i = 0; i < some.size(); ++i)
            entries.push_back({some[i], (*measured)[i]});
        if (const auto kept = keeper.append(entries); !kept)
            return kept;
        report({.done = static_cast<double>(some.size())});
    }
    return {};
}

Result<std::vector<predict::Timing>> timeTranslations(nn::Translator &translator,
                                                      std::span<const Architecture> architectures,
                                                      const text::PackedSequences &sources,
                                                      const nn::BeamOptions &options, const TaskControl &control)
{
    std::vector<std::vector<double>> times(architectures.size());
    for (const Architecture &architecture : architectures)
        if (const auto dry = millisecondsOf(translator, architecture, sources[0], options, control); !dry)
            return propagate(dry);
    for (std::size_t sentence = 0; sentence < sources.size(); ++sentence) {
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const auto taken = millisecondsOf(translator, architectures[i], sources[sentence], options, control);
            if (!taken)
                return propagate(taken);
            times[i].push_back(*taken);
        }
        control.progress({static_cast<double>(sentence + 1), static_cast<double>(sources.size()), "sentences", {}});
    }
    std::vector<predict::Timing> timings;
    std::transform(times.begin(), times.end(), std::back_inserter(timings), predict::timingOf);
    return timings;
}

} // namespace foresearch::workbench
