#include "ui/pages/search_page.h"

#include "core/base/file.h"
#include "core/predict/predictor_spec.h"
#include "core/search/best.h"
#include "core/search/lineage.h"
#include "core/search/population.h"
#include "core/search/schedule_cells.h"
#include "core/search/search.h"
#include "core/space/architecture_json.h"
#include "core/space/architecture_lines.h"
#include "core/space/architecture_yml.h"
#include "ui/models/generation_model.h"
#include "ui/pages/search_plots.h"
#include "ui/pages/search_settings.h"
#include "ui/pages/table_selection.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"
#include "ui/widgets/architecture_diagram.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
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
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kSideWidth = 272;
constexpr int kIterations = 30; ///< the paper's
constexpr auto kFirstPredictor = "regression";

search::PredictorSchedule defaultSchedule()
{
    return search::PredictorSchedule::single(kFirstPredictor, kIterations).value();
}

/// "Regression: 1,204 scores · 0.1 s", for each predictor, and what was answered from earlier answers.
QString spentText(const std::vector<search::Generation> &generations)
{
    QStringList lines;
    std::size_t reused = 0;
    for (const auto &[name, use] : search::usesOf(generations)) {
        lines << SearchPage::tr("%1: %2 scores · %3")
                     .arg(predictorTitle(name), count(static_cast<qint64>(use.asked)), duration(use.seconds));
        reused += use.reused;
    }
    const search::PredictorUse latency = search::latencyUseOf(generations);
    if (latency.asked > 0)
        lines << SearchPage::tr("Latency: %1 answers · %2")
                     .arg(count(static_cast<qint64>(latency.asked)), duration(latency.seconds));
    if (reused > 0)
        lines << SearchPage::tr("Saved by reuse: %1 scores").arg(count(static_cast<qint64>(reused)));
    return lines.join(QLatin1Char('\n'));
}

QIcon colourIcon(const QColor &colour)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, 12, 12), 3, 3);
    return pixmap;
}

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

SearchPage::SearchPage(workbench::ProjectSession &session, workbench::Searching &searching, QAction *exampleAction,
                       QWidget *parent)
    : Page(tr("Search"), parent)
    , m_session(session)
    , m_searching(searching)
    , m_generation(new GenerationModel(this))
    , m_predictors{kFirstPredictor}
{
    setUpHeader();
    auto *emptyState = new EmptyState(
        tr("Here architectures are searched under limits of latency, GFLOPs and size, with one predictor for the first "
           "iterations and another for the rest, while the population is watched."),
        tr("No task is open. The example shows everything with made-up numbers and needs no network."));
    emptyState->setAction(exampleAction);
    setEmptyState(emptyState);
    setScrolledContent(makeContent());
    connect(&searching, &workbench::Searching::stateChanged, this, &SearchPage::showState);
    connect(&searching, &workbench::Searching::shownChanged, this, &SearchPage::showShown);
    connect(&searching, &workbench::Searching::generationAdded, this, &SearchPage::showGeneration);
    connect(&searching, &workbench::Searching::titlesChanged, this, &SearchPage::showTitles);
    connect(&searching, &workbench::Searching::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(&session, &workbench::ProjectSession::taskChosen, this, &SearchPage::showTask);
    connect(&session, &workbench::ProjectSession::tasksChanged, this, &SearchPage::fillPredictors);
    showTask();
    showShown();
}

void SearchPage::setUpHeader()
{
    m_titles = makeChoiceBox(tr("Searches of the project"));
    m_titles->setMinimumWidth(240);
    addHeaderWidget(m_titles);
    m_export = addButton(tr("Export"));
    m_export->setMenu(makeExportMenu());
    m_export->setProperty("hasMenu", true);
    m_again = addButton(tr("Start anew"));
    m_again->setToolTip(tr("A new search with the settings at the left; this one stays in the project"));
    m_run = addMainButton(tr("Start"));
    connect(m_titles, &QComboBox::activated, this,
            [this](int index) { m_searching.open(m_searching.titles()[static_cast<std::size_t>(index)].id); });
    connect(m_again, &QPushButton::clicked, this, &SearchPage::startAgain);
    connect(m_run, &QPushButton::clicked, this, &SearchPage::startOrPause);
}

QMenu *SearchPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("Population as CSV…"), this, [this] { exportPopulation(true); });
    menu->addAction(tr("Population as JSONL…"), this, [this] { exportPopulation(false); });
    menu->addSeparator();
    menu->addAction(tr("Copy as command line"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    return menu;
}

QWidget *SearchPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    m_plots = new SearchPlots(m_session.selection());
    connect(m_plots, &SearchPlots::currentChanged, this, &SearchPage::fillTable);
    connect(m_plots, &SearchPlots::failed, m_message, &MessageStrip::showProblem);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(kGap);
    bottom->addWidget(makeTableCard(), 7);
    bottom->addWidget(makeBestCard(), 5);
    auto *main = new QVBoxLayout;
    main->setSpacing(kGap);
    main->addWidget(m_message);
    main->addWidget(makeScheduleCard());
    main->addWidget(m_plots, 5);
    main->addLayout(bottom, 4);
    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(makeSide());
    layout->addLayout(main, 1);
    connect(&m_session.selection(), &workbench::Selection::changed, this, &SearchPage::showArchitecture);
    return content;
}

QWidget *SearchPage::makeSide()
{
    m_settings = new SearchSettings;
    m_spent = makeNote();
    m_command = makeNote();
    auto *copy = new QPushButton(tr("Copy"));
    copy->setProperty("role", QStringLiteral("link"));
    copy->setAccessibleName(tr("Copy the command line"));
    auto *commandLine = new QHBoxLayout;
    commandLine->addWidget(makeSectionLabel(tr("As a command")), 1);
    commandLine->addWidget(copy);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, kBetween, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_settings);
    layout->addWidget(makeSectionLabel(tr("Spent")));
    layout->addWidget(m_spent);
    layout->addLayout(commandLine);
    layout->addWidget(m_command);
    layout->addStretch(1);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(kSideWidth);
    area->setWidget(side);
    area->viewport()->setAutoFillBackground(false);
    side->setAutoFillBackground(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(m_settings, &SearchSettings::edited, this, &SearchPage::showEdited);
    connect(m_settings, &SearchSettings::iterationsEdited, this, &SearchPage::setIterations);
    return area;
}

QWidget *SearchPage::makeScheduleCard()
{
    m_scheduleCard = new Card(tr("Predictor schedule"), tr("drag the edge to move the hand-over"));
    m_strip = new ScheduleStrip;
    m_strip->setSchedule(defaultSchedule());
    m_newPredictor = makeChoiceBox(tr("Another predictor"));
    m_newPredictor->setEditable(true);
    m_newPredictor->setInsertPolicy(QComboBox::NoInsert);
    m_newPredictor->setMinimumWidth(180);
    m_newPredictor->lineEdit()->setAccessibleName(tr("Another predictor"));
    m_newPredictor->lineEdit()->setPlaceholderText(tr("add: distilled:FILE, exec:…"));
    fillPredictors();
    m_brushes = new QHBoxLayout;
    m_brushes->setSpacing(kInside);
    m_scheduleCard->titleLine()->addLayout(m_brushes);
    m_scheduleCard->titleLine()->addWidget(m_newPredictor);
    m_scheduleCard->content()->addWidget(m_strip);
    const auto add = [this] {
        const std::string typed = m_newPredictor->currentText().trimmed().toStdString();
        if (typed.empty())
            return;
        if (const auto added = addPredictor(typed); !added)
            m_message->showProblem(QString::fromStdString(added.error().detail));
        m_newPredictor->setCurrentIndex(-1);
        m_newPredictor->clearEditText();
    };
    connect(m_newPredictor->lineEdit(), &QLineEdit::returnPressed, this, add);
    connect(m_newPredictor, &QComboBox::activated, this, add);
    connect(m_strip, &ScheduleStrip::edited, this, &SearchPage::showEdited);
    return m_scheduleCard;
}

/// Those that need nothing, and the networks that were trained in the project for the task's space.
void SearchPage::fillPredictors()
{
    m_newPredictor->clear();
    m_newPredictor->addItems({QStringLiteral("ridge"), QStringLiteral("subset-average"), QStringLiteral("gflops"),
                              QStringLiteral("parameters"), QStringLiteral("ensemble:ridge+regression")});
    for (const workbench::NetworkPredictor &network : m_session.networks())
        if (m_session.task() && (network.space.empty() || network.space == m_session.task()->space.name))
            m_newPredictor->addItem(QString::fromStdString(network.predictor));
    m_newPredictor->setCurrentIndex(-1);
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

QWidget *SearchPage::makeBestCard()
{
    m_bestCard = new Card(tr("Best architecture"));
    m_diagram = new ArchitectureDiagram;
    m_lineage = makeNote();
    m_copy = new QPushButton(tr("Copy"));
    m_copy->setProperty("role", QStringLiteral("small"));
    m_copy->setProperty("hasMenu", true);
    m_copy->setAccessibleName(tr("Copy the architecture"));
    auto *menu = new QMenu(this);
    menu->addAction(tr("As JSON"), this, [this] { copyArchitecture(canonicalJson(current()->architecture)); });
    menu->addAction(tr("As HAT's yml"), this,
                    [this] { copyArchitecture(space::architectureYml(current()->architecture)); });
    menu->addAction(tr("As prompt lines"), this, [this] {
        std::string text;
        for (const std::string &line : space::architectureLines(current()->architecture))
            text += line + '\n';
        copyArchitecture(text);
    });
    m_copy->setMenu(menu);
    m_bestCard->titleLine()->addStretch(1);
    m_bestCard->titleLine()->addWidget(m_copy);
    m_bestCard->content()->addWidget(m_diagram);
    m_bestCard->content()->addWidget(m_lineage);
    m_bestCard->content()->addStretch(1);
    return m_bestCard;
}

QWidget *SearchPage::firstFocus()
{
    return m_session.task() ? static_cast<QWidget *>(m_strip) : this;
}

Result<search::SearchSetup> SearchPage::setup() const
{
    const auto schedule = m_strip->schedule();
    if (!schedule || !m_session.task())
        return fail(ErrorCode::BadValue, "There is no task to search for.");
    search::SearchSetup made = m_settings->settings(m_session.task()->space, *schedule);
    if (const auto valid = validate(made); !valid)
        return propagate(valid);
    return made;
}

Result<> SearchPage::addPredictor(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec)
        return propagate(spec);
    const std::string name = predict::text(*spec);
    if (const auto valid = search::PredictorSchedule::single(name, 1); !valid)
        return propagate(valid);
    if (!contains(m_predictors, name))
        m_predictors.push_back(name);
    showBrushes();
    m_strip->setBrush(name);
    showWords();
    return {};
}

void SearchPage::showTask()
{
    fillPredictors();
    showContent(m_session.task() != nullptr);
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
}

/// The settings of a search that is shown become those at the left, to start it again with one change.
void SearchPage::showShown()
{
    const workbench::StoredSearch *shown = m_searching.shown();
    if (shown) {
        const search::SearchSetup &setup = shown->record.setup;
        for (const std::string &predictor : setup.schedule.predictors())
            if (!contains(m_predictors, predictor))
                m_predictors.push_back(predictor);
        m_settings->setSettings(setup);
        m_strip->setSchedule(setup.schedule);
    } else if (m_session.task()) {
        m_settings->setSettings({m_session.task()->space, defaultSchedule(), {}, {}, search::Strategy::Evolution});
        m_strip->setSchedule(defaultSchedule());
    }
    showBrushes();
    m_plots->setSearch(shown ? &shown->record : nullptr, m_predictors);
    showTitles();
    showState();
    showWords();
}

void SearchPage::showGeneration()
{
    m_plots->addGeneration();
    showState();
}

void SearchPage::showState()
{
    using State = workbench::Searching::State;
    const workbench::StoredSearch *shown = m_searching.shown();
    const bool isLive = m_searching.isLive();
    const State state = m_searching.state();
    const int finished = shown ? static_cast<int>(shown->record.generations.size()) : 0;
    m_run->setText(state == State::Stopping  ? tr("Pausing…")
                   : state == State::Running ? tr("Pause")
                   : resumes()               ? tr("Resume")
                                             : tr("Start"));
    m_run->setEnabled(state == State::Running || m_searching.canStart());
    m_again->setVisible(resumes());
    m_export->setEnabled(finished > 0);
    m_settings->setEnabled(state == State::Idle);
    m_strip->setEditable(state == State::Idle);
    m_strip->setRunningIteration(isLive ? std::max(finished, 1) : 0);
    m_spent->setText(finished > 0 ? spentText(shown->record.generations) : tr("nothing yet"));
    QStringList parts;
    if (const auto schedule = m_strip->schedule())
        parts << QString::fromStdString(search::paperName(*schedule));
    if (shown) {
        parts << tr("iteration %1 of %2").arg(finished).arg(shown->record.setup.schedule.iterations());
        if (shown->status == store::RunStatus::Failed)
            parts << tr("failed");
    }
    setState(parts.join(QStringLiteral(" · ")));
}

/// The name that the paper gives it, and the command that does the same.
void SearchPage::showWords()
{
    const auto made = setup();
    m_command->setText(made ? QString::fromStdString(m_searching.commandLine(*made))
                            : QString::fromStdString(made.error().detail));
    if (const auto schedule = m_strip->schedule())
        m_scheduleCard->setHint(QString::fromStdString(search::paperName(*schedule)));
}

void SearchPage::showEdited()
{
    showWords();
    showState();
}

/// A button for each predictor: it is what cells are painted with.
void SearchPage::showBrushes()
{
    while (QLayoutItem *item = m_brushes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_strip->setPredictors(m_predictors);
    const Tokens &tokens = tokensOf(palette());
    for (std::size_t i = 0; i < m_predictors.size(); ++i) {
        auto *brush =
            new QPushButton(colourIcon(tokens.series[i % tokens.series.size()]), predictorTitle(m_predictors[i]));
        brush->setProperty("role", QStringLiteral("small"));
        brush->setCheckable(true);
        brush->setAutoExclusive(true);
        brush->setChecked(i + 1 == m_predictors.size());
        brush->setToolTip(tr("Paint with this predictor (key %1)").arg(i + 1));
        connect(brush, &QPushButton::clicked, this, [this, name = m_predictors[i]] { m_strip->setBrush(name); });
        m_brushes->addWidget(brush);
    }
    m_strip->setBrush(m_predictors.back());
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
    for (int column = 0; column < GenerationModel::ColumnCount; ++column)
        m_table->resizeColumnToContents(column);
    m_table->setColumnHidden(GenerationModel::LatencyColumn, !shown || shown->record.setup.constraints.machine.empty());
    showArchitecture();
}

/// The one chosen last where it is in the iteration, else the best found so far.
const search::Individual *SearchPage::current() const
{
    const workbench::StoredSearch *shown = m_searching.shown();
    if (!shown)
        return nullptr;
    if (const auto *chosen = m_generation->find(QString::fromStdString(m_session.selection().current())))
        return chosen;
    const auto &generations = shown->record.generations;
    const auto best = search::findBest(generations, shown->record.setup);
    if (best)
        return &generations[best->generation].individuals[best->individual];
    if (generations.empty())
        return nullptr;
    const auto soFar = search::bestUnder(generations, generations.back().predictor);
    return soFar ? &generations[soFar->generation].individuals[soFar->individual] : nullptr;
}

void SearchPage::showArchitecture()
{
    const search::Individual *one = current();
    m_copy->setEnabled(one != nullptr);
    if (!one) {
        m_diagram->clear();
        m_lineage->clear();
        m_bestCard->setTitle(tr("Best architecture"));
        return;
    }
    const workbench::StoredSearch &shown = *m_searching.shown();
    const bool isChosen = canonicalJson(one->architecture) == m_session.selection().current();
    m_bestCard->setTitle(isChosen ? tr("Chosen architecture") : tr("Best architecture"));
    m_bestCard->setHint(tr("no. %1").arg(one->id));
    m_diagram->setArchitecture(one->architecture, shown.record.setup.space);
    QStringList words{originText(*one)};
    if (one->score)
        words << tr("score %1").arg(number(*one->score, 3));
    if (one->costs.latencyMs)
        words << tr("%1 ms").arg(number(*one->costs.latencyMs, 1));
    words << tr("%1 GFLOPs").arg(number(one->costs.flopsGiga, 2))
          << tr("%1 million parameters").arg(number(one->costs.parametersMillion, 1));
    const auto line = search::ancestry(shown.record.generations, one->id);
    if (line.size() > 1)
        words << tr("%n ancestors", nullptr, static_cast<int>(line.size()) - 1);
    m_lineage->setText(words.join(QStringLiteral(" · ")));
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
    if (m_searching.state() == workbench::Searching::State::Running)
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
        m_message->showProblem(errorText(started.error()));
    else
        m_message->hide();
}

/// The last predictor's iterations grow or shrink.
void SearchPage::setIterations(int iterations)
{
    const auto schedule = m_strip->schedule();
    if (!schedule)
        return;
    std::vector<std::string> cells = search::cellsOf(*schedule);
    cells.resize(static_cast<std::size_t>(iterations), cells.back());
    if (const auto resized = search::scheduleOfCells(cells))
        m_strip->setSchedule(*resized);
    showEdited();
}

void SearchPage::copyArchitecture(const std::string &text) const
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
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
    const auto &generations = shown->record.generations;
    const auto written =
        writeFile(path.toStdString(), asCsv ? populationCsv(generations) : populationJsonLines(generations));
    if (!written)
        m_message->showProblem(errorText(written.error()));
}

} // namespace foresearch::ui
