#include "core/search/best.h"
#include "core/search/schedule.h"
#include "core/space/architecture_json.h"
#include "tests/support/paths.h"
#include "tests/ui/keyboard_fixture.h"
#include "ui/pages/compare_panel.h"
#include "ui/pages/individual_panel.h"
#include "ui/pages/search_page.h"
#include "ui/pages/search_plots.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/table_view.h"

#include <QClipboard>
#include <QTabBar>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::ExampleFixture;
using workbench::Searching;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow
constexpr int kHandOver = 15;

struct Walk : ExampleFixture {
    SearchPage *page = window.findChild<SearchPage *>();

    std::size_t finished() const { return searching.shown() ? searching.shown()->record.generations.size() : 0; }
    /// Distils a small network with the numbers typed, and gives it as a predictor; empty: it failed.
    QString distil()
    {
        command("view.stage.distil");
        const auto enter = [](const char *field, const char *value) {
            if (!tabTo(QString::fromLatin1(field)))
                return false;
            press(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(value));
            press(Qt::Key_Tab);
            return true;
        };
        const auto isPriced = [this] { return distilling.price() && distilling.price()->missing() == 200; };
        if (!enter("Examples", "200") || !enter("Steps", "300") || !QTest::qWaitFor(isPriced, kPatienceMs)
            || !tabTo(QStringLiteral("Start")))
            return {};
        press(Qt::Key_Space);
        if (!QTest::qWaitFor([this] { return !session.networks().empty() && distilling.canEdit(); }, kPatienceMs))
            return {};
        return QString::fromStdString(session.networks().front().predictor);
    }
    bool hasEnded() const
    {
        return searching.shown() && searching.shown()->status == store::RunStatus::Finished && searching.canStart();
    }
    /// Paints the first cells with the predictor of this number.
    void paint(int cells, int number)
    {
        press(Qt::Key_Home);
        for (int i = 0; i < cells; ++i) {
            press(Qt::Key_0 + number);
            press(Qt::Key_Right);
        }
    }
};

} // namespace

/// From the example to an exported comparison, by keyboard alone.
class SearchWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void theWholePathByKeyboard()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        Walk walk;
        QTRY_VERIFY_WITH_TIMEOUT(walk.jobs.unfinishedCount() == 0, kPatienceMs);

        const QString proxy = walk.distil();
        QVERIFY(!proxy.isEmpty());

        // HS-NAS: the network scores the first half.
        walk.command("view.stage.search");
        QCOMPARE(ExampleFixture::focusName(), QStringLiteral("Predictor schedule"));
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Another predictor")));
        QTest::keyClicks(QApplication::focusWidget(), proxy);
        ExampleFixture::press(Qt::Key_Return);
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Predictor schedule")));
        walk.paint(kHandOver, 2);
        QCOMPARE(walk.page->strip()->accessibleDescription(),
                 QStringLiteral("HS-NAS (%1, regression, 1, 15)")
                     .arg(QString::fromStdString(search::predictorLabel(proxy.toStdString()))));

        // Started, paused, resumed.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Start")));
        ExampleFixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(walk.finished() >= 1, kPatienceMs);
        QCOMPARE(ExampleFixture::focusName(), QStringLiteral("Pause"));
        ExampleFixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(walk.searching.canStart(), kPatienceMs);
        const std::size_t paused = walk.finished();
        if (paused < 30) { // else it had just ended
            QCOMPARE(ExampleFixture::focusName(), QStringLiteral("Resume"));
            ExampleFixture::press(Qt::Key_Space);
        }
        QTRY_VERIFY_WITH_TIMEOUT(walk.hasEnded(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(walk.finished(), std::size_t{30}, kPatienceMs);
        const store::RunId hybrid = walk.searching.shown()->id;

        // The same with HAT's schedule.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Predictor schedule")));
        walk.paint(kHandOver, 1);
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Start")));
        ExampleFixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(walk.searching.shown()->id != hybrid && walk.hasEnded(), kPatienceMs);

        // Its best architecture is copied.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Copy the architecture")));
        walk.chooseInMenu(QStringLiteral("As JSON"));
        const auto &record = walk.searching.shown()->record;
        const auto best = search::findBest(record.generations, record.setup);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().toStdString(),
                     canonicalJson(record.generations[best->generation].individuals[best->individual].architecture));

        // Both are compared, and the comparison is exported.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Compare")));
        ExampleFixture::press(Qt::Key_Space);
        QCOMPARE(ExampleFixture::focusName(), QStringLiteral("Searches of the project"));
        ExampleFixture::press(Qt::Key_A, Qt::ControlModifier);
        const auto &comparing = walk.page->compare()->comparing();
        QTRY_VERIFY_WITH_TIMEOUT(comparing.compared() && comparing.compared()->runs.size() == 2, kPatienceMs);
        const auto &differences = comparing.compared()->differences;
        QVERIFY(std::any_of(differences.begin(), differences.end(), [](auto &one) { return one.name == "schedule"; }));
        QVERIFY(
            std::none_of(differences.begin(), differences.end(), [](auto &one) { return one.name == "options.seed"; }));
        const QString figure = walk.folder.filePath(QStringLiteral("compared.svg"));
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Export of “Best so far”")));
        walk.chooseInMenu(QStringLiteral("Save for one column…"), figure);
        QTRY_VERIFY(QFile::exists(figure));
        const QString population = walk.folder.filePath(QStringLiteral("population.csv"));
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Export")));
        walk.chooseInMenu(QStringLiteral("Population as CSV…"), population);
        QTRY_VERIFY(QFile::exists(population));
    }

    void theWindowIsClosedInTheMiddleAndTheSearchGoesOnAfterTheNextStart()
    {
        QString path;
        std::size_t before = 0;
        {
            Walk walk;
            QTRY_VERIFY_WITH_TIMEOUT(walk.searching.canStart(), kPatienceMs);
            walk.command("view.stage.search");
            QVERIFY(ExampleFixture::tabTo(QStringLiteral("Start")));
            ExampleFixture::press(Qt::Key_Space);
            QTRY_VERIFY_WITH_TIMEOUT(walk.finished() >= 2, kPatienceMs);
            walk.folder.setAutoRemove(false);
            path = walk.session.path();
            before = walk.finished();
        }
        {
            test::WindowFixture again;
            again.session.open(path);
            QTRY_VERIFY_WITH_TIMEOUT(again.searching.shown() != nullptr && again.searching.canStart(), kPatienceMs);
            const auto kept = again.searching.shown()->record.generations;
            QVERIFY(kept.size() >= before);
            if (kept.size() < 30) { // else it had just ended
                QVERIFY(again.searching.shown()->status == store::RunStatus::Interrupted
                        || again.searching.shown()->status == store::RunStatus::Stopped);
                QVERIFY(again.searching.canResume());
                again.searching.resume(QStringLiteral("Search"));
            }
            QTRY_VERIFY_WITH_TIMEOUT(again.searching.shown()->status == store::RunStatus::Finished
                                         && again.searching.shown()->record.generations.size() == 30,
                                     kPatienceMs);
            const auto &whole = again.searching.shown()->record.generations;
            for (std::size_t i = 0; i < kept.size(); ++i)
                QVERIFY(whole[i].individuals == kept[i].individuals);
        }
        QDir(QFileInfo(path).path()).removeRecursively();
    }

    void anAncestorIsChosenInTheLineageAndSentToAnotherStage()
    {
        Walk walk;
        QTRY_VERIFY_WITH_TIMEOUT(walk.searching.canStart(), kPatienceMs);
        walk.command("view.stage.search");
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Start")));
        ExampleFixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(walk.hasEnded() && walk.finished() == 30, kPatienceMs);
        walk.page->individual()->showTab(IndividualPanel::LineageTab);
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Line of ancestors")));
        ExampleFixture::press(Qt::Key_End);
        const std::string chosen = walk.session.selection().current();
        QVERIFY(!chosen.empty());
        QCOMPARE(canonicalJson(walk.page->individual()->current()->architecture), chosen);
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Send the architecture to another stage")));
        walk.chooseInMenu(QStringLiteral("Task"));
        QTRY_COMPARE(ExampleFixture::focusName(), ExampleFixture::tableName());
        QCOMPARE(walk.session.selection().keys(), std::vector<std::string>{chosen});
    }
};

QTEST_MAIN(SearchWalkTest)
#include "search_walk_test.moc"
