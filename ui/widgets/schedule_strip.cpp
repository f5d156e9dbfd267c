#include "ui/widgets/schedule_strip.h"

#include "core/search/schedule_cells.h"
#include "ui/text/predictors.h"
#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace foresearch::ui {

namespace {

constexpr int kCellHeight = 28;
constexpr int kMargin = 6; ///< above and below the cells: edges stand out by it
constexpr double kWidestCell = 40;
constexpr double kNumberedCell = 18; ///< narrower ones have no number
constexpr double kGrip = 5;          ///< how near to an edge it is taken
constexpr int kPreferredCell = 24;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Black or white, whichever can be read on `ground` (relative luminance of WCAG 2.1).
QColor readableOn(const QColor &ground)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const double luminance =
        0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) + 0.0722 * linear(ground.blueF());
    return luminance > 0.179 ? QColor(0x10, 0x14, 0x18) : QColor(Qt::white);
}

} // namespace

ScheduleStrip::ScheduleStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Predictor schedule"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScheduleStrip::setPredictors(std::vector<std::string> predictors)
{
    m_predictors = std::move(predictors);
    if (std::find(m_predictors.begin(), m_predictors.end(), m_brush) == m_predictors.end())
        m_brush = m_predictors.empty() ? std::string() : m_predictors.front();
    describe();
    update();
}

void ScheduleStrip::setSchedule(const search::PredictorSchedule &schedule)
{
    m_cells = search::cellsOf(schedule);
    m_cursor = std::clamp(m_cursor, 1, cellCount());
    describe();
    updateGeometry();
    update();
}

std::optional<search::PredictorSchedule> ScheduleStrip::schedule() const
{
    const auto schedule = search::scheduleOfCells(m_cells);
    return schedule ? std::optional(*schedule) : std::nullopt;
}

void ScheduleStrip::setAutomatic(std::optional<Automatic> automatic)
{
    m_automatic = std::move(automatic);
    m_hoveredEdge.reset();
    unsetCursor();
    describe();
    update();
}

std::optional<std::string> ScheduleStrip::predictorAt(int iteration) const
{
    if (!m_automatic)
        return m_cells[static_cast<std::size_t>(iteration) - 1];
    if (m_automatic->handOver && iteration >= *m_automatic->handOver)
        return m_automatic->then;
    return iteration <= m_automatic->decided ? std::optional(m_automatic->first) : std::nullopt;
}

void ScheduleStrip::setBrush(const std::string &predictor)
{
    m_brush = predictor;
}

void ScheduleStrip::setRunningIteration(int iteration)
{
    m_running = iteration;
    update();
}

void ScheduleStrip::setEditable(bool isEditable)
{
    m_isEditable = isEditable;
    m_hoveredEdge.reset();
    unsetCursor();
    update();
}

QSize ScheduleStrip::sizeHint() const
{
    return {kPreferredCell * std::max(cellCount(), 1), kCellHeight + 2 * kMargin};
}

QSize ScheduleStrip::minimumSizeHint() const
{
    return {std::min(cellCount() * 4, 240), kCellHeight + 2 * kMargin};
}

QRectF ScheduleStrip::cellRect(int iteration) const
{
    const double cell = std::min(static_cast<double>(width()) / std::max(cellCount(), 1), kWidestCell);
    return {(iteration - 1) * cell, kMargin, cell, kCellHeight};
}

int ScheduleStrip::iterationAt(double x) const
{
    return std::clamp(static_cast<int>(std::floor(x / cellRect(1).width())) + 1, 1, std::max(cellCount(), 1));
}

/// Whether another predictor takes over after `iteration`.
bool ScheduleStrip::isEdge(int iteration) const
{
    if (m_automatic)
        return iteration >= 1 && m_automatic->handOver && *m_automatic->handOver == iteration + 1;
    return iteration >= 1 && iteration < cellCount()
           && m_cells[static_cast<std::size_t>(iteration) - 1] != m_cells[static_cast<std::size_t>(iteration)];
}

std::optional<int> ScheduleStrip::edgeAt(double x) const
{
    const int left = static_cast<int>(std::lround(x / cellRect(1).width()));
    const bool isNear = std::abs(x - left * cellRect(1).width()) <= kGrip;
    return isNear && isEdge(left) ? std::optional(left) : std::nullopt;
}

std::optional<int> ScheduleStrip::edgeNearest(int iteration) const
{
    for (int distance = 0; distance <= cellCount(); ++distance)
        for (const int edge : {iteration - 1 - distance, iteration + distance})
            if (isEdge(edge))
                return edge;
    return std::nullopt;
}

std::size_t ScheduleStrip::numberOf(const std::string &predictor) const
{
    const auto found = std::find(m_predictors.begin(), m_predictors.end(), predictor);
    return found == m_predictors.end() ? lightTokens().series.size() - 1
                                       : static_cast<std::size_t>(found - m_predictors.begin());
}

void ScheduleStrip::setCells(std::vector<std::string> cells)
{
    if (cells == m_cells)
        return;
    m_cells = std::move(cells);
    describe();
    update();
    Q_EMIT edited();
}

/// All iterations between two, both included.
void ScheduleStrip::paintCells(int from, int to, const std::string &predictor)
{
    if (predictor.empty())
        return;
    std::vector<std::string> cells = m_cells;
    std::fill(cells.begin() + std::min(from, to) - 1, cells.begin() + std::max(from, to), predictor);
    setCells(std::move(cells));
}

/// Of the keyboard: the first and the last iteration stay as they are. Dragging may take all.
void ScheduleStrip::moveEdge(int edge, int target)
{
    if (target >= 1 && target < cellCount())
        setCells(search::withEdgeMoved(m_cells, edge, target));
}

void ScheduleStrip::describe()
{
    const auto current = m_automatic ? search::PredictorSchedule::automatic({m_automatic->first, m_automatic->then},
                                                                            std::max(cellCount(), 1))
                                     : search::scheduleOfCells(m_cells);
    QString name = current ? QString::fromStdString(search::paperName(*current)) : QString();
    if (m_automatic && m_automatic->handOver)
        name = tr("%1, handed over in iteration %2").arg(name).arg(*m_automatic->handOver);
    setAccessibleDescription(name);
}

QColor ScheduleStrip::colourOf(const std::string &predictor, int iteration) const
{
    const Tokens &tokens = tokensOf(palette());
    const QColor colour = tokens.series[numberOf(predictor) % tokens.series.size()];
    return m_running > 0 && iteration > m_running ? mixed(colour, tokens.surface, 0.62) : colour;
}

/// Both colours, pale, parted by the diagonal.
void ScheduleStrip::drawOpenCell(QPainter &painter, const QRectF &rect, int iteration) const
{
    const Tokens &tokens = tokensOf(palette());
    const auto pale = [&](const std::string &predictor) {
        return mixed(colourOf(predictor, iteration), tokens.surface, m_running > 0 ? 0.3 : 0.62);
    };
    QPainterPath cell;
    cell.addRoundedRect(rect, 3, 3);
    painter.fillPath(cell, pale(m_automatic->first));
    QPainterPath half;
    half.addPolygon(QPolygonF{{rect.topRight(), rect.bottomRight(), rect.bottomLeft()}});
    half.closeSubpath();
    painter.fillPath(cell.intersected(half), pale(m_automatic->then));
}

void ScheduleStrip::drawCell(QPainter &painter, int iteration) const
{
    const Tokens &tokens = tokensOf(palette());
    const QRectF rect = cellRect(iteration).adjusted(1, 0, -1, 0);
    const auto predictor = predictorAt(iteration);
    painter.setPen(Qt::NoPen);
    if (predictor) {
        painter.setBrush(colourOf(*predictor, iteration));
        painter.drawRoundedRect(rect, 3, 3);
    } else {
        drawOpenCell(painter, rect, iteration);
    }
    if (cellRect(1).width() >= kNumberedCell) {
        painter.setPen(predictor ? readableOn(colourOf(*predictor, iteration)) : tokens.text);
        drawTabular(painter, rect, Qt::AlignCenter, QString::number(iteration));
    }
    const bool isFramed = iteration == m_running || (hasFocus() && m_isEditable && iteration == m_cursor);
    if (isFramed) {
        painter.setPen(QPen(tokens.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0, -2, 0, 2), 4, 4);
    }
}

void ScheduleStrip::drawEdges(QPainter &painter) const
{
    const Tokens &tokens = tokensOf(palette());
    painter.setPen(Qt::NoPen);
    for (int iteration = 1; iteration < cellCount(); ++iteration) {
        if (!isEdge(iteration))
            continue;
        const bool isHovered = m_hoveredEdge == iteration;
        painter.setBrush(isHovered ? tokens.accent : tokens.text);
        const double half = isHovered ? 2.5 : 1.5;
        const double x = cellRect(iteration).right();
        painter.drawRoundedRect(QRectF(x - half, 1, 2 * half, height() - 2.0), half, half);
    }
}

void ScheduleStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scaledFont(font(), TextSize::Small));
    for (int iteration = 1; iteration <= cellCount(); ++iteration)
        drawCell(painter, iteration);
    drawEdges(painter);
}

void ScheduleStrip::keyPressEvent(QKeyEvent *event)
{
    if (!isPaintable())
        return QWidget::keyPressEvent(event);
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int number = event->key() - Qt::Key_1;
    if (step != 0 && event->modifiers().testFlag(Qt::ShiftModifier)) {
        if (const auto edge = edgeNearest(m_cursor)) {
            m_cursor = std::clamp(m_cursor + step, 1, cellCount());
            moveEdge(*edge, *edge + step);
        }
    } else if (step != 0) {
        m_cursor = std::clamp(m_cursor + step, 1, cellCount());
    } else if (event->key() == Qt::Key_Home) {
        m_cursor = 1;
    } else if (event->key() == Qt::Key_End) {
        m_cursor = cellCount();
    } else if (number >= 0 && number < 9 && static_cast<std::size_t>(number) < m_predictors.size()) {
        paintCells(m_cursor, m_cursor, m_predictors[static_cast<std::size_t>(number)]);
    } else if (event->key() == Qt::Key_Space) {
        paintCells(m_cursor, m_cursor, m_brush);
    } else {
        return QWidget::keyPressEvent(event);
    }
    update();
}

void ScheduleStrip::mousePressEvent(QMouseEvent *event)
{
    if (!isPaintable() || event->button() != Qt::LeftButton)
        return;
    m_before = m_cells;
    m_draggedEdge = edgeAt(event->position().x());
    m_isPainting = !m_draggedEdge;
    if (m_isPainting) {
        m_cursor = iterationAt(event->position().x());
        paintCells(m_cursor, m_cursor, m_brush);
        update();
    }
}

void ScheduleStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!isPaintable())
        return;
    const double x = event->position().x();
    if (m_draggedEdge) {
        const int target = std::clamp(static_cast<int>(std::lround(x / cellRect(1).width())), 0, cellCount());
        m_hoveredEdge = target;
        setCells(search::withEdgeMoved(m_before, *m_draggedEdge, target));
    } else if (m_isPainting) {
        const int before = std::exchange(m_cursor, iterationAt(x));
        paintCells(before, m_cursor, m_brush);
    } else {
        m_hoveredEdge = edgeAt(x);
        setCursor(m_hoveredEdge ? Qt::SplitHCursor : Qt::PointingHandCursor);
    }
    update();
}

void ScheduleStrip::mouseReleaseEvent(QMouseEvent *)
{
    m_draggedEdge.reset();
    m_isPainting = false;
}

void ScheduleStrip::leaveEvent(QEvent *)
{
    m_hoveredEdge.reset();
    update();
}

bool ScheduleStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_cells.empty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int iteration = iterationAt(help->pos().x());
        const auto predictor = predictorAt(iteration);
        const QString who = predictor ? predictorTitle(*predictor)
                                      : tr("%1 or %2, whatever the ranking says")
                                            .arg(predictorTitle(m_automatic->first), predictorTitle(m_automatic->then));
        QToolTip::showText(help->globalPos(), tr("Iteration %1: %2").arg(iteration).arg(who), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace foresearch::ui
