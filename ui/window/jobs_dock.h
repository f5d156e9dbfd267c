#pragma once

#include <QDockWidget>

class QPlainTextEdit;
class QPushButton;

namespace foresearch::ui {

class JobsModel;
class TableView;

/// The jobs of this session with progress, rate, time left and Stop; beside them the chosen one's log.
class JobsDock : public QDockWidget {
    Q_OBJECT

public:
    /// Contract: `jobs` outlives the dock.
    explicit JobsDock(JobsModel &jobs, QWidget *parent = nullptr);

Q_SIGNALS:
    void stopRequested(quint64 jobId);
    void clearRequested();

private:
    void setUpButtons();
    void setUpTable();
    quint64 currentJob() const; ///< 0: none is chosen
    void showCurrent();
    void copyCommand() const;

    JobsModel &m_jobs;
    TableView *m_table = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_copyCommand = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace foresearch::ui
