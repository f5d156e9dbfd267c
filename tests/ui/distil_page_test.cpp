#include "ui/pages/distil_page.h"

#include "core/predict/predictor_spec.h"
#include "core/predict/regressor_file.h"
#include "tests/support/paths.h"
#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/agreement_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/search_page.h"
#include "ui/plots/figure_view.h"
#include "ui/widgets/message_strip.h"
#include "ui/window/commands.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;
using workbench::Distilling;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

struct Fixture : test::WindowFixture {
    Fixture()
    {
        window.commands().find("file.example")->trigger();
        window.show();
        page = window.findChild<DistilPage *>();
    }

    bool isReady() const { return session.task() && distilling.canEdit() && distilling.price(); }
    bool isDone() const { return distilling.state() == Distilling::State::Idle && isReady(); }
    QPushButton *mainButton() const { return test::findButton(*page, distilling.resumes() ? "Resume" : "Start"); }

    /// Types a number as a user does: focus, select, type, Tab.
    void enter(const QString &field, int value) const
    {
        for (QSpinBox *box : page->findChildren<QSpinBox *>()) {
            if (box->accessibleName() != field)
                continue;
            box->setFocus(Qt::TabFocusReason);
            box->selectAll();
            QTest::keyClicks(box, QString::number(value));
            QTest::keyClick(box, Qt::Key_Tab);
            return;
        }
        qFatal("no field %s", qPrintable(field));
    }

    /// Few examples and steps.
    void makeSmall(int examples = 200) const
    {
        enter(QStringLiteral("Examples"), examples);
        enter(QStringLiteral("Steps"), 300);
    }

    DistilPage *page = nullptr;
};

#define SHOW_EXAMPLE(fixture)                                                                                          \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).isReady(), kPatienceMs);                                                        \
    QTest::keyClick(&(fixture).window, Qt::Key_4, Qt::ControlModifier);                                                \
    QTRY_VERIFY((fixture).page->isVisible())

} // namespace

class DistilPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("FORESEARCH_ENGINE"); }

    void aNetworkIsDistilledByKeyboardAndBecomesAPredictor()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        Fixture fixture;
        const QAbstractItemModelTester tester(fixture.page->results(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        SHOW_EXAMPLE(fixture);
        fixture.makeSmall();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.distilling.price()->missing() == 200, kPatienceMs);
        QPushButton *start = fixture.mainButton();
        start->setFocus(Qt::TabFocusReason);
        QTest::keyClick(start, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.distilling.state() == Distilling::State::Running, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isDone() && fixture.distilling.shown(), kPatienceMs);
        const workbench::StoredNetwork &network = *fixture.distilling.shown();
        QVERIFY2(network.status == store::RunStatus::Finished, network.message.c_str());
        QCOMPARE(network.unseen.values.size(), std::size_t{20});
        QVERIFY(*network.agreement.tau > 0.5);
        QVERIFY(network.truth && network.truth->teacher);
        QCOMPARE(fixture.page->results()->rowCount(), 3);
        QCOMPARE(fixture.page->training()->view()->figure().lines.size(), std::size_t{2});
        QCOMPARE(fixture.page->agreement()->view()->figure().points.front().points.size(), std::size_t{20});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.distilling.price()->missing(), std::size_t{0}, kPatienceMs);

        // It is offered on the Search page, and among the suggestions of the Predict page.
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session.networks().size(), std::size_t{1}, kPatienceMs);
        const std::string predictor = fixture.session.networks().front().predictor;
        QCOMPARE(predictor, network.predictor);
        auto *search = fixture.window.findChild<SearchPage *>();
        bool isOffered = false;
        for (const QComboBox *box : search->findChildren<QComboBox *>())
            isOffered = isOffered || box->findText(QString::fromStdString(predictor)) >= 0;
        QVERIFY(isOffered);
        QVERIFY(search->addPredictor(predictor).has_value());
        const auto isSuggested = [&] {
            const auto &judged = fixture.judging.judged();
            return judged
                   && std::find(judged->candidates.begin(), judged->candidates.end(), predictor)
                          != judged->candidates.end();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSuggested(), kPatienceMs);

        // Its file can be given away.
        const QString copy = fixture.folder.filePath(QStringLiteral("copy.safetensors"));
        fixture.page->saveNetwork(copy);
        QVERIFY(predict::openRegressor(copy.toStdString()).has_value());
    }

    void whatIsStoppedGoesOnWhereItWas()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.makeSmall(20'000);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.distilling.price()->missing() == 20'000, kPatienceMs);
        fixture.mainButton()->click();
        const auto isLabelling = [&] {
            const auto job = fixture.distilling.job();
            return job && fixture.distilling.phase() == Distilling::Phase::Labelling && job->progress.done > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLabelling() || fixture.distilling.phase() != Distilling::Phase::Labelling,
                                 kPatienceMs);
        test::findButton(*fixture.page, QStringLiteral("Stop"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isDone(), kPatienceMs);
        const auto isCounted = [&] { return fixture.distilling.price() && fixture.distilling.price()->labelled > 0; };
        QTRY_VERIFY_WITH_TIMEOUT(isCounted(), kPatienceMs);
        const std::size_t kept = fixture.distilling.price()->labelled;
        if (kept < 20'000) {
            QVERIFY(fixture.distilling.resumes());
            QTRY_VERIFY(fixture.mainButton()->isEnabled());
            fixture.enter(QStringLiteral("Examples"), static_cast<int>(kept) + 100);
            QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.distilling.price()->missing() == 100, kPatienceMs);
        }
        fixture.mainButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isDone() && fixture.distilling.shown()
                                     && fixture.distilling.shown()->status == store::RunStatus::Finished,
                                 kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.distilling.titles().size(), std::size_t{1}, kPatienceMs);
    }

    void aMissingEngineIsOneSentence()
    {
        qputenv("FORESEARCH_ENGINE", "/nowhere/engine.so");
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QSignalSpy failures(&fixture.distilling, &Distilling::failed);
        fixture.mainButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isDone(), kPatienceMs);
        auto *strip = fixture.page->findChild<MessageStrip *>();
        QVERIFY(strip->isVisible());
        QVERIFY2(strip->text().contains(QStringLiteral("engine is not installed")), qPrintable(strip->text()));
        QCOMPARE(fixture.distilling.price()->labelled, std::size_t{0}); // nothing was asked for
    }

    void changesOfThePlanAreKeptAndUndone()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.enter(QStringLiteral("Examples"), 500);
        QCOMPARE(fixture.distilling.plan().examples, std::size_t{500});
        auto *teacher = [&]() -> QComboBox * {
            for (auto *box : fixture.page->findChildren<QComboBox *>())
                if (box->accessibleName() == QStringLiteral("Teacher"))
                    return box;
            return nullptr;
        }();
        QVERIFY(teacher);
        teacher->setFocus(Qt::TabFocusReason);
        teacher->lineEdit()->selectAll();
        QTest::keyClicks(teacher->lineEdit(), QStringLiteral("ridge"));
        QTest::keyClick(teacher->lineEdit(), Qt::Key_Return);
        QCOMPARE(fixture.distilling.plan().teacher, std::string("ridge"));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing() && fixture.isReady(), kPatienceMs);
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.distilling.plan().teacher, std::string("regression"), kPatienceMs);
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.distilling.plan().examples, std::size_t{3000}, kPatienceMs);
    }

    void theCommandLineSaysThePlan()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.enter(QStringLiteral("Steps"), 777);
        const QString command = QString::fromStdString(fixture.distilling.commandLine());
        QVERIFY2(command.contains(QStringLiteral("distil label --project")), qPrintable(command));
        QVERIFY2(command.contains(QStringLiteral("--teacher regression --examples 3000 --seed 1")),
                 qPrintable(command));
        QVERIFY2(command.contains(QStringLiteral("--held-out 0.1 --preset recommended --steps 777 --seed 1")),
                 qPrintable(command));
        test::findButton(*fixture.page, QStringLiteral("Copy the command line"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), command);
    }
};

QTEST_MAIN(DistilPageTest)
#include "distil_page_test.moc"
