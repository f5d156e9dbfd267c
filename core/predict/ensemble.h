#pragma once

#include "core/predict/predictor.h"

#include <memory>

namespace foresearch::predict {

/// How an ensemble's members are weighted.
enum class Combination {
    Mean,     ///< equally
    Stacking, ///< by how well they predict demonstrations that they were not fitted to
};

/// The weighted mean of other predictors. An architecture that any member has no value for has failed: a mean of the
/// rest would be on another scale. Spread: the weighted sd between the members. Warnings: those of all members.
class EnsemblePredictor final : public Predictor {
public:
    /// Contract: a weight for each member. Errors: those of checkMembers.
    static Result<std::unique_ptr<Predictor>>
    create(Combination combination, std::vector<std::unique_ptr<Predictor>> members, std::vector<double> weights);

    Scale scale() const override { return m_members.front()->scale(); }
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    EnsemblePredictor(Combination combination, std::vector<std::unique_ptr<Predictor>> members,
                      std::vector<double> weights);

    Combination m_combination;
    std::vector<std::unique_ptr<Predictor>> m_members;
    std::vector<double> m_weights;
};

/// Whether the members' values can be averaged. Errors: BadValue (none, or another unit or direction than the first's).
Result<> checkMembers(const std::vector<std::unique_ptr<Predictor>> &members);

inline constexpr std::size_t kMaxStackedMembers = 8;

/// Weights of at least 0 that add up to 1 and make the weighted sum of the members' values come closest to the truth
/// in squares. Exact: every subset of the members is tried; of equally good ones the smallest set, first members
/// first. Shapes: one list of values for each member, each as long as `truth`.
/// Contract: at least one member and one truth. Errors: TooLarge (over kMaxStackedMembers).
/// Source: Wolpert 1992; Breiman 1996 (stacked regressions).
Result<std::vector<double>> stackingWeights(const std::vector<std::vector<double>> &members,
                                            std::span<const double> truth);

} // namespace foresearch::predict
