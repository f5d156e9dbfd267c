#pragma once

#include "core/text/sentence_pairs.h"
#include "core/text/token_figures.h"

#include <QString>

#include <vector>

namespace foresearch::ui {

/// Why a pair is left out: "empty side", "duplicate".
QString dropReason(text::Drop drop);

/// "12 left out: 3 empty sides, 9 duplicates", or that nothing is.
QString dropsText(const text::DropCounts &drops);

/// A line for each split, "train: 29,000 pairs of 12.5 and 13.1 ids" (means), and one for how many are unknown.
QString splitsText(const std::vector<text::SplitFigures> &splits);

} // namespace foresearch::ui
