#include "tests/support/command_line.h"
#include "tests/support/model_formula.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/secret_walk.h"
#include "tests/ui/widget_search.h"

#include "core/workbench/llm_endpoint.h"
#include "core/workbench/project_file.h"
#include "ui/dialogs/endpoint_dialog.h"
#include "ui/models/prediction_table_model.h"
#include "ui/pages/llm_panel.h"
#include "ui/pages/reply_panel.h"
#include "ui/text/cell_roles.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

#include <atomic>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::ExampleFixture;
using foresearch::test::findButton;
using foresearch::test::findTable;
using foresearch::test::WindowFixture;
using testing::ChatServer;
using testing::ServedAnswer;
using testing::ServedRequest;
using State = workbench::LlmJudging::State;

namespace {

constexpr int kPatienceMs = 180'000; ///< for a job: sanitizers on a busy machine are slow
// No eight characters of it are a word that the window says.
const QString kKey = QStringLiteral("sk-Zq7Xw2Kv9Tn4Yb8Rj3Md6Hf1Lc5Gp0");
constexpr int kQuestions = 420; ///< seven prompts, three seeds, 20 architectures

#define NO_KEY_ANYWHERE QCOMPARE(test::textsWith(kKey).join(QLatin1Char('|')), QString())
#define TAB_TO(name) QVERIFY2(ExampleFixture::tabTo(name), qPrintable(ExampleFixture::focusName()))

/// A model that answers by a formula, and falls silent when it is told to.
class Model {
public:
    Model()
        : m_server([this](const ServedRequest &request) {
            ServedAnswer answer = testing::answerByModelFormula(request);
            answer.isSilent = request.serial >= m_silentFrom;
            return answer;
        })
    {}
    QString url() const { return QString::fromStdString(m_server.baseUrl()); }
    int requests() const { return m_server.counts().requests; }
    void fallSilentFrom(int serial) { m_silentFrom = serial; }

private:
    std::atomic<int> m_silentFrom = 1'000'000;
    ChatServer m_server;
};

void type(const QString &text)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

bool isReady(const WindowFixture &fixture)
{
    return fixture.models.state() == State::Idle && !fixture.session.isEditing() && fixture.models.outlook() != nullptr;
}

#define READY(fixture) QTRY_VERIFY_WITH_TIMEOUT(isReady(fixture), kPatienceMs)

/// The bytes of a file that is there.
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Language models on the Predict page, by keyboard, against an endpoint on loopback.
class LlmWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void cleanup()
    {
        if (!m_folder.isEmpty())
            QDir(m_folder).removeRecursively();
        m_folder.clear();
    }

    void theLadderIsAskedStoppedContinuedReplayedAndExported()
    {
        Model model;
        QString path;
        {
            ExampleFixture fixture;
            fixture.folder.setAutoRemove(false);
            m_folder = fixture.folder.path();
            path = fixture.session.path();
            QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged() != nullptr, kPatienceMs);
            openPanel(fixture);
            enterEndpoint(fixture, model);
            chooseEndpoint(fixture);
            stopAtTheBudget(fixture, model);
            endInTheMiddle(fixture, model);
            NO_KEY_ANYWHERE;
        }
        if (QTest::currentTestFailed())
            return;
        for (const char *name : {"endpoints.json", "settings.ini"})
            QVERIFY2(!bytesOf(m_folder + QLatin1Char('/') + QLatin1String(name)).contains(kKey.mid(3, 8).toLatin1()),
                     name);
        QVERIFY(!bytesOf(path).contains(kKey.mid(3, 8).toLatin1()));

        model.fallSilentFrom(1'000'000);
        WindowFixture fixture;
        reopen(fixture, path, model);
        continueToTheEnd(fixture, model);
        replay(fixture, model);
        exportAblation(fixture, model, path);
        NO_KEY_ANYWHERE;
    }

    void aCellShowsItsRequestAndReply()
    {
        Model model;
        ExampleFixture fixture;
        askSome(fixture, model, {"demonstrations-only", "fifth-instruction"});
        auto *table = findTable(fixture.window, QStringLiteral("Predictions"));
        fixture.window.findChild<QTabBar *>()->setCurrentIndex(2);
        table->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        auto *panel = fixture.window.findChild<ReplyPanel *>();
        QTRY_VERIFY(panel->isVisible() && !fixture.models.cell().empty());
        const auto &sample = fixture.models.cell().front().samples.front();
        const auto texts = panel->findChildren<QPlainTextEdit *>();
        QCOMPARE(texts.front()->toPlainText().toStdString(), sample.reply->text);
        QCOMPARE(texts.back()->toPlainText().toStdString(), sample.prompt);

        // Another row is followed; another model of the row is chosen by keyboard.
        const std::string before = sample.prompt;
        press(Qt::Key_Down);
        QTRY_VERIFY(!fixture.models.cell().empty() && fixture.models.cell().front().samples.front().prompt != before);
        TAB_TO(QStringLiteral("Language model of the reply"));
        press(Qt::Key_Down);
        QTRY_VERIFY(!fixture.models.cell().empty()
                    && fixture.models.cell().front().predictor == "llm:fifth-instruction@gpt-4.1");
        press(Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }

    void aClickAddsCalibratedAndEnsembleVersions()
    {
        Model model;
        ExampleFixture fixture;
        askSome(fixture, model, {"fifth-instruction"}, true);
        auto *predictors = findTable(fixture.window, QStringLiteral("Predictors"));
        predictors->selectionModel()->clearSelection();
        for (int row = 0; row < predictors->model()->rowCount(); ++row)
            if (predictors->model()->index(row, 0).data().toString() == QLatin1String("fifth-instruction@gpt-4.1"))
                predictors->selectionModel()->select(predictors->model()->index(row, 0),
                                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
        auto *button = findButton(fixture.window, QStringLiteral("Add calibrated and ensemble"));
        QTRY_VERIFY(button->isVisible());
        button->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(
            judgedNames(fixture).contains(QStringLiteral("calibrated:llm:fifth-instruction@gpt-4.1")), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(judgedNames(fixture).filter(QStringLiteral("ensemble:")).size(), qsizetype{1},
                                  kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.waiting().empty(), kPatienceMs);
        QVERIFY(!button->isVisible()); // there is nothing left to add
        for (const predict::PredictorEvaluation &one : fixture.judging.judged()->evaluation.predictors)
            if (one.predictor.starts_with("calibrated:llm:"))
                QCOMPARE(one.failed, std::size_t{0});
    }

    void rowsAreFilteredByWhatIsRemarkable()
    {
        Model model;
        ExampleFixture fixture;
        askSome(fixture, model, {"fifth-instruction"});
        const auto *table = findTable(fixture.window, QStringLiteral("Predictions"));
        auto *rows = fixture.window.findChild<QComboBox *>(QStringLiteral("rowsFilter"));
        const int all = table->model()->rowCount();
        QCOMPARE(all, 60);
        rows->setCurrentIndex(1);
        QVERIFY(table->model()->rowCount() >= 6 && table->model()->rowCount() < all);
        rows->setCurrentIndex(2);
        QCOMPARE(table->model()->rowCount(), 0);
        rows->setCurrentIndex(3);
        QVERIFY(table->model()->rowCount() > 0);
        rows->setCurrentIndex(4);
        QVERIFY(table->model()->rowCount() > 0 && table->model()->rowCount() < all);
        rows->setCurrentIndex(0);
        QCOMPARE(table->model()->rowCount(), all);
    }

    void theDialogKeepsAKeyToItself()
    {
        WindowFixture fixture;
        fixture.window.show();
        fixture.window.commands().find("edit.endpoints")->trigger();
        auto *dialog = fixture.window.findChild<EndpointDialog *>();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        TAB_TO(QStringLiteral("Key"));
        type(kKey);
        NO_KEY_ANYWHERE; // while it is typed
        TAB_TO(QStringLiteral("Key is kept"));
        press(Qt::Key_Down);
        TAB_TO(QStringLiteral("Keep"));
        press(Qt::Key_Space);
        QCOMPARE(fixture.endpoints.known().size(), std::size_t{1});
        QVERIFY(fixture.endpoints.hasKeyOfRun("OpenAI"));
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("keyField"));
        QVERIFY(field->text().isEmpty());
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(field->text().isEmpty());
        NO_KEY_ANYWHERE;

        // An address that cannot be is said in a sentence.
        TAB_TO(QStringLiteral("Address"));
        type(QStringLiteral("http://elsewhere.example/v1"));
        TAB_TO(QStringLiteral("Keep"));
        press(Qt::Key_Space);
        QVERIFY(test::allTexts().filter(QStringLiteral("https")).size() > 0);
        QCOMPARE(fixture.endpoints.known().front().endpoint.baseUrl, llm::presetOf(llm::Dialect::OpenAi).baseUrl);
        TAB_TO(QStringLiteral("Remove the endpoint"));
        press(Qt::Key_Space);
        QVERIFY(fixture.endpoints.known().empty());
        QVERIFY(!fixture.endpoints.hasKeyOfRun("OpenAI"));
    }

private:
    static QStringList judgedNames(const WindowFixture &fixture)
    {
        QStringList names;
        if (fixture.judging.judged())
            for (const predict::PredictorEvaluation &one : fixture.judging.judged()->evaluation.predictors)
                names << QString::fromStdString(one.predictor);
        return names;
    }

    static void openPanel(ExampleFixture &fixture)
    {
        fixture.window.showStage(QStringLiteral("predict"));
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Predictors"));
        TAB_TO(QStringLiteral("Ask models…"));
        press(Qt::Key_Space);
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Endpoints…"));
    }

    static void enterEndpoint(ExampleFixture &fixture, const Model &model)
    {
        press(Qt::Key_Space);
        auto *dialog = fixture.window.findChild<EndpointDialog *>();
        QVERIFY(dialog != nullptr && QTest::qWaitForWindowActive(dialog));
        TAB_TO(QStringLiteral("Address"));
        type(model.url());
        TAB_TO(QStringLiteral("Model"));
        type(QStringLiteral("gpt-4.1"));
        TAB_TO(QStringLiteral("Key is kept"));
        press(Qt::Key_Down);
        TAB_TO(QStringLiteral("Key"));
        type(kKey);
        NO_KEY_ANYWHERE;
        TAB_TO(QStringLiteral("Test connection"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.endpoints.models("OpenAI") != nullptr, kPatienceMs);
        QVERIFY(findTable(*dialog, QStringLiteral("Models of the endpoint"))->model()->rowCount() > 0);
        NO_KEY_ANYWHERE;
        press(Qt::Key_Escape);
        fixture.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    }

    static void chooseEndpoint(ExampleFixture &fixture)
    {
        TAB_TO(QStringLiteral("Endpoint"));
        press(Qt::Key_Down);
        QTRY_COMPARE(fixture.models.plan().sampling.model, std::string("gpt-4.1"));
        TAB_TO(QStringLiteral("Ask about the demonstrations too"));
        press(Qt::Key_Space);
        READY(fixture);
        QVERIFY(!fixture.models.plan().withDemonstrations);
        QCOMPARE(fixture.models.outlook()->questions, std::size_t{kQuestions});
    }

    static void limitCalls(const QString &calls)
    {
        TAB_TO(QStringLiteral("At most, in calls"));
        type(calls);
        press(Qt::Key_Tab);
    }

    static void stopAtTheBudget(ExampleFixture &fixture, const Model &model)
    {
        limitCalls(QStringLiteral("100"));
        READY(fixture);
        const int before = model.requests(); // the list of models
        TAB_TO(QStringLiteral("Start"));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.models.state(), State::Running, kPatienceMs);
        READY(fixture);
        QVERIFY(fixture.models.ending() && fixture.models.ending()->code == ErrorCode::BudgetSpent);
        QCOMPARE(model.requests() - before, 100);
        QCOMPARE(fixture.models.outlook()->kept(), std::size_t{100});
        NO_KEY_ANYWHERE;
    }

    /// Continue, and the window goes while calls are in flight.
    static void endInTheMiddle(ExampleFixture &fixture, Model &model)
    {
        limitCalls(QStringLiteral("1000"));
        READY(fixture);
        model.fallSilentFrom(model.requests() + 50);
        TAB_TO(QStringLiteral("Continue"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.models.live() != nullptr && fixture.models.live()->counts.answered == 50,
                                 kPatienceMs);
        QCOMPARE(fixture.models.state(), State::Running);
    }

    static void reopen(WindowFixture &fixture, const QString &path, const Model &model)
    {
        fixture.window.show();
        fixture.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        fixture.session.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.task() != nullptr, kPatienceMs);
        fixture.window.showStage(QStringLiteral("predict"));
        READY(fixture);
        QCOMPARE(fixture.models.outlook()->kept(), std::size_t{150});
        QVERIFY(!fixture.models.canStart()); // this user has entered no endpoint
        workbench::KnownEndpoint known{.endpoint = llm::presetOf(llm::Dialect::OpenAi),
                                       .key = workbench::KeySource::ThisRun};
        known.endpoint.name = "OpenAI";
        known.endpoint.baseUrl = model.url().toStdString();
        QVERIFY(fixture.endpoints.keep(known, {}, *llm::ApiKey::create(kKey.toStdString())));
        QVERIFY(fixture.models.canStart() && fixture.models.resumes());
    }

    static void continueToTheEnd(WindowFixture &fixture, const Model &model)
    {
        const int before = model.requests();
        TAB_TO(QStringLiteral("Ask models…"));
        press(Qt::Key_Space);
        TAB_TO(QStringLiteral("Continue"));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.models.state(), State::Running, kPatienceMs);
        READY(fixture);
        QVERIFY2(!fixture.models.ending(), fixture.models.ending() ? fixture.models.ending()->detail.c_str() : "");
        QCOMPARE(model.requests() - before, kQuestions - 150);
        QTRY_COMPARE_WITH_TIMEOUT(judgedNames(fixture).filter(QStringLiteral("llm:")).size(), qsizetype{7}, kPatienceMs);
        NO_KEY_ANYWHERE;
    }

    static void replay(WindowFixture &fixture, const Model &model)
    {
        const int before = model.requests();
        TAB_TO(QStringLiteral("Answers from"));
        press(Qt::Key_Down);
        QTRY_COMPARE(fixture.models.plan().mode, workbench::AskingMode::Replay);
        fixture.endpoints.remove("OpenAI"); // no key, no address
        READY(fixture);
        TAB_TO(QStringLiteral("Replay"));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.models.state(), State::Running, kPatienceMs);
        READY(fixture);
        QVERIFY2(!fixture.models.ending(), fixture.models.ending() ? fixture.models.ending()->detail.c_str() : "");
        QCOMPARE(model.requests(), before);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.judging.judged()->kept.size(), std::size_t{7}, kPatienceMs);
        const QAbstractItemModel *cells = findTable(fixture.window, QStringLiteral("Predictions"))->model();
        int marked = 0;
        for (int column = 0; column < cells->columnCount(); ++column)
            if (const QModelIndex cell = cells->index(0, column); cell.data(BadgesRole).toInt() == KeptBadge) {
                QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("kept before")));
                ++marked;
            }
        QCOMPARE(marked, 7);
    }

    static void exportAblation(WindowFixture &fixture, const Model &model, const QString &path)
    {
        const workbench::JudgedPtr judged = fixture.judging.judged();
        QCOMPARE(judged->ablations.size(), std::size_t{1});
        const report::Table table =
            workbench::ablationTables(judged->ablations.front().evaluation, predict::TruthSet::Validation).front();
        TAB_TO(QStringLiteral("Export"));
        chooseInMenu(fixture, QStringLiteral("Copy ablation as LaTeX"));
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), report::toLatex(table));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("First instruction")));
        const auto printed = testing::runCommandLine(
            {"llm", "predict", "--project", path, "--task", QString::fromStdString(fixture.session.task()->name),
             "--model", "gpt-4.1", "--endpoint", model.url(), "--variant", "ladder", "--temperature", "0", "--replay"});
        QVERIFY2(printed.exitCode == 0, printed.errors.constData());
        QVERIFY2(printed.output.startsWith(QByteArray::fromStdString(report::toText(table))),
                 printed.output.constData());
    }

    static void chooseInMenu(WindowFixture &fixture, const QString &entry)
    {
        QTimer::singleShot(0, [entry] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (menu == nullptr)
                qFatal("there is no menu");
            for (int i = 0; i < 100 && (!menu->activeAction() || menu->activeAction()->text() != entry); ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        press(Qt::Key_Space);
        fixture.window.activateWindow(); // as a window manager does when the menu is gone
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    }

    /// A window in which these prompts are asked and judged.
    static void askSome(ExampleFixture &fixture, const Model &model, const std::vector<std::string> &variants,
                        bool withDemonstrations = false)
    {
        fixture.window.showStage(QStringLiteral("predict"));
        workbench::KnownEndpoint known{.endpoint = llm::presetOf(llm::Dialect::OpenAi),
                                       .key = workbench::KeySource::None};
        known.endpoint.name = "ours";
        known.endpoint.baseUrl = model.url().toStdString();
        QVERIFY(fixture.endpoints.keep(known, {}, {}));
        workbench::LlmPlan plan = workbench::usualLlmPlan();
        plan.endpoint = workbench::askedEndpoint(known.endpoint);
        plan.sampling.model = "gpt-4.1";
        plan.variants = variants;
        plan.withDemonstrations = withDemonstrations;
        QTRY_VERIFY_WITH_TIMEOUT(fixture.models.canEdit() && !fixture.session.isEditing(), kPatienceMs);
        fixture.models.choose(QStringLiteral("Plan"), plan);
        READY(fixture);
        fixture.models.start(QStringLiteral("Ask"));
        READY(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(judgedNames(fixture).filter(QStringLiteral("llm:")).size(),
                                  static_cast<qsizetype>(variants.size()), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.waiting().empty(), kPatienceMs);
    }

    QString m_folder; ///< of the first window
};

QTEST_MAIN(LlmWalkTest)
#include "llm_walk_test.moc"
