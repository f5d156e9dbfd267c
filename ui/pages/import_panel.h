#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace foresearch::workbench {
class TfsImport;
}

namespace foresearch::ui {

class ImportProblemsModel;
class TableView;

/// What an import of TFS-Eval would bring, what stands in its way, and the buttons that take or leave it.
/// Shown while there is something to decide.
class ImportPanel : public Card {
    Q_OBJECT

public:
    /// Contract: `import` outlives the panel.
    explicit ImportPanel(workbench::TfsImport &import, QWidget *parent = nullptr);

private:
    void setUpProblems();
    void setUpButtons();
    void showState();
    void showReview();
    void openProblem(const QModelIndex &index) const;

    workbench::TfsImport &m_import;
    ImportProblemsModel *m_problems;
    QLabel *m_tasks;
    QLabel *m_summary;
    TableView *m_table;
    QPushButton *m_accept;
    QPushButton *m_discard;
};

} // namespace foresearch::ui
