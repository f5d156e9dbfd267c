#include "tests/support/model_formula.h"
#include "tests/ui/keyboard_fixture.h"
#include "tests/ui/secret_walk.h"
#include "tests/ui/widget_search.h"

#include "core/store/project.h"
#include "core/workbench/llm_endpoint.h"
#include "core/workbench/project_file.h"
#include "ui/dialogs/endpoint_dialog.h"
#include "ui/models/prediction_table_model.h"
#include "ui/pages/llm_panel.h"
#include "ui/pages/predict_page.h"
#include "ui/pages/reply_panel.h"
#include "ui/text/cell_roles.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
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
const QString kRole = QStringLiteral("You judge Transformer architectures.");
// No eight characters of it are a word that the window says.
const QString kKey = QStringLiteral("sk-Zq7Xw2Kv9Tn4Yb8Rj3Md6Hf1Lc5Gp0");
constexpr int kQuestions = 420; ///< seven prompts, three seeds, 20 architectures

constexpr int kBudget = 100;     ///< calls of the first run
constexpr int kUntilKilled = 50; ///< calls that are answered before the program is killed

#define NO_KEY_ANYWHERE QCOMPARE(test::textsWith(kKey).join(QLatin1Char('|')), QString())
#define STEP(call)                                                                                                     \
    call;                                                                                                              \
    if (QTest::currentTestFailed())                                                                                    \
    return
#define TAB_TO(name) QVERIFY2(ExampleFixture::tabTo(name), qPrintable(ExampleFixture::focusName()))

constexpr int kNever = 1'000'000;

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
    std::atomic<int> m_silentFrom = kNever;
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

/// As a window manager does; a dialog's parent counts as active too, so the focus says whether it happened.
bool activate(QWidget &widget)
{
    widget.activateWindow();
    return QTest::qWaitFor([&widget] {
        return QApplication::focusWidget() != nullptr && QApplication::focusWidget()->window() == &widget;
    });
}

/// The page's tables: predictors, pairs, predictions.
QTabBar *tablesOf(const WindowFixture &fixture)
{
    for (auto *tabs : fixture.window.findChild<PredictPage *>()->findChildren<QTabBar *>())
        if (tabs->accessibleName() == QLatin1String("Tables"))
            return tabs;
    qFatal("no tables");
}

/// As the user would enter it anew.
Result<> enterEndpoint(WindowFixture &fixture, const QString &url)
{
    workbench::KnownEndpoint known{.endpoint = llm::presetOf(llm::Dialect::OpenAi),
                                   .key = workbench::KeySource::ThisRun};
    known.endpoint.name = "OpenAI";
    known.endpoint.baseUrl = url.toStdString();
    return fixture.endpoints.keep(known, {}, *llm::ApiKey::create(kKey.toStdString()));
}

/// How many replies the project has, asked by another program.
int keptReplies(const QString &path)
{
    auto project = store::Project::open(path.toStdString(), store::Access::Read);
    const auto counts = project ? project->replyCounts() : propagate(project);
    return counts && !counts->empty() ? static_cast<int>(counts->front().replies) : 0;
}

bool isReady(const WindowFixture &fixture)
{
    return fixture.models.state() == State::Idle && !fixture.session.isEditing() && fixture.models.outlook() != nullptr;
}

#define READY(fixture) QTRY_VERIFY_WITH_TIMEOUT(isReady(fixture), kPatienceMs)

/// Presses Continue in a window that shows the project; it is killed meanwhile.
int continueUntilKilled(const QString &path, const QString &url)
{
    WindowFixture fixture;
    fixture.window.show();
    if (!activate(fixture.window) || !enterEndpoint(fixture, url))
        return 1;
    fixture.session.open(path);
    if (!QTest::qWaitFor([&] { return fixture.session.task() != nullptr && fixture.models.canStart(); }, kPatienceMs))
        return 2;
    fixture.window.showStage(QStringLiteral("predict"));
    for (const char *button : {"Ask models…", "Continue"}) {
        if (!ExampleFixture::tabTo(QString::fromUtf8(button)))
            return 3;
        press(Qt::Key_Space);
    }
    return QTest::qWaitFor([&] { return fixture.models.state() == State::Idle; }, kPatienceMs) ? 4 : 5;
}

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
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setCursorFlashTime(0); // pictures of a field are the same at any time
    }
    void cleanup()
    {
        if (!m_folder.isEmpty())
            QDir(m_folder).removeRecursively();
        m_folder.clear();
    }

    void thePromptIsEditedAskedStoppedContinuedKilledReplayedAndExported()
    {
        Model model;
        QString path;
        {
            ExampleFixture fixture;
            fixture.folder.setAutoRemove(false);
            m_folder = fixture.folder.path();
            path = fixture.session.path();
            STEP(keepFewPredictors(fixture));
            STEP(editAndMakeLadder(fixture));
            STEP(openPanel());
            STEP(enterEndpointByKeyboard(fixture, model));
            STEP(chooseEndpoint(fixture));
            STEP(stopAtTheBudget(fixture, model));
            STEP(raiseTheLimits(fixture));
        }
        STEP(killInTheMiddle(path, model));
        for (const char *name : {"endpoints.json", "settings.ini"})
            QVERIFY2(!bytesOf(m_folder + QLatin1Char('/') + QLatin1String(name)).contains(kKey.mid(3, 8).toLatin1()),
                     name);
        QVERIFY(!bytesOf(path).contains(kKey.mid(3, 8).toLatin1()));

        WindowFixture fixture;
        STEP(reopen(fixture, path, model));
        STEP(continueToTheEnd(fixture, model));
        STEP(replay(fixture, model));
        STEP(exportAblation(fixture, model));
        NO_KEY_ANYWHERE;
    }

    void aCellShowsItsRequestAndReply()
    {
        Model model;
        ExampleFixture fixture;
        STEP(askSome(fixture, model, {"demonstrations-only", "fifth-instruction"}));
        auto *table = findTable(fixture.window, QStringLiteral("Predictions"));
        tablesOf(fixture)->setCurrentIndex(2);
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
        STEP(askSome(fixture, model, {"fifth-instruction"}, true));
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
        STEP(askSome(fixture, model, {"fifth-instruction"}));
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
        QVERIFY(dialog != nullptr && activate(*dialog));
        TAB_TO(QStringLiteral("Key"));
        type(kKey);
        NO_KEY_ANYWHERE; // while it is typed
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("keyField"));
        const QImage picture = dialog->grab().toImage();
        field->setText(QString(kKey.size(), QLatin1Char('x')));
        QVERIFY(dialog->grab().toImage() == picture); // of any key of that length
        field->setText(kKey);
        TAB_TO(QStringLiteral("Key is kept"));
        press(Qt::Key_Down);
        TAB_TO(QStringLiteral("Keep"));
        press(Qt::Key_Space);
        QCOMPARE(fixture.endpoints.known().size(), std::size_t{1});
        QVERIFY(fixture.endpoints.hasKeyOfRun("OpenAI"));
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

    /// Of the usual ones: every pair is compared, and what is looked at here are the language models.
    static void keepFewPredictors(ExampleFixture &fixture)
    {
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged() != nullptr, kPatienceMs);
        workbench::PredictChoice choice = fixture.judging.choice();
        choice.predictors = {"hat", "regression"};
        fixture.judging.choose(QStringLiteral("Few predictors"), choice);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing() && fixture.judging.judged()->choice == choice,
                                 kPatienceMs);
    }

    /// Other words for the role, and the ladder with them.
    static void editAndMakeLadder(ExampleFixture &fixture)
    {
        ExampleFixture::press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.prompting.canEdit() && !fixture.session.isEditing(), kPatienceMs);
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Components of the prompt"));
        press(Qt::Key_Return);
        QCOMPARE(ExampleFixture::focusName(), QStringLiteral("Role"));
        type(kRole);
        TAB_TO(QStringLiteral("Make the ablation ladder"));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.prompting.names().size(), std::size_t{8}, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.session.isEditing(), kPatienceMs);
    }

    static void openPanel()
    {
        ExampleFixture::press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Predictors"));
        TAB_TO(QStringLiteral("Ask models…"));
        press(Qt::Key_Space);
        QTRY_COMPARE(ExampleFixture::focusName(), QStringLiteral("Endpoints…"));
    }

    static void enterEndpointByKeyboard(ExampleFixture &fixture, const Model &model)
    {
        press(Qt::Key_Space);
        auto *dialog = fixture.window.findChild<EndpointDialog *>();
        QVERIFY(dialog != nullptr && activate(*dialog));
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
        QVERIFY(!dialog->isVisible() && activate(fixture.window));
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

    static void limit(const QString &unit, int most)
    {
        TAB_TO(QStringLiteral("At most, in ") + unit);
        type(QString::number(most));
        press(Qt::Key_Tab);
    }

    static void stopAtTheBudget(ExampleFixture &fixture, const Model &model)
    {
        limit(QStringLiteral("calls"), kBudget);
        READY(fixture);
        const int before = model.requests(); // the list of models
        TAB_TO(QStringLiteral("Start"));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.models.state(), State::Running, kPatienceMs);
        READY(fixture);
        QVERIFY(fixture.models.ending() && fixture.models.ending()->code == ErrorCode::BudgetSpent);
        QCOMPARE(model.requests() - before, kBudget);
        QCOMPARE(fixture.models.outlook()->kept(), std::size_t{kBudget});
        QVERIFY(fixture.models.resumes());
        NO_KEY_ANYWHERE;
    }

    static void raiseTheLimits(ExampleFixture &fixture)
    {
        limit(QStringLiteral("calls"), 1000);
        limit(QStringLiteral("dollars"), 5);
        READY(fixture);
        QCOMPARE(fixture.models.plan().limits.calls.value_or(0), std::int64_t{1000});
        NO_KEY_ANYWHERE;
    }

    /// Continue in a program of its own, which is killed while calls are in flight.
    static void killInTheMiddle(const QString &path, Model &model)
    {
        model.fallSilentFrom(model.requests() + kUntilKilled);
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedChannels);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--continue"), path, model.url()});
        QTRY_VERIFY_WITH_TIMEOUT(child.state() == QProcess::NotRunning || keptReplies(path) == kBudget + kUntilKilled,
                                 kPatienceMs);
        QVERIFY2(child.state() == QProcess::Running, qPrintable(QString::number(child.exitCode())));
        child.kill();
        QVERIFY(child.waitForFinished(kPatienceMs));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        model.fallSilentFrom(kNever);
    }

    static void reopen(WindowFixture &fixture, const QString &path, const Model &model)
    {
        fixture.window.show();
        QVERIFY(activate(fixture.window));
        fixture.session.open(path);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.task() != nullptr, kPatienceMs);
        ExampleFixture::press(Qt::Key_3, Qt::ControlModifier);
        READY(fixture);
        QCOMPARE(fixture.models.outlook()->kept(), std::size_t{kBudget + kUntilKilled});
        QVERIFY(!fixture.models.canStart()); // this user has entered no endpoint
        QVERIFY(enterEndpoint(fixture, model.url()));
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
        QCOMPARE(model.requests() - before, kQuestions - kBudget - kUntilKilled);
        QTRY_COMPARE_WITH_TIMEOUT(judgedNames(fixture).filter(QStringLiteral("llm:")).size(), qsizetype{7},
                                  kPatienceMs);
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

    /// The table that the window exports is what the copied command line prints.
    static void exportAblation(WindowFixture &fixture, const Model &model)
    {
        const workbench::JudgedPtr judged = fixture.judging.judged();
        QCOMPARE(judged->ablations.size(), std::size_t{1});
        const report::Table table =
            workbench::ablationTables(judged->ablations.front().evaluation, predict::TruthSet::Validation).front();
        QCOMPARE(table.rows.size(), std::size_t{7});
        TAB_TO(QStringLiteral("Export"));
        STEP(chooseInMenu(fixture, QStringLiteral("Copy ablation as LaTeX")));
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), report::toLatex(table));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("First instruction")));

        TAB_TO(QStringLiteral("Export"));
        STEP(chooseInMenu(fixture, QStringLiteral("Copy questions as command line")));
        QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.contains(QLatin1String("--variant ladder")) && line.contains(QLatin1String("--replay")),
                 qPrintable(line));
        line.replace(QLatin1String("foresearch-cli"),
                     qEnvironmentVariable("FORESEARCH_BIN") + QLatin1String("/foresearch-cli"));
        const int before = model.requests();
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), line});
        QVERIFY(shell.waitForFinished(kPatienceMs));
        const QByteArray printed = shell.readAllStandardOutput();
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        const QStringList lines = QString::fromUtf8(printed).split(QLatin1Char('\n'));
        const QStringList expected = QString::fromStdString(report::toText(table)).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(lines.value(i), expected[i]);
        QCOMPARE(model.requests(), before);
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
        QVERIFY(activate(fixture.window)); // as a window manager does when the menu is gone
    }

    /// A window in which these prompts are asked and judged.
    static void askSome(ExampleFixture &fixture, const Model &model, const std::vector<std::string> &variants,
                        bool withDemonstrations = false)
    {
        STEP(keepFewPredictors(fixture));
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

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--continue"))
        return continueUntilKilled(arguments[2], arguments[3]);
    LlmWalkTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "llm_walk_test.moc"
