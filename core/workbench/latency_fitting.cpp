#include "core/workbench/latency_fitting.h"

#include "core/predict/latency_fit.h"
#include "core/predict/latency_measurement.h"
#include "core/workbench/kept_run.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/network_keeping.h"

namespace foresearch::workbench {

namespace fs = std::filesystem;

predict::RegressorSettings fitSettings(const LatencyFitOrder &order)
{
    predict::RegressorSettings settings =
        order.preset == "paper" ? predict::paperLatency(order.unitMs) : predict::recommendedLatency();
    settings.seed = order.seed;
    return settings;
}

OrderedJson fitSettingsJson(const LatencyFitOrder &order, std::size_t rows)
{
    const std::string file = order.data.empty() ? order.data : fs::absolute(order.data).lexically_normal().string();
    return {{"data", file},           {"machine", order.machine}, {"rows", rows},
            {"preset", order.preset}, {"unit_ms", order.unitMs},  {"seed", order.seed}};
}

Result<predict::HatLatencyData> openFitData(store::Project &project, const LatencyFitOrder &order)
{
    if (!order.data.empty())
        return predict::openLatencyData(order.data);
    const auto stored = readLatencies(project, order.machine);
    if (!stored)
        return propagate(stored);
    return predict::asHatLatency(stored->dataset, project.path().string());
}

Result<OrderedJson> fitLatencyTo(const fs::path &out, const LatencyFitOrder &order, const predict::HatLatencyData &data,
                                 const predict::NetworkTrainer &trainer, const TaskControl &control)
{
    auto fitted = predict::fitLatency(data, order.machine, fitSettings(order), trainer, control);
    if (!fitted)
        return propagate(fitted);
    return keepNetwork(std::move(fitted->regressor),
                       {{"data", data.source},
                        {"rows", data.rows.size()},
                        {"held_out_rows", fitted->heldOutRows},
                        {"best_step", fitted->bestStep},
                        {"seed", order.seed},
                        {"program", "foresearch " FORESEARCH_VERSION}},
                       out);
}

Result<FittedLatency> fitLatencyInProject(const ProjectAccess &access, const LatencyFitOrder &order,
                                          const predict::NetworkTrainer &trainer, const std::string &commandLine,
                                          const TaskControl &control)
{
    const auto data = readThrough(access, [&](store::Project &project) { return openFitData(project, order); });
    if (!data)
        return propagate(data);
    auto run = KeptRun::begin(access, kLatencyFitKind, fitSettingsJson(order, data->rows.size()), commandLine);
    if (!run)
        return propagate(run);
    const auto place = order.out.empty() ? run->networkPath("latency") : Result<fs::path>(order.out);
    const auto outcome =
        place ? fitLatencyTo(*place, order, *data, trainer, control) : Result<OrderedJson>(propagate(place));
    if (const auto ended = run->end(outcome); !ended)
        return propagate(ended);
    if (!outcome)
        return propagate(outcome);
    return FittedLatency{*place, data->rows.size()};
}

} // namespace foresearch::workbench
