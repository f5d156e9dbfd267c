#include "ui/pages/predict_page.h"

#include "core/report/evaluation_report.h"
#include "ui/models/pairwise_model.h"
#include "ui/models/prediction_filter.h"
#include "ui/models/prediction_table_model.h"
#include "ui/models/predictor_table_model.h"
#include "ui/models/report_table_model.h"
#include "ui/pages/llm_panel.h"
#include "ui/pages/predictor_panel.h"
#include "ui/pages/reply_panel.h"
#include "ui/pages/table_export.h"
#include "ui/pages/table_selection.h"
#include "ui/text/comparisons.h"
#include "ui/text/errors.h"
#include "ui/text/predictors.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kIntervalWidth = 128;
constexpr int kLeastTableHeight = 224; ///< below it the page scrolls
constexpr int kLeastPlotHeight = 420;
constexpr int kRowsMeasured = 64; ///< for the width of a column
constexpr int kUsuallyShown = 3;  ///< predictors in the figures before anybody chose

enum Tab { PredictorsTab, PairsTab, PredictionsTab, AblationTab };

/// "Synthetic En-De · synthetic · 20 test architectures · 3 seeds"
QString stateText(const eval::TfsTask &task)
{
    QStringList parts{QString::fromStdString(task.title)};
    if (task.isSynthetic)
        parts << PredictPage::tr("synthetic");
    if (!task.splits.empty())
        parts << PredictPage::tr("%n test architectures", nullptr, static_cast<int>(task.splits.front().test.size()));
    parts << PredictPage::tr("%n seeds", nullptr, static_cast<int>(task.splits.size()));
    return parts.join(QStringLiteral(" · "));
}

/// The evaluation as a value of its own that keeps all of `judged` alive.
std::shared_ptr<const predict::TaskEvaluation> evaluationOf(const workbench::JudgedPtr &judged)
{
    return judged ? std::shared_ptr<const predict::TaskEvaluation>(judged, &judged->evaluation) : nullptr;
}

report::Table tableOf(const workbench::Judged &judged)
{
    const predict::Evaluation evaluation{.tasks = {judged.evaluation}, .average = {}, .comparisons = {}};
    return report::evaluationTables(evaluation, judged.choice.truth).front();
}

QSortFilterProxyModel *sorted(QAbstractItemModel *model, int sortRole, QObject *parent)
{
    auto *proxy = new QSortFilterProxyModel(parent);
    proxy->setSourceModel(model);
    proxy->setSortRole(sortRole);
    return proxy;
}

} // namespace

PredictPage::PredictPage(workbench::ProjectSession &session, workbench::Judging &judging, workbench::LlmJudging &models,
                         QAction *exampleAction, QWidget *parent)
    : Page(tr("Predict"), parent)
    , m_session(session)
    , m_judging(judging)
    , m_models(models)
    , m_predictors(new PredictorTableModel(this))
    , m_pairwise(new PairwiseModel(this))
    , m_predictions(new PredictionTableModel(this))
    , m_ablation(new ReportTableModel(this))
{
    setUpHeader();
    setUpTables();
    auto *emptyState = new EmptyState(
        tr("Here predictors are compared on the task's test architectures: their errors and rank correlations with "
           "intervals, and the pairs that they put in the wrong order."),
        tr("No task is open. The example shows everything with made-up numbers and needs no network."));
    emptyState->setAction(exampleAction);
    setEmptyState(emptyState);
    setScrolledContent(makeContent());
    connect(&judging, &workbench::Judging::judgedChanged, this, &PredictPage::showJudged);
    connect(&judging, &workbench::Judging::stateChanged, this, &PredictPage::showState);
    connect(&judging, &workbench::Judging::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(&session, &workbench::ProjectSession::corporaChanged, this,
            [this] { m_panel->setCorpora(m_session.corpora()); });
    connect(&session, &workbench::ProjectSession::taskChosen, this, &PredictPage::showJudged);
    connect(&models, &workbench::LlmJudging::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    showJudged();
}

void PredictPage::setUpHeader()
{
    m_truth = makeChoiceBox(tr("Truth"));
    m_truth->addItems({tr("Truth: validation BLEU"), tr("Truth: test BLEU")});
    m_truth->setToolTip(tr("Which BLEU of the networks trained from scratch predictions are judged against"));
    addHeaderWidget(m_truth);
    m_ask = addButton(tr("Ask models…"));
    m_ask->setToolTip(tr("Language models as predictors: what they cost, within a budget, with every reply kept"));
    m_add = addButton(tr("Add predictor…"));
    m_import = addButton(tr("Import predictions…"));
    m_import->setToolTip(tr("Anybody's predictions from a CSV or JSONL file"));
    m_export = addButton(tr("Export"));
    m_export->setMenu(makeExportMenu());
    m_export->setProperty("hasMenu", true);
    m_run = addMainButton(tr("Judge"));
    connect(m_truth, &QComboBox::activated, this, &PredictPage::chooseTruth);
    connect(m_ask, &QPushButton::clicked, this, [this] { m_llm->open(); });
    connect(m_add, &QPushButton::clicked, this, [this] { m_panel->open(); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import predictions"), {},
                                                          tr("Predictions (*.csv *.jsonl);;All files (*)"));
        if (!path.isEmpty())
            importPredictions(path);
    });
    connect(m_run, &QPushButton::clicked, this, &PredictPage::runOrStop);
}

/// The ablation as the paper's Table 1 has it, and as the command line prints it.
QMenu *PredictPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    const auto onProblem = [this](const QString &sentence) { m_message->showProblem(sentence); };
    addTableExport(menu, this,
                   {.noun = tr("table"),
                    .fileName = QStringLiteral("predictors"),
                    .table = [this] { return std::optional(tableOf(*m_judging.judged())); },
                    .onProblem = onProblem});
    menu->addSeparator();
    m_ablationActions = addTableExport(menu, this,
                                       {.noun = tr("ablation"),
                                        .fileName = QStringLiteral("ablation"),
                                        .table = [this] { return ablationTable(); },
                                        .onProblem = onProblem});
    menu->addSeparator();
    menu->addAction(tr("Copy as command line"), this, [this] { copyText(m_judging.commandLine()); });
    menu->addAction(tr("Copy questions as command line"), this, [this] { copyText(m_models.commandLine()); });
    return menu;
}

/// Of the model of a selected predictor, else of the first one. Nothing where no ladder is judged.
std::optional<report::Table> PredictPage::ablationTable() const
{
    const workbench::JudgedPtr &judged = m_judging.judged();
    if (!judged || judged->ablations.empty())
        return std::nullopt;
    const workbench::Ablation *wanted = &judged->ablations.front();
    for (const QModelIndex &row : m_predictorTable->selectionModel()->selectedRows()) {
        const std::string predictor = row.data(PredictorTableModel::PredictorRole).toString().toStdString();
        for (const workbench::Ablation &ablation : judged->ablations)
            if (predictor.ends_with("@" + ablation.model))
                wanted = &ablation;
    }
    return workbench::ablationTables(wanted->evaluation, judged->choice.truth).front();
}

void PredictPage::setUpTables()
{
    setUpPredictorTable();
    m_pairwiseTable = new TableView(tr("Predictors against each other"));
    m_pairwiseTable->setPlaceholder(tr("Predictors compared in pairs appear here."));
    m_pairwiseTable->setModel(m_pairwise);
    m_pairwiseTable->header()->setStretchLastSection(false);
    m_predictionTable = new TableView(tr("Predictions"));
    m_predictionTable->setPlaceholder(tr("Predictions of the chosen predictors appear here."));
    m_filter = new PredictionFilter(this);
    m_filter->setSourceModel(m_predictions);
    m_predictionTable->setModel(m_filter);
    m_predictionTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_predictionTable->setProperty("sortable", true);
    m_predictionTable->setSortingEnabled(true);
    m_predictionTable->header()->setResizeContentsPrecision(kRowsMeasured);
    m_predictionTable->sortByColumn(PredictionTableModel::TruthColumn, Qt::DescendingOrder);
    linkSelection(*m_predictionTable, m_session.selection(), PredictionTableModel::KeyRole);
    m_ablationTable = new TableView(tr("What each component of the prompt adds"));
    m_ablationTable->setModel(m_ablation);
    m_ablationTable->header()->setStretchLastSection(false);
    m_words = makeNote();
    m_words->setContentsMargins(kBetween, 0, 0, 0);
}

void PredictPage::setUpPredictorTable()
{
    m_predictorTable = new TableView(tr("Predictors"));
    m_predictorTable->setPlaceholder(tr("Predictors appear here with their errors and intervals."));
    m_predictorTable->setModel(sorted(m_predictors, PredictorTableModel::SortRole, this));
    m_predictorTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_predictorTable->setProperty("sortable", true);
    m_predictorTable->setSortingEnabled(true);
    m_predictorTable->header()->setSortIndicatorClearable(true);
    m_predictorTable->sortByColumn(-1, Qt::AscendingOrder);
    auto *remove = new QAction(tr("Remove from the table"), this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_predictorTable->addAction(remove);
    connect(remove, &QAction::triggered, this, &PredictPage::removeSelected);
    connect(m_predictorTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isFilling)
            showShown();
    });
}

QWidget *PredictPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    m_panel = new PredictorPanel(m_judging);
    m_panel->setCorpora(m_session.corpora());
    m_llm = new LlmPanel(m_session, m_models);
    connect(m_llm, &LlmPanel::endpointsWanted, this, &PredictPage::endpointsWanted);
    Card *tables = makeTables();
    m_plots = new PredictPlots(m_session.selection());
    m_plots->setMinimumHeight(kLeastPlotHeight);
    connect(m_plots, &PredictPlots::failed, m_message, &MessageStrip::showProblem);
    setUpReplies();
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_message);
    layout->addWidget(m_panel);
    layout->addWidget(m_llm);
    layout->addWidget(tables, 2);
    layout->addWidget(m_plots, 3);
    return content;
}

Card *PredictPage::makeTables()
{
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &tab : {tr("Predictors"), tr("Against each other"), tr("Predictions"), tr("Ablation")})
        m_tabs->addTab(tab);
    m_metric = makeChoiceBox(tr("Compared by"));
    m_metric->addItem(metricTitle(predict::Metric::MeanAbsoluteError));
    m_metric->addItem(metricTitle(predict::Metric::KendallTau));
    m_stack = new QStackedWidget;
    for (TableView *table : {m_predictorTable, m_pairwiseTable, m_predictionTable, m_ablationTable})
        m_stack->addWidget(table);
    m_remark = makeChoiceBox(tr("Rows"));
    m_remark->setObjectName(QStringLiteral("rowsFilter"));
    m_remark->addItem(tr("All rows"), 0);
    m_remark->addItem(tr("Largest errors"), PredictionTableModel::LargeError);
    m_remark->addItem(tr("Without a value"), PredictionTableModel::NoValue);
    m_remark->addItem(tr("Wrongly ordered"), PredictionTableModel::Discordant);
    m_remark->addItem(tr("Predictors disagree"), PredictionTableModel::Disagreement);
    m_remark->setToolTip(tr("By the predictors that are selected in the first table"));
    m_legend = new BadgeLegend;
    m_versions = new QPushButton(tr("Add calibrated and ensemble"));
    m_versions->setProperty("role", QStringLiteral("small"));
    m_versions->setToolTip(
        tr("What the prompt adds over the controls that need no network: the same model corrected on "
           "the demonstrations, and its mean with the regression"));
    auto *tables = new Card;
    tables->titleLine()->insertWidget(0, m_tabs);
    tables->titleLine()->insertStretch(1, 1);
    tables->setMinimumHeight(kLeastTableHeight);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_versions, m_legend, m_remark, m_metric})
        tables->titleLine()->addWidget(widget);
    tables->content()->addWidget(m_stack, 1);
    tables->content()->addWidget(m_words);
    connect(m_tabs, &QTabBar::currentChanged, this, &PredictPage::showTab);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &PredictPage::showJudged);
    connect(m_remark, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setRemark(m_remark->currentData().toInt()); });
    connect(m_versions, &QPushButton::clicked, this,
            [this] { m_judging.addAndRun(tr("Add calibrated and ensemble"), versionsOfSelected()); });
    showTab(0);
    return tables;
}

void PredictPage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    m_metric->setVisible(tab == PairsTab);
    m_remark->setVisible(tab == PredictionsTab);
    m_legend->setVisible(tab == PredictionsTab);
    m_versions->setVisible(tab == PredictorsTab && !versionsOfSelected().empty());
    const report::Table &ablation = m_ablation->table();
    m_words->setText(tab != AblationTab
                         ? comparisonOfShown()
                         : tr("%1. Mean ± sd over the seeds; in brackets the 95 % interval if other architectures had "
                              "been drawn.")
                               .arg(QString::fromStdString(ablation.caption)));
    m_words->setToolTip(tab == AblationTab ? QString::fromStdString(ablation.note) : QString());
}

/// As it is exported; its tab is there where a ladder is judged.
void PredictPage::showAblation()
{
    const std::optional<report::Table> table = ablationTable();
    m_ablation->setTable(table.value_or(report::Table()));
    m_ablationTable->fitColumns();
    m_tabs->setTabVisible(AblationTab, table.has_value());
    m_tabs->updateGeometry(); // Qt 6.4 keeps the width of the tabs that were there
    if (!table && m_tabs->currentIndex() == AblationTab)
        m_tabs->setCurrentIndex(PredictorsTab);
    for (QAction *action : m_ablationActions)
        action->setEnabled(table.has_value());
}

/// A click on a language model's cell opens what is behind it, as Return does for the row's architecture.
void PredictPage::setUpReplies()
{
    m_reply = new ReplyPanel(m_models);
    m_plots->setOther(m_reply);
    connect(m_reply, &ReplyPanel::closed, this, [this] {
        m_plots->showOther(false);
        m_predictionTable->setFocus(Qt::OtherFocusReason);
    });
    connect(m_predictionTable, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        const std::string predictor = m_predictions->predictorOf(index.column());
        if (predictor.find("llm:") != std::string::npos)
            openReply(index);
    });
    connect(m_predictionTable, &QAbstractItemView::activated, this, &PredictPage::openReply);
    connect(m_predictionTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PredictPage::followReply);
}

void PredictPage::openReply(const QModelIndex &index)
{
    if (!index.isValid() || ReplyPanel::languageModels(m_judging.judged()).empty())
        return;
    m_plots->showOther(true);
    const std::string predictor = m_predictions->predictorOf(index.column());
    m_reply->open(predictor.find("llm:") != std::string::npos ? predictor : std::string(),
                  index.data(PredictionTableModel::SeedRole).toInt(),
                  index.data(PredictionTableModel::KeyRole).toString().toStdString());
}

void PredictPage::followReply(const QModelIndex &index)
{
    if (m_reply->isVisible() && !m_isFilling && index.isValid())
        m_reply->open({}, index.data(PredictionTableModel::SeedRole).toInt(),
                      index.data(PredictionTableModel::KeyRole).toString().toStdString());
}

/// Of the selected language models, what is not in the table yet: each calibrated, and that with the regression.
std::vector<std::string> PredictPage::versionsOfSelected() const
{
    std::vector<std::string> versions;
    const auto &chosen = m_judging.choice().predictors;
    if (!m_judging.canEdit())
        return versions;
    for (const QModelIndex &row : m_predictorTable->selectionModel()->selectedRows()) {
        const std::string predictor = row.data(PredictorTableModel::PredictorRole).toString().toStdString();
        if (!predictor.starts_with("llm:"))
            continue;
        for (const std::string &words : {"calibrated:" + predictor, "ensemble:regression+calibrated:" + predictor}) {
            const auto spec = predict::parsePredictorSpec(words);
            if (spec && std::find(chosen.begin(), chosen.end(), predict::text(*spec)) == chosen.end())
                versions.push_back(predict::text(*spec));
        }
    }
    return versions;
}

QWidget *PredictPage::firstFocus()
{
    return m_session.task() ? static_cast<QWidget *>(m_predictorTable) : this;
}

void PredictPage::importPredictions(const QString &path)
{
    m_judging.importPredictions(tr("Import predictions"), path.toStdString());
}

void PredictPage::showJudged()
{
    const workbench::TaskPtr task = m_session.task();
    showContent(task != nullptr);
    setState(task ? stateText(*task) : QString());
    const workbench::JudgedPtr &judged = m_judging.judged();
    const std::vector<std::string> &chosen = m_judging.choice().predictors;
    QStringList selected;
    for (const QModelIndex &row : m_predictorTable->selectionModel()->selectedRows())
        selected << row.data(PredictorTableModel::PredictorRole).toString();
    m_isFilling = true;
    m_predictors->setPredictors(chosen, evaluationOf(judged));
    m_predictions->setEvaluation(evaluationOf(judged), judged ? judged->kept : workbench::KeptAnswers());
    m_pairwise->setComparisons(chosen, judged ? judged->comparisons : std::vector<predict::PredictorComparison>(),
                               m_metric->currentIndex() == 0 ? predict::Metric::MeanAbsoluteError
                                                             : predict::Metric::KendallTau);
    QAbstractItemModel *rows = m_predictorTable->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        if (selected.contains(rows->index(row, 0).data(PredictorTableModel::PredictorRole).toString()))
            m_predictorTable->selectionModel()->select(rows->index(row, 0),
                                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    if (judged && (m_task != task || !m_predictorTable->selectionModel()->hasSelection()))
        selectUsual();
    m_task = judged ? task : nullptr;
    m_isFilling = false;
    m_truth->setCurrentIndex(m_judging.choice().truth == predict::TruthSet::Validation ? 0 : 1);
    for (TableView *table : {m_predictorTable, m_pairwiseTable, m_predictionTable})
        table->fitColumns();
    for (const int column : {PredictorTableModel::MaeIntervalColumn, PredictorTableModel::TauIntervalColumn})
        m_predictorTable->setColumnWidth(column, kIntervalWidth);
    showShown();
    showState();
}

/// A supernet, the regression and the last predictor, as far as they are judged: different in kind.
void PredictPage::selectUsual()
{
    QAbstractItemModel *rows = m_predictorTable->model();
    std::vector<int> judged;
    for (int row = 0; row < rows->rowCount(); ++row)
        if (rows->index(row, PredictorTableModel::MaeColumn).data(PredictorTableModel::SortRole).isValid())
            judged.push_back(row);
    if (judged.empty())
        return;
    std::vector<int> usual{judged.front(), judged.back()};
    for (const int row : judged)
        if (rows->index(row, 0).data(PredictorTableModel::PredictorRole).toString() == QLatin1String("regression"))
            usual.push_back(row);
    usual.resize(std::min<std::size_t>(usual.size(), kUsuallyShown));
    m_predictorTable->selectionModel()->clearSelection();
    for (const int row : usual)
        m_predictorTable->selectionModel()->select(rows->index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_predictorTable->selectionModel()->setCurrentIndex(rows->index(usual.front(), 0), QItemSelectionModel::NoUpdate);
}

/// Each selected predictor has the first number that is free, as long as it is selected.
void PredictPage::assignNumbers()
{
    std::map<std::string, std::size_t> numbers;
    std::vector<std::string> added;
    for (const QModelIndex &row : m_predictorTable->selectionModel()->selectedRows()) {
        const std::string predictor = row.data(PredictorTableModel::PredictorRole).toString().toStdString();
        if (const auto known = m_numbers.find(predictor); known != m_numbers.end())
            numbers.insert(*known);
        else
            added.push_back(predictor);
    }
    const auto isTaken = [&numbers](std::size_t number) {
        return std::any_of(numbers.begin(), numbers.end(), [number](const auto &one) { return one.second == number; });
    };
    for (const std::string &predictor : added) {
        std::size_t number = 0;
        while (isTaken(number))
            ++number;
        numbers[predictor] = number;
    }
    m_numbers = std::move(numbers);
    m_predictors->setNumbers(m_numbers);
}

/// The selected predictors that are judged, in the order of their numbers.
std::vector<PredictPlots::Shown> PredictPage::shown() const
{
    std::vector<PredictPlots::Shown> result;
    const workbench::JudgedPtr &judged = m_judging.judged();
    if (!judged)
        return result;
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(m_predictorTable->model());
    const auto &predictors = judged->evaluation.predictors;
    for (const QModelIndex &row : m_predictorTable->selectionModel()->selectedRows()) {
        const predict::PredictorEvaluation *evaluation = m_predictors->evaluation(proxy->mapToSource(row).row());
        if (evaluation != nullptr)
            result.push_back(
                {static_cast<std::size_t>(evaluation - predictors.data()), m_numbers.at(evaluation->predictor)});
    }
    std::sort(result.begin(), result.end(), [](const auto &a, const auto &b) { return a.number < b.number; });
    return result;
}

void PredictPage::showShown()
{
    assignNumbers();
    const workbench::JudgedPtr &judged = m_judging.judged();
    const std::vector<PredictPlots::Shown> chosen = shown();
    m_plots->setJudged(judged, chosen);
    m_reply->setJudged(judged);
    if (ReplyPanel::languageModels(judged).empty())
        m_plots->showOther(false);
    std::vector<std::size_t> predictors;
    for (const PredictPlots::Shown &one : chosen)
        predictors.push_back(one.predictor);
    if (judged)
        m_predictions->setLookedAt(predictors, judged->discordances);
    showAblation();
    showTab(m_tabs->currentIndex());
}

/// The two that are selected, in words; a single one beside the one with the smallest error.
QString PredictPage::comparisonOfShown() const
{
    const workbench::JudgedPtr &judged = m_judging.judged();
    const std::vector<PredictPlots::Shown> chosen = shown();
    if (!judged || chosen.empty())
        return tr("Select rows to see their predictors in the figures; two of them are compared in words.");
    if (chosen.size() == 1)
        return tr("Select a second predictor to compare it with %1.")
            .arg(predictorTitle(judged->evaluation.predictors[chosen.front().predictor].predictor));
    const std::string &first = judged->evaluation.predictors[chosen[0].predictor].predictor;
    const std::string &second = judged->evaluation.predictors[chosen[1].predictor].predictor;
    QStringList sentences;
    for (const predict::PredictorComparison &comparison : judged->comparisons)
        if ((comparison.first == first && comparison.second == second)
            || (comparison.first == second && comparison.second == first))
            sentences << comparisonText(comparison);
    return tr("%1 and %2: %3").arg(predictorTitle(first), predictorTitle(second), sentences.join(QLatin1Char(' ')));
}

void PredictPage::showState()
{
    using State = workbench::Judging::State;
    const bool isIdle = m_judging.state() == State::Idle;
    const auto waiting = static_cast<int>(m_judging.waiting().size());
    m_run->setText(m_judging.state() == State::Stopping ? tr("Stopping…")
                   : !isIdle                            ? tr("Stop")
                   : !m_judging.judged()                ? tr("Judge")
                   : waiting == 0                       ? tr("All judged")
                                                        : tr("Judge %n predictors", nullptr, waiting));
    m_run->setEnabled(m_judging.state() == State::Running || m_judging.canRun());
    m_add->setEnabled(m_judging.canEdit());
    m_ask->setEnabled(m_session.task() != nullptr);
    m_truth->setEnabled(m_judging.canEdit() && isIdle);
    m_import->setEnabled(m_judging.canEdit() && isIdle);
    m_export->setEnabled(m_judging.judged() != nullptr);
}

void PredictPage::runOrStop()
{
    if (m_judging.state() == workbench::Judging::State::Running)
        m_judging.stop();
    else if (m_judging.canRun())
        m_judging.run(tr("Judge %n predictors", nullptr, static_cast<int>(m_judging.waiting().size())));
}

void PredictPage::removeSelected()
{
    if (!m_judging.canEdit())
        return;
    workbench::PredictChoice choice = m_judging.choice();
    QStringList names;
    for (const QModelIndex &row : m_predictorTable->selectionModel()->selectedRows()) {
        const QString predictor = row.data(PredictorTableModel::PredictorRole).toString();
        std::erase(choice.predictors, predictor.toStdString());
        names << predictorTitle(predictor.toStdString());
    }
    if (!names.isEmpty())
        m_judging.choose(tr("Remove %1").arg(names.join(QStringLiteral(", "))), std::move(choice));
}

void PredictPage::chooseTruth(int index)
{
    workbench::PredictChoice choice = m_judging.choice();
    choice.truth = index == 0 ? predict::TruthSet::Validation : predict::TruthSet::Test;
    if (choice != m_judging.choice())
        m_judging.choose(tr("Change of the truth"), std::move(choice));
}

void PredictPage::copyText(const std::string &text) const
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

} // namespace foresearch::ui
