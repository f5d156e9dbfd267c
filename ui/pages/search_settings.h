#pragma once

#include "core/search/setup.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace foresearch::ui {

/// Limits and settings of a search, all but its space and schedule.
class SearchSettings : public QWidget {
    Q_OBJECT

public:
    explicit SearchSettings(QWidget *parent = nullptr);

    /// Of the widest label, so that other fields can stand below these.
    int labelWidth() const;

    /// Shows those of a search.
    void setSettings(const search::SearchSetup &setup);
    /// The setup with what is entered; its space and the predictors of its schedule stay.
    search::SearchSetup settings(const space::SearchSpace &space, const search::PredictorSchedule &schedule) const;

Q_SIGNALS:
    void edited();
    void iterationsEdited(int iterations);

private:
    QSpinBox *addNumber(QFormLayout *form, const QString &label, int min, int max, const QString &tip);
    QDoubleSpinBox *addLimit(QFormLayout *form, const QString &label, const QString &tip);
    void setUpLimits(QFormLayout *form);
    void setUpEvolution(QFormLayout *form);
    void setUpObjectives(QFormLayout *form);
    void showObjectives();
    std::vector<search::Objective> objectives() const;
    void askForMachine();

    QDoubleSpinBox *m_latency = nullptr;
    QLineEdit *m_machine = nullptr;
    QDoubleSpinBox *m_flops = nullptr;
    QDoubleSpinBox *m_parameters = nullptr;
    QSpinBox *m_iterations = nullptr;
    QSpinBox *m_population = nullptr;
    QSpinBox *m_parents = nullptr;
    QSpinBox *m_mutations = nullptr;
    QSpinBox *m_crossovers = nullptr;
    QDoubleSpinBox *m_mutationProbability = nullptr;
    QSpinBox *m_seed = nullptr;
    QComboBox *m_strategy = nullptr;
    QWidget *m_objectiveRow = nullptr;
    std::vector<QCheckBox *> m_objectives;  ///< as search::kObjectives
    std::vector<search::Objective> m_order; ///< of the search that is shown
    search::Constraints m_constraints;      ///< also what has no field
    search::EvolutionOptions m_options;
    bool m_isFilling = false;
};

} // namespace foresearch::ui
