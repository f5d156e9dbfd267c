#include "ui/window/problem_report.h"

#include "core/base/file.h"
#include "ui/models/jobs_model.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QSysInfo>

namespace foresearch::ui {

namespace {

QString withoutHome(QString text)
{
    return text.replace(QDir::homePath(), QStringLiteral("~"));
}

} // namespace

QString systemText()
{
    QStringList lines{
        QStringLiteral("foresearch %1").arg(QCoreApplication::applicationVersion()),
        QStringLiteral("Qt %1, built against %2").arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        QStringLiteral("%1, kernel %2, %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
        QStringLiteral("platform %1, locale %2").arg(QGuiApplication::platformName(), QLocale().name()),
    };
    for (const QScreen *screen : QGuiApplication::screens())
        lines << QStringLiteral("screen %1x%2 at %3")
                     .arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio());
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString jobsText(const JobsModel &jobs)
{
    QString text;
    for (const JobRow &job : jobs.jobs()) {
        text += QStringLiteral("%1: %2\n").arg(job.title, job.summary());
        if (!job.command.isEmpty())
            text += QStringLiteral("$ %1\n").arg(job.command);
        if (!job.log.isEmpty())
            text += job.log + QLatin1Char('\n');
        text += QLatin1Char('\n');
    }
    return withoutHome(text);
}

Result<QString> writeProblemReport(const QString &parentFolder, const JobsModel &jobs)
{
    const QString name = QStringLiteral("foresearch-report-%1")
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss")));
    const QString folder = QDir(parentFolder).filePath(name);
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::CannotWrite, folder.toStdString() + ": cannot make this folder.");
    const auto write = [&folder](const char *file, const QString &text) {
        return writeFile((folder + QLatin1Char('/') + QLatin1String(file)).toStdString(), text.toStdString());
    };
    if (const auto written = write("system.txt", systemText()); !written)
        return propagate(written);
    if (const auto written = write("jobs.txt", jobsText(jobs)); !written)
        return propagate(written);
    return folder;
}

} // namespace foresearch::ui
