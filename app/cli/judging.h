#pragma once

#include "app/cli/command.h"

#include "core/predict/evaluation.h"
#include "core/store/project.h"

namespace foresearch::cli {

/// Which predictors are judged on what, as `evaluate` and `figure` take it.
struct JudgingArguments {
    std::string tfsEval;
    std::string project; ///< in place of tfsEval
    std::vector<std::string> tasks;
    std::vector<int> seeds;
    std::vector<std::string> predictors;
    std::vector<std::string> predictions;
    predict::TruthSet truth = predict::TruthSet::Validation;
    double execTimeout = 300; ///< seconds
};

struct JudgingData {
    eval::TfsEval data;
    std::vector<predict::ImportedPredictions> imported;
    predict::LanguageModels languageModels = {}; ///< those whose replies the project keeps
};

/// `arguments` outlives the command. `projectHelp`: what a project is for. `whichPredictors`: what happens without
/// --predictor.
void addJudgingOptions(CLI::App &command, JudgingArguments &arguments, const std::string &projectHelp,
                       const std::string &whichPredictors);

/// Which BLEU is the truth: "--truth valid|test". `truth` outlives the command.
CLI::Option *addTruthOption(CLI::App &command, predict::TruthSet &truth);

/// Throws CLI::ValidationError, naming `option`, where `words` are no predictor.
predict::PredictorSpec predictorSpecOf(const std::string &option, const std::string &words);

/// Adds a predictor unless it is there already.
void addOnce(std::vector<predict::PredictorSpec> &predictors, predict::PredictorSpec spec);

/// Wrong usage is said (CLI::ValidationError) before anything is read. Errors: those of reading; Stopped.
Result<JudgingData> readJudgingData(const JudgingArguments &arguments, const TaskControl &control);

/// The same from the project that is open; files of predictions are taken into it, in place of earlier ones of the same
/// predictors. Contract: open for writing.
Result<JudgingData> readJudgingData(const JudgingArguments &arguments, store::Project &project);

/// With the predictors that were named; none where none was.
predict::EvaluationOptions judgingOptions(const JudgingArguments &arguments);

/// How to write predictors, for --help.
extern const char *const kPredictorForms;

} // namespace foresearch::cli
