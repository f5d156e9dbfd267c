#include "tests/support/paths.h"
#include "tests/ui/keyboard_fixture.h"

#include "ui/models/architecture_table_model.h"
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
