#pragma once

#include "core/predict/predictor_factory.h"
#include "core/search/hand_over.h"
#include "core/search/journal.h"
#include "core/search/record.h"
#include "core/search/search.h"
#include "core/workbench/project_access.h"

#include <optional>
#include <string>

/// Searches in a project: a run of kind "search" whose settings are the setup and whose parts are the finished
/// generations, so that it goes on after any interruption.
namespace foresearch::workbench {

inline constexpr auto kSearchKind = "search";

/// A search's journal in a project.
/// Threads: one at a time for each object; `access` takes turns with others.
class SearchRun final : public search::SearchJournal {
public:
    /// A new run, Running. Errors: the project's.
    static Result<SearchRun> start(ProjectAccess access, search::SearchRecord record, const std::string &commandLine);
    /// A run that ended early, to be continued, Running again; without `id` the last search.
    /// Errors: NotFound (no such run, none of a search); BadFormat; the project's.
    static Result<SearchRun> resume(ProjectAccess access, std::optional<store::RunId> id);

    store::RunId id() const { return m_id; }
    /// As it was when it was started or resumed.
    const search::SearchRecord &record() const { return m_record; }

    Result<std::vector<search::Generation>> generations() override { return m_record.generations; }
    Result<> append(const search::Generation &generation) override;

    /// Says in the project how it ended; a stopped or failed one can be resumed. Errors: the project's.
    Result<> end(const Result<search::SearchOutcome> &outcome);

private:
    SearchRun(ProjectAccess access, store::RunId id, search::SearchRecord record)
        : m_access(std::move(access))
        , m_id(id)
        , m_record(std::move(record))
    {}

    ProjectAccess m_access;
    store::RunId m_id;
    search::SearchRecord m_record;
};

/// A search of a project, as far as it is finished.
struct StoredSearch {
    store::RunId id{};
    store::RunStatus status = store::RunStatus::Running;
    std::string message; ///< why it failed
    search::SearchRecord record;
    /// Of an automatic schedule, where it was asked for: after each iteration before the hand-over.
    std::vector<search::Agreement> agreements = {};
};

/// Without `id` the last one. Errors: NotFound (no such run, none of a search); BadFormat; the project's.
Result<StoredSearch> readSearch(store::Project &project, std::optional<store::RunId> id);

/// What is said of every search, the newest first. Errors: the project's; BadFormat.
struct SearchTitle {
    store::RunId id{};
    store::RunStatus status = store::RunStatus::Running;
    std::string name; ///< as the paper names it, with its seed
    search::Constraints limits;
    friend bool operator==(const SearchTitle &, const SearchTitle &) = default;
};
Result<std::vector<SearchTitle>> searchTitles(store::Project &project);

/// Keeps searches in the project that are to be gone on with later, from their first iteration: all or none.
/// `commandLines`: one for each. Errors: the project's.
Result<std::vector<store::RunId>> enlistSearches(store::Project &project,
                                                 const std::vector<search::SearchRecord> &records,
                                                 const std::vector<std::string> &commandLines);

/// What the predictors of a search are built from: the split's demonstrations and all imported predictions where its
/// arguments name a task of the project, and only what files and programs say where they don't.
/// Errors: NotFound (no such task or split); BadValue (the split is no number); those of splitContext; the project's.
Result<predict::PredictorContext> searchContext(store::Project &project, const search::SearchRecord &record);

/// The same for architectures of `space`, from arguments as a search has them.
Result<predict::PredictorContext> projectContext(store::Project &project, const space::SearchSpace &space,
                                                 const std::map<std::string, std::string> &arguments);

} // namespace foresearch::workbench
