#pragma once

#include "core/predict/predictor.h"

#include <map>
#include <memory>

namespace foresearch::predict {

/// Values that somebody has already found out: a column of TFS-Eval, a file of predictions.
struct RecordedValues {
    std::string title;  ///< for people: "Neuron-wise MoS"
    std::string source; ///< file or data set
    Scale scale;
    std::map<Architecture, Prediction> values;
};

/// Looks values up. An architecture without one has failed alone (NotFound).
class RecordedPredictor final : public Predictor {
public:
    RecordedPredictor(std::string name, std::shared_ptr<const RecordedValues> recorded);

    Scale scale() const override { return m_recorded->scale; }
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    std::string m_name;
    std::shared_ptr<const RecordedValues> m_recorded;
};

} // namespace foresearch::predict
