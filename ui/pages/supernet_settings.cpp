#include "ui/pages/supernet_settings.h"

#include "ui/text/supernets.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/count_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/small_number_box.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <limits>

namespace foresearch::ui {

namespace {

constexpr int kFieldWidth = 164;
constexpr int kMany = 100'000'000;
constexpr std::array kSchedules{predict::LearningRateSchedule::Cosine,
                                predict::LearningRateSchedule::InverseSquareRoot};
constexpr std::array kDraws{predict::ArchitectureDraws::Hat, predict::ArchitectureDraws::Mos,
                            predict::ArchitectureDraws::Seed};
constexpr std::array kPrecisions{predict::Precision::Fp32, predict::Precision::Bf16};

template <typename List, typename T>
int indexIn(const List &list, const T &value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    return found == list.end() ? 0 : static_cast<int>(found - list.begin());
}

template <typename List>
auto chosenOf(const List &list, const QComboBox &box)
{
    return list[static_cast<std::size_t>(std::max(0, box.currentIndex()))];
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

/// As it is typed; a number that was only shown with fewer digits stays itself.
double numberOf(const SmallNumberBox &box, double before)
{
    return box.text() == box.textFromValue(before) ? before : box.value();
}

} // namespace

SupernetSettings::SupernetSettings(QWidget *parent) : QWidget(parent), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(kBetween);
    m_form->setVerticalSpacing(kInside);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->setFormAlignment(Qt::AlignTop);
    setUpWhat();
    setUpLearning();
    setUpMore();
    showFolded(true);
}

void SupernetSettings::addRow(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
}

QSpinBox *SupernetSettings::addCount(const QString &label, int min, const QString &tip)
{
    auto *box = new QSpinBox;
    setUpField(*box, label, tip);
    box->setRange(min, kMany);
    box->setGroupSeparatorShown(true);
    addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, label] { tell(label); });
    return box;
}

SmallNumberBox *SupernetSettings::addSmall(const QString &label, double max, const QString &tip)
{
    auto *box = new SmallNumberBox;
    setUpField(*box, label, tip);
    box->setDecimals(9);
    box->setRange(0, max);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, label] { tell(label); });
    return box;
}

QComboBox *SupernetSettings::addChoice(const QString &label, const QStringList &titles, const QString &tip)
{
    auto *box = makeChoiceBox(label);
    box->addItems(titles);
    box->setFixedWidth(kFieldWidth);
    box->setToolTip(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->view()->setTextElideMode(Qt::ElideRight);
    box->view()->setMinimumWidth(2 * kFieldWidth);
    addRow(label, box);
    connect(box, &QComboBox::activated, this, [this, label] { tell(label); });
    return box;
}

void SupernetSettings::setUpWhat()
{
    m_form->addRow(makeSectionLabel(tr("Supernet")));
    QStringList variants;
    for (const predict::SupernetVariant variant : predict::supernetVariants())
        variants << variantTitle(variant);
    m_variant = addChoice(tr("Variant"), variants, tr("How the architectures learn together"));
    m_variantWords = makeNote();
    m_form->addRow(m_variantWords);
    m_space = makeChoiceBox(tr("Search space"));
    m_space->setToolTip(tr("What architectures there are; its usual settings come with it"));
    m_space->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout;
    line->setSpacing(kInside);
    auto *add = new QPushButton(tr("Add folder…"));
    add->setProperty("role", QStringLiteral("link"));
    add->setAccessibleName(tr("Add a corpus folder"));
    add->setToolTip(tr("Takes a folder as it lies: prepared here, or binarised by fairseq"));
    line->addWidget(new QLabel(tr("Corpus")), 1);
    line->addWidget(add);
    m_corpus = makeChoiceBox(tr("Corpus"));
    m_corpus->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_form->addRow(new QLabel(tr("Search space")));
    m_form->addRow(m_space);
    m_form->addRow(line);
    m_form->addRow(m_corpus);
    connect(add, &QPushButton::clicked, this, &SupernetSettings::folderWanted);
    connect(m_space, &QComboBox::activated, this, &SupernetSettings::chooseSpace);
    connect(m_corpus, &QComboBox::activated, this, [this] { tell(tr("Corpus")); });
}

void SupernetSettings::setUpLearning()
{
    m_form->addItem(new QSpacerItem(0, kBetween));
    m_form->addRow(makeSectionLabel(tr("Training")));
    m_updates = addCount(tr("Updates"), 1, tr("Steps of the optimiser"));
    m_maxTokens = addCount(tr("Tokens a batch"), 1, tr("Sentences times the longest one"));
    m_updateFreq = addCount(tr("Batches an update"), 1, tr("Their gradients are added before each step"));
    m_learningRate = addSmall(tr("Learning rate"), 10, tr("Its maximum"));
    m_warmup = addCount(tr("Warm-up"), 0, tr("Updates in which the learning rate rises"));
    m_dropout = addSmall(tr("Dropout"), 0.99, tr("At the largest width; narrower networks have less"));
    m_validateEvery = addCount(tr("Validate every"), 0,
                               tr("Updates between two validations, each with a checkpoint; 0: at the end only"));
    m_seed = addCount(tr("Seed"), 0, tr("Of weights, order of batches and dropout"));
}

void SupernetSettings::setUpMore()
{
    m_more = new QPushButton(tr("More settings"));
    m_more->setProperty("role", QStringLiteral("link"));
    m_more->setCheckable(true);
    m_form->addRow(m_more);
    const int before = m_form->rowCount();
    m_schedule = addChoice(tr("Schedule"), {tr("cosine"), tr("inverse square root")},
                           tr("Of the learning rate after the warm-up"));
    m_firstRate = addSmall(tr("First rate"), 10, tr("Where the learning rate begins, and where the cosine ends"));
    m_attentionDropout = addSmall(tr("Attention dropout"), 0.99, tr("Of attention's probabilities"));
    m_labelSmoothing = addSmall(tr("Label smoothing"), 0.99, tr("Share of the loss over all entries"));
    m_weightDecay = addSmall(tr("Weight decay"), 1, tr("Decoupled"));
    m_clipNorm = addSmall(tr("Longest gradient"), 1e6, tr("Longer ones are cut; 0: none"));
    m_saveEvery = addCount(tr("Save every"), 0, tr("Updates between checkpoints besides validations; 0: none"));
    m_draws = addChoice(tr("Draws"), {tr("HAT's"), tr("MoS's"), tr("of the seed")},
                        tr("Which architectures the updates draw"));
    m_precision = addChoice(tr("Precision"), {tr("fp32"), tr("bf16")},
                            tr("Of matrix products; bf16 is faster where the processor has instructions for it"));
    m_experts = addCount(tr("Experts"), 1, tr("Of a mixture, with the supernet's own"));
    m_routerWidth = addCount(tr("Router width"), 1, tr("Hidden units of a mixture's routers"));
    m_routerDropout = addSmall(tr("Router dropout"), 0.99, tr("Of those units"));
    m_experts->setMaximum(64);
    m_routerWidth->setMaximum(65'536);
    m_ofMixtures = {m_experts, m_routerWidth, m_routerDropout};
    for (int row = before; row < m_form->rowCount(); ++row)
        m_folded.push_back(m_form->itemAt(row, QFormLayout::FieldRole)->widget());
    connect(m_more, &QPushButton::toggled, this, [this](bool isShown) { showFolded(!isShown); });
}

void SupernetSettings::showFolded(bool isFolded)
{
    const auto variant = chosenOf(predict::supernetVariants(), *m_variant);
    const bool isMixture = predict::mixtureOf({.variant = variant}).has_value();
    for (QWidget *field : m_folded) {
        const bool isOfMixtures = std::find(m_ofMixtures.begin(), m_ofMixtures.end(), field) != m_ofMixtures.end();
        m_form->setRowVisible(field, isOfMixtures ? isMixture : !isFolded);
    }
    m_more->setText(isFolded ? tr("More settings") : tr("Fewer settings"));
}

QWidget *SupernetSettings::firstField() const
{
    return m_variant;
}

void SupernetSettings::tell(const QString &label)
{
    if (!m_isFilling)
        Q_EMIT edited(tr("Change of “%1”").arg(label));
}

/// The space's usual settings take the place of those that were changed; variant, seed and precision stay.
void SupernetSettings::chooseSpace(int index)
{
    predict::SupernetTrainingSettings settings = workbench::usualTraining(m_spaces[static_cast<std::size_t>(index)]);
    const predict::SupernetTrainingSettings before = enteredSettings();
    settings.variant = before.variant;
    settings.seed = before.seed;
    settings.precision = before.precision;
    settings.shards = before.shards;
    m_plan.space = m_spaces[static_cast<std::size_t>(index)];
    m_plan.settings = settings;
    showSettings(settings);
    tell(tr("Search space"));
}

void SupernetSettings::setCorpora(const QStringList &paths)
{
    m_isFilling = true;
    m_corpus->clear();
    for (const QString &path : paths) {
        m_corpus->addItem(QFileInfo(path).fileName(), path);
        m_corpus->setItemData(m_corpus->count() - 1, path, Qt::ToolTipRole);
    }
    m_isFilling = false;
    setPlan(m_plan);
}

void SupernetSettings::setSpaces(std::vector<space::SearchSpace> spaces)
{
    m_isFilling = true;
    m_spaces = std::move(spaces);
    m_space->clear();
    for (const space::SearchSpace &space : m_spaces)
        m_space->addItem(QString::fromStdString(space.title));
    m_isFilling = false;
    setPlan(m_plan);
}

void SupernetSettings::setPlan(const workbench::SupernetPlan &plan)
{
    m_isFilling = true;
    m_plan = plan;
    const QString corpus = QString::fromStdString(plan.corpus);
    if (!corpus.isEmpty() && m_corpus->findData(corpus) < 0) // one that the project has no more
        m_corpus->addItem(QFileInfo(corpus).fileName(), corpus);
    m_corpus->setCurrentIndex(m_corpus->findData(corpus));
    m_corpus->setToolTip(corpus);
    m_corpus->setEnabled(m_corpus->count() > 0);
    const auto space = std::find_if(m_spaces.begin(), m_spaces.end(),
                                    [&plan](const space::SearchSpace &one) { return one.name == plan.space.name; });
    m_space->setCurrentIndex(space == m_spaces.end() ? -1 : static_cast<int>(space - m_spaces.begin()));
    showSettings(plan.settings);
    m_isFilling = false;
}

void SupernetSettings::showSettings(const predict::SupernetTrainingSettings &settings)
{
    const bool wasFilling = std::exchange(m_isFilling, true);
    m_variant->setCurrentIndex(indexIn(predict::supernetVariants(), settings.variant));
    m_variantWords->setText(variantWords(settings.variant));
    showCount(*m_updates, settings.updates);
    showCount(*m_maxTokens, settings.maxTokens);
    showCount(*m_updateFreq, settings.updateFreq);
    m_learningRate->setValue(settings.learningRate);
    showCount(*m_warmup, settings.warmupUpdates);
    m_dropout->setValue(settings.dropout);
    showCount(*m_validateEvery, settings.validateEvery);
    showCount(*m_seed, settings.seed);
    m_schedule->setCurrentIndex(indexIn(kSchedules, settings.schedule));
    m_firstRate->setValue(settings.firstRate);
    m_attentionDropout->setValue(settings.attentionDropout);
    m_labelSmoothing->setValue(settings.labelSmoothing);
    m_weightDecay->setValue(settings.weightDecay);
    m_clipNorm->setValue(settings.clipNorm);
    showCount(*m_saveEvery, settings.saveEvery);
    m_draws->setCurrentIndex(indexIn(kDraws, settings.draws));
    m_precision->setCurrentIndex(indexIn(kPrecisions, settings.precision));
    showCount(*m_experts, static_cast<std::uint64_t>(settings.experts));
    showCount(*m_routerWidth, static_cast<std::uint64_t>(settings.routerWidth));
    m_routerDropout->setValue(settings.routerDropout);
    showFolded(!m_more->isChecked());
    m_isFilling = wasFilling;
}

predict::SupernetTrainingSettings SupernetSettings::enteredSettings() const
{
    predict::SupernetTrainingSettings settings = m_plan.settings;
    settings.variant = chosenOf(predict::supernetVariants(), *m_variant);
    settings.updates = countOf(*m_updates, settings.updates);
    settings.maxTokens = countOf(*m_maxTokens, settings.maxTokens);
    settings.updateFreq = countOf(*m_updateFreq, settings.updateFreq);
    settings.learningRate = numberOf(*m_learningRate, settings.learningRate);
    settings.warmupUpdates = countOf(*m_warmup, settings.warmupUpdates);
    settings.dropout = numberOf(*m_dropout, settings.dropout);
    settings.validateEvery = countOf(*m_validateEvery, settings.validateEvery);
    settings.seed = countOf(*m_seed, settings.seed);
    settings.schedule = chosenOf(kSchedules, *m_schedule);
    settings.firstRate = numberOf(*m_firstRate, settings.firstRate);
    settings.attentionDropout = numberOf(*m_attentionDropout, settings.attentionDropout);
    settings.labelSmoothing = numberOf(*m_labelSmoothing, settings.labelSmoothing);
    settings.weightDecay = numberOf(*m_weightDecay, settings.weightDecay);
    settings.clipNorm = numberOf(*m_clipNorm, settings.clipNorm);
    settings.saveEvery = countOf(*m_saveEvery, settings.saveEvery);
    settings.draws = chosenOf(kDraws, *m_draws);
    settings.precision = chosenOf(kPrecisions, *m_precision);
    settings.experts = static_cast<int>(countOf(*m_experts, static_cast<std::uint64_t>(settings.experts)));
    settings.routerWidth = static_cast<int>(countOf(*m_routerWidth, static_cast<std::uint64_t>(settings.routerWidth)));
    settings.routerDropout = numberOf(*m_routerDropout, settings.routerDropout);
    return settings;
}

workbench::SupernetPlan SupernetSettings::plan() const
{
    workbench::SupernetPlan plan = m_plan;
    if (const QVariant corpus = m_corpus->currentData(); corpus.isValid())
        plan.corpus = corpus.toString().toStdString();
    plan.settings = enteredSettings();
    return plan;
}

} // namespace foresearch::ui
