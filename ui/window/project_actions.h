#pragma once

#include <QObject>

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

    /// Does what a file that was dropped or named at the start calls for: a project is opened, TFS-Eval data is
    /// reviewed, in a project of its own where none is open.
    void open(const QString &path);

Q_SIGNALS:
    void taskWanted(); ///< the Task page has something to show

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
