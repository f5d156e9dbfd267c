#pragma once

#include "core/base/result.h"
#include "core/workbench/reporting.h"
#include "ui/plots/figure_drawer.h"

#include <memory>

namespace foresearch::cli {

/// The module that draws figures, loaded. Errors: Unavailable, with the reason: it is not there, or of another version.
/// Threads: main's, once a process.
Result<std::unique_ptr<plots::FigureDrawer>> loadFigureDrawer();

/// `options` with the module as renderer, in the sizes of a report; without the module, with the reason. Contract: as
/// loadFigureDrawer.
workbench::ReportOptions withFigures(workbench::ReportOptions options);

} // namespace foresearch::cli
