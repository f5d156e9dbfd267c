#pragma once

#include "core/report/figure_content.h"
#include "ui/plots/figure.h"

namespace foresearch::plots {

/// How a figure of the report is drawn: as the pages draw the same.
Figure reportFigure(const report::FigureContent &content);

} // namespace foresearch::plots
