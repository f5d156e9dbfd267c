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

/// As QTreeView makes its own, but with room for whole heads: with a style sheet, Qt asks for less than it draws.
class TableHeader : public QHeaderView {
public:
    explicit TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsMovable(true);
        setStretchLastSection(true);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }

protected:
    QSize sectionSizeFromContents(int section) const override
    {
        return QHeaderView::sectionSizeFromContents(section) + QSize(kBetween, 0);
    }
};

} // namespace

TableView::TableView(const QString &accessibleName, QWidget *parent) : QTreeView(parent)
{
    setAccessibleName(accessibleName);
    setHeader(new TableHeader(this));
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

void TableView::fitColumn(int column, int maxWidth)
{
    const int width = std::max(sizeHintForColumn(column) + kBetween, header()->sectionSizeHint(column));
    setColumnWidth(column, maxWidth > 0 ? std::min(width, maxWidth) : width);
}

void TableView::fitColumns(int maxWidth)
{
    for (int column = 0; column < model()->columnCount(); ++column)
        fitColumn(column, maxWidth);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    if (model == nullptr)
        return;
    const auto fit = [this] {
        updateGeometry();
        widenToHeads();
    };
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

void TableView::showEvent(QShowEvent *event)
{
    widenToHeads(); // the style that says how wide they are is there now
    QTreeView::showEvent(event);
}

/// A table that has no rows yet shows its heads whole.
void TableView::widenToHeads()
{
    if (model() == nullptr || model()->rowCount() > 0)
        return;
    for (int column = 0; column < header()->count(); ++column)
        if (header()->sectionResizeMode(column) == QHeaderView::Interactive && !isColumnHidden(column))
            setColumnWidth(column, std::max(columnWidth(column), header()->sectionSizeHint(column)));
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
