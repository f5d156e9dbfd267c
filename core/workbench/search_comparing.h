#pragma once

#include "core/search/comparison.h"
#include "core/search/repeats.h"
#include "core/workbench/searching.h"

#include <map>
#include <memory>

namespace foresearch::workbench {

/// Searches of a project side by side, as one value that never changes.
struct ComparedSearches {
    std::vector<std::shared_ptr<const StoredSearch>> runs; ///< in the order in which they were chosen
    std::vector<search::Difference> differences;           ///< one value for each run
    std::vector<search::RepeatedRuns> repeats;             ///< the same runs without regard to their seed
};

using ComparedPtr = std::shared_ptr<const ComparedSearches>;

/// Reads chosen searches of the open project in the background, and compares them. What was read stays until the
/// search goes on.
/// Threads: that of the JobCenter.
class SearchComparing : public QObject {
    Q_OBJECT

public:
    /// Contract: `searching` outlives it.
    explicit SearchComparing(Searching &searching, QObject *parent = nullptr);

    /// compared() follows.
    void choose(std::vector<store::RunId> ids);
    const std::vector<store::RunId> &chosen() const { return m_chosen; }
    /// Null while nothing is chosen; what was chosen before while it is being read.
    const ComparedPtr &compared() const { return m_compared; }

Q_SIGNALS:
    void changed();
    void failed(const foresearch::Error &error);

private:
    using Runs = std::map<store::RunId, std::shared_ptr<const StoredSearch>>;
    struct Read {
        Runs runs;
        ComparedPtr compared;
    };

    static Result<Read> read(const ProjectAccess &access, const std::vector<store::RunId> &ids, Runs known);
    void start();
    void forget();

    Searching &m_searching;
    std::vector<store::RunId> m_chosen;
    Runs m_known;
    ComparedPtr m_compared;
    jobs::JobHandle m_reading;
};

} // namespace foresearch::workbench
