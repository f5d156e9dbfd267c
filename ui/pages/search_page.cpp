#include "ui/pages/search_page.h"

#include "core/base/file.h"
#include "core/search/hand_over.h"
#include "core/search/objectives.h"
#include "core/search/population.h"
#include "ui/models/generation_model.h"
#include "ui/pages/compare_panel.h"
#include "ui/pages/individual_panel.h"
#include "ui/pages/schedule_card.h"
#include "ui/pages/search_plots.h"
#include "ui/pages/search_settings.h"
#include "ui/pages/search_side.h"
#include "ui/pages/search_words.h"
#include "ui/pages/table_selection.h"
#include "ui/text/errors.h"
#include "ui/text/predictors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kRefreshMs = 50;
constexpr int kStepMs = 17; ///< between parts of the page that are shown anew: a frame each

using SearchState = workbench::Searching::State;
using QueueState = workbench::SearchQueue::State;

Result<> save(const QString &path, const std::vector<search::Generation> &generations, bool asCsv)
{
    return writeFile(path.toStdString(), asCsv ? populationCsv(generations) : populationJsonLines(generations));
}

} // namespace

SearchPage::SearchPage(workbench::ProjectSession &session, workbench::Searching &searching, QAction *exampleAction,
                       QWidget *parent)
    : Page(tr("Search"), parent)
    , m_session(session)
    , m_searching(searching)
    , m_queue(new workbench::SearchQueue(searching, this))
    , m_generation(new GenerationModel(this))
{
    setUpHeader();
    auto *emptyState = new EmptyState(
        tr("Here architectures are searched under limits of latency, GFLOPs and size, with one predictor for the first "
           "iterations and another for the rest, while the population is watched."),
        tr("No task is open. The example shows everything with made-up numbers and needs no network."));
    emptyState->setAction(exampleAction);
    setEmptyState(emptyState);
    setScrolledContent(makeContent());
    followSearching();
    followQueue();
    connect(&session, &workbench::ProjectSession::corporaChanged, this,
            [this] { m_schedule->setCorpora(m_session.corpora()); });
    connect(&session, &workbench::ProjectSession::taskChosen, this, &SearchPage::showTask);
    connect(&session.selection(), &workbench::Selection::changed, this, &SearchPage::showIndividual);
    connect(&session, &workbench::ProjectSession::tasksChanged, this, &SearchPage::fillPredictors);
    m_nextStep.setSingleShot(true);
    m_nextStep.setInterval(kStepMs);
    connect(&m_nextStep, &QTimer::timeout, this, &SearchPage::takeStep);
    showTask();
    showShown();
}

/// Shows a part of the page soon, once however often it is asked for: all parts in one turn of the event loop would
/// hold up input and other painting for longer than a frame.
void SearchPage::later(Step step)
{
    if (!m_steps.contains(step))
        m_steps.append(step);
    if (!m_nextStep.isActive())
        m_nextStep.start();
}

void SearchPage::takeStep()
{
    const Step step = m_steps.takeFirst();
    if (!m_steps.isEmpty())
        m_nextStep.start();
    (this->*step)();
}

void SearchPage::followSearching()
{
    using workbench::Searching;
    connect(&m_searching, &Searching::stateChanged, this, &SearchPage::showState);
    connect(&m_searching, &Searching::shownChanged, this, &SearchPage::showShown);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &SearchPage::showGenerations);
    connect(&m_searching, &Searching::generationAdded, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&m_searching, &Searching::titlesChanged, this, &SearchPage::showTitles);
    connect(&m_searching, &Searching::failed, this, &SearchPage::say);
}

void SearchPage::followQueue()
{
    connect(m_queue, &workbench::SearchQueue::failed, this, &SearchPage::say);
    connect(m_queue, &workbench::SearchQueue::changed, this, [this] {
        if (m_queue->state() == QueueState::Running && m_queue->done() == 0)
            m_compare->choose(m_queue->runs());
        showState();
        showWords();
    });
}

void SearchPage::say(const Error &error)
{
    m_message->showProblem(errorText(error));
}

void SearchPage::setUpHeader()
{
    m_titles = makeChoiceBox(tr("Searches of the project"));
    m_titles->setMinimumWidth(240);
    addHeaderWidget(m_titles);
    m_comparison = addButton(tr("Compare"));
    m_comparison->setCheckable(true);
    m_comparison->setToolTip(tr("Searches of the project side by side, with only what differs"));
    m_export = addButton(tr("Export"));
    m_export->setMenu(makeExportMenu());
    m_export->setProperty("hasMenu", true);
    m_again = addButton(tr("Start anew"));
    m_again->setToolTip(tr("A new search with the settings at the left; this one stays in the project"));
    m_run = addMainButton(tr("Start"));
    connect(m_titles, &QComboBox::activated, this,
            [this](int index) { m_searching.open(m_searching.titles()[static_cast<std::size_t>(index)].id); });
    connect(m_comparison, &QPushButton::toggled, this, &SearchPage::showComparison);
    connect(m_again, &QPushButton::clicked, this, &SearchPage::startAgain);
    connect(m_run, &QPushButton::clicked, this, &SearchPage::startOrPause);
}

QMenu *SearchPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("Population as CSV…"), this, [this] { exportPopulation(true); });
    menu->addAction(tr("Population as JSONL…"), this, [this] { exportPopulation(false); });
    m_front = menu->addAction(tr("Pareto front as CSV…"), this, [this] { exportFront(true); });
    m_frontLines = menu->addAction(tr("Pareto front as JSONL…"), this, [this] { exportFront(false); });
    menu->addSeparator();
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
        menu->addAction(tr("Iterations as pictures, %1 × %2…").arg(size.width()).arg(size.height()), this,
                        [this, size] { exportPictures(size); });
    menu->addSeparator();
    menu->addAction(tr("Copy as command line"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_side->command()); });
    return menu;
}

QWidget *SearchPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    m_views = new QStackedWidget;
    m_views->addWidget(makeRunView());
    m_compare = new ComparePanel(m_searching);
    m_views->addWidget(m_compare);
    connect(m_compare, &ComparePanel::failed, m_message, &MessageStrip::showProblem);
    connect(m_compare, &ComparePanel::openWanted, this, [this](qint64 id) {
        m_searching.open(static_cast<store::RunId>(id));
        m_comparison->setChecked(false);
    });
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_message);
    layout->addWidget(m_views, 1);
    return content;
}

QWidget *SearchPage::makeRunView()
{
    m_side = new SearchSide;
    m_schedule = new ScheduleCard;
    m_schedule->setCorpora(m_session.corpora());
    m_plots = new SearchPlots(m_session.selection());
    m_individual = new IndividualPanel(m_searching);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(kGap);
    bottom->addWidget(makeTableCard(), 1);
    bottom->addWidget(m_individual, 1);
    auto *main = new QVBoxLayout;
    main->setSpacing(kGap);
    main->addWidget(m_schedule);
    main->addWidget(m_plots, 5);
    main->addLayout(bottom, 4);
    auto *view = new QWidget;
    auto *layout = new QHBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(m_side);
    layout->addLayout(main, 1);
    connect(m_side, &SearchSide::edited, this, &SearchPage::showEdited);
    connect(m_side, &SearchSide::iterationsEdited, m_schedule, &ScheduleCard::setIterations);
    connect(m_side, &SearchSide::seriesWanted, this, &SearchPage::startSeries);
    connect(m_side, &SearchSide::stopAllWanted, m_queue, &workbench::SearchQueue::stopAll);
    connect(m_schedule, &ScheduleCard::edited, this, &SearchPage::showEdited);
    connect(m_schedule, &ScheduleCard::failed, m_message, &MessageStrip::showProblem);
    connect(m_plots, &SearchPlots::currentChanged, this, [this] { later(&SearchPage::fillTable); });
    connect(m_plots, &SearchPlots::exportAdvanced, this, [this] { setState(stateText()); });
    connect(m_plots, &SearchPlots::exported, this,
            [this](std::size_t pictures) { setState(tr("%n pictures written", nullptr, static_cast<int>(pictures))); });
    connect(m_plots, &SearchPlots::failed, m_message, &MessageStrip::showProblem);
    connect(m_individual, &IndividualPanel::stageWanted, this, &SearchPage::stageWanted);
    return view;
}

void SearchPage::fillPredictors()
{
    std::vector<std::string> networks;
    for (const workbench::NetworkPredictor &network : m_session.networks())
        if (m_session.task() && (network.space.empty() || network.space == m_session.task()->space.name))
            networks.push_back(network.predictor);
    m_schedule->offerNetworks(networks);
}

QWidget *SearchPage::makeTableCard()
{
    auto *proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(m_generation);
    proxy->setSortRole(GenerationModel::SortRole);
    m_table = new TableView(tr("Individuals of the iteration"));
    m_table->setModel(proxy);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setProperty("sortable", true);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    linkSelection(*m_table, m_session.selection(), GenerationModel::KeyRole);
    m_tableCard = new Card(tr("Iteration"));
    m_tableCard->content()->addWidget(m_table, 1);
    return m_tableCard;
}

void SearchPage::setStages(const QList<std::pair<QString, QString>> &stages)
{
    m_individual->setStages(stages);
}

QWidget *SearchPage::firstFocus()
{
    if (!m_session.task())
        return this;
    return m_comparison->isChecked() ? static_cast<QWidget *>(m_compare->list()) : strip();
}

ScheduleStrip *SearchPage::strip() const
{
    return m_schedule->strip();
}

Result<search::SearchSetup> SearchPage::setup() const
{
    if (!m_session.task())
        return fail(ErrorCode::BadValue, "There is no task to search for.");
    const auto schedule = m_schedule->schedule();
    if (!schedule)
        return propagate(schedule);
    search::SearchSetup made = m_side->settings()->settings(m_session.task()->space, *schedule);
    if (const auto valid = validate(made); !valid)
        return propagate(valid);
    return made;
}

Result<> SearchPage::addPredictor(const std::string &predictor)
{
    const auto added = m_schedule->addPredictor(predictor);
    showWords();
    return added;
}

void SearchPage::showTask()
{
    fillPredictors();
    showContent(m_session.task() != nullptr);
    if (!m_searching.shown() && m_session.task())
        showShown();
    showState();
    showWords();
}

void SearchPage::showTitles()
{
    const QSignalBlocker quiet(m_titles);
    m_titles->clear();
    for (const workbench::SearchTitle &title : m_searching.titles()) {
        m_titles->addItem(tr("%1 · no. %2").arg(QString::fromStdString(title.name)).arg(static_cast<qint64>(title.id)));
        if (m_searching.shown() && m_searching.shown()->id == title.id)
            m_titles->setCurrentIndex(m_titles->count() - 1);
    }
    m_titles->setVisible(m_titles->count() > 0);
    m_comparison->setEnabled(m_titles->count() > 0);
}

/// The settings of a search that is shown become those at the left, to start it again with one change.
void SearchPage::showShown()
{
    const workbench::StoredSearch *shown = m_searching.shown();
    if (shown) {
        m_side->settings()->setSettings(shown->record.setup);
        m_schedule->setSchedule(shown->record.setup.schedule);
    } else if (m_session.task()) {
        m_side->settings()->setSettings(
            {m_session.task()->space, ScheduleCard::defaultSchedule(), {}, {}, search::Strategy::Evolution});
        m_schedule->setSchedule(ScheduleCard::defaultSchedule());
    }
    m_refresh.stop();
    m_plots->setSearch(shown, m_schedule->predictors());
    showState();
    later(&SearchPage::showBest);
    later(&SearchPage::showTitles);
    later(&SearchPage::showWords);
}

void SearchPage::showGenerations()
{
    m_plots->addGenerations();
    later(&SearchPage::showBest);
    later(&SearchPage::showState);
}

void SearchPage::showBest()
{
    m_plots->showBest();
}

void SearchPage::showState()
{
    const workbench::StoredSearch *shown = m_searching.shown();
    const int finished = shown ? static_cast<int>(shown->record.generations.size()) : 0;
    const bool isIdle = m_searching.state() == SearchState::Idle;
    if (isIdle && m_refresh.isActive()) { // nothing more will come
        m_refresh.stop();
        m_plots->addGenerations();
        later(&SearchPage::showBest);
    }
    showRunButtons();
    m_export->setEnabled(finished > 0);
    for (QAction *action : {m_front, m_frontLines})
        action->setEnabled(shown && !shown->record.setup.objectives.empty());
    m_side->setEditable(isIdle);
    m_schedule->setEditable(isIdle);
    showHandOver();
    strip()->setRunningIteration(m_searching.isLive() ? std::max(finished, 1) : 0);
    m_side->showSpent(shown ? shown->record.generations : std::vector<search::Generation>());
    setState(stateText());
}

/// Where the search that is shown has come, if it is what the strip shows.
void SearchPage::showHandOver()
{
    const workbench::StoredSearch *shown = m_searching.shown();
    const auto schedule = m_schedule->schedule();
    if (!schedule || !schedule->rule())
        return;
    if (!shown || shown->record.setup.schedule != *schedule)
        return m_schedule->showHandOver(1, {}, {});
    const auto &generations = shown->record.generations;
    m_schedule->showHandOver(static_cast<int>(generations.size()),
                             search::handOverIteration(generations, *schedule->rule()), handOverText(*shown));
}

void SearchPage::showRunButtons()
{
    const SearchState state = m_searching.state();
    m_run->setText(state == SearchState::Stopping  ? tr("Pausing…")
                   : state == SearchState::Running ? tr("Pause")
                   : resumes()                     ? tr("Resume")
                                                   : tr("Start"));
    // While it pauses the button does nothing, but keeps the focus.
    m_run->setEnabled(state != SearchState::Idle || m_searching.canStart());
    m_again->setVisible(resumes());
}

/// "HS-NAS (Ridge, HAT, 1, 15) · iteration 12 of 30 · run 2 of 15".
QString SearchPage::stateText() const
{
    const auto schedule = m_schedule->schedule();
    QStringList parts;
    if (schedule)
        parts << QString::fromStdString(search::paperName(*schedule));
    if (const workbench::StoredSearch *shown = m_searching.shown()) {
        parts << tr("iteration %1 of %2")
                     .arg(shown->record.generations.size())
                     .arg(shown->record.setup.schedule.iterations());
        if (shown->status == store::RunStatus::Failed)
            parts << tr("failed");
        if (shown->status == store::RunStatus::Interrupted)
            parts << tr("interrupted; Resume goes on from here");
    }
    if (m_plots->isExporting() && m_searching.shown())
        parts
            << tr("picture %1 of %2").arg(m_plots->exportedCount()).arg(m_searching.shown()->record.generations.size());
    if (m_queue->state() == QueueState::Running || m_queue->state() == QueueState::Held)
        parts << tr("search %1 of %2").arg(m_queue->done() + 1).arg(m_queue->runs().size());
    return parts.join(QStringLiteral(" · "));
}

/// The name that the paper gives it, the command that does the same, what was changed, and what a series would run.
void SearchPage::showWords()
{
    const auto made = setup();
    m_side->showCommand(made ? QString::fromStdString(m_searching.commandLine(*made))
                             : QString::fromStdString(made.error().detail));
    m_side->showChanges(changesText());
    auto series = Result<std::vector<search::SearchSetup>>(fail(ErrorCode::Unavailable, "Something runs."));
    if (!made)
        series = propagate(made);
    else if (m_searching.canStart())
        series = m_side->series(*made);
    m_side->showSeries(series, m_queue->state() != QueueState::Idle);
}

/// "Changed from no. 3: seed 1 → 2".
QString SearchPage::changesText() const
{
    const workbench::StoredSearch *shown = m_searching.shown();
    const auto made = setup();
    if (!shown || !made || m_searching.state() != SearchState::Idle || *made == shown->record.setup)
        return {};
    return tr("Changed from no. %1: %2")
        .arg(static_cast<qint64>(shown->id))
        .arg(ui::changesText(shown->record.setup, *made));
}

void SearchPage::showEdited()
{
    showWords();
    showState();
}

void SearchPage::fillTable()
{
    const workbench::StoredSearch *shown = m_searching.shown();
    const auto at = m_plots->current();
    if (!shown || !at) {
        m_generation->clear();
        m_tableCard->setTitle(tr("Iteration"));
        m_tableCard->setHint({});
    } else {
        const search::Generation &generation = shown->record.generations[*at];
        m_generation->setGeneration(generation);
        m_tableCard->setTitle(tr("Iteration %1").arg(generation.iteration));
        m_tableCard->setHint(
            tr("%n architectures, scored by %1", nullptr, static_cast<int>(generation.individuals.size()))
                .arg(predictorTitle(generation.predictor)));
    }
    if (!shown || !at || m_fitted != shown->id) { // once for a search: columns that jump are not read
        m_fitted = shown && at ? std::optional(shown->id) : std::nullopt;
        for (int column = 0; column < GenerationModel::ColumnCount; ++column)
            m_table->resizeColumnToContents(column);
    }
    m_table->setColumnHidden(GenerationModel::LatencyColumn, !shown || shown->record.setup.constraints.machine.empty());
    showIndividual();
}

void SearchPage::showIndividual()
{
    m_individual->show(m_plots->current(), m_schedule->predictors());
    const search::Individual *one = m_individual->current();
    m_plots->setSubject(one ? std::optional(one->id) : std::nullopt);
}

void SearchPage::showComparison(bool isWanted)
{
    m_views->setCurrentIndex(isWanted ? 1 : 0);
    if (isWanted && m_compare->comparing().chosen().empty() && m_searching.shown())
        m_compare->choose({m_searching.shown()->id});
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

/// Whether what is shown is to be continued: it has iterations left, and nothing was changed at the left.
bool SearchPage::resumes() const
{
    if (!m_searching.canResume())
        return false;
    const auto made = setup();
    return made && *made == m_searching.shown()->record.setup;
}

void SearchPage::startOrPause()
{
    if (m_searching.state() != SearchState::Idle)
        return m_searching.pause();
    if (resumes())
        return m_searching.resume(tr("Search"));
    startAgain();
}

void SearchPage::startAgain()
{
    const auto made = setup();
    const auto started = made ? m_searching.start(tr("Search"), *made) : Result<>(propagate(made));
    if (!started)
        say(started.error());
    else
        m_message->hide();
}

void SearchPage::startSeries()
{
    const auto made = setup();
    const auto series = made ? m_side->series(*made) : Result<std::vector<search::SearchSetup>>(propagate(made));
    const auto started = series ? m_queue->start(tr("Search"), *series) : Result<>(propagate(series));
    if (!started)
        say(started.error());
    else
        m_message->hide();
}

void SearchPage::exportPopulation(bool asCsv)
{
    const workbench::StoredSearch *shown = m_searching.shown();
    if (!shown)
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the population"), asCsv ? QStringLiteral("population.csv") : QStringLiteral("population.jsonl"));
    if (path.isEmpty())
        return;
    if (const auto written = save(path, shown->record.generations, asCsv); !written)
        say(written.error());
}

void SearchPage::exportFront(bool asCsv)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the Pareto front"), asCsv ? QStringLiteral("front.csv") : QStringLiteral("front.jsonl"));
    if (path.isEmpty())
        return;
    if (const auto written = saveFront(path, asCsv); !written)
        say(written.error());
}

Result<> SearchPage::saveFront(const QString &path, bool asCsv) const
{
    const workbench::StoredSearch *shown = m_searching.shown();
    if (!shown || shown->record.setup.objectives.empty())
        return fail(ErrorCode::BadValue, "Found no search of several objectives, expected one.");
    const search::SearchRecord &record = shown->record;
    return save(path, onlyAt(record.generations, frontOf(record.generations, record.setup.objectives)), asCsv);
}

void SearchPage::exportPictures(const QSize &pixels)
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where to put a picture of each iteration"));
    if (!folder.isEmpty() && m_searching.shown())
        m_plots->exportFrames(folder, pixels);
}

} // namespace foresearch::ui
