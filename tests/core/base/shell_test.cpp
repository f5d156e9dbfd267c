#include "core/base/shell.h"

#include <QProcess>
#include <QtTest>

using namespace foresearch;

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainWordsStayAsTheyAre()
    {
        QCOMPARE(shellLine({"foresearch-cli", "evaluate", "--task", "a_b.c"}),
                 std::string("foresearch-cli evaluate --task a_b.c"));
    }

    void theShellReadsTheWordsAgain()
    {
        const std::vector<std::string> words{"plain", "",      "two words", "it's", "$HOME", "a;b",
                                             "~",     "\"q\"", "\xc3\xa4",  "*",    "a\nb",  "\\"};
        QProcess shell;
        shell.start("sh", {"-c", "printf '%s\\0' " + QString::fromStdString(shellLine(words))});
        QVERIFY(shell.waitForFinished());
        std::string expected;
        for (const std::string &word : words)
            expected += word + std::string(1, '\0');
        QCOMPARE(shell.readAllStandardOutput().toStdString(), expected);
    }
};

QTEST_GUILESS_MAIN(ShellTest)
#include "shell_test.moc"
