#pragma once

#include "core/search/individual.h"

#include <utility>
#include <vector>

namespace foresearch::search {

/// Where a search keeps its finished generations, so that it can go on after any interruption.
class SearchJournal {
public:
    virtual ~SearchJournal() = default;

    /// The finished generations, in order, when the journal was opened. Called once, before the first `append`.
    virtual Result<std::vector<Generation>> generations() = 0;

    /// Returns when the generation is safe. Errors: CannotWrite; the search then ends.
    virtual Result<> append(const Generation &generation) = 0;
};

} // namespace foresearch::search
