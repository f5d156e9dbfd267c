#include "core/nn/internal/device_scorer.h"

#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/device_network.h"
#include "core/nn/internal/guard.h"
#include "core/nn/internal/super_transformer.h"
#include "core/nn/internal/supernet_scorer.h"

#include <cmath>
#include <map>
#include <numbers>

namespace foresearch::nn {

using space::Architecture;

namespace {

constexpr std::size_t kBatchTokens = 8192;

/// The file's values as a training has them.
std::vector<float> valuesOf(const TrainingModel &model, const predict::SupernetFile &file)
{
    std::vector<float> values(model.size());
    for (const ParameterPlace &place : model.places()) {
        const std::span<const float> from = file.values(place.name);
        std::copy(from.begin(), from.end(), values.begin() + static_cast<std::ptrdiff_t>(place.offset));
    }
    return values;
}

class DeviceScorer final : public SupernetScorer {
public:
    DeviceScorer(c10::Device device, const ScoringTask &task)
        : m_model(task.supernet->space(), task.supernet->mixture())
        , m_network(m_model, valuesOf(m_model, *task.supernet),
                    positionTable(longestSentence(task.pairs->source), m_model.encoderWidth()),
                    positionTable(longestSentence(task.pairs->target), m_model.decoderWidth()), device, task.precision)
        , m_batches(makeDeviceBatches(*task.pairs, kBatchTokens))
        , m_tokens(task.pairs->target.idCount())
        , m_labelSmoothing(task.labelSmoothing)
    {}

    Result<std::vector<SupernetScore>> score(std::span<const Architecture> architectures,
                                             const TaskControl &control) override
    {
        return guarded([&]() -> Result<std::vector<SupernetScore>> {
            const JobMemory memory;
            const at::NoGradGuard noGradient;
            std::map<Architecture, SupernetScore> known;
            std::vector<SupernetScore> scores;
            for (const Architecture &architecture : architectures) {
                if (!known.contains(architecture)) {
                    const auto one = scoreOne(architecture, control.stop);
                    if (!one)
                        return propagate(one);
                    known.emplace(architecture, *one);
                }
                scores.push_back(known.at(architecture));
                control.progress({.done = static_cast<double>(scores.size()),
                                  .total = static_cast<double>(architectures.size()),
                                  .unit = "architectures",
                                  .activity = {}});
            }
            return scores;
        });
    }

private:
    Result<SupernetScore> scoreOne(const Architecture &architecture, const std::stop_token &stop) const
    {
        const DevicePass pass(m_network, architecture);
        SupernetScore score;
        for (const ScoringBatch &batch : m_batches) {
            const auto losses = pass.run(batch, m_labelSmoothing, stop);
            if (!losses)
                return stoppedError();
            score.loss += losses->loss.item<double>();
            score.nll += losses->nll.item<double>();
        }
        if (!std::isfinite(score.loss))
            return scoreNotFinite();
        const double toBits = 1 / (static_cast<double>(m_tokens) * std::numbers::ln2);
        return SupernetScore{.loss = score.loss * toBits, .nll = score.nll * toBits};
    }

    TrainingModel m_model;
    DeviceNetwork m_network;
    std::vector<ScoringBatch> m_batches;
    std::size_t m_tokens; ///< of all targets
    double m_labelSmoothing;
};

} // namespace

std::unique_ptr<SupernetScorer> openDeviceScorer(c10::Device device, const ScoringTask &task)
{
    return std::make_unique<DeviceScorer>(device, task);
}

} // namespace foresearch::nn
