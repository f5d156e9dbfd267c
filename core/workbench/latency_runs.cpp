#include "core/workbench/latency_runs.h"

#include "core/base/json.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/run_end.h"

#include <set>

namespace foresearch::workbench {

namespace {

using predict::LatencyEntry;

/// Header and entries as the file that they would be.
Result<predict::LatencyDataset> datasetOf(store::Project &project, store::RunId id, const std::string &header)
{
    const auto parts = project.runParts(id);
    if (!parts)
        return propagate(parts);
    std::string text = header + '\n';
    for (const std::string &part : *parts)
        text += part + '\n';
    return predict::parseLatencies(text, project.path().string() + ", " + runName(id));
}

Result<StoredLatencies> openRun(store::Project &project, const predict::LatencyHeader &header,
                                const std::string &commandLine)
{
    const std::string settings = predict::latencyHeaderText(header);
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    for (const store::StoredRun &run : *runs) {
        if (run.value.kind != kLatencyDatasetKind || run.value.settings != settings)
            continue;
        auto dataset = datasetOf(project, run.id, settings);
        if (!dataset)
            return propagate(dataset);
        const auto again = project.endRun(run.id, runningAgain());
        return again ? Result<StoredLatencies>(StoredLatencies{run.id, *std::move(dataset)}) : propagate(again);
    }
    const auto added = project.addRun(
        {.kind = kLatencyDatasetKind, .commandLine = commandLine, .settings = settings, .startedAt = now()});
    return added ? Result<StoredLatencies>(StoredLatencies{*added, {header, {}, 0}}) : propagate(added);
}

std::string machineOf(const store::StoredRun &run)
{
    const auto settings = parseJson(run.value.settings, {});
    const bool isNamed = settings && settings->is_object() && settings->contains("machine");
    return isNamed && (*settings)["machine"].is_string() ? (*settings)["machine"].get<std::string>() : std::string();
}

} // namespace

Result<LatencyRun> LatencyRun::open(ProjectAccess access, const predict::LatencyHeader &header,
                                    const std::string &commandLine)
{
    StoredLatencies stored;
    const auto opened = access([&](store::Project &project) {
        return project.atomically([&]() -> Result<> {
            auto found = openRun(project, header, commandLine);
            if (!found)
                return propagate(found);
            stored = *std::move(found);
            return {};
        });
    });
    if (!opened)
        return propagate(opened);
    return LatencyRun(std::move(access), stored.id, std::move(stored.dataset.entries));
}

Result<> LatencyRun::append(std::span<const LatencyEntry> entries)
{
    const auto safe = m_access([&](store::Project &project) {
        return project.atomically([&]() -> Result<> {
            for (const LatencyEntry &entry : entries)
                if (const auto added = project.addRunPart(m_id, predict::latencyEntryText(entry)); !added)
                    return added;
            return {};
        });
    });
    if (!safe)
        return safe;
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    return {};
}

Result<> LatencyRun::end(const Result<> &outcome)
{
    const OrderedJson result{{"architectures", m_entries.size()}};
    return m_access([&](store::Project &project) {
        return project.endRun(m_id, outcome ? runEnd({}, toText(result)) : runEnd(outcome.error()));
    });
}

Result<std::vector<StoredLatencies>> storedLatencies(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::vector<StoredLatencies> all;
    for (const store::StoredRun &run : *runs) {
        if (run.value.kind != kLatencyDatasetKind)
            continue;
        auto dataset = datasetOf(project, run.id, run.value.settings);
        if (!dataset)
            return propagate(dataset);
        all.push_back({run.id, *std::move(dataset)});
    }
    return all;
}

Result<StoredLatencies> readLatencies(store::Project &project, const std::string &machine)
{
    auto all = storedLatencies(project);
    if (!all)
        return propagate(all);
    std::set<std::string> machines;
    for (auto latencies = all->rbegin(); latencies != all->rend(); ++latencies) {
        if (latencies->dataset.header.machine == machine)
            return *std::move(latencies);
        machines.insert(latencies->dataset.header.machine);
    }
    std::string known;
    for (const std::string &name : machines)
        known += (known.empty() ? "" : ", ") + name;
    return fail(ErrorCode::NotFound,
                project.path().string() + ": found no latencies of \"" + machine + "\", expected "
                    + (known.empty() ? "those of `latency dataset --project`" : "those of " + known) + ".");
}

Result<std::size_t> importLatencies(const ProjectAccess &access, const predict::LatencyDataset &dataset,
                                    const std::string &commandLine)
{
    auto run = LatencyRun::open(access, dataset.header, commandLine);
    if (!run)
        return propagate(run);
    std::set<space::Architecture> known;
    for (const LatencyEntry &entry : run->entries())
        known.insert(entry.architecture);
    std::vector<LatencyEntry> unknown;
    for (const LatencyEntry &entry : dataset.entries)
        if (known.insert(entry.architecture).second)
            unknown.push_back(entry);
    const Result<> added = run->append(unknown);
    if (const auto ended = run->end(added); !ended)
        return propagate(ended);
    return added ? Result<std::size_t>(unknown.size()) : propagate(added);
}

Result<std::map<std::string, std::filesystem::path>> machineNetworks(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::map<std::string, std::filesystem::path> networks;
    for (const store::StoredRun &run : *runs) {
        const std::string machine = run.value.kind == kLatencyFitKind ? machineOf(run) : std::string();
        if (machine.empty() || run.value.status != store::RunStatus::Finished)
            continue;
        if (auto file = networkFile(project, run.id))
            networks[machine] = *std::move(file);
    }
    return networks;
}

} // namespace foresearch::workbench
