#pragma once

#include "core/workbench/searching.h"
#include "ui/widgets/page.h"

#include <string>
#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace foresearch::ui {

class ArchitectureDiagram;
class Card;
class GenerationModel;
class MessageStrip;
class ScheduleStrip;
class SearchPlots;
class SearchSettings;
class TableView;

/// A search under limits: which predictor scores which iterations, and the population as it moves. Searches that were
/// recorded are shown like live ones.
class SearchPage : public Page {
    Q_OBJECT

public:
    /// Contract: all outlive the page. `exampleAction` opens the example.
    SearchPage(workbench::ProjectSession &session, workbench::Searching &searching, QAction *exampleAction,
               QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    SearchPlots *plots() const { return m_plots; }
    ScheduleStrip *strip() const { return m_strip; }

    /// What Start would run. Errors: BadValue (a setting); those of the schedule.
    Result<search::SearchSetup> setup() const;

    /// Makes a predictor one that cells can be painted with. Errors: those of parsePredictorSpec; BadValue (it is one).
    Result<> addPredictor(const std::string &predictor);

private:
    void setUpHeader();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    QWidget *makeSide();
    QWidget *makeScheduleCard();
    QWidget *makeTableCard();
    QWidget *makeBestCard();
    void showTask();
    void showTitles();
    void showShown();
    void showGeneration();
    void showState();
    void showWords();
    void showEdited();
    void showBrushes();
    void fillPredictors();
    void showArchitecture();
    void fillTable();
    bool resumes() const;
    void startOrPause();
    void startAgain();
    void setIterations(int iterations);
    void copyArchitecture(const std::string &text) const;
    void exportPopulation(bool asCsv);
    const search::Individual *current() const;

    workbench::ProjectSession &m_session;
    workbench::Searching &m_searching;
    GenerationModel *m_generation;
    QComboBox *m_titles = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_export = nullptr;
    MessageStrip *m_message = nullptr;
    SearchSettings *m_settings = nullptr;
    ScheduleStrip *m_strip = nullptr;
    Card *m_scheduleCard = nullptr;
    QHBoxLayout *m_brushes = nullptr;
    QComboBox *m_newPredictor = nullptr;
    QLabel *m_spent = nullptr;
    QLabel *m_command = nullptr;
    SearchPlots *m_plots = nullptr;
    Card *m_tableCard = nullptr;
    TableView *m_table = nullptr;
    Card *m_bestCard = nullptr;
    ArchitectureDiagram *m_diagram = nullptr;
    QLabel *m_lineage = nullptr;
    QPushButton *m_copy = nullptr;
    std::vector<std::string> m_predictors; ///< of the brushes, in the order of their colours
};

} // namespace foresearch::ui
