#pragma once

#include "core/predict/latency_measurement.h"
#include "core/workbench/project_access.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Latencies of several machines in one project. What was measured is a run of kind "latency-dataset": its settings are
/// the header of a file of latencies (predict/latency_measurement.h), its parts the lines of the entries, so that files
/// and projects exchange them whole. A network that learnt a machine's latencies is a run of kind "latency-fit".
namespace foresearch::workbench {

inline constexpr auto kLatencyDatasetKind = "latency-dataset";
inline constexpr auto kLatencyFitKind = "latency-fit";

/// Latencies that are measured in a project.
/// Threads: one at a time for each object; `access` takes turns with others.
class LatencyRun final : public predict::LatencyKeeper {
public:
    /// Goes on with the latencies of the same header, also where they came to their end, or begins them.
    /// Errors: BadFormat (parts that are none); the project's.
    static Result<LatencyRun> open(ProjectAccess access, const predict::LatencyHeader &header,
                                   const std::string &commandLine);

    store::RunId id() const { return m_id; }
    const std::vector<predict::LatencyEntry> &entries() const override { return m_entries; }
    Result<> append(std::span<const predict::LatencyEntry> entries) override;

    /// Says in the project how it ended. Errors: the project's.
    Result<> end(const Result<> &outcome);

private:
    LatencyRun(ProjectAccess access, store::RunId id, std::vector<predict::LatencyEntry> entries)
        : m_access(std::move(access))
        , m_id(id)
        , m_entries(std::move(entries))
    {}

    ProjectAccess m_access;
    store::RunId m_id;
    std::vector<predict::LatencyEntry> m_entries;
};

/// What a project has of one header.
struct StoredLatencies {
    store::RunId id{};
    predict::LatencyDataset dataset;
};

/// In the order in which they were begun. Errors: BadFormat; the project's.
Result<std::vector<StoredLatencies>> storedLatencies(store::Project &project);

/// The last ones of that machine. Errors: NotFound, naming the machines that there are; those of storedLatencies.
Result<StoredLatencies> readLatencies(store::Project &project, const std::string &machine);

/// Adds what the project does not have of it; how many entries these were. Errors: those of LatencyRun.
Result<std::size_t> importLatencies(const ProjectAccess &access, const predict::LatencyDataset &dataset,
                                    const std::string &commandLine);

/// The network's file of every machine whose latencies were learnt, the last one each. Errors: the project's.
Result<std::map<std::string, std::filesystem::path>> machineNetworks(store::Project &project);

} // namespace foresearch::workbench
