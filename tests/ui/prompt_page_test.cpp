#include "ui/pages/prompt_page.h"

#include "core/base/file.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"
#include "ui/models/component_model.h"
#include "ui/models/demonstration_model.h"
#include "ui/models/prompt_version_model.h"
#include "ui/pages/examples_editors.h"
#include "ui/pages/prompt_editors.h"
#include "ui/pages/prompt_side.h"
#include "ui/widgets/prompt_view.h"
#include "ui/widgets/text_editor.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QSpinBox>
#include <QTabBar>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;

namespace {

constexpr int kPatienceMs = test::ExampleFixture::kPatienceMs;

struct Fixture : test::ExampleFixture {
    Fixture()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return isReady(); }, kPatienceMs))
            qFatal("there is no prompt");
    }

    bool isReady() const { return page->isVisible() && prompting.canEdit() && !session.isEditing(); }
    bool hasVersions(int count) const { return isReady() && page->side()->versions()->rowCount() == count; }
    static QString list() { return QStringLiteral("Components of the prompt"); }
    QString role() const
    {
        return QString::fromStdString(std::get<prompt::PromptWords>(prompting.draft().prompt.words).role);
    }

    PromptPage *page = window.findChild<PromptPage *>();
    QAbstractItemModelTester tester{page->components(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QStringList markedParts(const PromptView &view)
{
    QStringList titles;
    for (const PromptView::Part &part : view.parts())
        if (part.mark != PromptView::Mark::None)
            titles << part.title;
    return titles;
}

} // namespace

class PromptPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    /// Edit, ladder, versions, difference, restore, undo.
    void theWholeJobByKeyboard()
    {
        Fixture fixture;
        QCOMPARE(Fixture::focusName(), Fixture::list());

        // The role is edited; what it changes is marked in the preview.
        const QString before = fixture.role();
        Fixture::press(Qt::Key_Return);
        QCOMPARE(Fixture::focusName(), QStringLiteral("Role"));
        Fixture::press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Judge them."));
        QVERIFY(fixture.page->preview()->toPlainText().startsWith(QStringLiteral("Judge them.\n")));
        QCOMPARE(markedParts(*fixture.page->preview()), QStringList{QStringLiteral("Role")});

        // A component is switched off and on again.
        fixture.window.showStage(QStringLiteral("prompt"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasVersions(1), kPatienceMs);
        Fixture::press(Qt::Key_Down);
        Fixture::press(Qt::Key_Space);
        QVERIFY(!fixture.prompting.draft().prompt.components.has(prompt::Component::FirstInstruction));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasVersions(2), kPatienceMs);

        // The ladder.
        QVERIFY(Fixture::tabTo(QStringLiteral("Make the ablation ladder")));
        Fixture::press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names().size(), std::size_t{8}, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasVersions(2), kPatienceMs);

        // The first version against now, and restored.
        QVERIFY(Fixture::tabTo(QStringLiteral("Versions of the prompt")));
        Fixture::press(Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.page->difference()->toPlainText().startsWith(QStringLiteral("\u2212 ")),
                                 kPatienceMs);
        QVERIFY(fixture.page->difference()->isVisible());
        QVERIFY(markedParts(*fixture.page->difference()).contains(QStringLiteral("Instruction 1")));
        QVERIFY(Fixture::tabTo(QStringLiteral("Restore the version")));
        Fixture::press(Qt::Key_Space);
        QVERIFY(fixture.prompting.draft().prompt.components.has(prompt::Component::FirstInstruction));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);

        // All of it is taken back: restore, ladder, switch, edit.
        QCOMPARE(fixture.session.history().undoName(), QStringLiteral("Restoring of a version"));
        for (int i = 0; i < 4; ++i)
            fixture.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.prompting.names().empty() && fixture.role() == before,
                                 kPatienceMs);
    }

    void theDifferenceIsOpenedByHandAndEditsLeaveTheTabAlone()
    {
        Fixture fixture;
        auto *tabs = fixture.page->findChild<QTabBar *>();
        QVERIFY(Fixture::tabTo(QStringLiteral("Text or difference")));
        Fixture::press(Qt::Key_Right);
        QVERIFY(fixture.page->difference()->isVisible()); // and says what to choose
        QVERIFY(fixture.page->difference()->toPlainText().isEmpty());
        Fixture::press(Qt::Key_Left);
        QVERIFY(fixture.page->preview()->isVisible());
        const auto edit = [&fixture](int versions) {
            fixture.window.showStage(QStringLiteral("prompt"));
            Fixture::press(Qt::Key_Down);
            Fixture::press(Qt::Key_Space);
            return QTest::qWaitFor([&] { return fixture.hasVersions(versions); }, kPatienceMs);
        };
        QVERIFY(edit(1));
        QVERIFY(edit(2));
        QCOMPARE(tabs->currentIndex(), 0);
        // A version is chosen, and the preview looked at again: that is where an edit is seen.
        TableView *table = test::findTable(*fixture.page, QStringLiteral("Versions of the prompt"));
        table->setFocus(Qt::TabFocusReason);
        Fixture::press(Qt::Key_End);
        QCOMPARE(tabs->currentIndex(), 1);
        tabs->setCurrentIndex(0);
        QVERIFY(edit(3));
        QCOMPARE(tabs->currentIndex(), 0);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1); // the same version, one row further down
        QCOMPARE(table->selectionModel()->selectedRows().front().row(), 2);
        tabs->setCurrentIndex(1);
        QVERIFY(edit(4));
        QCOMPARE(tabs->currentIndex(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.page->difference()->toPlainText().isEmpty(), kPatienceMs);
    }

    void aSeedBeyondItsFieldStaysAsItIs()
    {
        Fixture fixture;
        prompt::PromptRecipe recipe = fixture.prompting.draft().recipe;
        recipe.taskExamples.seed = 5'000'000'000;
        fixture.prompting.chooseTaskExamples(QStringLiteral("Seed"), recipe);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.draft().recipe.taskExamples.seed, std::uint64_t{5'000'000'000},
                                  kPatienceMs);
        for (auto *box : fixture.page->findChildren<QSpinBox *>())
            if (box->accessibleName() == QLatin1String("Number of task examples"))
                box->setValue(2);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.draft().recipe.taskExamples.count, std::size_t{2}, kPatienceMs);
        QCOMPARE(fixture.prompting.draft().recipe.taskExamples.seed, std::uint64_t{5'000'000'000});
    }

    void undoInAnEditorTakesBackWhatIsBeingTyped()
    {
        Fixture fixture;
        const QString before = fixture.role();
        Fixture::press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("X"));
        QCOMPARE(fixture.role(), QStringLiteral("X") + before);
        Fixture::press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.role() == before, kPatienceMs);
        auto *editor = qobject_cast<TextEditor *>(QApplication::focusWidget());
        QVERIFY(editor);
        QTRY_COMPARE_WITH_TIMEOUT(editor->toPlainText(), before, kPatienceMs);
        Fixture::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady() && fixture.role() == QStringLiteral("X") + before, kPatienceMs);
    }

    void demonstrationsAreTickedInTheTable()
    {
        Fixture fixture;
        for (int i = 0; i < static_cast<int>(prompt::Component::Demonstrations); ++i)
            Fixture::press(Qt::Key_Down);
        auto *table = test::findTable(*fixture.page, QStringLiteral("Demonstrations to choose from"));
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(table->isVisible());
        table->setFocus(Qt::TabFocusReason);
        table->setCurrentIndex(table->model()->index(0, 0));
        Fixture::press(Qt::Key_Space);
        const auto &recipe = fixture.prompting.draft().recipe;
        QCOMPARE(recipe.demonstrations.rule, prompt::DemonstrationRule::ByHand);
        QCOMPARE(fixture.prompting.draft().prompt.demonstrations.size(), std::size_t{9});
        QCOMPARE(table->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    }

    void aTextWithMarksIsEditedAsOnePiece()
    {
        Fixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("text.txt"));
        QVERIFY(writeFile(path.toStdString(), "Demos:\n$$$seedarch_examples$$$"));
        fixture.prompting.importFile(QStringLiteral("Import"), path);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.draft().name, std::string("text"), kPatienceMs);
        fixture.window.showStage(QStringLiteral("prompt"));
        Fixture::press(Qt::Key_Return);
        QCOMPARE(Fixture::focusName(), QStringLiteral("Text of the prompt"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Good "));
        QVERIFY(fixture.page->preview()->toPlainText().startsWith(QStringLiteral("Good Demos:\n")));
        QVERIFY(!test::findButton(*fixture.page, QStringLiteral("Make the ablation ladder"))->isEnabled());
    }

    void thePromptIsSavedAsTextAndAsData()
    {
        Fixture fixture;
        const QString text = fixture.folder.filePath(QStringLiteral("p.txt"));
        const QString data = fixture.folder.filePath(QStringLiteral("p.json"));
        fixture.page->save(text);
        fixture.page->save(data);
        QCOMPARE(*readFile(text.toStdString()), fixture.prompting.preview().text);
        const auto read = prompt::readPrompt(data.toStdString());
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(read->prompt() == fixture.prompting.draft().prompt);
    }

    void theLocatorOpensAPrompt()
    {
        Fixture fixture;
        fixture.prompting.makeLadder(QStringLiteral("Ladder"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names().size(), std::size_t{8}, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isReady(), kPatienceMs);
        fixture.window.showStage(QStringLiteral("task"));
        Fixture::press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("third-instruction"));
        Fixture::press(Qt::Key_Return);
        QCOMPARE(fixture.prompting.draft().name, std::string("third-instruction"));
        QVERIFY(fixture.page->isVisible());
    }
};

QTEST_MAIN(PromptPageTest)
#include "prompt_page_test.moc"
