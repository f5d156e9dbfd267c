#pragma once

#include "core/report/table.h"
#include "core/workbench/judging.h"
#include "core/workbench/llm_judging.h"
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

class BadgeLegend;
class Card;
class LlmPanel;
class MessageStrip;
class PairwiseModel;
class PredictionFilter;
class PredictionTableModel;
class ReportTableModel;
class PredictorPanel;
class PredictorTableModel;
class ReplyPanel;
class TableView;

/// Which predictor can be trusted: how those of the table did on the task's test architectures, with intervals, and
/// where they were wrong.
class PredictPage : public Page {
    Q_OBJECT

public:
    /// Contract: all outlive the page. `exampleAction` opens the example.
    PredictPage(workbench::ProjectSession &session, workbench::Judging &judging, workbench::LlmJudging &models,
                QAction *exampleAction, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    PredictPlots *plots() const { return m_plots; }

    /// Takes a file of predictions into the project and judges them.
    void importPredictions(const QString &path);

Q_SIGNALS:
    void endpointsWanted(); ///< to enter or change those of language models

private:
    void setUpHeader();
    void setUpTables();
    void setUpPredictorTable();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    Card *makeTables();
    void setUpReplies();
    void openReply(const QModelIndex &index);
    void followReply(const QModelIndex &index);
    void showTab(int tab);
    void showAblation();
    std::vector<std::string> versionsOfSelected() const;
    std::optional<report::Table> ablationTable() const;
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
    void copyText(const std::string &text) const;

    workbench::ProjectSession &m_session;
    workbench::Judging &m_judging;
    workbench::LlmJudging &m_models;
    PredictorTableModel *m_predictors;
    PairwiseModel *m_pairwise;
    PredictionTableModel *m_predictions;
    ReportTableModel *m_ablation;
    QComboBox *m_truth = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_run = nullptr;
    MessageStrip *m_message = nullptr;
    PredictorPanel *m_panel = nullptr;
    LlmPanel *m_llm = nullptr;
    ReplyPanel *m_reply = nullptr;
    PredictionFilter *m_filter = nullptr;
    QComboBox *m_remark = nullptr;
    BadgeLegend *m_legend = nullptr;
    QPushButton *m_versions = nullptr;
    QList<QAction *> m_ablationActions;
    QTabBar *m_tabs = nullptr;
    QComboBox *m_metric = nullptr;
    QStackedWidget *m_stack = nullptr;
    TableView *m_predictorTable = nullptr;
    TableView *m_pairwiseTable = nullptr;
    TableView *m_predictionTable = nullptr;
    TableView *m_ablationTable = nullptr;
    QLabel *m_words = nullptr;
    PredictPlots *m_plots = nullptr;
    std::map<std::string, std::size_t> m_numbers; ///< of the selected predictors, kept while they are selected
    workbench::TaskPtr m_task;                    ///< that the shown predictors were chosen for
    bool m_isFilling = false;
};

} // namespace foresearch::ui
