#include "ui/models/jobs_model.h"

#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

#include <QStringList>

#include <algorithm>

namespace foresearch::ui {

namespace {

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return JobsModel::tr("waiting");
    case JobState::Running:
        return JobsModel::tr("running");
    case JobState::Stopping:
        return JobsModel::tr("stopping");
    case JobState::Done:
        return JobsModel::tr("done");
    case JobState::Stopped:
        return JobsModel::tr("stopped");
    case JobState::Failed:
        return JobsModel::tr("failed");
    }
    return {};
}

QString progressText(const JobRow &job)
{
    const auto done = count(static_cast<qint64>(job.done));
    if (job.total > 0)
        return JobsModel::tr("%1 of %2 %3").arg(done, count(static_cast<qint64>(job.total)), job.unit);
    return job.done > 0 ? JobsModel::tr("%1 %2").arg(done, job.unit) : QString();
}

QString cellText(const JobRow &job, int column)
{
    switch (column) {
    case JobsModel::TitleColumn:
        return job.title;
    case JobsModel::StateColumn:
        return stateText(job.state);
    case JobsModel::ProgressColumn:
        return progressText(job);
    case JobsModel::RateColumn:
        return job.isActive() && job.ratePerSecond ? rate(*job.ratePerSecond, job.unit) : QString();
    case JobsModel::TimeLeftColumn:
        return job.isActive() && job.secondsLeft ? duration(*job.secondsLeft) : QString();
    default:
        return {};
    }
}

} // namespace

std::optional<double> JobRow::fraction() const
{
    if (state == JobState::Done)
        return 1.0;
    if (total <= 0)
        return std::nullopt;
    return std::clamp(done / total, 0.0, 1.0);
}

QString JobRow::summary() const
{
    QStringList parts{activity.isEmpty() ? progressText(*this) : activity};
    if (ratePerSecond)
        parts << rate(*ratePerSecond, unit);
    if (secondsLeft)
        parts << JobsModel::tr("%1 left").arg(duration(*secondsLeft));
    if (state != JobState::Running)
        parts << stateText(state);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void JobsModel::setJob(const JobRow &job)
{
    const auto same =
        std::find_if(m_jobs.begin(), m_jobs.end(), [&job](const JobRow &other) { return other.id == job.id; });
    if (same == m_jobs.end()) {
        beginInsertRows({}, 0, 0);
        m_jobs.prepend(job);
        endInsertRows();
        return;
    }
    *same = job;
    const int row = static_cast<int>(same - m_jobs.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void JobsModel::removeJob(quint64 id)
{
    const JobRow *row = job(id);
    if (row == nullptr)
        return;
    const int position = static_cast<int>(row - m_jobs.constData());
    beginRemoveRows({}, position, position);
    m_jobs.removeAt(position);
    endRemoveRows();
}

const JobRow *JobsModel::activeJob() const
{
    const JobRow *waiting = nullptr;
    for (const JobRow &job : m_jobs) {
        if (job.state == JobState::Running || job.state == JobState::Stopping)
            return &job;
        // The oldest waiting job is the next to run.
        if (job.state == JobState::Waiting)
            waiting = &job;
    }
    return waiting;
}

const JobRow *JobsModel::job(quint64 id) const
{
    const auto found = std::find_if(m_jobs.cbegin(), m_jobs.cend(), [id](const JobRow &job) { return job.id == id; });
    return found == m_jobs.cend() ? nullptr : &*found;
}

int JobsModel::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_jobs.cbegin(), m_jobs.cend(), [](const JobRow &job) { return job.isActive(); }));
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JobRow &job = m_jobs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cellText(job, index.column());
    case Qt::ToolTipRole:
        return job.summary();
    case Qt::TextAlignmentRole:
        return QVariant(index.column() >= RateColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter);
    case FractionRole:
        return index.column() == ProgressColumn && job.fraction() ? QVariant(*job.fraction()) : QVariant();
    case MutedRole:
        return index.column() == StateColumn;
    case JobIdRole:
        return job.id;
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section >= RateColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("job");
    case StateColumn:
        return tr("state");
    case ProgressColumn:
        return tr("progress");
    case RateColumn:
        return tr("rate");
    case TimeLeftColumn:
        return tr("time left");
    default:
        return {};
    }
}

} // namespace foresearch::ui
