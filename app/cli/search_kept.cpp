#include "app/cli/search_kept.h"

#include "app/cli/choice.h"
#include "app/cli/project_source.h"

#include "core/report/table.h"
#include "core/search/best.h"
#include "core/search/comparison.h"
#include "core/search/journal_file.h"
#include "core/search/objectives.h"
#include "core/search/population.h"
#include "core/space/architecture_json.h"
#include "core/space/architecture_lines.h"
#include "core/space/architecture_yml.h"
#include "core/workbench/search_run.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

using search::SearchRecord;

void addFormOption(CLI::App &command, BestForm &form)
{
    addChoice<BestForm>(command, "--best", form,
                        {{"json", BestForm::Json}, {"yml", BestForm::Yml}, {"lines", BestForm::Lines}},
                        "Print only the best architecture: as json, as HAT's yml, or as prompt lines");
}

std::string bestText(const search::Individual &best, BestForm form)
{
    if (form == BestForm::Json)
        return space::canonicalJson(best.architecture) + '\n';
    if (form == BestForm::Yml)
        return space::architectureYml(best.architecture);
    std::string text;
    for (const std::string &line : space::architectureLines(best.architecture))
        text += line + '\n';
    return text;
}

CLI::Option *addKept(CLI::App &command, KeptSearch &kept)
{
    command.add_option("--project", kept.project, "Project that keeps the run");
    return command.add_option("run", kept.name,
                              "File that --journal wrote, or number of a run of --project (the last)");
}

namespace {

Result<search::Individual> bestOf(const SearchRecord &run, const std::string &source)
{
    const auto place = findBest(run.generations, run.setup);
    if (!place)
        return fail(ErrorCode::Undefined, source + ": found " + std::to_string(run.generations.size()) + " of "
                                              + std::to_string(run.setup.schedule.iterations())
                                              + " iterations, expected one that the last predictor scored.");
    return run.generations[place->generation].individuals[place->individual];
}

/// Throws CLI::ValidationError where neither was named.
Result<SearchRecord> readKept(const KeptSearch &kept)
{
    if (kept.project.empty() && kept.name.empty())
        throw CLI::ValidationError("run", "needs a file, or --project");
    if (kept.project.empty())
        return search::readJournal(kept.name);
    const auto id = runOf(kept.name);
    if (!id)
        return propagate(id);
    auto project = store::Project::open(kept.project, store::Access::Read);
    if (!project)
        return propagate(project);
    auto found = workbench::readSearch(*project, *id);
    if (!found)
        return propagate(found);
    return std::move(found->record);
}

Result<> compare(const std::vector<std::string> &files, const std::string &project, bool asJson)
{
    std::vector<SearchRecord> runs;
    report::Table table{.caption = {}, .columns = {{"what differs"}}, .rows = {}, .note = {}};
    for (const std::string &file : files) {
        auto run = readKept({file, project});
        if (!run)
            return propagate(run);
        runs.push_back(std::move(*run));
        table.columns.push_back({file});
    }
    const auto found = differences(runs);
    if (asJson) {
        OrderedJson json = OrderedJson::object();
        for (const search::Difference &difference : found)
            json[difference.name] = difference.values;
        std::cout << search::toLine({{"runs", files}, {"differences", json}}) << '\n';
        return {};
    }
    for (const search::Difference &difference : found) {
        report::Row row{{difference.name}};
        row.cells.insert(row.cells.end(), difference.values.begin(), difference.values.end());
        table.rows.push_back(std::move(row));
    }
    std::cout << (found.empty() ? "The runs are the same.\n" : toText(table));
    return {};
}

} // namespace

void addCompare(CLI::App &search)
{
    struct Options {
        std::vector<std::string> runs;
        std::string project;
        bool asJson = false;
    };
    const auto options = std::make_shared<Options>();
    CLI::App &command = *search.add_subcommand("compare", "Show only what differs between runs");
    command.add_option("runs", options->runs, "Files that --journal wrote, or numbers of runs of --project")
        ->required()
        ->expected(2, 1000);
    command.add_option("--project", options->project, "Project that keeps the runs");
    command.add_flag("--json", options->asJson, "Print it as JSON");
    onRun(command, [options] { return compare(options->runs, options->project, options->asJson); });
}

void addExport(CLI::App &search)
{
    enum class Population { None, Jsonl, Csv };
    struct Options {
        KeptSearch kept;
        BestForm form = BestForm::Json;
        Population population = Population::None;
        Population front = Population::None;
    };
    const auto options = std::make_shared<Options>();
    CLI::App &command = *search.add_subcommand("export", "Write the best architecture or the population of a run");
    addKept(command, options->kept);
    addFormOption(command, options->form);
    const std::map<std::string, Population> forms{{"jsonl", Population::Jsonl}, {"csv", Population::Csv}};
    addChoice(command, "--population", options->population, forms, "All individuals instead")->excludes("--best");
    addChoice(command, "--front", options->front, forms,
              "What nobody dominates in the objectives of the search instead")
        ->excludes("--best")
        ->excludes("--population");
    onRun(command, [options]() -> Result<> {
        const auto run = readKept(options->kept);
        if (!run)
            return propagate(run);
        const bool isFront = options->front != Population::None;
        if (isFront && run->setup.objectives.empty())
            return fail(ErrorCode::BadValue, "The search's front: found a search of the score alone, expected one with "
                                             "--objectives.");
        const auto generations =
            isFront ? onlyAt(run->generations, frontOf(run->generations, run->setup.objectives)) : run->generations;
        const Population form = isFront ? options->front : options->population;
        if (form == Population::Jsonl)
            std::cout << populationJsonLines(generations);
        else if (form == Population::Csv)
            std::cout << populationCsv(generations);
        else if (const auto best =
                     bestOf(*run, options->kept.name.empty() ? options->kept.project : options->kept.name);
                 best)
            std::cout << bestText(*best, options->form);
        else
            return propagate(best);
        return {};
    });
}

} // namespace foresearch::cli
