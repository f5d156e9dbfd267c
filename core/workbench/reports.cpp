#include "core/workbench/reports.h"

#include "core/workbench/project_changes.h"
#include "core/workbench/project_file.h"
#include "core/workbench/report_facts.h"

#include <condition_variable>
#include <mutex>

namespace foresearch::workbench {

namespace {

/// An answer that a worker waits for, unless it is stopped.
struct Drawn {
    std::mutex mutex;
    std::condition_variable_any isThere;
    std::optional<Result<std::string>> picture;
};

/// Has pictures drawn on the receiver's thread, where widgets live. The worker's wait ends with its stop, so that
/// nobody waits for a receiver that is gone.
FigureRenderer onReceiver(const jobs::JobContext &context, const FigureRenderer &render, std::stop_token stop)
{
    return
        [context, render, stop](const report::FigureContent &figure, std::string_view format) -> Result<std::string> {
            const auto drawn = std::make_shared<Drawn>();
            const auto content = std::make_shared<const report::FigureContent>(figure);
            context.deliver([drawn, content, render, format = std::string(format)] {
                auto picture = render(*content, format);
                const std::scoped_lock lock(drawn->mutex);
                drawn->picture = std::move(picture);
                drawn->isThere.notify_all();
            });
            std::unique_lock lock(drawn->mutex);
            if (!drawn->isThere.wait(lock, stop, [&] { return drawn->picture.has_value(); }))
                return stoppedError();
            return std::move(*drawn->picture);
        };
}

} // namespace

struct Reports::Read {
    std::uint64_t stamp = 0;
    FactsPtr facts; ///< null: nothing has changed
};

Reports::Reports(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
    , m_chosen(report::recipes().data())
{
    connect(&session, &ProjectSession::projectChanged, this, &Reports::forget);
    connect(&session, &ProjectSession::accessChanged, this, &Reports::notesChanged);
}

void Reports::forget()
{
    // Their results belong to the project that was closed, and its file stays locked while they hold it.
    m_reading.reset();
    m_making.reset();
    m_writing.reset();
    m_facts.reset();
    m_part.reset();
    m_notes.clear();
    m_stamp = 0;
    setState(State::Idle);
    Q_EMIT factsChanged();
    Q_EMIT partChanged();
    Q_EMIT notesChanged();
}

void Reports::refresh()
{
    if (!m_session.isOpen())
        return;
    const auto file = m_session.file();
    const std::uint64_t known = m_facts ? m_stamp : 0;
    const bool isKnown = m_facts != nullptr;
    m_reading = m_jobs.start(
        {.title = "Read the report", .pool = jobs::Pool::Io, .isListed = false}, this,
        [file, known, isKnown](const TaskControl &control) -> Result<Read> {
            const std::scoped_lock lock(file->mutex);
            const auto stamp = file->project.changeCounter();
            if (!stamp)
                return propagate(stamp);
            if (isKnown && *stamp == known)
                return Read{*stamp, nullptr};
            auto facts = readReportFacts(file->project, control);
            if (!facts)
                return propagate(facts);
            return Read{*stamp, std::make_shared<const report::Facts>(std::move(*facts))};
        },
        [this](Result<Read> read) {
            if (read)
                show(std::move(*read));
            else if (read.error().code != ErrorCode::Stopped)
                Q_EMIT failed(read.error());
        });
}

void Reports::show(Read read)
{
    m_stamp = read.stamp;
    if (!read.facts)
        return;
    m_facts = std::move(read.facts);
    if (m_notes != m_facts->notes) {
        m_notes = m_facts->notes;
        Q_EMIT notesChanged();
    }
    Q_EMIT factsChanged();
    makePart();
}

void Reports::choose(const report::Recipe &recipe)
{
    if (&recipe == m_chosen)
        return;
    m_chosen = &recipe;
    m_part.reset();
    Q_EMIT partChanged();
    makePart();
}

void Reports::makePart()
{
    if (!m_facts)
        return;
    m_making = m_jobs.start(
        {.title = "Make " + std::string(m_chosen->title), .pool = jobs::Pool::Io, .isListed = false}, this,
        [facts = m_facts, id = std::string(m_chosen->id)](const TaskControl &control) -> Result<PartPtr> {
            auto made = makeReport(*facts, {.only = {id}}, control);
            if (!made)
                return propagate(made);
            return std::make_shared<const report::ReportPart>(std::move(made->parts.front()));
        },
        [this](Result<PartPtr> part) {
            if (!part) {
                if (part.error().code != ErrorCode::Stopped)
                    Q_EMIT failed(part.error());
                return;
            }
            m_part = std::move(*part);
            Q_EMIT partChanged();
        });
}

QString Reports::note(std::string_view recipe) const
{
    const auto found = m_notes.find(std::string(recipe));
    return found == m_notes.end() ? QString() : QString::fromStdString(found->second);
}

bool Reports::canEdit() const
{
    return m_session.isOpen() && m_session.readOnlyReason().isEmpty();
}

void Reports::setNote(const QString &editName, std::string_view recipe, const QString &note)
{
    if (this->note(recipe) == note)
        return;
    if (note.isEmpty())
        m_notes.erase(std::string(recipe));
    else
        m_notes[std::string(recipe)] = note.toStdString();
    m_session.edit(editName, settingChange(kReportNotesKey, reportNotesText(m_notes)));
    Q_EMIT notesChanged();
}

void Reports::write(const QString &title, const std::filesystem::path &folder, FigureRenderer render)
{
    const auto file = m_session.file();
    setState(State::Writing);
    m_writing = m_jobs.start(
        {.title = title.toStdString(), .pool = jobs::Pool::Io}, this,
        [file, folder, render](const TaskControl &control, const jobs::JobContext &context) -> Result<ReportWritten> {
            std::optional<report::Facts> facts;
            {
                const std::scoped_lock lock(file->mutex);
                auto read = readReportFacts(file->project, control);
                if (!read)
                    return propagate(read);
                facts = std::move(*read);
            }
            return writeReport(std::move(*facts), folder, {.renderFigure = onReceiver(context, render, control.stop)},
                               control);
        },
        [this, folder](Result<ReportWritten> done) {
            setState(State::Idle);
            if (done)
                Q_EMIT written(QString::fromStdString(folder.string()), static_cast<int>(done->made),
                               static_cast<int>(done->waiting));
            else if (done.error().code != ErrorCode::Stopped)
                Q_EMIT failed(done.error());
        },
        [this](const Progress &) { Q_EMIT progressed(); });
}

void Reports::stop()
{
    if (m_state != State::Writing)
        return;
    setState(State::Stopping);
    m_jobs.stop(m_writing.id());
}

void Reports::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
