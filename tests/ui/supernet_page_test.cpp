#include "ui/pages/supernet_page.h"

#include "core/space/architecture_json.h"
#include "core/space/space_json.h"
#include "core/workbench/project_changes.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"
#include "tests/support/training_corpus.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"
#include "ui/models/value_table_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/supernet_training_view.h"
#include "ui/pages/supernet_try_panel.h"
#include "ui/plots/figure_view.h"
#include "ui/widgets/message_strip.h"
#include "ui/window/commands.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;
using workbench::Supernets;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

/// A window on a project that has the tiny space, and a folder of sentences beside it.
struct Fixture : test::WindowFixture {
    Fixture()
    {
        testing::writeTrainingCorpus(corpus().toStdString(), testing::tinySpace());
        window.show();
        window.activateWindow();
        session.createInFolder(QStringLiteral("Project"));
        page = window.findChild<SupernetPage *>();
    }

    QString corpus() const { return folder.filePath(QStringLiteral("corpus")); }

    /// The corpus and the space are in the project, and the page shows them.
    bool open()
    {
        if (!QTest::qWaitForWindowActive(&window) || !QTest::qWaitFor([this] { return session.isOpen(); }, kPatienceMs))
            return false;
        session.addSpace(QStringLiteral("Space"), testing::tinySpace());
        corpora.addFolder(corpus().toStdString(), QStringLiteral("Read"), QStringLiteral("Add"));
        if (!QTest::qWaitFor([this] { return !session.corpora().empty() && !session.spaces().empty(); }, kPatienceMs))
            return false;
        QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return page->isVisible() && supernets.canStart(); }, kPatienceMs);
    }

    static bool tabTo(const QString &name) { return test::ExampleFixture::tabTo(name); }
    static void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }

    /// Types a number as a user does.
    static bool enter(const QString &field, const QString &value)
    {
        if (!tabTo(field))
            return false;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), value);
        press(Qt::Key_Tab);
        return true;
    }

    /// Chooses the tiny space and few updates.
    bool makeSmall(const QString &updates = QStringLiteral("12"))
    {
        if (!tabTo(QStringLiteral("Search space")))
            return false;
        auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
        while (box->currentText() != QLatin1String("Tiny") && box->currentIndex() > 0)
            press(Qt::Key_Up);
        return box->currentText() == QLatin1String("Tiny") && enter(QStringLiteral("Updates"), updates)
               && enter(QStringLiteral("Tokens a batch"), QStringLiteral("150"))
               && enter(QStringLiteral("Warm-up"), QStringLiteral("2"))
               && enter(QStringLiteral("Validate every"), QStringLiteral("4"))
               && QTest::qWaitFor([this] { return supernets.canStart() && !session.isEditing(); }, kPatienceMs);
    }

    bool isIdle() const { return supernets.state() == Supernets::State::Idle && !supernets.running(); }
    bool isTrained(std::size_t count = 1) const
    {
        return isIdle() && supernets.trainings().size() == count
               && supernets.trainings().front().status == store::RunStatus::Finished;
    }

    SupernetPage *page = nullptr;
};

#define NEEDS_ENGINE()                                                                                                 \
    if (!testing::isEngineBuilt())                                                                                     \
    QSKIP("Built without engine.")

} // namespace

class SupernetPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void aSupernetIsTrainedByKeyboardAndItsArchitecturesScored()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.makeSmall());
        QVERIFY(Fixture::tabTo(QStringLiteral("Start")));
        Fixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isTrained(), kPatienceMs);
        const SupernetTrainingView &view = *fixture.page->training();
        QTRY_COMPARE(view.loss()->view()->figure().lines.size(), std::size_t{4}); // updates and three validations
        QTRY_COMPARE(view.loss()->view()->figure().points.front().points.size(), std::size_t{3});
        QCOMPARE(view.list()->model()->rowCount(), 1);
        QTRY_COMPARE(test::findTable(*fixture.page, QStringLiteral("Sampled architectures"))->model()->rowCount(), 12);

        // It is tried with the keyboard, too.
        fixture.page->showTab(SupernetPage::TryTab);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.trying.canTry(), kPatienceMs);
        fixture.page->tryPanel()->firstField()->setFocus(Qt::TabFocusReason);
        QVERIFY(Fixture::tabTo(QStringLiteral("Score")));
        Fixture::press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.trying.scores().size(), std::size_t{1}, kPatienceMs);
        const predict::ValidationPoint best = *fixture.supernets.trainings().front().best();
        QVERIFY(std::abs(fixture.trying.scores().front().score.loss - best.largest.loss) < 1e-3);
        QVERIFY(Fixture::tabTo(QStringLiteral("Sentence to translate")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("5 6 7"));
        Fixture::press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.trying.translation() != nullptr, kPatienceMs);
        QTRY_VERIFY(test::findTable(*fixture.page, QStringLiteral("Translations, best first"))->model()->rowCount()
                    > 0);
        const QString network = fixture.folder.filePath(QStringLiteral("one.safetensors"));
        fixture.page->tryPanel()->exportTo(network);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(network), kPatienceMs);
        QVERIFY(!fixture.page->findChild<MessageStrip *>()->isVisible());

        // While a file was asked for, the supernet may have gone.
        fixture.trying.open({});
        const QString late = fixture.folder.filePath(QStringLiteral("late.safetensors"));
        fixture.page->tryPanel()->exportTo(late);
        QVERIFY(fixture.page->findChild<MessageStrip *>()->text().contains(QStringLiteral("late.safetensors")));
        QVERIFY(!QFile::exists(late));
    }

    void severalTrainingsWaitAndAreCompared()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.makeSmall(QStringLiteral("300")));
        QVERIFY(Fixture::tabTo(QStringLiteral("Start")));
        Fixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.running(), kPatienceMs);
        QVERIFY(Fixture::enter(QStringLiteral("Seed"), QStringLiteral("2")));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing() && fixture.supernets.canStart(), kPatienceMs);
        QPushButton *run = test::findButton(*fixture.page, fixture.isIdle() ? QStringLiteral("Start")
                                                                            : QStringLiteral("Add to queue"));
        run->setFocus(Qt::TabFocusReason);
        Fixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isTrained(2), kPatienceMs);
        TableView *list = fixture.page->training()->list();
        list->setFocus(Qt::TabFocusReason);
        list->selectAll();
        const auto *figure = fixture.page->training()->loss()->view();
        QTRY_COMPARE(figure->figure().points.size(), std::size_t{2});
        auto *differences = test::findTable(*fixture.page, QStringLiteral("What differs between the trainings"));
        QCOMPARE(differences->model()->rowCount(), 1);
        QCOMPARE(differences->model()->index(0, 0).data().toString(), QStringLiteral("seed"));
    }

    void anArchitectureToTrainFromScratchIsPastedOrTakenFromTheSelection()
    {
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.makeSmall());
        QVERIFY(test::KeyboardFixture::choose(QStringLiteral("What is trained"),
                                              QStringLiteral("one architecture, from scratch")));
        const space::SearchSpace space = fixture.supernets.plan().space;
        QTRY_VERIFY(fixture.supernets.plan().settings.architecture == space::largestArchitecture(space));
        const auto shows = [&](const QString &words) {
            const auto labels = fixture.page->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisible() && label->height() > 0 && label->text().contains(words);
            });
        };
        QTRY_VERIFY(shows(QStringLiteral("22 / 22 wide, 4 / 2 layers")));
        const QString field = QStringLiteral("Architecture to train, as JSON");
        QVERIFY(Fixture::enter(field, QStringLiteral("{\"encoder\": 3}")));
        QTRY_VERIFY(shows(QStringLiteral("encoder")) && shows(QStringLiteral("expected")));
        QVERIFY(fixture.supernets.plan().settings.architecture == space::largestArchitecture(space));
        const std::string small = space::canonicalJson(space::smallestArchitecture(space));
        QVERIFY(Fixture::enter(field, QString::fromStdString(small)));
        QTRY_VERIFY(fixture.supernets.plan().settings.architecture == space::smallestArchitecture(space));
        QTRY_VERIFY(!shows(QStringLiteral("expected")));

        fixture.session.selection().set({space::canonicalJson(space::largestArchitecture(space))});
        test::findButton(*fixture.page, QStringLiteral("Train the selected architecture"))->click();
        QTRY_VERIFY(fixture.supernets.plan().settings.architecture == space::largestArchitecture(space));
        fixture.session.selection().clear();
        test::findButton(*fixture.page, QStringLiteral("Train the selected architecture"))->click();
        QVERIFY(fixture.page->findChild<MessageStrip *>()->text().contains(QStringLiteral("No architecture")));
    }

    void aTrainingIsPausedAndResumedByItsButtons()
    {
        NEEDS_ENGINE();
        Fixture fixture;
        QVERIFY(fixture.open());
        QVERIFY(fixture.makeSmall(QStringLiteral("1000000")));
        test::findButton(*fixture.page, QStringLiteral("Start"))->click();
        const auto isOnItsWay = [&] {
            return fixture.supernets.running() && fixture.supernets.trainings().front().updates > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOnItsWay(), kPatienceMs);
        QElapsedTimer timer;
        timer.start();
        test::findButton(*fixture.page, QStringLiteral("Pause"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.supernets.state() == Supernets::State::Held, kPatienceMs);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        const std::uint64_t updates = fixture.supernets.trainings().front().updates;
        test::findButton(*fixture.page, QStringLiteral("Resume"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(isOnItsWay() && fixture.supernets.trainings().front().updates > updates, kPatienceMs);
        test::findButton(*fixture.page, QStringLiteral("Stop"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), kPatienceMs);
    }

    void changesOfThePlanAreUndone()
    {
        Fixture fixture;
        QVERIFY(fixture.open());
        const std::uint64_t usual = fixture.supernets.plan().settings.updates;
        QVERIFY(Fixture::enter(QStringLiteral("Updates"), QStringLiteral("55")));
        QTRY_COMPARE(fixture.supernets.plan().settings.updates, std::uint64_t{55});
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing(), kPatienceMs);
        QVERIFY(fixture.supernets.commandLine().find("--updates 55") != std::string::npos);
        test::findButton(*fixture.page, QStringLiteral("Copy the command line"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(fixture.supernets.commandLine()));
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.supernets.plan().settings.updates, usual, kPatienceMs);
    }

    void withoutACorpusThePageSaysWhatToDo()
    {
        test::WindowFixture fixture;
        fixture.window.show();
        auto *page = fixture.window.findChild<SupernetPage *>();
        fixture.session.createInFolder(QStringLiteral("Project"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.isOpen(), kPatienceMs);
        fixture.window.showStage(QStringLiteral("supernet"));
        QTRY_VERIFY(test::findButton(*page, QStringLiteral("Add a corpus…"))->isVisible());
    }

    void aMissingEngineIsOneSentence()
    {
        qputenv("FORESEARCH_ENGINE", "/nowhere/engine.so");
        Fixture fixture;
        qunsetenv("FORESEARCH_ENGINE");
        QVERIFY(fixture.open());
        test::findButton(*fixture.page, QStringLiteral("Start"))->click();
        auto *strip = fixture.page->findChild<MessageStrip *>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), kPatienceMs);
        QVERIFY2(strip->text().contains(QStringLiteral("engine is not installed")), qPrintable(strip->text()));
    }

    void theTableKeepsTheRulesOfModels()
    {
        ValueTableModel model({{QStringLiteral("text")}, {QStringLiteral("number"), 2}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{.cells = {QStringLiteral("a"), 1.5}, .key = {}, .tip = {}, .series = -1},
                       {.cells = {QStringLiteral("b"), QVariant()}, .key = {}, .tip = {}, .series = 0}});
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("1.50"));
        QCOMPARE(model.index(1, 1).data().toString(), QString(QChar(0x2013)));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(SupernetPageTest)
#include "supernet_page_test.moc"
