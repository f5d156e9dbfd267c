#include "app/cli/command.h"
#include "app/cli/interruptible.h"

#include "core/base/resources.h"
#include "core/eval/tfs_eval_import.h"
#include "core/predict/evaluation.h"
#include "core/report/evaluation_report.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Predictors:
  hat, sandwich, mos-layer, mos-neuron   the supernets' columns of the data
  mean, gflops, parameters               controls that know next to nothing
  regression, ridge, subset-average      fitted to the demonstrations of each split
  calibrated:P                           P, corrected on the demonstrations
  ensemble:P+Q, stack:P+Q                mean of predictors; weights by leave-one-out
  exec:PROGRAM                           a program: architectures in, {"value": ...} out, a line each
  NAME                                   a predictor in a file of --predictions

Examples:
  foresearch-cli evaluate
  foresearch-cli evaluate --tfs-eval tfs_eval --task wmt14ende --task wmt14enfr
  foresearch-cli evaluate --tfs-eval tfs_eval --predictor hat --predictor ensemble:regression+calibrated:hat --json
  foresearch-cli evaluate --tfs-eval tfs_eval --predictions gpt4.jsonl --compare gpt-4,regression
  foresearch-cli evaluate --predictor "exec:python3 predict.py --fast" --predictor mean --markdown)";

enum class Form { Text, Json, Latex, Markdown, Csv };

struct EvaluateArguments {
    std::string tfsEval;
    std::vector<std::string> tasks;
    std::vector<int> seeds;
    std::vector<std::string> predictors;
    std::vector<std::string> predictions;
    std::vector<std::string> comparisons;
    std::string baseline;
    predict::TruthSet truth = predict::TruthSet::Validation;
    std::size_t resamples = 2000;
    std::uint64_t seed = 1;
    double execTimeout = 300;
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

predict::PredictorSpec specOf(const std::string &option, const std::string &words)
{
    auto spec = predict::parsePredictorSpec(words);
    if (!spec)
        throw CLI::ValidationError(option, spec.error().detail);
    return std::move(*spec);
}

/// Adds a predictor unless it is there already.
void addOnce(std::vector<predict::PredictorSpec> &predictors, predict::PredictorSpec spec)
{
    if (std::find(predictors.begin(), predictors.end(), spec) == predictors.end())
        predictors.push_back(std::move(spec));
}

/// "A,B": both are also evaluated.
void addComparison(const std::string &words, predict::EvaluationOptions &options)
{
    const std::size_t comma = words.find(',');
    if (comma == std::string::npos || words.find(',', comma + 1) != std::string::npos)
        throw CLI::ValidationError("--compare", "found \"" + words + "\", expected two predictors: A,B");
    const auto first = specOf("--compare", words.substr(0, comma));
    const auto second = specOf("--compare", words.substr(comma + 1));
    options.comparisons.emplace_back(text(first), text(second));
    addOnce(options.predictors, first);
    addOnce(options.predictors, second);
}

void addBaseline(const std::string &words, predict::EvaluationOptions &options)
{
    const auto baseline = specOf("--baseline", words);
    addOnce(options.predictors, baseline);
    for (const predict::PredictorSpec &spec : options.predictors)
        if (spec != baseline)
            options.comparisons.emplace_back(text(spec), text(baseline));
}

predict::EvaluationOptions optionsOf(const EvaluateArguments &arguments, const eval::TfsEval &data,
                                     std::span<const predict::ImportedPredictions> imported)
{
    predict::EvaluationOptions options{
        .predictors = {},
        .truth = arguments.truth,
        .bootstrap = {.resamples = arguments.resamples, .seed = arguments.seed},
        .execSilenceLimit = std::chrono::milliseconds(static_cast<std::int64_t>(arguments.execTimeout * 1000))};
    for (const std::string &words : arguments.predictors)
        addOnce(options.predictors, specOf("--predictor", words));
    if (options.predictors.empty())
        options.predictors = predict::defaultPredictors(data, imported);
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
    for (const report::Table &table : report::evaluationTables(evaluation, arguments.truth)) {
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

Result<> evaluateCommand(const EvaluateArguments &arguments)
{
    // Wrong usage is said before anything is read.
    for (const std::string &words : arguments.predictors)
        specOf("--predictor", words);
    std::filesystem::path path = arguments.tfsEval;
    if (path.empty()) {
        const auto example = findResource("example");
        if (!example)
            return propagate(example);
        path = *example;
    }
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto data =
        eval::importTfsEval(path, {.space = std::nullopt, .tasks = arguments.tasks, .seeds = arguments.seeds}, control);
    if (!data)
        return propagate(data);
    std::vector<predict::ImportedPredictions> imported;
    for (const std::string &file : arguments.predictions) {
        auto opened = predict::ImportedPredictions::open(file);
        if (!opened)
            return propagate(opened);
        imported.push_back(std::move(*opened));
    }
    const auto evaluation = predict::evaluate(*data, imported, optionsOf(arguments, *data, imported), control);
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
    command.add_option("--tfs-eval", a.tfsEval,
                       "TFS-Eval data: a folder SEED/TASK/{train,test}.jsonl, a JSONL or a CSV file; without it, the "
                       "synthetic example that is shipped");
    command.add_option("--task", a.tasks, "Task to judge on; may be repeated; without it, all")
        ->allow_extra_args(false);
    command.add_option("--seeds", a.seeds, "Seeds of the splits, e.g. 123,456,789; without it, all")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--predictor", a.predictors, "Predictor to judge; may be repeated; without it, the usual ones")
        ->allow_extra_args(false);
    command.add_option("--predictions", a.predictions, "JSONL or CSV file of anybody's predictions; may be repeated")
        ->allow_extra_args(false);
    const std::map<std::string, predict::TruthSet> sets{{"valid", predict::TruthSet::Validation},
                                                        {"test", predict::TruthSet::Test}};
    command.add_option("--truth", a.truth, "BLEU that is the truth: valid (default) or test")
        ->transform(CLI::CheckedTransformer(sets))
        ->option_text("valid|test");
    command.add_option("--compare", a.comparisons, "A,B: say whether two predictors differ; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--baseline", a.baseline, "Compare every other predictor with this one");
    command.add_option("--resamples", a.resamples, "Resamples of the bootstrap (default 2000)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    command.add_option("--seed", a.seed, "Seed of the bootstrap (default 1)");
    command.add_option("--exec-timeout", a.execTimeout, "Seconds that an exec: program may be silent (default 300)")
        ->check(CLI::Range(0.1, 1e6));
    addForms(command, a);
    command.footer(kExamples);
    onRun(command, [arguments] { return evaluateCommand(*arguments); });
}

} // namespace foresearch::cli
