#include "ui/window/locator_sources.h"

#include "core/space/architecture_json.h"
#include "core/workbench/project_session.h"
#include "core/workbench/prompting.h"
#include "ui/text/numbers.h"
#include "ui/window/commands.h"

#include <QAction>
#include <QCoreApplication>

#include <set>

namespace foresearch::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::LocatorSources)
};

/// "640 / 512 · 6 / 3 layers": widths and depths of encoder and decoder.
QString architectureTitle(const space::Architecture &architecture)
{
    return Texts::tr("%1 / %2 · %3 / %4 layers")
        .arg(architecture.encoder.embedDim)
        .arg(architecture.decoder.embedDim)
        .arg(architecture.encoder.layers.size())
        .arg(architecture.decoder.layers.size());
}

void addArchitectures(const eval::TfsTask &task, workbench::ProjectSession &session,
                      const std::function<void()> &showTask, QList<LocatorEntry> &entries)
{
    std::set<space::Architecture> seen;
    for (const eval::TfsSplit &split : task.splits) {
        for (const auto *part : {&split.demonstrations, &split.test}) {
            for (const eval::TfsEntry &entry : *part) {
                if (!seen.insert(entry.architecture).second)
                    continue;
                entries.append({architectureTitle(entry.architecture), Texts::tr("Architecture"),
                                Texts::tr("BLEU %1").arg(number(entry.truth.valid, 2)), QIcon(),
                                [&session, showTask, key = space::canonicalJson(entry.architecture)] {
                                    session.selection().set({key});
                                    showTask();
                                }});
            }
        }
    }
}

} // namespace

QList<LocatorEntry> actionEntries(const Commands &commands)
{
    QList<LocatorEntry> entries;
    for (QAction *action : commands.all()) {
        if (action->isEnabled() && action->objectName() != QLatin1String("view.locator"))
            entries.append({plainText(*action), Texts::tr("Action"),
                            action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                            [action] { action->trigger(); }});
    }
    return entries;
}

QList<LocatorEntry> projectEntries(workbench::ProjectSession &session, const std::function<void()> &showTask)
{
    QList<LocatorEntry> entries;
    for (const workbench::TaskPtr &task : session.tasks())
        entries.append({QString::fromStdString(task->title),
                        Texts::tr("Task"),
                        {},
                        QIcon(),
                        [&session, showTask, name = task->name] {
                            session.chooseTask(name);
                            showTask();
                        }});
    if (const workbench::TaskPtr task = session.task())
        addArchitectures(*task, session, showTask, entries);
    return entries;
}

QList<LocatorEntry> promptEntries(workbench::Prompting &prompting, const std::function<void()> &showPrompt)
{
    QList<LocatorEntry> entries;
    for (const std::string &name : prompting.names())
        entries.append({QString::fromStdString(name), Texts::tr("Prompt"), {}, QIcon(), [&prompting, showPrompt, name] {
                            prompting.open(name);
                            showPrompt();
                        }});
    return entries;
}

} // namespace foresearch::ui
