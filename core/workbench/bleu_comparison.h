#pragma once

#include "core/base/task_control.h"
#include "core/eval/bootstrap.h"
#include "core/text/bleu.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace foresearch::workbench {

/// A system's BLEU, with the interval in which other test sets of this kind would put it.
struct BleuEstimate {
    text::BleuScore score;
    std::optional<eval::Interval> interval;
};

struct BleuComparison {
    std::vector<BleuEstimate> systems;
    /// Each system but the first, minus the first one.
    std::vector<std::optional<eval::PairedDifference>> differences;
};

using BleuFormula = std::function<text::BleuScore(const text::BleuStatistics &)>;

/// Draws the lines with replacement, `options.resamples` times, the same ones for all systems, so that differences are
/// paired. Contract: every system has the same number of lines, at least one; at least one resample.
/// Errors: Stopped. Source: Koehn 2004.
Result<BleuComparison> compareBleu(std::span<const std::vector<text::BleuStatistics>> systems,
                                   const BleuFormula &formula, const eval::BootstrapOptions &options,
                                   const TaskControl &control);

} // namespace foresearch::workbench
