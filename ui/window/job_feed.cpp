#include "ui/window/job_feed.h"

#include "core/jobs/job_center.h"
#include "ui/models/jobs_model.h"
#include "ui/text/errors.h"

#include <QDateTime>

namespace foresearch::ui {

namespace {

JobState stateOf(jobs::JobState state)
{
    switch (state) {
    case jobs::JobState::Waiting:
        return JobState::Waiting;
    case jobs::JobState::Running:
        return JobState::Running;
    case jobs::JobState::Stopping:
        return JobState::Stopping;
    case jobs::JobState::Done:
        return JobState::Done;
    case jobs::JobState::Stopped:
        return JobState::Stopped;
    case jobs::JobState::Failed:
        break;
    }
    return JobState::Failed;
}

QString logText(const std::vector<jobs::JobLogLine> &lines, const std::optional<Error> &error)
{
    QStringList texts;
    for (const jobs::JobLogLine &line : lines) {
        const auto time = std::chrono::floor<std::chrono::milliseconds>(line.time).time_since_epoch().count();
        texts << QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("hh:mm:ss  "))
                     + QString::fromStdString(line.text);
    }
    if (error)
        texts << errorText(*error);
    return texts.join(QLatin1Char('\n'));
}

JobRow rowOf(const jobs::JobInfo &info, const QString &log)
{
    return {.id = info.id,
            .title = QString::fromStdString(info.title),
            .command = QString::fromStdString(info.command),
            .state = stateOf(info.state),
            .done = info.progress.done,
            .total = info.progress.total,
            .unit = QString::fromStdString(info.progress.unit),
            .activity = QString::fromStdString(info.progress.activity),
            .ratePerSecond = info.ratePerSecond,
            .secondsLeft = info.secondsLeft,
            .log = log};
}

} // namespace

JobFeed::JobFeed(jobs::JobCenter &center, JobsModel &model, QObject *parent)
    : QObject(parent)
    , m_center(center)
    , m_model(model)
{
    connect(&center, &jobs::JobCenter::jobAdded, this, &JobFeed::show);
    connect(&center, &jobs::JobCenter::jobChanged, this, &JobFeed::show);
    connect(&center, &jobs::JobCenter::logChanged, this, &JobFeed::show);
    connect(&center, &jobs::JobCenter::jobRemoved, &model, &JobsModel::removeJob);
    for (const jobs::JobInfo &job : center.jobs())
        show(job.id);
}

void JobFeed::show(quint64 id)
{
    if (const auto info = m_center.job(id))
        m_model.setJob(rowOf(*info, logText(m_center.log(id), info->error)));
}

} // namespace foresearch::ui
