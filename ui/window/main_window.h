#pragma once

#include "ui/window/recent_projects.h"

#include <QMainWindow>

class QMenu;
class QSettings;
class QStackedWidget;

namespace foresearch::jobs {
class JobCenter;
}

namespace foresearch::workbench {
class Corpora;
class ProjectSession;
class Distilling;
class Latencies;
class Judging;
class Prompting;
class LlmJudging;
class Reports;
class Searching;
class Supernets;
class SupernetTrying;
class TfsImport;
} // namespace foresearch::workbench

namespace foresearch::ui {

class Commands;
class EndpointDialog;
class JobsDock;
class JobsModel;
class Locator;
class MessageStrip;
class Page;
class ProjectActions;
class SearchPage;
class StageBar;
class StatusLine;
class ThemeController;
class WelcomePage;

/// What the window shows and steers; all of it outlives the window.
struct WindowParts {
    QSettings &settings;
    ThemeController &theme;
    jobs::JobCenter &jobs;
    workbench::ProjectSession &session;
    workbench::TfsImport &import;
    workbench::Corpora &corpora;
    workbench::Latencies &latencies;
    workbench::Judging &judging;
    workbench::Distilling &distilling;
    workbench::Supernets &supernets;
    workbench::SupernetTrying &trying;
    workbench::Searching &searching;
    workbench::Prompting &prompting;
    workbench::LlmJudging &models;
    workbench::Reports &reports;
};

/// The frame: stage bar, pages, Jobs dock, menus, locator and status line.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Restores the layout of the last run.
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the page of a stage: "task", "predict"; or "welcome". Whether there is one.
    bool showStage(const QString &id);
    /// Does what files that were dropped or named at the start call for.
    void openFiles(const QStringList &paths);
    /// Opens the project of the last time, if it is still there.
    void openLast();

    Commands &commands() const { return *m_commands; }
    JobsModel &jobs() const { return *m_jobs; }

Q_SIGNALS:
    void painted(); ///< once, after the first paint

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Stage {
        QString id;
        Page *page;
    };

    void setUpFrame();
    void setUpStages();
    void setUpJobs();
    void setUpMenus();
    void setUpFileMenu();
    void setUpEditMenu();
    void setUpViewMenu();
    void setUpThemeMenu(QMenu *viewMenu);
    void setUpHelpMenu();
    void setUpLocator();
    void addStage(const QString &id, const QString &title, Page *page);
    void showStageAt(int index);
    void showWelcome();
    void showProject();
    void showAccess();
    void showRecent();
    bool mayClose();
    void reportProblem();
    void showJobs();
    void showEndpoints();
    void useSupernet(const QString &stage, const QString &predictor);
    void finishStart();
    void restoreLayout();
    void resetLayout();

    QSettings &m_settings;
    ThemeController &m_theme;
    jobs::JobCenter &m_jobCenter;
    workbench::ProjectSession &m_session;
    workbench::TfsImport &m_import;
    workbench::Corpora &m_corpora;
    workbench::Latencies &m_latencies;
    workbench::Judging &m_judging;
    workbench::Distilling &m_distilling;
    workbench::Supernets &m_supernets;
    workbench::SupernetTrying &m_trying;
    workbench::Searching &m_searching;
    workbench::Prompting &m_prompting;
    workbench::LlmJudging &m_models;
    workbench::Reports &m_reports;
    RecentProjects m_recent;
    QMenu *m_recentMenu = nullptr;
    ProjectActions *m_projectActions = nullptr;
    WelcomePage *m_welcome = nullptr;
    SearchPage *m_search = nullptr;
    MessageStrip *m_message = nullptr;
    Commands *m_commands = nullptr;
    JobsModel *m_jobs = nullptr;
    StageBar *m_stageBar = nullptr;
    QStackedWidget *m_pages = nullptr;
    JobsDock *m_jobsDock = nullptr;
    EndpointDialog *m_endpoints = nullptr; ///< made when it is first wanted
    Locator *m_locator = nullptr;
    StatusLine *m_statusLine = nullptr;
    QList<Stage> m_stages;
    QByteArray m_defaultState;
    bool m_isPainted = false;
};

} // namespace foresearch::ui
