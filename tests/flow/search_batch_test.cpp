#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/rng.h"
#include "core/search/journal_file.h"
#include "core/search/population.h"
#include "tests/support/command_line.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <set>

using namespace foresearch;
using testing::finish;
using Finished = testing::CommandOutcome;

namespace {

/// Values from the text of an architecture alone; every architecture that it is asked about goes to the file $ASKED.
constexpr const char *kScript = "/encoder/ {\n"
                                "    print >> ENVIRON[\"ASKED\"]\n"
                                "    value = length($0)\n"
                                "    for (i = 1; i <= NF; ++i)\n"
                                "        value += $i * (i % 7 + 1) / 1000\n"
                                "    print \"{\\\"value\\\": \" value / 10 \"}\"\n"
                                "}\n";
constexpr int kKills = 12;
constexpr int kPatienceMs = 120'000;
constexpr std::size_t kSearches = 12; ///< of `batch`: HAT, HS-NAS, random; two seeds; two limits

} // namespace

/// `search batch` as it is typed.
class SearchBatchCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(file("score.awk").toStdString(), kScript));
    }

    void everySearchFindsWhatItFindsAloneAndNothingIsAskedTwice()
    {
        const Finished batch = finish(start(batchArguments("batch") + QStringList{"--json"}, "asked"));
        QVERIFY2(batch.exitCode == 0, batch.errors);
        const Json found = Json::parse(batch.output.toStdString());
        QCOMPARE(found["searches"].size(), kSearches);
        QCOMPARE(found["groups"].size(), std::size_t{6});
        const auto asked = testing::linesOf(path("asked"));
        QCOMPARE(std::set(asked.begin(), asked.end()).size(), asked.size());
        std::size_t wanted = 0;
        std::size_t cached = 0;
        for (const Json &search : found["searches"]) {
            const Json &use = search["predictors"][program().toStdString()];
            wanted += use["asked"].get<std::size_t>();
            cached += use["cached"].get<std::size_t>();
        }
        QVERIFY(cached > 0);
        QCOMPARE(wanted - cached, asked.size());

        const Finished alone = finish(start(
            common("search")
                + QStringList{"--hs-nas", "1,4", "--seed", "2", "--flops-giga", "0.3", "--journal", file("alone")},
            "askedAlone"));
        QVERIFY2(alone.exitCode == 0, alone.errors);
        bool isThere = false;
        for (const Json &search : found["searches"]) {
            if (search["schedule"] != "gflops:1-4," + program().toStdString() + ":5-8" || search["seed"] != 2
                || search["flops_giga"] != 0.3)
                continue;
            isThere = true;
            QCOMPARE(population(search["journal"].get<std::string>()), population(path("alone")));
        }
        QVERIFY(isThere);
    }

    void killedAtAnyMomentItGoesOn()
    {
        QElapsedTimer clock;
        clock.start();
        const Finished whole = finish(start(batchArguments("whole") + QStringList{"--csv"}, "wholeAsked"));
        const auto moments = static_cast<std::size_t>(std::max<qint64>(250, clock.elapsed()));
        QVERIFY2(whole.exitCode == 0, whole.errors);
        Rng rng(5);
        int kills = 0;
        bool isDone = false;
        while (!isDone) {
            const bool isBegun = QFile::exists(file("killed/batch.jsonl"));
            auto program = start(isBegun ? QStringList{"search", "batch", "--resume", file("killed"), "--csv"}
                                         : batchArguments("killed") + QStringList{"--csv"},
                                 "killedAsked");
            const auto moment = static_cast<int>(20 + rng.below(moments / 3 + 1));
            if (!program->waitForFinished(kills < kKills ? moment : kPatienceMs)) {
                ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
                program->waitForFinished();
                ++kills;
                QVERIFY2(kills <= kKills, "it does not end");
                continue;
            }
            QVERIFY2(program->exitCode() == 0, program->readAllStandardError());
            isDone = true;
        }
        for (const QString &journal : QDir(file("whole/searches")).entryList(QDir::Files))
            QCOMPARE(population(path("killed/searches/" + journal)), population(path("whole/searches/" + journal)));
        // A batch in flight when the program was killed is all that may have been asked again.
        const auto asked = testing::linesOf(path("killedAsked"));
        const std::size_t once = std::set(asked.begin(), asked.end()).size();
        QCOMPARE(once, testing::linesOf(path("wholeAsked")).size());
        QVERIFY(asked.size() - once <= 20 * static_cast<std::size_t>(kills));
    }

    void theTableIsPrintedInEveryForm()
    {
        const Finished text = finish(start(batchArguments("batch"), "asked"));
        QVERIFY2(text.exitCode == 0, text.errors);
        QVERIFY2(text.output.contains("HS-NAS (gflops") && text.output.contains("random ("), text.output);
        QVERIFY2(text.output.contains("±") && text.output.contains("cached"), text.output);
        const auto resumed = [&](const char *form) {
            return finish(start({"search", "batch", "--resume", file("batch"), form}, "askedAgain"));
        };
        QVERIFY(resumed("--latex").output.contains("\\toprule"));
        QVERIFY(resumed("--markdown").output.startsWith("Searches in"));
        QVERIFY(resumed("--csv").output.count('\n') == 7);
        QVERIFY(!QFile::exists(file("askedAgain")));
    }

    void oneThatFailsIsNamedAndTheOthersRun()
    {
        const Finished batch = finish(start(common("search batch")
                                                + QStringList{"--folder", file("batch"), "--schedule", "gflops:1-8",
                                                              "--flops-giga", "0.001,0.3", "--attempt-limit", "100"},
                                            "asked"));
        QCOMPARE(batch.exitCode, 1);
        QVERIFY2(batch.errors.contains("001-seed-1.jsonl: No architecture of"), batch.errors);
        QVERIFY2(batch.errors.contains("Of 2 searches, 1 failed."), batch.errors);
        QVERIFY2(batch.output.contains("0.3 GFLOPs"), batch.output);
    }

    void wrongUsageIsToldApart_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no folder") << QStringList{"--schedule", "gflops:1-8"} << 2 << QByteArray("--folder");
        QTest::newRow("no schedule") << QStringList{"--folder", "x"} << 2 << QByteArray("--automatic");
        QTest::newRow("seeds") << QStringList{"--folder", "x", "--schedule", "gflops:1-8", "--seeds", "a"} << 1
                               << QByteArray("seeds such as");
        QTest::newRow("strategy") << QStringList{"--folder", "x", "--schedule", "gflops:1-8", "--strategy", "best"} << 1
                                  << QByteArray("expected one of evolution");
        QTest::newRow("no batch") << QStringList{"--resume", "."} << 2 << QByteArray("--resume");
    }

    void wrongUsageIsToldApart()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        QStringList all{"search", "batch", "--space", "hat-mini", "--iterations", "8"};
        if (arguments.contains("--resume"))
            all = QStringList{"search", "batch", "--space", "hat-mini", "--folder", "y"};
        const Finished done = testing::runCommandLine(all + arguments, {.folder = m_folder->path()});
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(done.errors.contains(words), done.errors);
        QVERIFY(!QFile::exists(file("x")));
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::filesystem::path path(const QString &name) const { return file(name).toStdString(); }
    QString program() const { return "exec:awk -F '[^0-9]+' -f " + file("score.awk"); }

    /// A search, or a batch of them, with small generations.
    QStringList common(const QString &command) const
    {
        return (command
                + " --space hat-mini --iterations 8 --population 20 --parents 5 --mutations 8 --crossovers 7 "
                  "--first gflops")
                   .split(' ')
               + QStringList{"--then", program()};
    }

    QStringList batchArguments(const QString &folder) const
    {
        return common("search batch") + QStringList{"--folder", file(folder), "--schedule",   program() + ":1-8",
                                                    "--hs-nas", "1,4",        "--strategy",   "evolution,random",
                                                    "--seeds",  "1,2",        "--flops-giga", "0.25,0.3"};
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &asked) const
    {
        return testing::startCommandLine(arguments, {.environment = testing::environmentWith("ASKED", file(asked))});
    }

    static std::string population(const std::filesystem::path &journal)
    {
        const auto run = search::readJournal(journal);
        return run ? search::populationCsv(run->generations) : run.error().detail;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SearchBatchCommandTest)
#include "search_batch_test.moc"
