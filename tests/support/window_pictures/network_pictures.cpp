// Pictures of what `foresearch --screenshot` cannot reach: latencies being measured on a machine that is a formula, a
// task with a corpus, and small supernets and networks being trained, compared and tried.
//
//     QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=2] build/dev/tests/network_pictures FOLDER light|dark WIDTHxHEIGHT

#include "tests/support/formula_meter.h"
#include "tests/support/supernet_reference.h"
#include "tests/support/training_corpus.h"
#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"

#include "ui/pages/corpus_panel.h"
#include "ui/pages/latency_form.h"
#include "ui/pages/latency_panel.h"
#include "ui/pages/supernet_page.h"
#include "ui/pages/supernet_training_view.h"
#include "ui/pages/supernet_try_panel.h"
#include "ui/pages/task_page.h"
#include "ui/text/translation.h"
#include "ui/window/commands.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>

#include <cstdio>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::test::findTable;

namespace {

constexpr int kPatienceMs = 300'000;

class Pictures {
public:
    Pictures(QString folder, Theme theme, const QSize &size) : m_folder(std::move(folder))
    {
        m_fixture.meters = [script = m_script](const nn::LatencyTask &task) {
            return Result<std::unique_ptr<nn::LatencyMeter>>(std::make_unique<testing::FormulaMeter>(script, task));
        };
        m_fixture.theme.overrideTheme(theme);
        m_fixture.window.resize(size);
        m_fixture.window.show();
        m_fixture.window.commands().find("file.example")->trigger();
        waitFor([this] { return m_fixture.session.task() != nullptr && m_fixture.judging.judged() != nullptr; });
        settle();
    }

    void takeAll()
    {
        latencies();
        corpus();
        supernets();
        tried();
        page().showTab(SupernetPage::TrainingTab);
        fromScratch();
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
        QTest::qWait(500);
    }

    void take(const QString &name)
    {
        if (!m_fixture.window.grab().save(m_folder + QLatin1Char('/') + name + QStringLiteral(".png")))
            qFatal("cannot write %s", qPrintable(name));
    }

    void latencies()
    {
        m_fixture.window.showStage(QStringLiteral("task"));
        TaskPage &page = *m_fixture.window.findChild<TaskPage *>();
        LatencyPanel &panel = *page.latencyPanel();
        panel.form()->machine()->setText(QStringLiteral("laptop"));
        for (auto *tabs : page.findChildren<QTabBar *>())
            tabs->setCurrentIndex(1);
        settle();
        take(QStringLiteral("latency-none"));
        m_script->waitAfter = 6;
        for (auto *what : panel.form()->findChildren<QComboBox *>())
            what->setCurrentIndex(1);
        Q_EMIT panel.form()->findChild<QComboBox *>()->activated(1);
        findButton(panel, QStringLiteral("Measure"))->click();
        waitFor([this] { return m_fixture.latencies.job() && m_fixture.latencies.job()->progress.done >= 6; });
        m_script->waitAfterSo(14);
        waitFor([this] { return m_fixture.latencies.job()->progress.done >= 14; });
        QTest::qWait(1000);
        take(QStringLiteral("latency-measuring"));
        m_fixture.latencies.stop();
        settle();
        m_script->waitAfterSo(SIZE_MAX);
        m_script->isNoisy = true;
        panel.form()->findChild<QComboBox *>()->setCurrentIndex(0);
        Q_EMIT panel.form()->findChild<QComboBox *>()->activated(0);
        findTable(page, QStringLiteral("Architectures of the task"))->selectAll();
        findButton(panel, QStringLiteral("Measure"))->click();
        settle();
        take(QStringLiteral("latency-noisy"));
        m_script->isNoisy = false;
        panel.form()->machine()->setText(QStringLiteral("a-workstation-with-a-long-name"));
        Q_EMIT panel.form()->machine()->textEdited({});
        findButton(panel, QStringLiteral("Measure"))->click();
        settle();
        take(QStringLiteral("latency-measured"));
    }

    void corpus()
    {
        const std::filesystem::path folder = m_fixture.folder.filePath(QStringLiteral("multi30k")).toStdString();
        testing::writeTrainingCorpus(folder, testing::tinySpace());
        m_fixture.corpora.addFolder(folder, QStringLiteral("Read"), QStringLiteral("Add"));
        waitFor([this] { return !m_fixture.session.corpora().empty(); });
        settle();
        for (auto *tabs : m_fixture.window.findChild<TaskPage *>()->findChildren<QTabBar *>())
            tabs->setCurrentIndex(0);
        take(QStringLiteral("task-corpus"));
        findButton(m_fixture.window, QStringLiteral("Prepare a corpus"))->click();
        settle();
        take(QStringLiteral("task-preparing"));
        auto *kind = m_fixture.window.findChild<TaskPage *>()->corpusPanel()->findChild<QComboBox *>();
        kind->setCurrentIndex(2);
        Q_EMIT kind->activated(2);
        settle();
        take(QStringLiteral("task-phrasebook"));
        findButton(m_fixture.window, QStringLiteral("Discard the preparation"))->click();
    }

    void train(std::uint64_t seed)
    {
        workbench::SupernetPlan plan = m_fixture.supernets.plan();
        plan.space = testing::tinySpace();
        plan.corpus = m_fixture.session.corpora().front().path;
        plan.settings.updates = 60;
        plan.settings.warmupUpdates = 10;
        plan.settings.maxTokens = 200;
        plan.settings.validateEvery = 15;
        plan.settings.seed = seed;
        m_fixture.supernets.choose(QStringLiteral("Plan"), plan);
        waitFor([this] { return m_fixture.supernets.canStart() && !m_fixture.session.isEditing(); });
        const std::size_t before = m_fixture.supernets.trainings().size();
        m_fixture.supernets.start(QStringLiteral("Train"));
        waitFor([&] { return m_fixture.supernets.trainings().size() > before && !m_fixture.supernets.running(); });
    }

    void supernets()
    {
        m_fixture.session.addSpace(QStringLiteral("Space"), testing::tinySpace());
        m_fixture.window.showStage(QStringLiteral("supernet"));
        settle();
        take(QStringLiteral("supernet-none"));
        train(1);
        settle();
        take(QStringLiteral("supernet-trained"));
        train(2);
        settle();
        page().training()->list()->selectAll();
        settle();
        take(QStringLiteral("supernet-compared"));
    }

    void trainFromScratch(const space::Architecture &architecture, std::size_t networks)
    {
        workbench::SupernetPlan plan = m_fixture.supernets.plan();
        plan.settings.architecture = architecture;
        plan.networks = networks;
        m_fixture.supernets.choose(QStringLiteral("Plan"), plan);
        waitFor([this] { return m_fixture.supernets.canStart() && !m_fixture.session.isEditing(); });
        const std::size_t before = m_fixture.supernets.trainings().size();
        m_fixture.supernets.start(QStringLiteral("Train"));
        waitFor([&] {
            return m_fixture.supernets.trainings().size() > before && !m_fixture.supernets.running()
                   && !m_fixture.supernets.trainings().front().judged.empty();
        });
    }

    void fromScratch()
    {
        const space::SearchSpace space = testing::tinySpace();
        trainFromScratch(space::largestArchitecture(space), 1);
        settle();
        page().training()->select(static_cast<qint64>(m_fixture.supernets.trainings().front().id));
        settle();
        take(QStringLiteral("scratch-trained"));
        trainFromScratch(space::largestArchitecture(space), 4);
        settle();
        take(QStringLiteral("scratch-many"));
        page().training()->list()->selectAll();
        settle();
        take(QStringLiteral("scratch-compared"));
    }

    void tried()
    {
        page().showTab(SupernetPage::TryTab);
        waitFor([this] { return m_fixture.trying.canTry(); });
        settle();
        take(QStringLiteral("supernet-try"));
        findButton(page(), QStringLiteral("Score"))->click();
        settle();
        for (auto *field : page().findChildren<QLineEdit *>())
            if (field->accessibleName() == QLatin1String("Sentence to translate"))
                field->setText(QStringLiteral("5 6 7 8 9"));
        findButton(page(), QStringLiteral("Translate"))->click();
        settle();
        findButton(page(), QStringLiteral("Measure BLEU"))->click();
        settle();
        take(QStringLiteral("supernet-tried"));
    }

    SupernetPage &page() const { return *m_fixture.window.findChild<SupernetPage *>(); }

    QString m_folder;
    std::shared_ptr<testing::MeterScript> m_script = std::make_shared<testing::MeterScript>();
    test::WindowFixture m_fixture;
};

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("foresearch"));
    const QStringList arguments = QCoreApplication::arguments();
    const auto theme = arguments.size() > 3 ? themeFromName(arguments[2]) : std::nullopt;
    if (!theme) {
        std::fprintf(stderr, "network_pictures FOLDER light|dark WIDTHxHEIGHT\n");
        return 2;
    }
    installTranslations(application, QLocale(QLocale::English));
    const QStringList size = arguments[3].split(QLatin1Char('x'));
    Pictures(arguments[1], *theme, {size.value(0).toInt(), size.value(1).toInt()}).takeAll();
    return 0;
}
