#pragma once

#include <QStyledItemDelegate>

namespace foresearch::ui {

struct Tokens;

/// Draws every cell of every table: the row's tint, then what Qt's roles and CellRole say of the cell.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    static void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const Tokens &tokens);
    double paintCheck(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void paintInterval(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Tokens &tokens);
    static QRectF paintFraction(QPainter &painter, QRectF rect, double fraction, const Tokens &tokens);
    static QRectF paintBadges(QPainter &painter, QRectF rect, int badges, const Tokens &tokens);
    static QRectF paintMark(QPainter &painter, QRectF rect, int series, const Tokens &tokens);
};

} // namespace foresearch::ui
