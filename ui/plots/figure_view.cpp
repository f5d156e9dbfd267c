#include "ui/plots/figure_view.h"

#include "ui/plots/figure_export.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace foresearch::plots {

namespace {

constexpr double kHitRadius = 10; ///< pixels around a point that count as the point
constexpr double kZoomStep = 1.25;

QString defaultDescription(const PointLayer &layer, const DataPoint &point)
{
    return QStringLiteral("%1: %2, %3").arg(layer.name).arg(point.x).arg(point.y);
}

} // namespace

FigureView::FigureView(QWidget *parent) : QChartView(parent), m_describe(defaultDescription)
{
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("background: transparent"));
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    viewport()->setObjectName(QStringLiteral("qt_scrollarea_viewport")); // QGraphicsView forgets to name it
    rebuild();
}

FigureChart *FigureView::figureChart() const
{
    return static_cast<FigureChart *>(chart());
}

void FigureView::setFigure(const Figure &figure)
{
    if (figure.x.title != m_figure.x.title || figure.y.title != m_figure.y.title)
        m_zoom.reset();
    m_figure = figure;
    if (m_zoom || !figureChart()->replaceData(m_figure))
        rebuild();
    setWindowTitle(m_figure.title);
}

void FigureView::rebuild()
{
    const std::unique_ptr<QChart> previous(chart());
    // The view's own palette says transparent, which is black that does not show.
    auto *next = new FigureChart(m_figure, FigureStyle::screen(QGuiApplication::palette(), font()));
    next->item().setSelection(m_selection);
    next->item().setSelectedBar(m_selectedBar);
    if (m_zoom)
        next->setRange(*m_zoom);
    setChart(next);
    if (accessibleName().isEmpty() || accessibleName() == windowTitle())
        setAccessibleName(m_figure.title);
    setWindowTitle(m_figure.title);
}

void FigureView::setSelection(const std::set<std::size_t> &ids)
{
    m_selection = ids;
    figureChart()->item().setSelection(ids);
}

void FigureView::setSelectedBar(std::optional<int> x)
{
    m_selectedBar = x;
    figureChart()->item().setSelectedBar(x);
}

void FigureView::showEverything()
{
    m_zoom.reset();
    figureChart()->setRange(figureChart()->fullRange());
}

void FigureView::zoom(double factor, const QPointF &centreInScene)
{
    const PlotMapping &mapping = figureChart()->item().mapping();
    if (!mapping.isValid())
        return;
    const QPointF centre = mapping.toPosition(centreInScene);
    const QRectF &range = mapping.range();
    m_zoom = QRectF(centre + (range.topLeft() - centre) / factor, range.size() / factor);
    figureChart()->setRange(*m_zoom);
}

void FigureView::pan(const QPointF &pixels)
{
    const PlotMapping &mapping = figureChart()->item().mapping();
    const QPointF shift = mapping.toPosition(QPointF()) - mapping.toPosition(pixels);
    m_zoom = mapping.range().translated(shift);
    figureChart()->setRange(*m_zoom);
}

void FigureView::copyPicture() const
{
    const auto png = renderFigure(m_figure, FigureFormat::Png, {.pngDpi = 300});
    if (png)
        QGuiApplication::clipboard()->setImage(QImage::fromData(QByteArray::fromStdString(*png)));
}

void FigureView::copyData() const
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(figureCsv(m_figure)));
}

void FigureView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void FigureView::activateAt(const QPointF &position)
{
    FigureItem &item = figureChart()->item();
    if (const auto hit = item.pointAt(position, kHitRadius)) {
        Q_EMIT pointActivated(m_figure.points[hit->layer].points[hit->index].id);
    } else if (const auto bar = item.barAt(position)) {
        Q_EMIT barActivated(*bar);
    } else {
        Q_EMIT backgroundActivated();
    }
}

/// Selects the next point in the order of x, so that the plot can be read with the keyboard.
void FigureView::walk(int step)
{
    if (!m_figure.bars.empty()) {
        Q_EMIT barActivated(m_selectedBar.value_or(m_figure.bars.front().firstX - step) + step);
        return;
    }
    std::vector<const DataPoint *> points;
    for (const PointLayer &layer : m_figure.points) {
        for (const DataPoint &point : layer.points)
            points.push_back(&point);
    }
    if (points.empty())
        return;
    std::stable_sort(points.begin(), points.end(), [](const DataPoint *a, const DataPoint *b) { return a->x < b->x; });
    const auto isSelected = [this](const DataPoint *point) { return m_selection.count(point->id) > 0; };
    auto at = std::find_if(points.begin(), points.end(), isSelected) - points.begin();
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    at = at == count ? (step > 0 ? 0 : count - 1) : std::clamp<std::ptrdiff_t>(at + step, 0, count - 1);
    while (at > 0 && at < count - 1 && isSelected(points[static_cast<std::size_t>(at)]))
        at += step;
    Q_EMIT pointActivated(points[static_cast<std::size_t>(at)]->id);
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    const QPointF centre = figureChart()->plotArea().center();
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(-1);
    case Qt::Key_Right:
        return walk(1);
    case Qt::Key_Plus:
        return zoom(kZoomStep, centre);
    case Qt::Key_Minus:
        return zoom(1 / kZoomStep, centre);
    case Qt::Key_0:
        return showEverything();
    case Qt::Key_Escape:
        Q_EMIT backgroundActivated();
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void FigureView::mousePressEvent(QMouseEvent *event)
{
    QChartView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position();
    m_isPanning = false;
}

void FigureView::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    if (m_pressed && (event->buttons() & Qt::LeftButton)) {
        const QPointF moved = event->position() - *m_pressed;
        if (m_isPanning || moved.manhattanLength() > QApplication::startDragDistance()) {
            m_isPanning = true;
            pan(moved);
            m_pressed = event->position();
        }
        return;
    }
    const auto hit = figureChart()->item().pointAt(mapToScene(event->position().toPoint()), kHitRadius);
    if (hit) {
        const PointLayer &layer = m_figure.points[hit->layer];
        QToolTip::showText(event->globalPosition().toPoint(), m_describe(layer, layer.points[hit->index]), this);
    } else {
        QToolTip::hideText();
    }
}

void FigureView::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    if (m_pressed && !m_isPanning && event->button() == Qt::LeftButton
        && figureChart()->plotArea().adjusted(-8, -8, 8, 8).contains(mapToScene(event->position().toPoint())))
        activateAt(mapToScene(event->position().toPoint()));
    m_pressed.reset();
    m_isPanning = false;
}

void FigureView::mouseDoubleClickEvent(QMouseEvent *)
{
    showEverything();
}

void FigureView::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(kZoomStep, event->angleDelta().y() / 120.0), mapToScene(event->position().toPoint()));
    event->accept();
}

} // namespace foresearch::plots
