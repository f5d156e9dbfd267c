#include "core/predict/distillation.h"

#include "core/predict/distilled.h"
#include "core/predict/task_judge.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

/// The rows in the order in which they are taken to be judged by.
std::vector<std::size_t> judgedFirst(const LabelledRows &rows)
{
    std::vector<std::size_t> order(rows.values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Rng(kJudgedSeed).shuffle(order);
    return order;
}

double rootMeanSquare(std::span<const double> predicted, std::span<const double> known)
{
    double sum = 0;
    for (std::size_t i = 0; i < known.size(); ++i)
        sum += (predicted[i] - known[i]) * (predicted[i] - known[i]);
    return std::sqrt(sum / static_cast<double>(known.size()));
}

std::vector<SaidOften> counted(const std::map<std::string, std::size_t> &counts)
{
    std::vector<SaidOften> said;
    for (const auto &[sentence, count] : counts)
        said.push_back({sentence, count});
    std::stable_sort(said.begin(), said.end(),
                     [](const SaidOften &a, const SaidOften &b) { return a.count > b.count; });
    return said;
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

Labels firstLabels(const Labels &labels, const space::SearchSpace &space, std::uint64_t sampleSeed, std::size_t count)
{
    Labels first;
    for (const Architecture &architecture : sampleArchitectures(space, count, sampleSeed))
        if (const auto label = labels.find(architecture); label != labels.end())
            first.insert(*label);
    return first;
}

std::vector<SaidOften> problemsOf(const Labels &labels)
{
    std::map<std::string, std::size_t> counts;
    for (const auto &[architecture, prediction] : labels)
        if (prediction.problem)
            ++counts[prediction.problem->detail];
    return counted(counts);
}

std::vector<SaidOften> warningsOf(const Labels &labels)
{
    std::map<std::string, std::size_t> counts;
    for (const auto &[architecture, prediction] : labels)
        if (prediction.value)
            for (const std::string &warning : prediction.warnings)
                ++counts[warning];
    return counted(counts);
}

SplitRows splitRows(const LabelledRows &rows, double share)
{
    constexpr double kRounding = 1e-9; // a tenth of 70 rows is 7
    const std::vector<std::size_t> order = judgedFirst(rows);
    const auto count = static_cast<std::size_t>(share * static_cast<double>(order.size()) + kRounding);
    SplitRows split{.learnt = chosenRows(rows, std::span(order).subspan(count)),
                    .unseen = chosenRows(rows, std::span(order).first(count))};
    split.learnt.failed = rows.failed;
    return split;
}

Result<FittedRegressor> distil(const LabelledRows &rows, const LabelHeader &header, const space::SearchSpace &space,
                               const RegressorSettings &settings, const NetworkTrainer &trainer,
                               const TaskControl &control, const DistillationWatch &watch)
{
    if (rows.values.empty())
        return fail(ErrorCode::BadValue, "Distilling " + header.teacher + ": found " + std::to_string(rows.failed)
                                             + " labels without a value, expected some with one.");
    for (const Architecture &architecture : rows.architectures)
        if (const auto inside = space::checkMembership(space, architecture); !inside)
            return propagate(inside);
    const RegressorData data{.features = featureRows(space, rows.architectures, settings.features),
                             .targets = rows.values};
    FitWatch fitWatch{.unseen = {}, .onPoint = watch.onPoint};
    if (watch.unseen)
        fitWatch.unseen = {.features = featureRows(space, watch.unseen->architectures, settings.features),
                           .targets = watch.unseen->values};
    auto fitted = fitRegressor(data, settings, trainer, control, fitWatch);
    if (!fitted)
        return fitted;
    fitted->regressor.scale = header.scale;
    fitted->regressor.space = space.name;
    return fitted;
}

Result<std::vector<LearningPoint>> learningCurve(const DistillationSource &source, const LearningCurveOptions &options,
                                                 const NetworkTrainer &trainer, const TaskControl &control)
{
    const std::vector<std::size_t> order = judgedFirst(source.rows);
    const std::size_t judgedCount = order.size() / 10;
    if (judgedCount == 0)
        return fail(ErrorCode::BadValue, "A learning curve: found " + std::to_string(order.size())
                                             + " labels with a value, expected at least 10.");
    const auto learnable = std::span(order).subspan(judgedCount);
    if (const auto fit = checkSizes(options.sizes, learnable.size(), "nine tenths of the labels"); !fit)
        return propagate(fit);
    const LabelledRows judged = chosenRows(source.rows, std::span(order).first(judgedCount));
    return curveOf(source, learnable, truthOf(judged, source.header.scale), options, trainer, control);
}

KnownTruth truthOf(const LabelledRows &rows, const Scale &scale)
{
    return {.architectures = rows.architectures, .values = rows.values, .scale = scale};
}

Result<std::vector<Prediction>> askNetwork(const Regressor &regressor, const space::SearchSpace &space,
                                           std::span<const Architecture> architectures, const TaskControl &control)
{
    const auto network = DistilledPredictor::create("the network", regressor, space);
    if (!network)
        return propagate(network);
    return (*network)->predict(architectures, control);
}

Result<JudgedNetwork> distilAndJudge(const DistillationSource &source, const RegressorSettings &settings,
                                     double unseenShare, const NetworkTrainer &trainer, const TaskControl &control,
                                     const std::function<void(const TrainingPoint &)> &onPoint)
{
    SplitRows split = splitRows(source.rows, unseenShare);
    auto fitted = distil(split.learnt, source.header, source.space, settings, trainer, control,
                         {.unseen = &split.unseen, .onPoint = onPoint});
    if (!fitted)
        return propagate(fitted);
    const auto said = askNetwork(fitted->regressor, source.space, split.unseen.architectures, control);
    if (!said)
        return propagate(said);
    JudgedNetwork judged{.fitted = std::move(*fitted), .unseen = std::move(split.unseen), .said = {}, .agreement = {}};
    const Scale &scale = source.header.scale;
    judged.agreement = agreementOf(*said, scale, truthOf(judged.unseen, scale));
    for (const Prediction &prediction : *said)
        judged.said.push_back(prediction.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    return judged;
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

Agreement agreementOf(std::span<const Prediction> predictions, const Scale &scale, const KnownTruth &truth)
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
    Agreement agreement{.mae = compute(Metric::MeanAbsoluteError, comparison, scale.unit == truth.scale.unit),
                        .tau = compute(Metric::KendallTau, comparison, true)};
    if (agreement.mae)
        agreement.rmse = rootMeanSquare(predicted, known);
    return agreement;
}

Result<Agreement> agreementWith(const KnownTruth &truth, Predictor &predictor, const TaskControl &control)
{
    const auto predictions = predictor.predict(truth.architectures, control);
    if (!predictions)
        return propagate(predictions);
    return agreementOf(*predictions, predictor.scale(), truth);
}

} // namespace foresearch::predict
