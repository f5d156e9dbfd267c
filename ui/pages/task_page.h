#pragma once

#include "core/text/corpus_import.h"
#include "ui/widgets/page.h"

class QAction;

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
class LatencyPanel;
class MessageStrip;
class SpacePanel;
class TableView;

/// The task: search space, corpora, TFS-Eval table with its splits and seeds, and one architecture as a diagram with
/// its cost.
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

    /// Asks how a corpus is to be made of these pairs.
    void prepareCorpus(const text::CorpusImport &plan);
    /// Takes a folder into the project as it lies.
    void addCorpus(const QString &path);

private:
    QWidget *makeSide(workbench::Corpora &corpora);
    QWidget *makeResult(workbench::TfsImport &import, workbench::Corpora &corpora, workbench::Latencies &latencies);
    void setUpTable();
    void setUpDiagram();
    void showTask();
    void showArchitecture();

    workbench::ProjectSession &m_session;
    ArchitectureTableModel *m_model;
    SpacePanel *m_spacePanel;
    CorpusSection *m_corpusSection;
    CorpusPanel *m_corpusPanel;
    Card *m_tableCard;
    TableView *m_table;
    Card *m_diagramCard;
    LatencyPanel *m_latency;
    MessageStrip *m_message;
    ArchitectureDiagram *m_diagram;
};

} // namespace foresearch::ui
