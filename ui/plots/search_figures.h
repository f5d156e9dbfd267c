#pragma once

#include "core/search/hand_over.h"
#include "core/search/progress.h"
#include "core/search/schedule.h"
#include "ui/plots/figure.h"

#include <optional>
#include <string>
#include <vector>

/// The figures of a search. Scores of different units never share an axis, and lower-is-better ones run upwards, so
/// that better is always up.
namespace foresearch::plots {

/// "predicted latency on titanxp, ms", "GFLOPs", "parameters, million".
QString costTitle(search::CostKind kind, const std::string &machine = {});

/// "supernet loss, bits/token (lower is better, upwards)".
QString scoreTitle(const predict::Scale &scale);

/// Where a figure of one iteration takes its axes from: those of all iterations of the same scale, so that dots move
/// and axes don't.
struct PopulationOptions {
    search::CostKind cost = search::CostKind::FlopsGiga;
    std::string machine = {};         ///< of the latency
    std::optional<double> limit = {}; ///< of the cost, drawn as a line
};

/// Cost against score of the individuals with a score; colour and marker by origin. Ids are their indices in the
/// generation. Contract: index < generations.size().
Figure populationFigure(const std::vector<search::Generation> &generations, std::size_t index,
                        const PopulationOptions &options);
/// What it is before the first iteration.
Figure emptyPopulationFigure(const PopulationOptions &options);

/// The best score so far of each scale, with the hand-overs marked: one figure for each scale, all over the schedule's
/// iterations. `predictors`: in the order of their colours. One empty figure before the first iteration.
std::vector<Figure> bestSoFarFigures(const std::vector<search::Generation> &generations,
                                     const search::PredictorSchedule &schedule,
                                     const std::vector<std::string> &predictors);

/// What it is before there is a search.
Figure emptyBestSoFarFigure();

/// A search as it is compared with others.
struct ComparedRun {
    QString name;
    std::size_t colour = 0;
    const std::vector<search::Generation> *generations = nullptr;
};
/// The best so far of several searches: one figure for each scale, a line for each search. A line begins and ends with
/// the iterations of its scale. One empty figure for no searches.
std::vector<Figure> comparedBestFigures(const std::vector<ComparedRun> &runs);

/// How well both predictors of an automatic hand-over agree after each iteration: Kendall's tau with its quartiles, the
/// tau that still holds, and where the second took over. Contract: the schedule has a rule.
Figure agreementFigure(const std::vector<search::Agreement> &agreements, const search::PredictorSchedule &schedule,
                       std::optional<int> handOver);

/// Diversity over the iterations.
Figure diversityFigure(const std::vector<search::Generation> &generations, int iterations);

/// Everything that was scored in this scale, and the front that nothing dominates.
struct ParetoFigure {
    Figure figure;
    std::vector<search::ScoredPlace> places; ///< of the points, by id
};
ParetoFigure paretoFigure(const std::vector<search::Generation> &generations, const predict::Scale &scale,
                          const PopulationOptions &options);

} // namespace foresearch::plots
