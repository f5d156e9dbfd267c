#include "core/nn/internal/scoring_plan.h"

#include <algorithm>
#include <map>

namespace foresearch::nn {

using Kind = Step::Kind;

Steps stepsOf(const space::Architecture &architecture)
{
    Steps steps{{Kind::EmbedSource, 0, architecture.encoder.embedDim, 0}};
    int layer = 0;
    for (const space::EncoderLayer &encoder : architecture.encoder.layers) {
        steps.push_back({Kind::EncoderAttention, layer, encoder.selfHeads, 0});
        steps.push_back({Kind::EncoderFeedForward, layer, encoder.ffnDim, 0});
        ++layer;
    }
    steps.push_back({Kind::EmbedTarget, 0, architecture.decoder.embedDim, 0});
    layer = 0;
    for (const space::DecoderLayer &decoder : architecture.decoder.layers) {
        steps.push_back({Kind::SelfAttention, layer, decoder.selfHeads, 0});
        steps.push_back({Kind::CrossAttention, layer, decoder.crossHeads, decoder.arbitraryAttention});
        steps.push_back({Kind::DecoderFeedForward, layer, decoder.ffnDim, 0});
        ++layer;
    }
    return steps;
}

std::size_t commonSteps(const Steps &a, const Steps &b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

ScoringPlan planScoring(std::span<const space::Architecture> architectures)
{
    std::map<Steps, std::vector<std::size_t>> networks;
    for (std::size_t i = 0; i < architectures.size(); ++i)
        networks[stepsOf(architectures[i])].push_back(i);
    ScoringPlan plan;
    for (auto &[steps, places] : networks)
        plan.networks.push_back({steps, std::move(places)});
    return plan;
}

std::size_t ScoringPlan::stepCount() const
{
    std::size_t count = 0;
    for (const Network &network : networks)
        count += network.steps.size() * network.architectures.size();
    return count;
}

std::size_t ScoringPlan::distinctStepCount() const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < networks.size(); ++i)
        count += networks[i].steps.size() - (i == 0 ? 0 : commonSteps(networks[i - 1].steps, networks[i].steps));
    return count;
}

} // namespace foresearch::nn
