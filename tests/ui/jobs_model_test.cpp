#include "ui/models/jobs_model.h"
#include "ui/text/cell_roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace foresearch::ui;

class JobsModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfModels();
    void theNewestJobStandsFirst();
    void theRunningJobIsTheActiveOne();
    void theOldestWaitingJobIsActiveWhereNoneRuns();
    void aSummarySaysProgressRateAndTimeLeft();
    void aFinishedJobShowsNoRate();
};

void JobsModelTest::keepsTheContractOfModels()
{
    JobsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (quint64 id = 1; id <= 3; ++id)
        model.setJob({.id = id, .title = QString::number(id)});
    model.setJob({.id = 2, .title = QStringLiteral("two"), .state = JobState::Done});
    model.removeJob(1);
    model.removeJob(77);
    QCOMPARE(model.rowCount(), 2);
}

void JobsModelTest::theNewestJobStandsFirst()
{
    JobsModel model;
    model.setJob({.id = 1, .title = QStringLiteral("first")});
    model.setJob({.id = 2, .title = QStringLiteral("second")});
    QCOMPARE(model.index(0, JobsModel::TitleColumn).data().toString(), QStringLiteral("second"));
}

void JobsModelTest::theRunningJobIsTheActiveOne()
{
    JobsModel model;
    model.setJob({.id = 1, .state = JobState::Running});
    model.setJob({.id = 2, .state = JobState::Waiting});
    QCOMPARE(model.activeJob()->id, quint64(1));
    QCOMPARE(model.activeCount(), 2);
}

void JobsModelTest::theOldestWaitingJobIsActiveWhereNoneRuns()
{
    JobsModel model;
    model.setJob({.id = 1, .state = JobState::Waiting});
    model.setJob({.id = 2, .state = JobState::Waiting});
    QCOMPARE(model.activeJob()->id, quint64(1));
    model.setJob({.id = 1, .state = JobState::Stopped});
    model.setJob({.id = 2, .state = JobState::Failed});
    QVERIFY(model.activeJob() == nullptr);
}

void JobsModelTest::aSummarySaysProgressRateAndTimeLeft()
{
    const JobRow job{.state = JobState::Running,
                     .done = 20,
                     .total = 30,
                     .unit = QStringLiteral("scores"),
                     .ratePerSecond = 3.7,
                     .secondsLeft = 125};
    QCOMPARE(job.summary(), QStringLiteral("20 of 30 scores · 3.7 scores/s · 2 min left"));
    QCOMPARE(*job.fraction(), 20.0 / 30.0);
}

void JobsModelTest::aFinishedJobShowsNoRate()
{
    JobsModel model;
    model.setJob({.id = 1, .state = JobState::Done, .ratePerSecond = 5});
    QCOMPARE(model.index(0, JobsModel::RateColumn).data().toString(), QString());
    QCOMPARE(model.index(0, JobsModel::ProgressColumn).data(FractionRole).toDouble(), 1.0);
}

QTEST_GUILESS_MAIN(JobsModelTest)
#include "jobs_model_test.moc"
