#include "app/cli/figure_module.h"

#include "core/base/module.h"

namespace foresearch::cli {

namespace {

constexpr const char *kModuleName = "libforesearch-figures.so";

/// Two columns of a journal.
constexpr plots::DrawingOptions kReportDrawing{.widthMm = 174, .heightMm = 100, .pngDpi = 300};

Unexpected cannotDraw(const std::string &why)
{
    return fail(ErrorCode::Unavailable, "Figures cannot be drawn: " + why);
}

} // namespace

Result<std::unique_ptr<plots::FigureDrawer>> loadFigureDrawer()
{
    const auto path = findModule(kModuleName);
    if (!path)
        return cannotDraw(path.error().detail + " It comes with the window (FORESEARCH_WINDOW=ON).");
    const auto factory = moduleFunction(*path, plots::kFigureDrawerFactory, "the figures");
    if (!factory)
        return cannotDraw(factory.error().detail);
    std::uint32_t version = 0;
    std::unique_ptr<plots::FigureDrawer> drawer(
        reinterpret_cast<plots::FigureDrawerFactory *>(*factory)(plots::kFigureDrawerVersion, &version));
    if (!drawer)
        return cannotDraw(path->string() + " is of version " + std::to_string(version) + ", expected "
                          + std::to_string(plots::kFigureDrawerVersion) + ".");
    return drawer;
}

workbench::ReportOptions withFigures(workbench::ReportOptions options)
{
    auto drawer = loadFigureDrawer();
    if (!drawer) {
        options.noFigures = drawer.error().detail;
        return options;
    }
    const std::shared_ptr<plots::FigureDrawer> shared = std::move(*drawer);
    options.renderFigure = [shared](const report::FigureContent &figure, std::string_view format) {
        return shared->render(figure, kReportDrawing, format);
    };
    return options;
}

} // namespace foresearch::cli
