#include "ui/plots/report_figures.h"

#include "core/predict/discordance.h"
#include "ui/plots/distil_figures.h"
#include "ui/plots/evaluation_figures.h"
#include "ui/plots/search_figures.h"
#include "ui/plots/supernet_figures.h"

namespace foresearch::plots {

namespace {

Figure figureOf(const report::JudgedFigure &content)
{
    using Kind = report::JudgedFigure::Kind;
    std::vector<predict::Discordance> discordances;
    if (content.kind != Kind::Scatter)
        for (const predict::PredictorEvaluation &predictor : content.evaluation.predictors)
            discordances.push_back(predict::discordance(predictor));
    std::vector<PredictorSeries> series;
    for (std::size_t i = 0; i < content.evaluation.predictors.size(); ++i)
        series.push_back({&content.evaluation.predictors[i], discordances.empty() ? nullptr : &discordances[i], i});
    switch (content.kind) {
    case Kind::Discordant:
        return discordantFigure(series);
    case Kind::Cumulative:
        return cumulativeFigure(series);
    case Kind::Scatter:
        break;
    }
    return scatterFigure(series, predict::truthScale(content.truth)).figure;
}

Figure figureOf(const report::BestFigure &content)
{
    std::vector<ComparedRun> runs;
    for (std::size_t i = 0; i < content.searches.size(); ++i)
        runs.push_back({QString::fromStdString(content.searches[i].name), i, content.searches[i].generations.get()});
    for (Figure &figure : comparedBestFigures(runs))
        if (figure.y.title == scoreTitle(content.scale))
            return std::move(figure);
    return emptyBestSoFarFigure();
}

Figure figureOf(const report::FrontFigure &content)
{
    return paretoFigure(*content.search.generations, content.scale, {content.cost, content.machine, content.limit})
        .figure;
}

Figure figureOf(const report::LearningFigure &content)
{
    return learningFigure(content.points, content.scale);
}

Figure figureOf(const report::LossFigure &content)
{
    std::vector<TrainingCurve> curves;
    for (const report::LossFigure::Line &line : content.lines) {
        TrainingCurve curve{QString::fromStdString(line.name), line.settings, {}, line.points, line.updates};
        for (const auto &[update, loss] : line.losses)
            curve.losses.emplace_back(update, loss);
        curves.push_back(std::move(curve));
    }
    return comparedLossFigure(curves);
}

} // namespace

Figure reportFigure(const report::FigureContent &content)
{
    return std::visit([](const auto &one) { return figureOf(one); }, content);
}

} // namespace foresearch::plots
