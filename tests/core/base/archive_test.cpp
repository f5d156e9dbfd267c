#include "core/base/archive.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;

class ArchiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tarReadsWhatWasWritten()
    {
        if (QStandardPaths::findExecutable("tar").isEmpty())
            QSKIP("There is no tar here.");
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.tar.gz");
        const std::vector<ArchivedFile> files{
            {"report/empty.txt", ""}, {"report/block.txt", std::string(512, 'x')}, {"report/jobs.txt", "ä\nlog\n"}};
        QVERIFY(writeArchive(path.toStdString(), files, std::chrono::sys_seconds(std::chrono::seconds(1'764'000'000))));
        QCOMPARE(tar({"-tzf", path}), QByteArray("report/empty.txt\nreport/block.txt\nreport/jobs.txt\n"));
        for (const ArchivedFile &file : files)
            QCOMPARE(tar({"-xzOf", path, QString::fromStdString(file.name)}).toStdString(), file.content);
    }

    void theSameFilesGiveTheSameBytes()
    {
        const QTemporaryDir folder;
        const std::vector<ArchivedFile> files{{"a", "b"}};
        QByteArray bytes[2];
        for (int i = 0; i < 2; ++i) {
            QFile file(folder.filePath(QString::number(i)));
            QVERIFY(writeArchive(file.fileName().toStdString(), files, {}));
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes[i] = file.readAll();
        }
        QCOMPARE(bytes[0], bytes[1]);
    }

    void namesThatAnArchiveCannotHoldAreRefused()
    {
        const QTemporaryDir folder;
        for (const std::string &name : {std::string(), std::string("/etc/passwd"), std::string(100, 'n')}) {
            const std::vector<ArchivedFile> files{{name, "b"}};
            QCOMPARE(writeArchive(folder.filePath("a").toStdString(), files, {}).error().code, ErrorCode::BadValue);
        }
        const std::vector<ArchivedFile> files{{"a", "b"}};
        QCOMPARE(writeArchive(folder.filePath("no/a").toStdString(), files, {}).error().code, ErrorCode::CannotWrite);
    }

private:
    static QByteArray tar(const QStringList &arguments)
    {
        QProcess process;
        process.start("tar", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return process.readAllStandardOutput();
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archive_test.moc"
