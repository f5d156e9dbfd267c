#pragma once

#include "core/search/search.h"
#include "tests/support/formula_predictor.h"

#include <memory>

namespace foresearch::testing {

/// Keeps generations in memory.
class MemoryJournal final : public search::SearchJournal {
public:
    Result<std::vector<search::Generation>> generations() override { return kept; }
    Result<> append(const search::Generation &generation) override
    {
        kept.push_back(generation);
        return {};
    }

    std::vector<search::Generation> kept;
};

/// A space of 2 x 2 dimensions and at most four layers a side: small enough to count through.
space::SearchSpace smallSpace();

/// Six iterations of a small population in `smallSpace`, all scored by "hat".
search::SearchSetup smallSetup();

/// Quality with many distinct values; higher for larger networks, with a ripple.
double toyScore(const space::Architecture &architecture);

std::unique_ptr<FormulaPredictor> toyPredictor(predict::Direction direction);

/// The individuals of all generations, without times: equal for equal runs.
std::vector<search::Individual> allIndividuals(const std::vector<search::Generation> &generations);

} // namespace foresearch::testing
