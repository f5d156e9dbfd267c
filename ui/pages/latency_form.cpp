#include "ui/pages/latency_form.h"

#include "core/text/corpus.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/count_box.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSysInfo>

#include <limits>

namespace foresearch::ui {

namespace {

constexpr int kNumberWidth = 60;
constexpr int kMany = 1'000'000;

} // namespace

LatencyForm::LatencyForm(QWidget *parent) : QWidget(parent), m_machine(new QLineEdit(QSysInfo::machineHostName()))
{
    const predict::LatencyRegime usual;
    const auto positions = static_cast<int>(text::kMaxPositions);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kBetween);
    grid->setVerticalSpacing(kInside);
    auto *label = new QLabel(tr("Machine"));
    label->setBuddy(m_machine);
    m_machine->setAccessibleName(tr("Name of this machine"));
    m_machine->setToolTip(tr("Under which the project keeps its latencies, and a search limits them"));
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_machine, 0, 1, 1, 3);
    m_source =
        addNumber(grid, 1, 0, tr("Source ids"), positions, usual.sourceLength, tr("Of the sentence, its end included"));
    m_target = addNumber(grid, 1, 2, tr("Target ids"), positions, usual.targetLength, tr("That the decoder says"));
    m_beam =
        addNumber(grid, 2, 0, tr("Beam"), static_cast<int>(nn::kMaxBeam), usual.beam, tr("Hypotheses side by side"));
    m_repetitions = addNumber(grid, 2, 2, tr("Repetitions"), 100'000, usual.repetitions,
                              tr("Timed runs of an architecture; fewer where they take more than 3 s"));
    setUpWhat(grid);
    grid->setRowStretch(5, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // as wide as its labels
    connect(m_machine, &QLineEdit::textEdited, this, &LatencyForm::edited);
    showWhat();
}

QSpinBox *LatencyForm::addNumber(QGridLayout *grid, int row, int column, const QString &label, int max,
                                 std::size_t usual, const QString &tip)
{
    auto *box = new QSpinBox;
    box->setRange(1, max);
    box->setValue(static_cast<int>(usual));
    box->setAccessibleName(label);
    box->setToolTip(tip);
    box->setFixedWidth(kNumberWidth);
    box->setAlignment(Qt::AlignRight);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    auto *title = new QLabel(label);
    title->setBuddy(box);
    grid->addWidget(title, row, column);
    grid->addWidget(box, row, column + 1);
    connect(box, &QSpinBox::valueChanged, this, &LatencyForm::edited);
    return box;
}

void LatencyForm::setUpWhat(QGridLayout *grid)
{
    m_what = makeChoiceBox(tr("What is measured"));
    m_what->addItems({tr("Selected architectures"), tr("Random architectures of the space")});
    m_what->setToolTip(tr("A predictor of this machine's latencies learns from some hundred random ones"));
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    grid->addWidget(m_what, 3, 0, 1, 4);
    m_count = addNumber(grid, 4, 0, tr("Number"), kMany, workbench::LatencyPlan().count, tr("Random ones in the end"));
    m_seed = addNumber(grid, 4, 2, tr("Seed"), std::numeric_limits<int>::max(), 1, tr("Of the random architectures"));
    m_seed->setMinimum(0);
    connect(m_what, &QComboBox::activated, this, [this] {
        showWhat();
        Q_EMIT edited();
    });
}

void LatencyForm::showWhat()
{
    m_count->setEnabled(!takesSelected());
    m_seed->setEnabled(!takesSelected());
}

bool LatencyForm::takesSelected() const
{
    return m_what->currentIndex() == 0;
}

workbench::LatencyPlan LatencyForm::plan() const
{
    workbench::LatencyPlan plan{.machine = m_machine->text().trimmed().toStdString(),
                                .space = {},
                                .regime = m_regime,
                                .seed = countOf(*m_seed, m_shownSeed),
                                .count = static_cast<std::size_t>(m_count->value()),
                                .chosen = {}};
    plan.regime.sourceLength = static_cast<std::size_t>(m_source->value());
    plan.regime.targetLength = static_cast<std::size_t>(m_target->value());
    plan.regime.beam = static_cast<std::size_t>(m_beam->value());
    plan.regime.repetitions = static_cast<std::size_t>(m_repetitions->value());
    return plan;
}

void LatencyForm::setHeader(const predict::LatencyHeader &header)
{
    const QSignalBlocker quiet(this);
    m_regime = header.regime;
    m_shownSeed = header.seed;
    m_source->setValue(static_cast<int>(header.regime.sourceLength));
    m_target->setValue(static_cast<int>(header.regime.targetLength));
    m_beam->setValue(static_cast<int>(header.regime.beam));
    m_repetitions->setValue(static_cast<int>(header.regime.repetitions));
    showCount(*m_seed, header.seed);
}

} // namespace foresearch::ui
