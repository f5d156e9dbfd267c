#include "tests/support/synthetic_truth.h"

#include "core/space/costs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace foresearch::testing {

namespace {

using space::Architecture;
using space::DecoderLayer;
using space::EncoderLayer;

enum Kind : std::uint64_t { EncoderFfn, EncoderHeads, DecoderFfn, DecoderHeads, CrossHeads, Attention, Pair, Dims };

std::uint64_t mixed(std::uint64_t x) // splitmix64's finaliser
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

std::uint64_t bits(int value)
{
    return static_cast<std::uint64_t>(value + 1);
}

constexpr double kWorst = -std::numeric_limits<double>::infinity();

double gflops(const Architecture &architecture, const space::FixedSizes &sizes)
{
    return static_cast<double>(space::flopsWithoutOutput(architecture, sizes)) / 1e9;
}

std::vector<EncoderLayer> encoderOptions(const space::Choices &choices)
{
    std::vector<EncoderLayer> options;
    for (const int ffn : choices.encoderFfnDims) {
        for (const int heads : choices.encoderSelfHeads)
            options.push_back({ffn, heads});
    }
    return options;
}

std::vector<DecoderLayer> decoderOptions(const space::Choices &choices)
{
    std::vector<DecoderLayer> options;
    for (const int ffn : choices.decoderFfnDims) {
        for (const int self : choices.decoderSelfHeads) {
            for (const int cross : choices.decoderCrossHeads) {
                for (const int attention : choices.arbitraryAttentions)
                    options.push_back({ffn, self, cross, attention});
            }
        }
    }
    return options;
}

/// Wider and deeper is better, with diminishing returns.
double widthTerm(int ffnDim)
{
    return 0.12 * std::log2(ffnDim);
}

double depthTerm(std::size_t layers)
{
    return 1.2 * std::log2(1.0 + static_cast<double>(layers));
}

} // namespace

SyntheticTruth::SyntheticTruth(const space::SearchSpace &space, std::uint64_t seed) : m_space(&space), m_seed(seed) {}

double SyntheticTruth::term(std::uint64_t kind, std::uint64_t place, std::uint64_t first, std::uint64_t second) const
{
    std::uint64_t state = m_seed;
    for (const std::uint64_t part : {kind, place, first, second})
        state = mixed(state + 0x9e3779b97f4a7c15ULL * (part + 1));
    double sum = 0;
    for (int shift = 0; shift < 64; shift += 16)
        sum += static_cast<double>((state >> shift) & 0xffff) / 0x1.0p16;
    return (sum - 2) * std::sqrt(3.0); // four uniform numbers: nearly normal
}

double SyntheticTruth::encoderLayerTerm(const EncoderLayer &layer, std::size_t index) const
{
    return widthTerm(layer.ffnDim) + 0.10 * term(EncoderFfn, index, bits(layer.ffnDim), 0)
           + 0.05 * term(EncoderHeads, index, bits(layer.selfHeads), 0);
}

double SyntheticTruth::decoderLayerTerm(const DecoderLayer &layer, std::size_t index) const
{
    return widthTerm(layer.ffnDim) + 0.10 * term(DecoderFfn, index, bits(layer.ffnDim), 0)
           + 0.05 * term(DecoderHeads, index, bits(layer.selfHeads), 0)
           + 0.05 * term(CrossHeads, index, bits(layer.crossHeads), 0)
           + 0.08 * term(Attention, index, bits(layer.arbitraryAttention), 0);
}

double SyntheticTruth::pairTerm(const EncoderLayer &before, const EncoderLayer &layer, std::size_t index) const
{
    return 0.15 * term(Pair, index, bits(before.ffnDim), bits(layer.ffnDim))
           + 0.08 * term(Pair, 16 + index, bits(before.selfHeads), bits(layer.selfHeads));
}

double SyntheticTruth::pairTerm(const DecoderLayer &before, const DecoderLayer &layer, std::size_t index) const
{
    return 0.15 * term(Pair, 32 + index, bits(before.ffnDim), bits(layer.ffnDim))
           + 0.08 * term(Pair, 48 + index, bits(before.arbitraryAttention), bits(layer.arbitraryAttention));
}

double SyntheticTruth::globalTerm(const Architecture &architecture) const
{
    const int e = architecture.encoder.embedDim;
    const int d = architecture.decoder.embedDim;
    return 16 + 0.2 * std::log2(e) + 0.2 * std::log2(d) + 0.1 * term(Dims, 0, bits(e), bits(d))
           + depthTerm(architecture.encoder.layers.size()) + depthTerm(architecture.decoder.layers.size());
}

double SyntheticTruth::additiveQuality(const Architecture &architecture) const
{
    double sum = globalTerm(architecture);
    for (std::size_t i = 0; i < architecture.encoder.layers.size(); ++i)
        sum += encoderLayerTerm(architecture.encoder.layers[i], i);
    for (std::size_t i = 0; i < architecture.decoder.layers.size(); ++i)
        sum += decoderLayerTerm(architecture.decoder.layers[i], i);
    return sum;
}

double SyntheticTruth::quality(const Architecture &architecture) const
{
    const auto &encoder = architecture.encoder.layers;
    const auto &decoder = architecture.decoder.layers;
    double sum = additiveQuality(architecture);
    for (std::size_t i = 1; i < encoder.size(); ++i)
        sum += pairTerm(encoder[i - 1], encoder[i], i);
    for (std::size_t i = 1; i < decoder.size(); ++i)
        sum += pairTerm(decoder[i - 1], decoder[i], i);
    return sum;
}

/// The best chain of `count` layers by their terms less their prices.
template <typename Layer>
std::vector<Layer> SyntheticTruth::bestLayers(const std::vector<Layer> &options, const std::vector<double> &layerPrices,
                                              std::size_t count) const
{
    const auto own = [&](std::size_t option, std::size_t index) {
        if constexpr (std::is_same_v<Layer, EncoderLayer>)
            return encoderLayerTerm(options[option], index) - layerPrices[option];
        else
            return decoderLayerTerm(options[option], index) - layerPrices[option];
    };
    std::vector<double> best(options.size());
    for (std::size_t o = 0; o < options.size(); ++o)
        best[o] = own(o, 0);
    std::vector<std::vector<std::size_t>> from;
    for (std::size_t index = 1; index < count; ++index) {
        std::vector<double> next(options.size());
        from.emplace_back(options.size());
        for (std::size_t o = 0; o < options.size(); ++o) {
            const auto reached = [&](std::size_t p) { return best[p] + pairTerm(options[p], options[o], index); };
            std::size_t choice = 0;
            for (std::size_t p = 1; p < options.size(); ++p)
                choice = reached(p) > reached(choice) ? p : choice;
            from.back()[o] = choice;
            next[o] = reached(choice) + own(o, index);
        }
        best = next;
    }
    auto last = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    std::vector<Layer> layers{options[last]};
    for (auto step = from.rbegin(); step != from.rend(); ++step) {
        last = (*step)[last];
        layers.insert(layers.begin(), options[last]);
    }
    return layers;
}

/// The best encoder and decoder of one pair of dimensions: GFLOPs are then a sum over layers.
SyntheticTruth::Priced SyntheticTruth::bestOf(const Architecture &bare, double price) const
{
    const auto encoderLayers = encoderOptions(m_space->choices);
    const auto decoderLayers = decoderOptions(m_space->choices);
    const double base = gflops(bare, m_space->sizes);
    std::vector<double> encoderPrices;
    for (const EncoderLayer &layer : encoderLayers)
        encoderPrices.push_back(price
                                * (gflops({{bare.encoder.embedDim, {layer}}, bare.decoder}, m_space->sizes) - base));
    std::vector<double> decoderPrices;
    for (const DecoderLayer &layer : decoderLayers)
        decoderPrices.push_back(price
                                * (gflops({bare.encoder, {bare.decoder.embedDim, {layer}}}, m_space->sizes) - base));

    Priced best{bare, kWorst};
    for (const int le : m_space->choices.encoderLayerCounts) {
        for (const int ld : m_space->choices.decoderLayerCounts) {
            Architecture candidate = bare;
            candidate.encoder.layers = bestLayers(encoderLayers, encoderPrices, static_cast<std::size_t>(le));
            candidate.decoder.layers = bestLayers(decoderLayers, decoderPrices, static_cast<std::size_t>(ld));
            const double value = quality(candidate) - price * gflops(candidate, m_space->sizes);
            if (value > best.value)
                best = {candidate, value};
        }
    }
    return best;
}

Architecture SyntheticTruth::optimum(double price) const
{
    Priced best{{}, kWorst};
    for (const int e : m_space->choices.encoderEmbedDims) {
        for (const int d : m_space->choices.decoderEmbedDims) {
            const Priced candidate = bestOf({{e, {}}, {d, {}}}, price);
            if (candidate.value > best.value)
                best = candidate;
        }
    }
    return best.architecture;
}

} // namespace foresearch::testing
