#pragma once

#include "ui/plots/figure.h"
#include "ui/plots/figure_style.h"

#include <QGraphicsItem>
#include <QPainterPath>

#include <optional>
#include <set>

namespace foresearch::plots {

/// Map from data to the plot area of a chart. The range is in positions on the axes (axisPosition).
class PlotMapping {
public:
    PlotMapping() = default;
    PlotMapping(const QRectF &area, const QRectF &range, const Axis &x, const Axis &y)
        : m_area(area)
        , m_range(range)
        , m_yReversed(y.reversed)
        , m_xLogarithmic(x.logarithmic)
        , m_yLogarithmic(y.logarithmic)
    {}

    QPointF toScene(double x, double y) const { return {sceneX(x), sceneY(y)}; }
    double sceneX(double x) const;
    double sceneY(double y) const;
    /// Positions on the axes: the data themselves on linear ones.
    QPointF toPosition(const QPointF &scene) const;

    const QRectF &area() const { return m_area; }
    const QRectF &range() const { return m_range; }
    bool isValid() const { return m_area.width() > 0 && m_area.height() > 0 && !m_range.isEmpty(); }

private:
    QRectF m_area;
    QRectF m_range;
    bool m_yReversed = false;
    bool m_xLogarithmic = false;
    bool m_yLogarithmic = false;
};

/// A point of a figure: which layer, and which of its points.
struct PointRef {
    std::size_t layer = 0;
    std::size_t index = 0;
    friend bool operator==(const PointRef &, const PointRef &) = default;
};

/// Paints the data of a figure inside a chart: Qt Charts' own series need 100 ms for 10,000 points and have
/// no error bars. On a raster device markers are stamped from pixmaps where the style allows it; everywhere
/// else all is vectors.
class FigureItem : public QGraphicsItem {
public:
    FigureItem(Figure figure, FigureStyle style, QGraphicsItem *parent);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    void setMapping(const PlotMapping &mapping);
    const PlotMapping &mapping() const { return m_mapping; }
    const Figure &figure() const { return m_figure; }
    void setFigure(Figure figure);

    /// Ids whose points are ringed.
    void setSelection(std::set<std::size_t> ids);
    /// The x whose bars are framed.
    void setSelectedBar(std::optional<int> x);
    void setLayerVisible(const QString &name, bool visible);

    /// The visible point nearest to `scene` within `radius`.
    std::optional<PointRef> pointAt(const QPointF &scene, double radius) const;
    /// The x of the bars at `scene`, where the figure has bars.
    std::optional<int> barAt(const QPointF &scene) const;

private:
    bool isShown(const QString &layerName) const { return m_hidden.count(layerName) == 0; }
    void paintReference(QPainter &painter, const ReferenceLine &line) const;
    void paintBars(QPainter &painter) const;
    void paintBand(QPainter &painter, const LineLayer &layer) const;
    void paintLine(QPainter &painter, const LineLayer &layer) const;
    void paintErrorBars(QPainter &painter, const PointLayer &layer) const;
    void paintMarkers(QPainter &painter, const PointLayer &layer) const;
    void stampMarkers(QPainter &painter, const PointLayer &layer) const;
    void paintSelection(QPainter &painter) const;
    double tallestBarAt(int x) const;
    QRectF barRectangle(std::size_t layer, std::size_t layerCount, int x, double height) const;

    Figure m_figure;
    FigureStyle m_style;
    PlotMapping m_mapping;
    std::set<std::size_t> m_selection;
    std::optional<int> m_selectedBar;
    std::set<QString> m_hidden;
};

/// The outline of a marker of `size` around the origin.
QPainterPath markerPath(Marker marker, double size);

} // namespace foresearch::plots
