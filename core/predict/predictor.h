#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"
#include "core/eval/direction.h"
#include "core/space/architecture.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace foresearch::predict {

using eval::Direction;
using space::Architecture;

/// Metric, unit and direction of a predictor's values.
struct Scale {
    std::string metric; ///< "validation BLEU", "label-smoothed loss"
    std::string unit;   ///< "BLEU", "bits/token", "ms"
    Direction direction = Direction::HigherIsBetter;
    friend bool operator==(const Scale &, const Scale &) = default;
};

/// The scales of TFS-Eval's truth.
Scale validationBleuScale();
Scale testBleuScale();

/// Where a value came from, in words and in the fields that reproduce it.
struct Provenance {
    std::string predictor;    ///< name, as the command line takes it
    std::string details = {}; ///< JSON: model, prompt hash, seed, settings, file; empty when there is no more to say
    friend bool operator==(const Provenance &, const Provenance &) = default;
};

/// What one predictor says of one architecture.
struct Prediction {
    std::optional<double> value = {};       ///< in the predictor's unit; none when `problem` says why
    std::optional<double> spread = {};      ///< sd over samples or from token probabilities, same unit
    std::optional<Error> problem = {};      ///< refused, out of range, unparsable, failed alone
    std::vector<std::string> warnings = {}; ///< e.g. deeper than any demonstration
};

/// Says how well an architecture performs. LLM, distilled, supernet, regression, recorded, calibrated, ensemble
/// are implementations; nothing else in the program knows which is which.
/// Threads: one call at a time for each object.
class Predictor {
public:
    virtual ~Predictor() = default;

    virtual Scale scale() const = 0;
    virtual Provenance provenance() const = 0;

    /// One Prediction per architecture, in the order given; each may have failed alone.
    /// Errors (of the whole call): Stopped, NoNetwork, BudgetSpent, or nothing can go on.
    virtual Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                                    const TaskControl &control) = 0;
};

/// An architecture with its measured performance, shown to a predictor as an example.
struct Demonstration {
    Architecture architecture;
    double value = 0; ///< in the scale's unit
};

} // namespace foresearch::predict
