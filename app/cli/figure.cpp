#include "app/cli/choice.h"
#include "app/cli/figure_module.h"
#include "app/cli/interruptible.h"
#include "app/cli/judging.h"

#include "core/predict/task_judge.h"
#include "core/workbench/supernet_scoring.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(
Examples:
  foresearch-cli figure scatter -o figure2.pdf
  foresearch-cli figure discordant -o figure4.svg --tfs-eval tfs_eval --task wmt14ende --predictor hat --predictor ridge
  foresearch-cli figure cdf -o figure5.pdf --tfs-eval tfs_eval --task wmt14ende --width 174 --height 80
  foresearch-cli figure scatter -o figure2.csv)";

struct FigureArguments {
    JudgingArguments judging;
    plots::DrawingOptions drawing;
    std::string file;
};

/// A supernet where one is recorded, and the regression: a few, so that a column's width holds them.
std::vector<predict::PredictorSpec> usualPredictors(const JudgingData &judged)
{
    std::vector<predict::PredictorSpec> chosen;
    const predict::PredictorSpec regression{.kind = predict::PredictorSpec::Kind::Named, .name = "regression"};
    const auto all = predict::defaultPredictors(judged.data, judged.imported);
    if (!all.empty() && all.front().name != "mean")
        chosen.push_back(all.front());
    chosen.push_back(regression);
    return chosen;
}

/// What shares no axis with the others is left out of a scatter; here it is said.
void reportOtherUnits(const predict::TaskEvaluation &evaluation, const FigureArguments &arguments)
{
    if (arguments.drawing.kind != plots::EvaluationFigure::Scatter || evaluation.predictors.size() < 2)
        return;
    const std::string unit = predict::truthScale(arguments.judging.truth).unit;
    for (const predict::PredictorEvaluation &predictor : evaluation.predictors)
        if (predictor.scale.unit != unit)
            std::cerr << "foresearch-cli: " << predictor.predictor << " is in " << predictor.scale.unit << ", not in "
                      << unit << ": it shares no axis with the others.\n";
}

Result<predict::TaskEvaluation> judgeOneTask(const JudgingArguments &arguments)
{
    const Interruptible interruptible;
    const auto judged = readJudgingData(arguments, interruptible.control());
    if (!judged)
        return propagate(judged);
    if (judged->data.tasks.size() != 1) {
        std::string names;
        for (const eval::TfsTask &task : judged->data.tasks)
            names += (names.empty() ? "" : ", ") + task.name;
        return fail(ErrorCode::BadValue,
                    "A figure is of one task: found " + names + ", expected one of them as --task.");
    }
    predict::EvaluationOptions options = judgingOptions(arguments);
    options.seeds = arguments.seeds;
    options.languageModels = judged->languageModels;
    options.supernetModels = workbench::supernetModels();
    if (options.predictors.empty())
        options.predictors = usualPredictors(*judged);
    return predict::judgeTask(judged->data.tasks.front(), judged->imported, options, interruptible.control());
}

Result<> figureCommand(const FigureArguments &arguments)
{
    const auto evaluation = judgeOneTask(arguments.judging);
    if (!evaluation)
        return propagate(evaluation);
    reportOtherUnits(*evaluation, arguments);
    const auto drawer = loadFigureDrawer();
    if (!drawer)
        return propagate(drawer);
    plots::DrawingOptions drawing = arguments.drawing;
    drawing.truth = arguments.judging.truth;
    return (*drawer)->draw(*evaluation, drawing, arguments.file);
}

} // namespace

void addFigureCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("figure", "Draw how predictors do as a figure for a paper.");
    const auto arguments = std::make_shared<FigureArguments>();
    plots::DrawingOptions &drawing = arguments->drawing;
    using plots::EvaluationFigure;
    addChoice<EvaluationFigure>(command, "KIND", drawing.kind,
                                {{"scatter", EvaluationFigure::Scatter},
                                 {"discordant", EvaluationFigure::Discordant},
                                 {"cdf", EvaluationFigure::Cumulative}},
                                "scatter: predictions against the truth; discordant: wrongly ordered pairs by their "
                                "distance in the true ranking; cdf: their cumulative shares")
        ->required();
    command
        .add_option("-o,--output", arguments->file,
                    "File to write; its ending says the format: pdf, svg, png, or csv for the data")
        ->required();
    addJudgingOptions(command, arguments->judging, "Project whose tasks and imported predictions are used",
                      "the first supernet's column and regression");
    command.add_option("--width", drawing.widthMm, "Width in mm (default 84: one column)");
    command.add_option("--height", drawing.heightMm, "Height in mm (default 63)");
    command.add_option("--font-size", drawing.fontPoints, "Size of the text in points (default 8)")
        ->check(CLI::Range(2.0, 72.0));
    command.add_option("--dpi", drawing.pngDpi, "Resolution of a PNG (default 600)")->check(CLI::Range(30.0, 2400.0));
    command.add_flag("--outlines", drawing.svgOutlines, "Text of an SVG as outlines, which needs no font");
    command.footer(std::string(kPredictorForms) + kExamples);
    onRun(command, [arguments] { return figureCommand(*arguments); });
}

} // namespace foresearch::cli
