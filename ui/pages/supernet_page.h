#pragma once

#include "core/workbench/supernet_trying.h"
#include "core/workbench/supernets.h"
#include "ui/widgets/page.h"

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace foresearch::workbench {
class Corpora;
}

namespace foresearch::ui {

class MessageStrip;
class SupernetSettings;
class SupernetTrainingView;
class SupernetTryPanel;

/// Supernets and single networks from scratch: what is trained and what that asks for, one that trains and those that
/// wait, the project's trainings over one another; and what a trained one says of single architectures and sentences.
class SupernetPage : public Page {
    Q_OBJECT

public:
    enum Tab { TrainingTab, TryTab };

    /// Contract: all outlive the page. `exampleAction` opens the example.
    SupernetPage(workbench::Corpora &corpora, workbench::Supernets &supernets, workbench::SupernetTrying &trying,
                 QAction *exampleAction, QWidget *parent = nullptr);

    QWidget *firstFocus() override;
    void showTab(Tab tab);

    SupernetTrainingView *training() const { return m_training; }
    SupernetTryPanel *tryPanel() const { return m_try; }

    /// Plans the training of the architecture that is chosen on the other pages from scratch, with the settings that
    /// are usual for it, and shows the plan. `space`: that it was found in; without it the plan's.
    void trainFromScratch(const std::optional<space::SearchSpace> &space);

    /// Writes a copy of the best supernet, or of the network, of what is shown.
    void saveCheckpoint(const QString &path);

Q_SIGNALS:
    /// A supernet as the command line takes a predictor, and the stage that is to use it.
    void predictorWanted(const QString &stage, const QString &predictor);

private:
    void setUpHeader();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    QWidget *makeTrainingView();
    QWidget *makeSide();
    void follow();
    void showProject();
    void showCorpora();
    void showSpaces();
    void showPlan();
    void showEstimate();
    void showState();
    void showButtons();
    void choosePlan(const QString &what);
    void askForFolder();
    std::vector<store::RunId> resumable() const;
    void startOrEnqueue();
    void pauseOrResume();
    void askAndSave();
    QString stateText() const;

    workbench::Corpora &m_corpora;
    workbench::Supernets &m_supernets;
    bool m_hasContent = false; ///< something to train on, or trainings
    QStackedWidget *m_emptyStates = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_views = nullptr;
    QPushButton *m_export = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_copyPredictor = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_run = nullptr;
    MessageStrip *m_message = nullptr;
    SupernetSettings *m_settings = nullptr;
    QLabel *m_estimate = nullptr;
    QLabel *m_planProblem = nullptr;
    QLabel *m_command = nullptr;
    SupernetTrainingView *m_training;
    SupernetTryPanel *m_try;
};

} // namespace foresearch::ui
