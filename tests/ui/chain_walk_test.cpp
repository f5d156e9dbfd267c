#include "core/base/file.h"
#include "core/search/best.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "core/workbench/project_file.h"
#include "core/workbench/scratch_plan.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/widget_search.h"
#include "ui/models/generation_model.h"
#include "ui/pages/search_page.h"
#include "ui/pages/supernet_page.h"
#include "ui/pages/supernet_training_view.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow
constexpr int kIterations = 4;

/// A window without a project.
struct Chain : test::KeyboardFixture {
    /// Pushes a button as soon as it can be reached.
    static bool push(const QString &button)
    {
        if (!QTest::qWaitFor([&button] { return tabTo(button); }, kPatienceMs))
            return false;
        press(Qt::Key_Space);
        return true;
    }

    /// Pushes what has the focus, or what `keys` reach, and answers the file dialog that it opens.
    bool answer(
        const QString &path, const std::function<void()> &keys = [] { press(Qt::Key_Space); })
    {
        answerFileDialog(path);
        keys();
        window.activateWindow(); // as a window manager does when the dialog is gone
        return QTest::qWaitForWindowActive(&window);
    }

    bool waits(const std::function<bool()> &condition) const { return QTest::qWaitFor(condition, kPatienceMs); }
    bool isKept() const { return !session.isEditing(); }

    bool beginProject()
    {
        return answer(folder.filePath(QStringLiteral("chain.foresearch")), [this] { command("file.new"); })
               && waits([this] { return session.isOpen(); });
    }

    bool addTinySpace()
    {
        const QString file = folder.filePath(QStringLiteral("tiny.json"));
        if (!writeFile(file.toStdString(), space::spaceJson(testing::tinySpace()))
            || !tabTo(QStringLiteral("Add from JSON…")))
            return false;
        return answer(file) && waits([this] { return !session.spaces().empty() && isKept(); });
    }

    bool makeCorpus()
    {
        if (!push(QStringLiteral("Prepare a corpus"))
            || !choose(QStringLiteral("Kind of the pairs"), QStringLiteral("the built-in phrasebook")))
            return false;
        if (!enter(QStringLiteral("Sentence pairs"), QStringLiteral("300"))
            || !enter(QStringLiteral("Held out, valid"), QStringLiteral("20"))
            || !enter(QStringLiteral("Held out, test"), QStringLiteral("20"))
            || !enter(QStringLiteral("Pieces to learn"), QStringLiteral("120")))
            return false;
        if (!waits([this] { return corpora.state() == workbench::Corpora::State::Reviewed; })
            || !tabTo(QStringLiteral("Prepare into a folder")))
            return false;
        return answer(folder.filePath(QStringLiteral("phrases")))
               && waits([this] { return session.corpora().size() == 1 && isKept(); });
    }

    /// The plan is small, whatever is trained.
    bool makeSmall()
    {
        return enter(QStringLiteral("Updates"), QStringLiteral("24"))
               && enter(QStringLiteral("Tokens a batch"), QStringLiteral("300"))
               && enter(QStringLiteral("Warm-up"), QStringLiteral("4"))
               && enter(QStringLiteral("Validate every"), QStringLiteral("8"))
               && waits([this] { return supernets.canStart() && isKept(); });
    }

    /// Starts what is planned and waits for its end.
    bool train()
    {
        const std::size_t before = supernets.trainings().size();
        return push(QStringLiteral("Start")) && waits([&] {
                   return supernets.trainings().size() > before
                          && supernets.trainings().front().status == store::RunStatus::Finished && isIdle()
                          && (!workbench::isScratch(supernets.trainings().front().plan)
                              || !supernets.trainings().front().judged.empty());
               });
    }

    bool isIdle() const { return supernets.state() == workbench::Supernets::State::Idle && !supernets.running(); }

    /// Trains an architecture from scratch that is pasted as JSON.
    bool trainPasted(const space::Architecture &architecture)
    {
        return enter(QStringLiteral("Architecture to train, as JSON"),
                     QString::fromStdString(space::canonicalJson(architecture)))
               && waits([&] {
                      return supernets.plan().settings.architecture == architecture && supernets.canStart() && isKept();
                  })
               && train();
    }

    /// Paints so many cells from the first that is not painted yet.
    static void paint(int cells, int number)
    {
        for (int i = 0; i < cells; ++i) {
            press(Qt::Key_0 + number);
            press(Qt::Key_Right);
        }
    }

    /// Clicks on the individual of that architecture.
    bool clickOn(const space::Architecture &architecture)
    {
        TableView *table = test::findTable(window, QStringLiteral("Individuals of the iteration"));
        const QString key = QString::fromStdString(space::canonicalJson(architecture));
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (index.data(GenerationModel::KeyRole).toString() != key)
                continue;
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
            return session.selection().current() == key.toStdString();
        }
        return false;
    }

    bool hasSearched() const
    {
        return searching.shown() && searching.shown()->status == store::RunStatus::Finished && searching.canStart()
               && searching.shown()->record.generations.size() == kIterations;
    }
};

} // namespace

/// The whole of the work in the window: from made sentences to the truth about the architecture that was found.
class ChainWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void fromSentencesToTheTruthAboutTheBestArchitecture()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        Chain chain;
        QVERIFY(chain.beginProject());
        chain.command("view.stage.task");
        QVERIFY(chain.addTinySpace());
        QVERIFY(chain.makeCorpus());

        // A supernet, with the vocabulary of the corpus.
        chain.command("view.stage.supernet");
        QVERIFY(Chain::choose(QStringLiteral("Search space"), QStringLiteral("Tiny")));
        QVERIFY(chain.makeSmall());
        QVERIFY(chain.train());
        const std::string supernet = predictorOf(chain.supernets.trainings().front());
        QVERIFY(!supernet.empty());
        QTRY_VERIFY_WITH_TIMEOUT(!chain.session.networks().empty(), kPatienceMs);

        // Some networks from scratch are the truth that the next pages judge by.
        QVERIFY(Chain::choose(QStringLiteral("What is trained"), QStringLiteral("one architecture, from scratch")));
        QVERIFY(chain.makeSmall());
        const space::SearchSpace space = chain.supernets.plan().space;
        QVERIFY(chain.trainPasted(space::smallestArchitecture(space)));
        QVERIFY(chain.trainPasted(space::largestArchitecture(space)));
        QVERIFY(chain.trainPasted(predict::validationArchitectures(space).back()));
        QVERIFY(Chain::push(QStringLiteral("Use the networks as truth")));
        QTRY_VERIFY_WITH_TIMEOUT(chain.session.task() != nullptr, kPatienceMs);
        QCOMPARE(chain.session.task()->space, space);
        QCOMPARE(chain.session.task()->splits.front().test.size(), std::size_t{2});

        // The supernet's losses are the labels that a small network learns from.
        chain.command("view.stage.distil");
        QVERIFY(chain.enter(QStringLiteral("Teacher"), QString::fromStdString(supernet)));
        QVERIFY(chain.enter(QStringLiteral("Examples"), QStringLiteral("40")));
        QVERIFY(chain.enter(QStringLiteral("Steps"), QStringLiteral("200")));
        QVERIFY(chain.waits([&] { return chain.distilling.price() && chain.distilling.price()->missing() == 40; }));
        QVERIFY(Chain::push(QStringLiteral("Start")));
        QVERIFY(chain.waits([&] { return chain.session.networks().size() == 2 && chain.distilling.canEdit(); }));
        const auto &networks = chain.session.networks();
        const std::string distilled = networks[0].predictor == supernet ? networks[1].predictor : networks[0].predictor;
        QVERIFY2(distilled.starts_with("distilled:"), distilled.c_str());

        // HS-NAS: first the distilled network, then the supernet.
        chain.command("view.stage.search");
        for (const auto &[field, value] :
             {std::pair("Iterations", kIterations), std::pair("Population", 8), std::pair("Parents", 4),
              std::pair("Mutations", 4), std::pair("Crossovers", 4)})
            QVERIFY2(Chain::enter(QString::fromLatin1(field), QString::number(value)), field);
        for (const std::string &predictor : {distilled, supernet}) {
            QVERIFY(Chain::tabTo(QStringLiteral("Another predictor")));
            QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(predictor));
            Chain::press(Qt::Key_Return);
        }
        QVERIFY(Chain::tabTo(QStringLiteral("Predictor schedule")));
        Chain::press(Qt::Key_Home);
        Chain::paint(kIterations / 2, 2);
        Chain::paint(kIterations / 2, 3);
        const QString name = chain.window.findChild<SearchPage *>()->strip()->accessibleDescription();
        QVERIFY2(name.startsWith(QLatin1String("HS-NAS (")) && name.endsWith(QLatin1String(", 1, 2)")),
                 qPrintable(name));
        QVERIFY(Chain::push(QStringLiteral("Start")));
        QVERIFY(chain.waits([&] { return chain.hasSearched(); }));
        const auto &record = chain.searching.shown()->record;
        const auto best = search::findBest(record.generations, record.setup);
        QVERIFY(best.has_value());
        const space::Architecture found =
            record.generations[best->generation].individuals[best->individual].architecture;

        // The best one is trained from scratch, alike the others, and its BLEU is the end of the walk.
        QTRY_VERIFY_WITH_TIMEOUT(chain.clickOn(found), kPatienceMs);
        QVERIFY(Chain::tabTo(QStringLiteral("Send the architecture to another stage")));
        chain.chooseInMenu(QStringLiteral("Train from scratch"));
        QVERIFY(chain.waits([&] {
            return chain.supernets.plan().settings.architecture == found && chain.supernets.canStart()
                   && chain.isKept();
        }));
        QCOMPARE(chain.supernets.plan().settings.updates, std::uint64_t{24});
        QVERIFY(chain.train());
        const workbench::StoredTraining truth = chain.supernets.trainings().front();
        QCOMPARE(truth.judged.size(), std::size_t{2});
        const auto *page = chain.window.findChild<SupernetPage *>();
        const QString shown = QStringLiteral("BLEU %1 on validation").arg(truth.judged[0].bleu, 0, 'f', 2);
        const auto labels = page->training()->findChildren<QLabel *>();
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(shown);
        }));

        // It joins the truth, so that predictors are judged by it, too.
        const bool isNew = std::none_of(
            chain.supernets.trainings().begin() + 1, chain.supernets.trainings().end(),
            [&](const auto &one) { return one.plan.settings.architecture == truth.plan.settings.architecture; });
        QVERIFY(Chain::push(QStringLiteral("Use the networks as truth")));
        QTRY_COMPARE_WITH_TIMEOUT(chain.session.task()->splits.front().demonstrations.size()
                                      + chain.session.task()->splits.front().test.size(),
                                  std::size_t{isNew ? 4u : 3u}, kPatienceMs);
    }
};

QTEST_MAIN(ChainWalkTest)
#include "chain_walk_test.moc"
