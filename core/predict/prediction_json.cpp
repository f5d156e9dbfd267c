#include "core/predict/prediction_json.h"

#include <cmath>

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

void writePrediction(const Prediction &prediction, OrderedJson &into)
{
    const Prediction written = asWritten(prediction);
    if (written.problem) {
        into["problem"] = written.problem->detail;
        return;
    }
    into["value"] = *written.value;
    if (written.spread)
        into["spread"] = *written.spread;
    if (!written.warnings.empty())
        into["warning"] = written.warnings.front();
}

Prediction asWritten(const Prediction &prediction)
{
    if (!prediction.value || !std::isfinite(*prediction.value)) {
        const std::string words = prediction.problem ? prediction.problem->detail : "There is no finite value.";
        return {.problem = Error{ErrorCode::Undefined, words}};
    }
    Prediction written{.value = prediction.value};
    if (prediction.spread && std::isfinite(*prediction.spread) && *prediction.spread >= 0)
        written.spread = prediction.spread;
    std::string warning;
    for (const std::string &words : prediction.warnings)
        warning += (warning.empty() ? "" : "; ") + words;
    if (!warning.empty())
        written.warnings.push_back(std::move(warning));
    return written;
}

} // namespace foresearch::predict
