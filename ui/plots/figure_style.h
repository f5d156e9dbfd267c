#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <cstddef>
#include <vector>

namespace foresearch::plots {

/// How a figure looks; its data say nothing of it. Lengths are in points (1/72 inch) on paper and in
/// device-independent pixels on the screen.
struct FigureStyle {
    std::vector<QColor> series; ///< Okabe and Ito's colours, safe for the colour-blind
    QColor background;          ///< transparent on the screen: the card behind shows
    QColor text;
    QColor secondaryText;
    QColor grid;
    QColor axis;
    QColor selection;
    QFont font;
    double markerSize = 8;
    double lineWidth = 1.8;
    double axisWidth = 1;
    double barGap = 0.2;         ///< free part of a bar's place
    bool mayStampMarkers = true; ///< paint markers from pixmaps: faster, but no vectors

    QColor seriesColour(std::size_t index) const { return series[index % series.size()]; }

    /// Follows the window's palette, light or dark.
    static FigureStyle screen(const QPalette &palette, const QFont &font);

    /// Always light, for paper: `fontPoints` is the size in print.
    static FigureStyle paper(double fontPoints = 8);
};

} // namespace foresearch::plots
