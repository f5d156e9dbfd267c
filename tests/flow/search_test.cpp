#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/search/journal_file.h"
#include "core/search/population.h"
#include "core/space/architecture_json.h"
#include "tests/support/command_line.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <set>

using namespace foresearch;
using testing::finish;
using Finished = testing::CommandOutcome;
using search::readJournal;

namespace {

/// Values from the text of an architecture alone; every architecture that it is asked about goes to the file $ASKED.
constexpr const char *kScript = "/encoder/ {\n"
                                "    print >> ENVIRON[\"ASKED\"]\n"
                                "    value = length($0)\n"
                                "    for (i = 1; i <= NF; ++i)\n"
                                "        value += $i * (i % 7 + 1) / 1000\n"
                                "    print \"{\\\"value\\\": \" value / 10 \"}\"\n"
                                "}\n";

} // namespace

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(file("score.awk").toStdString(), kScript));
    }

    void killedAtAnyMomentItGoesOnWhereItWas()
    {
        QElapsedTimer clock;
        clock.start();
        const Finished whole = finish(start(searchArguments("whole.jsonl"), "whole.asked"));
        // Moments within one run, however slow the build is: a run that always ends before its first iteration gets
        // nowhere.
        const auto moments = static_cast<std::size_t>(std::max<qint64>(250, clock.elapsed()));
        QVERIFY2(whole.exitCode == 0, whole.errors);
        const std::string expected = population("whole.jsonl");
        QVERIFY(!lines("whole.asked").empty());

        Rng rng(11);
        int kills = 0;
        for (int search = 0; kills < 30; ++search) {
            const QString journal = QString("killed%1.jsonl").arg(search);
            bool isDone = false;
            for (int run = 0; !isDone; ++run) {
                std::set<std::string> known;
                if (QFile::exists(file(journal)))
                    known = scored(journal);
                const QString asked = QString("asked%1-%2").arg(search).arg(run);
                auto program = start(QFile::exists(file(journal)) ? QStringList{"search", "resume", file(journal)}
                                                                  : searchArguments(journal),
                                     asked);
                const bool isKilled = !program->waitForFinished(static_cast<int>(5 + rng.below(moments)));
                if (isKilled) {
                    ::kill(static_cast<pid_t>(program->processId()), SIGKILL);
                    program->waitForFinished();
                    ++kills;
                }
                isDone = !isKilled;
                QVERIFY2(isKilled || program->exitCode() == 0, program->readAllStandardError());
                for (const std::string &architecture : lines(asked))
                    QVERIFY(!known.contains(architecture));
            }
            QCOMPARE(population(journal), expected);
        }
    }

    void anInterruptSaysHowToGoOn()
    {
        // Long enough to be still at it when the interrupt comes.
        auto program = start(searchArguments("stopped.jsonl", 300), "asked");
        QTRY_VERIFY(QFile::exists(file("stopped.jsonl")) && !readJournal(path("stopped.jsonl"))->generations.empty());
        ::kill(static_cast<pid_t>(program->processId()), SIGINT);
        const Finished stopped = finish(std::move(program));
        QCOMPARE(stopped.exitCode, 1);
        QVERIFY2(stopped.errors.contains(("foresearch-cli search resume " + file("stopped.jsonl")).toUtf8()),
                 stopped.errors);

        const Finished resumed = finish(start({"search", "resume", file("stopped.jsonl"), "--json"}, "asked2"));
        QVERIFY2(resumed.exitCode == 0, resumed.errors);
        QVERIFY(resumed.output.startsWith("{\"search\":"));
    }

    void theBestIsPrintedInEveryForm()
    {
        const Finished run = finish(start(searchArguments("run.jsonl") + QStringList{"--json"}, "asked"));
        QVERIFY2(run.exitCode == 0, run.errors);
        const Json best = Json::parse(run.output.toStdString())["best"]["architecture"];
        const auto exported = [&](const QStringList &form) {
            const Finished done = finish(start(QStringList{"search", "export", file("run.jsonl")} + form, "none"));
            return done.exitCode == 0 ? done.output : done.errors;
        };
        QVERIFY(Json::parse(exported({}).toStdString()) == best);
        QVERIFY(exported({"--best", "yml"}).contains("encoder-embed-dim-subtransformer: "));
        QVERIFY(exported({"--best", "lines"}).startsWith("encoder-embed-dim-subtransformer: "));
        QCOMPARE(exported({"--population", "jsonl"}).count('\n'), 20 + 11 * 15 + 11 * 5);
        QVERIFY(exported({"--population", "csv"}).startsWith("iteration,id,origin,parents,predictor,"));
    }

    void comparisonShowsOnlyWhatDiffers()
    {
        QCOMPARE(finish(start(searchArguments("a.jsonl"), "asked")).exitCode, 0);
        QCOMPARE(finish(start(searchArguments("b.jsonl") + QStringList{"--seed", "5"}, "asked")).exitCode, 0);
        const Finished compared = finish(start({"search", "compare", file("a.jsonl"), file("b.jsonl")}, "none"));
        QCOMPARE(compared.exitCode, 0);
        QVERIFY(compared.output.contains("options.seed"));
        QVERIFY(!compared.output.contains("options.population"));
    }

    void wrongUseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("problem");
        const QString space = "--space=hat-mini";
        QTest::newRow("no predictors") << QStringList{space} << 2
                                       << "needs either --schedule or --hs-nas or --automatic";
        QTest::newRow("both") << QStringList{space, "--schedule=gflops:1-30", "--hs-nas=1,15"} << 2 << "needs either";
        QTest::newRow("no range") << QStringList{space, "--hs-nas=1-15", "--first=gflops", "--then=mean"} << 2
                                  << "START,END";
        QTest::newRow("no names") << QStringList{space, "--hs-nas=1,15", "--first=gflops"} << 2 << "--then";
        QTest::newRow("no space") << QStringList{"--schedule=gflops:1-30"} << 2 << "--space";
        QTest::newRow("gap") << QStringList{space, "--schedule=gflops:1-29"} << 1 << "no predictor for iteration 30";
        QTest::newRow("unknown predictor") << QStringList{space, "--schedule=magic:1-30"} << 1 << "magic";
        QTest::newRow("needs demonstrations")
            << QStringList{space, "--schedule=regression:1-30"} << 1 << "demonstrations";
        QTest::newRow("latency of no machine")
            << QStringList{space, "--schedule=gflops:1-30", "--latency-ms=5"} << 2 << "machine";
        QTest::newRow("negative limit") << QStringList{space, "--schedule=gflops:1-30", "--flops-giga=-1"} << 1
                                        << "positive";
        QTest::newRow("infeasible") << QStringList{space, "--schedule=gflops:1-30", "--flops-giga=0.0001"} << 1
                                    << "the closest has";
        QTest::newRow("control with hand-over")
            << QStringList{space, "--schedule=gflops:1-15,parameters:16-30", "--strategy=random"} << 1
            << "expected one predictor";
    }

    void wrongUseOfTheKindsIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("problem");
        const QString space = "--space=hat-mini";
        QTest::newRow("automatic without names")
            << QStringList{space, "--automatic", "--first=gflops"} << 2 << "--automatic: needs --first and --then";
        QTest::newRow("automatic and a schedule")
            << QStringList{space, "--automatic", "--schedule=gflops:1-30"} << 2 << "needs either";
        QTest::newRow("tau") << QStringList{space, "--automatic", "--first=gflops", "--then=parameters",
                                            "--handover-tau=2"}
                             << 1 << "below a tau of 2, expected one between -1 and 1";
        QTest::newRow("tau without automatic")
            << QStringList{space, "--schedule=gflops:1-30", "--handover-tau=0.5"} << 2 << "--automatic";
        QTest::newRow("objective") << QStringList{space, "--schedule=gflops:1-30", "--objectives=score,speed"} << 1
                                   << "found \"speed\", expected one of score, latency, flops, parameters";
        QTest::newRow("latency of no machine")
            << QStringList{space, "--schedule=gflops:1-30", "--objectives=score,latency"} << 1
            << "found the latency without a machine";
        QTest::newRow("objectives of a control")
            << QStringList{space, "--schedule=gflops:1-30", "--objectives=score,flops", "--strategy=random"} << 1
            << "for the strategy random, expected none";
    }

    void wrongUseOfTheKindsIsRefused() { wrongUseIsRefused(); }

    void anAutomaticHandOverIsFoundAndResumed()
    {
        const QString script = "exec:awk -F '[^0-9]+' -f " + file("score.awk");
        const QStringList settings{"search",
                                   "--space",
                                   "hat-mini",
                                   "--iterations",
                                   "8",
                                   "--population",
                                   "20",
                                   "--parents",
                                   "5",
                                   "--mutations",
                                   "8",
                                   "--crossovers",
                                   "7",
                                   "--automatic",
                                   "--first",
                                   script,
                                   "--then",
                                   "parameters",
                                   "--handover-sample",
                                   "6",
                                   "--journal"};
        const Finished whole =
            finish(start(settings + QStringList{file("whole"), "--handover-tau=0.99", "--json"}, "asked"));
        QVERIFY2(whole.exitCode == 0, whole.errors);
        const Json summary = Json::parse(whole.output.toStdString());
        QVERIFY2(summary["hand_over"]["iteration"].is_number(), whole.output);
        QVERIFY(summary["search"].get<std::string>().ends_with(", parameters, automatic)"));
        QVERIFY(summary["predictors"]["parameters"]["asked"].get<int>() > 6);

        // All but the last three iterations, as after a kill.
        QByteArrayList kept = QByteArray::fromStdString(*readFile(path("whole"))).split('\n');
        kept.erase(kept.end() - 4, kept.end());
        QVERIFY(writeFile(path("cut"), (kept.join('\n') + '\n').toStdString()));
        QCOMPARE(finish(start({"search", "resume", file("cut")}, "asked")).exitCode, 0);
        QCOMPARE(population("cut"), population("whole"));
        const Finished compared = finish(start({"search", "compare", file("whole"), file("cut")}, "none"));
        QVERIFY2(!compared.output.contains("handed over"), compared.output);
        const Finished never = finish(start(settings + QStringList{file("never"), "--handover-tau=-0.99"}, "asked"));
        QVERIFY2(never.output.contains("not handed over to parameters: tau "), never.output + never.errors);
        const Finished differs = finish(start({"search", "compare", file("whole"), file("never")}, "none"));
        QVERIFY2(differs.output.contains("handed over in iteration") && differs.output.contains("hand_over.tau"),
                 differs.output);
    }

    void aFrontOfSeveralObjectivesIsFoundAndWritten()
    {
        const QString script = "exec:awk -F '[^0-9]+' -f " + file("score.awk");
        const Finished run = finish(start({"search",
                                           "--space",
                                           "hat-mini",
                                           "--schedule",
                                           script + ":1-6",
                                           "--iterations",
                                           "6",
                                           "--population",
                                           "30",
                                           "--parents",
                                           "5",
                                           "--mutations",
                                           "10",
                                           "--crossovers",
                                           "10",
                                           "--objectives",
                                           "score,flops,parameters",
                                           "--journal",
                                           file("front"),
                                           "--json"},
                                          "asked"));
        QVERIFY2(run.exitCode == 0, run.errors);
        const Json summary = Json::parse(run.output.toStdString());
        QCOMPARE(summary["setup"]["strategy"].get<std::string>(), std::string("nsga2"));
        const auto size = static_cast<int>(summary["front"].size());
        QVERIFY(size > 1);
        QCOMPARE(summary["hypervolume"].size(), std::size_t{6});
        const auto exported = [&](const char *form) {
            return finish(start({"search", "export", file("front"), "--front", form}, "none")).output;
        };
        QCOMPARE(exported("jsonl").count('\n'), size);
        QCOMPARE(exported("csv").count('\n'), size + 1);
        QVERIFY(exported("csv").startsWith("iteration,id,origin,parents,predictor,metric,unit,score,latency_ms,"
                                           "flops_giga,parameters_million"));
        const Finished alone = finish(start(searchArguments("alone"), "asked"));
        QCOMPARE(alone.exitCode, 0);
        const Finished none = finish(start({"search", "export", file("alone"), "--front", "csv"}, "none"));
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.errors.contains("found a search of the score alone"), none.errors);
    }

    void wrongUseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, problem);
        const Finished done = finish(start(QStringList{"search"} + arguments, "none"));
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(done.errors.contains(problem.toUtf8()), done.errors);
        QVERIFY(done.output.isEmpty());
    }

    void aSearchWithoutAnyIterationLeavesNoJournal()
    {
        const QStringList arguments{"search", "--space=hat-mini", "--schedule=gflops:1-30", "--journal",
                                    file("run.jsonl")};
        QCOMPARE(finish(start(arguments + QStringList{"--flops-giga=0.0001"}, "none")).exitCode, 1);
        QVERIFY(!QFile::exists(file("run.jsonl")));
        QCOMPARE(finish(start(arguments, "none")).exitCode, 0);
        QCOMPARE(finish(start(arguments, "none")).exitCode, 1);
        QVERIFY(QFile::exists(file("run.jsonl")));
    }

    void demonstrationsOfATaskAreEnough()
    {
        const QString data = qEnvironmentVariable("FORESEARCH_REFERENCE_DATA") + "/tfs_eval";
        if (!QFile::exists(data))
            QSKIP("no reference data");
        const QStringList arguments{"search",
                                    "--tfs-eval",
                                    data,
                                    "--task",
                                    "wmt14ende",
                                    "--schedule",
                                    "regression:1-5,ridge:6-9",
                                    "--iterations",
                                    "9",
                                    "--flops-giga",
                                    "3",
                                    "--journal",
                                    file("run.jsonl"),
                                    "--best",
                                    "json"};
        const Finished whole = finish(start(arguments, "none"));
        QVERIFY2(whole.exitCode == 0, whole.errors);
        const Finished again = finish(start({"search", "resume", file("run.jsonl"), "--best", "json"}, "none"));
        QVERIFY2(again.exitCode == 0, again.errors);
        QCOMPARE(again.output, whole.output);
    }

    void anEmptyRangeIsHatsSearch()
    {
        const QStringList common{"search", "--space=hat-mini", "--iterations=4", "--journal"};
        QCOMPARE(
            finish(start(common + QStringList{file("a"), "--hs-nas", "-1,-1", "--then", "gflops"}, "none")).exitCode,
            0);
        QCOMPARE(finish(start(common + QStringList{file("b"), "--schedule", "gflops:1-4"}, "none")).exitCode, 0);
        QCOMPARE(population("a"), population("b"));
    }

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::filesystem::path path(const QString &name) const { return file(name).toStdString(); }

    /// A small search, its fourth to seventh iterations by another predictor.
    QStringList searchArguments(const QString &journal, int iterations = 12) const
    {
        const QString script = "exec:awk -F '[^0-9]+' -f " + file("score.awk");
        const QString settings = QString("search --space hat-mini --iterations %1 --population 20 --parents 5 "
                                         "--mutations 8 --crossovers 7 --flops-giga 0.3 --hs-nas 4,7 --first gflops")
                                     .arg(iterations);
        return settings.split(' ') + QStringList{"--then", script, "--journal", file(journal)};
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments, const QString &asked) const
    {
        return testing::startCommandLine(arguments, {.environment = testing::environmentWith("ASKED", file(asked))});
    }

    std::string population(const QString &journal) const
    {
        return search::populationCsv(readJournal(path(journal))->generations);
    }

    /// What the program was asked about in finished iterations.
    std::set<std::string> scored(const QString &journal) const
    {
        std::set<std::string> architectures;
        const auto run = readJournal(path(journal));
        for (const search::Generation &generation : run->generations) {
            for (const search::Individual &individual : generation.individuals) {
                if (generation.predictor != "gflops")
                    architectures.insert(space::canonicalJson(individual.architecture));
            }
        }
        return architectures;
    }

    std::vector<std::string> lines(const QString &name) const { return testing::linesOf(path(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
