#include "core/predict/ensemble.h"

#include "core/base/json.h"
#include "core/predict/predictor_spec.h"

#include <algorithm>
#include <cmath>

namespace foresearch::predict {

namespace {

const char *prefix(Combination combination)
{
    return combination == Combination::Mean ? "ensemble:" : "stack:";
}

/// All members' predictions of one architecture as one.
Prediction combined(const std::vector<std::vector<Prediction>> &byMember, std::span<const double> weights,
                    std::size_t index)
{
    Prediction result;
    double mean = 0;
    for (std::size_t m = 0; m < byMember.size(); ++m) {
        const Prediction &prediction = byMember[m][index];
        if (!prediction.value)
            return {.problem = prediction.problem};
        mean += weights[m] * *prediction.value;
        for (const std::string &warning : prediction.warnings)
            if (std::find(result.warnings.begin(), result.warnings.end(), warning) == result.warnings.end())
                result.warnings.push_back(warning);
    }
    double variance = 0;
    for (std::size_t m = 0; m < byMember.size(); ++m)
        variance += weights[m] * std::pow(*byMember[m][index].value - mean, 2);
    result.value = mean;
    if (byMember.size() > 1)
        result.spread = std::sqrt(variance);
    return result;
}

} // namespace

EnsemblePredictor::EnsemblePredictor(Combination combination, std::vector<std::unique_ptr<Predictor>> members,
                                     std::vector<double> weights)
    : m_combination(combination)
    , m_members(std::move(members))
    , m_weights(std::move(weights))
{}

Result<std::unique_ptr<Predictor>> EnsemblePredictor::create(Combination combination,
                                                             std::vector<std::unique_ptr<Predictor>> members,
                                                             std::vector<double> weights)
{
    if (const auto fit = checkMembers(members); !fit)
        return propagate(fit);
    return std::unique_ptr<Predictor>(new EnsemblePredictor(combination, std::move(members), std::move(weights)));
}

Result<> checkMembers(const std::vector<std::unique_ptr<Predictor>> &members)
{
    if (members.empty())
        return fail(ErrorCode::BadValue, "An ensemble: found no members, expected at least one.");
    const Scale first = members.front()->scale();
    for (const auto &member : members) {
        const Scale scale = member->scale();
        if (scale.unit == first.unit && scale.direction == first.direction)
            continue;
        const std::string name = member->provenance().predictor;
        return fail(ErrorCode::BadValue, "An ensemble: found values of " + name + " in " + scale.unit + ", expected "
                                             + first.unit + " like " + members.front()->provenance().predictor
                                             + " (calibrated:" + name + " would be).");
    }
    return {};
}

Provenance EnsemblePredictor::provenance() const
{
    std::string predictor = prefix(m_combination);
    OrderedJson members = OrderedJson::array();
    for (std::size_t m = 0; m < m_members.size(); ++m) {
        const Provenance member = m_members[m]->provenance();
        predictor += (m > 0 ? "+" : "") + asMember(member.predictor);
        OrderedJson described{{"predictor", member.predictor}, {"weight", m_weights[m]}};
        if (!member.details.empty())
            described["details"] = OrderedJson::parse(member.details);
        members.push_back(std::move(described));
    }
    return {.predictor = std::move(predictor), .details = toText(OrderedJson{{"members", std::move(members)}})};
}

Result<std::vector<Prediction>> EnsemblePredictor::predict(std::span<const Architecture> architectures,
                                                           const TaskControl &control)
{
    std::vector<std::vector<Prediction>> byMember;
    for (const auto &member : m_members) {
        auto predictions = member->predict(architectures, control);
        if (!predictions)
            return predictions;
        byMember.push_back(std::move(*predictions));
    }
    std::vector<Prediction> result;
    result.reserve(architectures.size());
    for (std::size_t i = 0; i < architectures.size(); ++i)
        result.push_back(combined(byMember, m_weights, i));
    return result;
}

} // namespace foresearch::predict
