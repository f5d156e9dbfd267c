#include "ui/pages/distil_settings.h"

#include "ui/text/predictors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/count_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/small_number_box.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace foresearch::ui {

namespace {

constexpr int kFieldWidth = 152;
constexpr std::array kFeatures{space::Features::Bleu, space::Features::LatencyPerLayer, space::Features::Latency,
                               space::Features::BleuPerLayer};
constexpr std::array kPresets{"recommended", "paper"};

template <typename List, typename T>
int indexIn(const List &list, const T &value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    return found == list.end() ? 0 : static_cast<int>(found - list.begin());
}

void setUpField(QAbstractSpinBox &box, const QString &label, const QString &tip)
{
    box.setAccessibleName(label);
    box.setToolTip(tip);
    box.setFixedWidth(kFieldWidth);
    box.setAlignment(Qt::AlignRight);
    box.setButtonSymbols(QAbstractSpinBox::NoButtons);
    box.setKeyboardTracking(false); // one edit for one number, however it is typed
}

} // namespace

DistilSettings::DistilSettings(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kBetween);
    form->setVerticalSpacing(kInside);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setFormAlignment(Qt::AlignTop);
    setUpLabels(form);
    setUpNetwork(form);
}

QSpinBox *DistilSettings::addNumber(QFormLayout *form, const QString &label, int min, int max, const QString &tip)
{
    auto *box = new QSpinBox;
    setUpField(*box, label, tip);
    box->setRange(min, max);
    box->setGroupSeparatorShown(true);
    form->addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, label] { tell(label); });
    return box;
}

void DistilSettings::addChoice(QFormLayout *form, const QString &label, QComboBox *box, const QString &tip)
{
    box->setFixedWidth(kFieldWidth);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->view()->setTextElideMode(Qt::ElideRight);
    box->view()->setMinimumWidth(2 * kFieldWidth);
    form->addRow(label, box);
}

void DistilSettings::setUpLabels(QFormLayout *form)
{
    constexpr int kMany = 100'000;
    form->addRow(makeSectionLabel(tr("Labels")));
    m_task = makeChoiceBox(tr("Task"));
    form->addRow(m_task); // titles are long
    m_split = makeChoiceBox(tr("Split"));
    addChoice(form, tr("Split"), m_split, tr("Seed of the split whose demonstrations teachers are fitted to"));
    m_teacher = makeChoiceBox(tr("Teacher"));
    m_teacher->setEditable(true);
    m_teacher->setInsertPolicy(QComboBox::NoInsert);
    m_teacher->lineEdit()->setAccessibleName(tr("Teacher"));
    addChoice(form, tr("Teacher"), m_teacher,
              tr("Any predictor: a name, ensemble:P+Q, exec:PROGRAM, llm:PROMPT by the project's replies"));
    m_examples = addNumber(form, tr("Examples"), 1, kMany, tr("Random architectures that the teacher labels"));
    m_seed = addNumber(form, tr("Sample seed"), 0, std::numeric_limits<int>::max(), tr("Of the random architectures"));
    m_heldOut = addNumber(form, tr("Held out, %"), 0, 90, tr("Labels that no network learns from, to judge it by"));
    connect(m_task, &QComboBox::activated, this,
            [this](int index) { Q_EMIT taskChosen(m_task->itemData(index).toString()); });
    connect(m_split, &QComboBox::activated, this, [this] { tell(tr("Split")); });
    connect(m_teacher, &QComboBox::activated, this, [this] { tell(tr("Teacher")); });
    connect(m_teacher->lineEdit(), &QLineEdit::editingFinished, this, [this] { tell(tr("Teacher")); });
}

void DistilSettings::setUpNetwork(QFormLayout *form)
{
    constexpr int kMany = 10'000'000;
    form->addItem(new QSpacerItem(0, kBetween));
    form->addRow(makeSectionLabel(tr("Network")));
    m_preset = makeChoiceBox(tr("Preset"));
    m_preset->addItems({tr("recommended"), tr("paper")});
    addChoice(form, tr("Preset"), m_preset, tr("Recommended: ours, normalised and small. Paper: as published"));
    m_features = makeChoiceBox(tr("Features"));
    m_features->addItems({tr("10 averages"), tr("per layer"), tr("10 averages (HAT)"), tr("per layer (raw)")});
    addChoice(form, tr("Features"), m_features, tr("What the network sees of an architecture"));
    m_hiddenWidth = addNumber(form, tr("Neurons"), 1, 4096, tr("Of each hidden layer"));
    m_hiddenLayers = addNumber(form, tr("Hidden layers"), 1, 16, tr("Between features and value"));
    m_learningRate = new SmallNumberBox;
    setUpField(*m_learningRate, tr("Learning rate"), tr("Of Adam, at its highest"));
    m_learningRate->setDecimals(9);
    m_learningRate->setRange(1e-9, 10);
    m_learningRate->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    form->addRow(tr("Learning rate"), m_learningRate);
    m_batch = addNumber(form, tr("Batch"), 1, kMany, tr("Labels of one step"));
    m_steps = addNumber(form, tr("Steps"), 1, kMany, tr("Of each network"));
    m_networks = addNumber(form, tr("Seeds averaged"), 1, 100, tr("Networks whose mean becomes one network"));
    m_trainingSeed =
        addNumber(form, tr("Seed"), 0, std::numeric_limits<int>::max(), tr("Of the first weights and the batches"));
    connect(m_preset, &QComboBox::activated, this, &DistilSettings::choosePreset);
    connect(m_features, &QComboBox::activated, this, [this] { tell(tr("Features")); });
    connect(m_learningRate, &QDoubleSpinBox::valueChanged, this, [this] { tell(tr("Learning rate")); });
}

QWidget *DistilSettings::firstField() const
{
    return m_teacher;
}

void DistilSettings::tell(const QString &label)
{
    if (!m_isFilling)
        Q_EMIT edited(tr("Change of “%1”").arg(label));
}

/// The preset's settings take the place of those that were changed; the seed stays.
void DistilSettings::choosePreset(int index)
{
    predict::RegressorSettings training = workbench::distillationPreset(kPresets[static_cast<std::size_t>(index)]);
    training.seed = countOf(*m_trainingSeed, m_plan.training.seed);
    m_plan.training = training;
    showTraining(training);
    tell(tr("Preset"));
}

void DistilSettings::setTasks(const QStringList &names, const QStringList &titles, int current)
{
    m_task->clear();
    for (int i = 0; i < names.size(); ++i)
        m_task->addItem(titles[i], names[i]);
    m_task->setCurrentIndex(current);
    m_task->setToolTip(tr("Its search space is sampled, its test architectures judge"));
    m_task->setEnabled(names.size() > 1);
}

void DistilSettings::setTeachers(const std::vector<std::string> &teachers)
{
    const QString typed = m_teacher->currentText();
    m_isFilling = true;
    m_teacher->clear();
    for (const std::string &teacher : teachers) {
        m_teacher->addItem(QString::fromStdString(teacher));
        m_teacher->setItemData(m_teacher->count() - 1,
                               tr("%1: %2").arg(predictorTitle(teacher), predictorKind(teacher)), Qt::ToolTipRole);
    }
    m_teacher->setEditText(typed);
    m_isFilling = false;
}

void DistilSettings::setPlan(const workbench::DistilPlan &plan, const eval::TfsTask &task)
{
    m_isFilling = true;
    m_plan = plan;
    m_split->clear();
    for (const eval::TfsSplit &split : task.splits)
        m_split->addItem(QString::number(split.seed), split.seed);
    m_split->setCurrentIndex(m_split->findData(plan.split));
    m_split->setEnabled(m_split->count() > 1);
    m_teacher->setEditText(QString::fromStdString(plan.teacher));
    m_teacher->lineEdit()->setCursorPosition(0);
    showCount(*m_examples, plan.examples);
    showCount(*m_seed, plan.seed);
    m_heldOut->setValue(static_cast<int>(std::lround(plan.unseenShare * 100)));
    showTraining(plan.training);
    m_isFilling = false;
}

void DistilSettings::showTraining(const predict::RegressorSettings &training)
{
    const bool wasFilling = std::exchange(m_isFilling, true);
    m_preset->setCurrentIndex(indexIn(kPresets, training.preset));
    m_features->setCurrentIndex(indexIn(kFeatures, training.features));
    showCount(*m_hiddenWidth, training.hiddenWidth);
    showCount(*m_hiddenLayers, training.hiddenLayers);
    m_learningRate->setValue(training.optimisation.learningRate);
    showCount(*m_batch, training.optimisation.batch);
    showCount(*m_steps, training.optimisation.steps);
    showCount(*m_networks, training.members);
    showCount(*m_trainingSeed, training.seed);
    m_isFilling = wasFilling;
}

workbench::DistilPlan DistilSettings::plan() const
{
    workbench::DistilPlan plan = m_plan;
    plan.split = m_split->currentData().toInt();
    plan.teacher = m_teacher->currentText().trimmed().toStdString();
    plan.examples = countOf(*m_examples, plan.examples);
    plan.seed = countOf(*m_seed, plan.seed);
    if (std::lround(plan.unseenShare * 100) != m_heldOut->value())
        plan.unseenShare = m_heldOut->value() / 100.0;
    predict::RegressorSettings &training = plan.training;
    training.features = kFeatures[static_cast<std::size_t>(m_features->currentIndex())];
    training.hiddenWidth = countOf(*m_hiddenWidth, training.hiddenWidth);
    training.hiddenLayers = countOf(*m_hiddenLayers, training.hiddenLayers);
    if (m_learningRate->text() != m_learningRate->textFromValue(training.optimisation.learningRate))
        training.optimisation.learningRate = m_learningRate->value();
    training.optimisation.batch = countOf(*m_batch, training.optimisation.batch);
    training.optimisation.steps = countOf(*m_steps, training.optimisation.steps);
    training.members = countOf(*m_networks, training.members);
    training.seed = countOf(*m_trainingSeed, training.seed);
    return plan;
}

} // namespace foresearch::ui
