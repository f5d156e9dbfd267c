#include "core/predict/ensemble.h"

#include "core/predict/linear_model.h"

#include <Eigen/LU>

#include <bit>
#include <cmath>
#include <cstdint>

namespace foresearch::predict {

namespace {

/// Sets of members that are worse than the best by less than this, relative, are equally good.
constexpr double kSameError = 1e-10;

/// Least squares with weights that add up to 1, on the members of `chosen`; no weight for the others.
Eigen::VectorXd weightsOn(const Eigen::MatrixXd &values, const Eigen::VectorXd &truth,
                          const std::vector<Eigen::Index> &chosen)
{
    // Normal equations with the sum as a constraint (Lagrange): [ V'V 1; 1' 0 ] [w; m] = [V't; 1].
    const auto count = static_cast<Eigen::Index>(chosen.size());
    const Eigen::MatrixXd part = values(Eigen::all, chosen);
    Eigen::MatrixXd system = Eigen::MatrixXd::Zero(count + 1, count + 1);
    system.topLeftCorner(count, count) = part.transpose() * part;
    system.topRightCorner(count, 1).setOnes();
    system.bottomLeftCorner(1, count).setOnes();
    Eigen::VectorXd right(count + 1);
    right << part.transpose() * truth, 1.0;
    const Eigen::VectorXd solved = system.fullPivLu().solve(right);
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(values.cols());
    weights(chosen) = solved.head(count);
    return weights;
}

/// All non-empty sets of members, smaller ones first.
std::vector<std::vector<Eigen::Index>> memberSets(std::size_t memberCount)
{
    std::vector<std::vector<Eigen::Index>> sets;
    for (std::size_t size = 1; size <= memberCount; ++size)
        for (std::uint32_t bits = 1; bits < (1U << memberCount); ++bits) {
            if (static_cast<std::size_t>(std::popcount(bits)) != size)
                continue;
            sets.emplace_back();
            for (std::size_t m = 0; m < memberCount; ++m)
                if ((bits >> m & 1U) != 0)
                    sets.back().push_back(static_cast<Eigen::Index>(m));
        }
    return sets;
}

} // namespace

Result<std::vector<double>> stackingWeights(const std::vector<std::vector<double>> &members,
                                            std::span<const double> truth)
{
    if (members.size() > kMaxStackedMembers)
        return fail(ErrorCode::TooLarge, "Stacking: found " + std::to_string(members.size())
                                             + " members, expected at most " + std::to_string(kMaxStackedMembers)
                                             + ".");
    // Since the weights add up to 1, a level common to all changes nothing; without it the sums of squares are exact.
    const Eigen::VectorXd target = toVector(truth);
    const Eigen::MatrixXd values = toMatrix(members).transpose().array() - target.mean();
    const Eigen::VectorXd centred = target.array() - target.mean();
    Eigen::VectorXd best;
    double bestError = INFINITY;
    for (const auto &chosen : memberSets(members.size())) {
        const Eigen::VectorXd weights = weightsOn(values, centred, chosen);
        if (!weights.allFinite() || (weights.array() < 0).any() || std::abs(weights.sum() - 1) > 1e-6)
            continue;
        const double error = (values * weights - centred).squaredNorm();
        if (best.size() == 0 || error < bestError * (1 - kSameError)) {
            best = weights;
            bestError = error;
        }
    }
    return std::vector<double>(best.data(), best.data() + best.size());
}

} // namespace foresearch::predict
