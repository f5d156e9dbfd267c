#pragma once

#include "core/predict/demonstration_range.h"
#include "core/predict/predictor.h"

#include <memory>

namespace foresearch::predict {

/// value = intercept + slope * other predictor's value.
struct AffineMap {
    double intercept = 0;
    double slope = 1;
    std::size_t count = 0; ///< demonstrations that it was fitted to
    double meanOfInputs = 0;
    double minInput = 0;
    double maxInput = 0;
    double inputSquares = 0;     ///< sum of squared distances of the inputs from their mean
    double residualVariance = 0; ///< with count - 2 degrees of freedom; 0 for two or fewer
};

/// Least squares. Where all inputs are equal there is no slope: with `sameUnit` the slope is then 1 (the inputs are
/// shifted), otherwise 0 (the mean of the outputs). Contract: equally many inputs and outputs, at least one.
AffineMap fitAffine(std::span<const double> inputs, std::span<const double> outputs, bool sameUnit);

/// Corrects another predictor's values with the affine map that fits the demonstrations best: supernets predict
/// too low, by nearly the same amount everywhere. Ranks stay as they are unless the slope is negative, which every
/// prediction then says in a warning. Demonstrations for which the other predictor has no value are left out.
/// Spread: of a new measurement around the fitted line, from three demonstrations on.
class CalibratedPredictor final : public Predictor {
public:
    /// Errors: Undefined (the other predictor has no value for any demonstration); the other predictor's.
    static Result<std::unique_ptr<Predictor>> create(std::unique_ptr<Predictor> other,
                                                     std::span<const Demonstration> demonstrations, Scale scale,
                                                     const space::FixedSizes &sizes, const TaskControl &control);

    Scale scale() const override { return m_scale; }
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    CalibratedPredictor(std::unique_ptr<Predictor> other, Scale scale, const AffineMap &map, DemonstrationRange range);
    void correct(Prediction &prediction) const;
    bool reversesRanks() const;

    std::unique_ptr<Predictor> m_other;
    Scale m_scale;
    AffineMap m_map;
    DemonstrationRange m_range;
};

} // namespace foresearch::predict
