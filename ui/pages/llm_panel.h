#pragma once

#include "core/workbench/llm_judging.h"
#include "ui/widgets/card.h"

class QAbstractSpinBox;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace foresearch::ui {

/// Language models as predictors: endpoint and model, prompts, seeds, samples, what it costs, within which budget; then
/// how it goes, with Stop and Continue.
class LlmPanel : public Card {
    Q_OBJECT

public:
    /// Contract: both outlive the panel.
    LlmPanel(workbench::ProjectSession &session, workbench::LlmJudging &models, QWidget *parent = nullptr);

    /// Shows the panel, ready to choose.
    void open();

Q_SIGNALS:
    void endpointsWanted(); ///< to enter or change endpoints

private:
    QPushButton *makeMenuButton(const QString &label, QMenu *menu);
    QSpinBox *makeNumber(const QString &label, int min, int max, const QString &tip);
    void setUpFields();
    void setUpQuestions(QGridLayout *grid);
    void setUpSampling(QGridLayout *grid);
    void setUpBudget(QGridLayout *grid);
    void setUpRun();
    void addField(QGridLayout *grid, int row, int column, const QString &label, QWidget *field);
    void showPlan();
    void showEndpoints();
    void showPrompts();
    void showSeeds();
    void showState();
    void showLive();
    QString shutdownText() const;
    QString stateSentence() const;
    void edit(const QString &what, const std::function<void(workbench::LlmPlan &)> &change);
    void chooseEndpoint(int index);
    void chooseModel();
    void togglePrompt(const std::string &name);
    std::vector<std::string> offeredPrompts() const;
    void fillPromptMenu();
    void toggleSeed(int seed);
    void runOrStop();

    workbench::ProjectSession &m_session;
    workbench::LlmJudging &m_models;
    QComboBox *m_endpoint = nullptr;
    QPushButton *m_endpoints = nullptr;
    QComboBox *m_model = nullptr;
    QMenu *m_promptMenu = nullptr;
    QPushButton *m_prompts = nullptr;
    QMenu *m_seedMenu = nullptr;
    QPushButton *m_seeds = nullptr;
    QSpinBox *m_samples = nullptr;
    QComboBox *m_statistic = nullptr;
    QDoubleSpinBox *m_temperature = nullptr;
    QCheckBox *m_demonstrations = nullptr;
    QComboBox *m_mode = nullptr;
    QDoubleSpinBox *m_money = nullptr;
    QSpinBox *m_calls = nullptr;
    QSpinBox *m_tokens = nullptr;
    QLabel *m_outlook = nullptr;
    QLabel *m_note = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_live = nullptr;
    QLabel *m_failures = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
    std::vector<std::string> m_offered; ///< prompts in the menu
    workbench::TaskPtr m_task;          ///< of the seeds in the menu
    bool m_isFilling = false;
};

} // namespace foresearch::ui
