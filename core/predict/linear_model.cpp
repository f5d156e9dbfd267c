#include "core/predict/linear_model.h"

#include <algorithm>
#include <cmath>

namespace foresearch::predict {

Eigen::MatrixXd toMatrix(const std::vector<std::vector<double>> &rows)
{
    const std::size_t columns = rows.empty() ? 0 : rows.front().size();
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(columns));
    for (std::size_t i = 0; i < rows.size(); ++i)
        matrix.row(static_cast<Eigen::Index>(i)) = toVector(rows[i]).transpose();
    return matrix;
}

Eigen::VectorXd toVector(std::span<const double> values)
{
    return Eigen::Map<const Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

CentredSet::CentredSet(const TrainingSet &training)
    : rows(toMatrix(training.rows))
    , values(toVector(training.values))
    , rowMean(rows.colwise().mean())
    , valueMean(values.mean())
{
    rows.rowwise() -= rowMean;
    values.array() -= valueMean;
}

LinearModel::LinearModel(const CentredSet &set, LinearPosterior posterior, std::string details)
    : m_rowMean(set.rowMean)
    , m_valueMean(set.valueMean)
    , m_rowCount(static_cast<double>(set.values.size()))
    , m_posterior(std::move(posterior))
    , m_details(std::move(details))
{}

Estimate LinearModel::estimate(std::span<const double> features) const
{
    const Eigen::VectorXd centred = toVector(features) - m_rowMean.transpose();
    const double ofNoiseAndMean = m_posterior.noiseVariance * (1 + 1 / m_rowCount);
    const double ofCoefficients = centred.dot(m_posterior.covariance * centred);
    return {.value = m_valueMean + centred.dot(m_posterior.coefficients),
            .spread = std::sqrt(std::max(0.0, ofNoiseAndMean + ofCoefficients))};
}

} // namespace foresearch::predict
