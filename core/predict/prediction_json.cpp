#include "core/predict/prediction_json.h"

namespace foresearch::predict {

namespace {

Result<double> notNegative(const JsonCursor &cursor)
{
    auto value = cursor.number();
    if (value && *value < 0)
        return cursor.problem(ErrorCode::BadValue, cursor.found(), "a number of at least 0");
    return value;
}

} // namespace

Result<Prediction> readPrediction(const JsonCursor &cursor)
{
    const auto value = cursor.find("value");
    const auto problem = cursor.find("problem");
    const auto spread = cursor.find("spread");
    const auto warning = cursor.find("warning");
    for (const auto *member : {&value, &problem, &spread, &warning})
        if (!*member)
            return propagate(*member);
    Prediction prediction;
    if (value->has_value() == problem->has_value())
        return cursor.problem(ErrorCode::BadFormat, *value ? "both a value and a problem" : cursor.found(),
                              "an object with \"value\" (a number) or \"problem\" (a text)");
    if (*problem) {
        const auto words = (*problem)->text();
        if (!words)
            return propagate(words);
        prediction.problem = Error{ErrorCode::Undefined, *words};
        return prediction;
    }
    const auto number = (*value)->number();
    if (!number)
        return propagate(number);
    prediction.value = *number;
    if (*spread) {
        const auto sd = notNegative(**spread);
        if (!sd)
            return propagate(sd);
        prediction.spread = *sd;
    }
    if (*warning) {
        const auto words = (*warning)->text();
        if (!words)
            return propagate(words);
        prediction.warnings.push_back(*words);
    }
    return prediction;
}

} // namespace foresearch::predict
