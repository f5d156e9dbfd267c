#include "core/nn/internal/network_trainer.h"

#include "core/nn/internal/adam.h"
#include "core/nn/internal/network_passes.h"

#include <algorithm>
#include <barrier>
#include <cmath>
#include <limits>
#include <numeric>

namespace foresearch::nn {

using predict::LossPoint;
using predict::NetworkOptimisation;
using predict::NetworkTask;
using predict::TrainedNetwork;

namespace {

// A batch is cut into two whatever the machine, so that the sums, and with them the result, do not depend on the
// number of its cores.
constexpr std::size_t kShards = 2;
constexpr std::size_t kSmallestShard = 16;
// Steps between two looks at the stop token: some 30 ms of the paper's network.
constexpr std::size_t kStepsAtOnce = 20;
// Parameters times rows of a batch: below it workers would mostly wait for each other, and on a busy machine for long.
constexpr std::size_t kSmallestParallelWork = 8'000'000;
constexpr std::size_t kVectorFloats = 16; // shares of the parameters begin where a vector does

/// `count` of `total` rows without replacement, for each of several steps.
class BatchSampler {
public:
    BatchSampler(std::size_t total, std::size_t count, std::uint64_t seed) : m_rows(total), m_count(count), m_rng(seed)
    {
        std::iota(m_rows.begin(), m_rows.end(), 0U);
    }

    std::vector<std::uint32_t> draw(std::size_t steps)
    {
        std::vector<std::uint32_t> drawn;
        drawn.reserve(steps * m_count);
        for (std::size_t step = 0; step < steps; ++step) {
            for (std::size_t i = 0; i < m_count; ++i) {
                std::swap(m_rows[i], m_rows[i + m_rng.below(m_rows.size() - i)]);
                drawn.push_back(m_rows[i]);
            }
        }
        return drawn;
    }

    std::size_t count() const { return m_count; }

private:
    std::vector<std::uint32_t> m_rows;
    std::size_t m_count;
    Rng m_rng;
};

class Training {
public:
    Training(Workers &workers, const NetworkTask &task)
        : m_workers(workers)
        , m_task(task)
        , m_sampler(task.training.count(), std::min(task.optimisation.batch, task.training.count()), task.seed)
        , m_parameters(task.initial)
        , m_means(task.initial.parameterCount())
        , m_squares(task.initial.parameterCount())
        , m_heldOut(task.initial, task.optimisation.loss, task.heldOut.count())
        , m_unseen(task.initial, task.optimisation.loss, task.unseen.count())
    {
        m_parameters.assign(task.initial);
        m_heldOut.take(task.heldOut);
        m_unseen.take(task.unseen);
        const std::size_t batch = m_sampler.count();
        const std::size_t shards = batch >= kShards * kSmallestShard ? kShards : 1;
        for (std::size_t shard = 0; shard < shards; ++shard)
            m_shards.emplace_back(task.initial, task.optimisation.loss,
                                  batch * (shard + 1) / shards - batch * shard / shards);
        m_losses.resize(shards);
        m_result.network = task.initial;
    }

    Result<TrainedNetwork> run(const TaskControl &control)
    {
        const NetworkOptimisation &settings = m_task.optimisation;
        while (m_step < settings.steps && !m_isOver) {
            if (control.stopped())
                return stoppedError();
            const std::size_t nextCheck =
                std::min(settings.steps, (m_step / settings.checkEvery + 1) * settings.checkEvery);
            const std::size_t count = std::min(kStepsAtOnce, nextCheck - m_step);
            runSteps(count);
            m_step += count;
            if (m_step == nextCheck) {
                if (const auto checked = check(); !checked)
                    return propagate(checked);
            }
            control.progress({.done = static_cast<double>(m_step),
                              .total = static_cast<double>(settings.steps),
                              .unit = "steps",
                              .activity = {}});
        }
        return m_result;
    }

private:
    bool isSmall() const { return m_task.initial.parameterCount() * m_sampler.count() < kSmallestParallelWork; }

    void runSteps(std::size_t count)
    {
        const std::vector<std::uint32_t> rows = m_sampler.draw(count);
        const std::size_t workerCount = isSmall() ? 1 : std::min(m_workers.count(), m_shards.size());
        std::barrier<> everybody(static_cast<std::ptrdiff_t>(workerCount));
        m_workers.run(workerCount, [&](std::size_t worker) {
            const c10::InferenceMode inference;
            try {
                for (std::size_t i = 0; i < count; ++i) {
                    const std::span batch = std::span(rows).subspan(i * m_sampler.count(), m_sampler.count());
                    for (std::size_t shard = worker; shard < m_shards.size(); shard += workerCount)
                        computeGradient(shard, batch);
                    everybody.arrive_and_wait();
                    updateParameters(m_step + i, worker, workerCount);
                    everybody.arrive_and_wait();
                }
            } catch (...) {
                everybody.arrive_and_drop(); // or the others would wait forever
                throw;
            }
        });
    }

    void computeGradient(std::size_t shard, std::span<const std::uint32_t> batch)
    {
        NetworkPasses &passes = m_shards[shard];
        passes.gather(m_task.training, batch.subspan(batch.size() * shard / m_shards.size(), passes.rows()));
        m_losses[shard] += passes.forward(m_parameters);
        passes.backward(m_parameters, batch.size());
    }

    /// The worker's share of the parameters.
    void updateParameters(std::size_t step, std::size_t worker, std::size_t workerCount)
    {
        const std::span<float> parameters = m_parameters.values();
        const auto gradientOf = [&](std::size_t shard) {
            return shard < m_shards.size() ? m_shards[shard].gradient().values() : std::span<float>();
        };
        const std::size_t share = (parameters.size() / workerCount + kVectorFloats - 1) / kVectorFloats * kVectorFloats;
        const std::size_t begin = std::min(worker * share, parameters.size());
        const std::size_t size = worker + 1 == workerCount ? parameters.size() - begin : share;
        const std::span<float> second = gradientOf(1);
        adamStep(m_task.optimisation, step, gradientOf(0).subspan(begin, size),
                 second.empty() ? second : second.subspan(begin, size),
                 {.parameters = parameters.subspan(begin, size),
                  .means = std::span(m_means).subspan(begin, size),
                  .squares = std::span(m_squares).subspan(begin, size)});
    }

    std::optional<double> meanLoss(NetworkPasses &passes)
    {
        if (passes.rows() == 0)
            return std::nullopt;
        double sum = 0;
        m_workers.run(1, [&](std::size_t) {
            const c10::InferenceMode inference;
            sum = passes.forward(m_parameters);
        });
        return sum / static_cast<double>(passes.rows());
    }

    Result<> check()
    {
        const std::size_t stepsSince = m_step - (m_result.curve.empty() ? 0 : m_result.curve.back().step);
        LossPoint point{.step = m_step,
                        .training = std::accumulate(m_losses.begin(), m_losses.end(), 0.0)
                                    / static_cast<double>(stepsSince * m_sampler.count()),
                        .heldOut = meanLoss(m_heldOut),
                        .unseen = meanLoss(m_unseen)};
        std::fill(m_losses.begin(), m_losses.end(), 0.0);
        const double judged = point.heldOut.value_or(point.training);
        if (!std::isfinite(judged))
            return fail(ErrorCode::BadValue, "The training diverged: found a loss that is not finite at step "
                                                 + std::to_string(m_step) + ", expected a smaller learning rate.");
        m_result.curve.push_back(point);
        keepIfBest(point);
        if (m_task.onPoint)
            m_task.onPoint(point);
        return {};
    }

    void keepIfBest(const LossPoint &point)
    {
        if (!point.heldOut || *point.heldOut < m_bestHeldOut) {
            m_bestHeldOut = point.heldOut.value_or(m_bestHeldOut);
            m_result.bestStep = point.step;
            m_parameters.copyTo(m_result.network);
            m_checksSinceBest = 0;
        } else {
            ++m_checksSinceBest;
        }
        const std::size_t patience = m_task.optimisation.patience;
        m_isOver = patience > 0 && m_checksSinceBest >= patience;
    }

    Workers &m_workers;
    const NetworkTask &m_task;
    BatchSampler m_sampler;
    FlatParameters m_parameters;
    std::vector<float> m_means;
    std::vector<float> m_squares;
    std::vector<NetworkPasses> m_shards;
    NetworkPasses m_heldOut;
    NetworkPasses m_unseen;
    std::vector<double> m_losses; ///< of each shard since the last check
    std::size_t m_step = 0;
    double m_bestHeldOut = std::numeric_limits<double>::infinity();
    std::size_t m_checksSinceBest = 0;
    bool m_isOver = false;
    TrainedNetwork m_result;
};

Result<> checkTask(const NetworkTask &task)
{
    const std::size_t width = task.initial.layers.empty() ? 0 : task.initial.inputs();
    const auto fits = [width](const predict::NetworkRows &rows) {
        return rows.features.size() == rows.count() * width;
    };
    if (width == 0 || !fits(task.training) || !fits(task.heldOut) || !fits(task.unseen))
        return fail(ErrorCode::BadValue, "Training a network: found features of another width than the network's.");
    if (task.training.count() == 0)
        return fail(ErrorCode::BadValue, "Training a network: found no rows, expected at least one.");
    const NetworkOptimisation &settings = task.optimisation;
    if (settings.steps == 0 || settings.batch == 0 || settings.checkEvery == 0)
        return fail(ErrorCode::BadValue, "Training a network: steps, batch and checks must be at least 1.");
    return {};
}

} // namespace

Result<TrainedNetwork> trainNetwork(Workers &workers, const NetworkTask &task, const TaskControl &control)
{
    if (const auto checked = checkTask(task); !checked)
        return propagate(checked);
    const c10::InferenceMode inference;
    return Training(workers, task).run(control);
}

LossAndGradient lossAndGradient(const predict::DenseNetwork &network, predict::Loss loss,
                                const predict::NetworkRows &rows)
{
    const c10::InferenceMode inference;
    FlatParameters parameters(network);
    parameters.assign(network);
    NetworkPasses passes(network, loss, rows.count());
    passes.take(rows);
    const double sum = passes.forward(parameters);
    passes.backward(parameters, rows.count());
    const std::span<const float> gradient = passes.gradient().values();
    return {.loss = sum / static_cast<double>(rows.count()), .gradient = {gradient.begin(), gradient.end()}};
}

} // namespace foresearch::nn
