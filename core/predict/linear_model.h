#pragma once

#include "core/predict/regression_model.h"

#include <Eigen/Core>

namespace foresearch::predict {

/// Shapes: rows x features.
Eigen::MatrixXd toMatrix(const std::vector<std::vector<double>> &rows);
Eigen::VectorXd toVector(std::span<const double> values);

/// A training set with mean 0 in every column.
struct CentredSet {
    explicit CentredSet(const TrainingSet &training);

    Eigen::MatrixXd rows;
    Eigen::VectorXd values;
    Eigen::RowVectorXd rowMean;
    double valueMean = 0;
};

/// What is known of the coefficients of a linear regression: their mean and covariance.
struct LinearPosterior {
    Eigen::VectorXd coefficients;
    Eigen::MatrixXd covariance;
    double noiseVariance = 0;
};

/// A linear regression with uncertain coefficients.
class LinearModel final : public RegressionModel {
public:
    LinearModel(const CentredSet &set, LinearPosterior posterior, std::string details);

    Estimate estimate(std::span<const double> features) const override;
    std::string details() const override { return m_details; }

private:
    Eigen::RowVectorXd m_rowMean;
    double m_valueMean;
    double m_rowCount;
    LinearPosterior m_posterior;
    std::string m_details;
};

} // namespace foresearch::predict
