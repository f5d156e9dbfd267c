#include "core/workbench/project_session.h"

#include "core/base/resources.h"
#include "core/eval/tfs_eval_import.h"
#include "core/workbench/example_project.h"
#include "core/workbench/judge_into.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/project_file.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace foresearch::workbench {

namespace fs = std::filesystem;

struct ProjectSession::Opened {
    std::shared_ptr<ProjectFile> file;
    ProjectContent content;
    std::string readOnlyReason;
};

struct ProjectSession::Edited {
    Change back;
    ProjectContent content;
};

namespace {

constexpr int kFollowDelayMs = 200; ///< several writes of one edit are read once
constexpr int kLookDelayMs = 2000;  ///< for a writer that was killed
constexpr auto kExtension = ".foresearch";

template <typename T>
auto named(const std::vector<T> &values, const std::string &name)
{
    return std::find_if(values.begin(), values.end(), [&name](const T &value) { return value->name == name; });
}

/// The value of before where it is equal, so that what did not change stays the same object.
template <typename T>
std::shared_ptr<const T> shared(const std::vector<std::shared_ptr<const T>> &before, T value)
{
    const auto found = named(before, value.name);
    return found != before.end() && **found == value ? *found : std::make_shared<const T>(std::move(value));
}

/// So that the example has something to show at once.
Result<> judgeUsual(store::Project &project, const std::vector<eval::TfsTask> &tasks, const TaskControl &control)
{
    for (const eval::TfsTask &task : tasks) {
        const JudgingOrder order{.truth = predict::TruthSet::Validation,
                                 .predictors = predict::defaultPredictors({.tasks = {task}}, {})};
        if (const auto done = judgeInto(soleAccess(project), task, order, control); !done)
            return propagate(done);
    }
    return {};
}

} // namespace

ProjectSession::ProjectSession(jobs::JobCenter &jobs, fs::path folder, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_folder(std::move(folder))
{
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(kFollowDelayMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_followTimer, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_followTimer, qOverload<>(&QTimer::start));
    connect(&m_followTimer, &QTimer::timeout, this, &ProjectSession::follow);
    m_writerTimer.setSingleShot(true);
    m_writerTimer.setInterval(kLookDelayMs);
    connect(&m_writerTimer, &QTimer::timeout, this, &ProjectSession::lookForWriter);
}

ProjectSession::~ProjectSession() = default;

QString ProjectSession::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

void ProjectSession::chooseTask(const std::string &name)
{
    const auto found = named(m_content.tasks, name);
    if (*found == m_task)
        return;
    m_task = *found;
    m_selection.clear();
    Q_EMIT taskChosen();
}

void ProjectSession::open(const QString &path)
{
    start(path, [path = path.toStdString()](const TaskControl &) { return openFile(path); });
}

void ProjectSession::create(const QString &path)
{
    start(path, [path = path.toStdString()](const TaskControl &) { return createFile(path); });
}

void ProjectSession::createInFolder(const QString &name)
{
    create(QString::fromStdString(freePath(name).string()));
}

void ProjectSession::openExample(const QString &name)
{
    const fs::path path = m_folder / (name.toStdString() + kExtension);
    start(name, [path](const TaskControl &control) -> Result<Opened> {
        if (fs::exists(path))
            return openFile(path);
        if (const auto packed = findResource("example-project")) {
            const auto made = unpackProject(*packed, path, control);
            return made ? openFile(path) : propagate(made);
        }
        const auto source = findResource("example");
        if (!source)
            return propagate(source);
        auto data = eval::importTfsEval(*source, {}, control);
        if (!data)
            return propagate(data);
        auto opened = createFile(path);
        if (!opened)
            return opened;
        if (const auto added = addTasksChange(data->tasks).run(opened->file->project); !added)
            return propagate(added);
        if (const auto judged = judgeUsual(opened->file->project, data->tasks, control); !judged)
            return propagate(judged);
        auto content = readContent(*opened->file, {});
        if (!content)
            return propagate(content);
        opened->content = *std::move(content);
        return opened;
    });
}

void ProjectSession::addTasks(const QString &editName, std::vector<eval::TfsTask> tasks)
{
    want({Way::Do, editName, addTasksChange(std::move(tasks))});
}

void ProjectSession::removeTask(const QString &editName, const std::string &name)
{
    want({Way::Do, editName, removeTaskChange(name)});
}

void ProjectSession::addSpace(const QString &editName, space::SearchSpace space)
{
    want({Way::Do, editName, addSpaceChange(std::move(space))});
}

void ProjectSession::removeSpace(const QString &editName, const std::string &name)
{
    want({Way::Do, editName, removeSpaceChange(name)});
}

void ProjectSession::edit(const QString &editName, Change change)
{
    want({Way::Do, editName, std::move(change)});
}

void ProjectSession::reread()
{
    want({Way::Reread, name(), {}});
}

void ProjectSession::undo()
{
    want({Way::Undo, m_history.undoName(), {}});
}

void ProjectSession::redo()
{
    want({Way::Redo, m_history.redoName(), {}});
}

Result<ProjectSession::Opened> ProjectSession::openFile(const fs::path &path)
{
    auto project = store::Project::open(path, store::Access::Write);
    std::string reason;
    if (!project
        && (project.error().code == ErrorCode::Unavailable || project.error().code == ErrorCode::CannotWrite)) {
        reason = project.error().detail;
        project = store::Project::open(path, store::Access::Read);
    }
    if (!project)
        return propagate(project);
    auto file = std::make_shared<ProjectFile>(*std::move(project));
    auto content = readContent(*file, {});
    if (!content)
        return propagate(content);
    return Opened{std::move(file), *std::move(content), std::move(reason)};
}

Result<ProjectSession::Opened> ProjectSession::createFile(const fs::path &path)
{
    std::error_code ignored; // creating the file says what is wrong with its folder
    fs::create_directories(path.parent_path(), ignored);
    auto project = store::Project::create(path);
    if (!project)
        return propagate(project);
    return Opened{std::make_shared<ProjectFile>(*std::move(project)), {}, {}};
}

Result<ProjectContent> ProjectSession::readContent(ProjectFile &file, const ProjectContent &before)
{
    ProjectContent content;
    const auto read = file.project.atomically([&]() -> Result<> {
        auto tasks = file.project.tasks();
        if (!tasks)
            return propagate(tasks);
        for (store::StoredTask &task : *tasks)
            content.tasks.push_back(shared(before.tasks, std::move(task.value.data)));
        auto spaces = file.project.spaces();
        if (!spaces)
            return propagate(spaces);
        for (store::StoredSpace &space : *spaces)
            content.spaces.push_back(shared(before.spaces, std::move(space.value)));
        auto networks = networkPredictors(file.project);
        if (!networks)
            return propagate(networks);
        content.networks = std::move(*networks);
        content.corpora = corporaOf(file.project).value_or({}); // a newer program's list hides no tasks
        return {};
    });
    if (!read)
        return propagate(read);
    return content;
}

/// The first name in the folder that no file has.
fs::path ProjectSession::freePath(const QString &name) const
{
    fs::path path = m_folder / (name.toStdString() + kExtension);
    for (int i = 2; fs::exists(path); ++i)
        path = m_folder / (name.toStdString() + " " + std::to_string(i) + kExtension);
    return path;
}

void ProjectSession::start(const QString &title, Opener opener)
{
    m_opening = m_jobs.start({.title = title.toStdString(), .pool = jobs::Pool::Io}, this, std::move(opener),
                             [this](Result<Opened> opened) {
                                 m_opening.release();
                                 if (opened)
                                     return show(*std::move(opened));
                                 m_wanted.clear();
                                 Q_EMIT failed(opened.error());
                             });
}

void ProjectSession::show(Opened opened)
{
    m_following.reset();
    m_looking.reset();
    m_writerTimer.stop();
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_file = std::move(opened.file);
    m_path = QString::fromStdString(m_file->project.path().string());
    m_readOnlyReason = QString::fromStdString(opened.readOnlyReason);
    if (!m_readOnlyReason.isEmpty()) {
        watch();
        m_followTimer.start(); // the writer may have gone between the opening and the watching
    }
    m_content = std::move(opened.content);
    m_task = m_content.tasks.empty() ? nullptr : m_content.tasks.front();
    m_selection.clear();
    m_history.clear();
    Q_EMIT projectChanged();
    Q_EMIT accessChanged();
    Q_EMIT tasksChanged();
    Q_EMIT spacesChanged();
    Q_EMIT corporaChanged();
    Q_EMIT taskChosen();
    startNext();
}

void ProjectSession::want(Wanted wanted)
{
    m_wanted.push_back(std::move(wanted));
    startNext();
}

void ProjectSession::startNext()
{
    if (m_isEditing || m_wanted.empty() || !m_file || m_opening.id() != 0)
        return;
    Wanted next = std::move(m_wanted.front());
    m_wanted.pop_front();
    if ((next.way == Way::Undo && !m_history.canUndo()) || (next.way == Way::Redo && !m_history.canRedo()))
        return startNext();
    const Change change = next.way == Way::Undo   ? m_history.undoChange()
                          : next.way == Way::Redo ? m_history.redoChange()
                                                  : next.change;
    m_isEditing = true;
    m_editing = m_jobs.start(
        {.title = next.name.toStdString(), .pool = jobs::Pool::Io, .isListed = next.way != Way::Reread}, this,
        [file = m_file, change, before = m_content](const TaskControl &) -> Result<Edited> {
            const std::scoped_lock lock(file->mutex);
            auto back = change.run ? change.run(file->project) : Result<Change>(Change());
            if (!back)
                return propagate(back);
            auto content = readContent(*file, before);
            if (!content)
                return propagate(content);
            return Edited{*std::move(back), *std::move(content)};
        },
        [this, next](Result<Edited> edited) { finishEdit(next, std::move(edited)); });
}

void ProjectSession::finishEdit(const Wanted &wanted, Result<Edited> edited)
{
    m_isEditing = false;
    if (!edited) {
        m_wanted.clear();
        return Q_EMIT failed(edited.error());
    }
    switch (wanted.way) {
    case Way::Reread:
        break;
    case Way::Do:
        m_history.add({wanted.name, std::move(edited->back)});
        break;
    case Way::Undo:
        m_history.moveToUndone(std::move(edited->back));
        break;
    case Way::Redo:
        m_history.moveToDone(std::move(edited->back));
        break;
    }
    setContent(std::move(edited->content));
    startNext();
}

/// The writer's edits, and its going: then its lock is removed. Files that came back are watched again.
void ProjectSession::watch()
{
    m_watcher.addPaths({m_path, m_path + QStringLiteral("-wal"), m_path + QStringLiteral("-lock")});
    m_writerTimer.start();
}

/// Reads again what another program wrote, and takes its place where it has gone.
void ProjectSession::follow()
{
    m_following = m_jobs.start(
        {.title = name().toStdString(), .pool = jobs::Pool::Io}, this,
        [file = m_file, before = m_content](const TaskControl &) -> Result<Opened> {
            const std::scoped_lock lock(file->mutex);
            const auto writer = file->project.tryBecomeWriter();
            auto content = readContent(*file, before);
            if (!content)
                return propagate(content);
            return Opened{file, *std::move(content), writer ? std::string() : writer.error().detail};
        },
        [this](Result<Opened> opened) {
            if (!opened)
                return Q_EMIT failed(opened.error());
            m_readOnlyReason = QString::fromStdString(opened->readOnlyReason);
            if (!m_readOnlyReason.isEmpty())
                watch();
            else
                m_writerTimer.stop();
            Q_EMIT accessChanged();
            setContent(std::move(opened->content));
        });
}

/// Cheap: the project is read again only where the writer has gone.
void ProjectSession::lookForWriter()
{
    m_looking = m_jobs.start(
        {.title = name().toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [file = m_file](const TaskControl &) -> Result<bool> {
            const std::scoped_lock lock(file->mutex);
            return file->project.tryBecomeWriter().has_value();
        },
        [this](Result<bool> isWriter) {
            if (isWriter && *isWriter)
                follow();
            else
                m_writerTimer.start();
        });
}

/// Tells of content that may have changed; the chosen task stays chosen where it is still there.
void ProjectSession::setContent(ProjectContent content)
{
    const bool hasOtherCorpora = content.corpora != m_content.corpora;
    m_content = std::move(content);
    const auto same = m_task ? named(m_content.tasks, m_task->name) : m_content.tasks.end();
    const TaskPtr first = m_content.tasks.empty() ? nullptr : m_content.tasks.front();
    const TaskPtr next = same == m_content.tasks.end() ? first : *same;
    Q_EMIT tasksChanged();
    Q_EMIT spacesChanged();
    if (hasOtherCorpora)
        Q_EMIT corporaChanged();
    if (next == m_task)
        return;
    m_task = next;
    m_selection.clear();
    Q_EMIT taskChosen();
}

} // namespace foresearch::workbench
