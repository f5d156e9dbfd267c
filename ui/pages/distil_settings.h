#pragma once

#include "core/eval/tfs_eval.h"
#include "core/workbench/distil_plan.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace foresearch::ui {

class SmallNumberBox;

/// What is distilled and how: everything of a plan.
class DistilSettings : public QWidget {
    Q_OBJECT

public:
    explicit DistilSettings(QWidget *parent = nullptr);

    /// The tasks to choose from, and the chosen one.
    void setTasks(const QStringList &names, const QStringList &titles, int current);
    /// Teachers that can be chosen; others are typed.
    void setTeachers(const std::vector<std::string> &teachers);
    /// Shows a plan; `task` is its task.
    void setPlan(const workbench::DistilPlan &plan, const eval::TfsTask &task);
    /// As it is entered.
    workbench::DistilPlan plan() const;

    QWidget *firstField() const;

Q_SIGNALS:
    void taskChosen(const QString &name);
    void edited(const QString &what); ///< "Change of the teacher"

private:
    QSpinBox *addNumber(QFormLayout *form, const QString &label, int min, int max, const QString &tip);
    void addChoice(QFormLayout *form, const QString &label, QComboBox *box, const QString &tip);
    void setUpLabels(QFormLayout *form);
    void setUpNetwork(QFormLayout *form);
    void choosePreset(int index);
    void tell(const QString &label);
    void showTraining(const predict::RegressorSettings &training);

    QComboBox *m_task = nullptr;
    QComboBox *m_split = nullptr;
    QComboBox *m_teacher = nullptr;
    QSpinBox *m_examples = nullptr;
    QSpinBox *m_seed = nullptr;
    QSpinBox *m_heldOut = nullptr;
    QComboBox *m_preset = nullptr;
    QComboBox *m_features = nullptr;
    QSpinBox *m_hiddenWidth = nullptr;
    QSpinBox *m_hiddenLayers = nullptr;
    SmallNumberBox *m_learningRate = nullptr;
    QSpinBox *m_batch = nullptr;
    QSpinBox *m_steps = nullptr;
    QSpinBox *m_networks = nullptr;
    QSpinBox *m_trainingSeed = nullptr;
    workbench::DistilPlan m_plan; ///< also what has no field
    bool m_isFilling = false;
};

} // namespace foresearch::ui
