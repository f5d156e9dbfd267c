#include "core/predict/linear_model.h"

#include "core/base/json.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace foresearch::predict {

namespace {

double correlation(double squaredDistance, double lengthScale)
{
    return std::exp(-squaredDistance / (2 * lengthScale * lengthScale));
}

/// Between rows, per feature.
Eigen::MatrixXd squaredDistances(const Eigen::MatrixXd &rows)
{
    Eigen::MatrixXd distances(rows.rows(), rows.rows());
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        distances.col(i) = (rows.rowwise() - rows.row(i)).rowwise().squaredNorm()
                           / static_cast<double>(std::max<Eigen::Index>(1, rows.cols()));
    return distances;
}

/// The process conditioned on its training set. The signal's variance is left open: all variances are
/// relative to it.
struct Conditioned {
    Conditioned(const Eigen::MatrixXd &distances, const Eigen::VectorXd &values,
                const GaussianProcessSettings &settings)
    {
        Eigen::MatrixXd kernel =
            distances.unaryExpr([&](double distance) { return correlation(distance, settings.lengthScale); });
        kernel.diagonal().array() += settings.noiseRatio;
        cholesky.compute(kernel);
        const auto count = values.size();
        levelWeights = cholesky.solve(Eigen::VectorXd::Ones(count));
        levelPrecision = levelWeights.sum();
        // The inverse kernel with the unknown level projected out: K^-1 - K^-1 1 1' K^-1 / (1' K^-1 1).
        const Eigen::MatrixXd projected = cholesky.solve(Eigen::MatrixXd::Identity(count, count))
                                          - levelWeights * levelWeights.transpose() / levelPrecision;
        level = levelWeights.dot(values) / levelPrecision;
        weights = projected * values;
        variances = projected.diagonal().array().inverse();
        residuals = weights.array() * variances;
        signalVariance = (residuals.square() / variances).mean();
    }

    /// Of leaving one out, at the best variance of the signal, less a constant.
    double logProbability() const
    {
        const double count = static_cast<double>(variances.size());
        return -count / 2 * std::log(signalVariance) - variances.log().sum() / 2;
    }

    Eigen::LLT<Eigen::MatrixXd> cholesky;
    Eigen::VectorXd levelWeights;
    double levelPrecision = 0;
    double level = 0;
    Eigen::VectorXd weights;
    Eigen::ArrayXd residuals; ///< leaving one out
    Eigen::ArrayXd variances; ///< leaving one out
    double signalVariance = 0;
};

class GaussianProcess final : public RegressionModel {
public:
    GaussianProcess(CentredSet set, const GaussianProcessSettings &settings, Conditioned conditioned)
        : m_set(std::move(set))
        , m_settings(settings)
        , m_conditioned(std::move(conditioned))
    {}

    Estimate estimate(std::span<const double> features) const override
    {
        const Eigen::RowVectorXd centred = toVector(features).transpose() - m_set.rowMean;
        const double featureCount = static_cast<double>(std::max<Eigen::Index>(1, centred.size()));
        const Eigen::VectorXd distances = (m_set.rows.rowwise() - centred).rowwise().squaredNorm() / featureCount;
        const Eigen::VectorXd kernel =
            distances.unaryExpr([this](double distance) { return correlation(distance, m_settings.lengthScale); });
        const double explained = kernel.dot(m_conditioned.cholesky.solve(kernel));
        const double missedLevel = 1 - m_conditioned.levelWeights.dot(kernel);
        const double variance = correlation(0, m_settings.lengthScale) + m_settings.noiseRatio - explained
                                + missedLevel * missedLevel / m_conditioned.levelPrecision;
        return {.value = m_set.valueMean + m_conditioned.level + kernel.dot(m_conditioned.weights),
                .spread = std::sqrt(std::max(0.0, variance) * m_conditioned.signalVariance)};
    }

    std::string details() const override
    {
        return toText(OrderedJson{{"length_scale", m_settings.lengthScale},
                                  {"noise_ratio", m_settings.noiseRatio},
                                  {"leave_one_out_rmse", std::sqrt(m_conditioned.residuals.square().mean())}});
    }

private:
    CentredSet m_set;
    GaussianProcessSettings m_settings;
    Conditioned m_conditioned;
};

} // namespace

Result<std::unique_ptr<RegressionModel>> fitGaussianProcess(const TrainingSet &training,
                                                            std::span<const GaussianProcessSettings> candidates,
                                                            const TaskControl &control)
{
    if (training.size() < 3)
        return fail(ErrorCode::Undefined, "A Gaussian process needs at least 3 demonstrations, found "
                                              + std::to_string(training.size()) + ".");
    const CentredSet set(training);
    if (set.values.squaredNorm() == 0)
        return fail(ErrorCode::Undefined, "A Gaussian process needs demonstrations that differ, found "
                                          "the same value in all of them.");
    const Eigen::MatrixXd distances = squaredDistances(set.rows);
    GaussianProcessSettings best;
    double bestProbability = -INFINITY;
    for (const GaussianProcessSettings &candidate : candidates) {
        if (control.stopped())
            return stoppedError();
        const double probability = Conditioned(distances, set.values, candidate).logProbability();
        if (probability > bestProbability) {
            bestProbability = probability;
            best = candidate;
        }
    }
    Conditioned conditioned(distances, set.values, best);
    return std::unique_ptr<RegressionModel>(std::make_unique<GaussianProcess>(set, best, std::move(conditioned)));
}

LeaveOneOut gaussianProcessLeaveOneOut(const TrainingSet &training, const GaussianProcessSettings &settings)
{
    const CentredSet set(training);
    const Conditioned conditioned(squaredDistances(set.rows), set.values, settings);
    LeaveOneOut result;
    for (std::size_t i = 0; i < training.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        result.means.push_back(training.values[i] - conditioned.residuals[row]);
        result.variances.push_back(conditioned.variances[row] * conditioned.signalVariance);
    }
    return result;
}

std::vector<GaussianProcessSettings> defaultGaussianProcessSettings()
{
    std::vector<GaussianProcessSettings> settings;
    for (int quarters = -2; quarters <= 6; ++quarters)
        for (int halves = -8; halves <= 2; ++halves)
            settings.push_back(
                {.lengthScale = std::pow(10.0, quarters / 4.0), .noiseRatio = std::pow(10.0, halves / 2.0)});
    return settings;
}

} // namespace foresearch::predict
