#pragma once

#include "core/base/result.h"
#include "core/eval/tfs_eval.h"
#include "core/jobs/job_center.h"
#include "core/text/corpus_list.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/selection.h"
#include "core/workbench/undo_history.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

using TaskPtr = std::shared_ptr<const eval::TfsTask>;
using SpacePtr = std::shared_ptr<const space::SearchSpace>;

/// What a project holds, as values that are shared and never change.
struct ProjectContent {
    std::vector<TaskPtr> tasks;             ///< in the order in which they were added
    std::vector<SpacePtr> spaces;           ///< the user's own, likewise
    std::vector<NetworkPredictor> networks; ///< that were trained in it, the newest first
    std::vector<text::KnownCorpus> corpora; ///< in the order in which they were added
};

struct ProjectFile;

/// The project that is open, what it holds, what is chosen in it, and the edits that can be taken back.
/// Each edit is a transaction of the file, made on the io pool in the order of the calls; what it did comes by
/// signals, so that the GUI thread waits for no file. A project that another program writes is followed, read-only,
/// until that program leaves it.
/// Threads: that of the JobCenter.
class ProjectSession : public QObject {
    Q_OBJECT

public:
    /// `folder`: where projects go that the user gave no place: the example, and imports into no project.
    /// Contract: `jobs` outlives the session.
    ProjectSession(jobs::JobCenter &jobs, std::filesystem::path folder, QObject *parent = nullptr);
    ~ProjectSession() override;

    bool isOpen() const { return m_file != nullptr; }
    const QString &path() const { return m_path; } ///< empty while none is open
    QString name() const;                          ///< the file's, without folder and extension
    /// Why it cannot be edited; empty: it can.
    const QString &readOnlyReason() const { return m_readOnlyReason; }
    const std::vector<TaskPtr> &tasks() const { return m_content.tasks; }
    const std::vector<SpacePtr> &spaces() const { return m_content.spaces; }
    const std::vector<NetworkPredictor> &networks() const { return m_content.networks; }

    const std::vector<text::KnownCorpus> &corpora() const { return m_content.corpora; }

    /// The task that the pages show; null where there is none.
    const TaskPtr &task() const { return m_task; }
    /// Contract: there is a task of that name.
    void chooseTask(const std::string &name);

    Selection &selection() { return m_selection; }
    /// For jobs that read the project or add results to it; null while none is open.
    const std::shared_ptr<ProjectFile> &file() const { return m_file; }
    const UndoHistory &history() const { return m_history; }
    /// Whether an edit is on its way into the file.
    bool isEditing() const { return m_isEditing || !m_wanted.empty(); }

    /// Each closes what is open, once the other is open. Errors by failed(): those of store::Project.
    void open(const QString &path);
    void create(const QString &path);
    void openExample(const QString &name); ///< the one that is shipped; in a file of this name in the folder
    void createInFolder(const QString &name);

    /// Edits, under the name that menus give them. Tasks and spaces replace those of the same name. Where no project
    /// is open, they are made in the one that is being opened. Errors by failed(): those of store::Project.
    void addTasks(const QString &editName, std::vector<eval::TfsTask> tasks);
    void removeTask(const QString &editName, const std::string &name);
    void addSpace(const QString &editName, space::SearchSpace space);
    void removeSpace(const QString &editName, const std::string &name);
    /// Any other change of the project.
    void edit(const QString &editName, Change change);

    /// Reads the project again, to which a job has added results.
    void reread();

    /// Nothing happens where there is no such edit.
    void undo();
    void redo();

Q_SIGNALS:
    void projectChanged(); ///< another one is open
    void accessChanged();  ///< readOnlyReason() is another one
    void tasksChanged();   ///< also after projectChanged
    void taskChosen();     ///< task() is another one, or another value
    void spacesChanged();
    void corporaChanged();
    void failed(const foresearch::Error &error); ///< what was asked for did not happen

private:
    enum class Way { Do, Undo, Redo, Reread };
    struct Wanted {
        Way way;
        QString name;
        Change change; ///< of Way::Do
    };
    struct Opened;
    struct Edited;
    using Opener = std::function<Result<Opened>(const TaskControl &)>;

    static Result<Opened> openFile(const std::filesystem::path &path);
    static Result<Opened> createFile(const std::filesystem::path &path);
    static Result<ProjectContent> readContent(ProjectFile &file, const ProjectContent &before);

    std::filesystem::path freePath(const QString &name) const;
    void start(const QString &title, Opener opener);
    void show(Opened opened);
    void want(Wanted wanted);
    void startNext();
    void finishEdit(const Wanted &wanted, Result<Edited> edited);
    void watch();
    void follow();
    void lookForWriter();
    void setContent(ProjectContent content);

    jobs::JobCenter &m_jobs;
    std::filesystem::path m_folder;
    std::shared_ptr<ProjectFile> m_file;
    QString m_path;
    QString m_readOnlyReason;
    ProjectContent m_content;
    TaskPtr m_task;
    Selection m_selection;
    UndoHistory m_history;
    std::deque<Wanted> m_wanted;
    bool m_isEditing = false;
    QFileSystemWatcher m_watcher; ///< of a file that another program writes
    QTimer m_followTimer;
    QTimer m_writerTimer; ///< a writer that was killed changes no file
    jobs::JobHandle m_opening;
    jobs::JobHandle m_editing;
    jobs::JobHandle m_following;
    jobs::JobHandle m_looking;
};

} // namespace foresearch::workbench
