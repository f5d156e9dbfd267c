#include "core/nn/internal/latency_meter.h"

#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/guard.h"
#include "core/nn/internal/incremental_decoder.h"
#include "core/text/corpus.h"

#include <algorithm>
#include <atomic>
#include <chrono>

namespace foresearch::nn {

namespace {

using Clock = std::chrono::steady_clock;

// The architectures are gone through so often, so that what disturbs the machine for a while disturbs all of them.
constexpr std::size_t kVisits = 4;
constexpr text::TokenId kAnyToken = 7; // HAT's

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// One architecture on one thread.
class Subject {
public:
    Subject(const WalkSettings &settings, const DecodingWeights &weights, const space::Architecture &architecture,
            const predict::LatencyRegime &regime)
        : m_regime(regime)
        , m_token(static_cast<text::TokenId>(std::min<std::int64_t>(kAnyToken, settings.model->vocabularySize() - 1)))
        , m_source(regime.sourceLength, m_token)
        , m_output(weights.output)
        , m_decoder(settings, weights, architecture, regime.beam)
    {
        m_source.front() = text::kEos;
    }

    struct Run {
        double encoderMs = 0;
        double decoderMs = 0;
        double totalMs() const { return encoderMs + decoderMs; }
    };

    Run run()
    {
        Run run;
        const std::span<const text::TokenId> source = m_source;
        auto begin = Clock::now();
        const auto memory = m_decoder.encode({&source, 1}, {});
        run.encoderMs = millisecondsSince(begin);
        begin = Clock::now();
        decode(*memory.front());
        run.decoderMs = millisecondsSince(begin);
        return run;
    }

private:
    void decode(SentenceMemory &memory)
    {
        std::vector<std::vector<Slot>> ancestors(m_regime.beam);
        std::vector<DecodingRow> rows(m_regime.beam);
        for (std::size_t position = 0; position < m_regime.targetLength; ++position) {
            for (std::size_t slot = 0; slot < rows.size(); ++slot)
                rows[slot] = {&memory, position == 0 ? text::kEos : m_token, static_cast<Slot>(slot), ancestors[slot]};
            const at::Tensor x = m_decoder.advance(rows);
            m_output.product(x, m_decoder.model().vocabularySize());
            for (std::size_t slot = 0; slot < rows.size(); ++slot)
                ancestors[slot].push_back(static_cast<Slot>(slot));
        }
    }

    const predict::LatencyRegime &m_regime;
    text::TokenId m_token;
    std::vector<text::TokenId> m_source;
    const PackedMatrix &m_output;
    IncrementalDecoder m_decoder;
};

/// What was timed of one architecture.
struct Times {
    std::vector<double> encoder;
    std::vector<double> decoder;
    std::vector<double> halves[2];
    std::size_t repetitionsAVisit = 0;
};

predict::MeasuredLatency measured(const Times &times)
{
    return {.encoder = predict::timingOf(times.encoder),
            .decoder = predict::timingOf(times.decoder),
            .firstHalfMs = predict::timingOf(times.halves[0]).trimmedMean,
            .secondHalfMs = predict::timingOf(times.halves[1]).trimmedMean,
            .repetitions = times.encoder.size()};
}

class Meter final : public LatencyMeter {
public:
    Meter(Workers &workers, const LatencyTask &task)
        : m_workers(workers)
        , m_model(task.supernet)
        , m_weights(m_model)
        , m_regime(task.regime)
        , m_sourcePositions(
              positionTable(m_regime.sourceLength, static_cast<std::size_t>(m_model.sourceTable().size(1))))
        , m_targetPositions(
              positionTable(m_regime.targetLength, static_cast<std::size_t>(m_model.targetTable().size(1))))
        , m_settings{&m_model, &m_sourcePositions, &m_targetPositions, 0}
    {}

    Result<std::vector<predict::MeasuredLatency>> measure(std::span<const space::Architecture> architectures,
                                                          const TaskControl &control) override
    {
        return guarded([&]() -> Result<std::vector<predict::MeasuredLatency>> {
            const JobMemory memory;
            std::vector<Times> times(architectures.size());
            std::atomic<std::size_t> done = 0;
            const auto report = [&] {
                control.progress({static_cast<double>(done) / kVisits,
                                  static_cast<double>(architectures.size()),
                                  "architectures",
                                  {}});
            };
            const auto work = [&](std::size_t) {
                const c10::InferenceMode inference;
                for (std::size_t visit = 0; visit < kVisits; ++visit)
                    for (std::size_t i = 0; i < architectures.size() && !control.stopped(); ++i, ++done)
                        this->visit(visit, architectures[i], times[i], control);
            };
            m_workers.run(1, work, report);
            report();
            if (control.stopped())
                return stoppedError();
            std::vector<predict::MeasuredLatency> latencies;
            std::transform(times.begin(), times.end(), std::back_inserter(latencies), measured);
            return latencies;
        });
    }

private:
    /// The first visit decides how many repetitions there is time for.
    void visit(std::size_t visit, const space::Architecture &architecture, Times &times, const TaskControl &control)
    {
        Subject subject(m_settings, m_weights, architecture, m_regime);
        double dryMs = subject.run().totalMs();
        if (visit == 0) {
            double spentMs = dryMs;
            for (std::size_t i = 1; i < m_regime.dryRuns && spentMs < 100 * m_regime.maxSeconds; ++i) {
                const double again = subject.run().totalMs();
                spentMs += again;
                dryMs = std::min(dryMs, again);
            }
            times.repetitionsAVisit = repetitionsAVisit(dryMs, 900 * m_regime.maxSeconds - spentMs);
        }
        for (std::size_t i = 0; i < times.repetitionsAVisit && !control.stopped(); ++i) {
            const Subject::Run run = subject.run();
            times.encoder.push_back(run.encoderMs);
            times.decoder.push_back(run.decoderMs);
            times.halves[visit % 2].push_back(run.totalMs());
        }
    }

    /// Every later visit begins with a run that does not count.
    std::size_t repetitionsAVisit(double runMs, double leftMs) const
    {
        const double fitting = (leftMs / std::max(runMs, 1e-3) - (kVisits - 1)) / kVisits;
        const double wanted = static_cast<double>((m_regime.repetitions + kVisits - 1) / kVisits);
        return static_cast<std::size_t>(std::max(1.0, std::min(fitting, wanted)));
    }

    Workers &m_workers;
    SuperTransformer m_model;
    DecodingWeights m_weights;
    predict::LatencyRegime m_regime;
    std::vector<float> m_sourcePositions;
    std::vector<float> m_targetPositions;
    WalkSettings m_settings;
};

Result<> checkRegime(const predict::LatencyRegime &regime)
{
    const auto isLength = [](std::size_t length) { return length > 0 && length <= text::kMaxPositions; };
    if (!isLength(regime.sourceLength) || !isLength(regime.targetLength))
        return fail(ErrorCode::BadValue, "Latency: found a length of 0 or above " + std::to_string(text::kMaxPositions)
                                             + ", expected one between.");
    if (regime.beam == 0 || regime.beam > kMaxBeam || regime.repetitions == 0 || !(regime.maxSeconds > 0))
        return fail(ErrorCode::BadValue,
                    "Latency: found no beam, repetitions or time, expected a positive number of each.");
    return {};
}

} // namespace

Result<std::unique_ptr<LatencyMeter>> openLatencyMeter(Workers &workers, const LatencyTask &task)
{
    if (const auto checked = checkRegime(task.regime); !checked)
        return propagate(checked);
    const c10::InferenceMode inference;
    return std::unique_ptr<LatencyMeter>(std::make_unique<Meter>(workers, task));
}

} // namespace foresearch::nn
