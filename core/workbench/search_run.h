#pragma once

#include "core/search/journal.h"
#include "core/search/record.h"
#include "core/search/search.h"
#include "core/store/project.h"

#include <optional>
#include <string>

namespace foresearch::workbench {

/// A search as a run of a project: its setup is the run's settings, each finished generation one of its parts, so that
/// it goes on after any interruption.
/// Threads: those of the project.
class SearchRun final : public search::SearchJournal {
public:
    /// A new run, Running. Contract: the project outlives it. Errors: the project's.
    static Result<SearchRun> start(store::Project &project, search::SearchRecord record,
                                   const std::string &commandLine);
    /// A run that ended early, to be continued. Errors: NotFound (no such run, none of a search); BadFormat; the
    /// project's.
    static Result<SearchRun> resume(store::Project &project, std::optional<store::RunId> id);

    store::RunId id() const { return m_id; }
    /// As it was when it was started or resumed.
    const search::SearchRecord &record() const { return m_record; }

    Result<std::vector<search::Generation>> generations() override { return m_record.generations; }
    Result<> append(const search::Generation &generation) override;

    /// Says in the project how it ended; a stopped or failed one can be resumed. Errors: the project's.
    Result<> end(const Result<search::SearchOutcome> &outcome);

private:
    SearchRun(store::Project &project, store::RunId id, search::SearchRecord record)
        : m_project(&project)
        , m_id(id)
        , m_record(std::move(record))
    {}

    store::Project *m_project;
    store::RunId m_id;
    search::SearchRecord m_record;
};

/// The search of a run, as far as it is finished; without `id` that of the last one. Errors: as those of `resume`.
Result<search::SearchRecord> readSearch(store::Project &project, std::optional<store::RunId> id);

/// A task's split as what predictors of a search are built from, for architectures of `space`.
/// Errors: NotFound (no such task or split); BadValue (the split is no number); those of the demonstrations.
Result<predict::PredictorContext> searchContext(store::Project &project, const std::string &task,
                                                const std::string &split, const space::SearchSpace &space);

} // namespace foresearch::workbench
