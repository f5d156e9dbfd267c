#pragma once

#include "core/workbench/search_run.h"

#include <QString>

namespace foresearch::ui {

/// "handed over in iteration 9", or how well the predictors of an automatic hand-over agree so far; empty for other
/// schedules.
QString handOverText(const workbench::StoredSearch &search);

/// "seed 1 → 2; parents 25 → 20": in what the second setup differs from the first.
QString changesText(const search::SearchSetup &before, const search::SearchSetup &after);

} // namespace foresearch::ui
