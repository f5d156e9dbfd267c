#include "ui/pages/search_page.h"

#include "core/search/objectives.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/search_plots.h"
#include "ui/plots/figure_view.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/window/commands.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;
using workbench::Searching;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

struct Fixture : test::WindowFixture {
    Fixture()
    {
        window.commands().find("file.example")->trigger();
        window.showStage(QStringLiteral("search"));
        window.show();
        page = window.findChild<SearchPage *>();
    }

    bool isReady() const { return session.task() != nullptr && searching.canStart(); }
    std::size_t finished() const { return searching.shown() ? searching.shown()->record.generations.size() : 0; }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisibleTo(page))
                return button;
        return nullptr;
    }
    void enter(const QString &field, int value)
    {
        for (QSpinBox *box : page->findChildren<QSpinBox *>())
            if (box->accessibleName() == field)
                box->setValue(value);
    }

    SearchPage *page = nullptr;
};

#define SHOW_EXAMPLE(fixture) QTRY_VERIFY_WITH_TIMEOUT((fixture).isReady(), kPatienceMs)

} // namespace

class SearchPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHybridSearchRunsAndIsKeptInTheProject()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.page->addPredictor("gflops").has_value());
        fixture.enter(QStringLiteral("Iterations"), 6);
        fixture.enter(QStringLiteral("Population"), 30);
        fixture.enter(QStringLiteral("Parents"), 8);
        fixture.enter(QStringLiteral("Mutations"), 10);
        fixture.enter(QStringLiteral("Crossovers"), 10);
        fixture.page->strip()->setFocus();
        QTest::keyClick(fixture.page->strip(), Qt::Key_Home);
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(fixture.page->strip(), Qt::Key_2);
            QTest::keyClick(fixture.page->strip(), Qt::Key_Right);
        }
        QCOMPARE(fixture.page->strip()->schedule()->text(), "gflops:1-3,regression:4-6");
        const auto setup = fixture.page->setup();
        QVERIFY(setup.has_value());
        QVERIFY(fixture.searching.commandLine(*setup).find("--hs-nas 1,3 --first gflops --then regression")
                != std::string::npos);
        fixture.button(QStringLiteral("Start"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown() != nullptr, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.state(), Searching::State::Idle, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.finished(), std::size_t{6}, kPatienceMs);
        QVERIFY(fixture.searching.shown()->record.setup == *setup);
        QVERIFY(fixture.searching.shown()->status == store::RunStatus::Finished);
        for (const search::Generation &generation : fixture.searching.shown()->record.generations)
            QCOMPARE(generation.predictor, setup->schedule.predictorAt(generation.iteration));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.titles().size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(*fixture.page->plots()->current(), std::size_t{5});
    }

    void aPausedSearchGoesOnToTheSameResult()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.enter(QStringLiteral("Iterations"), 12);
        fixture.button(QStringLiteral("Start"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.finished() >= 1, kPatienceMs);
        fixture.searching.pause();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.state(), Searching::State::Idle, kPatienceMs);
        const auto paused = fixture.searching.shown()->record;
        if (paused.generations.size() < 12) {
            QVERIFY(fixture.searching.canResume());
            QVERIFY(fixture.button(QStringLiteral("Resume")) != nullptr);
            fixture.enter(QStringLiteral("Seed"), 2); // what is resumed is what is shown
            QVERIFY(fixture.button(QStringLiteral("Start")) != nullptr);
            fixture.enter(QStringLiteral("Seed"), 1);
            QVERIFY(fixture.button(QStringLiteral("Resume")) != nullptr);
            fixture.searching.resume(QStringLiteral("Search"));
            QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.state(), Searching::State::Idle, kPatienceMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(fixture.finished(), std::size_t{12}, kPatienceMs);
        const auto resumed = fixture.searching.shown()->record.generations;
        QVERIFY(fixture.searching.start(QStringLiteral("Search"), paused.setup).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.titles().size(), std::size_t{2}, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.state(), Searching::State::Idle, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.finished(), std::size_t{12}, kPatienceMs);
        const auto &uninterrupted = fixture.searching.shown()->record.generations;
        for (std::size_t i = 0; i < resumed.size(); ++i)
            QVERIFY(resumed[i].individuals == uninterrupted[i].individuals);
    }

    void iterationsAreGoneThroughAndPlayed()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.enter(QStringLiteral("Iterations"), 5);
        fixture.button(QStringLiteral("Start"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.finished(), std::size_t{5}, kPatienceMs);
        SearchPlots *plots = fixture.page->plots();
        plots->showGeneration(0);
        QCOMPARE(*plots->current(), std::size_t{0});
        plots->play();
        QVERIFY(plots->isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!plots->isPlaying(), kPatienceMs);
        QCOMPARE(*plots->current(), std::size_t{4});
    }

    void anAutomaticHandOverIsSetWatchedAndTyped()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.page->addPredictor("parameters").has_value());
        fixture.enter(QStringLiteral("Iterations"), 6);
        fixture.enter(QStringLiteral("Population"), 30);
        fixture.enter(QStringLiteral("Parents"), 8);
        QPushButton *automatic = fixture.button(QStringLiteral("Automatic"));
        QVERIFY(automatic != nullptr);
        QTest::keyClick(automatic, Qt::Key_Space);
        fixture.enter(QStringLiteral("Candidates that both score"), 6);
        const auto setup = fixture.page->setup();
        QVERIFY2(setup, setup ? "" : setup.error().detail.c_str());
        const auto &rule = setup->schedule.rule();
        QVERIFY(rule && rule->first == "regression" && rule->then == "parameters" && rule->sample == 6);
        QVERIFY(fixture.searching.commandLine(*setup).find(
                    "--automatic --first regression --then parameters --handover-tau 0.6 --handover-sample 6")
                != std::string::npos);
        QVERIFY(!fixture.page->strip()->predictorAt(2)); // nobody knows yet
        fixture.button(QStringLiteral("Start"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.finished(), std::size_t{6}, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.state(), Searching::State::Idle, kPatienceMs);
        const workbench::StoredSearch shown = *fixture.searching.shown();
        QVERIFY(shown.record.setup == *setup);
        const auto handOver = search::handOverIteration(shown.record.generations, *rule);
        const std::size_t compared = static_cast<std::size_t>(handOver.value_or(7)) - 1;
        QCOMPARE(shown.agreements.size(), compared);
        for (int i = 1; i <= 6; ++i)
            QCOMPARE(fixture.page->strip()->predictorAt(i).value_or(""),
                     shown.record.generations[static_cast<std::size_t>(i) - 1].predictor);

        // Read from the file it is the same.
        fixture.searching.open(shown.id);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.jobs.unfinishedCount(), 0, kPatienceMs);
        QCOMPARE(fixture.searching.shown()->agreements.size(), compared);
        QVERIFY(fixture.page->setup().value() == *setup);
        QTest::keyClick(automatic, Qt::Key_Space);
        QVERIFY(!fixture.page->setup()->schedule.rule());
    }

    void aHandOverToItselfIsSaid()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.button(QStringLiteral("Automatic"))->click(); // there is one predictor only
        const auto setup = fixture.page->setup();
        QVERIFY(!setup);
        QVERIFY(setup.error().detail.find("to itself") != std::string::npos);
    }

    void severalObjectivesMakeAFrontThatIsSaved()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.enter(QStringLiteral("Iterations"), 3);
        fixture.enter(QStringLiteral("Population"), 30);
        fixture.enter(QStringLiteral("Parents"), 8);
        auto *strategy = fixture.page->findChild<QComboBox *>(QStringLiteral("strategy"));
        QVERIFY(strategy != nullptr);
        strategy->setFocus();
        QTest::keyClick(strategy, Qt::Key_End);
        for (QCheckBox *box : fixture.page->findChildren<QCheckBox *>())
            if (box->accessibleName() == QStringLiteral("Objective: parameters"))
                QTest::keyClick(box, Qt::Key_Space);
        const auto setup = fixture.page->setup();
        QVERIFY2(setup, setup ? "" : setup.error().detail.c_str());
        using search::Objective;
        QVERIFY((setup->objectives
                 == std::vector<Objective>{Objective::Score, Objective::FlopsGiga, Objective::ParametersMillion}));
        QVERIFY(fixture.searching.commandLine(*setup).find("--strategy nsga2 --objectives score,flops,parameters")
                != std::string::npos);
        fixture.button(QStringLiteral("Start"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.finished(), std::size_t{3}, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.state(), Searching::State::Idle, kPatienceMs);
        QVERIFY(fixture.page->setup().value() == *setup);
        const QString path = fixture.folder.filePath(QStringLiteral("front.csv"));
        QVERIFY(fixture.page->saveFront(path, true));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto &record = fixture.searching.shown()->record;
        QCOMPARE(static_cast<std::size_t>(file.readAll().count('\n')),
                 search::frontOf(record.generations, record.setup.objectives).size() + 1);
    }

    void anInfeasibleLimitIsSaidInASentence()
    {
        Fixture fixture;
        SHOW_EXAMPLE(fixture);
        auto setup = fixture.page->setup();
        QVERIFY(setup.has_value());
        setup->constraints.flopsGiga = 0.01;
        QSignalSpy failures(&fixture.searching, &Searching::failed);
        QVERIFY(fixture.searching.start(QStringLiteral("Search"), *setup).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QTRY_COMPARE(fixture.searching.state(), Searching::State::Idle);
        QVERIFY(fixture.searching.shown()->message.find("GFLOPs") != std::string::npos);
    }
};

QTEST_MAIN(SearchPageTest)
#include "search_page_test.moc"
