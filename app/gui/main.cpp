#include "app/gui/start_options.h"
#include "app/gui/startup_trace.h"
#include "core/jobs/job_center.h"
#include "core/workbench/corpora.h"
#include "core/workbench/distilling.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/judging.h"
#include "core/workbench/latencies.h"
#include "core/workbench/llm_judging.h"
#include "core/workbench/project_session.h"
#include "core/workbench/prompting.h"
#include "core/workbench/reports.h"
#include "core/workbench/searching.h"
#include "core/workbench/supernet_trying.h"
#include "core/workbench/supernets.h"
#include "core/workbench/tfs_import.h"
#include "ui/text/translation.h"
#include "ui/window/commands.h"
#include "ui/window/main_window.h"
#include "ui/window/theme_controller.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QPixmap>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <string_view>

using namespace foresearch;

namespace {

/// A picture needs no display, and the platform is chosen before the command line is parsed.
void choosePlatform(int argc, char **argv)
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]).starts_with("--screenshot") && !hasDisplay)
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

/// Writes the picture as soon as the window has nothing left to do, and ends the program.
void takeScreenshot(ui::MainWindow &window, const jobs::JobCenter &jobs, const QString &file)
{
    if (jobs.unfinishedCount() > 0) {
        QTimer::singleShot(20, &window, [&window, &jobs, file] { takeScreenshot(window, jobs, file); });
        return;
    }
    QTimer::singleShot(0, &window, [&window, file] {
        const bool isWritten = window.grab().save(file, "PNG");
        if (!isWritten)
            std::fprintf(stderr, "foresearch: cannot write the picture %s.\n", qUtf8Printable(file));
        QCoreApplication::exit(isWritten ? 0 : 1);
    });
}

} // namespace

int main(int argc, char **argv)
{
    choosePlatform(argc, argv);
    workbench::chooseProductKernels();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("foresearch"));
    QCoreApplication::setOrganizationName(QStringLiteral("foresearch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FORESEARCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.foresearch.Foresearch"));
    ui::installTranslations(application, QLocale());
    const gui::StartOptions options = gui::parseStartOptions(QCoreApplication::arguments());

    // A picture shows the window as at a first start and leaves the user's layout alone.
    QTemporaryDir scratch;
    const bool isScreenshot = !options.screenshot.isEmpty();
    const auto settings = isScreenshot ? std::make_unique<QSettings>(scratch.filePath(QStringLiteral("settings.ini")),
                                                                     QSettings::IniFormat)
                                       : std::make_unique<QSettings>();
    ui::ThemeController theme(application, *settings);
    if (options.theme)
        theme.overrideTheme(*options.theme);
    jobs::JobCenter jobs;
    const QString data =
        isScreenshot ? scratch.path() : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    workbench::ProjectSession session(jobs, (data + QStringLiteral("/projects")).toStdString());
    workbench::TfsImport import(jobs, session);
    workbench::Corpora corpora(jobs, session);
    workbench::Judging judging(jobs, session);
    workbench::Distilling distilling(jobs, session);
    workbench::Supernets supernets(jobs, session);
    workbench::SupernetTrying trying(jobs, supernets.engine());
    workbench::Latencies latencies(jobs, session, supernets.engine());
    workbench::Searching searching(jobs, session);
    workbench::Prompting prompting(jobs, session);
    const QString config =
        isScreenshot ? scratch.path() : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    workbench::Endpoints endpoints(jobs, (config + QStringLiteral("/endpoints.json")).toStdString());
    workbench::LlmJudging models(jobs, session, endpoints);
    workbench::Reports reports(jobs, session);
    ui::MainWindow window({*settings, theme, jobs, session, import, corpora, latencies, judging, distilling, supernets,
                           trying, searching, prompting, models, reports});
    QObject::connect(&window, &ui::MainWindow::painted, [] { gui::traceFirstPaint(); });
    if (isScreenshot)
        QObject::connect(&window, &ui::MainWindow::painted, [&] { takeScreenshot(window, jobs, options.screenshot); });
    if (options.size)
        window.resize(*options.size);
    if (options.isExample)
        window.commands().find("file.example")->trigger();
    else if (!options.project.isEmpty())
        window.openFiles({options.project});
    else if (!isScreenshot)
        window.openLast();
    if (!options.page.isEmpty() && !window.showStage(options.page)) {
        std::fprintf(stderr, "foresearch: --page: there is no page \"%s\".\n", qUtf8Printable(options.page));
        return 2;
    }
    window.show();
    return QApplication::exec();
}
