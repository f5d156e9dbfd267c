#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace foresearch::predict {

/// Examples to fit. Shapes: one row of equally many finite features for each value.
struct TrainingSet {
    std::vector<std::vector<double>> rows;
    std::vector<double> values;

    std::size_t size() const { return values.size(); }
    std::size_t featureCount() const { return rows.empty() ? 0 : rows.front().size(); }
};

/// A value with the standard deviation of a new measurement around it.
struct Estimate {
    double value = 0;
    double spread = 0;
};

/// A fitted regression. Nothing but the training set went into it.
class RegressionModel {
public:
    virtual ~RegressionModel() = default;

    /// Contract: as many features as the training set's rows.
    virtual Estimate estimate(std::span<const double> features) const = 0;

    /// What was fitted and chosen, as a JSON object, for provenance.
    virtual std::string details() const = 0;
};

/// Scales each feature to mean 0 and sd 1 over the training rows. Features that never vary there say nothing and are
/// left out.
class Standardisation {
public:
    /// Contract: rows of equal length.
    explicit Standardisation(const std::vector<std::vector<double>> &rows);

    std::vector<double> apply(std::span<const double> features) const;
    std::vector<std::vector<double>> apply(const std::vector<std::vector<double>> &rows) const;
    /// Which features are kept, in their order.
    std::vector<std::size_t> kept() const;

private:
    struct Kept {
        std::size_t index = 0;
        double mean = 0;
        double sd = 1;
    };
    std::vector<Kept> m_kept;
};

/// What a model says of each training row when it is fitted without that row.
struct LeaveOneOut {
    std::vector<double> means;
    std::vector<double> variances; ///< of a new measurement; empty for ridge
};

/// Linear regression with a penalty on the squared coefficients; the intercept is free.
/// The penalty with the smallest leave-one-out squared error of `penalties` is taken.
/// Spread: Bayesian, with the noise that maximises the marginal likelihood.
/// Contract: positive penalties. Errors: Undefined (fewer than three rows).
/// Cost: O(rows * (features^2 + penalties * features)). Source: Hoerl and Kennard 1970.
Result<std::unique_ptr<RegressionModel>> fitRidge(const TrainingSet &training, std::span<const double> penalties);

/// Ridge regression with this penalty without each row, in closed form. Contract: at least two rows.
/// Source: Allen 1974 (PRESS).
LeaveOneOut ridgeLeaveOneOut(const TrainingSet &training, double penalty);

/// 10^-3 to 10^3 in steps of a tenth of a decade.
std::vector<double> defaultRidgePenalties();

/// The average of the linear regressions over all subsets of the features (at most rows - 2 of them), each
/// weighted with its posterior probability: sparse where the examples say so, without choosing one subset.
/// Prior: every number of features equally likely, subsets of one size too (Scott and Berger 2010);
/// coefficients after Liang et al. 2008 (hyper-g/n with a = 3), g integrated over numerically. Nothing is
/// tuned. Features that depend linearly on others of a subset rule that subset out.
/// Errors: Undefined (fewer than four rows); TooLarge (over kMaxSubsetFeatures that vary); Stopped.
/// Cost: O(2^features); 5 ms for 11 features.
Result<std::unique_ptr<RegressionModel>> fitSubsetAverage(const TrainingSet &training, const TaskControl &control);

inline constexpr std::size_t kMaxSubsetFeatures = 16;

/// Length scale of the kernel, for features of sd 1 and divided by the square root of their number, and the
/// noise's variance relative to the signal's.
struct GaussianProcessSettings {
    double lengthScale = 1;
    double noiseRatio = 0.01;
    friend bool operator==(const GaussianProcessSettings &, const GaussianProcessSettings &) = default;
};

/// A Gaussian process with squared-exponential kernel around an unknown level (universal kriging). Of
/// `candidates` the settings with the largest leave-one-out predictive probability are taken; the signal's
/// variance follows in closed form. Errors: Undefined (fewer than three rows, equal values); Stopped. Cost:
/// O(candidates * rows^3). Source: Rasmussen and Williams 2006, equations 2.41, 2.42 and 5.10 to 5.12;
/// Dubrule 1983.
Result<std::unique_ptr<RegressionModel>> fitGaussianProcess(const TrainingSet &training,
                                                            std::span<const GaussianProcessSettings> candidates,
                                                            const TaskControl &control);

/// The process with these settings without each row, in closed form; the signal's variance is that of all
/// rows. Contract: at least two rows.
LeaveOneOut gaussianProcessLeaveOneOut(const TrainingSet &training, const GaussianProcessSettings &settings);

/// Length scales 10^-0.5 to 10^1.5 (four a decade) with noise ratios 10^-4 to 10 (two a decade).
std::vector<GaussianProcessSettings> defaultGaussianProcessSettings();

} // namespace foresearch::predict
