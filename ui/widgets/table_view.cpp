#include "ui/widgets/table_view.h"

#include "ui/widgets/table_delegate.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace foresearch::ui {

namespace {

QString tabbed(const QStringList &cells)
{
    return cells.join(QLatin1Char('\t'));
}

} // namespace

TableView::TableView(const QString &accessibleName, QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new TableDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    header()->setHighlightSections(false);
    header()->setFont(scaledFont(font(), TextSize::Small));
    header()->setFocusPolicy(Qt::NoFocus);
}

QString TableView::selectionAsText() const
{
    QStringList lines;
    QStringList cells;
    const int columns = model()->columnCount();
    for (int column = 0; column < columns; ++column)
        cells << model()->headerData(column, Qt::Horizontal).toString();
    lines << tabbed(cells);
    const bool onlySelected = selectionModel()->hasSelection();
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (onlySelected && !selectionModel()->isRowSelected(row, {}))
            continue;
        cells.clear();
        for (int column = 0; column < columns; ++column)
            cells << model()->index(row, column).data().toString();
        lines << tabbed(cells);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void TableView::setHeightToRows(int maxRows)
{
    m_maxRows = maxRows;
    setSizePolicy(sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    updateGeometry();
}

void TableView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    if (model == nullptr)
        return;
    const auto fit = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
}

QSize TableView::sizeHint() const
{
    if (m_maxRows == 0 || model() == nullptr)
        return QTreeView::sizeHint();
    const int rows = std::min(model()->rowCount(), m_maxRows);
    const int headerHeight = header()->isHidden() ? 0 : header()->sizeHint().height();
    return {QTreeView::sizeHint().width(), headerHeight + rows * rowHeightHint()};
}

QSize TableView::minimumSizeHint() const
{
    return m_maxRows == 0 ? QTreeView::minimumSizeHint() : QSize(120, sizeHint().height());
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTreeView::keyPressEvent(event);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    menu.addAction(tr("Copy rows"), QKeySequence::Copy, this, &TableView::copySelection);
    for (QAction *action : actions())
        menu.addAction(action);
    menu.exec(event->globalPos());
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (model() == nullptr || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(tokensOf(palette()).muted);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
}

void TableView::copySelection() const
{
    if (model() != nullptr)
        QGuiApplication::clipboard()->setText(selectionAsText());
}

int TableView::rowHeightHint() const
{
    return std::max(sizeHintForRow(0), 1);
}

} // namespace foresearch::ui
