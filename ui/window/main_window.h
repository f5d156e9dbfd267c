#pragma once

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace foresearch::ui {

class Commands;
class JobsDock;
class JobsModel;
class Locator;
class Page;
class StageBar;
class StatusLine;
class ThemeController;

/// The frame: stage bar, pages, Jobs dock, menus, locator and status line.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Contract: `settings` and `theme` outlive the window. Restores the layout of the last run.
    MainWindow(QSettings &settings, ThemeController &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the page of a stage: "task", "predict". Whether there is one.
    bool showStage(const QString &id);

    Commands &commands() const { return *m_commands; }
    JobsModel &jobs() const { return *m_jobs; }

Q_SIGNALS:
    void painted(); ///< once, after the first paint

protected:
    void closeEvent(QCloseEvent *event) override;
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
    void setUpViewMenu();
    void setUpThemeMenu(QMenu *viewMenu);
    void setUpHelpMenu();
    void setUpLocator();
    void addStage(const QString &id, const QString &title, Page *page);
    void showStageAt(int index);
    void showJobs();
    void finishStart();
    void restoreLayout();
    void resetLayout();

    QSettings &m_settings;
    ThemeController &m_theme;
    Commands *m_commands = nullptr;
    JobsModel *m_jobs = nullptr;
    StageBar *m_stageBar = nullptr;
    QStackedWidget *m_pages = nullptr;
    JobsDock *m_jobsDock = nullptr;
    Locator *m_locator = nullptr;
    StatusLine *m_statusLine = nullptr;
    QList<Stage> m_stages;
    QByteArray m_defaultState;
    bool m_isPainted = false;
};

} // namespace foresearch::ui
