#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace foresearch::plots {

/// Markers that stay distinct in grey print.
enum class Marker { Circle, Triangle, Square, Diamond, Ring, Cross };

struct DataPoint {
    double x = 0;
    double y = 0;
    std::optional<double> spread; ///< half length of the vertical error bar, in y's unit
    std::size_t id = 0;           ///< what the caller calls it, for selection; need not be unique over layers
};

/// Points that share colour and marker.
struct PointLayer {
    QString name;
    std::size_t colour = 0; ///< index into FigureStyle::series
    Marker marker = Marker::Circle;
    std::vector<DataPoint> points;
};

enum class LineShape {
    Straight,
    Stepped, ///< holds each value until the next x, as a distribution function does
};

struct LineLayer {
    QString name;
    std::size_t colour = 0;
    LineShape shape = LineShape::Straight;
    std::vector<QPointF> points; ///< by ascending x
    std::vector<double> lower;   ///< of a band, one per point; empty: no band
    std::vector<double> upper;
    bool isFaint = false; ///< stands behind the others: thin and pale
};

/// Bars at whole numbers; layers stand side by side.
struct BarLayer {
    QString name;
    std::size_t colour = 0;
    std::vector<double> heights; ///< of the bars at firstX, firstX + 1, ...
    int firstX = 1;
};

/// A dashed line across the plot with a word beside it.
struct ReferenceLine {
    enum class Kind { Diagonal, Vertical, Horizontal };
    Kind kind = Kind::Diagonal;
    double at = 0; ///< x or y; unused by the diagonal
    QString label;
};

struct Axis {
    QString title; ///< with the unit
    std::optional<double> min;
    std::optional<double> max;
    bool integersOnly = false;
    bool reversed = false;    ///< lower values up, as for a loss
    bool isBare = false;      ///< its numbers say nothing: without labels, grid and line
    bool logarithmic = false; ///< values that are not positive have no place; not for bars and equal axes
};

/// Where a value lies on an axis: the logarithm to base ten where that is logarithmic, else the value.
double axisPosition(double value, bool logarithmic);

/// Everything that a plot shows, as a value. The same Figure is drawn on the screen and into a file.
struct Figure {
    QString title; ///< for the accessible name and the file's metadata; not drawn
    Axis x;
    Axis y;
    std::vector<PointLayer> points;
    std::vector<LineLayer> lines;
    std::vector<BarLayer> bars;
    std::vector<ReferenceLine> references;
    bool equalAxes = false; ///< both axes get one range, as predictions against truth need
    QString emptyText;      ///< what will appear here, shown while there is no data
};

bool isEmpty(const Figure &figure);

/// The smallest rectangle around all data, error bars and bands included; null when there is none. Not positive values
/// count only where both axes are not logarithmic.
QRectF dataRange(const Figure &figure);

} // namespace foresearch::plots
