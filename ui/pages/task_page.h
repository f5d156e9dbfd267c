#pragma once

#include "ui/widgets/page.h"

class QAction;

namespace foresearch::workbench {
class ProjectSession;
class TfsImport;
} // namespace foresearch::workbench

namespace foresearch::ui {

class ArchitectureDiagram;
class ArchitectureTableModel;
class Card;
class SpacePanel;
class TableView;

/// The task: search space, TFS-Eval table with its splits and seeds, and one architecture as a diagram with its cost.
class TaskPage : public Page {
    Q_OBJECT

public:
    /// Contract: `session` and `import` outlive the page. `importAction` asks for what to import, `exampleAction` opens
    /// the example.
    TaskPage(workbench::ProjectSession &session, workbench::TfsImport &import, QAction *importAction,
             QAction *exampleAction, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    SpacePanel *spacePanel() const { return m_spacePanel; }

private:
    QWidget *makeResult(workbench::TfsImport &import);
    void setUpTable();
    void setUpDiagram();
    void showTask();
    void showArchitecture();

    workbench::ProjectSession &m_session;
    ArchitectureTableModel *m_model;
    SpacePanel *m_spacePanel;
    Card *m_tableCard;
    TableView *m_table;
    Card *m_diagramCard;
    ArchitectureDiagram *m_diagram;
};

} // namespace foresearch::ui
