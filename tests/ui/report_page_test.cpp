#include "ui/pages/report_page.h"

#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"
#include "ui/models/report_list_model.h"
#include "ui/models/report_table_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/report_detail.h"
#include "ui/pages/search_page.h"
#include "ui/text/report_words.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/text_editor.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;
using State = workbench::Reports::State;

namespace {

/// The example, whose predictors are judged, and the page by its key.
struct Fixture : test::ExampleFixture {
    Fixture() : page(window.findChild<ReportPage *>())
    {
        if (!QTest::qWaitFor([this] { return judging.judged() && judging.waiting().empty(); }, kPatienceMs))
            qFatal("the example is not judged");
    }

    void showPage()
    {
        QTest::keyClick(&window, Qt::Key_7, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return page->list()->rowCount() > 0 && reports.part() != nullptr; }, kPatienceMs))
            qFatal("the page shows nothing");
    }

    /// Goes down the list to a recipe.
    void goTo(const char *id)
    {
        auto *table = test::findTable(*page, QStringLiteral("Tables and figures of the report"));
        table->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Home);
        for (std::size_t i = 0; i < report::recipes().size() && reports.chosen().id != id; ++i)
            press(Qt::Key_Down);
        if (!QTest::qWaitFor([this] { return reports.part() != nullptr; }, kPatienceMs))
            qFatal("it is not made");
    }

    QString text(const QString &words) const
    {
        for (const auto *label : page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return label->text();
        return {};
    }

    ReportPage *page;
};

bool isDone(const Fixture &fixture)
{
    return fixture.reports.state() == State::Idle;
}

} // namespace

class ReportPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAProjectOneButtonOpensTheExample()
    {
        test::WindowFixture fixture;
        fixture.window.show();
        QVERIFY(fixture.window.showStage(QStringLiteral("report")));
        auto *page = fixture.window.findChild<ReportPage *>();
        int buttons = 0;
        for (const auto *button : page->findChildren<QPushButton *>())
            buttons += button->isVisible() ? 1 : 0;
        QCOMPARE(buttons, 1);
    }

    void theListSaysWhatIsMissingAndGoLeadsThere()
    {
        Fixture fixture;
        fixture.showPage();
        QAbstractItemModelTester tester(fixture.page->list());
        QCOMPARE(fixture.page->list()->rowCount(), static_cast<int>(report::recipes().size()));
        QCOMPARE(Fixture::focusName(), QStringLiteral("Tables and figures of the report"));
        fixture.goTo("table2");
        QVERIFY(!fixture.text(QStringLiteral("It needs a finished search")).isEmpty());
        QCOMPARE(fixture.page->detail()->paper()->rowCount(), 12);
        QVERIFY(Fixture::tabTo(QStringLiteral("Go to Search")));
        Fixture::press(Qt::Key_Space);
        QVERIFY(fixture.window.findChild<SearchPage *>()->isVisible());
    }

    void whatIsReadyIsShownBesideThePaper()
    {
        Fixture fixture;
        fixture.showPage();
        fixture.goTo("table1");
        QAbstractItemModelTester tester(fixture.page->detail()->ours());
        QCOMPARE(fixture.page->detail()->ours()->rowCount(),
                 static_cast<int>(fixture.judging.judged()->evaluation.predictors.size()));
        QCOMPARE(fixture.page->detail()->paper()->rowCount(), 8);
        QVERIFY(!fixture.page->detail()->figure()->isVisible());
        fixture.goTo("figure2");
        QVERIFY(fixture.page->detail()->figure()->isVisible());
    }

    void whatWasJudgedMeanwhileIsSeenWhenThePageIs()
    {
        Fixture fixture;
        fixture.showPage();
        fixture.goTo("table1");
        const int before = fixture.page->detail()->ours()->rowCount();
        fixture.window.showStage(QStringLiteral("predict"));
        fixture.judging.addAndRun(QStringLiteral("Add"), {"ridge"});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged()->evaluation.predictors.size()
                                         == static_cast<std::size_t>(before + 1)
                                     && fixture.judging.state() == workbench::Judging::State::Idle,
                                 Fixture::kPatienceMs);
        fixture.showPage();
        QTRY_COMPARE(fixture.page->detail()->ours()->rowCount(), before + 1);
    }

    void everyRecipeAndNeedHasWordsOfItsOwn()
    {
        for (const report::Recipe &recipe : report::recipes()) {
            QCOMPARE(recipeTitle(recipe), QString::fromStdString(std::string(recipe.title)));
            QCOMPARE(recipeWords(recipe), QString::fromStdString(std::string(recipe.shows)));
            QVERIFY(!stageTitle(recipe.stage).isEmpty());
            const report::Need need = report::needOf(recipe, {});
            QCOMPARE(needText(need), QString::fromStdString(std::string(report::sentence(need))));
        }
    }

    void notesAreKeptInTheProjectAndTakenBack()
    {
        Fixture fixture;
        fixture.showPage();
        fixture.goTo("table6");
        QVERIFY(Fixture::tabTo(QStringLiteral("Notes on this table or figure")));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("HAT's own space."));
        Fixture::press(Qt::Key_Tab);
        QTRY_VERIFY(!fixture.session.isEditing());
        QCOMPARE(fixture.reports.note("table6"), QStringLiteral("HAT's own space."));
        fixture.goTo("table7");
        auto *notes = fixture.page->detail()->findChild<TextEditor *>();
        QVERIFY(notes->toPlainText().isEmpty());
        fixture.session.undo();
        QTRY_VERIFY(!fixture.session.isEditing());
        fixture.reports.refresh();
        QTRY_VERIFY(fixture.reports.note("table6").isEmpty());
    }

    void everythingIsWrittenIntoAFolderThatIsNamed()
    {
        Fixture fixture;
        fixture.showPage();
        const QString folder = fixture.folder.filePath(QStringLiteral("my report"));
        QVERIFY(Fixture::tabTo(QStringLiteral("Export all…")));
        Fixture::answerFileDialog(folder);
        Fixture::press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(folder).exists() && isDone(fixture), Fixture::kPatienceMs);
        const QDir written(folder);
        QVERIFY(written.exists(QStringLiteral("index.html")) && written.exists(QStringLiteral("table1.tex")));
        for (const char *format : {"figure2-*.pdf", "figure2-*.svg", "figure2-*.png"})
            QCOMPARE(written.entryList({QString::fromLatin1(format)}).size(), 1);
        QVERIFY(!fixture.text(QStringLiteral("The report is in")).isEmpty());
    }

    void aFolderThatIsThereIsRefusedInASentence()
    {
        Fixture fixture;
        fixture.showPage();
        QSignalSpy failed(&fixture.reports, &workbench::Reports::failed);
        fixture.page->exportAll(fixture.folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Fixture::kPatienceMs);
        QVERIFY(fixture.page->findChild<MessageStrip *>()->isVisible());
    }

    void whatIsStoppedLeavesNothing()
    {
        Fixture fixture;
        fixture.showPage();
        const QString folder = fixture.folder.filePath(QStringLiteral("stopped"));
        fixture.page->exportAll(folder);
        QCOMPARE(fixture.reports.state(), State::Writing);
        QVERIFY(test::findButton(*fixture.page, QStringLiteral("Stop"))->isVisible());
        test::findButton(*fixture.page, QStringLiteral("Stop"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(fixture), Fixture::kPatienceMs);
        QVERIFY(!QFile::exists(folder));
        QCOMPARE(QDir(fixture.folder.path()).entryList({"*stopped*"}, QDir::Dirs | QDir::Hidden).size(), 0);
    }

    void aWindowThatClosesWhileItWritesWaitsForNobody()
    {
        Fixture fixture;
        fixture.showPage();
        fixture.page->exportAll(fixture.folder.filePath(QStringLiteral("closed")));
        QTest::qWait(50);
    }
};

QTEST_MAIN(ReportPageTest)
#include "report_page_test.moc"
