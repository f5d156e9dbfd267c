#include "tests/support/paths.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"

#include "ui/models/architecture_table_model.h"
#include "ui/pages/pair_panel.h"
#include "ui/widgets/table_view.h"
#include "ui/window/commands.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::ExampleFixture;
using foresearch::test::WindowFixture;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow

/// Viewports and inner editors are reached through their owner.
bool isNameless(const QWidget &widget)
{
    const bool isInner = widget.objectName().startsWith(QLatin1String("qt_"));
    return widget.focusPolicy() != Qt::NoFocus && !isInner && ExampleFixture::nameOf(&widget).isEmpty();
}

} // namespace

class ExampleWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void nothingTakesTheFocusWithoutAName()
    {
        ExampleFixture fixture;
        QStringList nameless;
        for (const char *stage : {"task", "predict", "welcome"}) {
            QVERIFY(fixture.window.showStage(QLatin1String(stage)));
            fixture.window.commands().find("view.jobs")->setChecked(true);
            for (const QWidget *widget : fixture.window.findChildren<QWidget *>()) {
                if (isNameless(*widget))
                    nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                                    + widget->objectName();
            }
        }
        QCOMPARE(nameless.join(QStringLiteral(", ")), QString());
    }

    void everyModelKeepsTheRulesOfModels()
    {
        ExampleFixture fixture;
        int models = 0;
        for (auto *model : fixture.window.findChildren<QAbstractItemModel *>()) {
            new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
            ++models;
        }
        QVERIFY(models >= 5);
        auto *table = qobject_cast<TableView *>(QApplication::focusWidget());
        for (int column = 0; column < table->model()->columnCount(); ++column)
            table->sortByColumn(column, Qt::AscendingOrder);
        fixture.session.removeTask(QStringLiteral("Remove"), fixture.session.task()->name);
        QTRY_VERIFY(fixture.session.tasks().empty());
        fixture.session.undo();
        QTRY_COMPARE(fixture.session.tasks().size(), std::size_t{1});
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("640"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void theWholeJobOfTheTaskPageIsDoneByKeyboard()
    {
        ExampleFixture fixture;
        auto *table = qobject_cast<TableView *>(QApplication::focusWidget());

        // An architecture is chosen, its row and its JSON are copied.
        const std::string first = fixture.session.selection().current();
        QTest::keyClick(table, Qt::Key_Down);
        const std::string second = fixture.session.selection().current();
        QVERIFY(!second.empty() && second != first);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 2); // the header and one row
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Copy JSON")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), second);

        // Another search space is looked at.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Search space")));
        auto *spaces = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QTest::keyClick(spaces, Qt::Key_Down);
        QCOMPARE(spaces->currentIndex(), 1);

        // The task is removed, brought back, and imported once more.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Remove the task")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(fixture.session.tasks().empty());
        QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(fixture.session.tasks().size(), std::size_t{1});
        ExampleFixture::answerFileDialog(testing::sourcePath(QStringLiteral("resources/example")));
        QTest::keyClick(&fixture.window, Qt::Key_I, Qt::ControlModifier);
        QTRY_COMPARE(fixture.import.state(), workbench::TfsImport::State::Reviewed);
        fixture.window.activateWindow(); // as a window manager does when the dialog is gone
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Import 1 tasks"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(fixture.import.state(), workbench::TfsImport::State::Idle);
        QTRY_VERIFY(fixture.session.history().canUndo());
    }

    void theWholeJobOfThePredictPageIsDoneByKeyboard()
    {
        ExampleFixture fixture;
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Predict"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Predictors"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged() && fixture.judging.waiting().empty(), kPatienceMs);

        // One more predictor is judged.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Add predictor…")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ensemble:ridge+hat"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        fixture.window.activateWindow(); // as a window manager does when the list of completions is gone
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Judge 1 predictors")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.waiting().empty(), kPatienceMs);

        // Two architectures are chosen from the table of predictions, and stand side by side.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Tables")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Predictions")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        // An architecture has a row for each split that tests it.
        const std::size_t mostRows = fixture.session.task()->splits.size();
        for (std::size_t i = 0; i < mostRows && fixture.session.selection().keys().size() < 2; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(fixture.session.selection().keys().size(), std::size_t{2});
        const auto *pair = fixture.window.findChild<PairPanel *>();
        QVERIFY(pair != nullptr && pair->isVisible());
        QVERIFY(test::findTable(*pair, QStringLiteral("Chosen architectures side by side"))->model()->rowCount() > 0);

        // The table goes to a paper as LaTeX, a figure as PDF.
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Export")));
        fixture.chooseInMenu(QStringLiteral("Copy table as LaTeX"));
        fixture.window.activateWindow(); // as a window manager does when the menu is gone
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("\\toprule")));
        QVERIFY(ExampleFixture::tabTo(QStringLiteral("Export of “Wrongly ordered pairs”")));
        const QString file = fixture.folder.filePath(QStringLiteral("figure4.pdf"));
        fixture.chooseInMenu(QStringLiteral("Save for one column…"), file);
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    void theImportSaysItsCommandLine()
    {
        ExampleFixture fixture;
        fixture.import.start(testing::sourcePath(QStringLiteral("resources/example")).toStdString(),
                             QStringLiteral("Read"));
        QTRY_COMPARE(fixture.import.state(), workbench::TfsImport::State::Reviewed);
        std::string command;
        for (const jobs::JobInfo &job : fixture.jobs.jobs())
            if (job.title == "Read")
                command = job.command;
        QVERIFY2(command.starts_with("foresearch-cli project import "), command.c_str());
        QVERIFY2(command.find("--tfs-eval /") != std::string::npos, command.c_str());
    }

    void windowsThatOpenEachOthersProjectsChangePlaces()
    {
        WindowFixture one;
        WindowFixture other;
        one.session.createInFolder(QStringLiteral("one"));
        other.session.createInFolder(QStringLiteral("other"));
        QTRY_VERIFY(one.session.isOpen() && other.session.isOpen());
        const QString pathOfOne = one.session.path();
        const QString pathOfOther = other.session.path();
        one.session.open(pathOfOther);
        other.session.open(pathOfOne);
        QTRY_COMPARE(one.session.path(), pathOfOther);
        QTRY_COMPARE(other.session.path(), pathOfOne);
        QTRY_VERIFY(one.session.readOnlyReason().isEmpty());
        QTRY_VERIFY(other.session.readOnlyReason().isEmpty());
    }

    void aFollowerHasNothingToUndoUntilItWrites()
    {
        ExampleFixture writer;
        WindowFixture follower;
        follower.session.open(writer.session.path());
        QTRY_VERIFY(follower.session.isOpen() && !follower.session.readOnlyReason().isEmpty());
        writer.session.removeTask(QStringLiteral("Remove"), writer.session.task()->name);
        QTRY_VERIFY(follower.session.tasks().empty());
        QVERIFY(writer.session.history().canUndo());
        QVERIFY(!follower.session.history().canUndo());
        writer.session.undo();
        QTRY_COMPARE(follower.session.tasks().size(), std::size_t{1});

        writer.session.createInFolder(QStringLiteral("another"));
        QTRY_VERIFY(follower.session.readOnlyReason().isEmpty());
        QVERIFY(!follower.session.history().canUndo());
        follower.session.removeTask(QStringLiteral("Remove"), follower.session.task()->name);
        QTRY_VERIFY(follower.session.tasks().empty());
        QVERIFY(follower.session.history().canUndo());
    }
};

QTEST_MAIN(ExampleWalkTest)
#include "example_walk_test.moc"
