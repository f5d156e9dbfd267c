#pragma once

#include "core/search/schedule.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

namespace foresearch::ui {

/// Which predictor scores which iterations: one cell for each, painted with the mouse or the keyboard. Dragging the
/// edge between two colours moves the hand-over, which is the (start, end) of HS-NAS.
/// Keys: arrows move along the cells, Shift with them moves the edge nearest to the cell, 1 to 9 paint the cell with
/// the predictor of that number, Space with the chosen one.
class ScheduleStrip : public QWidget {
    Q_OBJECT

public:
    explicit ScheduleStrip(QWidget *parent = nullptr);

    /// The predictors that cells may be painted with, in the order of their colours. One that is not among them is
    /// painted grey.
    void setPredictors(std::vector<std::string> predictors);
    const std::vector<std::string> &predictors() const { return m_predictors; }

    void setSchedule(const search::PredictorSchedule &schedule);
    /// None only before the first setSchedule.
    std::optional<search::PredictorSchedule> schedule() const;

    /// An automatic hand-over, shown in place of the painted cells, which stay: as far as it is decided who scores;
    /// what follows may be either's. None: the painted cells.
    struct Automatic {
        std::string first;
        std::string then;
        int decided = 1;             ///< iterations
        std::optional<int> handOver; ///< the first iteration of `then`
    };
    void setAutomatic(std::optional<Automatic> automatic);
    /// Who scores an iteration; the painted one, or of an automatic hand-over nobody while it is open.
    std::optional<std::string> predictorAt(int iteration) const;

    /// The predictor that the mouse and Space paint with. Contract: one of predictors().
    void setBrush(const std::string &predictor);

    /// A running search: the iteration that is framed, later ones are pale. 0: none, and all cells are alike.
    void setRunningIteration(int iteration);
    void setEditable(bool isEditable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where the cell of an iteration is drawn. Contract: 1 <= iteration <= iterations.
    QRectF cellRect(int iteration) const;

Q_SIGNALS:
    void edited(); ///< by the user; schedule() is another one

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    int cellCount() const { return static_cast<int>(m_cells.size()); }
    int iterationAt(double x) const;
    std::optional<int> edgeAt(double x) const;
    std::optional<int> edgeNearest(int iteration) const;
    bool isEdge(int iteration) const;
    std::size_t numberOf(const std::string &predictor) const;
    void setCells(std::vector<std::string> cells);
    void paintCells(int from, int to, const std::string &predictor);
    void moveEdge(int edge, int target);
    bool isPaintable() const { return m_isEditable && !m_automatic && !m_cells.empty(); }
    QColor colourOf(const std::string &predictor, int iteration) const;
    void drawCell(QPainter &painter, int iteration) const;
    void drawOpenCell(QPainter &painter, const QRectF &rect, int iteration) const;
    void drawEdges(QPainter &painter) const;
    void describe();

    std::vector<std::string> m_predictors;
    std::vector<std::string> m_cells;
    std::optional<Automatic> m_automatic;
    std::string m_brush;
    int m_running = 0;
    int m_cursor = 1;
    std::optional<int> m_hoveredEdge;
    std::optional<int> m_draggedEdge;  ///< as it was when the drag began
    std::vector<std::string> m_before; ///< the drag
    bool m_isPainting = false;
    bool m_isEditable = true;
};

} // namespace foresearch::ui
