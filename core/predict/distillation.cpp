#include "core/predict/distillation.h"

#include "core/eval/metrics.h"

#include <numeric>

namespace foresearch::predict {

namespace {

constexpr std::uint64_t kJudgedSeed = 1; // which tenth is judged, the same in every curve of the same labels

LabelledRows chosenRows(const LabelledRows &rows, std::span<const std::size_t> chosen)
{
    LabelledRows part;
    for (const std::size_t row : chosen) {
        part.architectures.push_back(rows.architectures[row]);
        part.values.push_back(rows.values[row]);
    }
    return part;
}

Agreement agreement(const Regressor &regressor, const space::SearchSpace &space, const LabelledRows &judged)
{
    const auto values = evaluate(regressor, featureRows(space, judged.architectures, regressor.features));
    const eval::Comparison comparison{.predicted = values, .truth = judged.values};
    return {.mae = eval::meanAbsoluteError(comparison).value_or(0), .tau = eval::kendallTau(comparison)};
}

} // namespace

LabelledRows labelledRows(const Labels &labels)
{
    LabelledRows rows;
    for (const auto &[architecture, prediction] : labels) {
        if (!prediction.value) {
            ++rows.failed;
            continue;
        }
        rows.architectures.push_back(architecture);
        rows.values.push_back(*prediction.value);
    }
    return rows;
}

Result<FittedRegressor> distil(const LabelledRows &rows, const LabelHeader &header, const space::SearchSpace &space,
                               const RegressorSettings &settings, const NetworkTrainer &trainer,
                               const TaskControl &control)
{
    if (rows.values.empty())
        return fail(ErrorCode::BadValue, "Distilling " + header.teacher + ": found " + std::to_string(rows.failed)
                                             + " labels without a value, expected some with one.");
    for (const Architecture &architecture : rows.architectures)
        if (const auto inside = space::checkMembership(space, architecture); !inside)
            return propagate(inside);
    const RegressorData data{.features = featureRows(space, rows.architectures, settings.features),
                             .targets = rows.values};
    auto fitted = fitRegressor(data, settings, trainer, control);
    if (!fitted)
        return fitted;
    fitted->regressor.scale = header.scale;
    fitted->regressor.space = space.name;
    return fitted;
}

Result<std::vector<LearningPoint>> learningCurve(const LabelledRows &rows, const LabelHeader &header,
                                                 const space::SearchSpace &space, const RegressorSettings &settings,
                                                 std::span<const std::size_t> sizes,
                                                 std::span<const std::uint64_t> seeds, const NetworkTrainer &trainer,
                                                 const TaskControl &control)
{
    std::vector<std::size_t> order(rows.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Rng(kJudgedSeed).shuffle(order);
    const std::size_t judgedCount = order.size() / 10;
    const LabelledRows judged = chosenRows(rows, std::span(order).first(judgedCount));
    const std::vector<std::size_t> learnable(order.begin() + static_cast<std::ptrdiff_t>(judgedCount), order.end());
    std::vector<LearningPoint> curve;
    for (const std::size_t size : sizes) {
        if (size == 0 || size > learnable.size() || judgedCount == 0)
            return fail(ErrorCode::BadValue, "A learning curve: found the size " + std::to_string(size)
                                                 + ", expected 1 to " + std::to_string(learnable.size())
                                                 + ", nine tenths of the labels.");
        LearningPoint &point = curve.emplace_back(LearningPoint{.examples = size, .bySeed = {}});
        for (const std::uint64_t seed : seeds) {
            std::vector<std::size_t> chosen = learnable;
            Rng(seed).shuffle(chosen);
            RegressorSettings seeded = settings;
            seeded.seed = seed;
            const auto fitted =
                distil(chosenRows(rows, std::span(chosen).first(size)), header, space, seeded, trainer, control);
            if (!fitted)
                return propagate(fitted);
            point.bySeed.push_back(agreement(fitted->regressor, space, judged));
        }
    }
    return curve;
}

} // namespace foresearch::predict
