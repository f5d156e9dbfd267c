#include "app/cli/command.h"
#include "app/cli/figure_module.h"
#include "app/cli/interruptible.h"

#include "core/report/table.h"
#include "core/workbench/example_project.h"
#include "core/workbench/pipeline.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli pipeline list
  foresearch-cli pipeline run work --recipe quick
  foresearch-cli pipeline show example > mine.json
  foresearch-cli pipeline run work --recipe mine.json
  foresearch-cli pipeline run work                       # goes on after any end

A recipe is all of the paper in one folder, without network: sentences of the phrasebook, supernets, architectures
trained from scratch, a teacher's labels, the distilled network, searches under a limit, what they found from scratch, and the report.
The folder's project opens in the window. What is there is never made again, but for the report.)";

struct RunOptions {
    std::string folder;
    std::string recipe;
    bool isJson = false;
};

std::string duration(double seconds)
{
    char text[40];
    std::snprintf(text, sizeof text, seconds < 90 ? "%.1f s" : "%.1f min", seconds < 90 ? seconds : seconds / 60);
    return text;
}

void printNews(const workbench::PipelineNews &news, bool isJson)
{
    if (isJson) {
        std::cout << toText({{"stage", name(news.stage)}, {"says", news.words}, {"seconds", news.seconds}}) << '\n';
    } else {
        std::string stage = name(news.stage);
        stage.resize(12, ' ');
        std::cout << stage << news.words << " (" << duration(news.seconds) << ")\n";
    }
    std::cout << std::flush;
}

OrderedJson usesJson(const workbench::PipelineFind &found)
{
    OrderedJson uses = OrderedJson::object();
    for (const auto &[predictor, use] : found.uses)
        uses[predictor] = {{"asked", use.asked}, {"reused", use.reused}, {"seconds", use.seconds}};
    return uses;
}

void printJson(const workbench::PipelineResult &result)
{
    OrderedJson finds = OrderedJson::array();
    for (const workbench::PipelineFind &found : result.finds)
        finds.push_back({{"search", name(found.search)},
                         {"seed", found.seed},
                         {"score", *found.best.score},
                         {"uses", usesJson(found)},
                         {"valid_BLEU", found.truth.valid},
                         {"test_BLEU", found.truth.test}});
    OrderedJson line = OrderedJson::object();
    line["result"] = {{"project", result.project.string()}, {"searches", std::move(finds)}};
    std::cout << toText(line) << '\n';
}

/// The evaluations of the supernet, which are the dear ones.
double supernetCalls(const workbench::PipelineFind &found)
{
    double calls = 0;
    for (const auto &[predictor, use] : found.uses)
        if (predictor.starts_with("supernet:"))
            calls += static_cast<double>(use.asked);
    return calls;
}

void printTable(const workbench::PipelineResult &result)
{
    using report::Alignment;
    report::Table table{.caption = "What the searches found, trained from scratch",
                        .columns = {{.title = "Search"},
                                    {.title = "Seed", .alignment = Alignment::Right, .precision = 0},
                                    {.title = "Supernet's evaluations", .alignment = Alignment::Right, .precision = 0},
                                    {.title = "Supernet's loss", .alignment = Alignment::Right, .precision = 4},
                                    {.title = "BLEU, valid", .alignment = Alignment::Right},
                                    {.title = "BLEU, test", .alignment = Alignment::Right}},
                        .rows = {},
                        .note = {}};
    for (const workbench::PipelineFind &found : result.finds)
        table.rows.push_back(
            {.cells = {std::string(name(found.search)), report::Number{static_cast<double>(found.seed)},
                       report::Number{supernetCalls(found)}, report::Number{*found.best.score},
                       report::Number{found.truth.valid}, report::Number{found.truth.test}}});
    std::cout << '\n' << report::toText(table) << "\nProject: " << result.project.string() << '\n';
}

/// The one that is named, or else that of the folder.
Result<workbench::PipelineRecipe> recipeFor(const RunOptions &options)
{
    return options.recipe.empty() ? workbench::recipeOf(options.folder) : workbench::openPipeline(options.recipe);
}

Result<> run(const RunOptions &options)
{
    const Interruptible interruptible;
    const auto recipe = recipeFor(options);
    if (!recipe)
        return propagate(recipe);
    const auto result = workbench::runPipeline(
        std::make_shared<workbench::EngineLoader>(), *recipe, options.folder, withFigures({}),
        {.onNews = [&](const workbench::PipelineNews &news) { printNews(news, options.isJson); }},
        interruptible.control());
    if (!result && result.error().code == ErrorCode::Stopped)
        return fail(ErrorCode::Stopped,
                    "Stopped; the same command goes on where it was, in the middle of a training too.");
    if (!result)
        return propagate(result);
    if (options.isJson)
        printJson(*result);
    else
        printTable(*result);
    return {};
}

Result<> list()
{
    const auto names = workbench::shippedPipelines();
    if (!names)
        return propagate(names);
    for (const std::string &name : *names) {
        const auto recipe = workbench::openPipeline(name);
        if (!recipe)
            return propagate(recipe);
        std::cout << name << ": " << recipe->title << ", " << recipe->truths << " architectures from scratch, "
                  << recipe->supernets.size() << " supernets\n";
    }
    return {};
}

Result<> show(const std::string &recipe)
{
    const auto opened = workbench::openPipeline(recipe);
    if (!opened)
        return propagate(opened);
    std::cout << workbench::pipelineText(*opened);
    return {};
}

void addRun(CLI::App &pipeline)
{
    CLI::App &command = *pipeline.add_subcommand("run", "Make all that a recipe says, or go on with it");
    const auto options = std::make_shared<RunOptions>();
    command.add_option("folder", options->folder, "Folder to be made, or to go on with")->required()->type_name("DIR");
    command.add_option("--recipe", options->recipe,
                       "A shipped recipe, or a file; without it that of the folder, which was begun before");
    command.add_flag("--json", options->isJson, "One JSON object a line: what each stage says, and the result");
    command.footer(kExamples);
    onRun(command, [options] { return run(*options); });
}

struct PackOptions {
    std::string folder;
    std::string out;
};

Result<> pack(const PackOptions &options)
{
    const Interruptible interruptible;
    return workbench::packProject(options.folder, options.out, interruptible.control());
}

void addPack(CLI::App &pipeline)
{
    CLI::App &command =
        *pipeline.add_subcommand("pack", "The folder's project with its networks in little room, to be given away");
    const auto options = std::make_shared<PackOptions>();
    command.add_option("folder", options->folder, "Folder of a pipeline")->required()->type_name("DIR");
    command.add_option("--out", options->out, "Folder to be made")->required()->type_name("DIR");
    onRun(command, [options] { return pack(*options); });
}

} // namespace

void addPipelineCommand(CLI::App &app)
{
    CLI::App *pipeline = app.add_subcommand("pipeline", "The whole of the paper in one folder, by a recipe");
    pipeline->require_subcommand(1);
    addRun(*pipeline);
    addPack(*pipeline);
    onRun(*pipeline->add_subcommand("list", "The recipes that are shipped"), [] { return list(); });
    CLI::App &shown = *pipeline->add_subcommand("show", "A recipe as a file, the start of an own one");
    const auto recipe = std::make_shared<std::string>();
    shown.add_option("recipe", *recipe, "A shipped recipe, or a file")->required();
    onRun(shown, [recipe] { return show(*recipe); });
}

} // namespace foresearch::cli
