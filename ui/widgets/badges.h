#pragma once

#include "ui/text/cell_roles.h"

#include <QWidget>

#include <array>

class QPainter;
class QRectF;

namespace foresearch::ui {

struct Tokens;

inline constexpr std::array kBadges{FailedBadge, OutOfRangeBadge, SpreadBadge, KeptBadge};
inline constexpr double kBadgeSize = 10;

/// A cross, a triangle with a stroke, plus-minus, an arrow that goes round: told apart without colours.
void drawBadge(QPainter &painter, CellBadge badge, const QRectF &rect, const Tokens &tokens);

/// "no value", "far outside the demonstrations", "samples differ", "kept before".
QString badgeTitle(CellBadge badge);

/// What the signs mean, in one line.
class BadgeLegend : public QWidget {
    Q_OBJECT

public:
    explicit BadgeLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foresearch::ui
