#include "ui/text/report_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace foresearch::ui {

namespace {

struct RecipeWords {
    std::string_view id;
    const char *title;
    const char *shows;
};

// In English these are the recipes' own words, which files of a report say in every country.
constexpr std::array kRecipeWords{
    RecipeWords{"table1", QT_TRANSLATE_NOOP("report words", "Table 1: predictors against training from scratch"),
                QT_TRANSLATE_NOOP("report words", "MAE and Kendall tau of every judged predictor, mean and deviation "
                                                  "over the seeds, for each task and on average.")},
    RecipeWords{"ablation", QT_TRANSLATE_NOOP("report words", "Table 1, last block: what each part of the prompt adds"),
                QT_TRANSLATE_NOOP("report words", "A language model judged on the rungs of the ablation ladder.")},
    RecipeWords{"figure2", QT_TRANSLATE_NOOP("report words", "Figure 2: predictions against training from scratch"),
                QT_TRANSLATE_NOOP(
                    "report words",
                    "Every prediction of every split against the truth; a perfect predictor lies on the diagonal.")},
    RecipeWords{
        "figure4", QT_TRANSLATE_NOOP("report words", "Figure 4: how far wrongly ordered pairs are apart"),
        QT_TRANSLATE_NOOP("report words",
                          "Pairs that a predictor orders the wrong way, by their distance in the gold ranking.")},
    RecipeWords{"figure5", QT_TRANSLATE_NOOP("report words", "Figure 5: the same as a distribution function"),
                QT_TRANSLATE_NOOP("report words", "The share of the wrongly ordered pairs up to each distance.")},
    RecipeWords{"table2",
                QT_TRANSLATE_NOOP("report words", "Table 2: HS-NAS against the second predictor's own search"),
                QT_TRANSLATE_NOOP("report words", "Searches under one latency limit: score, costs and search hours.")},
    RecipeWords{"table3", QT_TRANSLATE_NOOP("report words", "Table 3: several latency limits"),
                QT_TRANSLATE_NOOP("report words", "The same under at least two latency limits.")},
    RecipeWords{
        "table4", QT_TRANSLATE_NOOP("report words", "Table 4: start and end iteration"),
        QT_TRANSLATE_NOOP("report words", "HS-NAS with several ranges of the first predictor, under the same limits.")},
    RecipeWords{"table6", QT_TRANSLATE_NOOP("report words", "Table 6: the search space"),
                QT_TRANSLATE_NOOP("report words", "The choices of every search space of the project's tasks.")},
    RecipeWords{"table7", QT_TRANSLATE_NOOP("report words", "Table 7: several seeds"),
                QT_TRANSLATE_NOOP("report words", "HS-NAS searches that differ in their seed only.")},
    RecipeWords{
        "table8", QT_TRANSLATE_NOOP("report words", "Table 8: a limit of GFLOPs"),
        QT_TRANSLATE_NOOP("report words", "HS-NAS and the second predictor's own search under a limit of GFLOPs.")},
    RecipeWords{"table9", QT_TRANSLATE_NOOP("report words", "Table 9: a limit of GFLOPs in several tasks"),
                QT_TRANSLATE_NOOP("report words", "The same in at least two tasks.")},
    RecipeWords{"table10", QT_TRANSLATE_NOOP("report words", "Table 10: another supernet"),
                QT_TRANSLATE_NOOP("report words",
                                  "HS-NAS with at least two different second predictors, and their own searches.")},
    RecipeWords{"table11", QT_TRANSLATE_NOOP("report words", "Table 11: half of the iterations"),
                QT_TRANSLATE_NOOP("report words", "HS-NAS against searches that are shortened instead.")},
    RecipeWords{
        "costs", QT_TRANSLATE_NOOP("report words", "Sections 1 and 6: what it costs"),
        QT_TRANSLATE_NOOP(
            "report words",
            "The paper's arithmetic of search hours and of the price of 3,000 labels, and what was measured here.")},
    RecipeWords{
        "controls", QT_TRANSLATE_NOOP("report words", "Predictors against controls"),
        QT_TRANSLATE_NOOP("report words",
                          "Whether a predictor can be told from what costs nothing: the mean, GFLOPs, a regression.")},
    RecipeWords{"learning", QT_TRANSLATE_NOOP("report words", "Learning curve of the distilled network"),
                QT_TRANSLATE_NOOP("report words", "Its error by the number of labels that it learnt from.")},
    RecipeWords{"trainings", QT_TRANSLATE_NOOP("report words", "Trainings of supernets"),
                QT_TRANSLATE_NOOP("report words", "Their losses on held-out sentences.")},
    RecipeWords{"searches", QT_TRANSLATE_NOOP("report words", "All searches"),
                QT_TRANSLATE_NOOP("report words", "Every finished search, and the best so far of each.")},
    RecipeWords{"front", QT_TRANSLATE_NOOP("report words", "Pareto fronts"),
                QT_TRANSLATE_NOOP("report words",
                                  "What no architecture beats in both the score and the cost, for each search.")},
    RecipeWords{
        "handover", QT_TRANSLATE_NOOP("report words", "Automatic hand-over"),
        QT_TRANSLATE_NOOP("report words",
                          "When searches handed over by themselves, and how well both predictors agreed then.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("report words", text);
}

const RecipeWords *wordsOf(const report::Recipe &recipe)
{
    const auto found = std::find_if(kRecipeWords.begin(), kRecipeWords.end(),
                                    [&](const RecipeWords &words) { return words.id == recipe.id; });
    return found == kRecipeWords.end() ? nullptr : &*found;
}

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString recipeTitle(const report::Recipe &recipe)
{
    const RecipeWords *words = wordsOf(recipe);
    return words ? translated(words->title) : plain(recipe.title);
}

QString recipeWords(const report::Recipe &recipe)
{
    const RecipeWords *words = wordsOf(recipe);
    return words ? translated(words->shows) : plain(recipe.shows);
}

QString needText(report::Need need)
{
    using report::Need;
    switch (need) {
    case Need::Nothing:
        return {};
    case Need::Task:
        return translated(
            QT_TRANSLATE_NOOP("report words", "It needs a task: architectures that were trained from scratch."));
    case Need::JudgedPredictor:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs a predictor that was judged on a task."));
    case Need::SameUnitPredictor:
        return translated(
            QT_TRANSLATE_NOOP("report words", "It needs a judged predictor that says the truth's unit, BLEU."));
    case Need::LadderReplies:
        return translated(QT_TRANSLATE_NOOP(
            "report words",
            "It needs a language model that was judged on at least two prompts of the ablation ladder."));
    case Need::Control:
        return translated(QT_TRANSLATE_NOOP(
            "report words", "It needs a predictor and a control, such as mean or gflops, judged on the same task."));
    case Need::FinishedSearch:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs a finished search."));
    case Need::LatencyPair:
        return translated(QT_TRANSLATE_NOOP(
            "report words",
            "It needs a predictor's own search and HS-NAS with it, finished under the same latency limit."));
    case Need::SecondLatencyLimit:
        return translated(
            QT_TRANSLATE_NOOP("report words", "It needs such a pair of searches under a second latency limit."));
    case Need::SecondRange:
        return translated(QT_TRANSLATE_NOOP(
            "report words", "It needs HS-NAS with two ranges of iterations, and the second predictor's own search."));
    case Need::SecondSeed:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs the same HS-NAS search with a second seed."));
    case Need::FlopsPair:
        return translated(QT_TRANSLATE_NOOP(
            "report words",
            "It needs a predictor's own search and HS-NAS with it, finished under the same limit of GFLOPs."));
    case Need::SecondTask:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs such a pair of searches in a second task."));
    case Need::SecondSupernet:
        return translated(QT_TRANSLATE_NOOP(
            "report words", "It needs HS-NAS with two different second predictors, and their own searches."));
    case Need::HalfIterations:
        return translated(QT_TRANSLATE_NOOP(
            "report words",
            "It needs HS-NAS, and a search of one predictor with fewer iterations under the same limits."));
    case Need::AutomaticSearch:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs a finished search with an automatic hand-over."));
    case Need::LearningCurve:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs a learning curve of a distilled network."));
    case Need::Training:
        return translated(QT_TRANSLATE_NOOP("report words", "It needs a supernet that was trained in the project."));
    case Need::Cost:
        return translated(QT_TRANSLATE_NOOP(
            "report words", "It needs replies, labels or a finished search, whose cost stands beside the paper's."));
    }
    return {};
}

QString stageId(report::Stage stage)
{
    switch (stage) {
    case report::Stage::Task:
        return QStringLiteral("task");
    case report::Stage::Prompt:
        return QStringLiteral("prompt");
    case report::Stage::Predict:
        return QStringLiteral("predict");
    case report::Stage::Distil:
        return QStringLiteral("distil");
    case report::Stage::Supernet:
        return QStringLiteral("supernet");
    case report::Stage::Search:
        return QStringLiteral("search");
    }
    return {};
}

QString stageTitle(report::Stage stage)
{
    switch (stage) {
    case report::Stage::Task:
        return translated(QT_TRANSLATE_NOOP("report words", "Task"));
    case report::Stage::Prompt:
        return translated(QT_TRANSLATE_NOOP("report words", "Prompt"));
    case report::Stage::Predict:
        return translated(QT_TRANSLATE_NOOP("report words", "Predict"));
    case report::Stage::Distil:
        return translated(QT_TRANSLATE_NOOP("report words", "Distil"));
    case report::Stage::Supernet:
        return translated(QT_TRANSLATE_NOOP("report words", "Supernet"));
    case report::Stage::Search:
        return translated(QT_TRANSLATE_NOOP("report words", "Search"));
    }
    return {};
}

} // namespace foresearch::ui
