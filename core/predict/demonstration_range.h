#pragma once

#include "core/predict/predictor.h"
#include "core/space/hyperparameter.h"
#include "core/space/search_space.h"

#include <array>
#include <set>

namespace foresearch::predict {

/// What the demonstrations cover, to say where a prediction leaves it.
class DemonstrationRange {
public:
    DemonstrationRange(std::span<const Demonstration> demonstrations, const space::FixedSizes &sizes);

    /// One sentence for each way in which `architecture` is unlike every demonstration: a depth outside theirs, a
    /// width or number of heads that none has, GFLOPs outside theirs. Empty inside the range or without
    /// demonstrations.
    std::vector<std::string> warnings(const Architecture &architecture) const;

private:
    double flopsGiga(const Architecture &architecture) const;

    space::FixedSizes m_sizes;
    std::array<std::set<int>, space::kHyperparameters.size()> m_seen;
    double m_minFlopsGiga = 0;
    double m_maxFlopsGiga = 0;
};

} // namespace foresearch::predict
