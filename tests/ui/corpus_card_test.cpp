#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"

#include "core/base/file.h"
#include "core/text/corpus_import.h"
#include "core/workbench/corpora.h"
#include "tests/support/binarised.h"
#include "ui/models/pair_preview_model.h"
#include "ui/pages/corpus_form.h"
#include "ui/pages/corpus_panel.h"
#include "ui/pages/task_page.h"
#include "ui/window/commands.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::test::findTable;
using foresearch::test::WindowFixture;
using Keyboard = foresearch::test::KeyboardFixture;
using State = workbench::Corpora::State;

namespace {

constexpr int kPatienceMs = 120'000; ///< jobs run at the lowest priority, and a program is started

/// A window with an empty project that shows the Task page.
struct CorpusFixture : WindowFixture {
    CorpusFixture()
    {
        window.show();
        window.activateWindow();
        session.create(folder.filePath(QStringLiteral("project.foresearch")));
        if (!QTest::qWaitFor([this] { return session.isOpen(); }, kPatienceMs))
            qFatal("no project");
        window.showStage(QStringLiteral("task"));
        std::string source;
        std::string target;
        for (int i = 0; i < 60; ++i) {
            source += "the old house by the river " + std::to_string(i % 7) + "\n";
            target += "das alte Haus am Fluss " + std::to_string(i) + "\n";
        }
        source += "\n";
        target += "leer\n";
        if (!writeFile(path("train.en"), source) || !writeFile(path("train.de"), target))
            qFatal("cannot write the files");
    }

    TaskPage &page() const { return *window.findChild<TaskPage *>(); }
    CorpusPanel &panel() const { return *page().corpusPanel(); }
    std::string path(const char *name) const { return folder.filePath(QString::fromLatin1(name)).toStdString(); }
    template <typename Widget>
    Widget *named(const char *name) const
    {
        for (auto *widget : window.findChildren<Widget *>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        qFatal("no widget %s", name);
    }
    bool shows(const QString &words) const
    {
        for (const auto *label : page().findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
    void drop(const QStringList &names)
    {
        QList<QUrl> urls;
        for (const QString &name : names)
            urls << QUrl::fromLocalFile(folder.filePath(name));
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }
};

} // namespace

class CorpusCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void theModelKeepsTheRulesOfModels()
    {
        PairPreviewModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPairs({{{"one", "eins"}, {}}, {{"", "zwei"}, text::Drop::Empty}});
        QCOMPARE(model.index(0, PairPreviewModel::StateColumn).data().toString(), QStringLiteral("stays"));
        QCOMPARE(model.index(1, PairPreviewModel::StateColumn).data().toString(), QStringLiteral("empty side"));
        model.setPairs({});
        QCOMPARE(model.rowCount(), 0);
    }

    void twoFilesThatAreDroppedBecomeACorpusOfTheProject()
    {
        CorpusFixture fixture;
        fixture.drop({QStringLiteral("train.en"), QStringLiteral("train.de")});
        QVERIFY(fixture.panel().isVisible());
        QCOMPARE(fixture.named<QLineEdit>("Languages")->text(), QStringLiteral("en,de"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.corpora.preview().has_value(), kPatienceMs);
        QCOMPARE(findTable(fixture.window, QStringLiteral("First pairs of the corpus"))->model()->rowCount(), 50);
        QVERIFY(fixture.shows(QStringLiteral("1 left out: 1 empty side.")));
        fixture.named<QSpinBox>("Pieces to learn")->setValue(60);
        fixture.named<QSpinBox>("Held out, valid")->setValue(10);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.corpora.state(), State::Reviewed, kPatienceMs);

        fixture.panel().prepareInto(fixture.folder.filePath(QStringLiteral("corpus")));
        QVERIFY(findButton(fixture.window, QStringLiteral("Stop the preparation"))->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session.corpora().size(), std::size_t{1}, kPatienceMs);
        QVERIFY(!fixture.panel().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("train: 50 pairs")), kPatienceMs);
        QVERIFY(fixture.shows(QStringLiteral("valid: 10 pairs")));

        QAction *undo = fixture.window.commands().find("edit.undo");
        QVERIFY(undo->text().contains(QLatin1String("Add corpus corpus")));
        undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.corpora().empty(), kPatienceMs);
        QVERIFY(std::filesystem::exists(fixture.path("corpus"))); // only the project forgets it
        fixture.window.commands().find("edit.redo")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session.corpora().size(), std::size_t{1}, kPatienceMs);
        findButton(fixture.window, QStringLiteral("Remove the corpus"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.corpora().empty(), kPatienceMs);
    }

    void aPhrasebookBecomesACorpusByKeyboard()
    {
        CorpusFixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        findButton(fixture.window, QStringLiteral("Prepare a corpus"))->setFocus(Qt::TabFocusReason);
        Keyboard::press(Qt::Key_Space);
        QCOMPARE(Keyboard::focusName(), QStringLiteral("Kind of the pairs"));
        Keyboard::press(Qt::Key_Down);
        Keyboard::press(Qt::Key_Down);
        QCOMPARE(fixture.panel().form()->plan().pairs.kind, text::PairFiles::Kind::Phrasebook);
        QVERIFY(Keyboard::tabTo(QStringLiteral("Languages of the phrasebook")));
        Keyboard::press(Qt::Key_Down);
        QCOMPARE(fixture.panel().form()->plan().targetLanguage, std::string("fr"));
        QCOMPARE(fixture.panel().form()->plan().validPairs, std::uint64_t{1000}); // what nobody had chosen
        for (const auto &[field, value] :
             {std::pair("Sentence pairs", "400"), std::pair("Noise", "0"), std::pair("Held out, valid", "40"),
              std::pair("Held out, test", "30"), std::pair("Seed", "9"), std::pair("Pieces to learn", "150")}) {
            QVERIFY2(Keyboard::tabTo(QString::fromLatin1(field)), field);
            Keyboard::press(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(value));
            Keyboard::press(Qt::Key_Tab);
        }
        QTRY_COMPARE_WITH_TIMEOUT(fixture.corpora.state(), State::Reviewed, kPatienceMs);
        QVERIFY2(fixture.corpora.preview(), fixture.corpora.problem().c_str());
        QCOMPARE(fixture.corpora.preview()->read, std::uint64_t{400});
        QVERIFY(fixture.shows(QStringLiteral("All 400 pairs.")));
        const QString folder = fixture.folder.filePath(QStringLiteral("phrases"));
        const std::string command =
            workbench::Corpora::commandFor(fixture.panel().form()->plan(), folder.toStdString());
        QCOMPARE(command,
                 "foresearch-cli corpus import --phrasebook en-fr --pairs 400 --noise 0.0 --valid 40 --test 30 "
                 "--seed 9 --learn-pieces 150 --out "
                     + folder.toStdString());
        QVERIFY(Keyboard::tabTo(QStringLiteral("Prepare into a folder")));
        Keyboard::answerFileDialog(folder);
        Keyboard::press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session.corpora().size(), std::size_t{1}, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("train: 330 pairs")), kPatienceMs);
        QVERIFY(fixture.shows(QStringLiteral("valid: 40 pairs")) && fixture.shows(QStringLiteral("test: 30 pairs")));
    }

    void aPhrasebooksPreparationIsStoppedAndItsPlanStays()
    {
        CorpusFixture fixture;
        fixture.panel().open(
            {.pairs = {.kind = text::PairFiles::Kind::Phrasebook, .language = "en-de", .draw = {.pairs = 5'000'000}},
             .validPairs = 10});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.corpora.preview().has_value(), kPatienceMs);
        QVERIFY(fixture.shows(QStringLiteral("The first 10,000 pairs.")));
        const QString folder = fixture.folder.filePath(QStringLiteral("phrases"));
        fixture.panel().prepareInto(folder);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.corpora.progress().done > 0, kPatienceMs);
        auto *stop = findButton(fixture.window, QStringLiteral("Stop the preparation"));
        stop->setFocus(Qt::TabFocusReason);
        Keyboard::press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.corpora.state(), State::Reviewed, kPatienceMs);
        QVERIFY(!QFile::exists(folder));
        QCOMPARE(fixture.panel().form()->plan().pairs.draw.pairs, std::uint64_t{5'000'000});
    }

    void theRulesAreAppliedToThePreview()
    {
        CorpusFixture fixture;
        fixture.drop({QStringLiteral("train.en"), QStringLiteral("train.de")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.corpora.preview().has_value(), kPatienceMs);
        fixture.named<QSpinBox>("Words at most")->setValue(3);
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.corpora.preview() && fixture.corpora.preview()->drops.of(text::Drop::TooLong) == 60, kPatienceMs);
        findButton(fixture.window, QStringLiteral("Discard the preparation"))->click();
        QCOMPARE(fixture.corpora.state(), State::Idle);
        QVERIFY(!fixture.panel().isVisible());
    }

    void aPreparationEndsWithItsProject()
    {
        CorpusFixture fixture;
        fixture.drop({QStringLiteral("train.en"), QStringLiteral("train.de")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.corpora.preview().has_value(), kPatienceMs);
        // What computes before it is not done until the other project is open.
        std::mutex mutex;
        std::condition_variable_any isDone;
        jobs::JobHandle busy = fixture.jobs.start(
            {.title = "busy"}, &fixture.window,
            [&](const TaskControl &control) -> Result<> {
                std::unique_lock lock(mutex);
                isDone.wait(lock, control.stop, [] { return false; });
                return {};
            },
            [](const Result<> &) {});
        fixture.panel().prepareInto(fixture.folder.filePath(QStringLiteral("corpus")));
        QVERIFY(fixture.corpora.state() == State::Preparing);
        fixture.session.create(fixture.folder.filePath(QStringLiteral("other.foresearch")));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.path().endsWith(QStringLiteral("other.foresearch")), kPatienceMs);
        QVERIFY(fixture.corpora.state() == State::Reviewed); // the plan stays
        busy.stop();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.jobs.unfinishedCount(), std::size_t{0}, kPatienceMs);
        QVERIFY(fixture.session.corpora().empty());
        QVERIFY(!QFile::exists(fixture.folder.filePath(QStringLiteral("corpus"))));
    }

    void wrongFilesAreExplainedAndCannotBePrepared()
    {
        CorpusFixture fixture;
        QVERIFY(writeFile(fixture.path("short.de"), "eins\n"));
        fixture.drop({QStringLiteral("train.en"), QStringLiteral("short.de")});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.corpora.state(), State::Reviewed, kPatienceMs);
        QVERIFY(fixture.shows(QStringLiteral("found 1 lines, expected 61")));
        QVERIFY(!findButton(fixture.window, QStringLiteral("Prepare into a folder"))->isEnabled());
    }

    void aPreparationThatFailsLeavesThePlan()
    {
        CorpusFixture fixture;
        fixture.drop({QStringLiteral("train.en"), QStringLiteral("train.de")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.corpora.preview().has_value(), kPatienceMs);
        QVERIFY(std::filesystem::create_directory(fixture.path("corpus")));
        fixture.panel().prepareInto(fixture.folder.filePath(QStringLiteral("corpus")));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("expected a new folder")), kPatienceMs);
        QVERIFY(fixture.session.corpora().empty());
        QVERIFY(findButton(fixture.window, QStringLiteral("Prepare into a folder"))->isEnabled());
    }

    void aFolderIsAddedAsItLiesAndNoticedWhenItIsAnother()
    {
        CorpusFixture fixture;
        testing::writeBinarised(fixture.path("binarised"), {{4, 5, 2}, {6, 2}}, {{7, 2}, {8, 3, 2}}, 12);
        fixture.drop({QStringLiteral("binarised")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(QStringLiteral("valid: 2 pairs")), kPatienceMs);
        const QString project = fixture.session.path();
        testing::writeBinarised(fixture.path("binarised"), {{4, 5, 2}}, {{7, 2}}, 12);
        workbench::ProjectSession other(fixture.jobs, fixture.folder.path().toStdString());
        workbench::Corpora corpora(fixture.jobs, other);
        other.open(project);
        QTRY_VERIFY_WITH_TIMEOUT(corpora.summary(fixture.path("binarised")) != nullptr, kPatienceMs);
        const auto &summary = *corpora.summary(fixture.path("binarised"));
        QVERIFY(!summary);
        QVERIFY2(summary.error().detail.find("found another corpus than the project knows") != std::string::npos,
                 summary.error().detail.c_str());
    }

    void theFormMakesThePlanThatItShows()
    {
        CorpusForm form;
        const text::CorpusImport plan{
            .pairs = {text::PairFiles::Kind::TabSeparated, "/a.tsv"},
            .sourceLanguage = "en",
            .targetLanguage = "fr",
            .rules = {.cleaning = {.maxWords = 100, .maxRatio = 1.5, .dropsEqualSides = true}, .dropsDuplicates = true},
            .split = "rest",
            .validPairs = 5,
            .testPairs = 6,
            .seed = ~std::uint64_t{0}, // more than its field can show
            .maxIds = 500,
            .pieces = "/spm.model",
            .dictionary = "/dict.txt",
            .learnedPieces = 1000};
        form.setPlan(plan);
        const std::string command = workbench::Corpora::commandFor(form.plan(), "/out");
        QCOMPARE(command, workbench::Corpora::commandFor(plan, "/out"));
        QCOMPARE(
            command,
            std::string("foresearch-cli corpus import --tsv /a.tsv --drop-duplicates --max-ids 500 "
                        "--languages en,fr --max-words 100 --max-ratio 1.5 --drop-equal --split rest "
                        "--valid 5 --test 6 --seed 18446744073709551615 --pieces /spm.model --dictionary /dict.txt "
                        "--out /out"));
    }
};

QTEST_MAIN(CorpusCardTest)
#include "corpus_card_test.moc"
