#include "core/search/constraints.h"

#include "core/predict/predictor_factory.h"
#include "core/space/costs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <vector>

namespace foresearch::search {

namespace {

std::string shortNumber(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.4g", value);
    return buffer;
}

Result<> checkLimit(const std::optional<double> &limit, const char *what)
{
    if (!limit || (std::isfinite(*limit) && *limit > 0))
        return {};
    return fail(ErrorCode::BadValue, std::string("The limit of ") + what + ": found " + shortNumber(*limit)
                                         + ", expected a positive number.");
}

double overshoot(const std::optional<double> &limit, double cost)
{
    return limit ? std::max(0.0, cost / *limit - 1) : 0.0;
}

const char *words(FlopsConvention convention)
{
    return convention == FlopsConvention::WithoutOutputLayer ? " GFLOPs without the output layer"
                                                             : " GFLOPs with the output layer";
}

const char *words(ParameterConvention convention)
{
    return convention == ParameterConvention::WithoutEmbeddings ? " million parameters without embeddings"
                                                                : " million parameters with embeddings";
}

std::string listed(const std::vector<std::string> &items)
{
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            text += i + 1 == items.size() ? " and " : ", ";
        text += items[i];
    }
    return text;
}

} // namespace

Costs countCosts(const space::SearchSpace &space, const space::Architecture &architecture,
                 const CostConventions &conventions)
{
    const space::Costs exact = space::costs(architecture, space.sizes);
    const bool countsOutput = conventions.flops == FlopsConvention::WithOutputLayer;
    const bool countsEmbeddings = conventions.parameters == ParameterConvention::WithEmbeddings;
    const std::int64_t flops = countsOutput ? exact.flopsTotal() : exact.flopsWithoutOutput;
    const std::int64_t parameters = exact.parameters + (countsEmbeddings ? exact.embeddingParameters : 0);
    return {static_cast<double>(flops) / 1e9, static_cast<double>(parameters) / 1e6, std::nullopt};
}

Result<> validate(const Constraints &constraints)
{
    if (auto valid = checkLimit(constraints.latencyMs, "the latency"); !valid)
        return valid;
    if (auto valid = checkLimit(constraints.flopsGiga, "GFLOPs"); !valid)
        return valid;
    if (auto valid = checkLimit(constraints.parametersMillion, "the parameters"); !valid)
        return valid;
    if (constraints.latencyMs && constraints.machine.empty())
        return fail(ErrorCode::BadValue, "The limit of the latency: found no machine, expected whose latency it is.");
    return {};
}

double excessWithoutLatency(const Constraints &constraints, const Costs &costs)
{
    return std::max(overshoot(constraints.flopsGiga, costs.flopsGiga),
                    overshoot(constraints.parametersMillion, costs.parametersMillion));
}

double excess(const Constraints &constraints, const Costs &costs)
{
    const double unknown = constraints.latencyMs ? std::numeric_limits<double>::infinity() : 0.0;
    const double latency = costs.latencyMs ? overshoot(constraints.latencyMs, *costs.latencyMs) : unknown;
    return std::max(latency, excessWithoutLatency(constraints, costs));
}

std::string machineWords(const std::string &machine)
{
    return machine == predict::kMeasuredPredictor ? "this machine" : machine;
}

std::string describe(const Constraints &constraints)
{
    std::vector<std::string> limits;
    if (constraints.latencyMs)
        limits.push_back("latency at most " + shortNumber(*constraints.latencyMs) + " ms on "
                         + machineWords(constraints.machine));
    if (constraints.flopsGiga)
        limits.push_back("at most " + shortNumber(*constraints.flopsGiga) + words(constraints.conventions.flops));
    if (constraints.parametersMillion)
        limits.push_back("at most " + shortNumber(*constraints.parametersMillion)
                         + words(constraints.conventions.parameters));
    return limits.empty() ? "no limits" : listed(limits);
}

std::string describe(const Costs &costs, const Constraints &constraints)
{
    std::vector<std::string> parts;
    if (constraints.latencyMs)
        parts.push_back(costs.latencyMs ? shortNumber(*costs.latencyMs) + " ms" : "an unknown latency");
    if (constraints.flopsGiga)
        parts.push_back(shortNumber(costs.flopsGiga) + words(constraints.conventions.flops));
    if (constraints.parametersMillion)
        parts.push_back(shortNumber(costs.parametersMillion) + words(constraints.conventions.parameters));
    return listed(parts);
}

} // namespace foresearch::search
