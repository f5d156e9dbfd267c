#pragma once

#include "core/search/births.h"

#include <QString>

namespace foresearch::ui {

/// "encoder width", "decoder FFN", "cross heads", ...
QString partTitle(space::Hyperparameter part);

/// "encoder width 512 → 640", "decoder FFN 1024 → 3072 in layer 2", "cross heads in layers 1, 3".
QString changeText(const search::PartChange &change);

/// All of them in one line; empty where nothing changed.
QString changesText(const std::vector<search::PartChange> &changes);

/// "random", "elite", "mutation", "crossover".
QString originTitle(search::Origin origin);

} // namespace foresearch::ui
