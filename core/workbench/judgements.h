#pragma once

#include "core/predict/evaluation.h"
#include "core/store/project.h"
#include "core/workbench/undo_history.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// How predictors that were judged are kept in a project. Each predictor that is judged on a task is a run of kind
/// "evaluate"; its evaluations say the split. A file of predictions is a run of kind "predictions" whose only part is
/// the file's text, so that the project needs the file no more. Which predictors a task's page shows is a setting.
namespace foresearch::workbench {

/// What the user chose to see of a task.
struct PredictChoice {
    predict::TruthSet truth = predict::TruthSet::Validation;
    std::vector<std::string> predictors; ///< as the command line takes them, in the order of the table
    friend bool operator==(const PredictChoice &, const PredictChoice &) = default;
};

/// For each split and test architecture, in the order of an evaluation: whether the answer is older than the run that
/// used it, so that nobody was asked. By predictor; only those that have such answers.
using KeptAnswers = std::map<std::string, std::vector<std::vector<bool>>>;

/// What a project holds of the predictors of one task.
struct Judgements {
    std::string stamp; ///< equal for equal contents
    PredictChoice choice;
    std::vector<predict::ImportedPredictions> imported;
    /// The chosen predictors that have an answer for every test architecture of every split, from their latest run,
    /// with the splits' metrics; without summaries.
    predict::TaskEvaluation evaluation;
    KeptAnswers kept;
};

/// Nothing where the stamp is still `knownStamp`. Without a choice of the user's: the predictors that were judged, or
/// the usual ones. Errors: NotFound (no such task); those of the project.
Result<std::optional<Judgements>> readJudgements(store::Project &project, const eval::TfsTask &task,
                                                 const std::string &knownStamp = {});

/// All predictions that were imported into the project. Errors: those of the project.
Result<std::vector<predict::ImportedPredictions>> readImported(store::Project &project);

/// The predictors of a choice may be judged or not. Errors: those of the project.
Change choosePredictorsChange(const std::string &taskName, PredictChoice choice);

/// Takes a file of predictions into the project, in place of earlier files that have a predictor of the same name; what
/// was judged by these is to be judged again. Errors: those of ImportedPredictions::open.
Result<Change> importPredictionsChange(const std::filesystem::path &path);

} // namespace foresearch::workbench
