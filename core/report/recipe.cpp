#include "core/report/recipe.h"

#include "core/report/predictor_tables.h"
#include "core/report/search_tables.h"

#include <algorithm>
#include <array>

namespace foresearch::report {

namespace {

constexpr std::array kRecipes{
    Recipe{"table1", "Table 1: predictors against training from scratch",
           "MAE and Kendall tau of every judged predictor, mean and deviation over the seeds, for each task and on "
           "average.",
           Stage::Predict, 1},
    Recipe{"ablation", "Table 1, last block: what each part of the prompt adds",
           "A language model judged on the rungs of the ablation ladder.", Stage::Prompt, 1},
    Recipe{"figure2", "Figure 2: predictions against training from scratch",
           "Every prediction of every split against the truth; a perfect predictor lies on the diagonal.",
           Stage::Predict, 0},
    Recipe{"figure4", "Figure 4: how far wrongly ordered pairs are apart",
           "Pairs that a predictor orders the wrong way, by their distance in the gold ranking.", Stage::Predict, 0},
    Recipe{"figure5", "Figure 5: the same as a distribution function",
           "The share of the wrongly ordered pairs up to each distance.", Stage::Predict, 0},
    Recipe{"table2", "Table 2: HS-NAS against the second predictor's own search",
           "Searches under one latency limit: score, costs and search hours.", Stage::Search, 2},
    Recipe{"table3", "Table 3: several latency limits", "The same under at least two latency limits.", Stage::Search,
           3},
    Recipe{"table4", "Table 4: start and end iteration",
           "HS-NAS with several ranges of the first predictor, under the same limits.", Stage::Search, 4},
    Recipe{"table6", "Table 6: the search space", "The choices of every search space of the project's tasks.",
           Stage::Task, 0},
    Recipe{"table7", "Table 7: several seeds", "HS-NAS searches that differ in their seed only.", Stage::Search, 7},
    Recipe{"table8", "Table 8: a limit of GFLOPs",
           "HS-NAS and the second predictor's own search under a limit of "
           "GFLOPs.",
           Stage::Search, 8},
    Recipe{"table9", "Table 9: a limit of GFLOPs in several tasks", "The same in at least two tasks.", Stage::Search,
           9},
    Recipe{"table10", "Table 10: another supernet",
           "HS-NAS with at least two different second predictors, and their "
           "own searches.",
           Stage::Search, 10},
    Recipe{"table11", "Table 11: half of the iterations", "HS-NAS against searches that are shortened instead.",
           Stage::Search, 11},
    Recipe{"costs", "Sections 1 and 6: what it costs",
           "The paper's arithmetic of search hours and of the price of 3,000 labels, and what was measured here.",
           Stage::Distil, 0},
    Recipe{"controls", "Predictors against controls",
           "Whether a predictor can be told from what costs nothing: the mean, GFLOPs, a regression.", Stage::Predict,
           0},
    Recipe{"learning", "Learning curve of the distilled network",
           "Its error by the number of labels that it learnt from.", Stage::Distil, 0},
    Recipe{"trainings", "Trainings of supernets", "Their losses on held-out sentences.", Stage::Supernet, 0},
    Recipe{"searches", "All searches", "Every finished search, and the best so far of each.", Stage::Search, 0},
    Recipe{"front", "Pareto fronts", "What no architecture beats in both the score and the cost, for each search.",
           Stage::Search, 0},
    Recipe{"handover", "Automatic hand-over",
           "When searches handed over by themselves, and how well both predictors agreed then.", Stage::Search, 0},
};

bool anyOfUnit(const Facts &facts)
{
    return std::any_of(facts.tasks.begin(), facts.tasks.end(),
                       [](const JudgedTask &task) { return !ofTruthsUnit(task).predictors.empty(); });
}

bool anyJudged(const Facts &facts)
{
    return std::any_of(facts.tasks.begin(), facts.tasks.end(),
                       [](const JudgedTask &task) { return !task.evaluation.predictors.empty(); });
}

Need needOfPredictors(std::string_view id, const Facts &facts)
{
    if (facts.tasks.empty())
        return Need::Task;
    if (id == "table6")
        return Need::Nothing;
    if (!anyJudged(facts))
        return Need::JudgedPredictor;
    if (id == "figure2" && !anyOfUnit(facts))
        return Need::SameUnitPredictor;
    if (id == "ablation" && facts.ladders.empty())
        return Need::LadderReplies;
    if (id == "controls" && std::none_of(facts.tasks.begin(), facts.tasks.end(), hasControls))
        return Need::Control;
    return Need::Nothing;
}

bool anyAutomatic(const Facts &facts)
{
    return std::any_of(facts.searches.begin(), facts.searches.end(),
                       [](const SearchFacts &one) { return one.record->setup.schedule.rule().has_value(); });
}

Need needIf(bool isMissing, Need need)
{
    return isMissing ? need : Need::Nothing;
}

} // namespace

std::span<const Recipe> recipes()
{
    return kRecipes;
}

Result<const Recipe *> findRecipe(std::string_view id)
{
    std::string known;
    for (const Recipe &recipe : kRecipes) {
        if (recipe.id == id)
            return &recipe;
        known += (known.empty() ? "" : ", ") + std::string(recipe.id);
    }
    return fail(ErrorCode::NotFound, "Found \"" + std::string(id) + "\", expected one of " + known + ".");
}

Need needOf(const Recipe &recipe, const Facts &facts)
{
    const std::string_view id = recipe.id;
    if (id == "costs")
        return needIf(facts.replies.empty() && facts.labels.empty() && facts.searches.empty(), Need::Cost);
    if (id == "learning")
        return needIf(facts.curves.empty(), Need::LearningCurve);
    if (id == "trainings")
        return needIf(facts.trainings.empty(), Need::Training);
    if (id == "searches" || id == "front")
        return needIf(facts.searches.empty(), Need::FinishedSearch);
    if (id == "handover")
        return needIf(!anyAutomatic(facts), Need::AutomaticSearch);
    if (recipe.stage == Stage::Search)
        return needOfSearchTable(recipe.published, facts);
    return needOfPredictors(id, facts);
}

std::string_view sentence(Need need)
{
    switch (need) {
    case Need::Nothing:
        return "";
    case Need::Task:
        return "It needs a task: architectures that were trained from scratch.";
    case Need::JudgedPredictor:
        return "It needs a predictor that was judged on a task.";
    case Need::SameUnitPredictor:
        return "It needs a judged predictor that says the truth's unit, BLEU.";
    case Need::LadderReplies:
        return "It needs a language model that was judged on at least two prompts of the ablation ladder.";
    case Need::Control:
        return "It needs a predictor and a control, such as mean or gflops, judged on the same task.";
    case Need::FinishedSearch:
        return "It needs a finished search.";
    case Need::LatencyPair:
        return "It needs a predictor's own search and HS-NAS with it, finished under the same latency limit.";
    case Need::SecondLatencyLimit:
        return "It needs such a pair of searches under a second latency limit.";
    case Need::SecondRange:
        return "It needs HS-NAS with two ranges of iterations, and the second predictor's own search.";
    case Need::SecondSeed:
        return "It needs the same HS-NAS search with a second seed.";
    case Need::FlopsPair:
        return "It needs a predictor's own search and HS-NAS with it, finished under the same limit of GFLOPs.";
    case Need::SecondTask:
        return "It needs such a pair of searches in a second task.";
    case Need::SecondSupernet:
        return "It needs HS-NAS with two different second predictors, and their own searches.";
    case Need::HalfIterations:
        return "It needs HS-NAS, and a search of one predictor with fewer iterations under the same limits.";
    case Need::AutomaticSearch:
        return "It needs a finished search with an automatic hand-over.";
    case Need::LearningCurve:
        return "It needs a learning curve of a distilled network.";
    case Need::Training:
        return "It needs a supernet that was trained in the project.";
    case Need::Cost:
        return "It needs replies, labels or a finished search, whose cost stands beside the paper's.";
    }
    return "";
}

} // namespace foresearch::report
