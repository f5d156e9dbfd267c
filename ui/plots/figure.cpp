#include "ui/plots/figure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace foresearch::plots {

namespace {

class Range {
public:
    explicit Range(const Figure &figure)
        : m_isXLogarithmic(figure.x.logarithmic)
        , m_isYLogarithmic(figure.y.logarithmic)
    {}

    void add(double x, double y)
    {
        if ((m_isXLogarithmic && x <= 0) || (m_isYLogarithmic && y <= 0))
            return;
        m_left = std::min(m_left, x);
        m_right = std::max(m_right, x);
        m_top = std::min(m_top, y);
        m_bottom = std::max(m_bottom, y);
    }

    QRectF rectangle() const
    {
        return m_left > m_right ? QRectF() : QRectF(QPointF(m_left, m_top), QPointF(m_right, m_bottom));
    }

private:
    bool m_isXLogarithmic;
    bool m_isYLogarithmic;
    double m_left = std::numeric_limits<double>::infinity();
    double m_right = -m_left;
    double m_top = m_left;
    double m_bottom = -m_left;
};

void addLine(Range &range, const LineLayer &layer)
{
    for (const QPointF &point : layer.points)
        range.add(point.x(), point.y());
    for (std::size_t i = 0; i < layer.lower.size(); ++i) {
        range.add(layer.points[i].x(), layer.lower[i]);
        range.add(layer.points[i].x(), layer.upper[i]);
    }
}

void addBars(Range &range, const BarLayer &layer)
{
    for (std::size_t i = 0; i < layer.heights.size(); ++i) {
        const double x = layer.firstX + static_cast<double>(i);
        range.add(x - 0.5, 0);
        range.add(x + 0.5, layer.heights[i]);
    }
}

} // namespace

double axisPosition(double value, bool logarithmic)
{
    return logarithmic ? std::log10(std::max(value, std::numeric_limits<double>::min())) : value;
}

bool isEmpty(const Figure &figure)
{
    const auto hasPoints = [](const auto &layer) { return !layer.points.empty(); };
    const auto hasBars = [](const BarLayer &layer) { return !layer.heights.empty(); };
    return std::none_of(figure.points.begin(), figure.points.end(), hasPoints)
           && std::none_of(figure.lines.begin(), figure.lines.end(), hasPoints)
           && std::none_of(figure.bars.begin(), figure.bars.end(), hasBars);
}

QRectF dataRange(const Figure &figure)
{
    Range range(figure);
    for (const PointLayer &layer : figure.points) {
        for (const DataPoint &point : layer.points) {
            const double spread = point.spread.value_or(0);
            range.add(point.x, point.y - spread);
            range.add(point.x, point.y + spread);
        }
    }
    for (const LineLayer &layer : figure.lines)
        addLine(range, layer);
    for (const BarLayer &layer : figure.bars)
        addBars(range, layer);
    return range.rectangle();
}

} // namespace foresearch::plots
