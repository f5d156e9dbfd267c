#include "ui/pages/search_settings.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/count_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <limits>

namespace foresearch::ui {

namespace {

constexpr int kFieldWidth = 120;
constexpr double kMaxLimit = 1e6;
constexpr std::array kStrategies{search::Strategy::Evolution, search::Strategy::PublishedEvolution,
                                 search::Strategy::RandomSearch, search::Strategy::RegularisedEvolution,
                                 search::Strategy::ParetoEvolution};

std::optional<double> limitOf(const QDoubleSpinBox &box)
{
    return box.value() > 0 ? std::optional(box.value()) : std::nullopt;
}

void setUpField(QAbstractSpinBox &box, const QString &label, const QString &tip)
{
    box.setAccessibleName(label);
    box.setToolTip(tip);
    box.setFixedWidth(kFieldWidth);
    box.setAlignment(Qt::AlignRight);
    box.setButtonSymbols(QAbstractSpinBox::NoButtons);
}

} // namespace

SearchSettings::SearchSettings(QWidget *parent) : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kBetween);
    form->setVerticalSpacing(kInside);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setFormAlignment(Qt::AlignTop);
    setUpLimits(form);
    setUpEvolution(form);
}

QDoubleSpinBox *SearchSettings::addLimit(QFormLayout *form, const QString &label, const QString &tip)
{
    auto *box = new QDoubleSpinBox;
    setUpField(*box, label, tip);
    box->setRange(0, kMaxLimit);
    box->setDecimals(2);
    box->setSpecialValueText(tr("none"));
    form->addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &SearchSettings::edited);
    return box;
}

QSpinBox *SearchSettings::addNumber(QFormLayout *form, const QString &label, int min, int max, const QString &tip)
{
    auto *box = new QSpinBox;
    setUpField(*box, label, tip);
    box->setRange(min, max);
    form->addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, &SearchSettings::edited);
    return box;
}

void SearchSettings::setUpLimits(QFormLayout *form)
{
    form->addRow(makeSectionLabel(tr("Limits")));
    m_latency = addLimit(form, tr("Latency, ms"), tr("Predicted for the machine below"));
    m_machine = new QLineEdit;
    m_machine->setAccessibleName(tr("Machine"));
    m_machine->setPlaceholderText(tr("no machine"));
    m_machine->setToolTip(tr("A machine of the project by its name, a file of `foresearch-cli latency fit`, or "
                             "exec:PROGRAM that answers in ms"));
    m_machine->setFixedWidth(kFieldWidth);
    auto *choose = new QPushButton(tr("on"));
    choose->setProperty("role", QStringLiteral("link"));
    choose->setAccessibleName(tr("Choose the machine's file"));
    choose->setToolTip(tr("Choose the file of a machine's latency predictor"));
    form->addRow(choose, m_machine);
    m_flops = addLimit(form, tr("GFLOPs"), tr("Without the output layer, as the paper counts"));
    m_parameters = addLimit(form, tr("Parameters, M"), tr("With embeddings, in million"));
    connect(choose, &QPushButton::clicked, this, &SearchSettings::askForMachine);
    connect(m_machine, &QLineEdit::textEdited, this, &SearchSettings::edited);
}

void SearchSettings::setUpEvolution(QFormLayout *form)
{
    constexpr int kMany = 100'000;
    form->addRow(makeSectionLabel(tr("Evolution")));
    m_strategy = makeChoiceBox(tr("Strategy"));
    m_strategy->setFixedWidth(kFieldWidth);
    m_strategy->setObjectName(QStringLiteral("strategy"));
    m_strategy->addItems(
        {tr("evolution"), tr("published code"), tr("random search"), tr("regularised"), tr("NSGA-II")});
    form->addRow(tr("Strategy"), m_strategy);
    setUpObjectives(form);
    m_iterations = addNumber(form, tr("Iterations"), 1, 1000, tr("Generations that are scored"));
    m_population = addNumber(form, tr("Population"), 1, kMany, tr("Random architectures of the first iteration"));
    m_parents = addNumber(form, tr("Parents"), 1, kMany, tr("Best ones that are kept and bred from"));
    m_mutations = addNumber(form, tr("Mutations"), 0, kMany, tr("New ones of one parent in an iteration"));
    m_crossovers = addNumber(form, tr("Crossovers"), 0, kMany, tr("New ones of two parents in an iteration"));
    m_mutationProbability = new QDoubleSpinBox;
    setUpField(*m_mutationProbability, tr("Mutation probability"), tr("Of each gene"));
    m_mutationProbability->setRange(0, 1);
    m_mutationProbability->setSingleStep(0.05);
    form->addRow(tr("Mutation probability"), m_mutationProbability);
    m_seed = addNumber(form, tr("Seed"), 0, std::numeric_limits<int>::max(), tr("Of all random draws"));
    connect(m_strategy, &QComboBox::activated, this, [this] {
        showObjectives();
        Q_EMIT edited();
    });
    connect(m_mutationProbability, &QDoubleSpinBox::valueChanged, this, &SearchSettings::edited);
    connect(m_iterations, &QSpinBox::valueChanged, this, [this](int iterations) {
        if (!m_isFilling)
            Q_EMIT iterationsEdited(iterations);
    });
}

/// What NSGA-II makes good at once.
void SearchSettings::setUpObjectives(QFormLayout *form)
{
    m_objectiveRow = new QWidget;
    m_objectiveRow->setToolTip(
        tr("Several at once: the search looks for what no other architecture beats in all of them"));
    auto *grid = new QGridLayout(m_objectiveRow);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kInside);
    const std::array titles{tr("score"), tr("latency"), tr("GFLOPs"), tr("parameters")};
    for (std::size_t i = 0; i < search::kObjectives.size(); ++i) {
        auto *box = new QCheckBox(titles[i]);
        box->setAccessibleName(tr("Objective: %1").arg(titles[i]));
        grid->addWidget(box, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        connect(box, &QCheckBox::clicked, this, &SearchSettings::edited);
        m_objectives.push_back(box);
    }
    form->addRow(m_objectiveRow);
}

void SearchSettings::showObjectives()
{
    const bool isFront =
        kStrategies[static_cast<std::size_t>(m_strategy->currentIndex())] == search::Strategy::ParetoEvolution;
    static_cast<QFormLayout *>(layout())->setRowVisible(m_objectiveRow, isFront);
}

int SearchSettings::labelWidth() const
{
    auto *form = static_cast<QFormLayout *>(layout());
    int width = 0;
    for (int row = 0; row < form->rowCount(); ++row)
        if (const QLayoutItem *label = form->itemAt(row, QFormLayout::LabelRole))
            width = std::max(width, label->sizeHint().width());
    return width;
}

void SearchSettings::askForMachine()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("The machine's latency predictor"), {},
                                                      tr("Latency predictors (*.safetensors);;All files (*)"));
    if (file.isEmpty())
        return;
    m_machine->setText(file);
    Q_EMIT edited();
}

void SearchSettings::setSettings(const search::SearchSetup &setup)
{
    const QSignalBlocker quiet(this);
    m_isFilling = true;
    m_constraints = setup.constraints;
    m_options = setup.options;
    m_latency->setValue(setup.constraints.latencyMs.value_or(0));
    m_machine->setText(QString::fromStdString(setup.constraints.machine));
    m_flops->setValue(setup.constraints.flopsGiga.value_or(0));
    m_parameters->setValue(setup.constraints.parametersMillion.value_or(0));
    m_iterations->setValue(setup.schedule.iterations());
    m_population->setValue(setup.options.population);
    m_parents->setValue(setup.options.parents);
    m_mutations->setValue(setup.options.mutations);
    m_crossovers->setValue(setup.options.crossovers);
    m_mutationProbability->setValue(setup.options.mutationProbability);
    showCount(*m_seed, setup.options.seed);
    const auto strategy = std::find(kStrategies.begin(), kStrategies.end(), setup.strategy);
    m_strategy->setCurrentIndex(strategy == kStrategies.end() ? 0 : static_cast<int>(strategy - kStrategies.begin()));
    // Score and GFLOPs are what a search without objectives begins with.
    const std::vector<search::Objective> usual{search::Objective::Score, search::Objective::FlopsGiga};
    const auto &objectives = setup.objectives.empty() ? usual : setup.objectives;
    for (std::size_t i = 0; i < m_objectives.size(); ++i)
        m_objectives[i]->setChecked(std::find(objectives.begin(), objectives.end(), search::kObjectives[i])
                                    != objectives.end());
    m_order = setup.objectives;
    showObjectives();
    m_isFilling = false;
}

/// Those that are ticked; the order of the search that is shown stays where they are the same.
std::vector<search::Objective> SearchSettings::objectives() const
{
    std::vector<search::Objective> ticked;
    for (std::size_t i = 0; i < m_objectives.size(); ++i)
        if (m_objectives[i]->isChecked())
            ticked.push_back(search::kObjectives[i]);
    return std::is_permutation(ticked.begin(), ticked.end(), m_order.begin(), m_order.end()) ? m_order : ticked;
}

search::SearchSetup SearchSettings::settings(const space::SearchSpace &space,
                                             const search::PredictorSchedule &schedule) const
{
    search::SearchSetup setup{space, schedule, m_constraints, m_options,
                              kStrategies[static_cast<std::size_t>(m_strategy->currentIndex())]};
    setup.constraints.latencyMs = limitOf(*m_latency);
    setup.constraints.machine = m_machine->text().trimmed().toStdString();
    setup.constraints.flopsGiga = limitOf(*m_flops);
    setup.constraints.parametersMillion = limitOf(*m_parameters);
    setup.options.population = m_population->value();
    setup.options.parents = m_parents->value();
    setup.options.mutations = m_mutations->value();
    setup.options.crossovers = m_crossovers->value();
    setup.options.mutationProbability = m_mutationProbability->value();
    setup.options.seed = countOf(*m_seed, setup.options.seed);
    if (setup.strategy == search::Strategy::ParetoEvolution)
        setup.objectives = objectives();
    return setup;
}

} // namespace foresearch::ui
