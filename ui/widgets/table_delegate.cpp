#include "ui/widgets/table_delegate.h"

#include "ui/text/cell_roles.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace foresearch::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kPadding = 8;
constexpr int kCheckIndent = 5; ///< beside the style's own margin: the box stands where texts of other columns begin
constexpr double kMarkSize = 9;
constexpr double kBarWidth = 96;
constexpr double kBadgesWidth = 2 * (kBadgeSize + 4); ///< no cell has more than two

QColor seriesColour(const Tokens &tokens, int series)
{
    return tokens.series[static_cast<std::size_t>(series) % tokens.series.size()];
}

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    return alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, index, tokens);
    QRectF rect = QRectF(option.rect).adjusted(kPadding, 0, -kPadding, 0);
    if (index.data(Qt::CheckStateRole).isValid())
        rect.setLeft(paintCheck(*painter, option, index) + kPadding);
    const QVariant series = index.data(SeriesRole);
    if (index.data(IntervalRole).isValid()) {
        paintInterval(*painter, rect, index, tokens);
    } else {
        if (series.isValid())
            rect = paintMark(*painter, rect, series.toInt(), tokens);
        if (const QVariant fraction = index.data(FractionRole); fraction.isValid())
            rect = paintFraction(*painter, rect, fraction.toDouble(), tokens);
        if (const QVariant badges = index.data(BadgesRole); badges.isValid())
            rect = paintBadges(*painter, rect, badges.toInt(), tokens);
        const QVariant font = index.data(Qt::FontRole);
        painter->setFont(font.isValid() ? font.value<QFont>().resolve(option.font) : option.font);
        const bool isEnabled = option.state & QStyle::State_Enabled;
        painter->setPen(!isEnabled ? tokens.disabled : index.data(MutedRole).toBool() ? tokens.muted : tokens.text);
        drawTabular(*painter, rect, alignmentOf(index), index.data(Qt::DisplayRole).toString());
    }
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    double width = tabularWidth(QFontMetricsF(font), index.data(Qt::DisplayRole).toString()) + 2 * kPadding + 1;
    if (index.data(SeriesRole).isValid())
        width += kMarkSize + 6;
    if (index.data(Qt::CheckStateRole).isValid())
        width += QApplication::style()->pixelMetric(QStyle::PM_IndicatorWidth) + kCheckIndent + kPadding;
    if (index.data(FractionRole).isValid() || index.data(IntervalRole).isValid())
        width += kBarWidth + kPadding;
    if (index.data(BadgesRole).isValid())
        width += kBadgesWidth;
    return {static_cast<int>(std::ceil(width)), std::max(kRowHeight, QFontMetrics(option.font).height() + 8)};
}

/// Clicks are taken where the box is painted.
bool TableDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    QStyleOptionViewItem indented = option;
    indented.rect.setLeft(option.rect.left() + kCheckIndent);
    return QStyledItemDelegate::editorEvent(event, model, indented, index);
}

void TableDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const Tokens &tokens)
{
    if (option.state & QStyle::State_Selected || index.data(DiffersRole).toBool())
        painter.fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, tokens.hover);
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter.fillRect(option.rect, tokens.rowTint);
}

/// Where the style takes clicks for it. Returns its right edge.
double TableDelegate::paintCheck(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem check = option;
    initStyleOption(&check, index);
    check.rect.setLeft(option.rect.left() + kCheckIndent);
    const QStyle *style = check.widget ? check.widget->style() : QApplication::style();
    check.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &check, check.widget);
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    check.state |= check.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        check.state &= ~QStyle::State_Enabled;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, &painter, check.widget);
    return check.rect.right();
}

void TableDelegate::paintInterval(QPainter &painter, const QRectF &rect, const QModelIndex &index, const Tokens &tokens)
{
    const auto interval = index.data(IntervalRole).value<CellInterval>();
    if (!(interval.axisMax > interval.axisMin))
        return;
    const double inset = kMarkSize / 2;
    const auto xOf = [&](double value) {
        const double share = (value - interval.axisMin) / (interval.axisMax - interval.axisMin);
        return rect.left() + inset + std::clamp(share, 0.0, 1.0) * (rect.width() - 2 * inset);
    };
    const int series = index.data(SeriesRole).toInt();
    const QColor colour = seriesColour(tokens, series);
    const double y = rect.center().y() + 0.5;
    painter.setPen(QPen(colour, 2));
    painter.drawLine(QPointF(xOf(interval.lower), y), QPointF(xOf(interval.upper), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    drawSeriesMark(painter, xOf(interval.value), y, kMarkSize - 1, 0);
}

QRectF TableDelegate::paintFraction(QPainter &painter, QRectF rect, double fraction, const Tokens &tokens)
{
    const QRectF bar(rect.left(), rect.center().y() - 2.5, kBarWidth, 6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.border);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setBrush(tokens.accent);
    if (fraction > 0)
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(6.0, bar.width() * fraction), bar.height())), 3,
                                3);
    rect.setLeft(bar.right() + kPadding);
    return rect;
}

/// From the left, behind the text; the text is then right of nothing but these.
QRectF TableDelegate::paintBadges(QPainter &painter, QRectF rect, int badges, const Tokens &tokens)
{
    rect.setRight(rect.right() - kBadgesWidth);
    double x = rect.right() + 4;
    for (const CellBadge badge : kBadges) {
        if ((badges & badge) == 0)
            continue;
        drawBadge(painter, badge, {x, rect.center().y() + 0.5 - kBadgeSize / 2, kBadgeSize, kBadgeSize}, tokens);
        x += kBadgeSize + 4;
    }
    return rect;
}

QRectF TableDelegate::paintMark(QPainter &painter, QRectF rect, int series, const Tokens &tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(seriesColour(tokens, series));
    drawSeriesMark(painter, rect.left() + kMarkSize / 2, rect.center().y() + 0.5, kMarkSize, series);
    rect.setLeft(rect.left() + kMarkSize + 6);
    return rect;
}

} // namespace foresearch::ui
