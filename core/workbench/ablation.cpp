#include "core/workbench/ablation.h"

#include "core/prompt/component.h"
#include "core/report/evaluation_report.h"

#include <algorithm>
#include <map>
#include <optional>

namespace foresearch::workbench {

namespace {

struct Rung {
    std::size_t position = 0;
    std::string title; ///< as in the paper
    std::string model;
};

/// Nothing where it is no rung of the ladder.
std::optional<Rung> rungOf(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec || spec->kind != predict::PredictorSpec::Kind::LanguageModel)
        return std::nullopt;
    const std::size_t at = spec->prompt.find('@');
    if (at == std::string::npos)
        return std::nullopt;
    const auto &ladder = prompt::ablationLadder();
    for (std::size_t i = 0; i < ladder.size(); ++i)
        if (spec->prompt.substr(0, at) == ladder[i].key)
            return Rung{i, std::string(ladder[i].title), spec->prompt.substr(at + 1)};
    return std::nullopt;
}

void nameRows(predict::TaskEvaluation &task)
{
    for (predict::PredictorEvaluation &predictor : task.predictors)
        if (const auto rung = rungOf(predictor.predictor))
            predictor.predictor = rung->title;
}

using Rungs = std::map<std::size_t, const predict::PredictorEvaluation *>; ///< by their place on the ladder

/// Of the models that have at least two.
std::map<std::string, Rungs> rungsByModel(const predict::TaskEvaluation &evaluation)
{
    std::map<std::string, Rungs> byModel;
    for (const predict::PredictorEvaluation &predictor : evaluation.predictors)
        if (const auto rung = rungOf(predictor.predictor))
            byModel[rung->model][rung->position] = &predictor;
    std::erase_if(byModel, [](const auto &entry) { return entry.second.size() < 2; });
    return byModel;
}

predict::TaskEvaluation withoutPredictors(const predict::TaskEvaluation &evaluation)
{
    return {evaluation.task, evaluation.title, evaluation.isSynthetic, {}};
}

} // namespace

bool isLadder(const std::vector<std::string> &predictors)
{
    std::optional<std::string> model;
    for (const std::string &predictor : predictors) {
        const auto rung = rungOf(predictor);
        if (!rung || (model && *model != rung->model))
            return false;
        model = rung->model;
    }
    return predictors.size() > 1;
}

std::vector<Ladder> laddersOf(const predict::TaskEvaluation &evaluation)
{
    std::vector<Ladder> ladders;
    for (const auto &[model, rungs] : rungsByModel(evaluation)) {
        Ladder ladder{model, withoutPredictors(evaluation), {}};
        for (const auto &[position, predictor] : rungs) {
            ladder.evaluation.predictors.push_back(*predictor);
            ladder.predictors.push_back(predictor->predictor);
        }
        nameRows(ladder.evaluation);
        ladders.push_back(std::move(ladder));
    }
    return ladders;
}

Result<std::vector<Ablation>> ablationsOf(const predict::TaskEvaluation &evaluation, const TaskControl &control)
{
    std::vector<Ablation> ablations;
    for (const auto &[model, rungs] : rungsByModel(evaluation)) {
        predict::TaskEvaluation task = withoutPredictors(evaluation);
        for (const auto &[position, predictor] : rungs)
            task.predictors.push_back(*predictor);
        auto summary = predict::summarise({std::move(task)}, {}, control);
        if (!summary)
            return propagate(summary);
        ablations.push_back({model, std::move(*summary)});
    }
    return ablations;
}

std::vector<report::Table> ablationTables(const predict::Evaluation &evaluation, predict::TruthSet truth)
{
    const std::string model = rungOf(evaluation.tasks.front().predictors.front().predictor)->model;
    predict::Evaluation named = evaluation;
    for (predict::TaskEvaluation &task : named.tasks)
        nameRows(task);
    if (named.average)
        nameRows(*named.average);
    std::vector<report::Table> tables = report::evaluationTables(named, truth);
    for (report::Table &table : tables) {
        table.caption = "LLM-PP " + model + " ablation, " + table.caption;
        table.columns.front().title = "Prompt";
    }
    return tables;
}

} // namespace foresearch::workbench
