#pragma once

#include <QObject>

namespace foresearch::jobs {
class JobCenter;
}

namespace foresearch::ui {

class JobsModel;

/// Shows the jobs of a JobCenter in a JobsModel.
class JobFeed : public QObject {
    Q_OBJECT

public:
    /// Contract: both outlive it.
    JobFeed(jobs::JobCenter &center, JobsModel &model, QObject *parent = nullptr);

private:
    void show(quint64 id);

    jobs::JobCenter &m_center;
    JobsModel &m_model;
};

} // namespace foresearch::ui
