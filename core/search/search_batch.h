#pragma once

#include "core/search/repeats.h"
#include "core/search/search.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace foresearch::search {

/// Searches that run one after another and share what their predictors said (search/score_caches.h), so that none is
/// asked twice about the same architecture: a search finds what it finds alone, only sooner. Each keeps counting what
/// it asked for, and how much of that the cache answered; so its seconds are not those of a search that runs alone.
///
/// All of it is in a folder: `batch.jsonl` says what is to be done, `searches` has a journal for each, `scores` a file
/// of labels for each predictor. Whatever ends it, it goes on from the last scores that were asked for.
/// Threads: one at a time, and one program at a time for each folder.
class SearchBatch {
public:
    /// A new folder, whole or not at all. Errors: BadValue (there is something of that name; no search; searches of
    /// different spaces, machines or arguments, whose predictors would not be the same; those of `validate`);
    /// CannotWrite.
    static Result<SearchBatch> create(const std::filesystem::path &folder, std::vector<SearchRecord> searches);
    /// Errors: NotFound, CannotRead; BadFormat, BadValue, naming file, line and key; NewerVersion.
    static Result<SearchBatch> open(const std::filesystem::path &folder);

    /// In the order in which they run; those that have come to their ends have results.
    const std::vector<RunInShort> &runs() const { return m_runs; }
    /// The file that keeps the iterations of a search, also for `search resume` and `search export`.
    std::filesystem::path journal(std::size_t search) const { return m_folder / "searches" / m_journals[search]; }
    bool isFinished() const;

    /// The names of all schedules' predictors, and of the machine (empty: none).
    std::vector<std::string> predictors() const;
    const std::string &machine() const { return m_runs.front().setup.constraints.machine; }

    struct Failure {
        std::size_t search = 0;
        Error error;
    };

    /// Runs what is not finished. One that fails keeps no other from running. `context`: of it, the predictors count.
    /// Errors: Stopped; those of the folder.
    Result<std::vector<Failure>> run(const SearchContext &context, const TaskControl &control);

private:
    SearchBatch(std::filesystem::path folder, std::vector<std::string> journals, std::vector<RunInShort> runs)
        : m_folder(std::move(folder))
        , m_journals(std::move(journals))
        , m_runs(std::move(runs))
    {}

    Result<> runOne(std::size_t search, SearchContext context, const TaskControl &control);

    std::filesystem::path m_folder;
    std::vector<std::string> m_journals; ///< file names
    std::vector<RunInShort> m_runs;
};

} // namespace foresearch::search
