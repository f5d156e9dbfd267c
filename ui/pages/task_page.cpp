#include "ui/pages/task_page.h"

#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "core/workbench/corpora.h"
#include "core/workbench/latencies.h"
#include "core/workbench/project_session.h"
#include "core/workbench/tfs_import.h"
#include "ui/models/architecture_table_model.h"
#include "ui/pages/corpus_panel.h"
#include "ui/pages/corpus_section.h"
#include "ui/pages/import_panel.h"
#include "ui/pages/latency_panel.h"
#include "ui/pages/space_panel.h"
#include "ui/pages/table_selection.h"
#include "ui/text/numbers.h"
#include "ui/widgets/architecture_diagram.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kScrollBarHeight = 12;

/// "Synthetic En-De · synthetic · 30 architectures · 3 splits of 10 demonstrations and 20 test architectures"
QString stateText(const eval::TfsTask &task, int architectures)
{
    QStringList parts{QString::fromStdString(task.title)};
    if (task.isSynthetic)
        parts << TaskPage::tr("synthetic");
    parts << TaskPage::tr("%n architectures", nullptr, architectures)
          << TaskPage::tr("%n splits", nullptr, static_cast<int>(task.splits.size()));
    return parts.join(QStringLiteral(" · "));
}

QString costText(const space::Architecture &architecture, const space::SearchSpace &space)
{
    const space::Costs costs = space::costs(architecture, space.sizes);
    return TaskPage::tr("%1 GFLOPs (%2 without the output layer) · %3 million parameters")
        .arg(number(static_cast<double>(costs.flopsTotal()) / 1e9, 2),
             number(static_cast<double>(costs.flopsWithoutOutput) / 1e9, 2),
             number(static_cast<double>(costs.parameters) / 1e6, 1));
}

} // namespace

TaskPage::TaskPage(workbench::ProjectSession &session, workbench::TfsImport &import, workbench::Corpora &corpora,
                   workbench::Latencies &latencies, QAction *importAction, QAction *exampleAction, QWidget *parent)
    : Page(tr("Task"), parent)
    , m_session(session)
    , m_model(new ArchitectureTableModel(this))
{
    connect(addMainButton(tr("Import TFS-Eval…")), &QPushButton::clicked, importAction, &QAction::trigger);
    auto *emptyState = new EmptyState(
        tr("A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). "
           "Predictors are judged against it."),
        tr("No project is open. The example shows everything with made-up numbers and needs no network."));
    emptyState->setAction(exampleAction);
    setEmptyState(emptyState);
    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(makeSide(corpora));
    layout->addWidget(makeResult(import, corpora, latencies), 1);
    setContent(content);
    connect(&session, &workbench::ProjectSession::projectChanged, this, &TaskPage::showTask);
    connect(&session, &workbench::ProjectSession::taskChosen, this, &TaskPage::showTask);
    connect(&session.selection(), &workbench::Selection::changed, this, &TaskPage::showArchitecture);
    showTask();
}

QWidget *TaskPage::makeSide(workbench::Corpora &corpora)
{
    m_spacePanel = new SpacePanel(m_session);
    m_corpusSection = new CorpusSection(m_session, corpora);
    m_corpusSection->setFixedWidth(SpacePanel::kWidth);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, kBetween, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(m_spacePanel);
    layout->addWidget(m_corpusSection);
    layout->addStretch(1);
    QScrollArea *area = makeScrolledColumn(side); // space and corpus together are higher than a small window
    area->setFixedWidth(SpacePanel::kWidth + kBetween);
    return area;
}

QWidget *TaskPage::makeResult(workbench::TfsImport &import, workbench::Corpora &corpora,
                              workbench::Latencies &latencies)
{
    m_corpusPanel = new CorpusPanel(corpora);
    connect(m_corpusSection, &CorpusSection::importWanted, this, [this] { m_corpusPanel->open({}); });
    connect(m_corpusPanel, &CorpusPanel::openChanged, this, [this](bool isOpen) {
        m_isPreparing = isOpen;
        showParts();
    });
    m_noTask =
        new EmptyState(tr("Architectures with their measured BLEU appear here once they are imported."),
                       tr("Files may also be dropped on the window: TFS-Eval data, or the two sides of a corpus."));
    setUpTable();
    setUpDetails(latencies);
    m_message = new MessageStrip;
    connect(m_latency, &LatencyPanel::failed, m_message, &MessageStrip::showProblem);
    connect(m_latency, &LatencyPanel::begun, m_message, &QWidget::hide);
    auto *result = new QWidget;
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(new ImportPanel(import));
    layout->addWidget(m_corpusPanel);
    layout->addWidget(m_noTask, 1);
    layout->addWidget(m_tableCard, 1);
    layout->addWidget(m_details);
    return result;
}

void TaskPage::prepareCorpus(const text::CorpusImport &plan)
{
    m_corpusPanel->open(plan);
}

void TaskPage::addCorpus(const QString &path)
{
    m_corpusSection->addFolder(path);
}

void TaskPage::setUpTable()
{
    m_tableCard = new Card(tr("Architectures"), tr("trained from scratch; a click on a header sorts"));
    m_table = new TableView(tr("Architectures of the task"));
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(ArchitectureTableModel::SortRole);
    m_table->setModel(sorted);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setProperty("sortable", true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ArchitectureTableModel::ValidColumn, Qt::DescendingOrder);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionsMovable(true);
    m_tableCard->content()->addWidget(m_table);
    linkSelection(*m_table, m_session.selection(), ArchitectureTableModel::KeyRole);
}

void TaskPage::setUpDetails(workbench::Latencies &latencies)
{
    m_latency = new LatencyPanel(m_session, latencies);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeDiagram());
    m_stack->addWidget(m_latency);
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Architecture or latency"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Architecture"));
    m_tabs->addTab(tr("Latency"));
    m_copy = new QPushButton(tr("Copy JSON"));
    m_copy->setProperty("role", QStringLiteral("small"));
    m_copy->setToolTip(tr("Copies the architecture as the command line takes it"));
    m_details = new Card;
    m_details->titleLine()->insertWidget(0, m_tabs);
    m_details->titleLine()->addWidget(m_copy);
    m_details->content()->addWidget(m_stack);
    connect(m_tabs, &QTabBar::currentChanged, this, &TaskPage::showDetail);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromStdString(m_session.selection().current())); });
}

QWidget *TaskPage::makeDiagram()
{
    m_diagram = new ArchitectureDiagram;
    QScrollArea *scroll = makeScrolled(m_diagram); // for windows that are narrower than the deepest architecture
    scroll->setAccessibleName(tr("Architecture"));
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(m_diagram->sizeHint().height() + kScrollBarHeight);
    return scroll;
}

void TaskPage::showDetail()
{
    const bool isLatency = m_tabs->currentIndex() == 1;
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    m_copy->setVisible(!isLatency);
    m_details->setHint(isLatency ? LatencyPanel::regimeText() : m_costs);
}

QWidget *TaskPage::firstFocus()
{
    return m_tableCard->isHidden() ? static_cast<QWidget *>(this) : m_table;
}

void TaskPage::showTask()
{
    showContent(m_session.isOpen());
    const workbench::TaskPtr task = m_session.task();
    m_model->setTask(task);
    showParts();
    setState(task ? stateText(*task, m_model->rowCount()) : QString());
    m_table->fitColumns();
    if (task && m_session.selection().isEmpty())
        m_table->setCurrentIndex(m_table->model()->index(0, 0));
    showArchitecture();
}

/// Beside a preparation there is room for the table alone.
void TaskPage::showParts()
{
    const bool hasTask = m_session.task() != nullptr;
    m_noTask->setVisible(!hasTask);
    m_tableCard->setVisible(hasTask);
    m_details->setVisible(hasTask && !m_isPreparing);
}

void TaskPage::showArchitecture()
{
    const workbench::TaskPtr task = m_session.task();
    const std::string &key = m_session.selection().current();
    const auto architecture = key.empty() || !task ? Result<space::Architecture>(fail(ErrorCode::NotFound, {}))
                                                   : space::parseArchitecture(key, {"selection"}, nullptr);
    if (!architecture) {
        m_diagram->clear();
        m_costs.clear();
        return showDetail();
    }
    m_diagram->setArchitecture(*architecture, task->space);
    m_costs = costText(*architecture, task->space);
    showDetail();
}

} // namespace foresearch::ui
