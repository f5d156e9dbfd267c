#include "ui/pages/supernet_training_view.h"

#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "core/workbench/scratch_plan.h"
#include "ui/models/difference_model.h"
#include "ui/models/value_table_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/supernet_words.h"
#include "ui/plots/figure_view.h"
#include "ui/text/numbers.h"
#include "ui/widgets/architecture_diagram.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kBarSteps = 1000;
constexpr int kRefreshMs = 200;
constexpr int kStepMs = 17; ///< between parts of the page that are shown anew: a frame each
constexpr std::size_t kDrawnShown = 24;
constexpr int kMostTitleWidth = 150; ///< of a training; its settings say more

/// What stands beside the list.
enum Detail { DrawnDetail, NetworkDetail, DifferenceDetail };

using State = workbench::Supernets::State;

qint64 number(store::RunId id)
{
    return static_cast<qint64>(id);
}

QPushButton *smallButton(const QString &text, const QString &accessibleName, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("small"));
    button->setAccessibleName(accessibleName);
    button->setToolTip(tip);
    return button;
}

/// The columns beside the second, which takes the rest.
void fitColumns(TableView &table)
{
    for (int column = 0; column < table.model()->columnCount(); ++column)
        if (column != 1)
            table.fitColumn(column);
}

} // namespace

SupernetTrainingView::SupernetTrainingView(workbench::Supernets &supernets, QWidget *parent)
    : QWidget(parent)
    , m_supernets(supernets)
    , m_differences(new DifferenceModel(this))
{
    setUpModels();
    setUpFigures();
    auto *figures = new QHBoxLayout;
    figures->setSpacing(kGap);
    figures->addWidget(m_loss, 3);
    figures->addWidget(m_rate, 2);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(kGap);
    bottom->addWidget(makeListCard(), 3);
    bottom->addWidget(makeDetailCard(), 2);
    auto *main = new QVBoxLayout(this);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(kGap);
    main->addWidget(makeProgressCard());
    main->addLayout(figures, 5);
    main->addLayout(bottom, 4);
    follow();
    showTrainings();
    showFigures();
}

void SupernetTrainingView::setUpModels()
{
    m_trainings = new ValueTableModel({{tr("no."), -1, true},
                                       {tr("training")},
                                       {tr("loss, bits"), 3},
                                       {tr("BLEU"), 2},
                                       {tr("state"), -1, true},
                                       {tr("updates")}},
                                      this);
    m_drawn =
        new ValueTableModel({{tr("update"), 0}, {tr("encoder / decoder")}, {tr("layers")}, {tr("GFLOPs"), 2}}, this);
}

/// Shows a part of the page soon, once however often it is asked for: all parts in one turn of the event loop would
/// hold up input and other painting for longer than a frame.
void SupernetTrainingView::later(Step step)
{
    if (!m_steps.contains(step))
        m_steps.append(step);
    if (!m_nextStep.isActive())
        m_nextStep.start();
}

void SupernetTrainingView::takeStep()
{
    const Step step = m_steps.takeFirst();
    if (!m_steps.isEmpty())
        m_nextStep.start();
    (this->*step)();
}

void SupernetTrainingView::follow()
{
    using workbench::Supernets;
    m_nextStep.setSingleShot(true);
    m_nextStep.setInterval(kStepMs);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_nextStep, &QTimer::timeout, this, &SupernetTrainingView::takeStep);
    connect(&m_refresh, &QTimer::timeout, this, &SupernetTrainingView::showAdvance);
    connect(&m_supernets, &Supernets::stateChanged, this, [this] { later(&SupernetTrainingView::showState); });
    connect(&m_supernets, &Supernets::trainingsChanged, this, &SupernetTrainingView::showTrainings);
    connect(&m_supernets, &Supernets::planChanged, this, [this] { later(&SupernetTrainingView::showFigures); });
    connect(&m_supernets, &Supernets::advanced, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&m_supernets, &Supernets::started, this, &SupernetTrainingView::select);
}

void SupernetTrainingView::select(qint64 id)
{
    for (int row = 0; row < m_trainings->rowCount(); ++row)
        if (m_trainings->index(row, 0).data(ValueTableModel::KeyRole).toLongLong() == id)
            m_list->setCurrentIndex(m_trainings->index(row, 0));
}

QWidget *SupernetTrainingView::makeProgressCard()
{
    m_progressCard = new Card;
    m_bar = new QProgressBar;
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the training"));
    m_figuresNow = makeNote("");
    m_toPredict = smallButton(tr("Use in Predict"), tr("Use the supernet in Predict"),
                              tr("Judges the best supernet of this training as a predictor"));
    m_toSearch = smallButton(tr("Use in Search"), tr("Use the supernet in Search"),
                             tr("Offers the best supernet of this training for the schedule"));
    m_progressCard->titleLine()->addWidget(m_toPredict);
    m_progressCard->titleLine()->addWidget(m_toSearch);
    m_progressCard->content()->addWidget(m_figuresNow);
    m_progressCard->content()->addWidget(m_bar);
    connect(m_toPredict, &QPushButton::clicked, this, [this] { sendOn(QStringLiteral("predict")); });
    connect(m_toSearch, &QPushButton::clicked, this, [this] { sendOn(QStringLiteral("search")); });
    return m_progressCard;
}

QWidget *SupernetTrainingView::makeListCard()
{
    m_list = new TableView(tr("Trainings of the project"));
    m_list->setModel(m_trainings);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setPlaceholder(tr("Trainings appear here: queued, running, paused and done."));
    m_list->header()->setStretchLastSection(false);
    auto *card = new Card(tr("Trainings"), tr("select several to compare them"));
    m_copyPlan = smallButton(tr("Copy settings"), tr("Copy the training's settings to the left"),
                             tr("The settings at the left become those of this training"));
    m_remove =
        smallButton(tr("Remove"), tr("Remove the training"),
                    tr("Takes it out of the queue, or out of the project; its files stay, and Undo brings it back"));
    card->titleLine()->addWidget(m_copyPlan);
    card->titleLine()->addWidget(m_remove);
    card->content()->addWidget(m_list, 1);
    connect(m_copyPlan, &QPushButton::clicked, this, &SupernetTrainingView::copyPlan);
    connect(m_remove, &QPushButton::clicked, this, &SupernetTrainingView::removeSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isFilling)
            showSelected();
    });
    return card;
}

QWidget *SupernetTrainingView::makeDetailCard()
{
    m_differenceTable = new TableView(tr("What differs between the trainings"));
    m_differenceTable->setModel(m_differences);
    m_differenceTable->header()->setStretchLastSection(true);
    m_differenceTable->setPlaceholder(tr("Their settings are the same."));
    m_toTruth = smallButton(tr("Use as truth"), tr("Use the networks as truth"),
                            tr("Makes a task of all networks that were trained like this one: what predictors are "
                               "judged by on the Predict page; needs a corpus with a validation and a test part"));
    m_details = new QStackedWidget;
    m_details->addWidget(makeDrawn());
    m_details->addWidget(makeNetwork());
    m_details->addWidget(m_differenceTable);
    m_detailCard = new Card(tr("Sampled architectures"));
    m_detailCard->titleLine()->addWidget(m_toTruth);
    m_detailCard->content()->addWidget(m_details, 1);
    connect(m_toTruth, &QPushButton::clicked, this, &SupernetTrainingView::makeTruth);
    return m_detailCard;
}

QWidget *SupernetTrainingView::makeDrawn()
{
    m_drawnTable = new TableView(tr("Sampled architectures"));
    m_drawnTable->setModel(m_drawn);
    m_drawnTable->setPlaceholder(tr("The architectures that updates draw appear here."));
    m_drawnTable->header()->setStretchLastSection(false);
    m_drawnTable->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_diagram = new ArchitectureDiagram;
    auto *drawn = new QWidget;
    auto *layout = new QVBoxLayout(drawn);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_drawnTable, 1);
    layout->addWidget(m_diagram);
    connect(m_drawnTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SupernetTrainingView::showDrawnDiagram);
    return drawn;
}

QWidget *SupernetTrainingView::makeNetwork()
{
    m_judged = makeNote("");
    m_judged->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_network = new ArchitectureDiagram;
    auto *network = new QWidget;
    auto *layout = new QVBoxLayout(network);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_judged);
    layout->addWidget(m_network);
    layout->addStretch(1);
    return network;
}

void SupernetTrainingView::setUpFigures()
{
    m_loss = new FigureCard(tr("Loss"), tr("label-smoothed, bits a token"), QStringLiteral("supernet-loss"));
    m_rate = new FigureCard(tr("Learning rate"), tr("done and to come"), QStringLiteral("learning-rate"));
    for (FigureCard *card : {m_loss, m_rate}) {
        card->view()->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        connect(card, &FigureCard::failed, this, &SupernetTrainingView::failed);
    }
    m_loss->view()->setDescribe([](const plots::PointLayer &layer, const plots::DataPoint &point) {
        return tr("%1 after update %2: %3 bits")
            .arg(layer.name, count(static_cast<qint64>(point.x)), ui::number(point.y, 3));
    });
}

std::vector<const workbench::StoredTraining *> SupernetTrainingView::selected() const
{
    std::vector<const workbench::StoredTraining *> trainings;
    for (const QModelIndex &row : m_list->selectionModel()->selectedRows())
        if (const auto *one = m_supernets.training(store::RunId{row.data(ValueTableModel::KeyRole).toLongLong()}))
            trainings.push_back(one);
    std::sort(trainings.begin(), trainings.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
    return trainings;
}

const workbench::StoredTraining *SupernetTrainingView::shown() const
{
    const auto trainings = selected();
    return trainings.size() == 1 ? trainings.front() : nullptr;
}

QString SupernetTrainingView::statusOf(const workbench::StoredTraining &training) const
{
    if (m_supernets.running() == training.id)
        return m_supernets.state() == State::Stopping ? tr("stopping") : tr("running");
    if (m_supernets.isQueued(training.id))
        return training.updates > 0 && m_supernets.state() == State::Held ? tr("paused") : tr("queued");
    return trainingStatus(training);
}

/// What is selected stays so; without a selection, what runs or the newest is shown.
void SupernetTrainingView::showTrainings()
{
    std::vector<ValueTableModel::Row> rows;
    const auto chosen = selected();
    for (const workbench::StoredTraining &training : m_supernets.trainings()) {
        const auto best = training.best();
        const auto place =
            std::find_if(chosen.begin(), chosen.end(), [&training](const auto *one) { return one->id == training.id; });
        rows.push_back(
            {.cells = {QString::number(number(training.id)), shortTitleOf(training),
                       best ? QVariant(best->mean()) : QVariant(),
                       training.judged.empty() ? QVariant() : QVariant(training.judged.front().bleu),
                       statusOf(training), updatesText(training)},
             .key = QString::number(number(training.id)),
             .tip = QString::fromStdString(training.message.empty() ? training.commandLine : training.message),
             .series = chosen.size() > 1 && place != chosen.end() ? static_cast<int>(place - chosen.begin()) : -1});
    }
    QStringList keys;
    for (const workbench::StoredTraining *one : chosen)
        keys << QString::number(number(one->id));
    if (keys.isEmpty() && m_supernets.running())
        keys << QString::number(number(*m_supernets.running()));
    m_isFilling = true;
    m_trainings->setRows(std::move(rows));
    m_list->fitColumns(kMostTitleWidth);
    QItemSelection selection;
    for (int row = 0; row < m_trainings->rowCount(); ++row)
        if (const QModelIndex index = m_trainings->index(row, 0);
            keys.isEmpty() || keys.contains(index.data(ValueTableModel::KeyRole).toString())) {
            selection.select(index, index);
            if (keys.isEmpty())
                break;
        }
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isFilling = false;
    later(&SupernetTrainingView::showSelected);
}

/// What runs has come further; the list brings what is selected with it, figures and all.
void SupernetTrainingView::showAdvance()
{
    showProgress();
    later(&SupernetTrainingView::showTrainings);
}

void SupernetTrainingView::showSelected()
{
    const auto trainings = selected();
    const bool isComparing = trainings.size() > 1;
    const bool isNetwork = trainings.size() == 1 && workbench::isScratch(trainings.front()->plan);
    m_details->setCurrentIndex(isComparing ? DifferenceDetail : isNetwork ? NetworkDetail : DrawnDetail);
    m_detailCard->setTitle(isComparing ? tr("What differs") : isNetwork ? tr("Network") : tr("Sampled architectures"));
    m_detailCard->setHint(isComparing ? QString()
                          : isNetwork ? tr("trained from scratch")
                                      : tr("the latest updates first"));
    if (isComparing) {
        QStringList titles;
        for (const workbench::StoredTraining *training : trainings)
            titles << tr("no. %1").arg(number(training->id));
        m_differences->setDifferences(differencesOf(trainings), titles);
        m_differenceTable->fitColumns();
    }
    showState();
    later(&SupernetTrainingView::showFigures);
    later(isNetwork ? &SupernetTrainingView::showNetwork : &SupernetTrainingView::showDrawn);
    Q_EMIT selectionChanged();
}

/// What can be done with what is selected, and how far it is.
void SupernetTrainingView::showState()
{
    showProgress();
    const workbench::StoredTraining *training = shown();
    const bool hasBest = training && !training->points.empty();
    const bool hasTask = m_supernets.session().task() != nullptr;
    const bool isNetwork = training && workbench::isScratch(training->plan);
    for (QPushButton *button : {m_toPredict, m_toSearch}) {
        button->setVisible(!isNetwork);
        button->setEnabled(hasBest && hasTask);
    }
    m_toTruth->setVisible(isNetwork);
    m_toTruth->setEnabled(isNetwork && m_supernets.canBeTruth(training->id));
    m_copyPlan->setEnabled(training && m_supernets.canEdit());
    m_remove->setEnabled(training && m_supernets.canEdit() && m_supernets.running() != training->id);
}

/// What is selected; without any, what the plan would be.
std::vector<plots::TrainingCurve> SupernetTrainingView::curves() const
{
    std::vector<plots::TrainingCurve> curves;
    for (const workbench::StoredTraining *training : selected())
        curves.push_back(curveOf(*training));
    if (curves.empty())
        curves.push_back({{}, m_supernets.plan().settings, {}, {}, 0});
    return curves;
}

void SupernetTrainingView::showFigures()
{
    const std::vector<plots::TrainingCurve> shown = curves();
    m_loss->view()->setFigure(shown.size() > 1 ? plots::comparedLossFigure(shown)
                                               : plots::supernetLossFigure(shown.front()));
    later(&SupernetTrainingView::showRate);
}

void SupernetTrainingView::showRate()
{
    m_rate->view()->setFigure(plots::learningRateFigure(curves()));
}

void SupernetTrainingView::showProgress()
{
    const workbench::StoredTraining *training = shown();
    m_progressCard->setVisible(training != nullptr);
    if (training == nullptr)
        return;
    const bool isRunning = m_supernets.running() == training->id;
    m_progressCard->setTitle(tr("No. %1").arg(number(training->id)));
    m_progressCard->setHint(titleOf(*training) + QStringLiteral(" · ") + statusOf(*training));
    m_figuresNow->setText(nowText(*training, isRunning ? m_supernets.job() : std::nullopt));
    const auto all = static_cast<double>(training->plan.settings.updates);
    m_bar->setValue(static_cast<int>(kBarSteps * static_cast<double>(training->updates) / all));
}

void SupernetTrainingView::showDrawn()
{
    std::vector<ValueTableModel::Row> rows;
    if (const workbench::StoredTraining *training = shown()) {
        for (const auto &drawn : workbench::drawnArchitectures(training->plan, training->updates, kDrawnShown)) {
            const space::Costs costs = space::costs(drawn.architecture, training->plan.space.sizes);
            rows.push_back({.cells = {static_cast<double>(drawn.update), widthsText(drawn.architecture),
                                      layersText(drawn.architecture), static_cast<double>(costs.flopsTotal()) / 1e9},
                            .key = QString::fromStdString(space::canonicalJson(drawn.architecture)),
                            .tip = {},
                            .series = -1});
        }
    }
    m_drawn->setRows(std::move(rows));
    fitColumns(*m_drawnTable);
    showDrawnDiagram();
}

void SupernetTrainingView::showNetwork()
{
    const workbench::StoredTraining *training = shown();
    if (!training || !workbench::isScratch(training->plan))
        return;
    m_judged->setText(judgedText(*training));
    m_network->setArchitecture(*training->plan.settings.architecture, training->plan.space);
}

/// The one that is chosen in the table, else the latest.
void SupernetTrainingView::showDrawnDiagram()
{
    const workbench::StoredTraining *training = shown();
    const int row = std::max(0, m_drawnTable->currentIndex().row());
    const auto architecture =
        training && row < m_drawn->rowCount() ? space::parseArchitecture(
            m_drawn->rows()[static_cast<std::size_t>(row)].key.toStdString(), {"drawn"}, nullptr)
                                              : Result<space::Architecture>(fail(ErrorCode::NotFound, {}));
    if (architecture)
        m_diagram->setArchitecture(*architecture, training->plan.space);
    else
        m_diagram->clear();
}

void SupernetTrainingView::makeTruth()
{
    m_supernets.makeTruth(shown()->id, tr("Use networks as truth"));
}

void SupernetTrainingView::removeSelected()
{
    const workbench::StoredTraining *training = shown();
    if (m_supernets.isQueued(training->id))
        return m_supernets.dequeue(training->id);
    m_supernets.remove(training->id, tr("Remove training %1").arg(number(training->id)));
}

void SupernetTrainingView::copyPlan()
{
    m_supernets.choose(tr("Settings of training %1").arg(number(shown()->id)), shown()->plan);
}

void SupernetTrainingView::sendOn(const QString &stage)
{
    Q_EMIT predictorWanted(stage, QString::fromStdString(workbench::predictorOf(*shown())));
}

} // namespace foresearch::ui
