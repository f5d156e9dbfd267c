#pragma once

#include <Qt>

class QFontMetricsF;
class QPainter;
class QRectF;
class QString;

namespace foresearch::ui {

/// Draws one line of `text` with digits of equal width, so that numbers below each other line up; cut with an
/// ellipsis where it is too long. (QFont::setFeature("tnum") exists from Qt 6.7 only.)
void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);

/// The width that drawTabular needs for `text`.
double tabularWidth(const QFontMetricsF &metrics, const QString &text);

/// The mark of series `index`: circle, triangle, square, diamond, ... in turn, filled with `painter`'s brush.
void drawSeriesMark(QPainter &painter, double x, double y, double size, int index);

} // namespace foresearch::ui
