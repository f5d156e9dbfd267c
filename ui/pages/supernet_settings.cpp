#include "ui/pages/supernet_settings.h"

#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "core/workbench/scratch_plan.h"
#include "ui/pages/supernet_words.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
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
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

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

constexpr std::size_t kUsualNetworks = 30; ///< as the paper's TFS-Eval

/// What is trained, in the order of the box.
enum What { Supernet, One, Many };

int whatOf(const workbench::SupernetPlan &plan)
{
    return workbench::isMany(plan) ? Many : workbench::isScratch(plan) ? One : Supernet;
}

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
    setUpArchitecture();
    setUpWords();
    setUpPlace();
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
    m_form->addRow(makeSectionLabel(tr("What is trained")));
    m_what = makeChoiceBox(tr("What is trained"));
    m_what->addItems({tr("a supernet"), tr("one architecture, from scratch"), tr("many architectures, from scratch")});
    m_what->setToolTip(tr("From scratch an architecture has weights of its own: that is the truth about it"));
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_form->addRow(m_what);
    QStringList variants;
    for (const predict::SupernetVariant variant : predict::supernetVariants())
        variants << variantTitle(variant);
    m_variant = addChoice(tr("Variant"), variants, tr("How the architectures learn together"));
    m_ofSupernets = {m_variant};
    connect(m_what, &QComboBox::activated, this, &SupernetSettings::chooseWhat);
}

void SupernetSettings::setUpArchitecture()
{
    auto *take = new QPushButton(tr("Take the selected one"));
    take->setProperty("role", QStringLiteral("link"));
    take->setAccessibleName(tr("Train the selected architecture"));
    take->setToolTip(tr("The one that is chosen on the Task, Predict or Search page"));
    m_architectureHead = new QWidget;
    auto *line = new QHBoxLayout(m_architectureHead);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kInside);
    line->addWidget(new QLabel(tr("Architecture")), 1);
    line->addWidget(take);
    m_architecture = new QLineEdit;
    m_architecture->setAccessibleName(tr("Architecture to train, as JSON"));
    m_architecture->setToolTip(tr("One of the search space, as Search and Task copy it"));
    m_form->addRow(m_architectureHead);
    m_form->addRow(m_architecture);
    m_ofOne = {m_architectureHead, m_architecture};
    m_networks = addCount(tr("How many"), 2, tr("Random ones, as many of each number of decoder layers"));
    m_networks->setMaximum(100'000);
    m_sampleSeed = addCount(tr("Sample seed"), 0, tr("Of the random architectures"));
    m_ofMany = {m_networks, m_sampleSeed};
    connect(take, &QPushButton::clicked, this, &SupernetSettings::selectedWanted);
    connect(m_architecture, &QLineEdit::editingFinished, this, &SupernetSettings::takeTyped);
}

/// The row itself is always there: a form's layout gives the room of hidden labels that wrap to others (Qt 6.4).
void SupernetSettings::setUpWords()
{
    m_words = makeNote();
    m_architectureProblem = makeNote("problem");
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_words);
    layout->addWidget(m_architectureProblem);
    m_form->addRow(both);
}

void SupernetSettings::setUpPlace()
{
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
    m_patience =
        addCount(tr("Patience"), 0, tr("Validations without a better loss after which it ends; 0: any number"));
    m_average = addCount(tr("Average"), 0, tr("Last validations whose weights are averaged at the end; 0: none"));
    m_average->setMaximum(1000);
    m_ofNetworks = {m_patience, m_average};
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
    m_ofSupernets.push_back(m_draws);
    for (int row = before; row < m_form->rowCount(); ++row)
        m_folded.push_back(m_form->itemAt(row, QFormLayout::FieldRole)->widget());
    connect(m_more, &QPushButton::toggled, this, [this](bool isShown) { showFolded(!isShown); });
}

/// A field with its label, or one that takes the whole row.
void SupernetSettings::showRow(QWidget *field, bool isShown)
{
    if (m_form->labelForField(field) != nullptr)
        m_form->setRowVisible(field, isShown);
    else
        field->setVisible(isShown);
}

void SupernetSettings::showFolded(bool isFolded)
{
    const bool isAlone = workbench::isScratch(m_plan);
    const auto isIn = [](const std::vector<QWidget *> &fields, QWidget *field) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    const auto variant = chosenOf(predict::supernetVariants(), *m_variant);
    const bool isMixture = !isAlone && predict::mixtureOf({.variant = variant}).has_value();
    for (QWidget *field : m_folded)
        showRow(field, isIn(m_ofMixtures, field) ? isMixture : !isFolded);
    for (QWidget *field : m_ofSupernets)
        showRow(field, !isAlone && (!isFolded || !isIn(m_folded, field)));
    const bool isMany = workbench::isMany(m_plan);
    for (const auto &[fields, isShown] :
         {std::pair(&m_ofNetworks, isAlone), std::pair(&m_ofOne, isAlone && !isMany), std::pair(&m_ofMany, isMany)})
        for (QWidget *field : *fields)
            showRow(field, isShown);
    m_more->setText(isFolded ? tr("More settings") : tr("Fewer settings"));
}

QWidget *SupernetSettings::firstField() const
{
    return m_what;
}

void SupernetSettings::tell(const QString &label)
{
    if (!m_isFilling)
        Q_EMIT edited(tr("Change of “%1”").arg(label));
}

/// The usual settings of what is trained now take the place of those that were changed.
void SupernetSettings::chooseWhat(int index)
{
    if (index == whatOf(m_plan))
        return;
    const workbench::SupernetPlan entered = plan();
    const auto &before = entered.settings.architecture;
    m_plan = index == Supernet ? workbench::supernetPlan(entered)
                               : workbench::scratchPlan(entered, entered.space,
                                                        before.value_or(space::largestArchitecture(entered.space)));
    m_plan.networks = index == Many ? kUsualNetworks : 1;
    showSettings(m_plan.settings);
    tell(tr("What is trained"));
}

/// The space's usual settings take the place of those that were changed; variant, seed and precision stay.
void SupernetSettings::chooseSpace(int index)
{
    const space::SearchSpace &space = m_spaces[static_cast<std::size_t>(index)];
    const predict::SupernetTrainingSettings before = enteredSettings();
    predict::SupernetTrainingSettings settings =
        workbench::isScratch(m_plan) ? workbench::usualScratch(space, space::findViolation(space, *before.architecture)
                                                                          ? space::largestArchitecture(space)
                                                                          : *before.architecture)
                                     : workbench::usualTraining(space);
    settings.variant = before.variant;
    settings.seed = before.seed;
    settings.precision = before.precision;
    settings.shards = before.shards;
    m_plan.space = space;
    m_plan.settings = settings;
    showSettings(settings);
    tell(tr("Search space"));
}

/// What is typed becomes the architecture where it is one of the space.
void SupernetSettings::takeTyped()
{
    const std::string typed = m_architecture->text().trimmed().toStdString();
    if (m_isFilling || !m_plan.settings.architecture || typed == space::canonicalJson(*m_plan.settings.architecture))
        return;
    const auto parsed = space::parseArchitecture(typed, {tr("Architecture").toStdString()}, &m_plan.space);
    m_architectureProblem->setVisible(!parsed);
    if (!parsed)
        return m_architectureProblem->setText(errorText(parsed.error()));
    m_plan.settings.architecture = *parsed;
    showArchitecture();
    tell(tr("Architecture"));
}

void SupernetSettings::showArchitecture()
{
    m_architectureProblem->hide();
    const auto &architecture = m_plan.settings.architecture;
    m_what->setCurrentIndex(whatOf(m_plan));
    showCount(*m_networks, m_plan.networks);
    showCount(*m_sampleSeed, m_plan.sampleSeed);
    m_words->setVisible(!workbench::isMany(m_plan));
    if (!architecture)
        return m_words->setText(variantWords(m_plan.settings.variant));
    const space::Costs costs = space::costs(*architecture, m_plan.space.sizes);
    m_architecture->setText(QString::fromStdString(space::canonicalJson(*architecture)));
    m_architecture->setCursorPosition(0);
    m_words->setText(tr("%1 wide, %2 layers · %3 GFLOPs · %4 million parameters")
                         .arg(widthsText(*architecture), layersText(*architecture),
                              number(static_cast<double>(costs.flopsTotal()) / 1e9, 2),
                              number(static_cast<double>(costs.parameters) / 1e6, 1)));
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
    showArchitecture();
    showCount(*m_patience, settings.patience);
    showCount(*m_average, settings.average);
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
    settings.patience = countOf(*m_patience, settings.patience);
    settings.average = countOf(*m_average, settings.average);
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
    if (workbench::isMany(plan)) {
        plan.networks = countOf(*m_networks, plan.networks);
        plan.sampleSeed = countOf(*m_sampleSeed, plan.sampleSeed);
    }
    return plan;
}

} // namespace foresearch::ui
