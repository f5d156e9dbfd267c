#include "ui/window/problem_report.h"

#include "core/base/archive.h"
#include "ui/models/jobs_model.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QSysInfo>

#include <array>
#include <chrono>

namespace foresearch::ui {

namespace {

QString withoutHome(QString text)
{
    return text.replace(QDir::homePath(), QStringLiteral("~"));
}

QString withoutSecrets(QString text)
{
    static const QRegularExpression named(
        QStringLiteral(
            "((?:key|token|secret|password|authorization)[\"']?\\s*[=:]\\s*[\"']?)(?:bearer\\s+)?[^\\s\"',;&]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asOption(
        QStringLiteral("(--[a-z-]*(?:key|token|secret|password)\\s+|\\bbearer\\s+)[^\\s]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QStringLiteral("\\bsk-[A-Za-z0-9_-]{8,}"));
    static const QRegularExpression inAddress(QStringLiteral("(://)[^/\\s@]+@"));
    return text.replace(bare, QStringLiteral("***"))
        .replace(named, QStringLiteral("\\1***"))
        .replace(asOption, QStringLiteral("\\1***"))
        .replace(inAddress, QStringLiteral("\\1***@"));
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
    return withoutSecrets(withoutHome(text));
}

Result<QString> writeProblemReport(const QString &parentFolder, const JobsModel &jobs)
{
    const QString name = QStringLiteral("foresearch-report-%1")
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-hhmmss")));
    const QString path = QDir(parentFolder).filePath(name + QStringLiteral(".tar.gz"));
    const std::string folder = name.toStdString();
    const std::array files{ArchivedFile{folder + "/system.txt", systemText().toStdString()},
                           ArchivedFile{folder + "/jobs.txt", jobsText(jobs).toStdString()}};
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (const auto written = writeArchive(path.toStdString(), files, now); !written)
        return propagate(written);
    return path;
}

} // namespace foresearch::ui
