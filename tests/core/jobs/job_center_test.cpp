#include "core/base/rng.h"
#include "core/jobs/job_center.h"

#include <QSignalSpy>
#include <QtTest>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace foresearch;
using namespace foresearch::jobs;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 60'000; ///< for a job: workers get little of a busy machine

/// Work that goes on until it is stopped.
Result<int> untilStopped(const TaskControl &control)
{
    while (!control.stopped())
        std::this_thread::sleep_for(1ms);
    return stoppedError();
}

auto returning(int value)
{
    return [value](const TaskControl &) -> Result<int> { return value; };
}

/// What a receiver was told.
struct Answers {
    std::vector<Result<int>> results;
    std::vector<double> progress;

    auto onDone()
    {
        return [this](Result<int> result) { results.push_back(std::move(result)); };
    }
    auto onProgress()
    {
        return [this](const Progress &report) { progress.push_back(report.done); };
    }
    bool isStopped() const
    {
        return results.size() == 1 && !results[0] && results[0].error().code == ErrorCode::Stopped;
    }
};

} // namespace

class JobCenterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultComesOnTheReceiversThreadAndNeverFromInsideStart()
    {
        JobCenter center;
        std::thread::id workerThread;
        std::thread::id doneThread;
        int value = 0;
        const auto handle = center.start(
            {.title = "Answer"}, this,
            [&workerThread](const TaskControl &) -> Result<int> {
                workerThread = std::this_thread::get_id();
                return 42;
            },
            [&](const Result<int> &result) {
                doneThread = std::this_thread::get_id();
                value = *result;
            });
        QCOMPARE(value, 0);
        QTRY_COMPARE_WITH_TIMEOUT(value, 42, kPatienceMs);
        QVERIFY(doneThread == std::this_thread::get_id());
        QVERIFY(workerThread != doneThread);
    }

    void workMayGiveNothingAndHoldWhatCannotBeCopied()
    {
        JobCenter center;
        bool done = false;
        const auto handle = center.start(
            {.title = "Move only"}, this,
            [owned = std::make_unique<int>(3)](const TaskControl &) -> Result<> {
                return *owned == 3 ? Result<>() : fail(ErrorCode::Internal, "lost");
            },
            [&done](const Result<> &result) { done = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, kPatienceMs);
    }

    void whatWorkHoldsIsFreedWhenItEnds()
    {
        JobCenter center;
        const auto held = std::make_shared<int>(1);
        bool done = false;
        const auto handle = center.start(
            {.title = "Holder"}, this, [held](const TaskControl &) -> Result<int> { return *held; },
            [held, &done](const Result<int> &) { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(held.use_count(), 1L, kPatienceMs);
    }

    void exceptionsBecomeInternalErrors_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("standard") << 0 << "Job: failed unexpectedly (boom).";
        QTest::newRow("memory") << 1 << "Job: there is not enough memory for this job.";
        QTest::newRow("unknown") << 2 << "Job: failed unexpectedly.";
    }
    void exceptionsBecomeInternalErrors()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, expected);
        JobCenter center;
        Answers answers;
        const auto handle = center.start(
            {.title = "Job"}, this,
            [kind](const TaskControl &) -> Result<int> {
                if (kind == 0)
                    throw std::runtime_error("boom");
                if (kind == 1)
                    throw std::bad_alloc();
                throw 7;
            },
            answers.onDone());
        QTRY_COMPARE_WITH_TIMEOUT(answers.results.size(), 1U, kPatienceMs);
        QVERIFY(answers.results[0].error().code == ErrorCode::Internal);
        QCOMPARE(QString::fromStdString(answers.results[0].error().detail), expected);
        QVERIFY(center.job(handle.id())->state == JobState::Failed);
        QCOMPARE(QString::fromStdString(center.log(handle.id()).back().text), expected);
    }

    void computeRunsOneJobAtATimeInOrder()
    {
        JobCenter center;
        std::atomic<int> running = 0;
        std::atomic<int> most = 0;
        std::vector<int> order;
        std::vector<JobHandle> handles;
        for (int i = 0; i < 20; ++i) {
            handles.push_back(center.start(
                {.title = "One"}, this,
                [&running, &most, i](const TaskControl &) -> Result<int> {
                    most = std::max(most.load(), ++running);
                    std::this_thread::sleep_for(1ms);
                    --running;
                    return i;
                },
                [&order](const Result<int> &result) { order.push_back(*result); }));
        }
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 20U, kPatienceMs);
        QCOMPARE(most.load(), 1);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void ioJobsRunBesideAComputation()
    {
        JobCenter center;
        Answers computing;
        Answers reading;
        auto compute = center.start({.title = "Compute"}, this, untilStopped, computing.onDone());
        const auto read = center.start({.title = "Read", .pool = Pool::Io}, this, returning(1), reading.onDone());
        QTRY_COMPARE_WITH_TIMEOUT(reading.results.size(), 1U, kPatienceMs);
        QVERIFY(computing.results.empty());
        compute.stop();
        QTRY_VERIFY_WITH_TIMEOUT(computing.isStopped(), kPatienceMs);
    }

    void stopIsAcknowledgedAtOnce()
    {
        JobCenter center;
        Answers answers;
        auto handle = center.start({.title = "Long"}, this, untilStopped, answers.onDone());
        QTRY_VERIFY_WITH_TIMEOUT(center.job(handle.id())->state == JobState::Running, kPatienceMs);
        handle.stop();
        QVERIFY(center.job(handle.id())->state == JobState::Stopping);
        QTRY_VERIFY_WITH_TIMEOUT(center.job(handle.id())->state == JobState::Stopped, kPatienceMs);
        QVERIFY(answers.isStopped());
    }

    void waitingJobStopsWithoutWaitingForItsTurn()
    {
        JobCenter center;
        Answers first;
        Answers second;
        auto running = center.start({.title = "First"}, this, untilStopped, first.onDone());
        auto waiting = center.start({.title = "Second"}, this, returning(1), second.onDone());
        waiting.stop();
        QTRY_VERIFY_WITH_TIMEOUT(second.isStopped(), kPatienceMs);
        QVERIFY(first.results.empty());
        QVERIFY(!center.job(waiting.id())->startedAt);
    }

    void progressIsThrottledAndTheLastReportComesBeforeTheResult()
    {
        JobCenter center;
        Answers answers;
        constexpr int kReports = 400;
        const auto handle = center.start(
            {.title = "Talker"}, this,
            [](const TaskControl &control) -> Result<int> {
                for (int i = 1; i <= kReports; ++i) {
                    control.progress({.done = double(i), .total = kReports, .unit = "words", .activity = {}});
                    std::this_thread::sleep_for(1ms);
                }
                return 0;
            },
            [&answers](Result<int> result) {
                QCOMPARE(answers.progress.back(), double(kReports));
                answers.results.push_back(std::move(result));
            },
            answers.onProgress());
        QElapsedTimer clock;
        clock.start();
        QTRY_COMPARE_WITH_TIMEOUT(answers.results.size(), 1U, kPatienceMs);
        const auto most = static_cast<std::size_t>(clock.elapsed() / Mailbox::kThrottleMs) + 2;
        QVERIFY2(answers.progress.size() <= most, qPrintable(QString::number(answers.progress.size())));
        QVERIFY(answers.progress.size() >= 2);
        QVERIFY(std::is_sorted(answers.progress.begin(), answers.progress.end()));
        QCOMPARE(center.job(handle.id())->progress.done, double(kReports));
    }

    void aReportThenSilenceIsDeliveredWithoutTheNextReport()
    {
        JobCenter center;
        Answers answers;
        auto handle = center.start(
            {.title = "Quiet"}, this,
            [](const TaskControl &control) -> Result<int> {
                control.progress({.done = 1});
                control.progress({.done = 2});
                return untilStopped(control);
            },
            answers.onDone(), answers.onProgress());
        QTRY_VERIFY_WITH_TIMEOUT(!answers.progress.empty() && answers.progress.back() == 2.0, kPatienceMs);
        QVERIFY(answers.results.empty());
    }

    void supersededStartIsNeverHeardOfAgain()
    {
        JobCenter center;
        std::vector<int> heard;
        JobHandle handle;
        for (int i = 0; i < 300; ++i) {
            handle = center.start(
                {.title = "Restart"}, this,
                [i](const TaskControl &control) -> Result<int> {
                    control.progress({.done = double(i)});
                    return i;
                },
                [&heard](const Result<int> &result) { heard.push_back(result ? *result : -1); });
            if (i % 7 == 0)
                QCoreApplication::processEvents();
            heard.clear(); // what came before the next start is not superseded
        }
        QTRY_COMPARE_WITH_TIMEOUT(center.unfinishedCount(), 0U, kPatienceMs);
        QCOMPARE(heard, std::vector<int>{299});
    }

    void receiverThatIsGoneIsNeverCalledAndItsJobsStop()
    {
        JobCenter center;
        std::atomic<int> stoppedCount = 0;
        for (int i = 0; i < 200; ++i) {
            auto receiver = std::make_unique<QObject>();
            QObject *address = receiver.get();
            auto handle = center.start(
                {.title = "Orphan", .pool = i % 2 ? Pool::Io : Pool::Compute}, address,
                [&stoppedCount](const TaskControl &control) -> Result<int> {
                    control.progress({.done = 1});
                    auto result = untilStopped(control);
                    ++stoppedCount;
                    return result;
                },
                [](const Result<int> &) { QFAIL("the receiver is gone"); },
                [address](const Progress &) { QCOMPARE(address->objectName(), QString()); });
            handle.release();
            if (i % 5 == 0)
                QCoreApplication::processEvents();
            receiver.reset();
        }
        QTRY_COMPARE_WITH_TIMEOUT(center.unfinishedCount(), 0U, kPatienceMs);
        QVERIFY(stoppedCount.load() <= 200);
        for (const JobInfo &info : center.jobs())
            QVERIFY(info.state == JobState::Stopped);
    }

    void receiverMayGoInsideItsOwnCallback()
    {
        JobCenter center;
        auto *receiver = new QObject;
        bool done = false;
        auto handle = center.start(
            {.title = "Farewell"}, receiver,
            [](const TaskControl &control) -> Result<int> {
                control.progress({.done = 1});
                return untilStopped(control);
            },
            [](const Result<int> &) { QFAIL("the receiver is gone"); },
            [&done, receiver](const Progress &) {
                delete receiver;
                done = true;
            });
        handle.release();
        QTRY_VERIFY_WITH_TIMEOUT(done, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(center.unfinishedCount(), 0U, kPatienceMs);
    }

    void aCallbackMayStartTheNextJob()
    {
        JobCenter center;
        JobHandle handle;
        int rounds = 0;
        std::function<void()> startNext = [&] {
            handle = center.start({.title = "Chain"}, this, returning(1), [&](const Result<int> &) {
                if (++rounds < 50)
                    startNext();
            });
        };
        startNext();
        QTRY_COMPARE_WITH_TIMEOUT(rounds, 50, kPatienceMs);
    }

    void contextBringsLogLinesAndValuesInOrder()
    {
        JobCenter center;
        std::vector<int> values;
        Answers answers;
        const auto handle = center.start(
            {.title = "Speaker"}, this,
            [&values](const TaskControl &control, const JobContext &context) -> Result<int> {
                control.progress({.activity = "Reading"});
                control.progress({.activity = "Reading"});
                control.progress({.activity = "Writing"});
                for (int i = 0; i < 100; ++i)
                    context.deliver([&values, i] { values.push_back(i); });
                context.log("all said");
                return 0;
            },
            answers.onDone());
        QTRY_COMPARE_WITH_TIMEOUT(answers.results.size(), 1U, kPatienceMs);
        QCOMPARE(values.size(), 100U);
        QVERIFY(std::is_sorted(values.begin(), values.end()));
        const auto log = center.log(handle.id());
        QCOMPARE(log.size(), 3U);
        QCOMPARE(QString::fromStdString(log[1].text), "Writing");
        QCOMPARE(QString::fromStdString(log[2].text), "all said");
    }

    void logKeepsTheNewestLines()
    {
        JobCenter center;
        Answers answers;
        const auto handle = center.start(
            {.title = "Chatter"}, this,
            [](const TaskControl &, const JobContext &context) -> Result<int> {
                for (std::size_t i = 0; i < JobCenter::kMaxLogLines + 5; ++i)
                    context.log(std::to_string(i));
                return 0;
            },
            answers.onDone());
        QTRY_COMPARE_WITH_TIMEOUT(answers.results.size(), 1U, kPatienceMs);
        const auto log = center.log(handle.id());
        QCOMPARE(log.size(), JobCenter::kMaxLogLines);
        QCOMPARE(log.front().text, std::string("5"));
    }

    void listFollowsAJobFromStartToEnd()
    {
        JobCenter center;
        QSignalSpy added(&center, &JobCenter::jobAdded);
        QSignalSpy changed(&center, &JobCenter::jobChanged);
        QSignalSpy removed(&center, &JobCenter::jobRemoved);
        Answers answers;
        const auto handle = center.start({.title = "Listed"}, this, returning(1), answers.onDone());
        QCOMPARE(added.count(), 1);
        QVERIFY(center.job(handle.id())->state == JobState::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(answers.results.size(), 1U, kPatienceMs);
        const auto info = center.job(handle.id());
        QVERIFY(info->state == JobState::Done);
        QVERIFY(info->startedAt && info->finishedAt && *info->startedAt <= *info->finishedAt);
        QVERIFY(changed.count() >= 2);
        center.clearFinished();
        QCOMPARE(removed.count(), 1);
        QVERIFY(center.jobs().empty());
    }

    void listForgetsTheOldestFinishedJobs()
    {
        JobCenter center;
        for (std::size_t i = 0; i < JobCenter::kMaxFinishedJobs + 20; ++i)
            center.start({.title = "Many"}, this, returning(1), [](const Result<int> &) {}).release();
        QTRY_COMPARE_WITH_TIMEOUT(center.unfinishedCount(), 0U, kPatienceMs);
        QCOMPARE(center.jobs().size(), JobCenter::kMaxFinishedJobs);
        QCOMPARE(center.jobs().front().id, JobId{21});
    }

    void stormOfStopsLeavesNothingRunning()
    {
        JobCenter center;
        Rng rng(11);
        std::vector<JobHandle> handles;
        std::size_t answered = 0;
        constexpr std::size_t kJobs = 300;
        for (std::size_t i = 0; i < kJobs; ++i) {
            handles.push_back(center.start(
                {.title = "Storm", .pool = rng.below(2) == 0 ? Pool::Io : Pool::Compute}, this,
                [](const TaskControl &control) -> Result<int> {
                    for (int step = 0; step < 3 && !control.stopped(); ++step)
                        control.progress({.done = double(step)});
                    return control.stopped() ? Result<int>(stoppedError()) : Result<int>(1);
                },
                [&answered](const Result<int> &) { ++answered; }));
            handles[rng.below(handles.size())].stop();
            if (rng.below(10) == 0)
                QCoreApplication::processEvents();
        }
        center.stopAll();
        QTRY_COMPARE_WITH_TIMEOUT(center.unfinishedCount(), 0U, kPatienceMs);
        QCOMPARE(answered, kJobs);
    }

    void endOfTheCenterStopsRunningAndWaitingJobs()
    {
        std::vector<JobHandle> handles;
        std::atomic<int> begun = 0;
        QElapsedTimer clock;
        {
            JobCenter center;
            for (int i = 0; i < 30; ++i) {
                handles.push_back(center.start(
                    {.title = "Last", .pool = i % 2 ? Pool::Io : Pool::Compute}, this,
                    [&begun](const TaskControl &control) {
                        ++begun;
                        return untilStopped(control);
                    },
                    [](const Result<int> &) { QFAIL("the center is gone"); }));
            }
            QTRY_VERIFY_WITH_TIMEOUT(begun.load() >= 2, kPatienceMs);
            clock.start();
        }
        QVERIFY(clock.elapsed() < 1000);
        QVERIFY(begun.load() <= 5);
        handles.clear(); // handles may outlive the center
    }

    void eventLoopInsideACallbackHoldsNothingBack()
    {
        JobCenter center;
        std::vector<JobHandle> handles;
        int done = 0;
        bool nestedSawTheRest = false;
        handles.push_back(center.start({.title = "Dialog"}, this, returning(0), [&](const Result<int> &) {
            QTRY_COMPARE_WITH_TIMEOUT(done, 3, kPatienceMs);
            nestedSawTheRest = true;
        }));
        for (int i = 0; i < 3; ++i)
            handles.push_back(
                center.start({.title = "Behind"}, this, returning(1), [&done](const Result<int> &) { ++done; }));
        QTRY_VERIFY_WITH_TIMEOUT(nestedSawTheRest, kPatienceMs);
    }
};

QTEST_GUILESS_MAIN(JobCenterTest)
#include "job_center_test.moc"
