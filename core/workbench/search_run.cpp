#include "core/workbench/search_run.h"

#include "core/predict/split_context.h"
#include "core/search/predictor_set.h"
#include "core/search/summary.h"
#include "core/workbench/judgements.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/project_parts.h"
#include "core/workbench/run_end.h"
#include "core/workbench/supernet_scoring.h"

namespace foresearch::workbench {

namespace {

Result<search::SearchRecord> recordOf(const store::StoredRun &run, const std::vector<std::string> &parts)
{
    const TextSource source{runName(run.id)};
    const auto settings = parseJson(run.value.settings, source);
    if (!settings)
        return propagate(settings);
    auto record = search::headerFromJson(JsonCursor(*settings, source));
    if (!record)
        return propagate(record);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const TextSource part{runName(run.id) + ", iteration " + std::to_string(i + 1)};
        const auto json = parseJson(parts[i], part);
        if (!json)
            return propagate(json);
        auto generation = search::generationFromJson(JsonCursor(*json, part), *record);
        if (!generation)
            return propagate(generation);
        record->generations.push_back(std::move(*generation));
    }
    return record;
}

Result<store::StoredRun> findSearch(store::Project &project, std::optional<store::RunId> id)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    for (auto run = runs->rbegin(); run != runs->rend(); ++run)
        if (run->value.kind == kSearchKind && (!id || run->id == *id))
            return *run;
    return fail(ErrorCode::NotFound,
                project.path().string()
                    + (id ? ": found no search that is " + runName(*id) : std::string(": found no search"))
                    + ", expected one that `search --project` or the window made.");
}

using Arguments = std::map<std::string, std::string>;

Result<predict::PredictorContext> taskContext(store::Project &project, const Arguments &arguments,
                                              std::span<const predict::ImportedPredictions> imported)
{
    const std::string taskName = search::argumentOf(arguments, search::argument::kTask);
    const auto seed = search::splitSeedOf(arguments);
    if (!seed)
        return propagate(seed);
    const auto task = taskOfProject(project, taskName);
    if (!task)
        return propagate(task);
    const auto split = splitOfTask(*task, *seed);
    if (!split)
        return propagate(split);
    return predict::splitContext(*task, *split, predict::TruthSet::Validation, imported);
}

} // namespace

Result<SearchRun> SearchRun::start(ProjectAccess access, search::SearchRecord record, const std::string &commandLine)
{
    const auto id = readThrough(access, [&](store::Project &project) {
        return project.addRun({.kind = kSearchKind,
                               .commandLine = commandLine,
                               .settings = toText(search::headerToJson(record)),
                               .startedAt = now()});
    });
    if (!id)
        return propagate(id);
    record.generations.clear();
    return SearchRun(std::move(access), *id, std::move(record));
}

Result<SearchRun> SearchRun::resume(ProjectAccess access, std::optional<store::RunId> id)
{
    auto found = readThrough(access, [&](store::Project &project) -> Result<StoredSearch> {
        std::optional<StoredSearch> stored;
        const auto done = project.atomically([&]() -> Result<> {
            auto read = readSearch(project, id);
            if (!read)
                return propagate(read);
            stored = std::move(*read);
            return project.endRun(stored->id, runningAgain());
        });
        if (!done)
            return propagate(done);
        return std::move(*stored);
    });
    if (!found)
        return propagate(found);
    return SearchRun(std::move(access), found->id, std::move(found->record));
}

Result<> SearchRun::append(const search::Generation &generation)
{
    return m_access(
        [&](store::Project &project) { return project.addRunPart(m_id, search::toLine(search::toJson(generation))); });
}

Result<> SearchRun::end(const Result<search::SearchOutcome> &outcome)
{
    return m_access([&](store::Project &project) -> Result<> {
        if (!outcome)
            return project.endRun(m_id, runEnd(outcome.error()));
        const search::SearchRecord finished{m_record.setup, m_record.arguments, outcome->generations};
        return project.endRun(m_id, runEnd({}, toText(search::summaryJson(finished))));
    });
}

Result<StoredSearch> readSearch(store::Project &project, std::optional<store::RunId> id)
{
    const auto run = findSearch(project, id);
    if (!run)
        return propagate(run);
    const auto parts = project.runParts(run->id);
    if (!parts)
        return propagate(parts);
    auto record = recordOf(*run, *parts);
    if (!record)
        return fail(record.error().code, project.path().string() + ", " + record.error().detail);
    return StoredSearch{run->id, run->value.status, run->value.message, std::move(*record)};
}

Result<std::vector<SearchTitle>> searchTitles(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::vector<SearchTitle> titles;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (run->value.kind != kSearchKind)
            continue;
        const auto record = recordOf(*run, {});
        if (!record)
            return fail(record.error().code, project.path().string() + ", " + record.error().detail);
        titles.push_back(
            {run->id, run->value.status,
             search::paperName(record->setup.schedule) + ", seed " + std::to_string(record->setup.options.seed),
             record->setup.constraints});
    }
    return titles;
}

Result<std::vector<store::RunId>> enlistSearches(store::Project &project,
                                                 const std::vector<search::SearchRecord> &records,
                                                 const std::vector<std::string> &commandLines)
{
    std::vector<store::RunId> ids;
    const auto done = project.atomically([&]() -> Result<> {
        for (std::size_t i = 0; i < records.size(); ++i) {
            const auto id = project.addRun({.kind = kSearchKind,
                                            .commandLine = commandLines[i],
                                            .settings = toText(search::headerToJson(records[i])),
                                            .startedAt = now(),
                                            .status = store::RunStatus::Stopped});
            if (!id)
                return propagate(id);
            ids.push_back(*id);
        }
        return {};
    });
    if (!done)
        return propagate(done);
    return ids;
}

Result<predict::PredictorContext> searchContext(store::Project &project, const search::SearchRecord &record)
{
    return projectContext(project, record.setup.space, record.arguments);
}

Result<predict::PredictorContext> projectContext(store::Project &project, const space::SearchSpace &space,
                                                 const Arguments &arguments)
{
    const auto imported = readImported(project);
    if (!imported)
        return propagate(imported);
    auto machines = machineNetworks(project);
    if (!machines)
        return propagate(machines);
    predict::PredictorContext context;
    if (search::argumentOf(arguments, search::argument::kTask).empty()) {
        context.scale = predict::validationBleuScale();
        if (const auto added = predict::addImported(*imported, {}, 0, context); !added)
            return propagate(added);
    } else {
        auto ofTask = taskContext(project, arguments, *imported);
        if (!ofTask)
            return propagate(ofTask);
        context = std::move(*ofTask);
    }
    context.space = space;
    context.supernetModels = supernetModels();
    context.machines = *std::move(machines);
    context.folder = search::argumentOf(arguments, search::argument::kFolder);
    return context;
}

} // namespace foresearch::workbench
