#include "core/workbench/search_queue.h"

#include "core/workbench/project_file.h"
#include "core/workbench/search_command.h"

namespace foresearch::workbench {

SearchQueue::SearchQueue(Searching &searching, QObject *parent) : QObject(parent), m_searching(searching)
{
    connect(&searching, &Searching::ended, this, &SearchQueue::runEnded);
    connect(&searching.session(), &ProjectSession::projectChanged, this, &SearchQueue::forget);
}

void SearchQueue::forget()
{
    m_writing.reset();
    m_records.clear();
    m_runs.clear();
    m_shared.reset();
    m_at = 0;
    m_state = State::Idle;
    Q_EMIT changed();
}

Result<> SearchQueue::start(const QString &title, const std::vector<search::SearchSetup> &setups)
{
    std::vector<search::SearchRecord> records;
    std::vector<std::string> commands;
    for (const search::SearchSetup &setup : setups) {
        if (const auto valid = validate(setup); !valid)
            return valid;
        records.push_back(m_searching.recordOf(setup));
        commands.push_back(searchCommand(m_searching.session().path().toStdString(), records.back()));
    }
    m_title = title;
    m_records = records;
    m_runs.clear();
    m_shared = std::make_shared<search::ScoreCaches>();
    m_at = 0;
    setState(State::Writing);
    m_writing = m_searching.jobs().start(
        {.title = title.toStdString(), .pool = jobs::Pool::Io}, this,
        [access = accessOf(m_searching.session().file()), records = std::move(records),
         commands = std::move(commands)](const TaskControl &) {
            return readThrough(access,
                               [&](store::Project &project) { return enlistSearches(project, records, commands); });
        },
        [this](const Result<std::vector<store::RunId>> &ids) { begin(ids); });
    return {};
}

void SearchQueue::begin(const Result<std::vector<store::RunId>> &ids)
{
    if (!ids) {
        setState(State::Idle);
        return Q_EMIT failed(ids.error());
    }
    m_runs = *ids;
    m_searching.readTitles();
    startNext();
}

void SearchQueue::startNext()
{
    if (m_at == m_runs.size())
        return setState(State::Idle);
    if (!m_searching.canStart()) // another search was started by hand
        return setState(State::Held);
    const auto number = QStringLiteral(" %1/%2").arg(m_at + 1).arg(m_runs.size());
    m_searching.goOn(m_title + number, m_runs[m_at], m_records[m_at], m_shared);
    setState(State::Running);
}

void SearchQueue::runEnded(const EndedSearch &search)
{
    if (m_at == m_runs.size() || search.id != m_runs[m_at] || m_state == State::Idle)
        return;
    if (!search.outcome && search.outcome.error().code == ErrorCode::Stopped)
        return setState(State::Held);
    ++m_at;
    startNext();
}

void SearchQueue::goOn()
{
    startNext();
}

void SearchQueue::stopAll()
{
    m_writing.reset();
    const bool isRunning = m_state == State::Running;
    setState(State::Idle);
    if (isRunning)
        m_searching.pause();
}

void SearchQueue::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace foresearch::workbench
