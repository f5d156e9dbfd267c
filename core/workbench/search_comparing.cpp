#include "core/workbench/search_comparing.h"

#include "core/workbench/project_file.h"

#include <algorithm>

namespace foresearch::workbench {

SearchComparing::SearchComparing(Searching &searching, QObject *parent) : QObject(parent), m_searching(searching)
{
    connect(&searching.session(), &ProjectSession::projectChanged, this, &SearchComparing::forget);
    connect(&searching, &Searching::ended, this, [this](const EndedSearch &search) {
        m_known.erase(search.id);
        if (std::find(m_chosen.begin(), m_chosen.end(), search.id) != m_chosen.end())
            start();
    });
}

void SearchComparing::forget()
{
    m_reading.reset();
    m_chosen.clear();
    m_known.clear();
    m_compared.reset();
    Q_EMIT changed();
}

void SearchComparing::choose(std::vector<store::RunId> ids)
{
    if (ids == m_chosen)
        return;
    m_chosen = std::move(ids);
    start();
}

void SearchComparing::start()
{
    if (m_chosen.empty() || !m_searching.session().isOpen()) {
        m_reading.reset();
        m_compared.reset();
        return Q_EMIT changed();
    }
    m_reading = m_searching.jobs().start(
        {.title = m_searching.session().name().toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_searching.session().file()), ids = m_chosen,
         known = m_known](const TaskControl &) mutable { return read(access, ids, std::move(known)); },
        [this](Result<Read> found) {
            if (!found)
                return Q_EMIT failed(found.error());
            m_known = std::move(found->runs);
            m_compared = std::move(found->compared);
            Q_EMIT changed();
        });
}

/// One run at a time, so that the search that runs can write in between.
Result<SearchComparing::Read> SearchComparing::read(const ProjectAccess &access, const std::vector<store::RunId> &ids,
                                                    Runs known)
{
    auto compared = std::make_shared<ComparedSearches>();
    std::vector<search::SearchRecord> records;
    for (const store::RunId id : ids) {
        auto &run = known[id];
        if (!run) {
            auto stored = readThrough(access, [id](store::Project &project) { return readSearch(project, id); });
            if (!stored)
                return propagate(stored);
            run = std::make_shared<const StoredSearch>(std::move(*stored));
        }
        compared->runs.push_back(run);
        records.push_back(run->record);
        if (run->status == store::RunStatus::Running) // it will have more to say
            run.reset();
    }
    std::erase_if(known, [](const auto &entry) { return !entry.second; });
    compared->differences = differences(records);
    compared->repeats = repeatedRuns(records);
    return Read{std::move(known), std::move(compared)};
}

} // namespace foresearch::workbench
