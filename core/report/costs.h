#pragma once

#include "core/report/facts.h"
#include "core/report/published.h"
#include "core/report/table.h"

#include <vector>

/// What performance prediction costs: the paper's arithmetic, and what was measured in a project.
namespace foresearch::report {

/// What the paper's arithmetic starts from. Source: Jawahar et al. 2023, sections 1, 6 and 7.2.
struct CostInputs {
    double candidates = 3000; ///< architectures that a search has predicted
    double dollarsPerThousandTokens = 0.03;
    double tokensPerPrompt = 1000.0 / 3;
    int limitTypes = 3; ///< latency, FLOPs, memory
    int limitValues = 5;
    int machines = 4;
    double labels = 3000; ///< that a network is distilled from, once
};

/// Dollars of so many predictions of the language model.
double dollarsOf(double predictions, const CostInputs &inputs);

/// Limits' types times values times machines.
int searchRuns(const CostInputs &inputs);

/// Of all searches, when the language model predicts in each; and when it labels once, however many searches follow.
double dollarsOfAllSearches(const CostInputs &inputs);
double dollarsDistilled(const CostInputs &inputs);

/// How many per cent `now` is below `before`. Contract: before > 0.
double reductionPercent(double before, double now);

/// Scores that a search asks of the predictor that HS-NAS keeps for the end. Source: section 7.2.
struct IterationInputs {
    int iterations = 30;
    int population = 125;
    int parents = 25;
    int children = 100; ///< mutations and crossovers of an iteration
    int handOver = 15;  ///< the last iteration of the first predictor
};
int scoresAlone(const IterationInputs &inputs);
/// The parents are scored again when the predictor changes.
int scoresAfterHandOver(const IterationInputs &inputs);

/// The paper's statements recomputed from what it says they come from, each beside what it printed.
Table paperCostTable(const Published &published);

/// What was measured here, those that have a row: language models and what 3,000 labels and 60 searches would cost at
/// the measured tokens; labels and networks; every predictor in searches; HS-NAS against the second predictor alone.
std::vector<Table> measuredCostTables(const Facts &facts);

} // namespace foresearch::report
