#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using foresearch::testing::sourcePath;

namespace {

const QString kAppId = QStringLiteral("org.foresearch.Foresearch");

QString readText(const QString &relative)
{
    QFile file(sourcePath(relative));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString firstMatch(const QString &text, const char *pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

} // namespace

/// What a desktop and a package manager read of us.
class PackagingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAgreeInAllFiles()
    {
        const QString desktop = readText("packaging/linux/" + kAppId + ".desktop");
        const QString metainfo = readText("packaging/linux/" + kAppId + ".metainfo.xml");
        const QString mime = readText("packaging/linux/" + kAppId + ".mime.xml");
        QCOMPARE(firstMatch(desktop, "^Icon=(.*)$"), kAppId);
        QCOMPARE(firstMatch(metainfo, "<id>(.*)</id>"), kAppId);
        QCOMPARE(firstMatch(metainfo, "desktop-id\">(.*)</"), kAppId + ".desktop");
        QCOMPARE(firstMatch(mime, "icon name=\"(.*)\""), kAppId);
        const QString type = firstMatch(mime, "mime-type type=\"(.*)\"");
        QCOMPARE(firstMatch(desktop, "^MimeType=(.*);$"), type);
        QCOMPARE(firstMatch(metainfo, "<mediatype>(.*)</"), type);
    }

    void versionsAgreeInAllFiles()
    {
        const QString version = FORESEARCH_VERSION;
        QCOMPARE(firstMatch(readText("packaging/linux/" + kAppId + ".metainfo.xml"), "release version=\"([^\"]*)"),
                 version);
        QCOMPARE(firstMatch(readText("packaging/man/foresearch.1"), "^\\.TH .*Foresearch ([0-9.]+)"), version);
        QCOMPARE(firstMatch(readText("packaging/man/foresearch-cli.1"), "^\\.TH .*Foresearch ([0-9.]+)"), version);
    }

    void checkersFindNothing_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        const QString linuxDir = sourcePath("packaging/linux/" + kAppId);
        QTest::newRow("desktop entry") << "desktop-file-validate" << QStringList{linuxDir + ".desktop"};
        QTest::newRow("metainfo") << "appstreamcli" << QStringList{"validate", "--no-net", linuxDir + ".metainfo.xml"};
        for (const char *page : {"foresearch.1", "foresearch-cli.1"})
            QTest::newRow(page) << "man"
                                << QStringList{"--warnings", "-E", "UTF-8", "-l", sourcePath("packaging/man/") + page};
    }

    void checkersFindNothing()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + " is not installed"));
        QProcess checker;
        checker.start(program, arguments);
        QVERIFY(checker.waitForFinished());
        const QByteArray complaints = checker.readAllStandardError();
        QVERIFY2(complaints.isEmpty(), complaints);
        QCOMPARE(checker.exitCode(), 0);
    }
};

QTEST_APPLESS_MAIN(PackagingTest)
#include "packaging_test.moc"
