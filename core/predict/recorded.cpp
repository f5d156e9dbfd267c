#include "core/predict/recorded.h"

#include "core/base/json.h"

namespace foresearch::predict {

RecordedPredictor::RecordedPredictor(std::string name, std::shared_ptr<const RecordedValues> recorded)
    : m_name(std::move(name))
    , m_recorded(std::move(recorded))
{}

Provenance RecordedPredictor::provenance() const
{
    const OrderedJson details{{"title", m_recorded->title}, {"source", m_recorded->source}};
    return {.predictor = m_name, .details = toText(details)};
}

Result<std::vector<Prediction>> RecordedPredictor::predict(std::span<const Architecture> architectures,
                                                           const TaskControl &control)
{
    if (control.stopped())
        return stoppedError();
    std::vector<Prediction> predictions;
    predictions.reserve(architectures.size());
    for (const Architecture &architecture : architectures) {
        const auto found = m_recorded->values.find(architecture);
        if (found != m_recorded->values.end()) {
            predictions.push_back(found->second);
            continue;
        }
        predictions.push_back(
            {.problem = Error{ErrorCode::NotFound,
                              m_recorded->source + ": no value of " + m_recorded->title + " for this architecture."}});
    }
    return predictions;
}

} // namespace foresearch::predict
