#include "core/nn/internal/supernet_scorer.h"

#include "core/nn/internal/batch_walk.h"
#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/device.h"
#include "core/nn/internal/device_scorer.h"
#include "core/nn/internal/guard.h"
#include "core/space/encodings.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>

namespace foresearch::nn {

using space::Architecture;

namespace {

// Large enough for fast products, small enough for the activations of a deep network.
constexpr std::size_t kBatchTokens = 1024;

class Scorer final : public SupernetScorer {
public:
    Scorer(Workers &workers, const ScoringTask &task)
        : m_workers(workers)
        , m_model(task.supernet, task.precision)
        , m_batches(makeScoringBatches(*task.pairs, kBatchTokens))
        , m_tokens(task.pairs->target.idCount())
        , m_workerCount(task.workers > 0 ? std::min(workers.count(), static_cast<std::size_t>(task.workers))
                                         : workers.count())
        , m_sourcePositions(positionTable(longestSentence(task.pairs->source),
                                          static_cast<std::size_t>(m_model.sourceTable().size(1))))
        , m_targetPositions(positionTable(longestSentence(task.pairs->target),
                                          static_cast<std::size_t>(m_model.targetTable().size(1))))
        , m_settings{&m_model, &m_sourcePositions, &m_targetPositions, task.labelSmoothing}
    {}

    Result<std::vector<SupernetScore>> score(std::span<const Architecture> architectures,
                                             const TaskControl &control) override
    {
        return guarded([&]() -> Result<std::vector<SupernetScore>> {
            const JobMemory memory;
            std::vector<SupernetScore> scores(architectures.size());
            const std::vector<Group> groups = groupsOf(architectures);
            Reporting reporting{.control = control};
            for (const Group &group : groups)
                reporting.total += group.plan.networks.size();
            for (const Group &group : groups)
                if (const auto scored = scoreGroup(group, scores, reporting); !scored)
                    return propagate(scored);
            return scores;
        });
    }

private:
    /// Architectures that one plain supernet has: all, or of a mixture those that its routers do not tell apart.
    struct Group {
        std::vector<Architecture> architectures;
        std::vector<std::size_t> places; ///< in the call
        ScoringPlan plan;
    };
    struct Reporting {
        const TaskControl &control;
        std::size_t total = 0; ///< networks
        std::size_t done = 0;
    };

    std::vector<Group> groupsOf(std::span<const Architecture> architectures) const
    {
        std::map<std::vector<double>, Group> byFeatures;
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            Group &group = byFeatures[m_model.mixture() ? space::featureVector(m_model.space(), architectures[i],
                                                                               space::Features::Latency)
                                                        : std::vector<double>()];
            group.architectures.push_back(architectures[i]);
            group.places.push_back(i);
        }
        std::vector<Group> groups;
        for (auto &[features, group] : byFeatures) {
            group.plan = planScoring(group.architectures);
            groups.push_back(std::move(group));
        }
        return groups;
    }

    Result<> scoreGroup(const Group &group, std::vector<SupernetScore> &scores, Reporting &reporting) const
    {
        const SuperTransformer model = m_model.plainFor(group.architectures.front());
        WalkSettings settings = m_settings;
        settings.model = &model;
        std::vector<LossSums> sums(m_batches.size() * group.plan.networks.size());
        if (!computeAll(settings, group.plan, sums, reporting))
            return stoppedError();
        reporting.done += group.plan.networks.size();
        return collect(group, sums, scores);
    }

    /// False: was stopped.
    bool computeAll(const WalkSettings &settings, const ScoringPlan &plan, std::vector<LossSums> &sums,
                    const Reporting &reporting) const
    {
        const TaskControl &control = reporting.control;
        const std::size_t count = plan.networks.size();
        std::atomic<std::size_t> next = 0;
        std::atomic<std::size_t> done = 0;
        const auto compute = [&](std::size_t) {
            const c10::InferenceMode inference;
            for (std::size_t batch = next++; batch < m_batches.size() && !control.stopped(); batch = next++)
                walk(settings, plan, m_batches[batch], {sums.data() + batch * count, count}, control.stop, done);
        };
        const auto report = [&] {
            control.progress({.done = static_cast<double>(reporting.done)
                                      + static_cast<double>(done) / static_cast<double>(m_batches.size()),
                              .total = static_cast<double>(reporting.total),
                              .unit = "architectures",
                              .activity = {}});
        };
        m_workers.run(std::min(m_workerCount, m_batches.size()), compute, report);
        report();
        return !control.stopped();
    }

    static void walk(const WalkSettings &settings, const ScoringPlan &plan, const ScoringBatch &batch,
                     std::span<LossSums> sums, const std::stop_token &stop, std::atomic<std::size_t> &done)
    {
        BatchWalk batchWalk(settings, batch);
        for (std::size_t i = 0; i < plan.networks.size(); ++i) {
            const Steps &steps = plan.networks[i].steps;
            const std::size_t reused =
                i + 1 < plan.networks.size() ? commonSteps(steps, plan.networks[i + 1].steps) : 0;
            if (!batchWalk.advanceTo(steps, reused, stop))
                return;
            const std::optional<LossSums> loss = batchWalk.loss(stop);
            if (!loss)
                return;
            sums[i] = *loss;
            ++done;
        }
    }

    Result<> collect(const Group &group, std::span<const LossSums> sums, std::vector<SupernetScore> &scores) const
    {
        const double toBits = 1 / (static_cast<double>(m_tokens) * std::numbers::ln2);
        const std::size_t count = group.plan.networks.size();
        for (std::size_t i = 0; i < count; ++i) {
            LossSums total;
            for (std::size_t batch = 0; batch < m_batches.size(); ++batch) {
                total.loss += sums[batch * count + i].loss;
                total.nll += sums[batch * count + i].nll;
            }
            if (!std::isfinite(total.loss))
                return scoreNotFinite();
            for (const std::size_t number : group.plan.networks[i].architectures)
                scores[group.places[number]] = {.loss = total.loss * toBits, .nll = total.nll * toBits};
        }
        return {};
    }

    Workers &m_workers;
    SuperTransformer m_model;
    std::vector<ScoringBatch> m_batches;
    std::size_t m_tokens; ///< of all targets
    std::size_t m_workerCount;
    std::vector<float> m_sourcePositions;
    std::vector<float> m_targetPositions;
    WalkSettings m_settings;
};

Result<> checkIds(const text::PackedSequences &sequences, int vocabularySize)
{
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        const std::span<const text::TokenId> ids = sequences[i];
        const auto isOutside = [&](text::TokenId id) { return id < 0 || id >= vocabularySize; };
        if (ids.empty() || std::any_of(ids.begin(), ids.end(), isOutside))
            return fail(ErrorCode::BadValue, "Scoring: found sentence " + std::to_string(i)
                                                 + " empty or with an id outside the vocabulary, expected ids below "
                                                 + std::to_string(vocabularySize) + ".");
    }
    return {};
}

} // namespace

Unexpected scoreNotFinite()
{
    return fail(ErrorCode::Undefined, "Scoring: found a loss that is not finite, expected a number; the supernet's "
                                      "weights are too large.");
}

Result<std::unique_ptr<SupernetScorer>> openScorer(Workers &workers, const ScoringTask &task)
{
    const int vocabularySize = task.supernet->space().sizes.vocabularySize;
    if (task.pairs->size() == 0 || task.pairs->source.size() != task.pairs->target.size())
        return fail(ErrorCode::BadValue, "Scoring: found no pairs of sentences, expected at least one.");
    for (const text::PackedSequences *side : {&task.pairs->source, &task.pairs->target})
        if (const auto checked = checkIds(*side, vocabularySize); !checked)
            return propagate(checked);
    const auto device = findDevice("Scoring", task.device);
    if (!device)
        return propagate(device);
    if (*device)
        return openDeviceScorer(**device, task);
    const c10::InferenceMode inference;
    return std::unique_ptr<SupernetScorer>(std::make_unique<Scorer>(workers, task));
}

} // namespace foresearch::nn
