// Pictures of what `foresearch --screenshot` cannot reach: prompts being edited, language models planned, asked,
// stopped by their budget, replayed and looked into, and the dialog of endpoints; against a scripted endpoint on
// loopback.
//
//     QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=2] build/dev/tests/window_pictures FOLDER light|dark [NAME...]

#include "tests/support/model_formula.h"
#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"

#include "core/workbench/llm_endpoint.h"
#include "ui/dialogs/endpoint_dialog.h"
#include "ui/models/predictor_table_model.h"
#include "ui/pages/llm_panel.h"
#include "ui/pages/predict_page.h"
#include "ui/pages/prompt_editors.h"
#include "ui/pages/prompt_page.h"
#include "ui/text/translation.h"
#include "ui/window/commands.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

#include <atomic>
#include <cmath>
#include <cstdio>
#include <utility>
#include <vector>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::test::findTable;
using testing::ServedAnswer;
using testing::ServedRequest;
using State = workbench::LlmJudging::State;

namespace {

constexpr int kPatienceMs = 300'000;
constexpr const char *kModel = "gpt-4.1";

/// What the scripted model does besides answering.
struct Manners {
    std::atomic<int> delayMs = 0;
    std::atomic<bool> isFaulty = false;
};

/// A straight line through the demonstrations' GFLOPS and BLEU, as far as the prompt shows them, and some noise.
double sensibleAnswer(const std::string &prompt)
{
    std::vector<std::pair<double, double>> shown;
    double gflops = 0;
    for (const QString &line : QString::fromStdString(prompt).split(QLatin1Char('\n'))) {
        bool isNumber = false;
        const double value = line.section(QStringLiteral(": "), 1).toDouble(&isNumber);
        if (isNumber && line.startsWith(QLatin1String("GFLOPS: ")))
            gflops = value;
        else if (isNumber && line.startsWith(QLatin1String("BLEU: ")))
            shown.emplace_back(gflops, value);
    }
    const double hundredth = testing::modelFormula(prompt);
    const double noise = hundredth - std::floor(hundredth) - 0.5;
    double meanX = 0;
    double meanY = 0;
    for (const auto &[x, y] : shown) {
        meanX += x / static_cast<double>(shown.size());
        meanY += y / static_cast<double>(shown.size());
    }
    double covariance = 0;
    double variance = 0;
    for (const auto &[x, y] : shown) {
        covariance += (x - meanX) * (y - meanY);
        variance += (x - meanX) * (x - meanX);
    }
    return meanY + (variance > 0 ? covariance / variance * (gflops - meanX) : 0) + noise;
}

ServedAnswer answer(const ServedRequest &request, const Manners &manners)
{
    if (request.method == "GET")
        return {.body =
                    R"({"object":"list","data":[{"id":"large-2","owned_by":"example","shutdown_date":"2027-10-23"},)"
                    R"({"id":"small-2","owned_by":"example","shutdown_date":"2027-03-26"},)"
                    R"({"id":"large-1","owned_by":"example","shutdown_date":"2026-10-23"},)"
                    R"({"id":"gpt-4.1","owned_by":"example"}]})"};
    const Json asked = request.json();
    if (asked.contains("logprobs"))
        return testing::errorAnswer(400, "Unsupported parameter", "invalid_request_error", "logprobs",
                                    "unsupported_parameter");
    if (manners.isFaulty && request.serial % 9 == 4)
        return testing::completion(request, "I cannot predict the performance of an architecture.");
    if (manners.isFaulty && request.serial % 41 == 7) {
        ServedAnswer failed = testing::errorAnswer(500, "The server had an error");
        failed.headers.emplace_back("x-should-retry", "false");
        return failed;
    }
    if (request.prompt().find("BLEU: ") == std::string::npos)
        return testing::answerByFormula(request); // a probe
    ServedAnswer given = testing::completion(request, testing::hundredths(sensibleAnswer(request.prompt())));
    given.delayMs = manners.delayMs;
    return given;
}

class Pictures {
public:
    Pictures(QString folder, Theme theme, QStringList names)
        : m_folder(std::move(folder))
        , m_names(std::move(names))
        , m_server([this](const ServedRequest &request) { return answer(request, m_manners); })
    {
        m_fixture.theme.overrideTheme(theme);
        m_fixture.window.resize(1438, 865); // as those of the README
        m_fixture.window.show();
        m_fixture.window.commands().find("file.example")->trigger();
        waitFor([this] { return m_fixture.session.task() != nullptr && m_fixture.judging.judged() != nullptr; });
        settle();
    }

    void takeAll()
    {
        prompts();
        endpointDialog();
        asking();
        judged();
    }

private:
    static void waitFor(const std::function<bool()> &condition)
    {
        if (!QTest::qWaitFor(condition, kPatienceMs))
            qFatal("it does not happen");
    }

    /// Nothing is left to do or to paint.
    void settle()
    {
        waitFor([this] { return m_fixture.jobs.unfinishedCount() == 0 && !m_fixture.session.isEditing(); });
        QTest::qWait(300);
    }

    void take(const QString &name, QWidget *widget = nullptr)
    {
        if (!m_names.isEmpty() && !m_names.contains(name))
            return;
        const QString path = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
        if (!(widget != nullptr ? widget : &m_fixture.window)->grab().save(path))
            qFatal("cannot write %s", qPrintable(path));
        std::printf("%s\n", qPrintable(path));
    }

    void prompts()
    {
        auto &window = m_fixture.window;
        window.showStage(QStringLiteral("prompt"));
        waitFor([this] { return m_fixture.prompting.canEdit() && m_fixture.prompting.estimate(); });
        settle();
        take(QStringLiteral("prompt-start"));
        auto *page = window.findChild<PromptPage *>();
        auto *list = findTable(*page, QStringLiteral("Components of the prompt"));
        auto *field = qobject_cast<QPlainTextEdit *>(page->editors()->firstField());
        field->setFocus();
        field->moveCursor(QTextCursor::End);
        QTest::keyClicks(field, QStringLiteral(" You know the literature on neural architecture search."));
        settle();
        take(QStringLiteral("prompt"));
        const auto choose = [&](prompt::Component component) {
            list->setCurrentIndex(list->model()->index(static_cast<int>(component), 0));
        };
        choose(prompt::Component::FourthInstruction);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        settle();
        choose(prompt::Component::Demonstrations);
        settle();
        take(QStringLiteral("prompt-demonstrations"));
        choose(prompt::Component::TaskExamples);
        settle();
        take(QStringLiteral("prompt-examples"));
        auto *versions = findTable(*page, QStringLiteral("Versions of the prompt"));
        versions->setCurrentIndex(versions->model()->index(versions->model()->rowCount() - 1, 0));
        settle();
        take(QStringLiteral("prompt-difference"));
        m_fixture.session.undo();
        settle();
        findButton(*page, QStringLiteral("Make the ablation ladder"))->click();
        waitFor([this] { return m_fixture.prompting.names().size() == 8; });
        settle();
        take(QStringLiteral("prompt-ladder"));
    }

    void endpointDialog()
    {
        auto &window = m_fixture.window;
        window.commands().find("edit.endpoints")->trigger();
        auto *dialog = window.findChild<EndpointDialog *>();
        settle();
        take(QStringLiteral("endpoint-new"), dialog);
        workbench::KnownEndpoint known{
            .endpoint = llm::presetOf(llm::Dialect::OpenAi), .key = workbench::KeySource::ThisRun, .model = kModel};
        known.endpoint.name = "OpenAI";
        known.endpoint.baseUrl = m_server.baseUrl();
        const auto kept = m_fixture.endpoints.keep(known, {}, *llm::ApiKey::create("sk-0123456789abcdefghij"));
        if (!kept)
            qFatal("%s", kept.error().detail.c_str());
        dialog->open(QStringLiteral("OpenAI"));
        m_fixture.endpoints.test("OpenAI");
        waitFor([this] { return m_fixture.endpoints.models("OpenAI") != nullptr; });
        settle();
        take(QStringLiteral("endpoint-models"), dialog);
        m_fixture.endpoints.probe("OpenAI", kModel);
        waitFor([this] { return m_fixture.endpoints.work() == workbench::Endpoints::Work::None; });
        settle();
        take(QStringLiteral("endpoint-probe"), dialog);
        dialog->hide();
    }

    void start()
    {
        waitFor([this] { return m_fixture.models.canStart(); });
        m_fixture.models.start(QStringLiteral("Ask gpt-4.1"));
    }

    void plan(const std::function<void(workbench::LlmPlan &)> &change)
    {
        workbench::LlmPlan plan = m_fixture.models.plan();
        change(plan);
        m_fixture.models.choose(QStringLiteral("Plan"), plan);
        settle();
        waitFor([this] { return m_fixture.models.outlook() != nullptr; });
    }

    void asking()
    {
        auto &window = m_fixture.window;
        window.showStage(QStringLiteral("predict"));
        findButton(*window.findChild<PredictPage *>(), QStringLiteral("Ask models…"))->click();
        settle();
        const auto *known = m_fixture.endpoints.find("OpenAI");
        plan([&](workbench::LlmPlan &plan) {
            plan.endpoint = workbench::askedEndpoint(known->endpoint);
            plan.endpointName = known->endpoint.name;
            plan.sampling.model = kModel;
            plan.limits = {.calls = 420};
            plan.limits.money = *prompt::Money::fromDollars(5);
        });
        take(QStringLiteral("predict-plan"));
        m_manners.delayMs = 400;
        m_manners.isFaulty = true;
        start();
        waitFor(
            [this] { return m_fixture.models.live() != nullptr && m_fixture.models.live()->counts.answered > 150; });
        take(QStringLiteral("predict-live"));
        waitFor([this] { return m_fixture.models.state() == State::Idle; });
        settle();
        m_manners.delayMs = 0;
        take(QStringLiteral("predict-stopped"));
        m_manners.isFaulty = false;
        plan([](workbench::LlmPlan &plan) { plan.limits.calls.reset(); });
        start();
        waitFor([this] { return m_fixture.models.state() == State::Idle; });
        settle();
        take(QStringLiteral("predict-asked"));
        plan([](workbench::LlmPlan &plan) { plan.mode = workbench::AskingMode::Replay; });
        start();
        waitFor([this] { return m_fixture.models.state() == State::Idle; });
        settle();
        take(QStringLiteral("predict-replayed"));
        window.findChild<LlmPanel *>()->hide();
    }

    void select(const QStringList &names)
    {
        auto *table = findTable(m_fixture.window, QStringLiteral("Predictors"));
        table->selectionModel()->clearSelection();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (!names.contains(index.data(PredictorTableModel::PredictorRole).toString()))
                continue;
            table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            table->scrollTo(index);
        }
    }

    void judged()
    {
        auto *page = m_fixture.window.findChild<PredictPage *>();
        QTabBar *tabs = nullptr;
        for (auto *bar : page->findChildren<QTabBar *>())
            if (bar->accessibleName() == QLatin1String("Tables"))
                tabs = bar;
        const QString first = QStringLiteral("llm:demonstrations-only@gpt-4.1");
        const QString last = QStringLiteral("llm:fifth-instruction@gpt-4.1");
        select({first, last});
        settle();
        take(QStringLiteral("predict-head-to-head"));
        select({last});
        settle();
        auto *add = findButton(*page, QStringLiteral("Add calibrated and ensemble"));
        if (add->isVisible())
            add->click();
        settle();
        select({QStringLiteral("regression"), last, QStringLiteral("calibrated:") + last});
        settle();
        take(QStringLiteral("predict-versions"));
        tabs->setCurrentIndex(1);
        settle();
        take(QStringLiteral("predict-pairs"));
        tabs->setCurrentIndex(3);
        settle();
        take(QStringLiteral("predict-ablation"));
        tabs->setCurrentIndex(2);
        settle();
        take(QStringLiteral("predict-cells"));
        auto *table = findTable(*page, QStringLiteral("Predictions"));
        const int lastColumn = table->model()->columnCount() - 3;
        table->setCurrentIndex(table->model()->index(2, lastColumn));
        Q_EMIT table->activated(table->currentIndex());
        settle();
        take(QStringLiteral("predict-reply"));
    }

    QString m_folder;
    QStringList m_names;
    Manners m_manners;
    testing::ChatServer m_server;
    test::WindowFixture m_fixture;
};

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    installTranslations(application, QLocale(QLocale::English));
    const QStringList arguments = QCoreApplication::arguments();
    const auto theme = arguments.size() > 2 ? themeFromName(arguments[2]) : std::nullopt;
    if (!theme) {
        std::fprintf(stderr, "window_pictures FOLDER light|dark [NAME...]\n");
        return 2;
    }
    Pictures pictures(arguments[1], *theme, arguments.mid(3));
    pictures.takeAll();
    return 0;
}
