#pragma once

#include "core/eval/tfs_eval.h"
#include "core/predict/distillation.h"
#include "core/predict/evaluation.h"
#include "core/predict/supernet_training.h"
#include "core/predict/training_checkpoint.h"
#include "core/report/figure_content.h"
#include "core/search/record.h"
#include "core/search/repeats.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What a report is made of: what a project holds, as values, without a folder of the machine in any text.
namespace foresearch::report {

/// A run that numbers come from.
struct RunFacts {
    std::int64_t id = 0;
    std::string kind = {};
    std::string commandLine = {};
    std::string settings = "{}"; ///< JSON
    std::string startedAt = {};  ///< "2026-11-24T13:05:59Z"
    std::string endedAt = {};    ///< empty: it has not ended
    double seconds = 0;          ///< from its start to its end, with what interrupted it
};

/// Where the values of one predictor on one task came from.
struct PredictorFacts {
    RunFacts run;
    bool isMeasured = false;
    std::string details;    ///< JSON, as the predictor said it; may be empty
    std::string model;      ///< of a language model
    std::string promptHash; ///< likewise
};

struct JudgedTask {
    eval::TfsTask data;   ///< without its splits
    std::string dataHash; ///< SHA-256 of architectures and truth in all splits
    std::size_t splits = 0;
    std::size_t architectures = 0; ///< different ones
    predict::TruthSet truth = predict::TruthSet::Validation;
    predict::TaskEvaluation evaluation;           ///< with the splits' metrics, without summaries
    std::map<std::string, PredictorFacts> origin; ///< by predictor
};

/// The rungs of the ablation ladder that a model was judged on, under the paper's names and in its order.
struct LadderFacts {
    std::string model;
    std::size_t task = 0; ///< index of the judged task
    predict::TaskEvaluation evaluation;
    std::vector<std::string> predictors; ///< of the rungs, as the command line takes them
};

/// A finished search of a project.
struct SearchFacts {
    RunFacts run;
    std::shared_ptr<const search::SearchRecord> record; ///< never null
    std::string task;                                   ///< empty: of none
    search::RunResult result;
    std::map<std::string, search::PredictorUse> uses; ///< by predictor
    std::optional<double> testBleu;                   ///< of the best, where the project has trained it from scratch
};

struct LabelFacts {
    RunFacts run;
    std::string teacher;
    std::size_t labels = 0;
    std::size_t withoutValue = 0;
};

struct NetworkFacts {
    RunFacts run;
    std::string predictor; ///< as the command line takes it
    std::string teacher;
    std::size_t examples = 0;
    std::string preset;
    predict::Agreement agreement; ///< with its teacher on labels that it never saw
};

struct CurveFacts {
    RunFacts run;
    predict::Scale scale;
    std::vector<predict::LearningPoint> points;
};

struct TrainingFacts {
    RunFacts run;
    std::string name; ///< of its folder
    predict::SupernetTrainingSettings settings;
    std::uint64_t updates = 0;
    std::vector<std::pair<double, double>> losses; ///< update and bits per token
    std::vector<predict::ValidationPoint> points;
};

/// What a model of an endpoint was asked, in all.
struct ReplyFacts {
    std::string model;
    std::size_t replies = 0;
    std::int64_t promptTokens = 0;
    std::int64_t cachedTokens = 0; ///< of the prompt's
    std::int64_t completionTokens = 0;
    std::size_t uncounted = 0;          ///< replies whose endpoint did not say its tokens
    double seconds = 0;                 ///< of waiting, one reply after another
    std::optional<double> dollars = {}; ///< by the price's table; nothing: no price is known
    std::string priceDate = {};         ///< of that price
};

struct Facts {
    std::string project; ///< the file's name
    std::string program; ///< "Foresearch 0.9.0"
    std::string asOf;    ///< when the last of its runs ended; empty without runs
    std::vector<JudgedTask> tasks;
    std::vector<LadderFacts> ladders;
    std::vector<SearchFacts> searches; ///< in the order in which they were started
    std::vector<LabelFacts> labels;
    std::vector<NetworkFacts> networks;
    std::vector<CurveFacts> curves;
    std::vector<TrainingFacts> trainings; ///< with at least a loss
    std::vector<ReplyFacts> replies;
    std::map<std::string, std::string> notes; ///< by recipe; "": of the whole report
};

} // namespace foresearch::report
