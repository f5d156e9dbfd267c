#include "ui/pages/compare_panel.h"

#include "core/search/best.h"
#include "ui/models/architecture_pair_model.h"
#include "ui/models/difference_model.h"
#include "ui/models/repeat_model.h"
#include "ui/models/search_list_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/pair_table.h"
#include "ui/plots/figure_view.h"
#include "ui/plots/search_figures.h"
#include "ui/text/errors.h"
#include "ui/text/limits.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;

QString statusText(store::RunStatus status)
{
    switch (status) {
    case store::RunStatus::Running:
        return ComparePanel::tr("running");
    case store::RunStatus::Finished:
        return ComparePanel::tr("finished");
    case store::RunStatus::Stopped:
        return ComparePanel::tr("waiting");
    case store::RunStatus::Failed:
        return ComparePanel::tr("failed");
    case store::RunStatus::Interrupted:
        return ComparePanel::tr("interrupted");
    }
    return {};
}

QString runTitle(store::RunId id)
{
    return ComparePanel::tr("no. %1").arg(static_cast<qint64>(id));
}

const search::Individual *bestOf(const workbench::StoredSearch &run)
{
    const auto best = search::findBest(run.record.generations, run.record.setup);
    return best ? &run.record.generations[best->generation].individuals[best->individual] : nullptr;
}

constexpr int kMaxColumnWidth = 240; ///< lists of layers are cut, and whole in the tip
constexpr int kPairWidth = 560;

bool hasLatency(const std::vector<search::SearchSetup> &setups)
{
    return std::any_of(setups.begin(), setups.end(), [](auto &setup) { return !setup.constraints.machine.empty(); });
}

QWidget *makeTab(QWidget *table, QWidget *words)
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(table, 1);
    if (words)
        layout->addWidget(words);
    return tab;
}

} // namespace

ComparePanel::ComparePanel(workbench::Searching &searching, QWidget *parent)
    : QWidget(parent)
    , m_searching(searching)
    , m_comparing(new workbench::SearchComparing(searching, this))
    , m_searches(new SearchListModel(this))
    , m_differences(new DifferenceModel(this))
    , m_repeats(new RepeatModel(this))
    , m_pair(new ArchitecturePairModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeTop(), 1);
    layout->addWidget(makeBottom(), 1);
    connect(&searching, &workbench::Searching::titlesChanged, this, &ComparePanel::showTitles);
    connect(m_comparing, &workbench::SearchComparing::changed, this, &ComparePanel::showCompared);
    connect(m_comparing, &workbench::SearchComparing::failed, this,
            [this](const Error &error) { Q_EMIT failed(errorText(error)); });
    showTitles();
    showCompared();
}

QWidget *ComparePanel::makeTop()
{
    m_list = new TableView(tr("Searches of the project"));
    m_list->setModel(m_searches);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(SearchListModel::NameColumn, QHeaderView::Stretch);
    for (const int column :
         {SearchListModel::NumberColumn, SearchListModel::LimitsColumn, SearchListModel::StatusColumn})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *list = new Card(tr("Searches"), tr("those that are selected are compared; Enter shows one alone"));
    list->content()->addWidget(m_list, 1);
    m_bestColumn = new QVBoxLayout;
    m_bestColumn->setSpacing(kGap);
    auto *top = new QWidget;
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(list, 1);
    layout->addLayout(m_bestColumn, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ComparePanel::chooseSelected);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT openWanted(index.data(SearchListModel::IdRole).toLongLong()); });
    return top;
}

QWidget *ComparePanel::makeBottom()
{
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("How searches are compared"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &title : {tr("What differs"), tr("Over seeds"), tr("Best architectures")})
        m_tabs->addTab(title);
    m_differenceTable = new TableView(tr("What differs between the searches"));
    m_differenceTable->setModel(m_differences);
    m_repeatTable = new TableView(tr("Means over the seeds"));
    m_repeatTable->setModel(m_repeats);
    for (TableView *table : {m_differenceTable, m_repeatTable}) {
        table->setSelectionMode(QAbstractItemView::ExtendedSelection);
        table->header()->setStretchLastSection(false);
    }
    m_pairWords = makeNote();
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeTab(m_differenceTable, nullptr));
    m_stack->addWidget(makeTab(m_repeatTable, nullptr));
    auto *pair = makePairTable(*m_pair, tr("Best architectures side by side"));
    pair->setMaximumWidth(kPairWidth);
    m_stack->addWidget(makeTab(pair, m_pairWords));
    auto *card = new Card;
    card->titleLine()->insertWidget(0, m_tabs);
    card->titleLine()->insertStretch(1, 1);
    card->content()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    return card;
}

/// What is selected stays so.
void ComparePanel::showTitles()
{
    std::vector<SearchRow> rows;
    for (const workbench::SearchTitle &title : m_searching.titles())
        rows.push_back({static_cast<qint64>(title.id), QString::fromStdString(title.name), limitsText(title.limits),
                        statusText(title.status)});
    m_isFollowing = true;
    m_searches->setSearches(std::move(rows));
    m_isFollowing = false;
    selectChosen();
}

void ComparePanel::choose(const std::vector<store::RunId> &ids)
{
    m_comparing->choose(ids);
    selectChosen();
}

/// As far as the list has them by now.
void ComparePanel::selectChosen()
{
    const std::vector<store::RunId> &ids = m_comparing->chosen();
    QItemSelection selection;
    for (int row = 0; row < m_searches->rowCount(); ++row) {
        const QModelIndex index = m_searches->index(row, 0);
        const auto id = static_cast<store::RunId>(index.data(SearchListModel::IdRole).toLongLong());
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            selection.select(index, index);
    }
    m_isFollowing = true;
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isFollowing = false;
}

void ComparePanel::chooseSelected()
{
    if (m_isFollowing)
        return;
    std::vector<store::RunId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids.push_back(static_cast<store::RunId>(index.data(SearchListModel::IdRole).toLongLong()));
    std::sort(ids.begin(), ids.end());
    m_comparing->choose(std::move(ids));
}

void ComparePanel::showCompared()
{
    const workbench::ComparedPtr &compared = m_comparing->compared();
    std::vector<qint64> ids;
    QStringList titles;
    std::vector<search::SearchSetup> setups;
    if (compared) {
        for (const auto &run : compared->runs) {
            ids.push_back(static_cast<qint64>(run->id));
            titles << runTitle(run->id);
            setups.push_back(run->record.setup);
        }
    }
    m_searches->setCompared(ids);
    m_differences->setDifferences(compared ? compared->differences : std::vector<search::Difference>(), titles);
    m_repeats->setRepeats(compared ? compared->repeats : std::vector<search::RepeatedRuns>(), setups);
    for (TableView *table : {m_differenceTable, m_repeatTable})
        table->fitColumns(kMaxColumnWidth);
    m_repeatTable->setColumnHidden(RepeatModel::LatencyColumn, !hasLatency(setups));
    showBest();
    showPair();
}

/// One card for each scale, as for a single search.
void ComparePanel::showBest()
{
    std::vector<plots::ComparedRun> runs;
    if (const workbench::ComparedPtr &compared = m_comparing->compared())
        for (const auto &run : compared->runs)
            runs.push_back({runTitle(run->id), runs.size(), &run->record.generations});
    const std::vector<plots::Figure> figures = plots::comparedBestFigures(runs);
    while (m_best.size() < figures.size()) {
        auto *card = new FigureCard(tr("Best so far"), tr("one axis for each unit"), QStringLiteral("compared"));
        connect(card, &FigureCard::failed, this, &ComparePanel::failed);
        m_bestColumn->addWidget(card, 1);
        m_best.push_back(card);
    }
    for (std::size_t i = 0; i < m_best.size(); ++i) {
        m_best[i]->setVisible(i < figures.size());
        if (i < figures.size())
            m_best[i]->view()->setFigure(figures[i]);
    }
}

/// Of the first two that have one.
void ComparePanel::showPair()
{
    std::vector<std::pair<const workbench::StoredSearch *, const search::Individual *>> found;
    if (const workbench::ComparedPtr &compared = m_comparing->compared())
        for (const auto &run : compared->runs)
            if (const search::Individual *best = bestOf(*run); best && found.size() < 2)
                found.emplace_back(run.get(), best);
    m_pairWords->setText(
        found.size() < 2
            ? tr("Select two searches: the best architectures of the first two stand here side by side.")
            : tr("A is the best of %1, B that of %2.").arg(runTitle(found[0].first->id), runTitle(found[1].first->id)));
    if (found.empty())
        return m_pair->clear();
    std::vector<space::Architecture> architectures;
    for (const auto &[run, best] : found)
        architectures.push_back(best->architecture);
    const auto scaleOf = [](const workbench::StoredSearch &run) { return run.record.generations.back().scale; };
    const predict::Scale scale = scaleOf(*found[0].first);
    std::vector<KnownValue> values;
    const bool sameScale = found.size() < 2 || scaleOf(*found[1].first) == scale;
    if (sameScale) // scores of different units are not compared
        values.push_back({QString::fromStdString(scale.metric), found[0].second->score,
                          found.size() > 1 ? found[1].second->score : std::nullopt, 3,
                          scale.direction == predict::Direction::LowerIsBetter});
    m_pair->setArchitectures(architectures, found[0].first->record.setup.space.sizes, values);
}

} // namespace foresearch::ui
