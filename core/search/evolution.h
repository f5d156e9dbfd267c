#pragma once

#include "core/search/search.h"

namespace foresearch::search {

/// Evolves a population under `setup.constraints`, scored by the predictor that the schedule names for each iteration:
/// HAT, HS-NAS and fully distilled search are three schedules of it.
///
/// Iteration 1 scores `population` random architectures. Every later iteration scores the `parents` best of the one
/// before, `mutations` mutants and `crossovers` children of them; so the offspring of the last breeding are scored too,
/// and nothing is bred that nobody scores. All meet the constraints, and no two of a generation are the same
/// architecture. At a hand-over the parents, chosen by the old predictor, are scored again by the new one; otherwise a
/// phenotype is scored once by a predictor, whenever it comes back. The result is the best score that the last
/// predictor gave in any iteration.
///
/// Where mutation and crossover find too few new architectures in attemptLimit draws, the generation is smaller.
/// Errors: as `runSearch`. Cost: at most predictionLimit(setup) predictions; saved ones are counted as reused.
/// Source: Jawahar et al. 2023, Algorithm 1; Wang et al. 2020 (HAT); children come from the parents and are drawn until
/// enough meet the constraints, as in HAT's program.
Result<SearchOutcome> evolve(const SearchSetup &setup, const SearchContext &context, const TaskControl &control);

} // namespace foresearch::search
