#include "core/nn/internal/supernet_training.h"

#include "core/nn/internal/device.h"
#include "core/nn/internal/device_training.h"
#include "core/nn/internal/super_transformer.h"
#include "core/nn/internal/trainer_base.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <optional>
#include <sstream>

namespace foresearch::nn {

using predict::SupernetTrainingSettings;
using space::Architecture;

namespace {

constexpr std::size_t kValidationTokens = 1024;

/// What one part of all micro-batches has of its own.
struct Shard {
    std::vector<float> gradients; ///< of places that are not shared; the first one's lie among the shared ones
    std::vector<std::uint8_t> used;
    TargetLosses losses;
};

/// On the CPU, by kernels of our own.
class Trainer final : public TrainerBase {
public:
    Trainer(Workers &workers, const SupernetTrainingTask &task)
        : TrainerBase(task, task.settings.shards)
        , m_workers(workers)
        , m_gradients(m_model.size())
        , m_turns(m_model.places().size())
        , m_shards(task.settings.shards)
        , m_validation(makeScoringBatches(*task.heldOut, kValidationTokens))
    {
        m_passes = {.model = &m_model,
                    .positions = &m_sourcePositions,
                    .targetPositions = &m_targetPositions,
                    .dropout = m_settings.dropout,
                    .attentionDropout = m_settings.attentionDropout,
                    .routerDropout = m_settings.routerDropout,
                    .labelSmoothing = m_settings.labelSmoothing};
        if (m_settings.precision == predict::Precision::Bf16)
            m_rounded.resize(m_values.size());
        roundAll();
        for (std::size_t i = 0; i < m_shards.size(); ++i) {
            m_shards[i].gradients.resize(i == 0 ? 0 : m_model.ownSize());
            m_shards[i].used.resize(m_model.places().size());
        }
    }

private:
    std::size_t workerCount() const { return std::min(m_workers.count(), m_shards.size()); }

    /// The parts side by side.
    TargetLosses computePass(const Architecture &architecture, const std::vector<ScoringBatch> &batch,
                             std::uint64_t pass, const std::stop_token &stop) override
    {
        // Keys of this update's dropouts: far apart, so that none meets another's.
        constexpr std::uint64_t kUpdate = 1'000'003, kPass = 65'537, kSites = 4'096;
        const std::uint64_t routerKey = (m_settings.seed + m_updates) * kUpdate * kPass + pass * kPass;
        // A part that fails must not be waited for.
        std::stop_source ending;
        const std::stop_callback stopped(stop, [&ending] { ending.request_stop(); });
        m_turns.begin();
        m_workers.run(workerCount(), [&](std::size_t worker) {
            const c10::InferenceMode inference;
            try {
                for (std::size_t part = worker; part < m_shards.size(); part += workerCount())
                    if (!batch[part].gold.empty())
                        computePart(architecture, batch, part, routerKey + (part + 1) * kSites, routerKey,
                                    ending.get_token());
            } catch (...) {
                ending.request_stop();
                throw;
            }
        });
        TargetLosses total;
        for (Shard &shard : m_shards) {
            total.loss += shard.losses.loss;
            total.nll += shard.losses.nll;
            shard.losses = {};
        }
        return total;
    }

    void computePart(const Architecture &architecture, const std::vector<ScoringBatch> &batch, std::size_t part,
                     std::uint64_t key, std::uint64_t routerKey, const std::stop_token &stop)
    {
        Shard &shard = m_shards[part];
        const auto before = batch.begin() + static_cast<std::ptrdiff_t>(part);
        const auto rank = std::count_if(batch.begin(), before, [](const ScoringBatch &b) { return !b.gold.empty(); });
        const ParameterMemory memory{.values = m_values.data(),
                                     .gradients = m_gradients.data(),
                                     .used = &shard.used,
                                     .rounded = rounded(),
                                     .ownGradients = part == 0 ? nullptr : shard.gradients.data(),
                                     .turns = &m_turns,
                                     .rank = static_cast<std::size_t>(rank)};
        const auto losses = TrainingPass(m_passes, memory, architecture, key, routerKey).run(batch[part], stop);
        if (!losses)
            return;
        shard.losses = *losses;
    }

    const Bf16 *rounded() const { return m_rounded.empty() ? nullptr : m_rounded.data(); }

    void roundAll()
    {
        if (!m_rounded.empty())
            trainingKernels().round(m_values.data(), m_values.size(), m_rounded.data());
    }

    void readParameters() override {} // they are there
    void writeParameters() override { roundAll(); }

    void clearGradients() override
    {
        std::fill(m_gradients.begin(), m_gradients.end(), 0.0F);
        for (Shard &shard : m_shards) {
            std::fill(shard.gradients.begin(), shard.gradients.end(), 0.0F);
            std::fill(shard.used.begin(), shard.used.end(), std::uint8_t{0});
            shard.losses = {};
        }
    }

    bool isUsed(std::size_t place) const
    {
        return std::any_of(m_shards.begin(), m_shards.end(), [place](const Shard &s) { return s.used[place] != 0; });
    }

    void updateParameters(double rate, std::size_t tokens) override
    {
        const double scale = gradientScale(m_settings.clipNorm > 0 ? squaredLength() : 0, tokens);
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            m_steps[i] += isUsed(i) ? 1 : 0;
        const std::size_t workers = workerCount();
        const std::size_t share = (m_model.size() / workers + 15) / 16 * 16;
        m_workers.run(workers, [&](std::size_t worker) {
            const std::size_t begin = std::min(worker * share, m_model.size());
            const std::size_t end = worker + 1 == workers ? m_model.size() : std::min(begin + share, m_model.size());
            for (std::size_t i = 0; i < m_steps.size(); ++i)
                if (isUsed(i))
                    updateTensor(i, begin, end, rate, scale);
        });
        for (Shard &shard : m_shards)
            std::fill(shard.used.begin(), shard.used.end(), std::uint8_t{0});
    }

    /// The part of a tensor that lies in [begin, end).
    void updateTensor(std::size_t number, std::size_t begin, std::size_t end, double rate, double scale)
    {
        const ParameterPlace &place = m_model.places()[number];
        const std::size_t from = std::max(begin, place.offset);
        const std::size_t to = std::min(end, place.offset + place.count);
        if (from >= to)
            return;
        addOwnGradients(place, from, to);
        trainingKernels().adam({.values = m_values.data() + from,
                                .means = m_means.data() + from,
                                .squares = m_squares.data() + from,
                                .gradient = m_gradients.data() + from,
                                .count = to - from,
                                .gradientScale = static_cast<float>(scale),
                                .beta1 = static_cast<float>(m_settings.beta1),
                                .beta2 = static_cast<float>(m_settings.beta2),
                                .keep = static_cast<float>(1 - rate * m_settings.weightDecay),
                                .stepSize = static_cast<float>(rate * biasCorrection(m_steps[number])),
                                .epsilon = static_cast<float>(m_settings.epsilon)});
        if (!m_rounded.empty())
            trainingKernels().round(m_values.data() + from, to - from, m_rounded.data() + from);
    }

    /// Moves the other parts' own gradients of [from, to) to the first one's.
    void addOwnGradients(const ParameterPlace &place, std::size_t from, std::size_t to)
    {
        if (place.isShared)
            return;
        for (std::size_t i = 1; i < m_shards.size(); ++i) {
            float *own = m_shards[i].gradients.data() + place.ownOffset + (from - place.offset);
            trainingKernels().addScaled(own, 1, to - from, m_gradients.data() + from);
            std::fill_n(own, to - from, 0.0F);
        }
    }

    /// Of the gradient of the sum over tokens.
    double squaredLength()
    {
        double squares = 0;
        for (const ParameterPlace &place : m_model.places()) {
            addOwnGradients(place, place.offset, place.offset + place.count);
            const float *gradient = m_gradients.data() + place.offset;
            squares += trainingKernels().dot(gradient, gradient, place.count);
        }
        return squares;
    }

    Result<std::vector<TargetLosses>> sumsOfLosses(std::span<const Architecture> architectures,
                                                   const std::stop_token &stop) override
    {
        const std::size_t count = m_validation.size();
        std::vector<TargetLosses> sums(architectures.size() * count);
        const ParameterMemory memory{.values = m_values.data(), .rounded = rounded()};
        std::vector<MixturePass> mixtures;
        mixtures.reserve(architectures.size());
        for (const Architecture &architecture : architectures)
            mixtures.emplace_back(m_model, memory, architecture, 0, 0);
        std::atomic<std::size_t> next = 0;
        m_workers.run(m_workers.count(), [&](std::size_t) {
            const c10::InferenceMode inference;
            for (std::size_t i = next++; i < sums.size() && !stop.stop_requested(); i = next++) {
                const Architecture &architecture = architectures[i / count];
                sums[i] = TrainingPass(m_passes, memory, architecture, mixtures[i / count])
                              .run(m_validation[i % count], stop)
                              .value_or(TargetLosses{});
            }
        });
        if (stop.stop_requested())
            return stoppedError();
        std::vector<TargetLosses> losses(architectures.size());
        for (std::size_t i = 0; i < sums.size(); ++i) {
            losses[i / count].loss += sums[i].loss;
            losses[i / count].nll += sums[i].nll;
        }
        return losses;
    }

    Workers &m_workers;
    std::vector<Bf16> m_rounded;    ///< the values for products; empty in fp32
    std::vector<float> m_gradients; ///< zero between updates
    GradientTurns m_turns;
    std::vector<Shard> m_shards;
    std::vector<ScoringBatch> m_validation;
    PassSettings m_passes;
};

/// What the system could give now; nothing where it does not say.
std::optional<double> availableBytes()
{
    std::ifstream file("/proc/meminfo");
    std::string key;
    double kibibytes = 0;
    for (std::string line; std::getline(file, line);)
        if (std::istringstream(line) >> key >> kibibytes && key == "MemAvailable:")
            return 1024 * kibibytes;
    return std::nullopt;
}

/// Of more memory than there is, the system gives addresses, and ends some process when they are used.
Result<> checkMemory(const SupernetTrainingTask &task)
{
    constexpr double kGibibyte = 1 << 30;
    const TrainingModel model(task.space, task.settings);
    // Values, two moments, gradients, and those that each further part has of its own.
    const double wanted = 4.0 * static_cast<double>(4 * model.size() + (task.settings.shards - 1) * model.ownSize());
    const std::optional<double> available = availableBytes();
    if (!available || wanted <= *available)
        return {};
    char words[120];
    std::snprintf(words, sizeof words, "Training: found %.1f GiB of memory, expected %.1f GiB at least for this %s.",
                  *available / kGibibyte, wanted / kGibibyte, task.settings.architecture ? "network" : "supernet");
    return fail(ErrorCode::TooLarge, words);
}

} // namespace

Result<std::unique_ptr<SupernetTrainer>> openTrainer(Workers &workers, const SupernetTrainingTask &task)
{
    if (const auto checked = predict::validate(task.settings); !checked)
        return propagate(checked);
    if (task.pairs->size() == 0 || task.heldOut->size() == 0)
        return fail(ErrorCode::BadValue, "Training: found no pairs of sentences, expected at least one.");
    if (task.settings.architecture)
        if (const auto member = space::checkMembership(task.space, *task.settings.architecture); !member)
            return propagate(member);
    const auto device = findDevice("Training", task.device);
    if (!device)
        return propagate(device);
    if (const auto checked = checkMemory(task); !checked)
        return propagate(checked);
    if (*device)
        return openDeviceTrainer(**device, task);
    return std::unique_ptr<SupernetTrainer>(std::make_unique<Trainer>(workers, task));
}

TrainingGradient trainingGradient(const TrainingModel &model, std::span<const float> values,
                                  std::span<const Architecture> architectures, const text::TokenPairs &pairs,
                                  double labelSmoothing, predict::Precision precision)
{
    const c10::InferenceMode inference;
    const std::vector<float> source = positionTable(longestSentence(pairs.source), model.encoderWidth());
    const std::vector<float> target = positionTable(longestSentence(pairs.target), model.decoderWidth());
    const PassSettings settings{
        .model = &model, .positions = &source, .targetPositions = &target, .labelSmoothing = labelSmoothing};
    std::vector<std::uint32_t> all(pairs.size());
    std::iota(all.begin(), all.end(), 0U);
    const ScoringBatch batch = packPairs(pairs, all);
    TrainingGradient result{.gradient = std::vector<float>(model.size())};
    std::vector<std::uint8_t> used(model.places().size());
    std::vector<Bf16> rounded(precision == predict::Precision::Bf16 ? values.size() : 0);
    trainingKernels().round(values.data(), rounded.size(), rounded.data());
    const ParameterMemory memory{values.data(), result.gradient.data(), &used,
                                 rounded.empty() ? nullptr : rounded.data()};
    for (const Architecture &architecture : architectures) {
        TrainingPass pass(settings, memory, architecture, 0, 0);
        result.loss += pass.run(batch, {})->loss;
    }
    const double scale = 1 / static_cast<double>(batch.gold.size() * architectures.size());
    result.loss *= scale;
    for (float &value : result.gradient)
        value = static_cast<float>(value * scale);
    return result;
}

} // namespace foresearch::nn
