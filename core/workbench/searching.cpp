#include "core/workbench/searching.h"

#include "core/search/predictor_set.h"
#include "core/workbench/llm_models.h"
#include "core/workbench/project_file.h"
#include "core/workbench/search_command.h"

#include <memory>
#include <utility>

namespace foresearch::workbench {

namespace {

/// Only the command line asks endpoints so far.
constexpr const char *kAskByCommandLine = "`foresearch-cli search resume` with --budget-usd asks for them.";

using OnGeneration = std::function<void(const search::Generation &)>;

Result<search::SearchOutcome> runOn(SearchRun &run, const ProjectAccess &access, search::ScoreCaches *shared,
                                    const OnGeneration &onGeneration, const TaskControl &control)
{
    const search::SearchRecord &record = run.record();
    auto predictorContext =
        readThrough(access, [&record](store::Project &project) { return searchContext(project, record); });
    if (!predictorContext)
        return propagate(predictorContext);
    predictorContext->languageModels =
        keptModels(access, replaying(access, llm::Unanswered::FailsAll, kAskByCommandLine), record.arguments);
    const auto predictors = search::buildPredictors(record.setup, *predictorContext, control);
    if (!predictors)
        return propagate(predictors);
    search::SearchContext context = predictors->context();
    context.shared = shared;
    context.journal = &run;
    context.onGeneration = onGeneration;
    return search::runSearch(record.setup, context, control);
}

StoredSearch storedOf(const SearchRun &run)
{
    return {run.id(), store::RunStatus::Running, {}, run.record(), search::agreements(run.record().generations)};
}

/// What the last iterations of a running search say of an automatic hand-over. It takes too long for the window's
/// thread.
class Watch {
public:
    explicit Watch(const std::vector<search::Generation> &past)
    {
        for (const search::Generation &generation : past)
            add(generation);
    }

    void add(const search::Generation &generation)
    {
        m_last.push_back(generation);
        if (m_last.size() > search::kHandOverWindow)
            m_last.erase(m_last.begin());
    }

    /// Nothing where the second predictor was not asked.
    std::optional<search::Agreement> agreement() const
    {
        return m_last.back().second ? std::optional(search::agreement(m_last)) : std::nullopt;
    }

private:
    std::vector<search::Generation> m_last;
};

} // namespace

Searching::Searching(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
{
    connect(&session, &ProjectSession::projectChanged, this, [this] {
        // What they hold belongs to the project that was closed; a search that ran in it goes on when it is resumed.
        m_running = {};
        m_readingTitles.reset();
        m_readingShown.reset();
        m_shown.reset();
        m_titles.clear();
        setState(State::Idle);
        Q_EMIT titlesChanged();
        Q_EMIT shownChanged();
        readTitles();
        readShown({});
    });
    connect(&session, &ProjectSession::accessChanged, this, &Searching::stateChanged);
    connect(&session, &ProjectSession::taskChosen, this, &Searching::stateChanged);
}

bool Searching::canStart() const
{
    return m_session.isOpen() && m_session.task() && m_session.readOnlyReason().isEmpty() && m_state == State::Idle;
}

bool Searching::canResume() const
{
    return canStart() && m_shown
           && static_cast<int>(m_shown->record.generations.size()) < m_shown->record.setup.schedule.iterations();
}

search::SearchRecord Searching::recordOf(search::SearchSetup setup) const
{
    const TaskPtr task = m_session.task();
    const std::filesystem::path folder = std::filesystem::path(m_session.path().toStdString()).parent_path();
    std::map<std::string, std::string> arguments{{search::argument::kFolder, folder.string()},
                                                 {search::argument::kTask, task->name}};
    if (!task->splits.empty())
        arguments[search::argument::kSplit] = std::to_string(task->splits.front().seed);
    return {std::move(setup), std::move(arguments), {}};
}

std::string Searching::commandLine(const search::SearchSetup &setup) const
{
    return m_session.task() ? searchCommand(m_session.path().toStdString(), recordOf(setup)) : std::string();
}

Result<> Searching::start(const QString &title, search::SearchSetup setup)
{
    if (const auto valid = validate(setup); !valid)
        return valid;
    run(title, {}, recordOf(std::move(setup)));
    return {};
}

void Searching::resume(const QString &title)
{
    run(title, m_shown->id, m_shown->record);
}

void Searching::goOn(const QString &title, store::RunId id, search::SearchRecord record,
                     std::shared_ptr<search::ScoreCaches> shared)
{
    run(title, id, std::move(record), std::move(shared));
}

void Searching::run(const QString &title, std::optional<store::RunId> resumed, search::SearchRecord record,
                    std::shared_ptr<search::ScoreCaches> shared)
{
    const std::string command = searchCommand(m_session.path().toStdString(), record);
    m_running.id.reset();
    setState(State::Running);
    m_running.job = m_jobs.start(
        {.title = title.toStdString(), .pool = jobs::Pool::Compute, .command = command}, this,
        [this, access = accessOf(m_session.file()), resumed, record = std::move(record), command,
         shared = std::move(shared)](const TaskControl &control,
                                     const jobs::JobContext &context) -> Result<search::SearchOutcome> {
            auto run = resumed ? SearchRun::resume(access, resumed) : SearchRun::start(access, record, command);
            if (!run)
                return propagate(run);
            context.deliver([this, begun = storedOf(*run)] { show(begun); });
            Watch watch(run->record().generations);
            const auto outcome = runOn(
                *run, access, shared.get(),
                [&](const search::Generation &generation) {
                    watch.add(generation);
                    context.deliver([this, id = run->id(), generation, agreement = watch.agreement()] {
                        addGeneration(id, generation, agreement);
                    });
                },
                control);
            if (const auto ended = run->end(outcome); !ended && outcome)
                return propagate(ended);
            return outcome;
        },
        [this](const Result<search::SearchOutcome> &outcome) { finish(outcome); });
}

void Searching::show(StoredSearch search)
{
    m_running.id = search.id;
    m_shown = std::move(search);
    Q_EMIT shownChanged();
    Q_EMIT stateChanged();
    readTitles();
}

void Searching::addGeneration(store::RunId id, search::Generation generation,
                              const std::optional<search::Agreement> &agreement)
{
    if (!m_shown || m_shown->id != id)
        return;
    const int next = static_cast<int>(m_shown->record.generations.size()) + 1;
    if (generation.iteration > next) // it was read from the file before the ones between were in it
        return readShown(id);
    if (generation.iteration < next)
        return;
    m_shown->record.generations.push_back(std::move(generation));
    if (agreement)
        m_shown->agreements.push_back(*agreement);
    Q_EMIT generationAdded();
}

void Searching::finish(const Result<search::SearchOutcome> &outcome)
{
    if (m_shown && m_running.id && m_shown->id == *m_running.id) {
        m_shown->status = outcome                                      ? store::RunStatus::Finished
                          : outcome.error().code == ErrorCode::Stopped ? store::RunStatus::Stopped
                                                                       : store::RunStatus::Failed;
        m_shown->message = outcome ? std::string() : outcome.error().detail;
        if (outcome && outcome->generations.size() != m_shown->record.generations.size())
            readShown(m_shown->id);
    }
    const auto id = std::exchange(m_running.id, std::nullopt);
    setState(State::Idle);
    readTitles();
    if (!outcome && outcome.error().code != ErrorCode::Stopped)
        Q_EMIT failed(outcome.error());
    if (id)
        Q_EMIT ended({*id, outcome ? Result<>() : propagate(outcome)});
}

void Searching::pause()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_running.job.stop();
}

void Searching::open(store::RunId id)
{
    readShown(id);
}

void Searching::readTitles()
{
    if (!m_session.isOpen())
        return;
    m_readingTitles = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io}, this,
        [file = m_session.file()](const TaskControl &) {
            const std::scoped_lock lock(file->mutex);
            return searchTitles(file->project);
        },
        [this](Result<std::vector<SearchTitle>> titles) {
            if (!titles)
                return Q_EMIT failed(titles.error());
            m_titles = std::move(*titles);
            Q_EMIT titlesChanged();
        });
}

/// Without `id` the last one, where there is one.
void Searching::readShown(std::optional<store::RunId> id)
{
    if (!m_session.isOpen())
        return;
    m_readingShown = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io}, this,
        [file = m_session.file(), id](const TaskControl &) {
            auto search = [&] {
                const std::scoped_lock lock(file->mutex);
                return readSearch(file->project, id);
            }();
            if (search)
                search->agreements = search::agreements(search->record.generations);
            return search;
        },
        [this, id](Result<StoredSearch> search) {
            if (!search && (id || search.error().code != ErrorCode::NotFound))
                return Q_EMIT failed(search.error());
            if (!search)
                return;
            m_shown = std::move(*search);
            Q_EMIT shownChanged();
            Q_EMIT stateChanged();
        });
}

void Searching::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
