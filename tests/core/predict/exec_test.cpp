#include "core/predict/exec.h"

#include "core/base/rng.h"
#include "core/space/genome.h"

#include <QElapsedTimer>
#include <QtTest>

#include <csignal>
#include <thread>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

std::vector<Architecture> architectures(std::size_t count)
{
    Rng rng(1);
    const space::SearchSpace &space = space::builtinSpaces().front();
    std::vector<Architecture> sampled;
    for (std::size_t i = 0; i < count; ++i)
        sampled.push_back(space::decode(space, space::sampleGenome(space, rng)));
    return sampled;
}

std::unique_ptr<Predictor> shell(const std::string &script, int silenceMs = 20'000)
{
    auto predictor = ExecPredictor::create(
        {.process = {.command = {"sh", "-c", script}, .silenceLimit = std::chrono::milliseconds(silenceMs)},
         .name = "exec:test",
         .scale = validationBleuScale()});
    return std::move(*predictor);
}

} // namespace

class ExecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersArriveInOrder()
    {
        const auto asked = architectures(3);
        const auto answered =
            shell("i=0; while read -r line; do i=$((i+1)); echo \"{\\\"value\\\": $i}\"; done")->predict(asked, {});
        QVERIFY2(answered.has_value(), answered ? "" : answered.error().detail.c_str());
        QCOMPARE(answered->size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE((*answered)[i].value, std::optional<double>(static_cast<double>(i + 1)));
    }

    void everyKeyOfAnAnswerIsRead()
    {
        const auto answered = shell("cat >/dev/null; echo '{\"value\": 25.5, \"spread\": 0.2, \"warning\": \"odd\"}'; "
                                    "echo; echo '{\"problem\": \"refused\"}'")
                                  ->predict(architectures(2), {});
        QVERIFY2(answered.has_value(), answered ? "" : answered.error().detail.c_str());
        QCOMPARE((*answered)[0].spread, std::optional<double>(0.2));
        QCOMPARE((*answered)[0].warnings, std::vector<std::string>{"odd"});
        QVERIFY(!(*answered)[1].value);
        QCOMPARE((*answered)[1].problem->detail, std::string("refused"));
    }

    void bigBatchesDoNotDeadlock()
    {
        // 1 MB goes in before anything comes out, and while it comes out; both sides' pipes hold 64 kB.
        const auto asked = architectures(5000);
        const auto echoed =
            shell("while read -r line; do echo '{\"value\": 1, \"echo\": '\"$line\"'}'; done")->predict(asked, {});
        QVERIFY2(echoed.has_value(), echoed ? "" : echoed.error().detail.c_str());
        const auto late = shell("cat > /dev/null; i=0; while [ $i -lt 5000 ]; do i=$((i+1)); "
                                "echo '{\"value\": 1}'; echo noise >&2; done")
                              ->predict(asked, {});
        QVERIFY2(late.has_value(), late ? "" : late.error().detail.c_str());
    }

    void misbehaviourIsOneSentence_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("message");
        QTest::newRow("dies") << "echo '{\"value\": 1}'; echo 'boom at line 7' >&2; exit 3"
                              << "found 1 of them at its end (exit status 3), expected 3 (one for each architecture); "
                                 "its standard error ends: boom at line 7";
        QTest::newRow("is killed") << "kill -9 $$"
                                   << "found 0 of them at its end (signal 9";
        QTest::newRow("garbage") << "echo hello"
                                 << "The answers of sh, line 1: found";
        QTest::newRow("wrong keys") << "echo '{\"bleu\": 1}'"
                                    << "expected an object with \"value\"";
        QTest::newRow("not a number") << "echo '{\"value\": \"25\"}'"
                                      << "key \"value\": found string \"25\"";
        QTest::newRow("negative spread") << "echo '{\"value\": 25, \"spread\": -1}'"
                                         << "a number of at least 0";
        QTest::newRow("too few") << "cat >/dev/null; echo '{\"value\": 1}'"
                                 << "found 1 of them at its end (exit status 0)";
        QTest::newRow("too many") << "for i in 1 2 3 4; do echo '{\"value\": 1}'; done"
                                  << "line 4: found one more answer, expected 3";
        QTest::newRow("fails late") << "for i in 1 2 3; do echo '{\"value\": 1}'; done; exit 2"
                                    << "found exit status 2 behind them";
        QTest::newRow("endless line") << "head -c 3000000 /dev/zero | tr '\\0' x; echo"
                                      << "found a line of more than 1 MiB";
    }

    void misbehaviourIsOneSentence()
    {
        QFETCH(QString, script);
        QFETCH(QString, message);
        const auto answered = shell(script.toStdString())->predict(architectures(3), {});
        QVERIFY(!answered.has_value());
        QVERIFY2(QString::fromStdString(answered.error().detail).contains(message), answered.error().detail.c_str());
    }

    void silenceEndsWithAnError()
    {
        QElapsedTimer timer;
        timer.start();
        const auto answered = shell("echo waiting for the oracle >&2; sleep 100", 300)->predict(architectures(1), {});
        QVERIFY(!answered.has_value());
        QCOMPARE(answered.error().code, ErrorCode::Unavailable);
        QVERIFY2(QString::fromStdString(answered.error().detail).contains("waiting for the oracle"),
                 answered.error().detail.c_str());
        QVERIFY(timer.elapsed() < 20'000);
    }

    void aProgramThatIgnoresItsEndIsEndedWhenAllIsSaid()
    {
        const auto answered =
            shell("trap '' TERM; echo '{\"value\": 7}'; while :; do sleep 1; done")->predict(architectures(1), {});
        QVERIFY2(answered.has_value(), answered ? "" : answered.error().detail.c_str());
        QCOMPARE(answered->front().value, std::optional<double>(7.0));
    }

    void stoppingEndsTheProgramAndItsChildren()
    {
        QTemporaryDir folder;
        const std::string file = folder.filePath("pid").toStdString();
        std::stop_source source;
        QElapsedTimer timer;
        std::jthread stopper([&] {
            while (!QFile::exists(QString::fromStdString(file)))
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            timer.start();
            source.request_stop();
        });
        const auto answered = shell("sleep 100 & echo $! > " + file + ".new; mv " + file + ".new " + file + "; wait")
                                  ->predict(architectures(1), {.stop = source.get_token()});
        QVERIFY(!answered.has_value());
        QCOMPARE(answered.error().code, ErrorCode::Stopped);
        QVERIFY(timer.elapsed() < 5'000);
        QFile pid(QString::fromStdString(file));
        QVERIFY(pid.open(QIODevice::ReadOnly));
        const auto child = static_cast<pid_t>(pid.readAll().trimmed().toInt());
        QVERIFY(child > 0);
        // Killed with its group; gone, or a zombie until its new parent reaps it.
        QTRY_VERIFY(::kill(child, 0) != 0 || isZombie(child));
    }

    void aMissingProgramIsNamed()
    {
        const auto predictor = ExecPredictor::create({.process = {.command = {"/no/such/program"}},
                                                      .name = "exec:/no/such/program",
                                                      .scale = validationBleuScale()});
        const auto answered = (*predictor)->predict(architectures(1), {});
        QVERIFY(!answered.has_value());
        QCOMPARE(answered.error().code, ErrorCode::NotFound);
        QCOMPARE(answered.error().detail, std::string("/no/such/program: no such program."));
        QCOMPARE(ExecPredictor::create({}).error().code, ErrorCode::BadValue);
    }

    void aProgramThatReadsNothingIsNoProblem()
    {
        const auto answered = shell("exec <&-; i=0; while [ $i -lt 5000 ]; do i=$((i+1)); echo '{\"value\": 2}'; done")
                                  ->predict(architectures(5000), {});
        QVERIFY2(answered.has_value(), answered ? "" : answered.error().detail.c_str());
    }

private:
    static bool isZombie(pid_t process)
    {
        QFile stat(QString("/proc/%1/stat").arg(process));
        return stat.open(QIODevice::ReadOnly) && stat.readAll().contains(") Z ");
    }
};

QTEST_GUILESS_MAIN(ExecTest)
#include "exec_test.moc"
