#include "core/workbench/search_run.h"

#include "core/predict/split_context.h"
#include "core/search/predictor_set.h"
#include "core/search/summary.h"
#include "core/workbench/judgements.h"
#include "core/workbench/judging_runs.h"

#include <charconv>

namespace foresearch::workbench {

namespace {

std::string place(store::RunId id)
{
    return "run " + std::to_string(static_cast<std::int64_t>(id));
}

Result<search::SearchRecord> recordOf(const store::StoredRun &run, const std::vector<std::string> &parts)
{
    const TextSource source{place(run.id)};
    const auto settings = parseJson(run.value.settings, source);
    if (!settings)
        return propagate(settings);
    auto record = search::headerFromJson(JsonCursor(*settings, source));
    if (!record)
        return propagate(record);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const TextSource part{place(run.id) + ", iteration " + std::to_string(i + 1)};
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
                    + (id ? ": found no search that is " + place(*id) : std::string(": found no search"))
                    + ", expected one that `search --project` or the window made.");
}

using Arguments = std::map<std::string, std::string>;

std::string valueOf(const Arguments &arguments, const char *key)
{
    const auto found = arguments.find(key);
    return found == arguments.end() ? std::string() : found->second;
}

Result<predict::PredictorContext> taskContext(store::Project &project, const Arguments &arguments,
                                              std::span<const predict::ImportedPredictions> imported)
{
    const std::string taskName = valueOf(arguments, search::argument::kTask);
    const std::string split = valueOf(arguments, search::argument::kSplit);
    int seed = 0;
    const auto [end, failure] = std::from_chars(split.data(), split.data() + split.size(), seed);
    if (failure != std::errc() || end != split.data() + split.size())
        return fail(ErrorCode::BadValue,
                    "The split: found \"" + split + "\", expected the seed of a split, such as 123.");
    const auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    for (const store::StoredTask &task : *tasks) {
        if (task.value.data.name != taskName)
            continue;
        for (const eval::TfsSplit &candidate : task.value.data.splits)
            if (candidate.seed == seed)
                return predict::splitContext(task.value.data, candidate, predict::TruthSet::Validation, imported);
        return fail(ErrorCode::NotFound, "The task \"" + taskName + "\" has no split of seed " + split + ".");
    }
    return fail(ErrorCode::NotFound, project.path().string() + ": found no task \"" + taskName + "\".");
}

} // namespace

Result<SearchRun> SearchRun::start(ProjectAccess access, search::SearchRecord record, const std::string &commandLine)
{
    store::RunId id{};
    const auto added = access([&](store::Project &project) -> Result<> {
        const auto run = project.addRun({.kind = kSearchKind,
                                         .commandLine = commandLine,
                                         .settings = toText(search::headerToJson(record)),
                                         .startedAt = now()});
        if (!run)
            return propagate(run);
        id = *run;
        return {};
    });
    if (!added)
        return propagate(added);
    record.generations.clear();
    return SearchRun(std::move(access), id, std::move(record));
}

Result<SearchRun> SearchRun::resume(ProjectAccess access, std::optional<store::RunId> id)
{
    std::optional<StoredSearch> found;
    const auto read = access([&](store::Project &project) {
        return project.atomically([&]() -> Result<> {
            auto stored = readSearch(project, id);
            if (!stored)
                return propagate(stored);
            found = std::move(*stored);
            return project.endRun(found->id, {.status = store::RunStatus::Running, .endedAt = now()});
        });
    });
    if (!read)
        return propagate(read);
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
        if (!outcome) {
            const bool isStopped = outcome.error().code == ErrorCode::Stopped;
            return project.endRun(m_id, {.status = isStopped ? store::RunStatus::Stopped : store::RunStatus::Failed,
                                         .endedAt = now(),
                                         .result = {},
                                         .message = isStopped ? std::string() : outcome.error().detail});
        }
        search::SearchRecord finished{m_record.setup, m_record.arguments, outcome->generations};
        return project.endRun(
            m_id,
            {.status = store::RunStatus::Finished, .endedAt = now(), .result = toText(search::summaryJson(finished))});
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
             search::paperName(record->setup.schedule) + ", seed " + std::to_string(record->setup.options.seed)});
    }
    return titles;
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
    predict::PredictorContext context;
    if (valueOf(arguments, search::argument::kTask).empty()) {
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
    context.folder = valueOf(arguments, search::argument::kFolder);
    return context;
}

} // namespace foresearch::workbench
