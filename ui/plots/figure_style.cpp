#include "ui/plots/figure_style.h"

#include <QString>

namespace foresearch::plots {

namespace {

// Source: Okabe and Ito, "Color Universal Design", 2008; their black is a grey here, and their yellow is left out, so
// that all are seen on either theme. The same as in tables (ui/widgets/theme.cpp).
std::vector<QColor> okabeIto()
{
    return {QColor(0x00, 0x72, 0xB2), QColor(0xE6, 0x9F, 0x00), QColor(0x00, 0x9E, 0x73), QColor(0xCC, 0x79, 0xA7),
            QColor(0xD5, 0x5E, 0x00), QColor(0x56, 0xB4, 0xE9), QColor(0x6B, 0x75, 0x80)};
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor blend(const QColor &a, const QColor &b, double shareOfB)
{
    const auto mix = [shareOfB](int x, int y) { return static_cast<int>(x + (y - x) * shareOfB + 0.5); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

FigureStyle FigureStyle::screen(const QPalette &palette, const QFont &font)
{
    FigureStyle style;
    const QColor base = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    style.secondaryText = blend(base, style.text, 0.65);
    style.grid = blend(base, style.text, isDark(palette) ? 0.14 : 0.10);
    style.axis = blend(base, style.text, 0.30);
    style.selection = style.text;
    style.background = Qt::transparent;
    style.series = okabeIto();
    if (isDark(palette)) {
        style.series[0] = QColor(0x56, 0xB4, 0xE9);
        style.series[2] = QColor(0x1F, 0xB5, 0x8A);
        style.series[4] = QColor(0xE8, 0x76, 0x3A);
        style.series[5] = QColor(0x3D, 0x8F, 0xD1);
        style.series[6] = QColor(0x9A, 0xA4, 0xAF);
    }
    style.font = font;
    return style;
}

FigureStyle FigureStyle::paper(double fontPoints)
{
    FigureStyle style;
    style.series = okabeIto();
    style.background = Qt::white;
    style.text = QColor(0x1A, 0x1A, 0x1A);
    style.secondaryText = QColor(0x40, 0x40, 0x40);
    style.grid = QColor(0xE3, 0xE3, 0xE3);
    style.axis = QColor(0x60, 0x60, 0x60);
    style.selection = style.text;
    style.font = QFont(QStringLiteral("Inter"));
    style.font.setStyleHint(QFont::SansSerif);
    style.font.setPointSizeF(fontPoints);
    style.markerSize = 4;
    style.lineWidth = 1;
    style.axisWidth = 0.5;
    style.mayStampMarkers = false;
    return style;
}

} // namespace foresearch::plots
