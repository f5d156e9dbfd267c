#pragma once

#include "core/nn/translation.h"
#include "core/space/costs.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace foresearch::testing {

/// What every meter of a test shares.
struct MeterScript {
    std::mutex mutex;
    std::size_t measured = 0;         ///< architectures, all meters together
    std::size_t waitAfter = SIZE_MAX; ///< so many are measured; then it takes until more may be, or it is stopped
    bool isNoisy = false;             ///< both halves of the measurement say the opposite order
    std::condition_variable_any mayGoOn;

    void waitAfterSo(std::size_t architectures)
    {
        const std::scoped_lock lock(mutex);
        waitAfter = architectures;
        mayGoOn.notify_all();
    }
};

/// A machine on which a million FLOPs take a millisecond.
class FormulaMeter final : public nn::LatencyMeter {
public:
    FormulaMeter(std::shared_ptr<MeterScript> script, const nn::LatencyTask &task)
        : m_script(std::move(script))
        , m_sizes(task.supernet->space().sizes)
    {}

    Result<std::vector<predict::MeasuredLatency>> measure(std::span<const space::Architecture> architectures,
                                                          const TaskControl &control) override
    {
        std::unique_lock lock(m_script->mutex);
        std::vector<predict::MeasuredLatency> latencies;
        for (const space::Architecture &architecture : architectures) {
            if (m_script->measured >= m_script->waitAfter)
                m_script->mayGoOn.wait(lock, control.stop, [this] { return m_script->measured < m_script->waitAfter; });
            if (control.stopped())
                return stoppedError();
            ++m_script->measured;
            latencies.push_back(latencyOf(architecture));
            control.progress({static_cast<double>(latencies.size()),
                              static_cast<double>(architectures.size()),
                              "architectures",
                              {}});
        }
        return latencies;
    }

private:
    predict::MeasuredLatency latencyOf(const space::Architecture &architecture) const
    {
        const double ms = static_cast<double>(space::costs(architecture, m_sizes).flopsTotal()) / 1e6;
        const predict::Timing half{.trimmedMean = ms / 2, .median = ms / 2, .sd = ms / 50};
        return {.encoder = half,
                .decoder = half,
                .firstHalfMs = ms,
                .secondHalfMs = m_script->isNoisy ? 1 / ms : ms,
                .repetitions = 20};
    }

    std::shared_ptr<MeterScript> m_script;
    space::FixedSizes m_sizes;
};

} // namespace foresearch::testing
