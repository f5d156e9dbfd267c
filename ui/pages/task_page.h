#pragma once

#include "core/text/corpus_import.h"
#include "ui/widgets/page.h"

class QAction;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace foresearch::workbench {
class Corpora;
class Latencies;
class ProjectSession;
class TfsImport;
} // namespace foresearch::workbench

namespace foresearch::ui {

class ArchitectureDiagram;
class ArchitectureTableModel;
class Card;
class CorpusPanel;
class CorpusSection;
class EmptyState;
class LatencyPanel;
class MessageStrip;
class SpacePanel;
class TableView;

/// The task: search space, corpora, TFS-Eval table with its splits and seeds, one architecture as a diagram with its
/// cost, and latencies measured on this machine.
class TaskPage : public Page {
    Q_OBJECT

public:
    /// Contract: `session`, `import`, `corpora` and `latencies` outlive the page. `importAction` asks for what to
    /// import, `exampleAction` opens the example.
    TaskPage(workbench::ProjectSession &session, workbench::TfsImport &import, workbench::Corpora &corpora,
             workbench::Latencies &latencies, QAction *importAction, QAction *exampleAction, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    SpacePanel *spacePanel() const { return m_spacePanel; }
    CorpusPanel *corpusPanel() const { return m_corpusPanel; }
    LatencyPanel *latencyPanel() const { return m_latency; }

    /// Asks how a corpus is to be made of these pairs.
    void prepareCorpus(const text::CorpusImport &plan);
    /// Takes a folder into the project as it lies.
    void addCorpus(const QString &path);

private:
    QWidget *makeSide(workbench::Corpora &corpora);
    QWidget *makeResult(workbench::TfsImport &import, workbench::Corpora &corpora, workbench::Latencies &latencies);
    void setUpTable();
    void setUpDetails(workbench::Latencies &latencies);
    QWidget *makeDiagram();
    void showTask();
    void showParts();
    void showDetail();
    void showArchitecture();

    workbench::ProjectSession &m_session;
    ArchitectureTableModel *m_model;
    SpacePanel *m_spacePanel;
    CorpusSection *m_corpusSection;
    CorpusPanel *m_corpusPanel;
    EmptyState *m_noTask;
    Card *m_tableCard;
    TableView *m_table;
    MessageStrip *m_message;
    Card *m_details;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QPushButton *m_copy;
    ArchitectureDiagram *m_diagram;
    LatencyPanel *m_latency;
    bool m_isPreparing = false; ///< the corpus panel is open
    QString m_costs;            ///< of the architecture in the diagram
};

} // namespace foresearch::ui
