#pragma once

#include "core/base/result.h"
#include "core/space/architecture.h"
#include "core/space/search_space.h"

#include <optional>
#include <string>

namespace foresearch::search {

/// Whether FLOPs count the projection onto the vocabulary. The paper's search tables don't; its prompts do.
enum class FlopsConvention { WithoutOutputLayer, WithOutputLayer };

/// Whether parameters count the embedding tables. The paper's Tables 2-7 do, its Tables 8 and 9 don't.
enum class ParameterConvention { WithoutEmbeddings, WithEmbeddings };

/// How costs are counted.
struct CostConventions {
    FlopsConvention flops = FlopsConvention::WithoutOutputLayer;
    ParameterConvention parameters = ParameterConvention::WithEmbeddings;
    friend bool operator==(const CostConventions &, const CostConventions &) = default;
};

/// What an architecture costs, counted by some CostConventions.
struct Costs {
    double flopsGiga = 0;
    double parametersMillion = 0;
    std::optional<double> latencyMs; ///< where a latency predictor was asked and had an answer
    friend bool operator==(const Costs &, const Costs &) = default;
};

/// All costs but the latency.
Costs countCosts(const space::SearchSpace &space, const space::Architecture &architecture,
                 const CostConventions &conventions);

/// What every architecture of a search must meet; each limit is inclusive, absent ones limit nothing.
struct Constraints {
    std::optional<double> latencyMs;
    std::string machine; ///< whose latency: a name, as the command line takes it; empty without latencies
    std::optional<double> flopsGiga;
    std::optional<double> parametersMillion;
    CostConventions conventions;
    friend bool operator==(const Constraints &, const Constraints &) = default;
};

/// Errors: BadValue (a limit that is not positive and finite; a latency without a machine).
Result<> validate(const Constraints &constraints);

/// How far `costs` are beyond the limits: the largest of cost / limit - 1, and 0 where all are met.
/// A limited latency that is not known is infinitely far.
double excess(const Constraints &constraints, const Costs &costs);

/// The same without the latency.
double excessWithoutLatency(const Constraints &constraints, const Costs &costs);

/// Whose latency, in words: what is measured as the search goes is "this machine"'s.
std::string machineWords(const std::string &machine);

/// "latency at most 100 ms on titanxp and at most 3 GFLOPs without the output layer"; "no limits".
std::string describe(const Constraints &constraints);

/// The limited costs in words: "120.5 ms and 3.2 GFLOPs without the output layer".
std::string describe(const Costs &costs, const Constraints &constraints);

} // namespace foresearch::search
