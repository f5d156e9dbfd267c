#include "ui/pages/individual_panel.h"

#include "core/search/births.h"
#include "core/space/architecture_json.h"
#include "core/space/architecture_lines.h"
#include "core/space/architecture_yml.h"
#include "ui/models/architecture_pair_model.h"
#include "ui/models/generation_model.h"
#include "ui/models/lineage_model.h"
#include "ui/models/score_model.h"
#include "ui/pages/pair_table.h"
#include "ui/pages/table_selection.h"
#include "ui/plots/search_figures.h"
#include "ui/text/architecture_words.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"
#include "ui/widgets/architecture_diagram.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

using search::Generation;

/// The first score that the predictor gave in the search.
std::optional<double> scoreBy(const std::vector<Generation> &generations, const std::string &predictor,
                              const space::Architecture &architecture)
{
    for (const Generation &generation : generations)
        if (generation.predictor == predictor)
            for (const search::Individual &one : generation.individuals)
                if (one.score && one.architecture == architecture)
                    return one.score;
    return std::nullopt;
}

/// The scale of a predictor's scores in the search; null while it gave none.
const predict::Scale *scaleOf(const std::vector<Generation> &generations, const std::string &predictor)
{
    const auto found = std::find_if(generations.begin(), generations.end(),
                                    [&](const Generation &one) { return one.predictor == predictor; });
    return found == generations.end() ? nullptr : &found->scale;
}

QWidget *makeTab(std::initializer_list<QWidget *> widgets)
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, qobject_cast<TableView *>(widget) ? 1 : 0);
    if (!qobject_cast<TableView *>(*widgets.begin()))
        layout->addStretch(1);
    return tab;
}

QPushButton *makeMenuButton(const QString &text, const QString &accessibleName)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("small"));
    button->setProperty("hasMenu", true);
    button->setAccessibleName(accessibleName);
    return button;
}

} // namespace

IndividualPanel::IndividualPanel(workbench::Searching &searching, QWidget *parent)
    : Card({}, {}, parent)
    , m_searching(searching)
    , m_scoring(new workbench::Scoring(searching, this))
    , m_lineage(new LineageModel(this))
    , m_scores(new ScoreModel(this))
    , m_pair(new ArchitecturePairModel(this))
{
    m_stack = new QStackedWidget;
    setUpLayers();
    setUpLineage();
    setUpScores();
    setUpPair();
    setUpTabs();
    content()->addWidget(m_stack, 1);
    connect(m_scoring, &workbench::Scoring::changed, this, [this] {
        std::vector<ScoreRow> rows;
        for (const workbench::ArchitectureScore &score : m_scoring->scores())
            rows.push_back({score.predictor, score.scale, score.prediction, score.iteration});
        m_scores->setScores(std::move(rows));
    });
    fill();
}

void IndividualPanel::setUpTabs()
{
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("What is shown of the architecture"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &title : {tr("Layers"), tr("Lineage"), tr("Scores"), tr("Pair")})
        m_tabs->addTab(title);
    m_copy = makeMenuButton(tr("Copy"), tr("Copy the architecture"));
    m_copy->setMenu(makeCopyMenu());
    m_send = makeMenuButton(tr("Send to"), tr("Send the architecture to another stage"));
    m_send->hide();
    titleLine()->insertWidget(0, m_tabs);
    titleLine()->insertStretch(1, 1);
    titleLine()->addWidget(m_send);
    titleLine()->addWidget(m_copy);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        fill();
    });
}

void IndividualPanel::setUpLayers()
{
    m_diagram = new ArchitectureDiagram;
    m_words = makeNote();
    m_stack->addWidget(makeTab({m_diagram, m_words}));
}

void IndividualPanel::setUpLineage()
{
    m_lineageTable = new TableView(tr("Line of ancestors"));
    m_lineageTable->setModel(m_lineage);
    m_lineageTable->header()->setStretchLastSection(true);
    linkSelection(*m_lineageTable, m_searching.session().selection(), LineageModel::KeyRole);
    m_lineageWords = makeNote();
    m_stack->addWidget(makeTab({m_lineageTable, m_lineageWords}));
}

void IndividualPanel::setUpScores()
{
    m_scoreTable = new TableView(tr("Scores by every predictor"));
    m_scoreTable->setModel(m_scores);
    m_scoreTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_scoreTable->header()->setStretchLastSection(true);
    for (const int column : {ScoreModel::PredictorColumn, ScoreModel::ScoreColumn, ScoreModel::UnitColumn})
        m_scoreTable->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_stack->addWidget(makeTab({m_scoreTable}));
}

void IndividualPanel::setUpPair()
{
    m_pairWords = makeNote();
    m_stack->addWidget(makeTab({makePairTable(*m_pair, tr("Architectures of the search side by side")), m_pairWords}));
}

QMenu *IndividualPanel::makeCopyMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("As JSON"), this, [this] { copy(canonicalJson(current()->architecture)); });
    menu->addAction(tr("As HAT's yml"), this, [this] { copy(space::architectureYml(current()->architecture)); });
    menu->addAction(tr("As prompt lines"), this, [this] {
        std::string text;
        for (const std::string &line : space::architectureLines(current()->architecture))
            text += line + '\n';
        copy(text);
    });
    return menu;
}

void IndividualPanel::setStages(const QList<std::pair<QString, QString>> &stages)
{
    auto *menu = new QMenu(this);
    for (const auto &[id, title] : stages)
        menu->addAction(title, this, [this, stage = id] { sendTo(stage); });
    delete m_send->menu();
    m_send->setMenu(menu);
    m_send->setVisible(!stages.isEmpty());
}

void IndividualPanel::sendTo(const QString &stage)
{
    m_searching.session().selection().set({canonicalJson(current()->architecture)});
    Q_EMIT stageWanted(stage);
}

void IndividualPanel::copy(const std::string &text) const
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

void IndividualPanel::show(std::optional<std::size_t> generation, const std::vector<std::string> &predictors)
{
    m_generation = generation;
    m_predictors = predictors;
    fill();
}

void IndividualPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

/// What is chosen where the search has it, else the best so far.
std::optional<search::IndividualPlace> IndividualPanel::find() const
{
    const workbench::StoredSearch *shown = m_searching.shown();
    if (!shown || shown->record.generations.empty())
        return std::nullopt;
    const auto &generations = shown->record.generations;
    if (const std::string &key = m_searching.session().selection().current(); !key.empty())
        if (const auto chosen = space::parseArchitecture(key, {"selection"}, nullptr))
            if (const auto place = search::findArchitecture(generations, *chosen, m_generation))
                return place;
    if (const auto best = search::findBest(generations, shown->record.setup))
        return best;
    return search::bestUnder(generations, generations.back().predictor);
}

const search::Individual &IndividualPanel::at(const search::IndividualPlace &place) const
{
    return m_searching.shown()->record.generations[place.generation].individuals[place.individual];
}

const search::Individual *IndividualPanel::current() const
{
    return m_place ? &at(*m_place) : nullptr;
}

bool IndividualPanel::isChosen() const
{
    return canonicalJson(current()->architecture) == m_searching.session().selection().current();
}

void IndividualPanel::fill()
{
    m_place = find();
    m_copy->setEnabled(m_place.has_value());
    m_send->setEnabled(m_place.has_value());
    if (!m_place) {
        m_diagram->clear();
        m_words->clear();
        m_lineage->clear();
        m_lineageWords->clear();
        m_scoring->clear();
        m_pair->clear();
        m_pairWords->clear();
        return;
    }
    switch (m_tabs->currentIndex()) {
    case LayersTab:
        return fillLayers(*current());
    case LineageTab:
        return fillLineage(*current());
    case ScoresTab:
        return fillScores();
    default:
        return fillPair();
    }
}

void IndividualPanel::fillLayers(const search::Individual &one)
{
    const search::SearchRecord &record = m_searching.shown()->record;
    m_diagram->setArchitecture(one.architecture, record.setup.space);
    QStringList words{isChosen() ? tr("Chosen") : tr("Best so far"), originText(one)};
    if (one.score)
        words << tr("score %1").arg(number(*one.score, 3));
    if (one.costs.latencyMs)
        words << tr("%1 ms").arg(number(*one.costs.latencyMs, 1));
    words << tr("%1 GFLOPs").arg(number(one.costs.flopsGiga, 2))
          << tr("%1 million parameters").arg(number(one.costs.parametersMillion, 1));
    m_words->setText(tr("No. %1: %2").arg(one.id).arg(words.join(QStringLiteral(" · "))));
}

void IndividualPanel::fillLineage(const search::Individual &one)
{
    m_lineage->setLineage(m_searching.shown()->record.generations, one.id);
    for (const int column : {LineageModel::IterationColumn, LineageModel::OriginColumn, LineageModel::ScoreColumn})
        m_lineageTable->resizeColumnToContents(column);
    const auto others = static_cast<int>(m_lineage->birthCount()) - m_lineage->rowCount();
    m_lineageWords->setText(
        others > 0
            ? tr("The line of nearest parents; %n more ancestors gave to crossovers (the other Lineage tab draws "
                 "them all).",
                 nullptr, others)
            : tr("The line of parents, back to the one that was drawn at random."));
}

void IndividualPanel::fillScores()
{
    m_scoring->ask(current()->architecture, m_predictors);
}

/// The first two that are chosen; one that is chosen alone stands beside the best.
void IndividualPanel::fillPair()
{
    const search::SearchRecord &record = m_searching.shown()->record;
    std::vector<search::IndividualPlace> places;
    for (const std::string &key : m_searching.session().selection().keys())
        if (const auto parsed = space::parseArchitecture(key, {"selection"}, nullptr); parsed && places.size() < 2)
            if (const auto place = search::findArchitecture(record.generations, *parsed, m_generation))
                places.push_back(*place);
    const auto best = search::findBest(record.generations, record.setup);
    const bool withBest = places.size() < 2 && best.has_value()
                          && (places.empty() || at(places[0]).architecture != at(*best).architecture);
    if (withBest)
        places.push_back(*best);
    std::vector<space::Architecture> architectures;
    for (const search::IndividualPlace &place : places)
        architectures.push_back(at(place).architecture);
    std::vector<KnownValue> values;
    for (const std::string &predictor : record.setup.schedule.predictors()) {
        const predict::Scale *scale = scaleOf(record.generations, predictor);
        if (!scale || architectures.empty())
            continue;
        const auto score = [&](std::size_t i) {
            return i < architectures.size() ? scoreBy(record.generations, predictor, architectures[i]) : std::nullopt;
        };
        values.push_back({tr("%1, %2").arg(predictorTitle(predictor), QString::fromStdString(scale->unit)), score(0),
                          score(1), 3, scale->direction == predict::Direction::LowerIsBetter});
    }
    m_pair->setArchitectures(architectures, record.setup.space.sizes, values);
    m_pairWords->setText(architectures.size() > 1 && withBest
                             ? tr("B is the best so far. With Ctrl a second dot or row takes its place.")
                         : architectures.size() > 1 ? QString()
                                                    : tr("Choose a dot or a row: it stands here beside the best."));
}

} // namespace foresearch::ui
