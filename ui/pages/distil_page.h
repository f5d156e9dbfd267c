#pragma once

#include "core/workbench/distilling.h"
#include "ui/widgets/page.h"

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace foresearch::ui {

class AgreementModel;
class Card;
class DistilSettings;
class FigureCard;
class MessageStrip;
class TableView;

/// A small network that says what an expensive predictor says: what its labels cost, how it learns, how far it is from
/// its teacher and from the truth. Networks of the project are shown like the one that trains.
class DistilPage : public Page {
    Q_OBJECT

public:
    /// Contract: all outlive the page. `exampleAction` opens the example.
    DistilPage(workbench::ProjectSession &session, workbench::Distilling &distilling, QAction *exampleAction,
               QWidget *parent = nullptr);

    QWidget *firstFocus() override;

    FigureCard *training() const { return m_training; }
    FigureCard *agreement() const { return m_agreement; }
    FigureCard *learning() const { return m_learning; }
    AgreementModel *results() const { return m_results; }

    /// Writes a copy of the network that is shown, to be given to others.
    void saveNetwork(const QString &path);

private:
    void setUpHeader();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    QWidget *makeSide();
    QWidget *makePriceCard();
    QWidget *makeResultCard();
    void setUpFigures();
    void showTask();
    void showPlan();
    void showPrice();
    void showProgress();
    void showTitles();
    void showShown();
    void showCurve();
    void showState();
    void choosePlan(const QString &what);
    void startOrStop();
    void chooseExample(std::size_t row);
    void showSelection();
    void askAndSaveNetwork();

    workbench::ProjectSession &m_session;
    workbench::Distilling &m_distilling;
    AgreementModel *m_results;
    QComboBox *m_titles = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_run = nullptr;
    QAction *m_saveNetwork = nullptr;
    QAction *m_copyPredictor = nullptr;
    MessageStrip *m_message = nullptr;
    DistilSettings *m_settings = nullptr;
    Card *m_priceCard = nullptr;
    QLabel *m_price = nullptr;
    QLabel *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_command = nullptr;
    FigureCard *m_training = nullptr;
    FigureCard *m_agreement = nullptr;
    FigureCard *m_learning = nullptr;
    QPushButton *m_measure = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_warnings = nullptr;
};

} // namespace foresearch::ui
