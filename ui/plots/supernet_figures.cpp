#include "ui/plots/supernet_figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace foresearch::plots {

namespace {

constexpr std::size_t kNeutral = 6; ///< grey: what counts are the validations
constexpr std::array kMarkers{Marker::Circle,  Marker::Triangle, Marker::Square,
                              Marker::Diamond, Marker::Ring,     Marker::Cross};
constexpr std::size_t kRateSteps = 240;

QString text(const char *source)
{
    return QCoreApplication::translate("supernet figures", source);
}

Marker markerOf(std::size_t number)
{
    return kMarkers[number % kMarkers.size()];
}

Axis updateAxis(std::uint64_t updates)
{
    Axis axis;
    axis.title = text(QT_TRANSLATE_NOOP("supernet figures", "update"));
    axis.min = 0;
    if (updates > 0)
        axis.max = static_cast<double>(updates);
    return axis;
}

Figure emptyLossFigure(std::uint64_t updates)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("supernet figures", "Loss while it trains"));
    figure.x = updateAxis(updates);
    figure.y.title = text(QT_TRANSLATE_NOOP("supernet figures", "loss, bits a token"));
    figure.emptyText = text(QT_TRANSLATE_NOOP("supernet figures", "Losses appear here during a training."));
    return figure;
}

/// The first losses are those of a network that knows nothing; they would press the rest together.
void boundLoss(Figure &figure, const std::vector<QPointF> &losses, double largest)
{
    for (const QPointF &loss : losses)
        if (loss.x() > losses.back().x() * 0.05)
            largest = std::max(largest, loss.y());
    if (largest > 0)
        figure.y.max = std::max(figure.y.max.value_or(0), largest * 1.03);
}

void addValidation(Figure &figure, std::span<const predict::ValidationPoint> points, const QString &name,
                   std::size_t number, double (*lossOf)(const predict::ValidationPoint &))
{
    LineLayer line{name, number, LineShape::Straight, {}, {}, {}};
    PointLayer dots{name, number, markerOf(number), {}};
    for (const predict::ValidationPoint &point : points) {
        line.points.emplace_back(static_cast<double>(point.update), lossOf(point));
        dots.points.push_back({line.points.back().x(), line.points.back().y(), {}, point.update});
    }
    if (dots.points.empty())
        return;
    figure.lines.push_back(std::move(line));
    figure.points.push_back(std::move(dots));
}

double largestLoss(std::span<const predict::ValidationPoint> points)
{
    double largest = 0;
    for (const predict::ValidationPoint &point : points)
        largest = std::max({largest, point.largest.loss, point.smallest.loss, point.random.loss});
    return largest;
}

} // namespace

Figure supernetLossFigure(const TrainingCurve &curve)
{
    Figure figure = emptyLossFigure(curve.settings.updates);
    if (!curve.losses.empty()) {
        LineLayer updates{text(QT_TRANSLATE_NOOP("supernet figures", "updates")),
                          kNeutral,
                          LineShape::Straight,
                          curve.losses,
                          {},
                          {}};
        updates.isFaint = true;
        figure.lines.push_back(std::move(updates));
    }
    boundLoss(figure, curve.losses, largestLoss(curve.points));
    if (curve.settings.architecture) {
        addValidation(figure, curve.points, text(QT_TRANSLATE_NOOP("supernet figures", "validation")), 0,
                      [](const predict::ValidationPoint &point) { return point.largest.loss; });
        return figure;
    }
    addValidation(figure, curve.points, text(QT_TRANSLATE_NOOP("supernet figures", "largest")), 0,
                  [](const predict::ValidationPoint &point) { return point.largest.loss; });
    addValidation(figure, curve.points, text(QT_TRANSLATE_NOOP("supernet figures", "smallest")), 1,
                  [](const predict::ValidationPoint &point) { return point.smallest.loss; });
    addValidation(figure, curve.points, text(QT_TRANSLATE_NOOP("supernet figures", "random")), 2,
                  [](const predict::ValidationPoint &point) { return point.random.loss; });
    return figure;
}

Figure comparedLossFigure(const std::vector<TrainingCurve> &curves)
{
    std::uint64_t updates = 0;
    for (const TrainingCurve &curve : curves)
        updates = std::max(updates, curve.settings.updates);
    Figure figure = emptyLossFigure(updates);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        if (curves[i].losses.empty())
            continue;
        LineLayer behind{curves[i].name, i, LineShape::Straight, curves[i].losses, {}, {}};
        behind.isFaint = true;
        figure.lines.push_back(std::move(behind));
        boundLoss(figure, curves[i].losses, 0);
    }
    for (std::size_t i = 0; i < curves.size(); ++i)
        addValidation(figure, curves[i].points, curves[i].name, i,
                      [](const predict::ValidationPoint &point) { return point.mean(); });
    return figure;
}

Figure learningRateFigure(const std::vector<TrainingCurve> &curves)
{
    Figure figure;
    figure.title = text(QT_TRANSLATE_NOOP("supernet figures", "Learning rate"));
    figure.y.title = text(QT_TRANSLATE_NOOP("supernet figures", "learning rate × 1,000"));
    figure.y.min = 0;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const predict::SupernetTrainingSettings &settings = curves[i].settings;
        most = std::max(most, settings.updates);
        LineLayer planned{
            text(QT_TRANSLATE_NOOP("supernet figures", "to come")), kNeutral, LineShape::Straight, {}, {}, {}};
        planned.isFaint = true;
        LineLayer done{curves.size() > 1 ? curves[i].name : text(QT_TRANSLATE_NOOP("supernet figures", "done")),
                       i,
                       LineShape::Straight,
                       {},
                       {},
                       {}};
        for (std::size_t step = 0; step <= kRateSteps; ++step) {
            const std::uint64_t update = std::min(settings.updates - 1, step * settings.updates / kRateSteps);
            const QPointF point(static_cast<double>(update), 1000 * predict::learningRate(settings, update));
            (update < curves[i].updates ? done : planned).points.push_back(point);
        }
        if (!planned.points.empty())
            figure.lines.push_back(std::move(planned));
        if (!done.points.empty())
            figure.lines.push_back(std::move(done));
    }
    figure.x = updateAxis(most);
    figure.emptyText = text(QT_TRANSLATE_NOOP("supernet figures", "The learning rate appears here."));
    return figure;
}

} // namespace foresearch::plots
