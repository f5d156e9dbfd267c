#include "core/store/writer_lock.h"
#include "core/workbench/project_session.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::workbench;

class FollowingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWriterThatWasKilledIsNoticedWithoutAnEdit()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("flock")).isEmpty())
            QSKIP("There is no program that holds a lock.");
        QTemporaryDir folder;
        jobs::JobCenter jobs;
        QString path;
        {
            ProjectSession session(jobs, folder.path().toStdString());
            session.createInFolder(QStringLiteral("project"));
            QTRY_VERIFY(session.isOpen());
            path = session.path();
        }
        QProcess writer;
        writer.start(QStringLiteral("flock"), {QStringLiteral("--no-fork"), path + QStringLiteral("-lock"),
                                               QStringLiteral("sleep"), QStringLiteral("600")});
        QVERIFY(writer.waitForStarted());
        QTRY_VERIFY(!store::WriterLock::take(path.toStdString()));

        ProjectSession follower(jobs, folder.path().toStdString());
        QSignalSpy looks(&follower, &ProjectSession::accessChanged);
        follower.open(path);
        QTRY_VERIFY(follower.isOpen());
        QTRY_COMPARE(looks.count(), 2); // when it is opened, and once more when it is watched
        QVERIFY(!follower.readOnlyReason().isEmpty());
        const std::size_t listed = jobs.jobs().size();
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(follower.readOnlyReason().isEmpty(), 10000);
        QVERIFY(jobs.jobs().size() <= listed + 1); // looking is no job that anybody wants to see
    }
};

QTEST_GUILESS_MAIN(FollowingTest)
#include "following_test.moc"
