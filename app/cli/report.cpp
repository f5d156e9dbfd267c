#include "app/cli/command.h"
#include "app/cli/figure_module.h"
#include "app/cli/interruptible.h"

#include "core/base/file.h"
#include "core/workbench/report_facts.h"
#include "core/workbench/reporting.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(
Examples:
  foresearch-cli report list --project study.foresearch
  foresearch-cli report write --project study.foresearch --out report
  foresearch-cli report write --project study.foresearch --out tables --only table1 --only costs --notes notes.txt)";

struct ReportArguments {
    std::string project;
    std::string out;
    std::vector<std::string> only;
    std::string notes;
    bool isJson = false;
};

OrderedJson listJson(const report::Facts &facts)
{
    OrderedJson list = OrderedJson::array();
    for (const report::Recipe &recipe : report::recipes()) {
        const report::Need need = report::needOf(recipe, facts);
        list.push_back({{"item", std::string(recipe.id)},
                        {"title", std::string(recipe.title)},
                        {"shows", std::string(recipe.shows)},
                        {"ready", need == report::Need::Nothing},
                        {"needs", std::string(report::sentence(need))}});
    }
    return list;
}

report::Table listTable(const report::Facts &facts)
{
    report::Table table{.caption = {}, .columns = {{"Item"}, {"Title"}, {"State"}}, .rows = {}, .note = {}};
    for (const report::Recipe &recipe : report::recipes()) {
        const report::Need need = report::needOf(recipe, facts);
        table.rows.push_back({{std::string(recipe.id), std::string(recipe.title),
                               need == report::Need::Nothing ? "ready" : std::string(report::sentence(need))}});
    }
    return table;
}

Result<> listCommand(const ReportArguments &arguments)
{
    const Interruptible interruptible;
    auto project = store::Project::open(arguments.project, store::Access::Read);
    if (!project)
        return propagate(project);
    const auto facts = workbench::readReportFacts(*project, interruptible.control());
    if (!facts)
        return propagate(facts);
    if (arguments.isJson)
        std::cout << listJson(*facts).dump(2) << '\n';
    else
        std::cout << report::toText(listTable(*facts));
    return {};
}

Result<workbench::ReportOptions> optionsOf(const ReportArguments &arguments)
{
    workbench::ReportOptions options{.only = arguments.only};
    for (const std::string &id : arguments.only)
        if (const auto known = report::findRecipe(id); !known)
            throw CLI::ValidationError("--only", known.error().detail);
    if (!arguments.notes.empty()) {
        auto notes = readFile(arguments.notes, std::uintmax_t{1} << 20);
        if (!notes)
            return propagate(notes);
        options.notes = std::string(withoutByteOrderMark(*notes));
    }
    return options;
}

Result<> writeCommand(const ReportArguments &arguments)
{
    auto options = optionsOf(arguments);
    if (!options)
        return propagate(options);
    const Interruptible interruptible;
    auto project = store::Project::open(arguments.project, store::Access::Read);
    if (!project)
        return propagate(project);
    *options = withFigures(std::move(*options));
    if (!options->renderFigure)
        std::cerr << "foresearch-cli: " << options->noFigures << " The report has tables only.\n";
    const auto written = workbench::writeReport(*project, arguments.out, *options, interruptible.control());
    if (!written)
        return propagate(written);
    std::cout << arguments.out << ": " << written->made << " tables and figures in " << written->files.size()
              << " files; " << written->waiting << " still need something (README.md says what)\n";
    return {};
}

void addProjectOption(CLI::App &command, ReportArguments &arguments)
{
    command.add_option("--project", arguments.project, "Project file (*.foresearch)")->required();
}

} // namespace

void addReportCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("report", "The paper's tables and figures, made of a project.");
    command.require_subcommand(1);
    command.footer(kExamples);
    const auto arguments = std::make_shared<ReportArguments>();

    CLI::App &list = *command.add_subcommand("list", "Which tables and figures can be made, and what others need");
    addProjectOption(list, *arguments);
    list.add_flag("--json", arguments->isJson, "As JSON");
    onRun(list, [arguments] { return listCommand(*arguments); });

    CLI::App &write = *command.add_subcommand(
        "write", "Write them into a new folder: figures as PDF, SVG and PNG, tables as CSV, LaTeX and Markdown, and "
                 "what each number came from");
    addProjectOption(write, *arguments);
    write.add_option("--out", arguments->out, "New folder, written whole or not at all")->required();
    write.add_option("--only", arguments->only, "Only this item of the list; may be repeated")->allow_extra_args(false);
    write.add_option("--notes", arguments->notes, "Text file whose notes stand in place of the project's");
    onRun(write, [arguments] { return writeCommand(*arguments); });
}

} // namespace foresearch::cli
