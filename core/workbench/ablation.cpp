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

Result<std::vector<Ablation>> ablationsOf(const predict::TaskEvaluation &evaluation, const TaskControl &control)
{
    std::map<std::string, std::map<std::size_t, const predict::PredictorEvaluation *>> byModel;
    for (const predict::PredictorEvaluation &predictor : evaluation.predictors)
        if (const auto rung = rungOf(predictor.predictor))
            byModel[rung->model][rung->position] = &predictor;
    std::vector<Ablation> ablations;
    for (const auto &[model, rungs] : byModel) {
        if (rungs.size() < 2)
            continue;
        predict::TaskEvaluation task = evaluation;
        task.predictors.clear();
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
