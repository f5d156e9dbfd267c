#pragma once

#include "core/report/facts.h"

#include <span>
#include <string>
#include <string_view>

/// The tables and figures of a report: the paper's, and ours.
namespace foresearch::report {

/// The part of the program that makes what a table or figure shows.
enum class Stage { Task, Prompt, Predict, Distil, Supernet, Search };

/// What a project must still get before a table or figure can be made.
enum class Need {
    Nothing, ///< it can be made
    Task,
    JudgedPredictor,
    SameUnitPredictor, ///< one that predicts the truth's unit
    LadderReplies,
    Control,
    FinishedSearch,
    LatencyPair, ///< a predictor's own search and HS-NAS with it, under the same latency limit
    SecondLatencyLimit,
    SecondRange,
    SecondSeed,
    FlopsPair,
    SecondTask,
    SecondSupernet,
    HalfIterations,
    AutomaticSearch,
    LearningCurve,
    Training,
    Cost, ///< replies, labels or searches
};

/// A table or figure of the report.
struct Recipe {
    std::string_view id;    ///< also of its files: "table1"
    std::string_view title; ///< "Table 1: predictors against training from scratch"
    std::string_view shows; ///< a sentence
    Stage stage = Stage::Predict;
    int published = 0; ///< the paper's table that stands beside it; 0: none
};

/// All of them, the paper's first, in its order.
std::span<const Recipe> recipes();

/// Errors: NotFound, naming those that there are.
Result<const Recipe *> findRecipe(std::string_view id);

/// What `facts` lack for it. Contract: `recipe` is one of recipes(). Cost: no bootstrap.
Need needOf(const Recipe &recipe, const Facts &facts);

/// "A predictor has to be judged on a task." Empty for Nothing.
std::string_view sentence(Need need);

} // namespace foresearch::report
