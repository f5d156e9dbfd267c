#include "ui/pages/latency_panel.h"

#include "core/predict/labels.h"
#include "core/space/architecture_json.h"
#include "core/workbench/corpora.h"
#include "core/workbench/tfs_import.h"
#include "tests/support/formula_meter.h"
#include "tests/support/supernet_reference.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"
#include "ui/models/value_table_model.h"
#include "ui/pages/latency_form.h"
#include "ui/pages/task_page.h"
#include "ui/widgets/message_strip.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::test::findTable;
using Keys = foresearch::test::ExampleFixture; ///< for its keys alone
using State = workbench::Latencies::State;

namespace {

constexpr int kPatienceMs = 120'000;

eval::TfsTask tinyTask()
{
    eval::TfsTask task{.name = "tiny", .title = "Tiny", .space = foresearch::testing::tinySpace(), .splits = {{}}};
    std::vector<eval::TfsEntry> &test = task.splits.front().test;
    for (const space::Architecture &architecture : predict::sampleArchitectures(task.space, 6, 9)) {
        const double bleu = 20 + static_cast<double>(test.size());
        test.push_back({.architecture = architecture, .truth = {.valid = bleu, .test = bleu}});
    }
    return task;
}

predict::TrainedNetwork untrained(const predict::NetworkTask &task)
{
    return {.network = task.initial, .curve = {}, .bestStep = 1};
}

/// The Task page over a small task, and a machine that takes as long as a formula says.
struct Fixture {
    Fixture()
    {
        session.create(folder.filePath(QStringLiteral("project.foresearch")));
        session.addTasks(QStringLiteral("Add"), {tinyTask()}); // into the project that is being made
        if (!QTest::qWaitFor([this] { return session.task() != nullptr; }, kPatienceMs))
            qFatal("no task");
        page.resize(1180, 740);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page is not active");
        page.firstFocus()->setFocus();
    }

    /// From the table to the other half of the card below it.
    static bool openLatency()
    {
        if (!Keys::tabTo(QStringLiteral("Architecture or latency")))
            return false;
        Keys::press(Qt::Key_Right);
        return true;
    }

    LatencyPanel &panel() const { return *page.latencyPanel(); }
    QPushButton *run() const
    {
        for (const char *name : {"Measure", "Stop", "Resume", "Stopping…"})
            for (auto *button : panel().findChildren<QPushButton *>())
                if (button->text() == QString::fromUtf8(name))
                    return button;
        qFatal("no button to measure");
    }
    bool shows(const QString &words) const
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    bool waitFor(std::size_t entries)
    {
        return QTest::qWaitFor(
            [&] {
                return latencies.state() == State::Idle && !latencies.machines().empty()
                       && latencies.machines().front().dataset.entries.size() == entries;
            },
            kPatienceMs);
    }
    void waitAfter(std::size_t count) const { script->waitAfterSo(count); }

    QTemporaryDir folder;
    std::shared_ptr<foresearch::testing::MeterScript> script = std::make_shared<foresearch::testing::MeterScript>();
    std::optional<Error> absent; ///< why there is no meter
    jobs::JobCenter jobs;
    workbench::ProjectSession session{jobs, folder.path().toStdString()};
    workbench::TfsImport import{jobs, session};
    workbench::Corpora corpora{jobs, session};
    workbench::Latencies latencies{
        jobs, session,
        [this](const nn::LatencyTask &task) -> Result<std::unique_ptr<nn::LatencyMeter>> {
            if (absent)
                return fail(absent->code, absent->detail);
            return std::unique_ptr<nn::LatencyMeter>(std::make_unique<foresearch::testing::FormulaMeter>(script, task));
        },
        [](const predict::NetworkTask &task, const TaskControl &) -> Result<predict::TrainedNetwork> {
            return untrained(task);
        }};
    QAction action;
    TaskPage page{session, import, corpora, latencies, &action, &action};
};

} // namespace

class LatencyPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void selectedArchitecturesAreMeasuredByKeyboard()
    {
        Fixture fixture;
        const QAbstractItemModelTester tester(
            findTable(fixture.page, QStringLiteral("Machines of the project"))->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        Keys::press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(Fixture::openLatency());
        QVERIFY(fixture.panel().isVisible());
        QVERIFY(fixture.shows(QStringLiteral("6 selected, 0 of them measured.")));
        QVERIFY(Keys::tabTo(QStringLiteral("Name of this machine")));
        Keys::press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("laptop"));
        QVERIFY(Keys::tabTo(QStringLiteral("Measure")));
        Keys::press(Qt::Key_Space);
        QVERIFY(fixture.waitFor(6));
        QVERIFY(fixture.shows(QStringLiteral("6 selected, 6 of them measured.")));
        QVERIFY(fixture.shows(QStringLiteral("ms on laptop: encoder")));
        const TableView *machines = findTable(fixture.page, QStringLiteral("Machines of the project"));
        QCOMPARE(machines->model()->index(0, 0).data().toString(), QStringLiteral("laptop"));
        QCOMPARE(machines->model()->index(0, 1).data().toString(), QStringLiteral("6"));
        QCOMPARE(machines->model()->index(0, 2).data().toString(), QStringLiteral("1.00"));
    }

    void randomOnesAreStoppedAndResumedWithTimeLeft()
    {
        Fixture fixture;
        fixture.waitAfter(4);
        QVERIFY(Fixture::openLatency());
        QVERIFY(Keys::tabTo(QStringLiteral("What is measured")));
        Keys::press(Qt::Key_Down);
        QVERIFY(fixture.shows(QStringLiteral("None measured so far.")));
        QVERIFY(Keys::tabTo(QStringLiteral("Number")));
        Keys::press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("30"));
        QVERIFY(Keys::tabTo(QStringLiteral("Measure")));
        Keys::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("4 of 30 architectures")), kPatienceMs);
        QElapsedTimer since;
        since.start();
        QTRY_VERIFY(since.hasExpired(300)); // of what takes no time, no rate is known
        fixture.waitAfter(14);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("14 of 30 architectures")), kPatienceMs);
        QVERIFY(!fixture.panel().form()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("left")), kPatienceMs);
        QCOMPARE(fixture.run()->text(), QStringLiteral("Stop"));
        Keys::press(Qt::Key_Space);
        QVERIFY(fixture.waitFor(10));
        QCOMPARE(fixture.run()->text(), QStringLiteral("Resume"));
        QVERIFY(fixture.shows(QStringLiteral("10 measured so far, 30 are wanted.")));
        fixture.waitAfter(SIZE_MAX);
        QVERIFY(Keys::tabTo(QStringLiteral("Resume")));
        Keys::press(Qt::Key_Space);
        QVERIFY(fixture.waitFor(30));
        QCOMPARE(fixture.run()->text(), QStringLiteral("Measure"));
    }

    void aNoisyMachineIsSaid()
    {
        Fixture fixture;
        fixture.script->isNoisy = true;
        Keys::press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(Fixture::openLatency());
        QVERIFY(!fixture.shows(QStringLiteral("too noisy")));
        fixture.run()->click();
        QVERIFY(fixture.waitFor(6));
        QVERIFY(fixture.shows(QStringLiteral("is too noisy to rank architectures")));
    }

    void withoutASelectionOrANameNothingCanBeMeasured()
    {
        Fixture fixture;
        QVERIFY(Fixture::openLatency());
        QVERIFY(fixture.run()->isEnabled());
        fixture.session.selection().clear();
        QVERIFY(!fixture.run()->isEnabled());
        QVERIFY(fixture.shows(QStringLiteral("Select architectures in the table above.")));
        QVERIFY(!findButton(fixture.page, QStringLiteral("Export latencies"))->isEnabled());
        QVERIFY(!findButton(fixture.page, QStringLiteral("Fit the latency predictor"))->isEnabled());
        QVERIFY(Keys::tabTo(QStringLiteral("Name of this machine")));
        Keys::press(Qt::Key_A, Qt::ControlModifier);
        Keys::press(Qt::Key_Delete);
        QVERIFY(fixture.shows(QStringLiteral("This machine needs a name.")));
    }

    void anAbsentEngineIsSaidOnThePage()
    {
        Fixture fixture;
        fixture.absent = Error{ErrorCode::Unavailable, "The engine is not installed."};
        QVERIFY(Fixture::openLatency());
        fixture.run()->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("The engine is not installed.")), kPatienceMs);
        QTRY_VERIFY(fixture.run()->isEnabled());
        fixture.absent.reset();
        fixture.run()->click(); // what failed before is no longer said
        QVERIFY(!fixture.shows(QStringLiteral("The engine is not installed.")));
        QVERIFY(fixture.waitFor(1));
    }

    void aMachineIsFittedAndExchangedByKeyboard()
    {
        Fixture fixture;
        Keys::press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(Fixture::openLatency());
        fixture.run()->click();
        QVERIFY(fixture.waitFor(6));
        QVERIFY(Keys::tabTo(QStringLiteral("Fit the latency predictor")));
        Keys::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.latencies.machines().front().isFitted, kPatienceMs);
        const TableView *machines = findTable(fixture.page, QStringLiteral("Machines of the project"));
        QCOMPARE(machines->model()->index(0, 3).data().toString(), QStringLiteral("yes"));
        const QString file = fixture.folder.filePath(QStringLiteral("machine.jsonl"));
        QVERIFY(Keys::tabTo(QStringLiteral("Export latencies")));
        Keys::answerFileDialog(file);
        Keys::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kPatienceMs);
        fixture.session.create(fixture.folder.filePath(QStringLiteral("other.foresearch")));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.latencies.machines().empty(), kPatienceMs);
        fixture.panel().importFrom({file});
        QVERIFY(fixture.waitFor(6));
    }

    void thePageFitsASmallWindow()
    {
        Fixture fixture;
        QVERIFY(Fixture::openLatency());
        const QSize least = fixture.page.minimumSizeHint();
        QVERIFY2(least.width() <= 1190 && least.height() <= 740,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
        QCOMPARE(fixture.page.size(), QSize(1180, 740));
    }
};

QTEST_MAIN(LatencyPanelTest)
#include "latency_panel_test.moc"
