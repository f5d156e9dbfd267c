// Painting of a figure on the screen's raster device, by number of points.

#include "ui/plots/figure_view.h"

#include <QApplication>
#include <QImage>

#include <benchmark/benchmark.h>

#include <cmath>

using namespace foresearch::plots;

namespace {

Figure scatter(std::size_t count)
{
    Figure figure;
    figure.x.title = "x";
    figure.y.title = "y";
    PointLayer layer{"points", 0, Marker::Circle, {}};
    for (std::size_t i = 0; i < count; ++i) {
        const double x = static_cast<double>(i);
        layer.points.push_back({x, std::sin(x), std::nullopt, i});
    }
    figure.points = {layer};
    return figure;
}

void paintScatter(benchmark::State &state)
{
    FigureView view;
    view.resize(900, 600);
    view.setFigure(scatter(static_cast<std::size_t>(state.range(0))));
    view.show();
    QApplication::processEvents();
    QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state)
        static_cast<QWidget &>(view).render(&image);
}

BENCHMARK(paintScatter)->Arg(100)->Arg(3750)->Arg(10000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
