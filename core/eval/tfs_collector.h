#pragma once

#include "core/eval/tfs_eval_import.h"
#include "core/eval/tfs_row.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace foresearch::eval {

/// Puts rows together to tasks and splits, and notes what is wrong, up to a number of problems.
class TfsCollector {
public:
    TfsCollector(const TfsImportOptions &options, std::size_t maxProblems)
        : m_options(options)
        , m_maxProblems(maxProblems)
    {}

    /// Takes the task file of `directory`, where there is one.
    void readTaskFileOf(const std::filesystem::path &directory);

    /// No more problems are wanted, so that reading on is of no use.
    bool isFull() const { return m_problems.size() >= m_maxProblems; }
    void addProblem(const Error &problem);

    /// Notes that there are rows (or a file of them) for `place`. Whether the options ask for them.
    bool see(const TfsPlace &place);

    /// The task, or null: then it is unknown, which was noted the first time.
    const TfsTask *task(const std::string &name, const TextSource &source);

    /// Contract: `task(place.task)` is not null.
    void add(const TfsPlace &place, TfsEntry entry, const TextSource &source);

    /// What is there; problems of the whole are noted as those of `source`.
    TfsImportReview finish(const std::string &source);

private:
    struct Origin {
        TfsPart part;
        TextSource source;
    };
    struct Task {
        TfsTask description;
        bool isKnown = false;
        std::map<int, TfsSplit> splits;
        std::map<int, std::map<space::Architecture, Origin>> origins;
        std::optional<std::pair<std::set<std::string>, TextSource>> supernets; ///< of the first row
    };

    std::optional<TfsTask> describe(const std::string &name) const;
    bool isRepeated(Task &task, const TfsPlace &place, const TfsEntry &entry, const TextSource &source);
    bool hasOtherSupernets(Task &task, const TfsEntry &entry, const TextSource &source);
    void checkRequests(const std::string &source);
    void checkParts(const std::string &source);

    const TfsImportOptions &m_options;
    std::size_t m_maxProblems;
    std::vector<Error> m_problems;
    std::vector<TfsTask> m_described; ///< by the task file
    std::map<std::string, Task> m_tasks;
    std::map<std::string, std::map<int, std::set<TfsPart>>> m_seen;
};

} // namespace foresearch::eval
