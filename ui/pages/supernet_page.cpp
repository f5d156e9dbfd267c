#include "ui/pages/supernet_page.h"

#include "core/space/architecture_json.h"
#include "core/workbench/corpora.h"
#include "core/workbench/scratch_plan.h"
#include "ui/pages/supernet_settings.h"
#include "ui/pages/supernet_training_view.h"
#include "ui/pages/supernet_try_panel.h"
#include "ui/pages/supernet_words.h"
#include "ui/text/errors.h"
#include "ui/text/supernets.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kSideWidth = 312;

using State = workbench::Supernets::State;

qint64 number(store::RunId id)
{
    return static_cast<qint64>(id);
}

} // namespace

SupernetPage::SupernetPage(workbench::Corpora &corpora, workbench::Supernets &supernets,
                           workbench::SupernetTrying &trying, QAction *exampleAction, QWidget *parent)
    : Page(tr("Supernet"), parent)
    , m_corpora(corpora)
    , m_supernets(supernets)
    , m_training(new SupernetTrainingView(supernets))
    , m_try(new SupernetTryPanel(supernets, trying))
{
    setUpHeader();
    const QString purpose = tr(
        "Here supernets are trained: one set of weights that all architectures of a search space share, so that each "
        "of them can be scored in a second instead of being trained for hours. One that was found is trained here "
        "from scratch: its BLEU is the truth.");
    auto *noProject = new EmptyState(purpose, tr("No project is open. The example has architectures with made-up "
                                                 "numbers; a corpus of sentences is added to it here."));
    noProject->setAction(exampleAction);
    auto *addCorpus = new QAction(tr("Add a corpus…"), this);
    connect(addCorpus, &QAction::triggered, this, &SupernetPage::askForFolder);
    auto *noCorpus =
        new EmptyState(purpose, tr("The project has no corpus yet: choose a folder of sentence pairs, prepared "
                                   "on the Task page or binarised by fairseq."));
    noCorpus->setAction(addCorpus);
    m_emptyStates = new QStackedWidget;
    m_emptyStates->addWidget(noProject);
    m_emptyStates->addWidget(noCorpus);
    setEmptyState(m_emptyStates);
    setScrolledContent(makeContent());
    follow();
    showSpaces();
    showCorpora();
    showPlan();
    showProject();
}

void SupernetPage::follow()
{
    using workbench::Supernets;
    connect(&m_supernets, &Supernets::stateChanged, this, &SupernetPage::showState);
    connect(&m_supernets, &Supernets::planChanged, this, &SupernetPage::showPlan);
    connect(&m_supernets, &Supernets::estimateChanged, this, &SupernetPage::showEstimate);
    connect(&m_supernets, &Supernets::trainingsChanged, this, &SupernetPage::showProject);
    connect(m_training, &SupernetTrainingView::selectionChanged, this, &SupernetPage::showState);
    connect(m_training, &SupernetTrainingView::failed, m_message, &MessageStrip::showProblem);
    connect(m_training, &SupernetTrainingView::predictorWanted, this, &SupernetPage::predictorWanted);
    connect(&m_supernets, &Supernets::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(&m_corpora, &workbench::Corpora::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(m_try, &SupernetTryPanel::failed, m_message, &MessageStrip::showProblem);
    workbench::ProjectSession &session = m_supernets.session();
    connect(&session, &workbench::ProjectSession::projectChanged, this, &SupernetPage::showProject);
    connect(&session, &workbench::ProjectSession::spacesChanged, this, &SupernetPage::showSpaces);
    connect(&session, &workbench::ProjectSession::taskChosen, this, &SupernetPage::showSpaces);
    connect(&session, &workbench::ProjectSession::corporaChanged, this, &SupernetPage::showCorpora);
}

void SupernetPage::setUpHeader()
{
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Training"));
    m_tabs->addTab(tr("Try"));
    addHeaderWidget(m_tabs);
    m_export = addButton(tr("Export"));
    m_export->setMenu(makeExportMenu());
    m_export->setProperty("hasMenu", true);
    m_stop = addButton(tr("Stop"));
    m_stop->setToolTip(tr("Writes the state and makes room for the next; it can be resumed"));
    m_pause = addButton(tr("Pause"));
    m_run = addMainButton(tr("Start"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { m_views->setCurrentIndex(index); });
    connect(m_stop, &QPushButton::clicked, &m_supernets, &workbench::Supernets::stop);
    connect(m_pause, &QPushButton::clicked, this, &SupernetPage::pauseOrResume);
    connect(m_run, &QPushButton::clicked, this, &SupernetPage::startOrEnqueue);
}

QMenu *SupernetPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    m_saveAction = menu->addAction(tr("Best supernet as safetensors…"), this, &SupernetPage::askAndSave);
    m_copyPredictor = menu->addAction(tr("Copy as predictor"), this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(workbench::predictorOf(*m_training->shown())));
    });
    menu->addSeparator();
    menu->addAction(tr("Copy as command line"), this,
                    [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    return menu;
}

QWidget *SupernetPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    m_views = new QStackedWidget;
    m_views->addWidget(makeTrainingView());
    m_views->addWidget(m_try);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_message);
    layout->addWidget(m_views, 1);
    return content;
}

QWidget *SupernetPage::makeTrainingView()
{
    auto *view = new QWidget;
    auto *layout = new QHBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(makeSide());
    layout->addWidget(m_training, 1);
    return view;
}

QWidget *SupernetPage::makeSide()
{
    m_settings = new SupernetSettings;
    auto *holder = new QWidget;
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, kBetween, 0);
    inner->addWidget(m_settings);
    inner->addStretch(1);
    m_estimate = makeNote("");
    m_planProblem = makeNote("problem");
    m_command = makeNote();
    auto *copy = new QPushButton(tr("Copy"));
    copy->setProperty("role", QStringLiteral("link"));
    copy->setAccessibleName(tr("Copy the command line"));
    auto *commandLine = new QHBoxLayout;
    commandLine->addWidget(makeSectionLabel(tr("As a command")), 1);
    commandLine->addWidget(copy);
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(makeScrolledColumn(holder), 1);
    layout->addWidget(makeSectionLabel(tr("Before Start")));
    layout->addWidget(m_estimate);
    layout->addWidget(m_planProblem);
    layout->addLayout(commandLine);
    layout->addWidget(m_command);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(m_settings, &SupernetSettings::edited, this, &SupernetPage::choosePlan);
    connect(m_settings, &SupernetSettings::selectedWanted, this,
            [this] { trainFromScratch(m_supernets.plan().space); });
    connect(m_settings, &SupernetSettings::folderWanted, this, &SupernetPage::askForFolder);
    return side;
}

QWidget *SupernetPage::firstFocus()
{
    if (!m_supernets.session().isOpen() || m_views->currentIndex() == TryTab)
        return m_supernets.session().isOpen() ? m_try->firstField() : this;
    return m_settings->firstField();
}

void SupernetPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void SupernetPage::trainFromScratch(const std::optional<space::SearchSpace> &space)
{
    showTab(TrainingTab);
    m_message->hide();
    const workbench::SupernetPlan &plan = m_supernets.plan();
    const space::SearchSpace &of = space ? *space : plan.space;
    const auto architecture = space::parseArchitecture(m_supernets.session().selection().current(), {"selection"}, &of);
    if (!architecture)
        return m_message->showProblem(
            tr("No architecture of the space %1 is chosen: choose one in a table or a plot of "
               "the Task, Predict or Search page.")
                .arg(QString::fromStdString(of.title)));
    if (m_supernets.canEdit())
        m_supernets.choose(tr("Train from scratch"), workbench::scratchPlan(plan, of, *architecture));
}

void SupernetPage::showProject()
{
    const workbench::ProjectSession &session = m_supernets.session();
    const bool hasCorpus = !session.corpora().empty() || !m_supernets.plan().corpus.empty();
    m_emptyStates->setCurrentIndex(session.isOpen() ? 1 : 0);
    m_hasContent = session.isOpen() && (hasCorpus || !m_supernets.trainings().empty());
    showContent(m_hasContent);
    for (QWidget *widget : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_export)})
        widget->setVisible(m_hasContent);
    showState();
}

void SupernetPage::showCorpora()
{
    QStringList paths;
    for (const text::KnownCorpus &corpus : m_supernets.session().corpora())
        paths << QString::fromStdString(corpus.path);
    m_settings->setCorpora(paths);
    m_try->setCorpora(paths);
    showProject();
}

/// The task's own space first, then the user's, then the built-in ones; each name once.
void SupernetPage::showSpaces()
{
    std::vector<space::SearchSpace> spaces;
    const auto add = [&spaces](const space::SearchSpace &space) {
        const auto isSame = [&space](const space::SearchSpace &one) { return one.name == space.name; };
        if (std::none_of(spaces.begin(), spaces.end(), isSame))
            spaces.push_back(space);
    };
    if (const auto task = m_supernets.session().task())
        add(task->space);
    for (const workbench::SpacePtr &space : m_supernets.session().spaces())
        add(*space);
    for (const space::SearchSpace &space : space::builtinSpaces())
        add(space);
    m_settings->setSpaces(std::move(spaces));
}

void SupernetPage::showPlan()
{
    m_settings->setPlan(m_supernets.plan());
    showEstimate();
    showProject();
}

void SupernetPage::showEstimate()
{
    const auto &problem = m_supernets.planProblem();
    m_planProblem->setVisible(problem.has_value());
    if (problem)
        m_planProblem->setText(errorText(*problem));
    m_estimate->setVisible(!problem);
    m_estimate->setText(estimateText(m_supernets.estimate(), !m_supernets.plan().corpus.empty()));
    m_command->setText(QString::fromStdString(m_supernets.commandLine()));
}

QString SupernetPage::stateText() const
{
    const workbench::ProjectSession &session = m_supernets.session();
    if (!m_hasContent)
        return session.name();
    QStringList parts;
    if (const auto id = m_supernets.running())
        if (const auto *training = m_supernets.training(*id))
            parts << tr("no. %1 %2").arg(number(*id)).arg(m_training->statusOf(*training));
    if (m_supernets.state() == State::Held)
        parts << tr("paused");
    if (m_supernets.queued() > 0)
        parts << tr("%n waiting", nullptr, static_cast<int>(m_supernets.queued()));
    if (parts.isEmpty())
        parts << tr("%n trainings", nullptr, static_cast<int>(m_supernets.trainings().size()));
    return parts.join(QStringLiteral(" · "));
}

void SupernetPage::showState()
{
    setState(stateText());
    showButtons();
}

void SupernetPage::showButtons()
{
    const State state = m_supernets.state();
    const workbench::StoredTraining *training = m_training->shown();
    const bool isRunning = state == State::Running || state == State::Stopping;
    const bool isHeld = state == State::Held;
    const bool resumes = !isRunning && (isHeld || !resumable().empty());
    m_run->setText(isRunning || isHeld ? tr("Add to queue") : tr("Start"));
    m_run->setEnabled(m_supernets.canStart());
    m_pause->setText(resumes ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(resumes ? tr("Goes on exactly where it stopped")
                                : tr("Writes the state; what waits begins when it is resumed"));
    m_pause->setEnabled(resumes || state == State::Running);
    m_stop->setEnabled(state == State::Running || isHeld);
    m_stop->setText(state == State::Stopping ? tr("Stopping…") : tr("Stop"));
    for (QPushButton *button : {m_pause, m_stop, m_run})
        button->setVisible(m_hasContent);
    m_settings->setEnabled(m_supernets.canEdit());
    const bool hasBest = training && !training->points.empty();
    const bool isNetwork = training && workbench::isScratch(training->plan);
    m_saveAction->setText(isNetwork ? tr("Network as safetensors…") : tr("Best supernet as safetensors…"));
    m_saveAction->setEnabled(hasBest);
    m_copyPredictor->setEnabled(hasBest && !isNetwork);
}

void SupernetPage::choosePlan(const QString &what)
{
    if (m_supernets.canEdit())
        m_supernets.choose(what, m_settings->plan());
}

void SupernetPage::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Add a corpus"));
    if (path.isEmpty())
        return;
    const QString name = QFileInfo(path).fileName();
    m_corpora.addFolder(path.toStdString(), tr("Read %1").arg(name), tr("Add corpus %1").arg(name));
}

void SupernetPage::startOrEnqueue()
{
    m_message->hide();
    m_supernets.start([](const workbench::SupernetPlan &plan) {
        return tr("Train %1").arg(trainingTitle(plan.settings, QString::fromStdString(plan.space.name)));
    });
}

/// Those of the selected that can go on.
std::vector<store::RunId> SupernetPage::resumable() const
{
    std::vector<store::RunId> ids;
    for (const workbench::StoredTraining *training : m_training->selected())
        if (m_supernets.canResume(training->id))
            ids.push_back(training->id);
    return ids;
}

void SupernetPage::pauseOrResume()
{
    m_message->hide();
    if (m_supernets.state() == State::Running)
        return m_supernets.pause();
    const std::vector<store::RunId> ids = resumable();
    for (const store::RunId id : ids) // the first one begins, the others wait
        m_supernets.resume(id, tr("Train %1").arg(titleOf(*m_supernets.training(id))));
    if (ids.empty() && m_supernets.state() == State::Held)
        m_supernets.goOn();
}

void SupernetPage::askAndSave()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the weights"), QStringLiteral("supernet.safetensors"), tr("Weights (*.safetensors)"));
    if (!path.isEmpty())
        saveCheckpoint(path);
}

void SupernetPage::saveCheckpoint(const QString &path)
{
    // What was shown may be gone since the file was asked for.
    if (const workbench::StoredTraining *training = m_training->shown())
        m_supernets.saveBest(training->id, path.toStdString(), tr("Save %1").arg(QFileInfo(path).fileName()));
}

} // namespace foresearch::ui
