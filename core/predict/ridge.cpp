#include "core/predict/linear_model.h"

#include "core/base/json.h"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace foresearch::predict {

namespace {

/// The normal equations in the basis of their eigenvectors: one penalty then costs O(rows * features).
class RidgeBasis {
public:
    explicit RidgeBasis(const CentredSet &set) : m_set(set)
    {
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(set.rows.transpose() * set.rows);
        m_basis = solver.eigenvectors();
        m_strengths = solver.eigenvalues().cwiseMax(0.0);
        m_scores = set.rows * m_basis;
        m_projection = m_scores.transpose() * set.values;
    }

    /// Residual of each row when the regression is fitted without it.
    Eigen::ArrayXd leaveOneOutResiduals(double penalty) const
    {
        const Eigen::ArrayXd inverse = (m_strengths.array() + penalty).inverse();
        const Eigen::ArrayXd fitted = (m_scores * (inverse * m_projection.array()).matrix()).array();
        const Eigen::ArrayXd leverage = (m_scores.array().square().matrix() * inverse.matrix()).array()
                                        + 1 / static_cast<double>(m_set.values.size());
        return (m_set.values.array() - fitted) / (1 - leverage);
    }

    LinearPosterior posterior(double penalty) const
    {
        const Eigen::ArrayXd inverse = (m_strengths.array() + penalty).inverse();
        const double explained = (m_projection.array().square() * inverse).sum();
        const double noise =
            std::max(0.0, m_set.values.squaredNorm() - explained) / static_cast<double>(m_set.values.size() - 1);
        return {.coefficients = m_basis * (inverse * m_projection.array()).matrix(),
                .covariance = noise * m_basis * inverse.matrix().asDiagonal() * m_basis.transpose(),
                .noiseVariance = noise};
    }

private:
    const CentredSet &m_set;
    Eigen::MatrixXd m_basis;
    Eigen::VectorXd m_strengths;
    Eigen::MatrixXd m_scores;
    Eigen::VectorXd m_projection;
};

} // namespace

Result<std::unique_ptr<RegressionModel>> fitRidge(const TrainingSet &training, std::span<const double> penalties)
{
    if (training.size() < 3)
        return fail(ErrorCode::Undefined, "A ridge regression needs at least 3 demonstrations, found "
                                              + std::to_string(training.size()) + ".");
    const CentredSet set(training);
    const RidgeBasis basis(set);
    double bestPenalty = 0;
    double bestError = INFINITY;
    for (const double penalty : penalties) {
        const double error = basis.leaveOneOutResiduals(penalty).square().mean();
        if (error < bestError) {
            bestError = error;
            bestPenalty = penalty;
        }
    }
    const OrderedJson details{{"penalty", bestPenalty}, {"leave_one_out_rmse", std::sqrt(bestError)}};
    return std::unique_ptr<RegressionModel>(
        std::make_unique<LinearModel>(set, basis.posterior(bestPenalty), toText(details)));
}

LeaveOneOut ridgeLeaveOneOut(const TrainingSet &training, double penalty)
{
    const CentredSet set(training);
    const Eigen::ArrayXd residuals = RidgeBasis(set).leaveOneOutResiduals(penalty);
    LeaveOneOut result;
    for (Eigen::Index i = 0; i < residuals.size(); ++i)
        result.means.push_back(training.values[static_cast<std::size_t>(i)] - residuals[i]);
    return result;
}

std::vector<double> defaultRidgePenalties()
{
    std::vector<double> penalties;
    for (int tenths = -30; tenths <= 30; ++tenths)
        penalties.push_back(std::pow(10.0, tenths / 10.0));
    return penalties;
}

} // namespace foresearch::predict
