#pragma once

#include "core/predict/evaluation.h"
#include "core/report/figure_content.h"
#include "ui/plots/evaluation_figures.h"

#include <cstdint>
#include <filesystem>

namespace foresearch::plots {

/// What is drawn, and how large. Lengths in millimetres.
struct DrawingOptions {
    EvaluationFigure kind = EvaluationFigure::Scatter;
    predict::TruthSet truth = predict::TruthSet::Validation;
    double widthMm = 84;
    double heightMm = 63;
    double fontPoints = 8;
    double pngDpi = 600;
    bool svgOutlines = false; ///< text of an SVG as outlines
};

/// Draws figures into files without a display, in a program that has no window. A module beside the programs, since
/// linking Qt's charts would slow every other command down.
/// Threads: that of main.
class FigureDrawer {
public:
    virtual ~FigureDrawer() = default;

    /// By the ending of `file`: pdf, svg, png, or csv for the data behind the figure.
    /// Errors: BadValue (an ending, a size); CannotWrite.
    virtual Result<> draw(const predict::TaskEvaluation &evaluation, const DrawingOptions &options,
                          const std::filesystem::path &file) = 0;

    /// A figure of the report as the bytes of a file; `format` is pdf, svg or png. Of the options, the sizes.
    /// Errors: BadValue (a format, a size).
    virtual Result<std::string> render(const report::FigureContent &content, const DrawingOptions &options,
                                       std::string_view format) = 0;
};

/// The version of this header. The module refuses another one.
inline constexpr std::uint32_t kFigureDrawerVersion = 2;
inline constexpr const char *kFigureDrawerFactory = "foresearchFigureDrawer";

/// Null where the versions differ; `moduleVersion` is the module's.
using FigureDrawerFactory = FigureDrawer *(std::uint32_t programVersion, std::uint32_t *moduleVersion);

} // namespace foresearch::plots
