#include "ui/plots/search_figures.h"

#include "ui/plots/search_looks.h"
#include "ui/text/architecture_words.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <algorithm>
#include <cmath>

namespace foresearch::plots {

namespace {

void include(Axis &axis, double value)
{
    axis.min = std::min(axis.min.value_or(value), value);
    axis.max = std::max(axis.max.value_or(value), value);
}

void widen(Axis &axis)
{
    if (!axis.min)
        return;
    const double length = *axis.max > *axis.min ? *axis.max - *axis.min : std::max(std::abs(*axis.min) * 0.1, 1.0);
    axis.min = *axis.min - 0.04 * length;
    axis.max = *axis.max + 0.04 * length;
}

/// Axes that hold every iteration of the scale.
void frame(Figure &figure, const std::vector<search::Generation> &generations, const predict::Scale &scale,
           const PopulationOptions &options)
{
    for (const search::Generation &generation : generations) {
        if (generation.scale != scale)
            continue;
        for (const search::Individual &individual : generation.individuals) {
            const auto cost = costOf(individual.costs, options.cost);
            if (!individual.score || !cost)
                continue;
            include(figure.x, *cost);
            include(figure.y, *individual.score);
        }
    }
    if (options.limit && figure.x.min)
        include(figure.x, *options.limit);
    widen(figure.x);
    widen(figure.y);
}

/// "at most 100 ms", as the axis counts.
QString limitText(const PopulationOptions &options)
{
    const QString value = ui::number(*options.limit, *options.limit == std::floor(*options.limit) ? 0 : 2);
    switch (options.cost) {
    case search::CostKind::LatencyMs:
        return figureText(QT_TRANSLATE_NOOP("search figures", "at most %1 ms")).arg(value);
    case search::CostKind::FlopsGiga:
        return figureText(QT_TRANSLATE_NOOP("search figures", "at most %1 GFLOPs")).arg(value);
    case search::CostKind::ParametersMillion:
        return figureText(QT_TRANSLATE_NOOP("search figures", "at most %1 million")).arg(value);
    }
    return {};
}

void addLimit(Figure &figure, const PopulationOptions &options)
{
    if (options.limit)
        figure.references.push_back({ReferenceLine::Kind::Vertical, *options.limit, limitText(options)});
}

void markHandOvers(Figure &figure, const std::vector<search::Generation> &generations,
                   const search::PredictorSchedule &schedule)
{
    if (const auto &rule = schedule.rule()) {
        if (const auto iteration = handOverIteration(generations, *rule))
            figure.references.push_back({ReferenceLine::Kind::Vertical, *iteration - 0.5,
                                         figureText(QT_TRANSLATE_NOOP("search figures", "hand-over"))});
        return;
    }
    for (const search::ScheduleSegment &segment : schedule.segments())
        if (segment.first > 1)
            figure.references.push_back({ReferenceLine::Kind::Vertical, segment.first - 0.5,
                                         figureText(QT_TRANSLATE_NOOP("search figures", "hand-over"))});
}

std::size_t colourOf(const std::vector<std::string> &predictors, const std::string &predictor)
{
    const auto found = std::find(predictors.begin(), predictors.end(), predictor);
    return found == predictors.end() ? kNeutralColour : static_cast<std::size_t>(found - predictors.begin());
}

/// A line for each run of iterations that one predictor scored: lines do not cross a hand-over.
std::vector<LineLayer> bestLines(const search::ScaleProgress &progress, const std::vector<std::string> &predictors)
{
    std::vector<LineLayer> lines;
    const search::ProgressPoint *before = nullptr;
    for (const search::ProgressPoint &point : progress.points) {
        if (!point.best)
            continue;
        const bool goesOn = before && before->predictor == point.predictor && before->iteration + 1 == point.iteration;
        if (!goesOn)
            lines.push_back({ui::predictorTitle(point.predictor),
                             colourOf(predictors, point.predictor),
                             LineShape::Straight,
                             {},
                             {},
                             {}});
        lines.back().points.emplace_back(point.iteration, *point.best);
        before = &point;
    }
    return lines;
}

/// Dots at every iteration, so that a single one shows too.
std::vector<PointLayer> bestDots(const std::vector<LineLayer> &lines)
{
    std::vector<PointLayer> dots;
    for (const LineLayer &line : lines) {
        PointLayer layer{line.name, line.colour, Marker::Circle, {}};
        for (const QPointF &point : line.points)
            layer.points.push_back({point.x(), point.y(), {}, static_cast<std::size_t>(point.x())});
        dots.push_back(std::move(layer));
    }
    return dots;
}

} // namespace

QString costTitle(search::CostKind kind, const std::string &machine)
{
    switch (kind) {
    case search::CostKind::LatencyMs:
        return figureText(QT_TRANSLATE_NOOP("search figures", "latency on %1, ms"))
            .arg(QString::fromStdString(machine));
    case search::CostKind::FlopsGiga:
        return figureText(QT_TRANSLATE_NOOP("search figures", "GFLOPs"));
    case search::CostKind::ParametersMillion:
        return figureText(QT_TRANSLATE_NOOP("search figures", "parameters, million"));
    }
    return {};
}

QString scoreTitle(const predict::Scale &scale)
{
    const QString metric = QString::fromStdString(scale.metric);
    const QString unit = QString::fromStdString(scale.unit);
    const QString title = unit.isEmpty() || metric.endsWith(unit)
                              ? metric
                              : figureText(QT_TRANSLATE_NOOP("search figures", "%1, %2")).arg(metric, unit);
    return scale.direction == predict::Direction::HigherIsBetter
               ? title
               : figureText(QT_TRANSLATE_NOOP("search figures", "%1 (lower is better, upwards)")).arg(title);
}

Figure emptyPopulationFigure(const PopulationOptions &options)
{
    Figure figure;
    figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Population"));
    figure.x.title = costTitle(options.cost, options.machine);
    figure.emptyText =
        figureText(QT_TRANSLATE_NOOP("search figures", "The population appears here, iteration by iteration."));
    return figure;
}

Figure populationFigure(const std::vector<search::Generation> &generations, std::size_t index,
                        const PopulationOptions &options)
{
    const search::Generation &generation = generations[index];
    Figure figure = emptyPopulationFigure(options);
    figure.y.title = scoreTitle(generation.scale);
    figure.y.reversed = generation.scale.direction == predict::Direction::LowerIsBetter;
    for (const OriginLook &look : originLooks()) {
        PointLayer layer{ui::originTitle(look.origin), look.colour, look.marker, {}};
        for (std::size_t i = 0; i < generation.individuals.size(); ++i) {
            const search::Individual &individual = generation.individuals[i];
            const auto cost = costOf(individual.costs, options.cost);
            if (individual.origin == look.origin && individual.score && cost)
                layer.points.push_back({*cost, *individual.score, {}, i});
        }
        if (!layer.points.empty())
            figure.points.push_back(std::move(layer));
    }
    frame(figure, generations, generation.scale, options);
    addLimit(figure, options);
    return figure;
}

std::vector<Figure> bestSoFarFigures(const std::vector<search::Generation> &generations,
                                     const search::PredictorSchedule &schedule,
                                     const std::vector<std::string> &predictors)
{
    std::vector<Figure> figures;
    for (const search::ScaleProgress &progress : progressByScale(generations)) {
        Figure figure;
        figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Best so far"));
        figure.x = iterationAxis(schedule.iterations());
        figure.y.title = scoreTitle(progress.scale);
        figure.y.reversed = progress.scale.direction == predict::Direction::LowerIsBetter;
        figure.lines = bestLines(progress, predictors);
        figure.points = bestDots(figure.lines);
        figure.emptyText = figureText(QT_TRANSLATE_NOOP("search figures", "No architecture has a score yet."));
        markHandOvers(figure, generations, schedule);
        figures.push_back(std::move(figure));
    }
    if (figures.empty())
        figures.push_back(emptyBestSoFarFigure());
    if (figures.size() > 1) // they stand above each other and are low
        for (Figure &figure : figures) {
            figure.y.title = figureText(QT_TRANSLATE_NOOP("search figures", "%1, by iteration")).arg(figure.y.title);
            figure.x.title.clear();
        }
    return figures;
}

Figure emptyBestSoFarFigure()
{
    Figure figure;
    figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Best so far"));
    figure.x.title = figureText(QT_TRANSLATE_NOOP("search figures", "iteration"));
    figure.emptyText =
        figureText(QT_TRANSLATE_NOOP("search figures", "The best score of each iteration appears here."));
    return figure;
}

std::vector<Figure> comparedBestFigures(const std::vector<ComparedRun> &runs)
{
    std::vector<Figure> figures;
    std::vector<predict::Scale> scales;
    std::size_t iterations = 0;
    for (const ComparedRun &run : runs) {
        iterations = std::max(iterations, run.generations->size());
        for (const search::ScaleProgress &progress : progressByScale(*run.generations)) {
            const auto known = std::find(scales.begin(), scales.end(), progress.scale);
            const auto at = static_cast<std::size_t>(known - scales.begin());
            if (known == scales.end()) {
                scales.push_back(progress.scale);
                figures.push_back(emptyBestSoFarFigure());
                figures.back().y.title = scoreTitle(progress.scale);
                figures.back().y.reversed = progress.scale.direction == predict::Direction::LowerIsBetter;
            }
            for (LineLayer &line : bestLines(progress, {})) {
                line.name = run.name;
                line.colour = run.colour;
                figures[at].lines.push_back(std::move(line));
            }
        }
    }
    if (figures.empty())
        figures.push_back(emptyBestSoFarFigure());
    for (Figure &figure : figures) {
        figure.x = iterationAxis(static_cast<int>(iterations));
        figure.points = bestDots(figure.lines);
        figure.emptyText =
            figureText(QT_TRANSLATE_NOOP("search figures", "The best so far of the chosen searches appears here."));
    }
    return figures;
}

Figure agreementFigure(const std::vector<search::Agreement> &agreements, const search::PredictorSchedule &schedule,
                       std::optional<int> handOver)
{
    Figure figure;
    figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Agreement"));
    figure.x = iterationAxis(schedule.iterations());
    figure.y.title =
        figureText(QT_TRANSLATE_NOOP("search figures", "Kendall's tau of both predictors, with quartiles"));
    figure.y.max = 1;
    figure.emptyText = figureText(
        QT_TRANSLATE_NOOP("search figures", "How well both predictors agree appears here, iteration by iteration."));
    LineLayer line{figureText(QT_TRANSLATE_NOOP("search figures", "Agreement")), 0, LineShape::Straight, {}, {}, {}};
    PointLayer dots{line.name, line.colour, Marker::Circle, {}};
    double lowest = 0;
    for (std::size_t i = 0; i < agreements.size(); ++i) {
        const auto &[pairs, tau, quartiles] = agreements[i];
        if (!tau)
            continue;
        const double iteration = static_cast<double>(i) + 1;
        line.points.emplace_back(iteration, *tau);
        line.lower.push_back(quartiles ? quartiles->low : *tau);
        line.upper.push_back(quartiles ? quartiles->high : *tau);
        lowest = std::min(lowest, line.lower.back());
        dots.points.push_back({iteration, *tau, {}, i});
    }
    figure.y.min = lowest < 0 ? -1 : 0;
    if (line.points.empty())
        return figure;
    figure.lines.push_back(std::move(line));
    figure.points.push_back(std::move(dots));
    figure.references.push_back({ReferenceLine::Kind::Horizontal, schedule.rule()->tau,
                                 figureText(QT_TRANSLATE_NOOP("search figures", "still holds"))});
    if (handOver)
        figure.references.push_back({ReferenceLine::Kind::Vertical, *handOver - 0.5,
                                     figureText(QT_TRANSLATE_NOOP("search figures", "hand-over"))});
    return figure;
}

Figure diversityFigure(const std::vector<search::Generation> &generations, int iterations)
{
    Figure figure;
    figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Diversity"));
    figure.x = iterationAxis(iterations);
    figure.y.title = figureText(QT_TRANSLATE_NOOP("search figures", "share of genes that differ"));
    figure.y.min = 0;
    figure.y.max = 1;
    figure.emptyText =
        figureText(QT_TRANSLATE_NOOP("search figures", "How different the architectures are appears here."));
    LineLayer line{
        figureText(QT_TRANSLATE_NOOP("search figures", "Diversity")), kNeutralColour, LineShape::Straight, {}, {}, {}};
    for (const search::Generation &generation : generations)
        line.points.emplace_back(generation.iteration, diversity(generation));
    if (!line.points.empty())
        figure.lines.push_back(std::move(line));
    return figure;
}

ParetoFigure paretoFigure(const std::vector<search::Generation> &generations, const predict::Scale &scale,
                          const PopulationOptions &options)
{
    ParetoFigure pareto;
    Figure &figure = pareto.figure;
    figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Pareto front"));
    figure.x.title = costTitle(options.cost, options.machine);
    figure.y.title = scoreTitle(scale);
    figure.y.reversed = scale.direction == predict::Direction::LowerIsBetter;
    figure.emptyText = figureText(QT_TRANSLATE_NOOP("search figures", "All scored architectures appear here."));
    pareto.places = scoredPlaces(generations, scale, options.cost);
    if (pareto.places.empty())
        return pareto;
    std::vector<search::Tradeoff> tradeoffs;
    PointLayer all{figureText(QT_TRANSLATE_NOOP("search figures", "scored")), kNeutralColour, Marker::Circle, {}};
    for (std::size_t id = 0; id < pareto.places.size(); ++id) {
        tradeoffs.push_back(pareto.places[id].tradeoff);
        all.points.push_back({tradeoffs.back().cost, tradeoffs.back().score, {}, id});
    }
    const QString frontName = figureText(QT_TRANSLATE_NOOP("search figures", "Pareto front"));
    PointLayer front{frontName, 0, Marker::Diamond, {}};
    LineLayer line{frontName, 0, LineShape::Stepped, {}, {}, {}};
    for (const std::size_t id : search::paretoFront(tradeoffs, scale.direction)) {
        front.points.push_back(all.points[id]);
        line.points.emplace_back(tradeoffs[id].cost, tradeoffs[id].score);
    }
    figure.points = {std::move(all), std::move(front)};
    figure.lines = {std::move(line)};
    addLimit(figure, options);
    return pareto;
}

} // namespace foresearch::plots
