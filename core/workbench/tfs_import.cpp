#include "core/workbench/tfs_import.h"

#include "core/base/shell.h"
#include "core/workbench/project_session.h"

#include <utility>

namespace foresearch::workbench {

TfsImport::TfsImport(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
{}

void TfsImport::start(const std::filesystem::path &path, const QString &jobTitle)
{
    m_path = path;
    m_state = State::Reading;
    m_review.reset();
    m_reading = m_jobs.start(
        {.title = jobTitle.toStdString(), .pool = jobs::Pool::Io, .command = commandFor(path)}, this,
        [path](const TaskControl &control, const jobs::JobContext &context) {
            auto review = eval::reviewTfsEval(path, {}, control);
            if (review) {
                for (const Error &problem : review->problems)
                    context.log(problem.detail);
            }
            return review;
        },
        [this](Result<eval::TfsImportReview> review) {
            setReview(review ? std::optional(*std::move(review)) : std::nullopt);
        });
    Q_EMIT stateChanged();
}

/// The same import by command line, into the project that is open.
std::string TfsImport::commandFor(const std::filesystem::path &path) const
{
    if (!m_session.isOpen())
        return {};
    return shellLine({"foresearch-cli", "project", "import", m_session.path().toStdString(), "--replace", "--tfs-eval",
                      std::filesystem::absolute(path).string()});
}

void TfsImport::accept(const QString &editName)
{
    auto tasks = std::move(m_review->data.tasks);
    discard();
    m_session.addTasks(editName, std::move(tasks));
}

void TfsImport::discard()
{
    m_reading.reset();
    setReview(std::nullopt);
}

void TfsImport::setReview(std::optional<eval::TfsImportReview> review)
{
    m_review = std::move(review);
    m_state = m_review ? State::Reviewed : State::Idle;
    Q_EMIT stateChanged();
}

} // namespace foresearch::workbench
