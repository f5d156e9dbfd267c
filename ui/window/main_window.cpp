#include "ui/window/main_window.h"

#include "core/jobs/job_center.h"
#include "core/workbench/corpora.h"
#include "core/workbench/judging.h"
#include "core/workbench/llm_judging.h"
#include "core/workbench/project_session.h"
#include "core/workbench/reports.h"
#include "core/workbench/tfs_import.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/endpoint_dialog.h"
#include "ui/models/jobs_model.h"
#include "ui/pages/distil_page.h"
#include "ui/pages/predict_page.h"
#include "ui/pages/prompt_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/search_page.h"
#include "ui/pages/supernet_page.h"
#include "ui/pages/task_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/text/errors.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/window/commands.h"
#include "ui/window/job_feed.h"
#include "ui/window/jobs_dock.h"
#include "ui/window/locator.h"
#include "ui/window/locator_sources.h"
#include "ui/window/problem_report.h"
#include "ui/window/project_actions.h"
#include "ui/window/stage_bar.h"
#include "ui/window/status_line.h"
#include "ui/window/theme_controller.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>

namespace foresearch::ui {

namespace {

constexpr int kStateVersion = 1; ///< of the saved layout; raised when docks or bars change
constexpr auto kGeometryKey = "window/geometry";
constexpr auto kStateKey = "window/state";
constexpr auto kStageKey = "window/stage";
constexpr QSize kDefaultSize(1440, 900);

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(parts.settings)
    , m_theme(parts.theme)
    , m_jobCenter(parts.jobs)
    , m_session(parts.session)
    , m_import(parts.import)
    , m_corpora(parts.corpora)
    , m_latencies(parts.latencies)
    , m_judging(parts.judging)
    , m_distilling(parts.distilling)
    , m_supernets(parts.supernets)
    , m_trying(parts.trying)
    , m_searching(parts.searching)
    , m_prompting(parts.prompting)
    , m_models(parts.models)
    , m_reports(parts.reports)
    , m_recent(parts.settings)
    , m_commands(new Commands(this))
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/foresearch.svg")));
    setAcceptDrops(true);
    setUpFrame();
    setUpJobs();
    setUpFileMenu();
    setUpEditMenu();
    setUpStages();
    setUpMenus();
    setUpLocator();
    restoreLayout();
    connect(&m_theme, &ThemeController::themeChanged, this, [this] { m_commands->loadIcons(m_theme.isDark()); });
    connect(&m_session, &workbench::ProjectSession::projectChanged, this, &MainWindow::showProject);
    connect(&m_session, &workbench::ProjectSession::accessChanged, this, &MainWindow::showAccess);
    connect(&m_session, &workbench::ProjectSession::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    showProject();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpFrame()
{
    m_pages = new QStackedWidget;
    m_message = new MessageStrip;
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    m_stageBar = new StageBar;
    auto *bar = new QToolBar(tr("Stages"));
    bar->setObjectName(QStringLiteral("stageBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setVisible(false);
    bar->layout()->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(m_stageBar);
    addToolBar(Qt::LeftToolBarArea, bar);
    m_statusLine = new StatusLine;
    setStatusBar(m_statusLine);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    connect(m_stageBar, &StageBar::chosen, this, &MainWindow::showStageAt);
}

void MainWindow::setUpStages()
{
    auto *task = new TaskPage(m_session, m_import, m_corpora, m_latencies, m_projectActions->importFolder(),
                              m_projectActions->example());
    addStage(QStringLiteral("task"), tr("Task"), task);
    connect(m_projectActions, &ProjectActions::corpusWanted, task, &TaskPage::prepareCorpus);
    connect(m_projectActions, &ProjectActions::corpusFolderWanted, task, &TaskPage::addCorpus);
    addStage(QStringLiteral("prompt"), tr("Prompt"),
             new PromptPage(m_session, m_prompting, m_projectActions->example()));
    auto *predict = new PredictPage(m_session, m_judging, m_models, m_projectActions->example());
    addStage(QStringLiteral("predict"), tr("Predict"), predict);
    connect(predict, &PredictPage::endpointsWanted, this, &MainWindow::showEndpoints);
    addStage(QStringLiteral("distil"), tr("Distil"),
             new DistilPage(m_session, m_distilling, m_projectActions->example()));
    auto *supernet = new SupernetPage(m_corpora, m_supernets, m_trying, m_projectActions->example());
    addStage(QStringLiteral("supernet"), tr("Supernet"), supernet);
    connect(supernet, &SupernetPage::predictorWanted, this, &MainWindow::useSupernet);
    m_search = new SearchPage(m_session, m_searching, m_projectActions->example());
    addStage(QStringLiteral("search"), tr("Search"), m_search);
    m_search->setStages({{QStringLiteral("task"), tr("Task")},
                         {QStringLiteral("predict"), tr("Predict")},
                         {QStringLiteral("supernet"), tr("Train from scratch")}});
    connect(m_search, &SearchPage::stageWanted, this, [this, supernet](const QString &stage) {
        if (const workbench::StoredSearch *shown = m_searching.shown(); stage == QLatin1String("supernet") && shown)
            supernet->trainFromScratch(shown->record.setup.space);
        showStage(stage);
    });
    auto *report = new ReportPage(m_reports, m_projectActions->example());
    addStage(QStringLiteral("report"), tr("Report"), report);
    connect(report, &ReportPage::stageWanted, this, &MainWindow::showStage);
    m_welcome = new WelcomePage({
        {m_projectActions->example(), QStringLiteral(":/icons/welcome/example.svg")},
        {m_projectActions->startNew(), QStringLiteral(":/icons/welcome/new.svg")},
        {m_projectActions->importFolder(), QStringLiteral(":/icons/welcome/import.svg")},
    });
    m_pages->addWidget(m_welcome);
    connect(m_welcome, &WelcomePage::openRequested, &m_session, &workbench::ProjectSession::open);
}

void MainWindow::showEndpoints()
{
    if (m_endpoints == nullptr)
        m_endpoints = new EndpointDialog(m_models.endpoints(), this);
    const workbench::KnownEndpoint *chosen = m_models.endpoint();
    m_endpoints->open(chosen != nullptr ? QString::fromStdString(chosen->endpoint.name) : QString());
}

/// A supernet becomes a predictor of the stage, which is shown.
void MainWindow::useSupernet(const QString &stage, const QString &predictor)
{
    const bool isSearch = stage == QLatin1String("search");
    if (isSearch) {
        if (const auto added = m_search->addPredictor(predictor.toStdString()); !added)
            return m_message->showProblem(errorText(added.error()));
    } else if (m_judging.canEdit()) {
        m_judging.addAndRun(tr("Add supernet"), {predictor.toStdString()});
    }
    showStage(stage);
}

void MainWindow::addStage(const QString &id, const QString &title, Page *page)
{
    m_stages.append({id, page});
    m_stageBar->addStage(title, tintedIcon(QStringLiteral(":/icons/stages/%1.svg").arg(id)));
    m_pages->addWidget(page);
}

bool MainWindow::showStage(const QString &id)
{
    if (id == QLatin1String("welcome")) {
        showWelcome();
        return true;
    }
    for (int i = 0; i < m_stages.size(); ++i) {
        if (m_stages[i].id == id) {
            showStageAt(i);
            return true;
        }
    }
    return false;
}

void MainWindow::showStageAt(int index)
{
    m_stageBar->setCurrent(index);
    m_pages->setCurrentWidget(m_stages[index].page);
    m_stages[index].page->firstFocus()->setFocus(Qt::OtherFocusReason);
    m_settings.setValue(kStageKey, m_stages[index].id);
}

void MainWindow::showWelcome()
{
    m_stageBar->setCurrent(-1);
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->firstFocus()->setFocus(Qt::OtherFocusReason);
}

/// The page where the last project was left, or the welcome while none is open.
void MainWindow::showProject()
{
    const QString name = m_session.name();
    setWindowTitle(name.isEmpty() ? tr("Foresearch") : tr("%1 – Foresearch").arg(name));
    if (m_session.isOpen())
        m_recent.add(m_session.path());
    showRecent();
    if (!m_session.isOpen())
        showWelcome();
    else if (!showStage(m_settings.value(kStageKey).toString()))
        showStageAt(0);
}

void MainWindow::showAccess()
{
    const QString &reason = m_session.readOnlyReason();
    m_statusLine->setProjectText(reason.isEmpty() ? tr("%1 · all saved").arg(m_session.name())
                                                  : tr("%1 · read-only").arg(m_session.name()));
    if (!reason.isEmpty())
        m_message->showProblem(tr("The project is read-only and shown as it changes. %1").arg(reason));
    else
        m_message->hide();
}

void MainWindow::showRecent()
{
    QList<RecentProject> projects;
    m_recentMenu->clear();
    for (const QString &path : m_recent.paths()) {
        const QString name = QFileInfo(path).completeBaseName();
        projects.append({name, path});
        QAction *action = m_recentMenu->addAction(name, this, [this, path] { m_session.open(path); });
        action->setStatusTip(path);
    }
    m_recentMenu->setEnabled(!projects.isEmpty());
    m_welcome->setRecent(projects);
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_projectActions->open(paths);
}

void MainWindow::openLast()
{
    const QStringList paths = m_recent.paths();
    if (!paths.isEmpty())
        m_session.open(paths.first());
}

void MainWindow::setUpJobs()
{
    m_jobs = new JobsModel(this);
    m_jobsDock = new JobsDock(*m_jobs);
    new JobFeed(m_jobCenter, *m_jobs, this);
    connect(m_jobsDock, &JobsDock::stopRequested, &m_jobCenter, &jobs::JobCenter::stop);
    connect(m_jobsDock, &JobsDock::clearRequested, &m_jobCenter, &jobs::JobCenter::clearFinished);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobsDock);
    resizeDocks({m_jobsDock}, {220}, Qt::Vertical);
    m_jobsDock->hide();
    const auto show = [this] { showJobs(); };
    connect(m_jobs, &JobsModel::dataChanged, this, show);
    connect(m_jobs, &JobsModel::rowsInserted, this, show);
    connect(m_jobs, &JobsModel::rowsRemoved, this, show);
    connect(m_statusLine->jobBar(), &JobBar::clicked, m_jobsDock, [this] { m_jobsDock->setVisible(true); });
    showJobs();
}

void MainWindow::showJobs()
{
    if (const JobRow *job = m_jobs->activeJob())
        m_statusLine->jobBar()->showJob(job->title, job->fraction(), job->summary());
    else
        m_statusLine->jobBar()->showText(tr("Idle"));
}

void MainWindow::setUpMenus()
{
    auto *name = new QLabel(tr("Foresearch"));
    name->setProperty("role", QStringLiteral("heading"));
    name->setContentsMargins(14, 0, 10, 0);
    menuBar()->setCornerWidget(name, Qt::TopLeftCorner);
    setUpViewMenu();
    setUpHelpMenu();
}

void MainWindow::setUpFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_projectActions = new ProjectActions(*m_commands, m_session, m_import, this);
    m_projectActions->addToFileMenu(menu);
    m_recentMenu = menu->addMenu(tr("&Recent projects"));
    connect(m_projectActions, &ProjectActions::taskWanted, this, [this] { showStage(QStringLiteral("task")); });
    menu->addSeparator();
    m_commands->add(
        menu, {.id = "file.quit", .text = tr("&Quit"), .shortcut = QKeySequence::Quit, .icon = "application-exit"},
        [this] { close(); });
}

void MainWindow::setUpEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_projectActions->addToEditMenu(menu);
    menu->addSeparator();
    m_commands->add(menu,
                    {.id = "edit.endpoints",
                     .text = tr("&Endpoints of language models…"),
                     .icon = "network-server",
                     .tip = tr("Addresses, keys and models that can be asked")},
                    [this] { showEndpoints(); });
}

void MainWindow::setUpViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_commands->add(menu, {.id = "view.welcome", .text = tr("&Welcome"), .icon = "go-home"}, [this] { showWelcome(); });
    for (int i = 0; i < m_stages.size(); ++i) {
        const QByteArray id = "view.stage." + m_stages[i].id.toLatin1();
        const QString title = m_stageBar->title(i);
        QAction *action = m_commands->add(
            menu, {.id = id.constData(), .text = title, .shortcut = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i))},
            [this, i] { showStageAt(i); });
        action->setIcon(tintedIcon(QStringLiteral(":/icons/stages/%1.svg").arg(m_stages[i].id)));
    }
    menu->addSeparator();
    setUpThemeMenu(menu);
    QAction *jobs = m_commands->add(
        menu,
        {.id = "view.jobs", .text = tr("&Jobs"), .shortcut = QKeySequence(tr("Ctrl+J")), .icon = "view-list-details"},
        {});
    jobs->setCheckable(true);
    connect(jobs, &QAction::toggled, m_jobsDock, &QWidget::setVisible);
    connect(m_jobsDock, &QDockWidget::visibilityChanged, jobs,
            [this, jobs] { jobs->setChecked(!m_jobsDock->isHidden()); });
    m_commands->add(menu,
                    {.id = "view.resetLayout",
                     .text = tr("&Reset layout"),
                     .icon = "edit-reset",
                     .tip = tr("Puts window, docks and bars back where they were at the first start")},
                    [this] { resetLayout(); });
    m_commands->add(menu,
                    {.id = "view.fullScreen",
                     .text = tr("&Full screen"),
                     .shortcut = QKeySequence::FullScreen,
                     .icon = "view-fullscreen"},
                    [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    menu->addSeparator();
    m_commands->add(menu,
                    {.id = "view.locator",
                     .text = tr("&Go to…"),
                     .shortcut = QKeySequence(tr("Ctrl+K")),
                     .icon = "edit-find",
                     .tip = tr("Finds actions, prompts and architectures by their name")},
                    [this] { m_locator->open(); });
}

void MainWindow::setUpThemeMenu(QMenu *viewMenu)
{
    QMenu *menu = viewMenu->addMenu(tr("&Theme"));
    auto *group = new QActionGroup(menu);
    const QList<std::pair<Theme, CommandSpec>> themes{
        {Theme::System, {.id = "view.theme.system", .text = tr("Theme of the &system"), .icon = "contrast"}},
        {Theme::Light, {.id = "view.theme.light", .text = tr("&Light theme"), .icon = "weather-clear"}},
        {Theme::Dark, {.id = "view.theme.dark", .text = tr("&Dark theme"), .icon = "weather-clear-night"}},
    };
    for (const auto &[theme, spec] : themes) {
        QAction *action = m_commands->add(menu, spec, [this, chosen = theme] { m_theme.setTheme(chosen); });
        action->setCheckable(true);
        action->setChecked(m_theme.theme() == theme);
        group->addAction(action);
        connect(&m_theme, &ThemeController::themeChanged, action,
                [this, action, own = theme] { action->setChecked(m_theme.theme() == own); });
    }
}

void MainWindow::setUpHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    m_commands->add(menu,
                    {.id = "help.report",
                     .text = tr("&Report a problem…"),
                     .icon = "tools-report-bug",
                     .tip = tr("Writes versions and the logs of the jobs into an archive, without data or keys")},
                    [this] { reportProblem(); });
    m_commands->add(menu, {.id = "help.about", .text = tr("&About Foresearch"), .icon = "help-about"},
                    [this] { AboutDialog(this).exec(); });
}

void MainWindow::setUpLocator()
{
    m_locator = new Locator(this);
    m_locator->addSource([this] { return actionEntries(*m_commands); });
    m_locator->addSource([this] { return projectEntries(m_session, [this] { showStage(QStringLiteral("task")); }); });
    m_locator->addSource(
        [this] { return promptEntries(m_prompting, [this] { showStage(QStringLiteral("prompt")); }); });
    auto *corner = new QWidget;
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 2, 14, 3);
    layout->addWidget(m_locator);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

void MainWindow::restoreLayout()
{
    m_defaultState = saveState(kStateVersion);
    resize(kDefaultSize);
    restoreGeometry(m_settings.value(kGeometryKey).toByteArray());
    restoreState(m_settings.value(kStateKey).toByteArray(), kStateVersion);
}

void MainWindow::resetLayout()
{
    restoreState(m_defaultState, kStateVersion);
    showNormal();
    resize(kDefaultSize);
}

/// Asks where something is still running.
bool MainWindow::mayClose()
{
    const int running = m_jobs->activeCount();
    if (running == 0)
        return true;
    QMessageBox box(QMessageBox::Question, tr("Quit Foresearch"), tr("%n jobs are still running.", nullptr, running),
                    QMessageBox::NoButton, this);
    box.setInformativeText(tr("What they have finished is kept; the rest is lost."));
    auto *quit = box.addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Keep running"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == quit;
}

void MainWindow::reportProblem()
{
    const QString parent = QFileDialog::getExistingDirectory(this, tr("Where to write the report"));
    if (parent.isEmpty())
        return;
    const auto report = writeProblemReport(parent, *m_jobs);
    m_message->showProblem(report ? tr("The report is in %1. Look through it, and attach it where you describe the "
                                       "problem.")
                                        .arg(*report)
                                  : errorText(report.error()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    openFiles(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose())
        return event->ignore();
    m_settings.setValue(kGeometryKey, saveGeometry());
    m_settings.setValue(kStateKey, saveState(kStateVersion));
    event->accept();
}

bool MainWindow::event(QEvent *event)
{
    const bool isHandled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        QTimer::singleShot(0, this, &MainWindow::finishStart);
    }
    return isHandled;
}

void MainWindow::finishStart()
{
    Q_EMIT painted();
    // What the first paint can do without comes after it.
    m_commands->loadIcons(m_theme.isDark());
    m_theme.followDesktop();
}

} // namespace foresearch::ui
