#include "core/predict/regression_model.h"

#include <cmath>

namespace foresearch::predict {

namespace {

/// Below this share of its size a feature's sd is rounding.
constexpr double kConstantShare = 1e-9;

} // namespace

Standardisation::Standardisation(const std::vector<std::vector<double>> &rows)
{
    const double count = static_cast<double>(rows.size());
    const std::size_t featureCount = rows.empty() ? 0 : rows.front().size();
    for (std::size_t j = 0; j < featureCount; ++j) {
        double mean = 0;
        for (const auto &row : rows)
            mean += row[j] / count;
        double squares = 0;
        for (const auto &row : rows)
            squares += (row[j] - mean) * (row[j] - mean);
        const double sd = std::sqrt(squares / count);
        if (sd > kConstantShare * std::abs(mean))
            m_kept.push_back({.index = j, .mean = mean, .sd = sd});
    }
}

std::vector<double> Standardisation::apply(std::span<const double> features) const
{
    std::vector<double> standardised;
    standardised.reserve(m_kept.size());
    for (const Kept &kept : m_kept)
        standardised.push_back((features[kept.index] - kept.mean) / kept.sd);
    return standardised;
}

std::vector<std::vector<double>> Standardisation::apply(const std::vector<std::vector<double>> &rows) const
{
    std::vector<std::vector<double>> standardised;
    standardised.reserve(rows.size());
    for (const auto &row : rows)
        standardised.push_back(apply(row));
    return standardised;
}

std::vector<std::size_t> Standardisation::kept() const
{
    std::vector<std::size_t> indices;
    for (const Kept &kept : m_kept)
        indices.push_back(kept.index);
    return indices;
}

} // namespace foresearch::predict
