#include "tests/ui/window_fixture.h"

#include "ui/models/jobs_model.h"
#include "ui/widgets/theme.h"
#include "ui/window/commands.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTest>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::WindowFixture;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWidgetThatTakesTheFocusHasAName();
    void controlAndADigitShowTheStage();
    void theStageBarIsWalkedByArrowKeys();
    void theLocatorFindsAnActionByAPartOfItsName();
    void escapeLeavesTheLocatorWhereTheFocusWas();
    void aThemeIsAppliedAtOnceAndRemembered();
    void theLayoutIsRememberedAndCanBeReset();
    void aRunningJobIsRepeatedInTheStatusLine();
};

namespace {

/// Labels and containers take no focus; for what does, a screen reader needs a name or a text.
bool hasName(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button != nullptr && !button->text().isEmpty();
}

QAbstractButton *findStage(const MainWindow &window, const QString &title)
{
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == title)
            return button;
    }
    qFatal("no stage %s", qPrintable(title));
}

void show(MainWindow &window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

void MainWindowTest::everyWidgetThatTakesTheFocusHasAName()
{
    WindowFixture fixture;
    show(fixture.window);
    QStringList nameless;
    for (const QWidget *widget : fixture.window.findChildren<QWidget *>()) {
        // Viewports and the inner editors of spin boxes are reached through their owner.
        const bool isInner = widget->objectName().startsWith(QLatin1String("qt_"));
        if (widget->focusPolicy() != Qt::NoFocus && !isInner && !hasName(*widget))
            nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    }
    QCOMPARE(nameless.join(QStringLiteral(", ")), QString());
}

void MainWindowTest::controlAndADigitShowTheStage()
{
    WindowFixture fixture;
    show(fixture.window);
    auto *pages = fixture.window.findChild<QStackedWidget *>();
    QTest::keyClick(&fixture.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(pages->currentIndex(), 1);
    QTest::keyClick(&fixture.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(pages->currentIndex(), 0);
}

void MainWindowTest::theStageBarIsWalkedByArrowKeys()
{
    WindowFixture fixture;
    show(fixture.window);
    auto *pages = fixture.window.findChild<QStackedWidget *>();
    QAbstractButton *task = findStage(fixture.window, QStringLiteral("Task"));
    task->setFocus(Qt::TabFocusReason);
    QTest::keyClick(task, Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(pages->currentIndex(), 1);
}

void MainWindowTest::theLocatorFindsAnActionByAPartOfItsName()
{
    WindowFixture fixture;
    show(fixture.window);
    QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
    auto *field = fixture.window.findChild<QLineEdit *>(QStringLiteral("locatorField"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("dark"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(fixture.theme.theme(), Theme::Dark);
    QVERIFY(!field->hasFocus());
}

void MainWindowTest::escapeLeavesTheLocatorWhereTheFocusWas()
{
    WindowFixture fixture;
    show(fixture.window);
    QAbstractButton *stage = findStage(fixture.window, QStringLiteral("Predict"));
    stage->setFocus(Qt::TabFocusReason);
    QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
    auto *popup = fixture.window.findChild<QWidget *>(QStringLiteral("locatorPopup"));
    QVERIFY(popup->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QVERIFY(stage->hasFocus());
}

void MainWindowTest::aThemeIsAppliedAtOnceAndRemembered()
{
    WindowFixture fixture;
    show(fixture.window);
    fixture.window.commands().find("view.theme.dark")->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().page);
    fixture.window.commands().find("view.theme.light")->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().page);
    QCOMPARE(ThemeController(*qApp, fixture.settings).theme(), Theme::Light);
}

void MainWindowTest::theLayoutIsRememberedAndCanBeReset()
{
    WindowFixture fixture;
    show(fixture.window);
    fixture.window.commands().find("view.jobs")->trigger();
    fixture.window.showStage(QStringLiteral("predict"));
    fixture.window.resize(1000, 800);
    fixture.window.close();

    MainWindow next({fixture.settings, fixture.theme, fixture.jobs, fixture.session, fixture.import, fixture.corpora,
                     fixture.latencies, fixture.judging, fixture.distilling, fixture.supernets, fixture.trying,
                     fixture.searching, fixture.prompting, fixture.models, fixture.reports});
    show(next);
    QCOMPARE(next.size(), QSize(1000, 800));
    fixture.session.createInFolder(QStringLiteral("Project"));
    QTRY_COMPARE(next.findChild<QStackedWidget *>()->currentIndex(), 2);
    auto *dock = next.findChild<QDockWidget *>(QStringLiteral("jobsDock"));
    QVERIFY(dock->isVisible());
    next.commands().find("view.resetLayout")->trigger();
    QVERIFY(!dock->isVisible());
    QCOMPARE(next.size(), QSize(1440, 900));
}

void MainWindowTest::aRunningJobIsRepeatedInTheStatusLine()
{
    WindowFixture fixture;
    show(fixture.window);
    auto *bar = fixture.window.statusBar()->findChild<QProgressBar *>();
    QVERIFY(!bar->isVisible());
    fixture.window.jobs().setJob(
        {.id = 1, .title = QStringLiteral("Evaluate"), .state = JobState::Running, .done = 5, .total = 20});
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value() * 4, bar->maximum());
    fixture.window.jobs().setJob({.id = 1, .title = QStringLiteral("Evaluate"), .state = JobState::Done});
    QVERIFY(!bar->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
