#pragma once

#include "core/search/births.h"
#include "ui/plots/figure.h"

namespace foresearch::plots {

/// Where an architecture comes from: its ancestors by the iteration in which they were born, with a line to each
/// parent. The line of nearest parents is straight and in colour, the others stand above and below it. Ids of the
/// points are indices into `births`; height means nothing.
Figure lineageFigure(const std::vector<search::Birth> &births, const std::vector<search::Generation> &generations,
                     int iterations);

/// The height at which each birth stands: 0 on the line of nearest parents, else a whole number that no other birth of
/// the iteration has.
std::vector<int> lineageLanes(const std::vector<search::Birth> &births);

} // namespace foresearch::plots
