#include "core/base/file.h"
#include "core/base/json.h"
#include "tests/support/chat_server.h"
#include "tests/support/command_line.h"

#include <QDir>
#include <QLibrary>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using testing::ChatServer;
using testing::ServedRequest;

namespace {

constexpr const char *kKey = "sk-test-0123456789abcdefghijklmnopqrstuvwxyz";

} // namespace

/// `llm key` and `--keychain` with a keychain that really runs: gnome-keyring on a session bus of its own.
class LlmKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *program : {"dbus-run-session", "gnome-keyring-daemon"})
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(QString("needs %1").arg(program)));
        if (!QLibrary("secret-1", 0).load())
            QSKIP("needs libsecret");
    }

    void theKeychainKeepsAKeyUntilItIsRemoved()
    {
        const ChatServer server;
        QVERIFY(writeFile(file("key.txt").toStdString(), std::string(kKey) + "\n"));
        const QString models =
            "llm models --json --keychain ours --endpoint " + QString::fromStdString(server.baseUrl());
        const auto outcome = runWithKeychain({"llm key store ours --key-file " + file("key.txt"), models,
                                              "llm key remove ours", models, "llm key remove ours"});
        QCOMPARE(outcome.codes, (QList<int>{0, 0, 0, 1, 0}));
        QCOMPARE(server.counts().requests, 1);
        QCOMPARE(server.requests().at(0).headers.at("authorization"), std::string("Bearer ") + kKey);
        QVERIFY2(outcome.said.contains("found no key for \"ours\""), outcome.said);
        QVERIFY(!outcome.said.contains(QByteArray(kKey).mid(3)));
    }

    void aKeyOfTheSameNameTakesTheOldOnesPlace()
    {
        const ChatServer server;
        QVERIFY(writeFile(file("old.txt").toStdString(), "sk-test-the-old-one-of-them\n"));
        QVERIFY(writeFile(file("key.txt").toStdString(), std::string(kKey) + "\n"));
        const auto outcome = runWithKeychain(
            {"llm key store ours --key-file " + file("old.txt"), "llm key store ours --key-file " + file("key.txt"),
             "llm probe --model m --keychain ours --endpoint " + QString::fromStdString(server.baseUrl())});
        QCOMPARE(outcome.codes, (QList<int>{0, 0, 0}));
        QVERIFY(server.counts().requests > 0);
        for (const ServedRequest &request : server.requests())
            QCOMPARE(request.headers.at("authorization"), std::string("Bearer ") + kKey);
    }

private:
    struct Outcome {
        QList<int> codes;
        QByteArray said;
    };

    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Commands one after the other in one session with an unlocked keychain, which ends with them.
    Outcome runWithKeychain(const QStringList &commands) const
    {
        const QString program = qEnvironmentVariable("FORESEARCH_BIN") + "/foresearch-cli ";
        QString script = "printf 'test\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n";
        for (const QString &command : commands)
            script += program + command + " 1>&2; echo $?\n";
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QDir(m_folder.path()).mkdir("run");
        QFile::setPermissions(file("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert("HOME", m_folder.path());
        environment.insert("XDG_DATA_HOME", file("data"));
        environment.insert("XDG_RUNTIME_DIR", file("run"));
        environment.remove("FORESEARCH_API_KEY");
        QProcess session;
        session.setProcessEnvironment(environment);
        session.start("dbus-run-session", {"--", "sh", "-c", script});
        Outcome outcome;
        if (!session.waitForFinished(120'000))
            session.kill();
        for (const QByteArray &line : session.readAllStandardOutput().split('\n'))
            if (!line.isEmpty())
                outcome.codes.push_back(line.toInt());
        outcome.said = session.readAllStandardError();
        if (outcome.codes.size() != commands.size())
            qWarning("%s", outcome.said.constData());
        return outcome;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(LlmKeyTest)
#include "llm_key_test.moc"
