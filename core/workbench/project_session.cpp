#include "core/workbench/project_session.h"

#include "core/base/resources.h"
#include "core/eval/tfs_eval_import.h"

#include <algorithm>
#include <utility>

namespace foresearch::workbench {

namespace {

using Tasks = std::vector<TaskPtr>;

template <typename T>
auto named(std::vector<T> &values, const std::string &name)
{
    return std::find_if(values.begin(), values.end(), [&name](const T &value) { return value->name == name; });
}

/// Puts `values` in, in place of those of the same names, and takes `names` out; undone by the reverse.
template <typename T>
Change exchange(std::vector<T> ProjectContent::*member, std::vector<T> values, std::vector<std::string> names)
{
    return {[=](ProjectContent &content) -> Result<Change> {
        std::vector<T> &all = content.*member;
        std::vector<T> displaced;
        std::vector<std::string> added;
        const auto takeOut = [&](const std::string &name) {
            const auto found = named(all, name);
            if (found == all.end())
                return;
            displaced.push_back(std::move(*found));
            all.erase(found);
        };
        std::for_each(names.begin(), names.end(), takeOut);
        for (const T &value : values) {
            takeOut(value->name);
            added.push_back(value->name);
            all.push_back(value);
        }
        std::sort(all.begin(), all.end(), [](const T &a, const T &b) { return a->name < b->name; });
        return exchange(member, std::move(displaced), std::move(added));
    }};
}

Result<Tasks> readExample(const TaskControl &control)
{
    const auto path = findResource("example");
    if (!path)
        return propagate(path);
    auto data = eval::importTfsEval(*path, {}, control);
    if (!data)
        return propagate(data);
    Tasks tasks;
    for (eval::TfsTask &task : data->tasks)
        tasks.push_back(std::make_shared<const eval::TfsTask>(std::move(task)));
    return tasks;
}

} // namespace

ProjectSession::ProjectSession(jobs::JobCenter &jobs, QObject *parent) : QObject(parent), m_jobs(jobs) {}

void ProjectSession::chooseTask(const std::string &name)
{
    const auto found = named(m_content.tasks, name);
    if (*found == m_task)
        return;
    m_task = *found;
    m_selection.clear();
    Q_EMIT taskChosen();
}

void ProjectSession::openExample(const QString &name)
{
    m_opening = m_jobs.start({.title = name.toStdString(), .pool = jobs::Pool::Io}, this, readExample,
                             [this, name](Result<Tasks> tasks) {
                                 if (tasks)
                                     open(name, {.tasks = *std::move(tasks), .spaces = {}});
                                 else
                                     Q_EMIT failed(tasks.error());
                             });
}

void ProjectSession::startNew(const QString &name)
{
    open(name, {});
}

void ProjectSession::addTasks(const QString &editName, std::vector<eval::TfsTask> tasks)
{
    Tasks shared;
    for (eval::TfsTask &task : tasks)
        shared.push_back(std::make_shared<const eval::TfsTask>(std::move(task)));
    edit(editName, exchange(&ProjectContent::tasks, std::move(shared), {}));
}

void ProjectSession::removeTask(const QString &editName, const std::string &name)
{
    edit(editName, exchange(&ProjectContent::tasks, Tasks(), {name}));
}

void ProjectSession::addSpace(const QString &editName, space::SearchSpace space)
{
    edit(editName, exchange(&ProjectContent::spaces,
                            std::vector<SpacePtr>{std::make_shared<const space::SearchSpace>(std::move(space))}, {}));
}

void ProjectSession::removeSpace(const QString &editName, const std::string &name)
{
    edit(editName, exchange(&ProjectContent::spaces, std::vector<SpacePtr>(), {name}));
}

void ProjectSession::undo()
{
    if (!m_history.canUndo())
        return;
    auto inverse = m_history.undoChange().run(m_content);
    if (!inverse)
        return Q_EMIT failed(inverse.error());
    m_history.moveToUndone(*std::move(inverse));
    showContent();
}

void ProjectSession::redo()
{
    if (!m_history.canRedo())
        return;
    auto inverse = m_history.redoChange().run(m_content);
    if (!inverse)
        return Q_EMIT failed(inverse.error());
    m_history.moveToDone(*std::move(inverse));
    showContent();
}

void ProjectSession::open(const QString &name, ProjectContent content)
{
    m_name = name;
    m_content = std::move(content);
    m_isOpen = true;
    m_task = m_content.tasks.empty() ? nullptr : m_content.tasks.front();
    m_selection.clear();
    m_history.clear();
    Q_EMIT projectChanged();
    Q_EMIT tasksChanged();
    Q_EMIT spacesChanged();
    Q_EMIT taskChosen();
}

void ProjectSession::edit(const QString &name, const Change &change)
{
    auto inverse = change.run(m_content);
    if (!inverse)
        return Q_EMIT failed(inverse.error());
    m_history.add({name, *std::move(inverse)});
    showContent();
}

/// Tells of content that may have changed; the chosen task stays chosen where it is still there.
void ProjectSession::showContent()
{
    const auto same = m_task ? named(m_content.tasks, m_task->name) : m_content.tasks.end();
    const TaskPtr first = m_content.tasks.empty() ? nullptr : m_content.tasks.front();
    const TaskPtr next = same == m_content.tasks.end() ? first : *same;
    Q_EMIT tasksChanged();
    Q_EMIT spacesChanged();
    if (next == m_task)
        return;
    m_task = next;
    m_selection.clear();
    Q_EMIT taskChosen();
}

} // namespace foresearch::workbench
