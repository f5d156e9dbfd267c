#pragma once

#include "core/workbench/supernets.h"
#include "ui/plots/supernet_figures.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace foresearch::ui {

class ArchitectureDiagram;
class Card;
class DifferenceModel;
class FigureCard;
class TableView;
class ValueTableModel;

/// The project's trainings: one with its losses, learning rate and drawn architectures, or the network with its BLEU,
/// live where it runs, or several over one another with what differs.
class SupernetTrainingView : public QWidget {
    Q_OBJECT

public:
    /// Contract: `supernets` outlives it.
    explicit SupernetTrainingView(workbench::Supernets &supernets, QWidget *parent = nullptr);

    /// By ascending number.
    std::vector<const workbench::StoredTraining *> selected() const;
    /// The one that is selected alone; null while none is, or several are.
    const workbench::StoredTraining *shown() const;
    void select(qint64 id);
    /// "running", "queued", "paused", "done".
    QString statusOf(const workbench::StoredTraining &training) const;

    FigureCard *loss() const { return m_loss; }
    FigureCard *rate() const { return m_rate; }
    TableView *list() const { return m_list; }

Q_SIGNALS:
    void selectionChanged();
    void failed(const QString &sentence);
    /// A supernet as the command line takes a predictor, and the stage that is to use it.
    void predictorWanted(const QString &stage, const QString &predictor);

private:
    using Step = void (SupernetTrainingView::*)();

    void setUpModels();
    void setUpFigures();
    QWidget *makeProgressCard();
    QWidget *makeListCard();
    QWidget *makeDetailCard();
    QWidget *makeDrawn();
    QWidget *makeNetwork();
    void follow();
    void later(Step step);
    void takeStep();
    void showTrainings();
    void showAdvance();
    void showSelected();
    void showState();
    std::vector<plots::TrainingCurve> curves() const;
    void showFigures();
    void showRate();
    void showProgress();
    void showDrawn();
    void showDrawnDiagram();
    void showNetwork();
    void makeTruth();
    void removeSelected();
    void copyPlan();
    void sendOn(const QString &stage);

    workbench::Supernets &m_supernets;
    ValueTableModel *m_trainings = nullptr;
    ValueTableModel *m_drawn = nullptr;
    DifferenceModel *m_differences;
    Card *m_progressCard = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_figuresNow = nullptr;
    QPushButton *m_toPredict = nullptr;
    QPushButton *m_toSearch = nullptr;
    FigureCard *m_loss = nullptr;
    FigureCard *m_rate = nullptr;
    TableView *m_list = nullptr;
    QPushButton *m_copyPlan = nullptr;
    QPushButton *m_remove = nullptr;
    Card *m_detailCard = nullptr;
    QStackedWidget *m_details = nullptr;
    TableView *m_drawnTable = nullptr;
    ArchitectureDiagram *m_diagram = nullptr;
    ArchitectureDiagram *m_network = nullptr; ///< that was trained from scratch
    QLabel *m_judged = nullptr;
    QPushButton *m_toTruth = nullptr;
    TableView *m_differenceTable = nullptr;
    QTimer m_refresh;    ///< what comes fast is shown together
    QList<Step> m_steps; ///< what is still to be shown anew
    QTimer m_nextStep;
    bool m_isFilling = false;
};

} // namespace foresearch::ui
