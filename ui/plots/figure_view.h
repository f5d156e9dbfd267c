#pragma once

#include "ui/plots/figure_chart.h"

#include <QChartView>

#include <functional>
#include <set>

namespace foresearch::plots {

/// A figure on the screen: hover, selection, zoom that is remembered while the data change, copy and export.
/// Keys: arrows walk through the points, + and - zoom, 0 shows everything.
class FigureView : public QChartView {
    Q_OBJECT

public:
    using Describe = std::function<QString(const PointLayer &layer, const DataPoint &point)>;

    explicit FigureView(QWidget *parent = nullptr);

    /// Replaces the figure; keeps the zoom if the user has set one and the axes still have the same titles.
    void setFigure(const Figure &figure);
    const Figure &figure() const { return m_figure; }

    /// What the tool tip says of a point.
    void setDescribe(Describe describe) { m_describe = std::move(describe); }

    void setSelection(const std::set<std::size_t> &ids);
    void setSelectedBar(std::optional<int> x);

    void showEverything();
    void zoom(double factor, const QPointF &centreInScene);

    void copyPicture() const;
    void copyData() const;

Q_SIGNALS:
    void pointActivated(std::size_t id);
    void barActivated(int x);
    void backgroundActivated();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void rebuild();
    void activateAt(const QPointF &position);
    void pan(const QPointF &pixels);
    void walk(int step);
    FigureChart *figureChart() const;

    Figure m_figure;
    Describe m_describe;
    std::set<std::size_t> m_selection;
    std::optional<int> m_selectedBar;
    std::optional<QRectF> m_zoom;
    std::optional<QPointF> m_pressed;
    bool m_isPanning = false;
};

} // namespace foresearch::plots
