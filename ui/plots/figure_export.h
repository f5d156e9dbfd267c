#pragma once

#include "core/base/result.h"
#include "ui/plots/figure.h"

#include <QImage>
#include <QSizeF>
#include <QString>

#include <string>

namespace foresearch::plots {

enum class FigureFormat { Pdf, Svg, Png };

enum class SvgText {
    Text,     ///< can be edited and searched, needs the font where it is shown
    Outlines, ///< looks the same everywhere
};

struct ExportOptions {
    QSizeF sizeMm = {84, 63}; ///< one column
    double fontPoints = 8;
    double pngDpi = 600;
    SvgText svgText = SvgText::Text;
};

/// Sizes that journals ask for.
QSizeF oneColumnMm();
QSizeF twoColumnsMm();

/// The format of a file name's suffix. Errors: BadValue, naming the formats.
Result<FigureFormat> figureFormat(const QString &fileName);

/// The figure as the bytes of a file: PDF and SVG as vectors, PDF text as embedded TrueType. Light, whatever
/// the screen's theme. The same figure and options give the same bytes. Errors: BadValue (a size that is not
/// positive).
Result<std::string> renderFigure(const Figure &figure, FigureFormat format, const ExportOptions &options);

/// renderFigure into a file, written whole or not at all. Errors: as renderFigure and figureFormat;
/// CannotWrite.
Result<> exportFigure(const Figure &figure, const QString &fileName, const ExportOptions &options);

/// The data behind the figure, one row per point, as CSV with a header.
std::string figureCsv(const Figure &figure);

} // namespace foresearch::plots
