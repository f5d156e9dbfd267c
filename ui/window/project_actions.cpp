#include "ui/window/project_actions.h"

#include "core/workbench/project_session.h"
#include "core/workbench/tfs_import.h"
#include "ui/window/commands.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace foresearch::ui {

namespace {

constexpr QLatin1String kExtension(".foresearch");

} // namespace

ProjectActions::ProjectActions(Commands &commands, workbench::ProjectSession &session, workbench::TfsImport &import,
                               QWidget *window)
    : QObject(window)
    , m_commands(commands)
    , m_session(session)
    , m_import(import)
    , m_window(window)
{
    connect(&session.history(), &workbench::UndoHistory::changed, this, &ProjectActions::showHistory);
}

void ProjectActions::addToFileMenu(QMenu *menu)
{
    m_new = m_commands.add(menu,
                           {.id = "file.new",
                            .text = tr("&New project…"),
                            .shortcut = QKeySequence::New,
                            .icon = "document-new",
                            .tip = tr("Begins an empty project in a file that keeps every step at once")},
                           [this] { askForNew(); });
    m_commands.add(menu,
                   {.id = "file.open",
                    .text = tr("&Open project…"),
                    .shortcut = QKeySequence::Open,
                    .icon = "document-open",
                    .tip = tr("Opens a project file")},
                   [this] { askForProject(); });
    m_example = m_commands.add(
        menu,
        {.id = "file.example",
         .text = tr("Open the &example"),
         .icon = "help-hint",
         .tip = tr("Opens a project that was measured on made-up sentences and shows everything, offline")},
        [this] { m_session.openExample(tr("Example")); });
    menu->addSeparator();
    m_importFolder = m_commands.add(menu,
                                    {.id = "file.importFolder",
                                     .text = tr("&Import TFS-Eval folder…"),
                                     .shortcut = QKeySequence(tr("Ctrl+I")),
                                     .icon = "document-import",
                                     .tip = tr("Reads architectures with their measured BLEU from a folder")},
                                    [this] { askForFolder(); });
    m_commands.add(menu,
                   {.id = "file.importFile",
                    .text = tr("Import TFS-Eval &file…"),
                    .icon = "document-import",
                    .tip = tr("Reads architectures with their measured BLEU from a JSONL or CSV file")},
                   [this] { askForFile(); });
}

void ProjectActions::addToEditMenu(QMenu *menu)
{
    m_undo = m_commands.add(
        menu, {.id = "edit.undo", .text = tr("&Undo"), .shortcut = QKeySequence::Undo, .icon = "edit-undo"},
        [this] { m_session.undo(); });
    m_redo = m_commands.add(
        menu, {.id = "edit.redo", .text = tr("&Redo"), .shortcut = QKeySequence::Redo, .icon = "edit-redo"},
        [this] { m_session.redo(); });
    showHistory();
}

void ProjectActions::open(const QStringList &paths)
{
    const QString path = paths.first();
    if (path.endsWith(kExtension))
        return m_session.open(path);
    if (!m_session.isOpen())
        m_session.createInFolder(QFileInfo(path).completeBaseName());
    if (paths.size() == 2)
        Q_EMIT corpusWanted(
            {.pairs = {text::PairFiles::Kind::LineAligned, path.toStdString(), paths[1].toStdString()}});
    else if (path.endsWith(QLatin1String(".tsv")) || path.endsWith(QLatin1String(".tsv.gz")))
        Q_EMIT corpusWanted({.pairs = {text::PairFiles::Kind::TabSeparated, path.toStdString()}});
    else if (QDir(path).exists() && !QDir(path).entryList({QStringLiteral("*.idx")}, QDir::Files).isEmpty())
        Q_EMIT corpusFolderWanted(path);
    else
        m_import.start(path.toStdString(), tr("Read %1").arg(QFileInfo(path).fileName()));
    Q_EMIT taskWanted();
}

void ProjectActions::askForNew()
{
    QString path = QFileDialog::getSaveFileName(m_window, tr("New project"), {}, tr("Projects (*.foresearch)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(kExtension))
        path += kExtension;
    m_session.create(path);
}

void ProjectActions::askForProject()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a project"), {}, tr("Projects (*.foresearch)"));
    if (!path.isEmpty())
        m_session.open(path);
}

void ProjectActions::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(m_window, tr("Import a folder of TFS-Eval"));
    if (!path.isEmpty())
        open({path});
}

void ProjectActions::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import a file of TFS-Eval"), {},
                                                      tr("TFS-Eval (*.jsonl *.csv);;All files (*)"));
    if (!path.isEmpty())
        open({path});
}

void ProjectActions::showHistory()
{
    const workbench::UndoHistory &history = m_session.history();
    m_undo->setEnabled(history.canUndo());
    m_undo->setText(history.canUndo() ? tr("&Undo: %1").arg(history.undoName()) : tr("&Undo"));
    m_redo->setEnabled(history.canRedo());
    m_redo->setText(history.canRedo() ? tr("&Redo: %1").arg(history.redoName()) : tr("&Redo"));
}

} // namespace foresearch::ui
