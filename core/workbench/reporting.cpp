#include "core/workbench/reporting.h"

#include "core/base/file.h"
#include "core/base/new_folder.h"
#include "core/workbench/report_facts.h"

#include <algorithm>
#include <iterator>

namespace foresearch::workbench {

namespace {

using report::Report;
using report::ReportPart;

Result<std::vector<const report::Recipe *>> chosenRecipes(const std::vector<std::string> &only)
{
    std::vector<const report::Recipe *> chosen;
    for (const std::string &id : only)
        if (const auto found = report::findRecipe(id); !found)
            return propagate(found);
    for (const report::Recipe &recipe : report::recipes())
        if (only.empty() || std::find(only.begin(), only.end(), recipe.id) != only.end())
            chosen.push_back(&recipe);
    return chosen;
}

std::string noteOf(const report::Facts &facts, std::string_view recipe)
{
    const auto found = facts.notes.find(std::string(recipe));
    return found == facts.notes.end() ? std::string() : found->second;
}

Result<ReportPart> partOf(const report::Recipe &recipe, const report::Facts &facts, const report::Published &published,
                          const TaskControl &control)
{
    ReportPart part{.recipe = &recipe,
                    .need = report::needOf(recipe, facts),
                    .item = {.recipe = &recipe, .tables = {}, .figures = {}, .published = {}, .provenance = {}},
                    .published = report::publishedTables(recipe, published),
                    .notes = noteOf(facts, recipe.id)};
    if (part.need != report::Need::Nothing)
        return part;
    auto item = report::makeItem(recipe, facts, published, control);
    if (!item)
        return propagate(item);
    part.item = std::move(*item);
    return part;
}

Result<std::vector<report::ReportFile>> drawAll(const Report &report, const FigureRenderer &render,
                                                const TaskControl &control)
{
    std::vector<const report::NamedFigure *> figures;
    for (const ReportPart &part : report.parts)
        for (const report::NamedFigure &figure : part.item.figures)
            figures.push_back(&figure);
    std::vector<report::ReportFile> pictures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        control.progress({static_cast<double>(i), static_cast<double>(figures.size()), "figures", figures[i]->name});
        for (const std::string_view format : report::kFigureFormats) {
            if (control.stopped())
                return stoppedError();
            auto picture = render(figures[i]->content, format);
            if (!picture)
                return propagate(picture);
            pictures.emplace_back(figures[i]->name + "." + std::string(format), std::move(*picture));
        }
    }
    return pictures;
}

/// Said before anything is read.
Result<> checkFree(const std::filesystem::path &folder)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(folder, ignored)))
        return fail(ErrorCode::BadValue, folder.string() + ": there is something of that name already.");
    return {};
}

} // namespace

Result<Report> makeReport(report::Facts facts, const ReportOptions &options, const TaskControl &control)
{
    const auto recipes = chosenRecipes(options.only);
    if (!recipes)
        return propagate(recipes);
    const auto published = report::Published::shipped();
    if (!published)
        return propagate(published);
    Report report{.facts = std::move(facts),
                  .paper = published->source(),
                  .paperNote = published->note(),
                  .notes = {},
                  .parts = {}};
    report.notes = options.notes.value_or(noteOf(report.facts, {}));
    for (const report::Recipe *recipe : *recipes) {
        if (control.stopped())
            return stoppedError();
        control.progress({static_cast<double>(report.parts.size()), static_cast<double>(recipes->size()), "items",
                          std::string(recipe->title)});
        auto part = partOf(*recipe, report.facts, *published, control);
        if (!part)
            return propagate(part);
        report.parts.push_back(std::move(*part));
    }
    return report;
}

Result<Report> makeReport(store::Project &project, const ReportOptions &options, const TaskControl &control)
{
    if (const auto known = chosenRecipes(options.only); !known)
        return propagate(known);
    auto facts = readReportFacts(project, control);
    if (!facts)
        return propagate(facts);
    return makeReport(std::move(*facts), options, control);
}

Result<ReportWritten> writeReportFolder(const Report &report, std::vector<report::ReportFile> pictures,
                                        const std::filesystem::path &folder, const std::string &noFigures,
                                        const TaskControl &control)
{
    auto made = NewFolder::create(folder);
    if (!made)
        return propagate(made);
    ReportWritten written;
    std::vector<report::ReportFile> files = std::move(pictures);
    for (const ReportPart &part : report.parts) {
        ++(part.need == report::Need::Nothing ? written.made : written.waiting);
        auto more = report::filesOf(part);
        std::move(more.begin(), more.end(), std::back_inserter(files));
    }
    auto indices = report::indexFiles(report, files, noFigures);
    std::move(indices.begin(), indices.end(), std::back_inserter(files));
    for (const auto &[name, content] : files) {
        if (control.stopped())
            return stoppedError();
        if (const auto safe = writeFile(made->path() / name, content); !safe)
            return propagate(safe);
        written.files.push_back(name);
    }
    if (const auto finished = made->finish(); !finished)
        return propagate(finished);
    return written;
}

Result<ReportWritten> writeReport(report::Facts facts, const std::filesystem::path &folder,
                                  const ReportOptions &options, const TaskControl &control)
{
    if (const auto free = checkFree(folder); !free)
        return propagate(free);
    const auto report = makeReport(std::move(facts), options, control);
    if (!report)
        return propagate(report);
    std::vector<report::ReportFile> pictures;
    if (options.renderFigure) {
        auto drawn = drawAll(*report, options.renderFigure, control);
        if (!drawn)
            return propagate(drawn);
        pictures = std::move(*drawn);
    }
    return writeReportFolder(*report, std::move(pictures), folder, options.renderFigure ? "" : options.noFigures,
                             control);
}

Result<ReportWritten> writeReport(store::Project &project, const std::filesystem::path &folder,
                                  const ReportOptions &options, const TaskControl &control)
{
    if (const auto known = chosenRecipes(options.only); !known)
        return propagate(known);
    if (const auto free = checkFree(folder); !free)
        return propagate(free);
    auto facts = readReportFacts(project, control);
    if (!facts)
        return propagate(facts);
    return writeReport(std::move(*facts), folder, options, control);
}

} // namespace foresearch::workbench
