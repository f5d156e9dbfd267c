#pragma once

#include "ui/plots/figure_item.h"

#include <QChart>

QT_BEGIN_NAMESPACE
class QGraphicsSimpleTextItem;
class QLegendMarker;
class QValueAxis;
QT_END_NAMESPACE

namespace foresearch::plots {

/// A figure as a chart: axes, grid and legend by Qt Charts, the data by a FigureItem.
/// The screen and every export use this class, so they show the same.
class FigureChart : public QChart {
    Q_OBJECT

public:
    FigureChart(const Figure &figure, const FigureStyle &style);

    FigureItem &item() { return *m_item; }
    const Figure &figure() const { return m_item->figure(); }

    /// Shows other data in the same axes and legend, which takes a fraction of the time of another chart. False, and
    /// nothing is done, where axes, legend or the empty text would be others.
    bool replaceData(const Figure &figure);

    /// The part of the data that is shown, in positions on the axes (axisPosition).
    QRectF range() const { return m_range; }
    void setRange(const QRectF &range);
    /// The range that shows everything, with rounded ends.
    QRectF fullRange() const;

private:
    void setUpAxes(const FigureStyle &style);
    void setUpLegend(const FigureStyle &style);
    void setUpTexts(const FigureStyle &style);
    void addLegendEntry(const QString &name, const QColor &colour, int markerShape);
    void toggle(QLegendMarker *marker);
    void updateTicks();
    void placeItems();

    FigureItem *m_item;
    QValueAxis *m_xAxis;
    QValueAxis *m_yAxis;
    QGraphicsSimpleTextItem *m_yTitle;
    QGraphicsSimpleTextItem *m_emptyText;
    QRectF m_range;
};

/// A step of 1, 2 or 5 times a power of ten that divides `length` into about `count` parts.
double niceStep(double length, int count, bool integersOnly);

} // namespace foresearch::plots
