#include "core/predict/regressor_fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foresearch::predict {

namespace {

// Streams of the seed: the same split whatever the network's size.
constexpr std::uint64_t kSplitStream = 0;
constexpr std::uint64_t kWeightsStream = 1;
constexpr std::uint64_t kBatchesStream = 2;
constexpr std::uint64_t kMembersStream = 3;

Result<std::vector<double>> formedTargets(std::span<const double> targets, TargetForm form)
{
    std::vector<double> formed(targets.begin(), targets.end());
    if (form == TargetForm::Value)
        return formed;
    for (double &target : formed) {
        if (!(target > 0))
            return fail(ErrorCode::BadValue, "Fitting a regressor: found the target " + std::to_string(target)
                                                 + ", expected positive ones.");
        target = std::log(target);
    }
    return formed;
}

/// Which rows are learnt from and which are held out.
struct RowSplit {
    std::vector<std::size_t> training;
    std::vector<std::size_t> heldOut;
};

RowSplit splitRows(std::size_t count, double heldOutShare, Rng rng)
{
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    rng.shuffle(rows);
    const auto wanted = static_cast<std::size_t>(std::lround(heldOutShare * static_cast<double>(count)));
    const auto heldOut = static_cast<std::ptrdiff_t>(std::min(wanted, count - 1));
    return {.training = {rows.begin() + heldOut, rows.end()}, .heldOut = {rows.begin(), rows.begin() + heldOut}};
}

NetworkRows networkRows(const RegressorData &data, std::span<const double> targets, std::span<const std::size_t> chosen,
                        const Regressor &regressor)
{
    const std::size_t width = regressor.inputs.means.size();
    NetworkRows rows;
    rows.features.reserve(chosen.size() * width);
    rows.targets.reserve(chosen.size());
    for (const std::size_t row : chosen) {
        for (std::size_t column = 0; column < width; ++column) {
            const double feature = data.features[row * width + column];
            rows.features.push_back(
                static_cast<float>((feature - regressor.inputs.means[column]) / regressor.inputs.deviations[column]));
        }
        rows.targets.push_back(static_cast<float>((targets[row] - regressor.targetMean) / regressor.targetDeviation));
    }
    return rows;
}

/// Means and deviations by the rows that are learnt from, so that those held out stay unseen.
void normalise(Regressor &regressor, const RegressorData &data, std::span<const double> targets,
               std::span<const std::size_t> training)
{
    const std::size_t width = regressor.inputs.means.size();
    std::vector<double> features;
    std::vector<double> chosenTargets;
    for (const std::size_t row : training) {
        const auto begin = data.features.begin() + static_cast<std::ptrdiff_t>(row * width);
        features.insert(features.end(), begin, begin + static_cast<std::ptrdiff_t>(width));
        chosenTargets.push_back(targets[row]);
    }
    regressor.inputs = normalisationOf(features, width);
    const Normalisation target = normalisationOf(chosenTargets, 1);
    regressor.targetMean = target.means.front();
    regressor.targetDeviation = target.deviations.front();
}

} // namespace

RegressorSettings paperDistillation()
{
    RegressorSettings settings;
    settings.preset = "paper";
    return settings;
}

RegressorSettings paperLatency(double unitMs)
{
    RegressorSettings settings = paperDistillation();
    settings.features = space::Features::Latency;
    settings.targetUnit = unitMs;
    return settings;
}

RegressorSettings recommendedDistillation()
{
    return {.preset = "recommended",
            .features = space::Features::LatencyPerLayer,
            .hiddenWidth = 128,
            .hiddenLayers = 2,
            .normalised = true,
            .heldOutShare = 0.1,
            .optimisation = {.steps = 4000,
                             .learningRate = 2e-3,
                             .weightDecay = 1e-2,
                             .warmupSteps = 100,
                             .decay = LearningRateDecay::Cosine}};
}

RegressorSettings recommendedLatency()
{
    return {.preset = "recommended",
            .features = space::Features::Latency,
            .hiddenWidth = 8,
            .hiddenLayers = 1,
            .normalised = true,
            .targetForm = TargetForm::Logarithm,
            .heldOutShare = 1.0 / 9,
            .optimisation = {.loss = Loss::Absolute,
                             .steps = 2000,
                             .learningRate = 5e-3,
                             .weightDecay = 1e-2,
                             .warmupSteps = 100,
                             .decay = LearningRateDecay::Cosine},
            .members = 9};
}

namespace {

/// The network of `from` for inputs and outputs that are normalised as those of `to`.
DenseNetwork renormalised(const Regressor &from, const Regressor &to)
{
    DenseNetwork network = from.network;
    DenseLayer &first = network.layers.front();
    for (std::size_t output = 0; output < first.outputs; ++output) {
        double shift = 0;
        for (std::size_t input = 0; input < first.inputs; ++input) {
            float &weight = first.weights[output * first.inputs + input];
            const double before = static_cast<double>(weight);
            shift += before * (to.inputs.means[input] - from.inputs.means[input]) / from.inputs.deviations[input];
            weight = static_cast<float>(before * to.inputs.deviations[input] / from.inputs.deviations[input]);
        }
        first.bias[output] = static_cast<float>(static_cast<double>(first.bias[output]) + shift);
    }
    DenseLayer &last = network.layers.back();
    const double scale = from.targetDeviation / to.targetDeviation;
    for (float &weight : last.weights)
        weight = static_cast<float>(static_cast<double>(weight) * scale);
    const double offset = (from.targetMean - to.targetMean) / to.targetDeviation;
    last.bias.front() = static_cast<float>(static_cast<double>(last.bias.front()) * scale + offset);
    return network;
}

Result<> checkData(const RegressorData &data)
{
    const std::size_t count = data.targets.size();
    if (count == 0 || data.features.empty() || data.features.size() % count != 0)
        return fail(ErrorCode::BadValue, "Fitting a regressor: found " + std::to_string(data.features.size())
                                             + " features for " + std::to_string(count)
                                             + " targets, expected as many for each.");
    return {};
}

/// One of the networks of a regressor.
struct Member {
    std::size_t number = 0;
    std::size_t count = 1;
};

/// Progress over all members.
TaskControl controlOf(const Member &member, const TaskControl &control)
{
    return {.stop = control.stop, .progress = [member, &control](const Progress &progress) {
                control.progress({.done = static_cast<double>(member.number) * progress.total + progress.done,
                                  .total = static_cast<double>(member.count) * progress.total,
                                  .unit = progress.unit,
                                  .activity = progress.activity});
            }};
}

/// What turns a loss of normalised targets into an error.
std::function<void(const LossPoint &)> watcherOf(const FitWatch &watch, const Member &member, Loss loss, double unit)
{
    if (!watch.onPoint)
        return {};
    return [&watch, number = member.number, loss, unit](const LossPoint &point) {
        const auto error = [loss, unit](double value) {
            return unit * (loss == Loss::Squared ? std::sqrt(value) : value);
        };
        TrainingPoint said{.member = number, .step = point.step, .training = error(point.training)};
        if (point.heldOut)
            said.heldOut = error(*point.heldOut);
        if (point.unseen)
            said.unseen = error(*point.unseen);
        watch.onPoint(said);
    };
}

Result<NetworkRows> unseenRows(const RegressorData &unseen, const Regressor &regressor)
{
    if (unseen.targets.empty())
        return NetworkRows();
    if (const auto fits = checkData(unseen); !fits)
        return propagate(fits);
    const auto targets = formedTargets(unseen.targets, regressor.targetForm);
    if (!targets)
        return propagate(targets);
    std::vector<std::size_t> all(unseen.targets.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return networkRows(unseen, *targets, all, regressor);
}

Result<FittedRegressor> fitMember(const RegressorData &data, const RegressorSettings &settings,
                                  const NetworkTrainer &trainer, const TaskControl &control, const FitWatch &watch,
                                  const Member &member)
{
    if (const auto fits = checkData(data); !fits)
        return propagate(fits);
    const std::size_t count = data.targets.size();
    const auto targets = formedTargets(data.targets, settings.targetForm);
    if (!targets)
        return propagate(targets);
    const std::size_t width = data.features.size() / count;
    const Rng rng(settings.seed);
    const RowSplit rows = splitRows(count, settings.heldOutShare, rng.split(kSplitStream));

    Regressor regressor;
    regressor.features = settings.features;
    regressor.preset = settings.preset;
    regressor.targetForm = settings.targetForm;
    regressor.inputs = identityNormalisation(width);
    regressor.targetDeviation = settings.targetUnit;
    if (settings.normalised)
        normalise(regressor, data, *targets, rows.training);

    auto unseen = unseenRows(watch.unseen, regressor);
    if (!unseen)
        return propagate(unseen);
    Rng weights = rng.split(kWeightsStream);
    const DenseShape shape{.inputs = width, .hiddenWidth = settings.hiddenWidth, .hiddenLayers = settings.hiddenLayers};
    auto trained = trainer({.initial = initialNetwork(shape, weights),
                            .training = networkRows(data, *targets, rows.training, regressor),
                            .heldOut = networkRows(data, *targets, rows.heldOut, regressor),
                            .optimisation = settings.optimisation,
                            .seed = rng.split(kBatchesStream).bits(),
                            .unseen = std::move(*unseen),
                            .onPoint = watcherOf(watch, member, settings.optimisation.loss, regressor.targetDeviation)},
                           controlOf(member, control));
    if (!trained)
        return propagate(trained);
    regressor.network = std::move(trained->network);
    return FittedRegressor{.regressor = std::move(regressor),
                           .curve = std::move(trained->curve),
                           .bestStep = trained->bestStep,
                           .heldOutRows = rows.heldOut.size()};
}

} // namespace

Result<FittedRegressor> fitRegressor(const RegressorData &data, const RegressorSettings &settings,
                                     const NetworkTrainer &trainer, const TaskControl &control, const FitWatch &watch)
{
    const std::size_t count = std::max(settings.members, std::size_t{1});
    auto fitted = fitMember(data, settings, trainer, control, watch, {.number = 0, .count = count});
    if (!fitted || count < 2)
        return fitted;
    std::vector<DenseNetwork> networks{fitted->regressor.network};
    for (std::size_t member = 1; member < count; ++member) {
        RegressorSettings other = settings;
        other.seed = Rng(settings.seed).split(kMembersStream + member).bits();
        const auto more = fitMember(data, other, trainer, control, watch, {.number = member, .count = count});
        if (!more)
            return propagate(more);
        networks.push_back(renormalised(more->regressor, fitted->regressor));
    }
    fitted->regressor.network = meanOf(networks);
    return fitted;
}

} // namespace foresearch::predict
