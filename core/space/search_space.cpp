#include "core/space/search_space.h"

#include "core/base/json.h"
#include "core/space/limits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>

namespace foresearch::space {

namespace {

int largest(const std::vector<int> &items)
{
    return *std::max_element(items.begin(), items.end());
}

int smallest(const std::vector<int> &items)
{
    return *std::min_element(items.begin(), items.end());
}

std::string range(int max)
{
    return "1 to " + std::to_string(max);
}

bool isHeads(Hyperparameter hyperparameter)
{
    return hyperparameter == Hyperparameter::EncoderSelfHeads || hyperparameter == Hyperparameter::DecoderSelfHeads
           || hyperparameter == Hyperparameter::DecoderCrossHeads;
}

std::optional<std::string> whatIsExpectedInstead(const SearchSpace &space, Hyperparameter hyperparameter, int value)
{
    if (hyperparameter == Hyperparameter::ArbitraryAttention) {
        const int encoderLayers = smallest(space.choices.encoderLayerCounts);
        if (isArbitraryAttention(value, encoderLayers))
            return std::nullopt;
        return "-1, or from 1 to one less than the fewest encoder layers (" + std::to_string(encoderLayers - 1) + ")";
    }
    const int max = upperLimit(hyperparameter);
    if (value < 1 || value > max)
        return "a value from " + range(max);
    if (isHeads(hyperparameter) && space.sizes.qkvDim % value != 0)
        return "a divisor of the qkv dimension " + std::to_string(space.sizes.qkvDim);
    return std::nullopt;
}

std::optional<SpaceProblem> findSizeProblem(const FixedSizes &sizes)
{
    const auto check = [](const char *key, int value, int max) -> std::optional<SpaceProblem> {
        if (value >= 1 && value <= max)
            return std::nullopt;
        return SpaceProblem{key, std::to_string(value), "a value from " + range(max)};
    };
    if (auto problem = check("sizes.qkv_dim", sizes.qkvDim, kMaxQkvDim))
        return problem;
    if (auto problem = check("sizes.vocabulary_size", sizes.vocabularySize, kMaxVocabulary))
        return problem;
    return check("sizes.sentence_length", sizes.sentenceLength, kMaxSentenceLength);
}

std::string choicesPath(Hyperparameter hyperparameter)
{
    std::string path = "choices.";
    return path.append(sideKey(hyperparameter)).append(".").append(choicesKey(hyperparameter));
}

std::optional<SpaceProblem> findListProblem(const SearchSpace &space, Hyperparameter hyperparameter)
{
    const std::vector<int> &choices = choicesOf(space.choices, hyperparameter);
    const std::string key = choicesPath(hyperparameter);
    if (choices.empty() || choices.size() > kMaxChoices)
        return SpaceProblem{key, std::to_string(choices.size()) + " choices", range(kMaxChoices) + " choices"};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::string place = key + "[" + std::to_string(i) + "]";
        if (auto expected = whatIsExpectedInstead(space, hyperparameter, choices[i]))
            return SpaceProblem{place, std::to_string(choices[i]), *expected};
        if (std::find(choices.begin(), choices.begin() + static_cast<std::ptrdiff_t>(i), choices[i])
            != choices.begin() + static_cast<std::ptrdiff_t>(i))
            return SpaceProblem{place, std::to_string(choices[i]) + " again", "every choice once"};
    }
    return std::nullopt;
}

/// Sum over the layer counts of (variants of one layer)^count.
double stackCount(const std::vector<int> &layerCounts, std::size_t variantsOfLayer)
{
    double sum = 0;
    for (const int count : layerCounts)
        sum += std::pow(static_cast<double>(variantsOfLayer), count);
    return sum;
}

int nearestToOne(const std::vector<int> &items)
{
    return *std::min_element(items.begin(), items.end(),
                             [](int a, int b) { return std::abs(a - 1) < std::abs(b - 1); });
}

Architecture uniformArchitecture(const SearchSpace &space, const std::function<int(const std::vector<int> &)> &pick)
{
    Architecture architecture;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const std::vector<int> &choices = choicesOf(space.choices, hyperparameter);
        const int chosen = hyperparameter == Hyperparameter::ArbitraryAttention ? nearestToOne(choices) : pick(choices);
        for (std::size_t layer = 0; layer < valueCount(architecture, hyperparameter); ++layer)
            setValue(architecture, hyperparameter, layer, chosen);
    }
    return architecture;
}

} // namespace

int SearchSpace::maxEncoderLayers() const
{
    return largest(choices.encoderLayerCounts);
}

int SearchSpace::maxDecoderLayers() const
{
    return largest(choices.decoderLayerCounts);
}

std::optional<SpaceProblem> findProblem(const SearchSpace &space)
{
    if (space.name.empty())
        return SpaceProblem{"name", "an empty name", "a name"};
    if (auto problem = findSizeProblem(space.sizes))
        return problem;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        if (auto problem = findListProblem(space, hyperparameter))
            return problem;
    }
    return std::nullopt;
}

Result<> validate(const SearchSpace &space)
{
    const auto problem = findProblem(space);
    if (!problem)
        return {};
    return fail(ErrorCode::BadValue,
                describeProblem({"Space " + space.name}, problem->key, problem->found, problem->expected));
}

double distinctArchitectures(const SearchSpace &space)
{
    const Choices &c = space.choices;
    const double encoders = stackCount(c.encoderLayerCounts, c.encoderFfnDims.size() * c.encoderSelfHeads.size());
    const double decoders =
        stackCount(c.decoderLayerCounts, c.decoderFfnDims.size() * c.decoderSelfHeads.size()
                                             * c.decoderCrossHeads.size() * c.arbitraryAttentions.size());
    return static_cast<double>(c.encoderEmbedDims.size()) * encoders * static_cast<double>(c.decoderEmbedDims.size())
           * decoders;
}

Architecture largestArchitecture(const SearchSpace &space)
{
    return uniformArchitecture(space, largest);
}

Architecture smallestArchitecture(const SearchSpace &space)
{
    return uniformArchitecture(space, smallest);
}

} // namespace foresearch::space
