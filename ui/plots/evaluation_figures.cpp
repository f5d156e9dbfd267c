#include "ui/plots/evaluation_figures.h"

#include "ui/text/predictors.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace foresearch::plots {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("evaluation figures", source);
}

/// The unit that the scatter's vertical axis has.
QString sharedUnit(std::span<const PredictorSeries> series, const predict::Scale &truth)
{
    const auto isTruths = [&truth](const PredictorSeries &one) { return one.evaluation->scale.unit == truth.unit; };
    if (series.empty() || std::any_of(series.begin(), series.end(), isTruths))
        return QString::fromStdString(truth.unit);
    return QString::fromStdString(series.front().evaluation->scale.unit);
}

PointLayer pointLayer(const PredictorSeries &series, ScatterFigure &scatter,
                      std::map<space::Architecture, std::size_t> &ids)
{
    PointLayer layer{ui::predictorTitle(series.evaluation->predictor), series.number, seriesMarker(series.number), {}};
    for (const predict::SplitEvaluation &split : series.evaluation->splits) {
        for (const predict::JudgedPrediction &judged : split.predictions) {
            const auto [id, isNew] = ids.try_emplace(judged.architecture, ids.size());
            if (isNew)
                scatter.architectures.push_back(judged.architecture);
            if (judged.prediction.value)
                layer.points.push_back({judged.truth, *judged.prediction.value, judged.prediction.spread, id->second});
        }
    }
    return layer;
}

std::size_t greatestDistance(std::span<const PredictorSeries> series)
{
    std::size_t greatest = 0;
    for (const PredictorSeries &one : series) {
        const std::vector<std::size_t> &histogram = one.discordance->histogram;
        const auto last = std::find_if(histogram.rbegin(), histogram.rend(), [](std::size_t n) { return n > 0; });
        greatest = std::max(greatest, static_cast<std::size_t>(histogram.rend() - last));
    }
    return greatest;
}

Axis distanceAxis()
{
    return {.title = text(QT_TRANSLATE_NOOP("evaluation figures", "distance in the true ranking")),
            .min = {},
            .max = {},
            .integersOnly = true};
}

} // namespace

Marker seriesMarker(std::size_t number)
{
    constexpr std::array kMarkers{Marker::Circle, Marker::Triangle, Marker::Square, Marker::Diamond, Marker::Cross};
    return kMarkers[number % kMarkers.size()];
}

ScatterFigure scatterFigure(std::span<const PredictorSeries> series, const predict::Scale &truth)
{
    ScatterFigure scatter;
    Figure &figure = scatter.figure;
    const QString unit = sharedUnit(series, truth);
    const bool isTruths = unit == QString::fromStdString(truth.unit);
    figure.title = text(QT_TRANSLATE_NOOP("evaluation figures", "Predictions against the truth"));
    figure.x.title = text(truth == predict::validationBleuScale()
                              ? QT_TRANSLATE_NOOP("evaluation figures", "BLEU trained from scratch (validation)")
                              : QT_TRANSLATE_NOOP("evaluation figures", "BLEU trained from scratch (test)"));
    figure.y.title = text(QT_TRANSLATE_NOOP("evaluation figures", "predicted %1")).arg(unit);
    figure.emptyText = text(QT_TRANSLATE_NOOP("evaluation figures", "Predictions appear here."));
    figure.equalAxes = isTruths;
    if (isTruths && !series.empty())
        figure.references = {{ReferenceLine::Kind::Diagonal, 0, {}}};
    std::map<space::Architecture, std::size_t> ids;
    for (const PredictorSeries &one : series) {
        if (QString::fromStdString(one.evaluation->scale.unit) == unit)
            figure.points.push_back(pointLayer(one, scatter, ids));
    }
    return scatter;
}

Figure discordantFigure(std::span<const PredictorSeries> series)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("evaluation figures", "Wrongly ordered pairs"));
    figure.x = distanceAxis();
    figure.y.title = text(QT_TRANSLATE_NOOP("evaluation figures", "pairs"));
    figure.y.integersOnly = true;
    figure.emptyText = text(QT_TRANSLATE_NOOP("evaluation figures", "Pairs in the wrong order appear here."));
    const std::size_t greatest = greatestDistance(series);
    for (const PredictorSeries &one : series) {
        BarLayer layer{ui::predictorTitle(one.evaluation->predictor), one.number, std::vector<double>(greatest), 1};
        const std::vector<std::size_t> &histogram = one.discordance->histogram;
        for (std::size_t i = 0; i < std::min(greatest, histogram.size()); ++i)
            layer.heights[i] = static_cast<double>(histogram[i]);
        figure.bars.push_back(std::move(layer));
    }
    return figure;
}

Figure cumulativeFigure(std::span<const PredictorSeries> series)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("evaluation figures", "Wrongly ordered pairs, cumulative"));
    figure.x = distanceAxis();
    figure.y.title = text(QT_TRANSLATE_NOOP("evaluation figures", "share of the pairs"));
    figure.y.min = 0;
    figure.y.max = 1;
    figure.emptyText = text(QT_TRANSLATE_NOOP("evaluation figures", "Pairs in the wrong order appear here."));
    const std::size_t greatest = greatestDistance(series);
    for (const PredictorSeries &one : series) {
        LineLayer layer;
        layer.name = ui::predictorTitle(one.evaluation->predictor);
        layer.colour = one.number;
        if (one.discordance->pairCount() > 0) {
            std::vector<double> shares = eval::cumulativeShares(one.discordance->histogram);
            shares.resize(greatest, 1.0);
            for (std::size_t i = 0; i < greatest; ++i)
                layer.points.emplace_back(static_cast<double>(i + 1), shares[i]);
        }
        figure.lines.push_back(std::move(layer));
    }
    return figure;
}

} // namespace foresearch::plots
