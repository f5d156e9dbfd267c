#include "ui/plots/distil_figures.h"

#include "core/eval/metrics.h"
#include "ui/text/predictors.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace foresearch::plots {

namespace {

constexpr std::size_t kTraining = 6; ///< grey: what counts is the other one
constexpr std::size_t kUnseen = 0;

QString text(const char *source)
{
    return QCoreApplication::translate("distil figures", source);
}

/// One line for each network; the legend has their name once.
std::vector<LineLayer> linesOf(std::span<const predict::TrainingPoint> curve, const QString &name, std::size_t colour,
                               std::optional<double> (*errorOf)(const predict::TrainingPoint &))
{
    std::vector<LineLayer> lines;
    std::optional<std::size_t> member;
    for (const predict::TrainingPoint &point : curve) {
        const auto error = errorOf(point);
        if (!error)
            continue;
        if (member != point.member)
            lines.push_back({name, colour, LineShape::Straight, {}, {}, {}});
        member = point.member;
        lines.back().points.emplace_back(static_cast<double>(point.step), *error);
    }
    return lines;
}

/// A dot at the only point that a line has.
void dotSinglePoints(Figure &figure)
{
    for (const LineLayer &line : figure.lines)
        if (line.points.size() == 1)
            figure.points.push_back(
                {line.name, line.colour, Marker::Circle, {{line.points[0].x(), line.points[0].y(), {}, 0}}});
}

} // namespace

QString unitTitle(const predict::Scale &scale)
{
    return QString::fromStdString(scale.unit.empty() ? scale.metric : scale.unit);
}

Figure trainingFigure(std::span<const predict::TrainingPoint> curve, const TrainingFigureOptions &options)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("distil figures", "Error while it trains"));
    figure.x.title = text(QT_TRANSLATE_NOOP("distil figures", "step"));
    figure.x.min = 0;
    if (options.steps > 0)
        figure.x.max = static_cast<double>(options.steps);
    figure.y.title = text(options.loss == predict::Loss::Squared ? QT_TRANSLATE_NOOP("distil figures", "RMSE, %1")
                                                                 : QT_TRANSLATE_NOOP("distil figures", "MAE, %1"))
                         .arg(unitTitle(options.scale));
    figure.y.logarithmic = true;
    figure.emptyText = text(QT_TRANSLATE_NOOP("distil figures", "The errors appear here while the network trains."));
    figure.lines = linesOf(curve, text(QT_TRANSLATE_NOOP("distil figures", "training")), kTraining,
                           [](const predict::TrainingPoint &point) { return std::optional(point.training); });
    std::vector<LineLayer> unseen =
        linesOf(curve, text(QT_TRANSLATE_NOOP("distil figures", "held out")), kUnseen,
                [](const predict::TrainingPoint &point) { return point.unseen ? point.unseen : point.heldOut; });
    figure.lines.insert(figure.lines.end(), std::make_move_iterator(unseen.begin()),
                        std::make_move_iterator(unseen.end()));
    dotSinglePoints(figure);
    return figure;
}

Figure agreementFigure(const predict::LabelledRows &unseen, std::span<const double> said, const std::string &teacher,
                       const predict::Scale &scale)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("distil figures", "Network against teacher"));
    const QString unit = unitTitle(scale);
    figure.x.title =
        teacher.empty()
            ? text(QT_TRANSLATE_NOOP("distil figures", "teacher"))
            : text(QT_TRANSLATE_NOOP("distil figures", "teacher (%1), %2")).arg(ui::predictorTitle(teacher), unit);
    figure.y.title = text(QT_TRANSLATE_NOOP("distil figures", "network, %1")).arg(unit);
    figure.equalAxes = true;
    figure.emptyText = text(QT_TRANSLATE_NOOP("distil figures", "Held-out examples appear here."));
    PointLayer layer{text(QT_TRANSLATE_NOOP("distil figures", "held-out examples")), kUnseen, Marker::Circle, {}};
    for (std::size_t i = 0; i < said.size(); ++i)
        if (std::isfinite(said[i]))
            layer.points.push_back({unseen.values[i], said[i], {}, i});
    if (!layer.points.empty()) {
        figure.points = {std::move(layer)};
        figure.references = {{ReferenceLine::Kind::Diagonal, 0, {}}};
    }
    return figure;
}

Figure learningFigure(std::span<const predict::LearningPoint> learning, const predict::Scale &scale)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("distil figures", "Learning curve"));
    figure.x.title = text(QT_TRANSLATE_NOOP("distil figures", "examples"));
    figure.x.logarithmic = true;
    figure.y.title = text(QT_TRANSLATE_NOOP("distil figures", "MAE, %1")).arg(unitTitle(scale));
    figure.y.logarithmic = true;
    figure.emptyText =
        text(QT_TRANSLATE_NOOP("distil figures", "What more examples bring appears here when it is measured."));
    const QString name = text(QT_TRANSLATE_NOOP("distil figures", "labels that no network saw"));
    LineLayer line{name, kUnseen, LineShape::Straight, {}, {}, {}};
    PointLayer dots{name, kUnseen, Marker::Circle, {}};
    for (std::size_t i = 0; i < learning.size(); ++i) {
        std::vector<double> errors;
        for (const predict::Agreement &agreement : learning[i].bySeed)
            if (agreement.mae)
                errors.push_back(*agreement.mae);
        const auto summary = eval::meanAndSd(errors);
        if (!summary)
            continue;
        const auto examples = static_cast<double>(learning[i].examples);
        line.points.emplace_back(examples, summary->mean);
        dots.points.push_back(
            {examples, summary->mean, errors.size() > 1 ? std::optional(summary->sd) : std::nullopt, i});
    }
    if (!dots.points.empty()) {
        figure.lines = {std::move(line)};
        figure.points = {std::move(dots)};
    }
    return figure;
}

} // namespace foresearch::plots
