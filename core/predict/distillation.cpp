#include "core/predict/distillation.h"

#include "core/predict/distilled.h"
#include "core/predict/task_judge.h"

#include <numeric>
#include <set>

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

/// Of the architectures that have a value.
Agreement agreement(std::span<const Prediction> predictions, const Scale &scale, const KnownTruth &truth)
{
    std::vector<double> predicted;
    std::vector<double> known;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        if (!predictions[i].value)
            continue;
        predicted.push_back(*predictions[i].value);
        known.push_back(truth.values[i]);
    }
    const eval::Comparison comparison{.predicted = predicted,
                                      .truth = known,
                                      .predictedDirection = scale.direction,
                                      .truthDirection = truth.scale.direction};
    return {.mae = compute(Metric::MeanAbsoluteError, comparison, scale.unit == truth.scale.unit),
            .tau = compute(Metric::KendallTau, comparison, true)};
}

/// The curve of networks that learn from `learnable` of the source's rows.
Result<std::vector<LearningPoint>> curveOf(const DistillationSource &source, std::span<const std::size_t> learnable,
                                           const KnownTruth &judged, const LearningCurveOptions &options,
                                           const NetworkTrainer &trainer, const TaskControl &control)
{
    std::vector<LearningPoint> curve;
    for (const std::size_t size : options.sizes) {
        LearningPoint &point = curve.emplace_back(LearningPoint{.examples = size, .bySeed = {}});
        for (const std::uint64_t seed : options.seeds) {
            std::vector<std::size_t> chosen(learnable.begin(), learnable.end());
            Rng(seed).shuffle(chosen);
            RegressorSettings seeded = options.settings;
            seeded.seed = seed;
            auto fitted = distil(chosenRows(source.rows, std::span(chosen).first(size)), source.header, source.space,
                                 seeded, trainer, control);
            if (!fitted)
                return propagate(fitted);
            const auto network =
                DistilledPredictor::create(source.header.teacher, std::move(fitted->regressor), source.space);
            if (!network)
                return propagate(network);
            const auto agreed = agreementWith(judged, **network, control);
            if (!agreed)
                return propagate(agreed);
            point.bySeed.push_back(*agreed);
        }
    }
    return curve;
}

Result<> checkSizes(std::span<const std::size_t> sizes, std::size_t most, const std::string &what)
{
    for (const std::size_t size : sizes)
        if (size == 0 || size > most)
            return fail(ErrorCode::BadValue, "A learning curve: found the size " + std::to_string(size)
                                                 + ", expected 1 to " + std::to_string(most) + ", " + what + ".");
    return {};
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

Result<std::vector<LearningPoint>> learningCurve(const DistillationSource &source, const LearningCurveOptions &options,
                                                 const NetworkTrainer &trainer, const TaskControl &control)
{
    std::vector<std::size_t> order(source.rows.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Rng(kJudgedSeed).shuffle(order);
    const std::size_t judgedCount = order.size() / 10;
    if (judgedCount == 0)
        return fail(ErrorCode::BadValue, "A learning curve: found " + std::to_string(order.size())
                                             + " labels with a value, expected at least 10.");
    const auto learnable = std::span(order).subspan(judgedCount);
    if (const auto fit = checkSizes(options.sizes, learnable.size(), "nine tenths of the labels"); !fit)
        return propagate(fit);
    LabelledRows judged = chosenRows(source.rows, std::span(order).first(judgedCount));
    return curveOf(source, learnable,
                   {.architectures = std::move(judged.architectures),
                    .values = std::move(judged.values),
                    .scale = source.header.scale},
                   options, trainer, control);
}

KnownTruth truthOfTest(const eval::TfsSplit &split, TruthSet set)
{
    KnownTruth known{.architectures = {}, .values = {}, .scale = truthScale(set)};
    for (const eval::TfsEntry &entry : split.test) {
        known.architectures.push_back(entry.architecture);
        known.values.push_back(truth(entry.truth, set));
    }
    return known;
}

std::vector<std::size_t> rowsOutside(const KnownTruth &truth, const LabelledRows &rows)
{
    const std::set<Architecture> judged(truth.architectures.begin(), truth.architectures.end());
    std::vector<std::size_t> outside;
    for (std::size_t row = 0; row < rows.architectures.size(); ++row)
        if (!judged.contains(rows.architectures[row]))
            outside.push_back(row);
    return outside;
}

Result<std::vector<LearningPoint>> truthCurve(const DistillationSource &source, const KnownTruth &truth,
                                              const LearningCurveOptions &options, const NetworkTrainer &trainer,
                                              const TaskControl &control)
{
    for (const Architecture &architecture : truth.architectures)
        if (const auto inside = space::checkMembership(source.space, architecture); !inside)
            return propagate(inside);
    const std::vector<std::size_t> learnable = rowsOutside(truth, source.rows);
    if (const auto fit = checkSizes(options.sizes, learnable.size(), "the labels of other architectures"); !fit)
        return propagate(fit);
    return curveOf(source, learnable, truth, options, trainer, control);
}

Result<Agreement> agreementWith(const KnownTruth &truth, Predictor &predictor, const TaskControl &control)
{
    const auto predictions = predictor.predict(truth.architectures, control);
    if (!predictions)
        return propagate(predictions);
    return agreement(*predictions, predictor.scale(), truth);
}

} // namespace foresearch::predict
