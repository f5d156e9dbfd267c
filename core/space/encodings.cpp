#include "core/space/encodings.h"

#include "core/space/genome.h"

#include <algorithm>
#include <array>

namespace foresearch::space {

namespace {

enum class ArbitraryForm {
    Attended, ///< number of encoder layers attended to
    Raw,      ///< HAT's code: -1, 1, 2
};

struct Norms {
    double embedDim;
    double layers;
    double ffnDim;
    double heads;
    double arbitrary;
    double arbitraryOffset; ///< added before the division
    ArbitraryForm arbitraryForm;
};

struct Description {
    std::string_view name;
    bool isPerLayer;
    Norms norms;
};

/// In the order of the enumeration.
constexpr std::array<Description, 4> kDescriptions{{
    {"latency", false, {640, 6, 2048, 6, 2, 0, ArbitraryForm::Attended}},
    {"bleu", false, {640, 6, 3072, 8, 3, 1, ArbitraryForm::Raw}},
    {"latency-per-layer", true, {640, 6, 3072, 8, 2, 0, ArbitraryForm::Attended}},
    {"bleu-per-layer", true, {640, 6, 1, 1, 1, 0, ArbitraryForm::Raw}},
}};

const Description &describe(Features features)
{
    return kDescriptions[static_cast<std::size_t>(features)];
}

double divisor(const Norms &norms, Hyperparameter hyperparameter)
{
    switch (hyperparameter) {
    case Hyperparameter::EncoderEmbedDim:
    case Hyperparameter::DecoderEmbedDim:
        return norms.embedDim;
    case Hyperparameter::EncoderLayerCount:
    case Hyperparameter::DecoderLayerCount:
        return norms.layers;
    case Hyperparameter::EncoderFfnDim:
    case Hyperparameter::DecoderFfnDim:
        return norms.ffnDim;
    case Hyperparameter::EncoderSelfHeads:
    case Hyperparameter::DecoderSelfHeads:
    case Hyperparameter::DecoderCrossHeads:
        return norms.heads;
    case Hyperparameter::ArbitraryAttention:
        return norms.arbitrary;
    }
    return 1;
}

double raw(const Architecture &architecture, const Norms &norms, Hyperparameter hyperparameter, std::size_t layer)
{
    const int number = value(architecture, hyperparameter, layer);
    const bool isAttended =
        hyperparameter == Hyperparameter::ArbitraryAttention && norms.arbitraryForm == ArbitraryForm::Attended;
    return isAttended ? attendedEncoderLayers(number) : number;
}

double normalised(double number, const Norms &norms, Hyperparameter hyperparameter)
{
    const double offset = hyperparameter == Hyperparameter::ArbitraryAttention ? norms.arbitraryOffset : 0;
    return (number + offset) / divisor(norms, hyperparameter);
}

void writeMeans(const Architecture &architecture, const Norms &norms, std::span<double> into)
{
    for (std::size_t i = 0; i < kHyperparameters.size(); ++i) {
        const Hyperparameter hyperparameter = kHyperparameters[i];
        const std::size_t count = valueCount(architecture, hyperparameter);
        double sum = 0;
        for (std::size_t layer = 0; layer < count; ++layer)
            sum += raw(architecture, norms, hyperparameter, layer);
        into[i] = normalised(sum / static_cast<double>(count), norms, hyperparameter);
    }
}

void writePerLayer(const SearchSpace &space, const Architecture &architecture, const Norms &norms,
                   std::span<double> into)
{
    std::fill(into.begin(), into.end(), 0.0);
    std::size_t first = 0;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        for (std::size_t layer = 0; layer < valueCount(architecture, hyperparameter); ++layer)
            into[first + layer] = normalised(raw(architecture, norms, hyperparameter, layer), norms, hyperparameter);
        first += geneCount(space, hyperparameter);
    }
}

} // namespace

std::string_view name(Features features)
{
    return describe(features).name;
}

std::optional<Features> featuresNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kDescriptions.size(); ++i) {
        if (kDescriptions[i].name == name)
            return static_cast<Features>(i);
    }
    return std::nullopt;
}

std::size_t featureCount(const SearchSpace &space, Features features)
{
    return describe(features).isPerLayer ? geneCount(space) : kHyperparameters.size();
}

void writeFeatures(const SearchSpace &space, const Architecture &architecture, Features features,
                   std::span<double> into)
{
    const Description &description = describe(features);
    if (description.isPerLayer)
        writePerLayer(space, architecture, description.norms, into);
    else
        writeMeans(architecture, description.norms, into);
}

void writeLatencyFeatures(std::span<const double> averages, std::span<double> into)
{
    const Norms &norms = describe(Features::Latency).norms;
    for (std::size_t i = 0; i < kHyperparameters.size(); ++i)
        into[i] = normalised(averages[i], norms, kHyperparameters[i]);
}

std::vector<double> featureVector(const SearchSpace &space, const Architecture &architecture, Features features)
{
    std::vector<double> numbers(featureCount(space, features));
    writeFeatures(space, architecture, features, numbers);
    return numbers;
}

} // namespace foresearch::space
