#pragma once

#include "core/text/corpus_import.h"

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;
class QWidget;

namespace foresearch::workbench {
class ProjectSession;
class TfsImport;
} // namespace foresearch::workbench

namespace foresearch::ui {

class Commands;

/// The commands that open, fill and edit the project: the top of the File menu, and the Edit menu.
class ProjectActions : public QObject {
    Q_OBJECT

public:
    /// Contract: everything outlives it. `window` is where file dialogs belong.
    ProjectActions(Commands &commands, workbench::ProjectSession &session, workbench::TfsImport &import,
                   QWidget *window);

    void addToFileMenu(QMenu *menu);
    void addToEditMenu(QMenu *menu);

    QAction *example() const { return m_example; }
    QAction *startNew() const { return m_new; }
    QAction *importFolder() const { return m_importFolder; }

    /// Does what files that were dropped or named at the start call for: a project is opened, TFS-Eval data or pairs of
    /// sentences (two files, or a .tsv) are reviewed, a binarised folder is added; in a project of its own where none
    /// is open. Contract: at least one.
    void open(const QStringList &paths);

Q_SIGNALS:
    void taskWanted(); ///< the Task page has something to show
    void corpusWanted(const foresearch::text::CorpusImport &plan);
    void corpusFolderWanted(const QString &path);

private:
    void askForNew();
    void askForProject();
    void askForFolder();
    void askForFile();
    void showHistory();

    Commands &m_commands;
    workbench::ProjectSession &m_session;
    workbench::TfsImport &m_import;
    QWidget *m_window;
    QAction *m_example = nullptr;
    QAction *m_new = nullptr;
    QAction *m_importFolder = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
};

} // namespace foresearch::ui
