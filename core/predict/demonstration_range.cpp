#include "core/predict/demonstration_range.h"

#include "core/space/costs.h"

#include <algorithm>
#include <cstdio>

namespace foresearch::predict {

using space::Hyperparameter;

namespace {

std::string listed(const std::set<int> &values)
{
    std::string text;
    for (const int value : values)
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

std::string oneDecimal(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

bool isDepth(Hyperparameter hyperparameter)
{
    return hyperparameter == Hyperparameter::EncoderLayerCount || hyperparameter == Hyperparameter::DecoderLayerCount;
}

std::string depthWarning(Hyperparameter hyperparameter, int depth, const std::set<int> &seen)
{
    const bool deeper = depth > *seen.rbegin();
    return std::to_string(depth) + " " + std::string(space::sideKey(hyperparameter)) + " layers are "
           + (deeper ? "deeper than any demonstration (at most " + std::to_string(*seen.rbegin())
                     : "shallower than any demonstration (at least " + std::to_string(*seen.begin()))
           + ").";
}

std::string unseenWarning(Hyperparameter hyperparameter, int value, const std::set<int> &seen)
{
    return "No demonstration has " + std::string(space::sideKey(hyperparameter)) + " "
           + std::string(space::words(hyperparameter)) + " " + std::to_string(value) + " (theirs: " + listed(seen)
           + ").";
}

} // namespace

DemonstrationRange::DemonstrationRange(std::span<const Demonstration> demonstrations, const space::FixedSizes &sizes)
    : m_sizes(sizes)
{
    for (const Demonstration &demonstration : demonstrations) {
        for (std::size_t i = 0; i < space::kHyperparameters.size(); ++i)
            for (const int value : space::values(demonstration.architecture, space::kHyperparameters[i]))
                m_seen[i].insert(value);
        const double flops = flopsGiga(demonstration.architecture);
        m_minFlopsGiga = m_maxFlopsGiga == 0 ? flops : std::min(m_minFlopsGiga, flops);
        m_maxFlopsGiga = std::max(m_maxFlopsGiga, flops);
    }
}

std::vector<std::string> DemonstrationRange::warnings(const Architecture &architecture) const
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < space::kHyperparameters.size(); ++i) {
        const std::set<int> &seen = m_seen[i];
        if (seen.empty())
            continue;
        const Hyperparameter hyperparameter = space::kHyperparameters[i];
        const std::vector<int> values = space::values(architecture, hyperparameter);
        for (const int value : std::set<int>(values.begin(), values.end())) {
            if (!isDepth(hyperparameter) && !seen.contains(value))
                found.push_back(unseenWarning(hyperparameter, value, seen));
            else if (isDepth(hyperparameter) && (value < *seen.begin() || value > *seen.rbegin()))
                found.push_back(depthWarning(hyperparameter, value, seen));
        }
    }
    const double flops = flopsGiga(architecture);
    if (m_maxFlopsGiga > 0 && (flops < m_minFlopsGiga || flops > m_maxFlopsGiga))
        found.push_back(oneDecimal(flops) + " GFLOPs are outside those of the demonstrations ("
                        + oneDecimal(m_minFlopsGiga) + " to " + oneDecimal(m_maxFlopsGiga) + ").");
    return found;
}

double DemonstrationRange::flopsGiga(const Architecture &architecture) const
{
    return static_cast<double>(space::costs(architecture, m_sizes).flopsTotal()) / 1e9;
}

} // namespace foresearch::predict
