#include "app/cli/interruptible.h"
#include "app/cli/judging.h"

#include "core/predict/task_judge.h"
#include "core/report/evaluation_report.h"
#include "core/workbench/judge_into.h"
#include "core/workbench/supernet_scoring.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(
Examples:
  foresearch-cli evaluate
  foresearch-cli evaluate --tfs-eval tfs_eval --task wmt14ende --task wmt14enfr
  foresearch-cli evaluate --tfs-eval tfs_eval --predictor hat --predictor ensemble:regression+calibrated:hat --json
  foresearch-cli evaluate --tfs-eval tfs_eval --predictions gpt4.jsonl --compare gpt-4,regression
  foresearch-cli evaluate --project paper.foresearch --predictor llm:fifth-instruction --predictor regression
  foresearch-cli evaluate --project paper.foresearch --task wmt14ende --predictor hat --predictor ridge
  foresearch-cli evaluate --predictor "exec:python3 predict.py --fast" --predictor mean --markdown)";

enum class Form { Text, Json, Latex, Markdown, Csv };

struct EvaluateArguments {
    JudgingArguments judging;
    std::vector<std::string> comparisons;
    std::string baseline;
    std::size_t resamples = 2000;
    std::uint64_t seed = 1;
    bool everyPrediction = false;
    bool json = false;
    bool latex = false;
    bool markdown = false;
    bool csv = false;

    Form form() const
    {
        return json ? Form::Json : latex ? Form::Latex : markdown ? Form::Markdown : csv ? Form::Csv : Form::Text;
    }
};

/// "A,B": both are also evaluated.
void addComparison(const std::string &words, predict::EvaluationOptions &options)
{
    const std::size_t comma = words.find(',');
    if (comma == std::string::npos || words.find(',', comma + 1) != std::string::npos)
        throw CLI::ValidationError("--compare", "found \"" + words + "\", expected two predictors: A,B");
    const auto first = predictorSpecOf("--compare", words.substr(0, comma));
    const auto second = predictorSpecOf("--compare", words.substr(comma + 1));
    options.comparisons.emplace_back(predict::text(first), predict::text(second));
    addOnce(options.predictors, first);
    addOnce(options.predictors, second);
}

void addBaseline(const std::string &words, predict::EvaluationOptions &options)
{
    const auto baseline = predictorSpecOf("--baseline", words);
    addOnce(options.predictors, baseline);
    for (const predict::PredictorSpec &spec : options.predictors)
        if (spec != baseline)
            options.comparisons.emplace_back(predict::text(spec), predict::text(baseline));
}

predict::EvaluationOptions optionsOf(const EvaluateArguments &arguments, const JudgingData &judged)
{
    predict::EvaluationOptions options = judgingOptions(arguments.judging);
    options.languageModels = judged.languageModels;
    options.supernetModels = workbench::supernetModels();
    options.bootstrap = {.resamples = arguments.resamples, .seed = arguments.seed};
    if (options.predictors.empty())
        options.predictors = predict::defaultPredictors(judged.data, judged.imported);
    for (const std::string &words : arguments.comparisons)
        addComparison(words, options);
    if (!arguments.baseline.empty())
        addBaseline(arguments.baseline, options);
    return options;
}

void print(const predict::Evaluation &evaluation, const EvaluateArguments &arguments)
{
    const Form form = arguments.form();
    if (form == Form::Json) {
        const auto detail =
            arguments.everyPrediction ? report::PredictionDetail::EveryPrediction : report::PredictionDetail::None;
        std::cout
            << report::evaluationJson(evaluation, detail).dump(2, ' ', false, OrderedJson::error_handler_t::replace)
            << '\n';
        return;
    }
    if (form == Form::Csv) {
        std::cout << report::toCsv(report::combinedEvaluationTable(evaluation));
        return;
    }
    bool isFirst = true;
    for (const report::Table &table : report::evaluationTables(evaluation, arguments.judging.truth)) {
        if (!std::exchange(isFirst, false))
            std::cout << '\n';
        std::cout << (form == Form::Latex      ? report::toLatex(table)
                      : form == Form::Markdown ? report::toMarkdown(table)
                                               : report::toText(table));
    }
}

/// Standard output belongs to the table where a program reads it.
void printComparisons(const predict::Evaluation &evaluation, Form form)
{
    std::ostream &out = form == Form::Text || form == Form::Markdown ? std::cout : std::cerr;
    if (!evaluation.comparisons.empty())
        out << '\n';
    for (const predict::PredictorComparison &comparison : evaluation.comparisons)
        out << predict::inWords(comparison) << '\n';
}

Result<predict::Evaluation> evaluateFiles(const EvaluateArguments &arguments, const TaskControl &control)
{
    const auto judged = readJudgingData(arguments.judging, control);
    if (!judged)
        return propagate(judged);
    return predict::evaluate(judged->data, judged->imported, optionsOf(arguments, *judged), control);
}

/// What the project's tasks are judged by stays in the project.
Result<predict::Evaluation> evaluateProject(const EvaluateArguments &arguments, const TaskControl &control)
{
    auto project = store::Project::open(arguments.judging.project, store::Access::Write);
    if (!project)
        return propagate(project);
    const auto data = readJudgingData(arguments.judging, *project);
    if (!data)
        return propagate(data);
    predict::EvaluationOptions options = optionsOf(arguments, *data);
    const workbench::JudgingOrder order{.truth = options.truth,
                                        .predictors = options.predictors,
                                        .seeds = arguments.judging.seeds,
                                        .execSilenceLimit = options.execSilenceLimit};
    std::vector<predict::TaskEvaluation> judged;
    for (const eval::TfsTask &task : data->data.tasks) {
        auto evaluation = judgeInto(workbench::soleAccess(*project), task, order, control);
        if (!evaluation)
            return propagate(evaluation);
        judged.push_back(std::move(*evaluation));
    }
    return predict::summarise(std::move(judged), options, control);
}

Result<> evaluateCommand(const EvaluateArguments &arguments)
{
    const Interruptible interruptible;
    const auto evaluation = arguments.judging.project.empty() ? evaluateFiles(arguments, interruptible.control())
                                                              : evaluateProject(arguments, interruptible.control());
    if (!evaluation)
        return propagate(evaluation);
    print(*evaluation, arguments);
    printComparisons(*evaluation, arguments.form());
    return {};
}

void addForms(CLI::App &command, EvaluateArguments &arguments)
{
    const std::vector<CLI::Option *> forms{
        command.add_flag("--json", arguments.json, "A JSON array of rows, null where undefined"),
        command.add_flag("--latex", arguments.latex, "LaTeX tables (booktabs)"),
        command.add_flag("--markdown", arguments.markdown, "Markdown tables"),
        command.add_flag("--csv", arguments.csv, "One CSV table")};
    for (CLI::Option *form : forms)
        for (CLI::Option *other : forms)
            if (form != other)
                form->excludes(other);
    command.add_flag("--with-predictions", arguments.everyPrediction, "Add every prediction to the JSON rows")
        ->needs(forms.front());
}

} // namespace

void addEvaluateCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand(
        "evaluate", "Judge performance predictors on architectures that were trained from scratch.");
    const auto arguments = std::make_shared<EvaluateArguments>();
    EvaluateArguments &a = *arguments;
    addJudgingOptions(command, a.judging, "Project whose tasks are judged; the results stay in it, for the window too",
                      "the usual ones");
    command.add_option("--compare", a.comparisons, "A,B: say whether two predictors differ; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--baseline", a.baseline, "Compare every other predictor with this one");
    command.add_option("--resamples", a.resamples, "Resamples of the bootstrap (default 2000)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command.add_option("--seed", a.seed, "Seed of the bootstrap (default 1)");
    addForms(command, a);
    command.footer(std::string(kPredictorForms) + kExamples);
    onRun(command, [arguments] { return evaluateCommand(*arguments); });
}

} // namespace foresearch::cli
