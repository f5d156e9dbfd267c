#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace foresearch::ui {

enum class JobState { Waiting, Running, Stopping, Done, Stopped, Failed };

/// A background job as it is shown.
struct JobRow {
    quint64 id = 0;
    QString title = {};
    QString command = {}; ///< the same work as a command line; empty where there is none
    JobState state = JobState::Waiting;
    double done = 0;  ///< in `unit`s
    double total = 0; ///< 0: not known
    QString unit = {};
    QString activity = {}; ///< what is being done now
    std::optional<double> ratePerSecond = {};
    std::optional<double> secondsLeft = {};
    QString log = {}; ///< lines with their time

    bool isActive() const { return state <= JobState::Stopping; }
    /// 0 to 1; none while the total is not known.
    std::optional<double> fraction() const;
    /// The job in one line: "iteration 20 of 30 · 3.7 scores/s · 2 min left".
    QString summary() const;
};

/// The jobs of this session, the newest first.
class JobsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, StateColumn, ProgressColumn, RateColumn, TimeLeftColumn, ColumnCount };
    enum Role { JobIdRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Adds the job, or replaces the one with the same id.
    void setJob(const JobRow &job);
    void removeJob(quint64 id);
    const QList<JobRow> &jobs() const { return m_jobs; }
    /// The job that is running now, else one that waits; nullptr when nothing is under way.
    const JobRow *activeJob() const;
    const JobRow *job(quint64 id) const;
    int activeCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<JobRow> m_jobs;
};

} // namespace foresearch::ui
