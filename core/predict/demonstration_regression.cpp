#include "core/predict/demonstration_regression.h"

#include "core/base/json.h"
#include "core/space/costs.h"
#include "core/space/encodings.h"

#include <cmath>

namespace foresearch::predict {

namespace {

Result<std::unique_ptr<RegressionModel>> fit(RegressionKind kind, const TrainingSet &training,
                                             const TaskControl &control)
{
    switch (kind) {
    case RegressionKind::GaussianProcess:
        break;
    case RegressionKind::Ridge:
        return fitRidge(training, defaultRidgePenalties());
    case RegressionKind::SubsetAverage:
        return fitSubsetAverage(training, control);
    }
    return fitGaussianProcess(training, defaultGaussianProcessSettings(), control);
}

} // namespace

const char *name(RegressionKind kind)
{
    switch (kind) {
    case RegressionKind::GaussianProcess:
        break;
    case RegressionKind::Ridge:
        return "ridge";
    case RegressionKind::SubsetAverage:
        return "subset-average";
    }
    return "regression";
}

std::vector<double> regressionFeatures(const space::SearchSpace &space, const Architecture &architecture)
{
    std::vector<double> features = space::featureVector(space, architecture, space::Features::Latency);
    features.push_back(std::log(static_cast<double>(architecture.decoder.layers.size())));
    features.push_back(static_cast<double>(space::costs(architecture, space.sizes).flopsTotal()) / 1e9);
    return features;
}

const std::vector<std::string> &regressionFeatureNames()
{
    static const std::vector<std::string> names{"encoder_embed_dim",       "encoder_layers",     "encoder_ffn_dim",
                                                "encoder_self_heads",      "decoder_embed_dim",  "decoder_layers",
                                                "decoder_ffn_dim",         "decoder_self_heads", "decoder_cross_heads",
                                                "attended_encoder_layers", "log_decoder_layers", "gflops"};
    return names;
}

DemonstrationRegression::DemonstrationRegression(RegressionKind kind, Scale scale, space::SearchSpace space,
                                                 Standardisation standardisation, DemonstrationRange range,
                                                 std::unique_ptr<const RegressionModel> model)
    : m_kind(kind)
    , m_scale(std::move(scale))
    , m_space(std::move(space))
    , m_standardisation(std::move(standardisation))
    , m_range(std::move(range))
    , m_model(std::move(model))
{}

Result<std::unique_ptr<Predictor>> DemonstrationRegression::create(RegressionKind kind,
                                                                   std::span<const Demonstration> demonstrations,
                                                                   Scale scale, const space::SearchSpace &space,
                                                                   const TaskControl &control)
{
    TrainingSet training;
    for (const Demonstration &demonstration : demonstrations) {
        training.rows.push_back(regressionFeatures(space, demonstration.architecture));
        training.values.push_back(demonstration.value);
    }
    Standardisation standardisation(training.rows);
    if (!demonstrations.empty() && standardisation.kept().empty())
        return fail(ErrorCode::Undefined, "A regression needs demonstrations that differ, found "
                                              + std::to_string(demonstrations.size()) + " of the same architecture.");
    training.rows = standardisation.apply(training.rows);
    auto model = fit(kind, training, control);
    if (!model)
        return propagate(model);
    return std::unique_ptr<Predictor>(
        new DemonstrationRegression(kind, std::move(scale), space, std::move(standardisation),
                                    DemonstrationRange(demonstrations, space.sizes), std::move(*model)));
}

Provenance DemonstrationRegression::provenance() const
{
    OrderedJson features = OrderedJson::array();
    for (const std::size_t index : m_standardisation.kept())
        features.push_back(regressionFeatureNames()[index]);
    const OrderedJson details{{"features", std::move(features)}, {"fit", OrderedJson::parse(m_model->details())}};
    return {.predictor = name(m_kind), .details = toText(details)};
}

Result<std::vector<Prediction>> DemonstrationRegression::predict(std::span<const Architecture> architectures,
                                                                 const TaskControl &control)
{
    std::vector<Prediction> predictions;
    predictions.reserve(architectures.size());
    for (const Architecture &architecture : architectures) {
        if (control.stopped())
            return stoppedError();
        const Estimate estimate = m_model->estimate(m_standardisation.apply(regressionFeatures(m_space, architecture)));
        predictions.push_back(
            {.value = estimate.value, .spread = estimate.spread, .warnings = m_range.warnings(architecture)});
    }
    return predictions;
}

} // namespace foresearch::predict
