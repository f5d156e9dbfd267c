#pragma once

#include "core/workbench/supernet_trying.h"
#include "core/workbench/supernets.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace foresearch::ui {

class ArchitectureDiagram;
class Card;
class TableView;
class ValueTableModel;

/// Tries a supernet of the project, or a file: what single architectures lose on the validation pairs, how one
/// translates a sentence, its BLEU, and its weights as a file of their own.
class SupernetTryPanel : public QWidget {
    Q_OBJECT

public:
    /// Contract: both outlive it.
    SupernetTryPanel(workbench::Supernets &supernets, workbench::SupernetTrying &trying, QWidget *parent = nullptr);

    void setCorpora(const QStringList &paths);
    /// Adds a supernet's file to those that can be chosen, and chooses it.
    void openFile(const QString &path);
    QWidget *firstField() const;

    /// The architecture that is tried; nothing while what is typed is none of the supernet's space.
    std::optional<space::Architecture> architecture() const;
    /// Writes its weights.
    void exportTo(const QString &path);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    QWidget *makeSide();
    QWidget *makeScoreCard();
    QWidget *makeTranslateCard();
    QWidget *makeBleuCard();
    QWidget *makeProgress();
    void setUpArchitecture(QFormLayout *form);
    void setUpBeam(QFormLayout *form);
    void follow();
    void showTrainings();
    void choose();
    void showOpened();
    void showArchitecture();
    void showScores();
    void showTranslation();
    void showBleu();
    void showState();
    void showProgress();
    void askForFile();
    void askAndExport();
    void translate();
    void score();
    void measureBleu();
    nn::BeamOptions beam() const;
    QString chosenCorpus() const;

    workbench::Supernets &m_supernets;
    workbench::SupernetTrying &m_trying;
    ValueTableModel *m_scores = nullptr;
    ValueTableModel *m_lines = nullptr;
    QStringList m_opened; ///< files that were chosen by hand
    QComboBox *m_checkpoint = nullptr;
    QComboBox *m_corpus = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_problem = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_json = nullptr;
    QLabel *m_cost = nullptr;
    ArchitectureDiagram *m_diagram = nullptr;
    Card *m_architectureCard = nullptr;
    QPushButton *m_export = nullptr;
    QSpinBox *m_beam = nullptr;
    QDoubleSpinBox *m_lengthPenalty = nullptr;
    QSpinBox *m_best = nullptr;
    QPushButton *m_score = nullptr;
    TableView *m_scoreTable = nullptr;
    QLineEdit *m_sentence = nullptr;
    QPushButton *m_translate = nullptr;
    TableView *m_lineTable = nullptr;
    QLabel *m_pieces = nullptr;
    QPushButton *m_measure = nullptr;
    QLabel *m_bleu = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_working = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace foresearch::ui
