#include "ui/pages/distil_page.h"

#include "core/base/file.h"
#include "core/predict/predictor_spec.h"
#include "core/space/architecture_json.h"
#include "core/space/encodings.h"
#include "ui/models/agreement_model.h"
#include "ui/pages/distil_settings.h"
#include "ui/pages/distil_words.h"
#include "ui/pages/figure_card.h"
#include "ui/plots/distil_figures.h"
#include "ui/plots/figure_view.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/scrolled_column.h"
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
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kSideWidth = 312;
constexpr int kBarSteps = 1000;

/// Teachers that can label any architecture.
std::vector<std::string> teachersOf(const workbench::ProjectSession &session)
{
    std::vector<std::string> teachers{"regression", "ridge",     "subset-average", "ensemble:ridge+regression",
                                      "gflops",     "parameters"};
    for (const workbench::NetworkPredictor &network : session.networks())
        if (network.space == session.task()->space.name)
            teachers.push_back(network.predictor);
    return teachers;
}

std::vector<AgreementModel::Row> rowsOf(const workbench::StoredNetwork &network)
{
    std::vector<AgreementModel::Row> rows;
    if (const std::size_t unseen = network.unseen.values.size(); unseen > 0 && !network.predictor.empty())
        rows.push_back(
            {DistilPage::tr("network, %n held-out labels", nullptr, static_cast<int>(unseen)), network.agreement});
    if (!network.truth)
        return rows;
    const auto architectures = static_cast<int>(network.truth->architectures);
    rows.push_back(
        {DistilPage::tr("network, truth of %n architectures", nullptr, architectures), network.truth->network});
    rows.push_back({DistilPage::tr("teacher, truth of %n architectures", nullptr, architectures),
                    network.truth->teacher,
                    DistilPage::tr("A program is not called for it, and neither is the teacher of another split.")});
    return rows;
}

void fitNumbers(TableView &table)
{
    for (int column = AgreementModel::MaeColumn; column < AgreementModel::ColumnCount; ++column)
        table.fitColumn(column);
}

/// What the network that is shown learnt from, and how far it is.
QString stateText(const workbench::StoredNetwork &network)
{
    const QString labels = network.unseen.values.empty()
                               ? DistilPage::tr("%n labels", nullptr, static_cast<int>(network.rows))
                               : DistilPage::tr("%1 labels, %2 held out")
                                     .arg(count(static_cast<qint64>(network.rows)),
                                          count(static_cast<qint64>(network.unseen.values.size())));
    switch (network.status) {
    case store::RunStatus::Running:
        return DistilPage::tr("%1 · in training").arg(labels);
    case store::RunStatus::Finished:
        return DistilPage::tr("%1 · trained").arg(labels);
    case store::RunStatus::Failed:
        return DistilPage::tr("%1 · failed").arg(labels);
    case store::RunStatus::Stopped:
    case store::RunStatus::Interrupted:
        break;
    }
    return DistilPage::tr("%1 · stopped").arg(labels);
}

} // namespace

DistilPage::DistilPage(workbench::ProjectSession &session, workbench::Distilling &distilling, QAction *exampleAction,
                       QWidget *parent)
    : Page(tr("Distil"), parent)
    , m_session(session)
    , m_distilling(distilling)
    , m_results(new AgreementModel(this))
{
    setUpHeader();
    auto *emptyState = new EmptyState(
        tr("Here a small network learns from the labels of an expensive predictor, so that a search asks the network "
           "and not its teacher: what the labels cost, how it learns, and how far it is from its teacher."),
        tr("No task is open. The example shows everything with made-up numbers and needs no network."));
    emptyState->setAction(exampleAction);
    setEmptyState(emptyState);
    setScrolledContent(makeContent());
    connect(&distilling, &workbench::Distilling::stateChanged, this, &DistilPage::showState);
    connect(&distilling, &workbench::Distilling::progressed, this, &DistilPage::showProgress);
    connect(&distilling, &workbench::Distilling::planChanged, this, &DistilPage::showPlan);
    connect(&distilling, &workbench::Distilling::priceChanged, this, &DistilPage::showPrice);
    connect(&distilling, &workbench::Distilling::shownChanged, this, &DistilPage::showShown);
    connect(&distilling, &workbench::Distilling::pointAdded, this, &DistilPage::showCurve);
    connect(&distilling, &workbench::Distilling::titlesChanged, this, &DistilPage::showTitles);
    connect(&distilling, &workbench::Distilling::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(&session, &workbench::ProjectSession::taskChosen, this, &DistilPage::showTask);
    connect(&session, &workbench::ProjectSession::tasksChanged, this, &DistilPage::showTask);
    connect(&session.selection(), &workbench::Selection::changed, this, &DistilPage::showSelection);
    showTask();
    showShown();
}

void DistilPage::setUpHeader()
{
    m_titles = makeChoiceBox(tr("Networks of the project"));
    m_titles->setMinimumWidth(240);
    addHeaderWidget(m_titles);
    m_export = addButton(tr("Export"));
    m_export->setMenu(makeExportMenu());
    m_export->setProperty("hasMenu", true);
    m_run = addMainButton(tr("Start"));
    connect(m_titles, &QComboBox::activated, this,
            [this](int index) { m_distilling.open(m_distilling.titles()[static_cast<std::size_t>(index)].id); });
    connect(m_run, &QPushButton::clicked, this, &DistilPage::startOrStop);
}

QMenu *DistilPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    m_saveNetwork = menu->addAction(tr("Network as safetensors…"), this, &DistilPage::askAndSaveNetwork);
    m_copyPredictor = menu->addAction(tr("Copy as predictor"), this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_distilling.shown()->predictor));
    });
    menu->addSeparator();
    menu->addAction(tr("Copy as command line"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    return menu;
}

QWidget *DistilPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    setUpFigures();
    auto *figures = new QHBoxLayout;
    figures->setSpacing(kGap);
    figures->addWidget(m_training, 1);
    figures->addWidget(m_agreement, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(kGap);
    bottom->addWidget(makeResultCard(), 6);
    bottom->addWidget(m_learning, 5);
    auto *main = new QVBoxLayout;
    main->setSpacing(kGap);
    main->addWidget(m_message);
    main->addWidget(makePriceCard());
    main->addLayout(figures, 5);
    main->addLayout(bottom, 4);
    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(makeSide());
    layout->addLayout(main, 1);
    return content;
}

QWidget *DistilPage::makeSide()
{
    m_settings = new DistilSettings;
    m_command = makeNote();
    auto *copy = new QPushButton(tr("Copy"));
    copy->setProperty("role", QStringLiteral("link"));
    copy->setAccessibleName(tr("Copy the command line"));
    auto *commandLine = new QHBoxLayout;
    commandLine->addWidget(makeSectionLabel(tr("As commands")), 1);
    commandLine->addWidget(copy);
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, kBetween, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_settings);
    layout->addLayout(commandLine);
    layout->addWidget(m_command);
    layout->addStretch(1);
    QScrollArea *area = makeScrolledColumn(side);
    area->setFixedWidth(kSideWidth);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(m_settings, &DistilSettings::edited, this, &DistilPage::choosePlan);
    connect(m_settings, &DistilSettings::taskChosen, this,
            [this](const QString &name) { m_session.chooseTask(name.toStdString()); });
    return area;
}

QWidget *DistilPage::makePriceCard()
{
    m_priceCard = new Card(tr("Before Start"), tr("what it asks for and what that costs"));
    m_price = makeNote("");
    m_progress = makeNote();
    m_bar = new QProgressBar;
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_priceCard->content()->addWidget(m_price);
    m_priceCard->content()->addWidget(m_progress);
    m_priceCard->content()->addWidget(m_bar);
    return m_priceCard;
}

QWidget *DistilPage::makeResultCard()
{
    m_table = new TableView(tr("How good the network is"));
    m_table->setModel(m_results);
    m_table->setHeightToRows(3);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(AgreementModel::WhoColumn, QHeaderView::Stretch);
    fitNumbers(*m_table);
    m_warnings = makeNote();
    auto *card = new Card(tr("How good it is"));
    card->content()->addWidget(m_table);
    card->content()->addWidget(m_warnings);
    card->content()->addStretch(1);
    return card;
}

void DistilPage::setUpFigures()
{
    m_training = new FigureCard(tr("Training"), tr("held out: labels that it never sees"), QStringLiteral("training"));
    m_agreement = new FigureCard(tr("Network against teacher"), tr("the nearer the diagonal, the better"),
                                 QStringLiteral("network-against-teacher"));
    m_learning = new FigureCard(tr("Learning curve"), tr("what more examples bring"), QStringLiteral("learning-curve"));
    m_measure = new QPushButton(tr("Measure"));
    m_measure->setProperty("role", QStringLiteral("small"));
    m_measure->setAccessibleName(tr("Measure the learning curve"));
    m_measure->setToolTip(tr("Trains networks on parts of the labels, each size three times"));
    m_learning->titleLine()->insertWidget(m_learning->titleLine()->count() - 1, m_measure);
    for (FigureCard *card : {m_training, m_agreement, m_learning}) {
        // As high as the page makes it: a text that wraps beside it would otherwise ask for all it likes.
        card->view()->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        connect(card, &FigureCard::failed, this, [this](const QString &sentence) { m_message->showProblem(sentence); });
    }
    m_agreement->view()->setDescribe([this](const plots::PointLayer &, const plots::DataPoint &point) {
        return tr("teacher %1, network %2").arg(number(point.x, 3), number(point.y, 3));
    });
    m_learning->view()->setDescribe([](const plots::PointLayer &, const plots::DataPoint &point) {
        return tr("%1 examples: %2").arg(count(static_cast<qint64>(point.x)), number(point.y, 3));
    });
    connect(m_agreement->view(), &plots::FigureView::pointActivated, this, &DistilPage::chooseExample);
    connect(m_agreement->view(), &plots::FigureView::backgroundActivated, this,
            [this] { m_session.selection().clear(); });
    connect(m_measure, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_distilling.measureCurve(tr("Learning curve"));
    });
}

QWidget *DistilPage::firstFocus()
{
    return m_session.task() ? m_settings->firstField() : this;
}

void DistilPage::showTask()
{
    showContent(m_session.task() != nullptr);
    QStringList names;
    QStringList titles;
    int current = -1;
    for (const workbench::TaskPtr &task : m_session.tasks()) {
        if (task == m_session.task())
            current = static_cast<int>(names.size());
        names << QString::fromStdString(task->name);
        titles << QString::fromStdString(task->title);
    }
    m_settings->setTasks(names, titles, current);
    if (m_session.task())
        m_settings->setTeachers(teachersOf(m_session));
    showPlan();
}

void DistilPage::showPlan()
{
    if (m_session.task() && m_distilling.plan().task == m_session.task()->name)
        m_settings->setPlan(m_distilling.plan(), *m_session.task());
    showPrice();
    showState();
}

void DistilPage::showPrice()
{
    m_command->setText(QString::fromStdString(m_distilling.commandLine()));
    if (!m_session.task())
        return;
    const workbench::DistilPlan &plan = m_distilling.plan();
    if (const workbench::LabelPrice *price = m_distilling.price()) {
        const std::size_t inputs = space::featureCount(m_session.task()->space, plan.training.features);
        m_price->setText(
            tr("%1 Training takes about %2.").arg(priceText(plan, *price), duration(trainingSeconds(plan, inputs))));
    } else if (m_distilling.priceProblem()) {
        m_price->setText(errorText(*m_distilling.priceProblem()));
    } else {
        m_price->setText(tr("Counting what is labelled already…"));
    }
}

void DistilPage::showProgress()
{
    const bool isRunning = m_distilling.state() != workbench::Distilling::State::Idle;
    m_price->setVisible(!isRunning);
    m_progress->setVisible(isRunning);
    m_bar->setVisible(isRunning);
    m_priceCard->setTitle(isRunning ? tr("Running") : tr("Before Start"));
    m_priceCard->setHint(isRunning ? tr("what is labelled stays in the project")
                                   : tr("what it asks for and what that costs"));
    const auto job = isRunning ? m_distilling.job() : std::nullopt;
    if (!job)
        return;
    m_progress->setText(progressText(m_distilling.phase(), *job));
    const Progress &progress = job->progress;
    m_bar->setValue(progress.total > 0 ? static_cast<int>(kBarSteps * progress.done / progress.total) : 0);
}

void DistilPage::showTitles()
{
    const QSignalBlocker quiet(m_titles);
    m_titles->clear();
    for (const workbench::NetworkTitle &title : m_distilling.titles()) {
        m_titles->addItem(tr("%1 · no. %2")
                              .arg(networkTitle(title.teacher, title.examples, title.preset))
                              .arg(static_cast<qint64>(title.id)));
        if (m_distilling.shown() && m_distilling.shown()->id == title.id)
            m_titles->setCurrentIndex(m_titles->count() - 1);
    }
    m_titles->setVisible(m_titles->count() > 0);
}

void DistilPage::showCurve()
{
    const workbench::StoredNetwork *shown = m_distilling.shown();
    if (!shown)
        return m_training->view()->setFigure(plots::trainingFigure({}, {.scale = predict::validationBleuScale()}));
    m_training->view()->setFigure(
        plots::trainingFigure(shown->curve, {.scale = shown->header.scale,
                                             .loss = shown->order.training.optimisation.loss,
                                             .steps = shown->order.training.optimisation.steps}));
}

void DistilPage::showShown()
{
    const workbench::StoredNetwork *shown = m_distilling.shown();
    const workbench::StoredNetwork none;
    const workbench::StoredNetwork &network = shown ? *shown : none;
    const predict::Scale scale = shown ? network.header.scale : predict::validationBleuScale();
    showCurve();
    m_agreement->view()->setFigure(plots::agreementFigure(network.unseen, network.said, network.header.teacher, scale));
    m_learning->view()->setFigure(plots::learningFigure(network.learning, scale));
    m_results->setRows(rowsOf(network), plots::unitTitle(scale));
    fitNumbers(*m_table);
    QStringList sentences = shown ? warningsOf(network) : QStringList();
    if (!shown)
        sentences << tr("The held-out error, and both against the truth, appear here when a network is trained.");
    else if (network.predictor.empty() && network.status != store::RunStatus::Failed)
        sentences << tr("It is not trained yet.");
    m_warnings->setText(sentences.join(QStringLiteral("\n")));
    showSelection();
    showTitles();
    showState();
}

void DistilPage::showState()
{
    using State = workbench::Distilling::State;
    const State state = m_distilling.state();
    const workbench::StoredNetwork *shown = m_distilling.shown();
    const bool isTrained = shown && !shown->predictor.empty();
    m_run->setText(state == State::Stopping  ? tr("Stopping…")
                   : state == State::Running ? tr("Stop")
                   : m_distilling.resumes()  ? tr("Resume")
                                             : tr("Start"));
    m_run->setEnabled(state == State::Running || m_distilling.canEdit());
    m_settings->setEnabled(m_distilling.canEdit());
    m_measure->setEnabled(m_distilling.canMeasureCurve());
    m_saveNetwork->setEnabled(isTrained);
    m_copyPredictor->setEnabled(isTrained);
    QStringList parts;
    if (m_session.task())
        parts << QString::fromStdString(m_session.task()->title);
    if (shown)
        parts << stateText(*shown);
    setState(parts.join(QStringLiteral(" · ")));
    showProgress();
}

void DistilPage::choosePlan(const QString &what)
{
    if (!m_distilling.canEdit())
        return;
    const workbench::DistilPlan plan = m_settings->plan();
    if (const auto teacher = predict::parsePredictorSpec(plan.teacher); !teacher)
        return m_message->showProblem(QString::fromStdString(teacher.error().detail));
    m_message->hide();
    m_distilling.choose(what, plan);
}

void DistilPage::startOrStop()
{
    if (m_distilling.state() == workbench::Distilling::State::Running)
        return m_distilling.stop();
    m_message->hide();
    m_distilling.start(tr("Distil %1").arg(predictorTitle(m_distilling.plan().teacher)));
}

void DistilPage::chooseExample(std::size_t row)
{
    const workbench::StoredNetwork *shown = m_distilling.shown();
    if (shown && row < shown->unseen.architectures.size())
        m_session.selection().toggle(space::canonicalJson(shown->unseen.architectures[row]),
                                     QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
}

void DistilPage::showSelection()
{
    std::set<std::size_t> ids;
    if (const workbench::StoredNetwork *shown = m_distilling.shown(); shown && !m_session.selection().isEmpty())
        for (std::size_t i = 0; i < shown->unseen.architectures.size(); ++i)
            if (m_session.selection().contains(space::canonicalJson(shown->unseen.architectures[i])))
                ids.insert(i);
    m_agreement->view()->setSelection(ids);
}

void DistilPage::askAndSaveNetwork()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the network"), QStringLiteral("distilled.safetensors"), tr("Networks (*.safetensors)"));
    if (!path.isEmpty())
        saveNetwork(path);
}

void DistilPage::saveNetwork(const QString &path)
{
    const auto spec = predict::parsePredictorSpec(m_distilling.shown()->predictor);
    const auto bytes = spec ? readFile(spec->file) : Result<std::string>(propagate(spec));
    const auto written = bytes ? writeFile(path.toStdString(), *bytes) : Result<>(propagate(bytes));
    if (!written)
        m_message->showProblem(errorText(written.error()));
}

} // namespace foresearch::ui
