#pragma once

#include "core/workbench/search_queue.h"
#include "ui/widgets/page.h"

#include <QList>
#include <QTimer>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QAction;
class QComboBox;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace foresearch::ui {

class Card;
class ComparePanel;
class GenerationModel;
class IndividualPanel;
class MessageStrip;
class ScheduleCard;
class ScheduleStrip;
class SearchPlots;
class SearchSettings;
class SearchSide;
class TableView;

/// A search under limits: which predictor scores which iterations, and the population as it moves. Searches that were
/// recorded are shown like live ones, and compared with each other; several are run one after another.
class SearchPage : public Page {
    Q_OBJECT

public:
    /// Contract: all outlive the page. `exampleAction` opens the example.
    SearchPage(workbench::ProjectSession &session, workbench::Searching &searching, QAction *exampleAction,
               QWidget *parent = nullptr);

    /// Stages that an architecture can be sent on to: names for stageWanted() and titles.
    void setStages(const QList<std::pair<QString, QString>> &stages);

    QWidget *firstFocus() override;
    SearchPlots *plots() const { return m_plots; }
    ScheduleStrip *strip() const;
    IndividualPanel *individual() const { return m_individual; }
    ComparePanel *compare() const { return m_compare; }
    workbench::SearchQueue &queue() const { return *m_queue; }

    /// What Start would run. Errors: BadValue (a setting); those of the schedule.
    Result<search::SearchSetup> setup() const;

    /// What no other architecture beats in all objectives, as CSV or as JSON lines. Errors: CannotWrite; BadValue (what
    /// is shown has no objectives).
    Result<> saveFront(const QString &path, bool asCsv) const;

    /// Makes a predictor one that cells can be painted with. Errors: those of parsePredictorSpec; BadValue (it is one).
    Result<> addPredictor(const std::string &predictor);

Q_SIGNALS:
    /// What was sent on is selected, and this stage is to be shown.
    void stageWanted(const QString &stage);

private:
    using Step = void (SearchPage::*)();

    void setUpHeader();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    QWidget *makeRunView();
    QWidget *makeTableCard();
    void followSearching();
    void followQueue();
    void showTask();
    void showTitles();
    void showShown();
    void showGenerations();
    void showBest();
    void later(Step step);
    void takeStep();
    void showState();
    void showHandOver();
    void showRunButtons();
    void showWords();
    void showEdited();
    void showIndividual();
    void showComparison(bool isWanted);
    void fillPredictors();
    void fillTable();
    QString stateText() const;
    QString changesText() const;
    bool resumes() const;
    void startOrPause();
    void startAgain();
    void startSeries();
    void exportPopulation(bool asCsv);
    void exportFront(bool asCsv);
    void exportPictures(const QSize &pixels);
    void say(const Error &error);

    workbench::ProjectSession &m_session;
    workbench::Searching &m_searching;
    workbench::SearchQueue *m_queue;
    QTimer m_refresh;    ///< iterations that come fast are shown together
    QList<Step> m_steps; ///< what is still to be shown anew
    QTimer m_nextStep;
    GenerationModel *m_generation;
    QComboBox *m_titles = nullptr;
    QPushButton *m_comparison = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_export = nullptr;
    QAction *m_front = nullptr;
    QAction *m_frontLines = nullptr;
    MessageStrip *m_message = nullptr;
    QStackedWidget *m_views = nullptr;
    SearchSide *m_side = nullptr;
    ScheduleCard *m_schedule = nullptr;
    SearchPlots *m_plots = nullptr;
    Card *m_tableCard = nullptr;
    TableView *m_table = nullptr;
    std::optional<store::RunId> m_fitted; ///< the search whose individuals the table's columns fit
    IndividualPanel *m_individual = nullptr;
    ComparePanel *m_compare = nullptr;
};

} // namespace foresearch::ui
