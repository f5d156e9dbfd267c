#pragma once

#include "core/workbench/judging.h"
#include "ui/pages/predict_plots.h"
#include "ui/widgets/page.h"

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace foresearch::ui {

class Card;
class MessageStrip;
class PairwiseModel;
class PredictionTableModel;
class PredictorPanel;
class PredictorTableModel;
class TableView;

/// Which predictor can be trusted: how those of the table did on the task's test architectures, with intervals, and
/// where they were wrong.
class PredictPage : public Page {
    Q_OBJECT

public:
    /// Contract: both outlive the page. `exampleAction` opens the example.
    PredictPage(workbench::ProjectSession &session, workbench::Judging &judging, QAction *exampleAction,
                QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    PredictPlots *plots() const { return m_plots; }

    /// Takes a file of predictions into the project and judges them.
    void importPredictions(const QString &path);

private:
    void setUpHeader();
    void setUpTables();
    void setUpPredictorTable();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    void showJudged();
    void showShown();
    void showState();
    void runOrStop();
    void removeSelected();
    void chooseTruth(int index);
    void selectUsual();
    void assignNumbers();
    std::vector<PredictPlots::Shown> shown() const;
    QString comparisonOfShown() const;
    void copyTable(const std::string &text) const;
    void askAndSaveTable();
    void saveTable(const QString &path);

    workbench::ProjectSession &m_session;
    workbench::Judging &m_judging;
    PredictorTableModel *m_predictors;
    PairwiseModel *m_pairwise;
    PredictionTableModel *m_predictions;
    QComboBox *m_truth = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_run = nullptr;
    MessageStrip *m_message = nullptr;
    PredictorPanel *m_panel = nullptr;
    QTabBar *m_tabs = nullptr;
    QComboBox *m_metric = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_predictorTable = nullptr;
    TableView *m_pairwiseTable = nullptr;
    TableView *m_predictionTable = nullptr;
    QLabel *m_words = nullptr;
    PredictPlots *m_plots = nullptr;
    std::map<std::string, std::size_t> m_numbers; ///< of the selected predictors, kept while they are selected
    workbench::TaskPtr m_task;                    ///< that the shown predictors were chosen for
    bool m_isFilling = false;
};

} // namespace foresearch::ui
