#include "ui/widgets/tabular_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>
#include <QString>

#include <algorithm>

namespace foresearch::ui {

namespace {

/// Runs without digits are drawn whole, so that kerning stays; each digit stands in the middle of its cell.
template <typename Run, typename Digit>
void forEachPart(const QString &text, Run &&run, Digit &&digit)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text[i].isDigit())
            continue;
        if (i > begin)
            run(text.mid(begin, i - begin));
        if (i < text.size())
            digit(QString(text[i]));
        begin = i + 1;
    }
}

double digitWidth(const QFontMetricsF &metrics)
{
    return metrics.horizontalAdvance(QLatin1Char('0'));
}

} // namespace

double tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    double width = 0;
    forEachPart(
        text, [&](const QString &run) { width += metrics.horizontalAdvance(run); },
        [&](const QString &) { width += digitWidth(metrics); });
    return width;
}

void drawTabular(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double width = tabularWidth(metrics, text);
    if (width > rect.width() || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })) {
        painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, rect.width() + 0.5));
        return;
    }
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    const double baseline = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    forEachPart(
        text,
        [&](const QString &run) {
            painter.drawText(QPointF(x, baseline), run);
            x += metrics.horizontalAdvance(run);
        },
        [&](const QString &digit) {
            const double cell = digitWidth(metrics);
            painter.drawText(QPointF(x + (cell - metrics.horizontalAdvance(digit)) / 2, baseline), digit);
            x += cell;
        });
}

namespace {

/// A cross of two strokes, as plots have it.
QPolygonF crossMark(double x, double y, double r)
{
    const double far = r;
    const double near = r * 0.35;
    const double arm = far - near;
    return QPolygonF({{x, y - near},
                      {x + arm, y - far},
                      {x + far, y - arm},
                      {x + near, y},
                      {x + far, y + arm},
                      {x + arm, y + far},
                      {x, y + near},
                      {x - arm, y + far},
                      {x - far, y + arm},
                      {x - near, y},
                      {x - far, y - arm},
                      {x - arm, y - far}});
}

} // namespace

void drawSeriesMark(QPainter &painter, double x, double y, double size, int index)
{
    const double r = size / 2;
    switch (index % 5) {
    case 0:
        painter.drawEllipse(QPointF(x, y), r, r);
        break;
    case 1:
        painter.drawPolygon(QPolygonF({{x, y - r}, {x + r * 1.1, y + r * 0.9}, {x - r * 1.1, y + r * 0.9}}));
        break;
    case 2:
        painter.drawRect(QRectF(x - r * 0.9, y - r * 0.9, size * 0.9, size * 0.9));
        break;
    case 3:
        painter.drawPolygon(QPolygonF({{x, y - r * 1.2}, {x + r * 1.2, y}, {x, y + r * 1.2}, {x - r * 1.2, y}}));
        break;
    default:
        painter.drawPolygon(crossMark(x, y, r));
        break;
    }
}

} // namespace foresearch::ui
