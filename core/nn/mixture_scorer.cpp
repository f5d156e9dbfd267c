#include "core/nn/internal/mixture_scorer.h"

#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/guard.h"
#include "core/nn/internal/super_transformer.h"
#include "core/nn/internal/training_pass.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numbers>

namespace foresearch::nn {

using space::Architecture;

namespace {

constexpr std::size_t kBatchTokens = 1024;

std::size_t longestSentence(const text::PackedSequences &sequences)
{
    std::size_t longest = 0;
    for (std::size_t i = 0; i < sequences.size(); ++i)
        longest = std::max(longest, sequences[i].size());
    return longest;
}

class MixtureScorer final : public SupernetScorer {
public:
    MixtureScorer(Workers &workers, const ScoringTask &task)
        : m_workers(workers)
        , m_model(task.supernet->space(), task.supernet->mixture())
        , m_values(m_model.size())
        , m_batches(makeScoringBatches(*task.pairs, kBatchTokens))
        , m_tokens(task.pairs->target.idCount())
        , m_workerCount(task.workers > 0 ? std::min(workers.count(), static_cast<std::size_t>(task.workers))
                                         : workers.count())
        , m_sourcePositions(positionTable(longestSentence(task.pairs->source), m_model.encoderWidth()))
        , m_targetPositions(positionTable(longestSentence(task.pairs->target), m_model.decoderWidth()))
        , m_settings{.model = &m_model,
                     .positions = &m_sourcePositions,
                     .targetPositions = &m_targetPositions,
                     .labelSmoothing = task.labelSmoothing}
    {
        for (const ParameterPlace &place : m_model.places()) {
            const std::span<const float> values = task.supernet->values(place.name);
            std::copy(values.begin(), values.end(), m_values.begin() + static_cast<std::ptrdiff_t>(place.offset));
        }
    }

    Result<std::vector<SupernetScore>> score(std::span<const Architecture> architectures,
                                             const TaskControl &control) override
    {
        return guarded([&]() -> Result<std::vector<SupernetScore>> {
            const JobMemory memory;
            std::map<Architecture, SupernetScore> known;
            std::vector<SupernetScore> scores;
            for (const Architecture &architecture : architectures) {
                auto found = known.find(architecture);
                if (found == known.end()) {
                    const auto score = scoreOne(architecture, control);
                    if (!score)
                        return propagate(score);
                    found = known.emplace(architecture, *score).first;
                }
                scores.push_back(found->second);
                control.progress({.done = static_cast<double>(scores.size()),
                                  .total = static_cast<double>(architectures.size()),
                                  .unit = "architectures",
                                  .activity = {}});
            }
            return scores;
        });
    }

private:
    Result<SupernetScore> scoreOne(const Architecture &architecture, const TaskControl &control)
    {
        const ParameterMemory memory{.values = m_values.data()};
        const MixturePass mixture(m_model, memory, architecture, 0, 0);
        std::vector<TargetLosses> sums(m_batches.size());
        std::atomic<std::size_t> next = 0;
        m_workers.run(std::min(m_workerCount, m_batches.size()), [&](std::size_t) {
            const c10::InferenceMode inference;
            for (std::size_t i = next++; i < sums.size() && !control.stopped(); i = next++)
                sums[i] = TrainingPass(m_settings, memory, architecture, mixture).run(m_batches[i]);
        });
        if (control.stopped())
            return stoppedError();
        TargetLosses total;
        for (const TargetLosses &sum : sums) {
            total.loss += sum.loss;
            total.nll += sum.nll;
        }
        if (!std::isfinite(total.loss))
            return fail(ErrorCode::Undefined, "Scoring: found a loss that is not finite, expected a number; the "
                                              "supernet's weights are too large.");
        const double toBits = 1 / (static_cast<double>(m_tokens) * std::numbers::ln2);
        return SupernetScore{.loss = total.loss * toBits, .nll = total.nll * toBits};
    }

    Workers &m_workers;
    TrainingModel m_model;
    std::vector<float> m_values;
    std::vector<ScoringBatch> m_batches;
    std::size_t m_tokens; ///< of all targets
    std::size_t m_workerCount;
    std::vector<float> m_sourcePositions;
    std::vector<float> m_targetPositions;
    PassSettings m_settings;
};

} // namespace

std::unique_ptr<SupernetScorer> openMixtureScorer(Workers &workers, const ScoringTask &task)
{
    return std::make_unique<MixtureScorer>(workers, task);
}

} // namespace foresearch::nn
