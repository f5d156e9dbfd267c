#include "ui/plots/figure_item.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <cmath>
#include <vector>

namespace foresearch::plots {

double PlotMapping::sceneX(double x) const
{
    return m_area.left() + (axisPosition(x, m_xLogarithmic) - m_range.left()) / m_range.width() * m_area.width();
}

double PlotMapping::sceneY(double y) const
{
    const double share = (axisPosition(y, m_yLogarithmic) - m_range.top()) / m_range.height();
    return m_yReversed ? m_area.top() + share * m_area.height() : m_area.bottom() - share * m_area.height();
}

QPointF PlotMapping::toPosition(const QPointF &scene) const
{
    const double right = (scene.x() - m_area.left()) / m_area.width();
    const double down = (scene.y() - m_area.top()) / m_area.height();
    return {m_range.left() + right * m_range.width(),
            m_range.top() + (m_yReversed ? down : 1 - down) * m_range.height()};
}

namespace {

QPainterPath polygonPath(const QPolygonF &corners)
{
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

QPainterPath crossPath(double r)
{
    QPainterPath strokes;
    strokes.moveTo(-r * 0.8, -r * 0.8);
    strokes.lineTo(r * 0.8, r * 0.8);
    strokes.moveTo(-r * 0.8, r * 0.8);
    strokes.lineTo(r * 0.8, -r * 0.8);
    QPainterPathStroker stroker;
    stroker.setWidth(r * 0.5);
    return stroker.createStroke(strokes);
}

} // namespace

QPainterPath markerPath(Marker marker, double size)
{
    const double r = size / 2;
    QPainterPath path;
    switch (marker) {
    case Marker::Circle:
        path.addEllipse(QPointF(), r, r);
        return path;
    case Marker::Ring:
        path.addEllipse(QPointF(), r, r);
        path.addEllipse(QPointF(), r * 0.6, r * 0.6);
        return path;
    case Marker::Square:
        path.addRect(-r * 0.88, -r * 0.88, r * 1.76, r * 1.76);
        return path;
    case Marker::Triangle:
        return polygonPath({{0, -r * 1.1}, {r, r * 0.75}, {-r, r * 0.75}});
    case Marker::Diamond:
        return polygonPath({{0, -r * 1.15}, {r * 1.15, 0}, {0, r * 1.15}, {-r * 1.15, 0}});
    case Marker::Cross:
        return crossPath(r);
    }
    return path;
}

FigureItem::FigureItem(Figure figure, FigureStyle style, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_figure(std::move(figure))
    , m_style(std::move(style))
{}

QRectF FigureItem::boundingRect() const
{
    const double margin = m_style.markerSize;
    return m_mapping.area().adjusted(-margin, -margin, margin, margin);
}

void FigureItem::setFigure(Figure figure)
{
    m_figure = std::move(figure);
    update();
}

void FigureItem::setMapping(const PlotMapping &mapping)
{
    prepareGeometryChange();
    m_mapping = mapping;
    update();
}

void FigureItem::setSelection(std::set<std::size_t> ids)
{
    m_selection = std::move(ids);
    update();
}

void FigureItem::setSelectedBar(std::optional<int> x)
{
    m_selectedBar = x;
    update();
}

void FigureItem::setLayerVisible(const QString &name, bool visible)
{
    if (visible)
        m_hidden.erase(name);
    else
        m_hidden.insert(name);
    update();
}

std::optional<PointRef> FigureItem::pointAt(const QPointF &scene, double radius) const
{
    std::optional<PointRef> nearest;
    double best = radius * radius;
    for (std::size_t layer = 0; layer < m_figure.points.size(); ++layer) {
        if (!isShown(m_figure.points[layer].name))
            continue;
        const auto &points = m_figure.points[layer].points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF offset = m_mapping.toScene(points[i].x, points[i].y) - scene;
            const double distance = QPointF::dotProduct(offset, offset);
            if (distance <= best) {
                best = distance;
                nearest = PointRef{layer, i};
            }
        }
    }
    return nearest;
}

std::optional<int> FigureItem::barAt(const QPointF &scene) const
{
    if (m_figure.bars.empty() || !m_mapping.isValid() || !m_mapping.area().contains(scene))
        return std::nullopt;
    return static_cast<int>(std::lround(m_mapping.toPosition(scene).x()));
}

void FigureItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_mapping.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(boundingRect());
    for (const ReferenceLine &line : m_figure.references)
        paintReference(*painter, line);
    paintBars(*painter);
    for (const LineLayer &layer : m_figure.lines) {
        if (!isShown(layer.name))
            continue;
        paintBand(*painter, layer);
        paintLine(*painter, layer);
    }
    for (const PointLayer &layer : m_figure.points) {
        if (!isShown(layer.name))
            continue;
        paintErrorBars(*painter, layer);
        paintMarkers(*painter, layer);
    }
    paintSelection(*painter);
    painter->restore();
}

void FigureItem::paintReference(QPainter &painter, const ReferenceLine &line) const
{
    painter.setPen(QPen(m_style.secondaryText, m_style.axisWidth, Qt::DashLine));
    painter.setFont(m_style.font);
    const QFontMetricsF metrics(m_style.font, painter.device());
    const QRectF &range = m_mapping.range();
    const QRectF &area = m_mapping.area();
    const double gap = m_style.markerSize / 2;
    switch (line.kind) {
    case ReferenceLine::Kind::Diagonal: {
        const double low = std::max(range.left(), range.top());
        const double high = std::min(range.right(), range.bottom());
        painter.drawLine(m_mapping.toScene(low, low), m_mapping.toScene(high, high));
        break;
    }
    case ReferenceLine::Kind::Vertical: {
        const double x = m_mapping.sceneX(line.at);
        const double width = metrics.horizontalAdvance(line.label) + gap;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        // At the left of a line it stands at the foot, where the best of a population are not.
        const bool isLeft = x + width > area.right();
        painter.drawText(QPointF(isLeft ? x - width : x + gap,
                                 isLeft ? area.bottom() - metrics.descent() - gap : area.top() + metrics.ascent()),
                         line.label);
        break;
    }
    case ReferenceLine::Kind::Horizontal: {
        const double y = m_mapping.sceneY(line.at);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.drawText(QPointF(area.left() + gap, y - metrics.descent()), line.label);
        break;
    }
    }
}

QRectF FigureItem::barRectangle(std::size_t layer, std::size_t layerCount, int x, double height) const
{
    const double width = (1 - m_style.barGap) / static_cast<double>(layerCount);
    const double left = x - (1 - m_style.barGap) / 2 + static_cast<double>(layer) * width;
    return QRectF(m_mapping.toScene(left, height), m_mapping.toScene(left + width * 0.95, 0)).normalized();
}

void FigureItem::paintBars(QPainter &painter) const
{
    std::vector<const BarLayer *> shown;
    for (const BarLayer &layer : m_figure.bars) {
        if (isShown(layer.name))
            shown.push_back(&layer);
    }
    painter.setPen(Qt::NoPen);
    for (std::size_t l = 0; l < shown.size(); ++l) {
        painter.setBrush(m_style.seriesColour(shown[l]->colour));
        for (std::size_t i = 0; i < shown[l]->heights.size(); ++i) {
            const int x = shown[l]->firstX + static_cast<int>(i);
            painter.drawRect(barRectangle(l, shown.size(), x, shown[l]->heights[i]));
        }
    }
}

void FigureItem::paintBand(QPainter &painter, const LineLayer &layer) const
{
    if (layer.lower.empty())
        return;
    QPolygonF band;
    for (std::size_t i = 0; i < layer.points.size(); ++i)
        band << m_mapping.toScene(layer.points[i].x(), layer.upper[i]);
    for (std::size_t i = layer.points.size(); i > 0; --i)
        band << m_mapping.toScene(layer.points[i - 1].x(), layer.lower[i - 1]);
    QColor light = m_style.seriesColour(layer.colour);
    light.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(light);
    painter.drawPolygon(band);
}

void FigureItem::paintLine(QPainter &painter, const LineLayer &layer) const
{
    QPolygonF line;
    for (const QPointF &point : layer.points) {
        const QPointF scene = m_mapping.toScene(point.x(), point.y());
        if (layer.shape == LineShape::Stepped && !line.isEmpty())
            line << QPointF(scene.x(), line.last().y());
        line << scene;
    }
    QColor colour = m_style.seriesColour(layer.colour);
    if (layer.isFaint)
        colour.setAlphaF(0.35F);
    QPen pen(colour, layer.isFaint ? m_style.axisWidth : m_style.lineWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void FigureItem::paintErrorBars(QPainter &painter, const PointLayer &layer) const
{
    QList<QLineF> bars;
    for (const DataPoint &point : layer.points) {
        if (point.spread)
            bars << QLineF(m_mapping.toScene(point.x, point.y - *point.spread),
                           m_mapping.toScene(point.x, point.y + *point.spread));
    }
    if (bars.isEmpty())
        return;
    QColor light = m_style.seriesColour(layer.colour);
    light.setAlphaF(0.55F);
    painter.setPen(QPen(light, m_style.axisWidth));
    painter.drawLines(bars);
}

void FigureItem::paintMarkers(QPainter &painter, const PointLayer &layer) const
{
    if (m_style.mayStampMarkers && painter.paintEngine()->type() == QPaintEngine::Raster) {
        stampMarkers(painter, layer);
        return;
    }
    const QPainterPath outline = markerPath(layer.marker, m_style.markerSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.seriesColour(layer.colour));
    for (const DataPoint &point : layer.points)
        painter.drawPath(outline.translated(m_mapping.toScene(point.x, point.y)));
}

void FigureItem::stampMarkers(QPainter &painter, const PointLayer &layer) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const double side = std::ceil(m_style.markerSize * 1.3) + 2;
    QPixmap stamp(QSizeF(side * ratio, side * ratio).toSize());
    stamp.fill(Qt::transparent);
    QPainter stampPainter(&stamp);
    stampPainter.setRenderHint(QPainter::Antialiasing);
    stampPainter.scale(ratio, ratio);
    stampPainter.translate(side / 2, side / 2);
    stampPainter.fillPath(markerPath(layer.marker, m_style.markerSize), m_style.seriesColour(layer.colour));
    stampPainter.end();

    std::vector<QPainter::PixmapFragment> fragments;
    fragments.reserve(layer.points.size());
    for (const DataPoint &point : layer.points)
        fragments.push_back(QPainter::PixmapFragment::create(m_mapping.toScene(point.x, point.y), QRectF(stamp.rect()),
                                                             1 / ratio, 1 / ratio));
    painter.drawPixmapFragments(fragments.data(), static_cast<int>(fragments.size()), stamp);
}

double FigureItem::tallestBarAt(int x) const
{
    double tallest = 0;
    for (const BarLayer &layer : m_figure.bars) {
        const auto index = static_cast<std::size_t>(x - layer.firstX);
        if (x >= layer.firstX && index < layer.heights.size() && isShown(layer.name))
            tallest = std::max(tallest, layer.heights[index]);
    }
    return tallest;
}

void FigureItem::paintSelection(QPainter &painter) const
{
    painter.setPen(QPen(m_style.selection, m_style.lineWidth));
    painter.setBrush(Qt::NoBrush);
    for (const PointLayer &layer : m_figure.points) {
        if (m_selection.empty() || !isShown(layer.name))
            continue;
        for (const DataPoint &point : layer.points) {
            if (m_selection.count(point.id) > 0)
                painter.drawEllipse(m_mapping.toScene(point.x, point.y), m_style.markerSize, m_style.markerSize);
        }
    }
    if (m_selectedBar && !m_figure.bars.empty()) {
        const double gap = m_style.markerSize * 0.4;
        painter.drawRoundedRect(
            barRectangle(0, 1, *m_selectedBar, tallestBarAt(*m_selectedBar)).adjusted(-gap, -gap, gap, gap), gap, gap);
    }
}

} // namespace foresearch::plots
