#pragma once

#include "core/base/result.h"
#include "core/eval/tfs_eval.h"
#include "core/jobs/job_center.h"
#include "core/workbench/selection.h"
#include "core/workbench/undo_history.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace foresearch::workbench {

using TaskPtr = std::shared_ptr<const eval::TfsTask>;
using SpacePtr = std::shared_ptr<const space::SearchSpace>;

/// What a project holds, as values that are shared and never change.
struct ProjectContent {
    std::vector<TaskPtr> tasks;   ///< sorted by name
    std::vector<SpacePtr> spaces; ///< the user's own, sorted by name
};

/// The project that is open, what it holds, what is chosen in it, and the edits that can be taken back.
/// Everything comes by signals: the GUI thread waits for no file.
/// Threads: that of the JobCenter.
class ProjectSession : public QObject {
    Q_OBJECT

public:
    /// Contract: `jobs` outlives the session.
    explicit ProjectSession(jobs::JobCenter &jobs, QObject *parent = nullptr);

    bool isOpen() const { return m_isOpen; }
    const QString &name() const { return m_name; }
    const std::vector<TaskPtr> &tasks() const { return m_content.tasks; }
    const std::vector<SpacePtr> &spaces() const { return m_content.spaces; }

    /// The task that the pages show; null where there is none.
    const TaskPtr &task() const { return m_task; }
    /// Contract: there is a task of that name.
    void chooseTask(const std::string &name);

    Selection &selection() { return m_selection; }
    const UndoHistory &history() const { return m_history; }

    /// Closes what is open and opens the example that is shipped with the program. Errors by failed().
    void openExample(const QString &name);
    /// Closes what is open and begins an empty project.
    void startNew(const QString &name);

    /// Edits, under the name that menus give them. Tasks and spaces replace those of the same name.
    /// Contract: a project is open.
    void addTasks(const QString &editName, std::vector<eval::TfsTask> tasks);
    void removeTask(const QString &editName, const std::string &name);
    void addSpace(const QString &editName, space::SearchSpace space);
    void removeSpace(const QString &editName, const std::string &name);

    /// Nothing happens where there is no such edit.
    void undo();
    void redo();

Q_SIGNALS:
    void projectChanged(); ///< another one is open, or none
    void tasksChanged();   ///< also after projectChanged
    void taskChosen();     ///< task() is another one, or another value
    void spacesChanged();
    void failed(const foresearch::Error &error); ///< what was asked for did not happen

private:
    void open(const QString &name, ProjectContent content);
    void edit(const QString &name, const Change &change);
    void showContent();

    jobs::JobCenter &m_jobs;
    jobs::JobHandle m_opening;
    bool m_isOpen = false;
    QString m_name;
    ProjectContent m_content;
    TaskPtr m_task;
    Selection m_selection;
    UndoHistory m_history;
};

} // namespace foresearch::workbench
