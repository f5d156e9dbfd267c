#pragma once

#include "core/base/json.h"
#include "core/space/search_space.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Mixtures of supernets: the feed-forward layers' weights are sums of several experts' weights, and a router says from
/// the architecture how much each counts.
/// Source: Jawahar et al. 2023, Mixture-of-Supernets, and its code (ALGORITHMS part 4).
namespace foresearch::predict {

struct SupernetTensor;

enum class MixtureKind {
    Layer,  ///< one weight an expert, the same for all of a layer
    Neuron, ///< one weight an expert and output row
};

std::string_view name(MixtureKind kind); ///< "layer", "neuron"
std::optional<MixtureKind> mixtureKindNamed(std::string_view name);

struct MixtureSettings {
    MixtureKind kind = MixtureKind::Layer;
    int experts = 2; ///< with the layer's own weights, which are the first
    int routerWidth = 128;
    friend bool operator==(const MixtureSettings &, const MixtureSettings &) = default;
};

/// One object: {"kind": "layer", "experts": 2, "router_width": 128}.
std::string mixtureJson(const MixtureSettings &settings);
/// Errors: BadFormat, BadValue.
Result<MixtureSettings> mixtureSettings(const JsonCursor &json);

/// What routers see: features of space::Features::Latency.
inline constexpr std::size_t kRouterInputs = 10;

/// What a mixture has besides the supernet's own tensors: for each layer PREFIX ("encoder.layers.0") the experts
/// PREFIX.experts.I.{fc1,fc2}.{weight,bias} from 1 on, and routers PREFIX.router.{input,output}.{weight,bias}, of the
/// neuron-wise kind PREFIX.fc1.router and PREFIX.fc2.router.
std::vector<SupernetTensor> mixtureTensors(const space::SearchSpace &space, const MixtureSettings &settings);

/// The first name of a router's tensors: "encoder.layers.0.router". `part`: "fc1" or "fc2".
std::string routerPrefix(const std::string &layer, std::string_view part, MixtureKind kind);
/// "encoder.layers.0.experts.1", or for the first expert the layer itself.
std::string expertPrefix(const std::string &layer, int expert);

/// A router's parameters. Shapes: input [width, kRouterInputs], output [experts * neurons, width], whose row
/// neuron * experts + expert is that expert's.
struct Router {
    const float *inputWeight = nullptr;
    const float *inputBias = nullptr;
    const float *outputWeight = nullptr;
    const float *outputBias = nullptr;
    std::size_t width = 0;
    std::size_t experts = 0;
};

/// relu(input * features + bias). Shapes: hidden [width].
void routerHidden(const Router &router, std::span<const double> features, std::span<float> hidden);
/// The softmax over the experts of every neuron. Shapes: coefficients [neurons, experts].
void routerCoefficients(const Router &router, std::span<const float> hidden, std::size_t neurons,
                        std::span<float> coefficients);

/// Which part of the experts' matrices is mixed, and how. The step from one row's coefficients to the next one's is 0
/// where all rows share them.
struct MixturePart {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t expertColumns = 0; ///< of a row in memory
    const float *coefficients = nullptr;
    std::size_t coefficientStep = 0;
};

/// out [rows, columns] = the experts' leading rows and columns, weighted.
void mixRows(std::span<const float *const> experts, const MixturePart &part, float *out);

class SupernetFile;

/// A feed-forward layer. Shapes: first [ffn, width], second [width, ffn].
struct MixedFeedForward {
    std::vector<float> first;
    std::vector<float> firstBias;
    std::vector<float> second;
    std::vector<float> secondBias;
};

/// What of a layer is mixed: the experts' leading rows and columns that the architecture uses, or all of them, of
/// which any architecture with the same features uses a part.
enum class MixedPart { Architecture, Whole };

/// Mixes a layer of an architecture. Contract: the file has a mixture, the architecture is in its space and has the
/// layer.
MixedFeedForward mixFeedForward(const SupernetFile &supernet, const space::Architecture &architecture,
                                const std::string &side, std::size_t layer, MixedPart part);

} // namespace foresearch::predict
