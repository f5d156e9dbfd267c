#pragma once

#include "core/predict/evaluation.h"
#include "core/report/table.h"

#include <string>
#include <vector>

/// What each component of a prompt adds. Source: Jawahar et al. 2023, Table 1, last block.
namespace foresearch::workbench {

/// The rungs of the ablation ladder that one model was judged on, in the ladder's order.
struct Ablation {
    std::string model;
    predict::Evaluation evaluation; ///< summarised with the usual bootstrap
};

/// Whether all are rungs of the ladder for one model, more than one: "llm:VARIANT@MODEL".
bool isLadder(const std::vector<std::string> &predictors);

/// The same before any bootstrap: rungs under the paper's names.
struct Ladder {
    std::string model;
    predict::TaskEvaluation evaluation;
    std::vector<std::string> predictors; ///< as the command line takes them, in the same order
};
/// One for each model that was judged on at least two rungs of the ladder.
std::vector<Ladder> laddersOf(const predict::TaskEvaluation &evaluation);

/// One for each model that was judged on at least two rungs of the ladder. Errors: Stopped; those of summarise.
Result<std::vector<Ablation>> ablationsOf(const predict::TaskEvaluation &evaluation, const TaskControl &control);

/// The tables of report::evaluationTables with the rows named as in the paper: "+ First instruction".
/// Contract: isLadder of the evaluation's predictors.
std::vector<report::Table> ablationTables(const predict::Evaluation &evaluation, predict::TruthSet truth);

} // namespace foresearch::workbench
