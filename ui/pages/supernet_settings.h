#pragma once

#include "core/workbench/supernet_plan.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace foresearch::ui {

class SmallNumberBox;

/// What supernet, or what architecture alone, is trained on what, and how: everything of a plan. What is seldom changed
/// stays folded.
class SupernetSettings : public QWidget {
    Q_OBJECT

public:
    explicit SupernetSettings(QWidget *parent = nullptr);

    /// What can be chosen: the project's corpora as paths, and search spaces.
    void setCorpora(const QStringList &paths);
    void setSpaces(std::vector<space::SearchSpace> spaces);
    void setPlan(const workbench::SupernetPlan &plan);
    /// As it is entered.
    workbench::SupernetPlan plan() const;

    QWidget *firstField() const;

Q_SIGNALS:
    void edited(const QString &what); ///< "Change of “Updates”"
    void folderWanted();
    void selectedWanted(); ///< the architecture that is chosen on the other pages is to be trained

private:
    QSpinBox *addCount(const QString &label, int min, const QString &tip);
    SmallNumberBox *addSmall(const QString &label, double max, const QString &tip);
    QComboBox *addChoice(const QString &label, const QStringList &titles, const QString &tip);
    void addRow(const QString &label, QWidget *field);
    void setUpWhat();
    void setUpArchitecture();
    void setUpWords();
    void setUpPlace();
    void setUpLearning();
    void setUpMore();
    void chooseWhat(int index);
    void chooseSpace(int index);
    void takeTyped();
    void showArchitecture();
    void tell(const QString &label);
    void showSettings(const predict::SupernetTrainingSettings &settings);
    void showRow(QWidget *field, bool isShown);
    void showFolded(bool isFolded);
    predict::SupernetTrainingSettings enteredSettings() const;

    QFormLayout *m_form;
    QComboBox *m_what = nullptr; ///< a supernet, one architecture, or many
    QWidget *m_architectureHead = nullptr;
    QLineEdit *m_architecture = nullptr;
    QLabel *m_words = nullptr; ///< what the variant, or the architecture, is
    QLabel *m_architectureProblem = nullptr;
    QComboBox *m_variant = nullptr;
    QComboBox *m_corpus = nullptr;
    QComboBox *m_space = nullptr;
    QSpinBox *m_updates = nullptr;
    QSpinBox *m_maxTokens = nullptr;
    QSpinBox *m_updateFreq = nullptr;
    SmallNumberBox *m_learningRate = nullptr;
    QSpinBox *m_warmup = nullptr;
    SmallNumberBox *m_dropout = nullptr;
    QSpinBox *m_validateEvery = nullptr;
    QSpinBox *m_networks = nullptr;
    QSpinBox *m_sampleSeed = nullptr;
    QSpinBox *m_patience = nullptr;
    QSpinBox *m_average = nullptr;
    QSpinBox *m_seed = nullptr;
    QPushButton *m_more = nullptr;
    QComboBox *m_schedule = nullptr;
    SmallNumberBox *m_firstRate = nullptr;
    SmallNumberBox *m_attentionDropout = nullptr;
    SmallNumberBox *m_labelSmoothing = nullptr;
    SmallNumberBox *m_weightDecay = nullptr;
    SmallNumberBox *m_clipNorm = nullptr;
    QSpinBox *m_saveEvery = nullptr;
    QComboBox *m_draws = nullptr;
    QComboBox *m_precision = nullptr;
    QSpinBox *m_experts = nullptr;
    QSpinBox *m_routerWidth = nullptr;
    SmallNumberBox *m_routerDropout = nullptr;
    std::vector<QWidget *> m_folded; ///< fields that are seldom changed
    std::vector<QWidget *> m_ofMixtures;
    std::vector<QWidget *> m_ofSupernets;
    std::vector<QWidget *> m_ofNetworks; ///< of architectures from scratch
    std::vector<QWidget *> m_ofOne;      ///< of one of them
    std::vector<QWidget *> m_ofMany;
    std::vector<space::SearchSpace> m_spaces;
    workbench::SupernetPlan m_plan; ///< also what has no field
    bool m_isFilling = false;
};

} // namespace foresearch::ui
