#include "core/nn/internal/device_training.h"

#include "core/nn/internal/device_network.h"
#include "core/nn/internal/super_transformer.h"
#include "core/nn/internal/trainer_base.h"

#include <ATen/CPUGeneratorImpl.h>

#include <mutex>
#include <numeric>
#include <optional>

namespace foresearch::nn {

using space::Architecture;

namespace {

/// A stream of random numbers of its own. LibTorch 1.13 never frees a clone of the CPU's.
at::Generator generatorOf(const at::Device &device)
{
    return device.is_cpu() ? at::detail::createCPUGenerator() : at::globalContext().defaultGenerator(device).clone();
}

constexpr std::size_t kValidationTokens = 4096;

std::int64_t signedSize(std::size_t size)
{
    return static_cast<std::int64_t>(size);
}

/// The same numbers as a tensor, without a copy.
at::Tensor view(std::vector<float> &values)
{
    return at::from_blob(values.data(), {signedSize(values.size())}, at::kFloat);
}

class DeviceTrainer final : public TrainerBase {
public:
    DeviceTrainer(c10::Device device, const SupernetTrainingTask &task)
        : TrainerBase(task, 1)
        , m_network(m_model, m_values, m_sourcePositions, m_targetPositions, device, task.settings.precision)
        , m_deviceMeans(at::zeros_like(m_network.all()))
        , m_deviceSquares(at::zeros_like(m_network.all()))
        , m_draws(generatorOf(device))
        , m_rates{m_settings.dropout, m_settings.attentionDropout, m_settings.routerDropout}
        , m_validation(makeDeviceBatches(*task.heldOut, kValidationTokens))
    {
        m_network.recordGradients();
    }

private:
    TargetLosses computePass(const Architecture &architecture, const std::vector<ScoringBatch> &parts,
                             std::uint64_t pass, const std::stop_token &stop) override
    {
        seedDropout(pass);
        const auto losses =
            DevicePass(m_network, architecture, m_rates, m_draws).run(parts.front(), m_settings.labelSmoothing, stop);
        if (!losses)
            return {};
        losses->loss.backward();
        return {.loss = losses->loss.item<double>(), .nll = losses->nll.item<double>()};
    }

    /// Every pass of every update draws numbers of its own, and the same ones when it is repeated.
    void seedDropout(std::uint64_t pass)
    {
        constexpr std::uint64_t kPasses = 65'537;
        const std::lock_guard lock(m_draws.mutex());
        m_draws.set_current_seed((m_settings.seed + m_updates) * kPasses + pass);
    }

    void updateParameters(double rate, std::size_t tokens) override
    {
        const at::NoGradGuard noGradient;
        const double scale = gradientScale(m_settings.clipNorm > 0 ? squaredLength() : 0, tokens);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (!m_network.parameter(i).grad().defined())
                continue;
            ++m_steps[i];
            updateTensor(i, rate, scale);
        }
        m_network.clearGradients();
    }

    double squaredLength() const
    {
        at::Tensor squares = at::zeros({}, m_network.all().options().dtype(at::kDouble));
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            if (const at::Tensor &gradient = m_network.parameter(i).grad(); gradient.defined())
                squares += gradient.square().sum(at::kDouble);
        return squares.item<double>();
    }

    void updateTensor(std::size_t number, double rate, double scale)
    {
        const ParameterPlace &place = m_model.places()[number];
        const auto part = [&](const at::Tensor &all) {
            return all.narrow(0, signedSize(place.offset), signedSize(place.count));
        };
        const at::Tensor gradient = m_network.parameter(number).grad().reshape({-1}) * scale;
        at::Tensor values = part(m_network.all());
        at::Tensor means = part(m_deviceMeans);
        at::Tensor squares = part(m_deviceSquares);
        means.mul_(m_settings.beta1).add_(gradient, 1 - m_settings.beta1);
        squares.mul_(m_settings.beta2).addcmul_(gradient, gradient, 1 - m_settings.beta2);
        values.mul_(1 - rate * m_settings.weightDecay);
        values.addcdiv_(means, squares.sqrt().add_(m_settings.epsilon), -rate * biasCorrection(m_steps[number]));
    }

    void clearGradients() override { m_network.clearGradients(); }

    Result<std::vector<TargetLosses>> sumsOfLosses(std::span<const Architecture> architectures,
                                                   const std::stop_token &stop) override
    {
        const at::NoGradGuard noGradient;
        std::vector<TargetLosses> sums;
        for (const Architecture &architecture : architectures) {
            const DevicePass pass(m_network, architecture);
            TargetLosses &sum = sums.emplace_back();
            for (const ScoringBatch &batch : m_validation) {
                const auto losses = pass.run(batch, m_settings.labelSmoothing, stop);
                if (!losses)
                    return stoppedError();
                sum.loss += losses->loss.item<double>();
                sum.nll += losses->nll.item<double>();
            }
        }
        return sums;
    }

    void readParameters() override
    {
        const at::NoGradGuard noGradient;
        view(m_values).copy_(m_network.all());
        view(m_means).copy_(m_deviceMeans);
        view(m_squares).copy_(m_deviceSquares);
    }

    void writeParameters() override
    {
        const at::NoGradGuard noGradient;
        at::Tensor values = m_network.all();
        values.copy_(view(m_values));
        m_deviceMeans.copy_(view(m_means));
        m_deviceSquares.copy_(view(m_squares));
    }

    DeviceNetwork m_network;
    at::Tensor m_deviceMeans; ///< as m_network.all()
    at::Tensor m_deviceSquares;
    at::Generator m_draws;
    DropoutRates m_rates;
    std::vector<ScoringBatch> m_validation;
};

} // namespace

std::unique_ptr<SupernetTrainer> openDeviceTrainer(c10::Device device, const SupernetTrainingTask &task)
{
    return std::make_unique<DeviceTrainer>(device, task);
}

TrainingGradient deviceGradient(c10::Device device, const TrainingModel &model, std::span<const float> values,
                                std::span<const Architecture> architectures, const text::TokenPairs &pairs,
                                double labelSmoothing, predict::Precision precision)
{
    DeviceNetwork network(model, values, positionTable(longestSentence(pairs.source), model.encoderWidth()),
                          positionTable(longestSentence(pairs.target), model.decoderWidth()), device, precision);
    network.recordGradients();
    std::vector<std::uint32_t> all(pairs.size());
    std::iota(all.begin(), all.end(), 0U);
    const ScoringBatch batch = packPairs(pairs, all);
    const double scale = 1 / static_cast<double>(batch.gold.size() * architectures.size());
    TrainingGradient result{.gradient = std::vector<float>(model.size())};
    for (const Architecture &architecture : architectures) {
        const at::Tensor loss = DevicePass(network, architecture).run(batch, labelSmoothing, {})->loss * scale;
        loss.backward();
        result.loss += loss.item<double>();
    }
    for (std::size_t i = 0; i < model.places().size(); ++i) {
        const ParameterPlace &place = model.places()[i];
        if (const at::Tensor &gradient = network.parameter(i).grad(); gradient.defined())
            view(result.gradient)
                .narrow(0, signedSize(place.offset), signedSize(place.count))
                .copy_(gradient.reshape({-1}));
    }
    return result;
}

} // namespace foresearch::nn
