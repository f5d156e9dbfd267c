#include "ui/widgets/badges.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;

void drawCross(QPainter &painter, const QRectF &rect)
{
    const QRectF inner = rect.adjusted(1.5, 1.5, -1.5, -1.5);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void drawTriangle(QPainter &painter, const QRectF &rect)
{
    const QPointF top(rect.center().x(), rect.top() + 0.5);
    painter.drawPolygon(
        QPolygonF{top, {rect.right() - 0.5, rect.bottom() - 1}, {rect.left() + 0.5, rect.bottom() - 1}});
    painter.drawLine(QPointF(top.x(), rect.top() + 4), QPointF(top.x(), rect.bottom() - 3));
}

void drawPlusMinus(QPainter &painter, const QRectF &rect)
{
    const double x = rect.center().x();
    const double y = rect.top() + 3.5;
    painter.drawLine(QPointF(x - 3, y), QPointF(x + 3, y));
    painter.drawLine(QPointF(x, y - 3), QPointF(x, y + 3));
    painter.drawLine(QPointF(x - 3, rect.bottom() - 0.5), QPointF(x + 3, rect.bottom() - 0.5));
}

void drawRoundArrow(QPainter &painter, const QRectF &rect)
{
    const QRectF circle = rect.adjusted(1, 1, -1, -1);
    painter.drawArc(circle, 60 * 16, 290 * 16);
    const QPointF tip(circle.center().x() + circle.width() / 2 * std::cos(std::numbers::pi / 3),
                      circle.center().y() - circle.height() / 2 * std::sin(std::numbers::pi / 3));
    painter.drawLine(tip, tip + QPointF(0.5, -3));
    painter.drawLine(tip, tip + QPointF(-3, -0.5));
}

} // namespace

void drawBadge(QPainter &painter, CellBadge badge, const QRectF &rect, const Tokens &tokens)
{
    const bool isProblem = badge == FailedBadge || badge == OutOfRangeBadge;
    painter.setPen(QPen(isProblem ? tokens.problem : tokens.muted, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (badge == FailedBadge)
        drawCross(painter, rect);
    else if (badge == OutOfRangeBadge)
        drawTriangle(painter, rect);
    else if (badge == SpreadBadge)
        drawPlusMinus(painter, rect);
    else
        drawRoundArrow(painter, rect);
}

QString badgeTitle(CellBadge badge)
{
    switch (badge) {
    case FailedBadge:
        return BadgeLegend::tr("no value");
    case OutOfRangeBadge:
        return BadgeLegend::tr("far outside the demonstrations");
    case SpreadBadge:
        return BadgeLegend::tr("samples differ");
    case KeptBadge:
        break;
    }
    return BadgeLegend::tr("kept before");
}

BadgeLegend::BadgeLegend(QWidget *parent) : QWidget(parent)
{
    setFont(scaledFont(font(), TextSize::Small));
    QStringList titles;
    for (const CellBadge badge : kBadges)
        titles << badgeTitle(badge);
    setAccessibleName(tr("Signs behind predictions: %1").arg(titles.join(QStringLiteral(", "))));
}

QSize BadgeLegend::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = 0;
    for (const CellBadge badge : kBadges)
        width += static_cast<int>(kBadgeSize) + kInside + metrics.horizontalAdvance(badgeTitle(badge)) + kGap;
    return {width - kGap + 2, metrics.height()};
}

void BadgeLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(palette());
    const QFontMetrics metrics(font());
    double x = 0;
    for (const CellBadge badge : kBadges) {
        drawBadge(painter, badge, {x, (height() - kBadgeSize) / 2, kBadgeSize, kBadgeSize}, tokens);
        x += kBadgeSize + kInside;
        painter.setPen(tokens.muted);
        const QString title = badgeTitle(badge);
        painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, title);
        x += metrics.horizontalAdvance(title) + kGap;
    }
}

} // namespace foresearch::ui
