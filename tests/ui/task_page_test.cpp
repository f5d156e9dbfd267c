#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"

#include "core/eval/tfs_eval_import.h"
#include "tests/support/paths.h"
#include "ui/models/architecture_table_model.h"
#include "ui/models/choices_model.h"
#include "ui/models/import_problems_model.h"
#include "ui/models/jobs_model.h"
#include "ui/pages/space_panel.h"
#include "ui/pages/task_page.h"
#include "ui/widgets/table_view.h"
#include "ui/window/commands.h"
#include "ui/window/problem_report.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::test::findTable;
using foresearch::test::WindowFixture;

namespace {

const QString kExample = testing::sourcePath(QStringLiteral("resources/example"));

void drop(QWidget &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
}

/// A window that shows the example.
struct ExampleFixture : WindowFixture {
    ExampleFixture()
    {
        window.show();
        window.activateWindow();
        window.commands().find("file.example")->trigger();
    }
    TableView &table() const { return *findTable(window, QStringLiteral("Architectures of the task")); }
    bool isReady() const { return session.task() != nullptr && table().model()->rowCount() == 30; }
};

QString writeData(const QTemporaryDir &folder, const QByteArray &rows)
{
    const QString path = folder.filePath(QStringLiteral("data.jsonl"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace

class TaskPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRulesOfModels()
    {
        const auto data = eval::importTfsEval(kExample.toStdString());
        QVERIFY(data.has_value());
        ArchitectureTableModel architectures;
        const QAbstractItemModelTester testArchitectures(&architectures);
        architectures.setTask(std::make_shared<const eval::TfsTask>(data->tasks[0]));
        QCOMPARE(architectures.rowCount(), 30);
        architectures.setTask(nullptr);
        QCOMPARE(architectures.rowCount(), 0);

        ChoicesModel choices;
        const QAbstractItemModelTester testChoices(&choices);
        choices.setSpace(data->tasks[0].space);
        QCOMPARE(choices.rowCount(), 10);

        ImportProblemsModel problems;
        const QAbstractItemModelTester testProblems(&problems);
        problems.setProblems({Error{ErrorCode::BadValue, "a/b.jsonl, line 3, key \"x\": found 1, expected 2."}});
        QCOMPARE(problems.index(0, ImportProblemsModel::LineColumn).data().toString(), QStringLiteral("3"));
        QCOMPARE(problems.index(0, ImportProblemsModel::ProblemColumn).data().toString(),
                 QStringLiteral("\"x\": found 1, expected 2."));
        QCOMPARE(problems.path(0), QStringLiteral("a/b.jsonl"));
    }

    void theTableHasOneRowForAnArchitectureAndSaysItsPartInEverySplit()
    {
        const auto data = eval::importTfsEval(kExample.toStdString());
        ArchitectureTableModel model;
        model.setTask(std::make_shared<const eval::TfsTask>(data->tasks[0]));
        for (int split = 0; split < 3; ++split) {
            int demonstrations = 0;
            const int column = model.columnCount() - 3 + split;
            for (int row = 0; row < model.rowCount(); ++row)
                demonstrations += model.index(row, column).data().toString() == QLatin1String("demonstration");
            QCOMPARE(demonstrations, 10);
        }
    }

    void theExampleIsOpenedFromTheWelcomeByKeyboardAndSaysThatItIsSynthetic()
    {
        WindowFixture fixture;
        fixture.window.show();
        fixture.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(fixture.session.isOpen());
        auto *page = fixture.window.findChild<TaskPage *>();
        QTRY_VERIFY(page->isVisible());
        QCOMPARE(QApplication::focusWidget(), findTable(fixture.window, QStringLiteral("Architectures of the task")));
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(QLatin1String("synthetic")); }));
    }

    void theChosenArchitectureIsTheSharedSelection()
    {
        ExampleFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        TableView &table = fixture.table();
        QVERIFY(table.selectionModel()->isRowSelected(0, {}));
        table.setCurrentIndex(table.model()->index(3, 0));
        const QString key = table.model()->index(3, 0).data(ArchitectureTableModel::KeyRole).toString();
        QCOMPARE(QString::fromStdString(fixture.session.selection().current()), key);

        const QString other = table.model()->index(7, 0).data(ArchitectureTableModel::KeyRole).toString();
        fixture.session.selection().set({other.toStdString()});
        QVERIFY(table.selectionModel()->isRowSelected(7, {}));
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);

        findButton(fixture.window, QStringLiteral("Copy JSON"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), other);
    }

    void aSelectionThatTheTableLacksStays()
    {
        ExampleFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        fixture.session.selection().set({"{}"});
        QCOMPARE(fixture.session.selection().current(), std::string("{}"));
        QVERIFY(!fixture.table().selectionModel()->hasSelection());
    }

    void removingATaskIsUndoneAndRedoneWithItsName()
    {
        ExampleFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        QAction *undo = fixture.window.commands().find("edit.undo");
        QVERIFY(!undo->isEnabled());
        findButton(fixture.window, QStringLiteral("Remove the task"))->click();
        QTRY_VERIFY(fixture.session.tasks().empty());
        QVERIFY(undo->text().contains(QLatin1String("Remove task")));
        QTest::keyClick(&fixture.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(fixture.isReady());
        QVERIFY(!undo->isEnabled());
        QAction *redo = fixture.window.commands().find("edit.redo");
        QVERIFY(redo->text().contains(QLatin1String("Remove task")));
        redo->trigger();
        QTRY_VERIFY(fixture.session.tasks().empty());
    }

    void aFolderThatIsDroppedIsReviewedAndThenImported()
    {
        WindowFixture fixture;
        fixture.window.show();
        drop(fixture.window, kExample);
        QTRY_COMPARE(fixture.import.state(), workbench::TfsImport::State::Reviewed);
        QVERIFY(fixture.session.tasks().empty());
        findButton(fixture.window, QStringLiteral("Import 1 tasks"))->click();
        QTRY_COMPARE(fixture.session.tasks().size(), std::size_t{1});
        QCOMPARE(fixture.import.state(), workbench::TfsImport::State::Idle);
        fixture.window.commands().find("edit.undo")->trigger();
        QTRY_VERIFY(fixture.session.tasks().empty());
    }

    void problemsOfAnImportAreListedByLineAndCopied()
    {
        WindowFixture fixture;
        fixture.window.show();
        drop(fixture.window, writeData(fixture.folder, "{\"task\": 1}\nnonsense\n"));
        QTRY_COMPARE(fixture.import.state(), workbench::TfsImport::State::Reviewed);
        TableView *problems = findTable(fixture.window, QStringLiteral("Problems of the import"));
        QTRY_VERIFY(problems->isVisible()); // the page comes when the new project is open
        QVERIFY(problems->model()->rowCount() >= 2);
        QCOMPARE(problems->model()->index(1, ImportProblemsModel::LineColumn).data().toString(), QStringLiteral("2"));
        QVERIFY(!findButton(fixture.window, QStringLiteral("Import 0 tasks"))->isEnabled());
        findButton(fixture.window, QStringLiteral("Discard"))->click();
        QCOMPARE(fixture.import.state(), workbench::TfsImport::State::Idle);
    }

    void aSpaceThatCannotBeReadIsExplainedAndAGoodOneIsAdded()
    {
        ExampleFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        auto *panel = fixture.window.findChild<SpacePanel *>();
        panel->addSpaceFrom(fixture.folder.filePath(QStringLiteral("absent.json")));
        QVERIFY(fixture.session.spaces().empty());
        const QString path = fixture.folder.filePath(QStringLiteral("space.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "foresearch-space", "version": 1, "name": "mine", "title": "Mine", "choices": {
            "encoder": {"embed_dims": [64], "layer_counts": [2], "ffn_dims": [128], "self_heads": [4]},
            "decoder": {"embed_dims": [64], "layer_counts": [2, 1], "ffn_dims": [128, 64], "self_heads": [4],
                        "cross_heads": [4], "arbitrary_attentions": [-1, 1]}},
            "sizes": {"qkv_dim": 64, "vocabulary_size": 1000, "sentence_length": 30, "embedding_sharing": "all"}})");
        file.close();
        panel->addSpaceFrom(path);
        QTRY_COMPARE(fixture.session.spaces().size(), std::size_t{1});
        fixture.window.commands().find("edit.undo")->trigger();
        QTRY_VERIFY(fixture.session.spaces().empty());
    }

    void closingWithARunningJobAsks()
    {
        WindowFixture fixture;
        fixture.window.show();
        fixture.window.jobs().setJob({.id = 1, .title = QStringLiteral("Search"), .state = JobState::Running});
        QTimer::singleShot(0, [] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            box->defaultButton()->click();
        });
        QVERIFY(!fixture.window.close());
        fixture.window.jobs().removeJob(1);
        QVERIFY(fixture.window.close());
    }

    void aReportHoldsVersionsAndLogsAndNotTheHome()
    {
        WindowFixture fixture;
        fixture.window.jobs().setJob({.id = 1,
                                      .title = QStringLiteral("Read"),
                                      .state = JobState::Failed,
                                      .log = QDir::homePath() + QStringLiteral("/data: not found")});
        const auto report = writeProblemReport(fixture.folder.path(), fixture.window.jobs());
        QVERIFY(report.has_value());
        QVERIFY(QFileInfo(*report).isFile() && report->endsWith(QLatin1String(".tar.gz")));
        const QString text = jobsText(fixture.window.jobs());
        QVERIFY(text.contains(QLatin1String("~/data: not found")));
        QVERIFY(!text.contains(QDir::homePath()));
        QVERIFY(systemText().contains(QLatin1String("Qt ")));
    }

    void aReportHoldsNoKeys()
    {
        WindowFixture fixture;
        fixture.window.jobs().setJob(
            {.id = 1,
             .title = QStringLiteral("Ask"),
             .command = QStringLiteral("foresearch-cli x --api-key abc123 \"exec:curl https://me:abc123@host/\""),
             .state = JobState::Failed,
             .log = QStringLiteral("Authorization: Bearer abc123\n{\"token\": \"abc123\"}\nsk-abc12345 has 3 keys "
                                   "left\nrow 3, key \"spread\": found 1")});
        const QString text = jobsText(fixture.window.jobs());
        QVERIFY2(!text.contains(QLatin1String("abc123")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("has 3 keys left")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("key \"spread\": found 1")), qPrintable(text));
    }

    void aProjectThatIsOpenElsewhereIsFollowedReadOnly()
    {
        ExampleFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        workbench::ProjectSession other(fixture.jobs, fixture.folder.path().toStdString());
        QSignalSpy failures(&other, &workbench::ProjectSession::failed);
        other.open(fixture.session.path());
        QTRY_VERIFY(other.isOpen());
        QVERIFY(!other.readOnlyReason().isEmpty());
        QCOMPARE(other.tasks().size(), std::size_t{1});
        other.removeTask(QStringLiteral("Remove"), other.task()->name);
        QTRY_COMPARE(failures.count(), 1);
        fixture.session.removeTask(QStringLiteral("Remove"), fixture.session.task()->name);
        QTRY_VERIFY(other.tasks().empty());
    }

    void whatWasEditedIsThereWhenTheProjectIsOpenedAgain()
    {
        QTemporaryDir folder;
        jobs::JobCenter jobs;
        QString path;
        {
            workbench::ProjectSession session(jobs, folder.path().toStdString());
            session.openExample(QStringLiteral("Example"));
            QTRY_VERIFY(session.isOpen());
            session.removeTask(QStringLiteral("Remove"), session.task()->name);
            QTRY_VERIFY(session.tasks().empty());
            path = session.path();
        }
        workbench::ProjectSession session(jobs, folder.path().toStdString());
        session.open(path);
        QTRY_VERIFY(session.isOpen());
        QVERIFY(session.tasks().empty());
    }

    void theLocatorGoesToAnArchitecture()
    {
        ExampleFixture fixture;
        QTRY_VERIFY(fixture.isReady());
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("bleu 640 / 512"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const std::string &key = fixture.session.selection().current();
        QVERIFY(key.find("\"embed_dim\":640") != std::string::npos);
    }
};

QTEST_MAIN(TaskPageTest)
#include "task_page_test.moc"
