#include "core/predict/distilled.h"

#include "core/base/json.h"
#include "core/predict/regressor_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace foresearch::predict {

namespace {

// Architectures between two looks at the stop token: some 100 ms of the paper's network.
constexpr std::size_t kAtOnce = 1024;

/// FNV-1a, 64 bits.
std::string fingerprint(std::string_view bytes)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

} // namespace

DistilledPredictor::DistilledPredictor(std::string name, Regressor regressor, space::SearchSpace space)
    : m_name(std::move(name))
    , m_regressor(std::move(regressor))
    , m_space(std::move(space))
{
    if (!m_regressor.space.empty() && m_regressor.space != m_space.name)
        m_warnings.push_back("trained on architectures of " + m_regressor.space + ", asked about " + m_space.name);
}

Result<std::unique_ptr<Predictor>> DistilledPredictor::create(std::string name, Regressor regressor,
                                                              space::SearchSpace space)
{
    const std::size_t expected = space::featureCount(space, regressor.features);
    const std::size_t found = regressor.network.inputs();
    if (found != expected)
        return fail(ErrorCode::BadValue, name + ": found a network of " + std::to_string(found)
                                             + " features, expected one of " + std::to_string(expected) + " ("
                                             + std::string(space::name(regressor.features)) + " in " + space.name
                                             + ").");
    return std::unique_ptr<Predictor>(new DistilledPredictor(std::move(name), std::move(regressor), std::move(space)));
}

Result<std::unique_ptr<Predictor>> DistilledPredictor::open(std::string name, const std::filesystem::path &file,
                                                            space::SearchSpace space)
{
    auto regressor = openRegressor(file);
    if (!regressor)
        return propagate(regressor);
    return create(std::move(name), std::move(*regressor), std::move(space));
}

Provenance DistilledPredictor::provenance() const
{
    OrderedJson details{{"network", fingerprint(regressorBytes(m_regressor))},
                        {"preset", m_regressor.preset},
                        {"space", m_regressor.space}};
    if (!m_regressor.machine.empty())
        details["machine"] = m_regressor.machine;
    return {.predictor = m_name, .details = toText(details)};
}

Result<std::vector<Prediction>> DistilledPredictor::predict(std::span<const Architecture> architectures,
                                                            const TaskControl &control)
{
    std::vector<Prediction> predictions;
    predictions.reserve(architectures.size());
    for (std::size_t begin = 0; begin < architectures.size(); begin += kAtOnce) {
        if (control.stopped())
            return stoppedError();
        const auto batch = architectures.subspan(begin, std::min(kAtOnce, architectures.size() - begin));
        for (const double value : evaluate(m_regressor, featureRows(m_space, batch, m_regressor.features))) {
            Prediction &prediction = predictions.emplace_back();
            if (std::isfinite(value))
                prediction = {.value = value, .warnings = m_warnings};
            else
                prediction.problem = Error{ErrorCode::Undefined, m_name + ": the network's output is not finite."};
        }
    }
    return predictions;
}

} // namespace foresearch::predict
