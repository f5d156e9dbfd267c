#include "ui/plots/figure_chart.h"

#include <QCategoryAxis>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QLegendMarker>
#include <QLocale>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace foresearch::plots {

namespace {

constexpr char kHiddenProperty[] = "hidden"; // of a legend's series
constexpr double kPadding = 0.04;            ///< free part of the range on either side of the data

int tickCount(double pixels, double pixelsPerTick, int least)
{
    return std::clamp(static_cast<int>(pixels / pixelsPerTick), least, 10);
}

QScatterSeries::MarkerShape legendShape(Marker marker)
{
    switch (marker) {
    case Marker::Circle:
    case Marker::Ring:
        return QScatterSeries::MarkerShapeCircle;
    case Marker::Square:
        return QScatterSeries::MarkerShapeRectangle;
    case Marker::Triangle:
        return QScatterSeries::MarkerShapeTriangle;
    case Marker::Diamond:
        return QScatterSeries::MarkerShapeRotatedRectangle;
    case Marker::Cross:
        return QScatterSeries::MarkerShapeStar;
    }
    return QScatterSeries::MarkerShapeCircle;
}

struct Interval {
    double low = 0;
    double high = 1;
};

Interval rounded(double low, double high, const Axis &axis)
{
    if (axis.integersOnly && high - low <= 2)
        high = low + 2;
    const double step = niceStep(std::max(high - low, 1e-9), 10, axis.integersOnly);
    return {axis.min.value_or(std::floor(low / step + 1e-9) * step),
            axis.max.value_or(std::ceil(high / step - 1e-9) * step)};
}

Interval padded(double low, double high)
{
    const double length = high > low ? high - low : std::max(std::abs(low) * 0.1, 1.0);
    return {low - kPadding * length, high + kPadding * length};
}

int decimalsFor(double step)
{
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

Interval positions(double low, double high, const Axis &axis)
{
    return {axisPosition(low, axis.logarithmic), axisPosition(high, axis.logarithmic)};
}

/// The ends of an axis around its data.
Interval endsOf(double low, double high, const Axis &axis)
{
    const Interval data = positions(low, high, axis);
    const Interval free = padded(data.low, data.high);
    if (!axis.logarithmic)
        return rounded(free.low, free.high, axis);
    return {axis.min ? axisPosition(*axis.min, true) : free.low, axis.max ? axisPosition(*axis.max, true) : free.high};
}

QValueAxis *makeAxis(const Axis &axis)
{
    if (!axis.logarithmic)
        return new QValueAxis;
    auto *made = new QCategoryAxis; // whose labels stand where they are put
    made->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    return made;
}

/// Round values whose logarithms lie in the interval, about `count` of them.
std::vector<double> logarithmicTicks(double low, double high, int count)
{
    const std::vector<std::vector<double>> digits{{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1, 3}, {1}};
    std::vector<double> ticks;
    for (const std::vector<double> &factors : digits) {
        ticks.clear();
        for (double power = std::floor(low); power <= high; ++power)
            for (const double factor : factors)
                if (const double at = power + std::log10(factor); at >= low - 1e-9 && at <= high + 1e-9)
                    ticks.push_back(factor * std::pow(10, power));
        if (static_cast<int>(ticks.size()) <= count)
            break;
    }
    if (ticks.size() >= 2)
        return ticks;
    ticks.clear();
    const double step = niceStep(std::pow(10, high) - std::pow(10, low), std::max(count, 3), false);
    for (double tick = std::ceil(std::pow(10, low) / step) * step; tick <= std::pow(10, high); tick += step)
        ticks.push_back(tick);
    return ticks;
}

QString tickLabel(double value)
{
    const double digits = std::floor(std::log10(value) + 1e-9);
    const double last = value / std::pow(10, digits); // 1.5 needs one place more than 1
    const bool isRound = std::abs(last - std::round(last)) < 1e-6;
    return QLocale().toString(value, 'f', std::max(0, static_cast<int>(-digits) + (isRound ? 0 : 1)));
}

void setLogarithmicTicks(QCategoryAxis &axis, double low, double high, int count)
{
    for (const QString &label : axis.categoriesLabels())
        axis.remove(label);
    axis.setRange(low, high);
    axis.setStartValue(low);
    for (const double tick : logarithmicTicks(low, high, count))
        axis.append(tickLabel(tick), std::log10(tick));
}

void setTicks(QValueAxis &axis, double low, double high, double step)
{
    axis.setRange(low, high);
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(0);
    axis.setTickInterval(step);
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(decimalsFor(step)));
}

bool haveSameTitles(const Axis &one, const Axis &other)
{
    return one.title == other.title && one.reversed == other.reversed && one.isBare == other.isBare
           && one.integersOnly == other.integersOnly && one.logarithmic == other.logarithmic;
}

template <typename Layer, typename Same>
bool haveSameLegend(const std::vector<Layer> &ones, const std::vector<Layer> &others, Same same)
{
    return std::equal(ones.begin(), ones.end(), others.begin(), others.end(),
                      [&](const Layer &one, const Layer &other) {
                          return one.name == other.name && one.colour == other.colour && same(one, other);
                      });
}

bool haveSameFrame(const Figure &one, const Figure &other)
{
    const auto always = [](const auto &, const auto &) { return true; };
    return haveSameTitles(one.x, other.x) && haveSameTitles(one.y, other.y) && one.equalAxes == other.equalAxes
           && plots::isEmpty(one) == plots::isEmpty(other) && one.emptyText == other.emptyText
           && one.bars.empty() == other.bars.empty()
           && haveSameLegend(one.points, other.points, [](auto &a, auto &b) { return a.marker == b.marker; })
           && haveSameLegend(one.lines, other.lines, always) && haveSameLegend(one.bars, other.bars, always);
}

} // namespace

double niceStep(double length, int count, bool integersOnly)
{
    const double rough = length / count;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * 0.999) {
            step = factor * power;
            break;
        }
    }
    return integersOnly ? std::max(1.0, std::round(step)) : step;
}

FigureChart::FigureChart(const Figure &figure, const FigureStyle &style)
    : m_item(new FigureItem(figure, style, this))
    , m_xAxis(makeAxis(figure.x))
    , m_yAxis(makeAxis(figure.y))
    , m_yTitle(new QGraphicsSimpleTextItem(figure.y.title, this))
    , m_emptyText(new QGraphicsSimpleTextItem(plots::isEmpty(figure) ? figure.emptyText : QString(), this))
    , m_range(fullRange())
{
    setBackgroundBrush(style.background);
    setBackgroundPen(Qt::NoPen);
    setBackgroundRoundness(0);
    setDropShadowEnabled(false);
    setAnimationOptions(QChart::NoAnimation);
    setLocalizeNumbers(true);
    layout()->setContentsMargins(0, 0, 0, 0);
    setUpAxes(style);
    setUpLegend(style);
    setUpTexts(style);
    m_item->setZValue(10);
    connect(this, &QChart::plotAreaChanged, this, &FigureChart::placeItems);
    setRange(m_range);
}

bool FigureChart::replaceData(const Figure &figure)
{
    if (!haveSameFrame(m_item->figure(), figure))
        return false;
    m_item->setFigure(figure);
    if (const QRectF range = fullRange(); range != m_range)
        setRange(range);
    return true;
}

QRectF FigureChart::fullRange() const
{
    const Figure &data = m_item->figure();
    const QRectF range = dataRange(data);
    const bool hasLogarithms = data.x.logarithmic || data.y.logarithmic;
    if (plots::isEmpty(data) || (hasLogarithms && range == QRectF())) {
        const auto lowOf = [](const Axis &axis) { return axis.min.value_or(axis.logarithmic ? 0.1 : 0); };
        const Interval emptyX = positions(lowOf(data.x), data.x.max.value_or(1), data.x);
        const Interval emptyY = positions(lowOf(data.y), data.y.max.value_or(1), data.y);
        return QRectF(QPointF(emptyX.low, emptyY.low), QPointF(emptyX.high, emptyY.high));
    }
    Interval x = endsOf(range.left(), range.right(), data.x);
    Interval y = endsOf(range.top(), range.bottom(), data.y);
    if (!data.bars.empty()) {
        x = {range.left(), range.right()};
        y = rounded(0, range.bottom(), data.y);
    }
    if (data.equalAxes)
        x = y = {std::min(x.low, y.low), std::max(x.high, y.high)};
    return QRectF(QPointF(x.low, y.low), QPointF(x.high, y.high));
}

void FigureChart::setRange(const QRectF &range)
{
    m_range = range;
    placeItems();
}

void FigureChart::setUpAxes(const FigureStyle &style)
{
    const Figure &data = m_item->figure();
    addAxis(m_xAxis, Qt::AlignBottom);
    addAxis(m_yAxis, Qt::AlignLeft);
    for (QValueAxis *axis : {m_xAxis, m_yAxis}) {
        axis->setLabelsFont(style.font);
        axis->setLabelsColor(style.secondaryText);
        axis->setGridLinePen(QPen(style.grid, style.axisWidth));
        axis->setLinePen(QPen(style.axis, style.axisWidth));
        axis->setTitleFont(style.font);
        axis->setTitleBrush(style.secondaryText);
        axis->setTruncateLabels(false);
    }
    for (const auto &[axis, of] : {std::pair(m_xAxis, &data.x), std::pair(m_yAxis, &data.y)}) {
        axis->setLabelsVisible(!of->isBare);
        axis->setGridLineVisible(!of->isBare);
        axis->setLineVisible(!of->isBare);
    }
    m_xAxis->setTitleText(data.x.title);
    m_xAxis->setReverse(data.x.reversed);
    m_yAxis->setReverse(data.y.reversed);
    if (!data.bars.empty())
        m_xAxis->setGridLineVisible(false);
}

void FigureChart::setUpTexts(const FigureStyle &style)
{
    for (QGraphicsSimpleTextItem *text : {m_yTitle, m_emptyText}) {
        text->setFont(style.font);
        text->setBrush(style.secondaryText);
        text->setZValue(11);
    }
    // The title of the vertical axis stands above it, unrotated: it is read, not deciphered.
    const int line = static_cast<int>(std::ceil(QFontMetricsF(style.font).height()));
    const bool needsRoomAbove = series().size() < 2 && !m_yTitle->text().isEmpty();
    setMargins(QMargins(0, needsRoomAbove ? line + line / 4 : 0, line / 2, 0));
}

void FigureChart::setUpLegend(const FigureStyle &style)
{
    const Figure &data = m_item->figure();
    for (const PointLayer &layer : data.points)
        addLegendEntry(layer.name, style.seriesColour(layer.colour), legendShape(layer.marker));
    for (const LineLayer &layer : data.lines)
        addLegendEntry(layer.name, style.seriesColour(layer.colour), QScatterSeries::MarkerShapeCircle);
    for (const BarLayer &layer : data.bars)
        addLegendEntry(layer.name, style.seriesColour(layer.colour), QScatterSeries::MarkerShapeRectangle);

    legend()->setVisible(series().size() > 1);
    legend()->setAlignment(Qt::AlignTop);
    legend()->setFont(style.font);
    legend()->setLabelColor(style.text);
    legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    const QList<QLegendMarker *> markers = legend()->markers();
    for (QLegendMarker *marker : markers)
        connect(marker, &QLegendMarker::clicked, this, [this, marker] { toggle(marker); });
}

/// The legend lists series, so each layer has an empty one; a name that two layers share is listed once.
void FigureChart::addLegendEntry(const QString &name, const QColor &colour, int markerShape)
{
    const QList<QAbstractSeries *> known = series();
    const auto isSame = [&name](const QAbstractSeries *entry) { return entry->name() == name; };
    if (name.isEmpty() || std::any_of(known.begin(), known.end(), isSame))
        return;
    auto *entry = new QScatterSeries;
    entry->setName(name);
    entry->setColor(colour);
    entry->setBorderColor(Qt::transparent);
    entry->setMarkerShape(static_cast<QScatterSeries::MarkerShape>(markerShape));
    entry->setMarkerSize(m_item->figure().points.empty() ? 8 : 9);
    addSeries(entry);
    entry->attachAxis(m_xAxis);
    entry->attachAxis(m_yAxis);
}

void FigureChart::toggle(QLegendMarker *marker)
{
    const bool show = marker->series()->property(kHiddenProperty).toBool();
    marker->series()->setProperty(kHiddenProperty, !show);
    QBrush brush = marker->labelBrush();
    QColor colour = brush.color();
    colour.setAlphaF(show ? 1.0F : 0.4F);
    brush.setColor(colour);
    marker->setLabelBrush(brush);
    m_item->setLayerVisible(marker->label(), show);
}

void FigureChart::updateTicks()
{
    const QSizeF area = plotArea().isEmpty() ? size() : plotArea().size();
    const QFontMetricsF metrics(m_xAxis->labelsFont());
    const Figure &data = m_item->figure();
    const int xCount = tickCount(area.width(), metrics.horizontalAdvance(QStringLiteral("00000.00")), 2);
    const int yCount = tickCount(area.height(), metrics.height() * 1.9, 3);
    const double yStep = niceStep(m_range.height(), yCount, data.y.integersOnly);
    const double xStep = data.equalAxes ? std::max(yStep, niceStep(m_range.width(), xCount, data.x.integersOnly))
                                        : niceStep(m_range.width(), xCount, data.x.integersOnly);
    const auto place = [](QValueAxis &axis, double low, double high, double step, int count) {
        if (auto *logarithmic = qobject_cast<QCategoryAxis *>(&axis))
            setLogarithmicTicks(*logarithmic, low, high, count);
        else
            setTicks(axis, low, high, step);
    };
    place(*m_xAxis, m_range.left(), m_range.right(), xStep, xCount);
    place(*m_yAxis, m_range.top(), m_range.bottom(), yStep, yCount);
}

void FigureChart::placeItems()
{
    const QRectF area = plotArea();
    m_item->setMapping(PlotMapping(area, m_range, m_item->figure().x, m_item->figure().y));
    m_yTitle->setPos(area.left(), area.top() - m_yTitle->boundingRect().height() * 1.15);
    m_emptyText->setPos(area.center() - m_emptyText->boundingRect().center());
    updateTicks();
}

} // namespace foresearch::plots
