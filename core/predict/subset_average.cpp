#include "core/predict/linear_model.h"

#include "core/base/json.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>

namespace foresearch::predict {

namespace {

using Subset = std::uint32_t; ///< bit j: feature j is in

constexpr int kShrinkageNodes = 40;
/// A pivot below this share of its column's length: the column depends on the others.
constexpr double kDependentShare = 1e-10;
/// Subsets that are less probable than this, relative to the best, change nothing that is shown.
constexpr double kNegligible = 1e-12;

/// Least squares on some of the columns.
struct SubsetFit {
    std::vector<Eigen::Index> columns;
    Eigen::VectorXd coefficients;
    Eigen::MatrixXd inverseGram;
    double explainedShare = 0; ///< R^2
};

/// Averages over g: of d = g / (1 + g), d^2, the noise variance and noise variance times d.
struct ShrinkageMoments {
    double logEvidence = 0;
    double shrinkage = 0;
    double squaredShrinkage = 0;
    double noise = 0;
    double noiseTimesShrinkage = 0;
};

class SubsetAverage {
public:
    SubsetAverage(const CentredSet &set, std::vector<Eigen::Index> columns)
        : m_rowCount(static_cast<double>(set.values.size()))
        , m_columns(std::move(columns))
        , m_gram(set.rows.transpose() * set.rows)
        , m_products(set.rows.transpose() * set.values)
        , m_total(set.values.squaredNorm())
    {
        // g/n / (1 + g/n) is Beta(1, a/2 - 1) with a = 3, at the midpoints of equally probable parts.
        for (std::size_t i = 0; i < kShrinkageNodes; ++i) {
            const double tail = 1 - (static_cast<double>(i) + 0.5) / kShrinkageNodes;
            m_shrinkages[i] = m_rowCount * (1 - tail * tail) / (tail * tail);
        }
    }

    std::size_t subsetCount() const { return std::size_t{1} << m_columns.size(); }

    /// Log of prior times marginal likelihood, less a constant; nothing for a subset that is ruled out.
    std::optional<double> logWeight(Subset subset) const
    {
        const auto fit = leastSquares(subset);
        if (!fit)
            return std::nullopt;
        const double size = static_cast<double>(std::popcount(subset));
        const double all = static_cast<double>(m_columns.size());
        const double logSubsets = std::lgamma(all + 1) - std::lgamma(size + 1) - std::lgamma(all - size + 1);
        return moments(*fit).logEvidence - logSubsets;
    }

    /// Adds a subset's part to the moments of the coefficients.
    void accumulate(Subset subset, double weight, LinearPosterior &sum) const
    {
        const SubsetFit fit = *leastSquares(subset);
        const ShrinkageMoments m = moments(fit);
        sum.noiseVariance += weight * m.noise;
        for (std::size_t a = 0; a < fit.columns.size(); ++a) {
            const auto i = static_cast<Eigen::Index>(a);
            sum.coefficients[fit.columns[a]] += weight * m.shrinkage * fit.coefficients[i];
            for (std::size_t b = 0; b < fit.columns.size(); ++b) {
                const auto j = static_cast<Eigen::Index>(b);
                sum.covariance(fit.columns[a], fit.columns[b]) +=
                    weight
                    * (m.noiseTimesShrinkage * fit.inverseGram(i, j)
                       + m.squaredShrinkage * fit.coefficients[i] * fit.coefficients[j]);
            }
        }
    }

private:
    std::optional<SubsetFit> leastSquares(Subset subset) const
    {
        SubsetFit fit;
        for (std::size_t j = 0; j < m_columns.size(); ++j)
            if ((subset >> j & 1U) != 0)
                fit.columns.push_back(m_columns[j]);
        if (static_cast<double>(fit.columns.size()) > m_rowCount - 2)
            return std::nullopt;
        if (fit.columns.empty())
            return fit;
        const Eigen::MatrixXd gram = m_gram(fit.columns, fit.columns);
        const Eigen::VectorXd products = m_products(fit.columns);
        const Eigen::LLT<Eigen::MatrixXd> cholesky(gram);
        const Eigen::ArrayXd pivots = cholesky.matrixLLT().diagonal().array().square();
        if (cholesky.info() != Eigen::Success || (pivots < kDependentShare * gram.diagonal().array()).any())
            return std::nullopt;
        fit.coefficients = cholesky.solve(products);
        fit.inverseGram = cholesky.solve(Eigen::MatrixXd::Identity(gram.rows(), gram.cols()));
        fit.explainedShare = m_total > 0 ? std::clamp(fit.coefficients.dot(products) / m_total, 0.0, 1 - 1e-12) : 0.0;
        return fit;
    }

    /// Liang et al. 2008, equation 6, averaged over the nodes of g.
    ShrinkageMoments moments(const SubsetFit &fit) const
    {
        const double size = static_cast<double>(fit.columns.size());
        std::array<double, kShrinkageNodes> logs{};
        for (std::size_t i = 0; i < kShrinkageNodes; ++i)
            logs[i] = (m_rowCount - 1 - size) / 2 * std::log1p(m_shrinkages[i])
                      - (m_rowCount - 1) / 2 * std::log1p(m_shrinkages[i] * (1 - fit.explainedShare));
        const double largest = *std::max_element(logs.begin(), logs.end());
        ShrinkageMoments sum;
        double total = 0;
        for (std::size_t i = 0; i < kShrinkageNodes; ++i) {
            const double weight = std::exp(logs[i] - largest);
            const double shrinkage = m_shrinkages[i] / (1 + m_shrinkages[i]);
            const double noise = m_total * (1 - shrinkage * fit.explainedShare) / (m_rowCount - 3);
            total += weight;
            sum.shrinkage += weight * shrinkage;
            sum.squaredShrinkage += weight * shrinkage * shrinkage;
            sum.noise += weight * noise;
            sum.noiseTimesShrinkage += weight * noise * shrinkage;
        }
        return {.logEvidence = largest + std::log(total / kShrinkageNodes),
                .shrinkage = sum.shrinkage / total,
                .squaredShrinkage = sum.squaredShrinkage / total,
                .noise = sum.noise / total,
                .noiseTimesShrinkage = sum.noiseTimesShrinkage / total};
    }

    double m_rowCount;
    std::vector<Eigen::Index> m_columns; ///< those that vary
    Eigen::MatrixXd m_gram;
    Eigen::VectorXd m_products;
    double m_total;                                     ///< sum of squares of the values
    std::array<double, kShrinkageNodes> m_shrinkages{}; ///< g
};

/// Posterior probability of every subset. Errors: Stopped.
Result<std::vector<double>> subsetWeights(const SubsetAverage &average, const TaskControl &control)
{
    std::vector<double> weights(average.subsetCount(), -INFINITY);
    for (std::size_t subset = 0; subset < weights.size(); ++subset) {
        if (subset % 256 == 0 && control.stopped())
            return stoppedError();
        if (const auto weight = average.logWeight(static_cast<Subset>(subset)))
            weights[subset] = *weight;
    }
    const double largest = *std::max_element(weights.begin(), weights.end());
    double total = 0;
    for (double &weight : weights) {
        const double relative = std::exp(weight - largest);
        weight = relative < kNegligible ? 0 : relative;
        total += weight;
    }
    for (double &weight : weights)
        weight /= total;
    return weights;
}

/// A column's sum of squares above rounding.
std::vector<Eigen::Index> varyingColumns(const CentredSet &set)
{
    std::vector<Eigen::Index> columns;
    for (Eigen::Index j = 0; j < set.rows.cols(); ++j)
        if (set.rows.col(j).norm() > kDependentShare * (1 + std::abs(set.rowMean[j])))
            columns.push_back(j);
    return columns;
}

std::string describe(const std::vector<double> &weights, const std::vector<Eigen::Index> &columns,
                     std::size_t featureCount)
{
    std::vector<double> inclusion(featureCount, 0.0);
    for (std::size_t subset = 0; subset < weights.size(); ++subset)
        for (std::size_t j = 0; j < columns.size(); ++j)
            if ((subset >> j & 1U) != 0)
                inclusion[static_cast<std::size_t>(columns[j])] += weights[subset];
    return toText(OrderedJson{{"inclusion_probabilities", inclusion}});
}

} // namespace

Result<std::unique_ptr<RegressionModel>> fitSubsetAverage(const TrainingSet &training, const TaskControl &control)
{
    if (training.size() < 4)
        return fail(ErrorCode::Undefined, "A regression averaged over feature subsets needs at least 4 "
                                          "demonstrations, found "
                                              + std::to_string(training.size()) + ".");
    const CentredSet set(training);
    const std::vector<Eigen::Index> columns = varyingColumns(set);
    if (columns.size() > kMaxSubsetFeatures)
        return fail(ErrorCode::TooLarge, "Found " + std::to_string(columns.size()) + " features, expected at most "
                                             + std::to_string(kMaxSubsetFeatures) + ".");
    const SubsetAverage average(set, columns);
    const auto weights = subsetWeights(average, control);
    if (!weights)
        return propagate(weights);
    LinearPosterior posterior{.coefficients = Eigen::VectorXd::Zero(set.rows.cols()),
                              .covariance = Eigen::MatrixXd::Zero(set.rows.cols(), set.rows.cols())};
    for (std::size_t subset = 0; subset < weights->size(); ++subset)
        if ((*weights)[subset] > 0)
            average.accumulate(static_cast<Subset>(subset), (*weights)[subset], posterior);
    posterior.covariance -= posterior.coefficients * posterior.coefficients.transpose();
    return std::unique_ptr<RegressionModel>(
        std::make_unique<LinearModel>(set, std::move(posterior), describe(*weights, columns, training.featureCount())));
}

} // namespace foresearch::predict
