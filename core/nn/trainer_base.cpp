#include "core/nn/internal/trainer_base.h"

#include "core/nn/internal/guard.h"
#include "core/nn/internal/super_transformer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace foresearch::nn {

TrainerBase::TrainerBase(const SupernetTrainingTask &task, std::size_t parts)
    : m_task(task)
    , m_settings(m_task.settings)
    , m_model(task.space, task.settings)
    , m_values(initialParameters(m_model, task.settings.seed))
    , m_means(m_model.size())
    , m_squares(m_model.size())
    , m_steps(m_model.places().size())
    , m_sourcePositions(positionTable(
          std::max(longestSentence(task.pairs->source), longestSentence(task.heldOut->source)), m_model.encoderWidth()))
    , m_targetPositions(positionTable(
          std::max(longestSentence(task.pairs->target), longestSentence(task.heldOut->target)), m_model.decoderWidth()))
    , m_parts(parts)
    , m_order(*task.pairs, task.settings)
{}

Result<SupernetUpdate> TrainerBase::update(const std::stop_token &stop)
{
    auto done = guarded([&] { return computeUpdate(stop); });
    if (!done)
        clearGradients();
    return done;
}

TrainerBase::Work TrainerBase::nextWork()
{
    Work work{.architectures = predict::architecturesOfUpdate(m_model.space(), m_settings, m_updates)};
    for (const text::Batch *batch : m_order.ofUpdate(m_updates)) {
        work.batches.push_back(partsOf(*m_task.pairs, *batch, m_parts));
        for (const ScoringBatch &part : work.batches.back())
            work.tokens += part.gold.size() * work.architectures.size();
    }
    return work;
}

Result<SupernetUpdate> TrainerBase::computeUpdate(const std::stop_token &stop)
{
    const Work work = nextWork();
    TargetLosses total;
    std::uint64_t pass = 0;
    for (const space::Architecture &architecture : work.architectures) {
        for (const std::vector<ScoringBatch> &parts : work.batches) {
            const TargetLosses losses = computePass(architecture, parts, pass++, stop);
            if (stop.stop_requested())
                return stoppedError();
            total.loss += losses.loss;
            total.nll += losses.nll;
        }
    }
    if (!std::isfinite(total.loss))
        return fail(ErrorCode::Undefined, "The training diverged: found a loss that is not finite in update "
                                              + std::to_string(m_updates + 1) + ", expected a smaller learning rate.");
    const double rate = predict::learningRate(m_settings, m_updates);
    updateParameters(rate, work.tokens);
    ++m_updates;
    const double toBits = 1 / (static_cast<double>(work.tokens) * std::numbers::ln2);
    return SupernetUpdate{.update = m_updates,
                          .loss = total.loss * toBits,
                          .nll = total.nll * toBits,
                          .learningRate = rate,
                          .tokens = work.tokens};
}

Result<std::vector<ValidationLoss>> TrainerBase::validate(std::span<const space::Architecture> architectures,
                                                          const std::stop_token &stop)
{
    return guarded([&]() -> Result<std::vector<ValidationLoss>> {
        const auto sums = sumsOfLosses(architectures, stop);
        if (!sums)
            return propagate(sums);
        const double toBits = 1 / (static_cast<double>(m_task.heldOut->target.idCount()) * std::numbers::ln2);
        std::vector<ValidationLoss> losses;
        for (const TargetLosses &sum : *sums)
            losses.push_back({sum.loss * toBits, sum.nll * toBits});
        return losses;
    });
}

std::vector<TrainedTensor> TrainerBase::tensors()
{
    std::vector<TrainedTensor> tensors;
    for (std::size_t i = 0; i < m_model.places().size(); ++i) {
        const ParameterPlace &place = m_model.places()[i];
        const auto part = [&](std::vector<float> &all) { return std::span(all).subspan(place.offset, place.count); };
        tensors.push_back({place.name, place.shape, part(m_values), part(m_means), part(m_squares), m_steps[i]});
    }
    return tensors;
}

Result<> TrainerBase::fetch()
{
    return guarded([&]() -> Result<> {
        readParameters();
        return {};
    });
}

Result<> TrainerBase::restored(std::uint64_t updates, std::span<const std::uint64_t> steps)
{
    m_updates = updates;
    m_steps.assign(steps.begin(), steps.end());
    return guarded([&]() -> Result<> {
        writeParameters();
        return {};
    });
}

double TrainerBase::biasCorrection(std::uint64_t steps) const
{
    const auto t = static_cast<double>(steps);
    return std::sqrt(1 - std::pow(m_settings.beta2, t)) / (1 - std::pow(m_settings.beta1, t));
}

double TrainerBase::gradientScale(double squaredLength, std::size_t tokens) const
{
    const double scale = 1 / static_cast<double>(tokens);
    const double norm = std::sqrt(squaredLength) * scale;
    const bool isCut = m_settings.clipNorm > 0 && norm > m_settings.clipNorm;
    return isCut ? scale * m_settings.clipNorm / (norm + 1e-6) : scale;
}

} // namespace foresearch::nn
