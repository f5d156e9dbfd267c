// Repaints of 10,000 evaluations in a table and a scatter, from a 16 ms timer's due time to the end of painting: how
// long the window takes to answer, idle, while a job computes on every core and while a supernet of the WMT space
// scores, which is then stopped. Run under Xvfb or on a screen:
//
//     xvfb-run -s "-screen 0 1920x1200x24" build/release/bench/predict_page_bench [SECONDS]

#include "core/base/file.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/judging.h"
#include "tests/bench/ui/page_bench.h"
#include "tests/support/example_data.h"
#include "tests/support/supernet_reference.h"
#include "ui/models/prediction_table_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/predict_page.h"
#include "ui/plots/figure_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QTabBar>
#include <QTemporaryDir>

#include <atomic>
#include <cmath>
#include <cstdlib>
#include <set>

using namespace foresearch;
using namespace foresearch::bench;

namespace {

constexpr std::size_t kArchitectures = 2000;
constexpr std::size_t kPredictors = 5;

/// One split of 2,000 architectures.
eval::TfsTask manyArchitectures()
{
    eval::TfsTask task = foresearch::testing::exampleData().tasks.front();
    const std::vector<eval::TfsEntry> demonstrations = task.splits.front().demonstrations;
    Rng rng(1);
    std::set<space::Architecture> distinct;
    while (distinct.size() < kArchitectures)
        distinct.insert(space::decode(task.space, space::sampleGenome(task.space, rng)));
    task.splits = {{.seed = 1, .demonstrations = demonstrations, .test = {}}};
    for (const space::Architecture &architecture : distinct) {
        const double truth = 24 + 2 * std::sin(static_cast<double>(task.splits.front().test.size()));
        task.splits.front().test.push_back({.architecture = architecture, .truth = {.valid = truth, .test = truth}});
    }
    return task;
}

/// What five predictors say of them: 10,000 evaluations, of which a hundredth has no value, so that all cells have a
/// place for signs.
std::string predictionsOf(const eval::TfsTask &task)
{
    std::string lines;
    for (std::size_t p = 0; p < kPredictors; ++p) {
        std::size_t i = 0;
        for (const eval::TfsEntry &entry : task.splits.front().test) {
            const double value = entry.truth.valid + 0.3 * std::sin(static_cast<double>(7 * i + p));
            if (i++ % 100 == p)
                continue;
            lines += "{\"architecture\":" + canonicalJson(entry.architecture) + ",\"value\":" + std::to_string(value)
                     + ",\"predictor\":\"predictor-" + std::to_string(p) + "\"}\n";
        }
    }
    return lines;
}

/// The page with all of it, as a user has it.
struct Stage {
    Stage()
    {
        QObject::connect(&judging, &workbench::Judging::failed,
                         [](const Error &error) { std::fprintf(stderr, "%s\n", error.detail.c_str()); });
        const eval::TfsTask task = manyArchitectures();
        const std::string path = folder.filePath(QStringLiteral("predictions.jsonl")).toStdString();
        if (!writeFile(path, predictionsOf(task)))
            std::abort();
        session.createInFolder(QStringLiteral("bench"));
        session.addTasks(QStringLiteral("add"), {task});
        waitFor([this] { return judging.judged() != nullptr; });
        judging.choose(QStringLiteral("none"), {});
        judging.importPredictions(QStringLiteral("import"), path);
        waitFor([this] { return judging.judged()->evaluation.predictors.size() == kPredictors; });
        for (auto *found : page.findChildren<ui::TableView *>()) {
            if (found->accessibleName() == QLatin1String("Predictors"))
                found->selectAll();
            if (found->accessibleName() == QLatin1String("Predictions"))
                table = found;
        }
        page.findChild<QTabBar *>()->setCurrentIndex(2);
        page.resize(1366, 840);
        page.show();
        waitFor([this] { return jobs.unfinishedCount() == 0; });
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    workbench::ProjectSession session{jobs, folder.path().toStdString()};
    workbench::Judging judging{jobs, session};
    QAction example;
    workbench::Endpoints endpoints{jobs, {}};
    workbench::LlmJudging models{jobs, session, endpoints};
    ui::PredictPage page{session, judging, models, &example};
    ui::TableView *table = nullptr;
};

/// Scrolls the table and moves the selection, so that table, scatter and side by side are painted anew.
std::function<void()> scrolling(Stage &stage)
{
    return [&stage, row = 0]() mutable {
        const QModelIndex index = stage.table->model()->index((row += 7) % stage.table->model()->rowCount(), 0);
        stage.session.selection().set({index.data(ui::PredictionTableModel::KeyRole).toString().toStdString()});
        stage.table->scrollTo(index, QAbstractItemView::PositionAtCenter);
        stage.table->viewport()->repaint();
        stage.page.plots()->scatter()->view()->viewport()->repaint();
    };
}

/// A job that keeps every core busy until it is stopped.
Result<int> computeOnEveryCore(const TaskControl &control)
{
    const BusyCores busy;
    while (!control.stopped())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return 0;
}

/// Scores the largest network of the WMT space, with random weights and words, until it is stopped.
Result<int> scoreSupernet(const TaskControl &control, std::atomic<bool> &isScoring)
{
    const space::SearchSpace space = *space::findSpace("hat-wmt14-en-de");
    workbench::EngineLoader loader;
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    const auto scorer =
        (*engine)->openScorer({.supernet = foresearch::testing::randomSupernet(space, 1),
                               .pairs = foresearch::testing::randomPairs(1014, 32, space.sizes.vocabularySize, 1)});
    if (!scorer)
        return propagate(scorer);
    const std::vector<space::Architecture> largest{space::largestArchitecture(space)};
    isScoring = true;
    while (true)
        if (const auto scores = (*scorer)->score(largest, control); !scores)
            return propagate(scores);
}

/// Repaints while it scores, and how long it goes on after stop.
void reportScoring(Stage &stage, int seconds)
{
    std::atomic<bool> isScoring = false;
    auto job = stage.jobs.start(
        {.title = "score"}, qApp,
        [&isScoring](const TaskControl &control) { return scoreSupernet(control, isScoring); },
        [](const Result<int> &end) {
            if (end.error().code != ErrorCode::Stopped)
                std::fprintf(stderr, "%s\n", end.error().detail.c_str());
        });
    waitFor([&] { return isScoring || stage.jobs.unfinishedCount() == 0; });
    const Ticks scoring(seconds, scrolling(stage));
    QApplication::exec();
    bench::report("while a supernet scores", scoring.times);
    const auto asked = Clock::now();
    job.stop();
    waitFor([&stage] { return stage.jobs.unfinishedCount() == 0; });
    std::printf("the scoring stopped after %.0f ms\n", Milliseconds(Clock::now() - asked).count());
}

/// From the wish to open a project to its 10,000 evaluations on the page, summarised.
void reportOpening(Stage &stage)
{
    stage.session.createInFolder(QStringLiteral("empty"));
    waitFor([&stage] { return stage.session.tasks().empty() && stage.jobs.unfinishedCount() == 0; });
    const auto begin = Clock::now();
    stage.session.open(stage.folder.filePath(QStringLiteral("bench.foresearch")));
    waitFor([&stage] { return !stage.session.tasks().empty(); });
    const double shown = Milliseconds(Clock::now() - begin).count();
    waitFor([&stage] {
        return stage.judging.judged() && stage.judging.judged()->evaluation.predictors.size() == kPredictors;
    });
    std::printf("opening a project of 10,000 evaluations: its task after %.0f ms, all summarised after %.0f ms\n",
                shown, Milliseconds(Clock::now() - begin).count());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setPalette(ui::paletteOf(ui::lightTokens()));
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    Stage stage;
    {
        const Ticks idle(seconds, scrolling(stage));
        QApplication::exec();
        bench::report("idle", idle.times);
    }
    auto job = stage.jobs.start({.title = "compute"}, &app, computeOnEveryCore, [](const Result<int> &) {});
    const Ticks busy(seconds, scrolling(stage));
    QApplication::exec();
    bench::report("while a job computes", busy.times);
    job.stop();
    waitFor([&stage] { return stage.jobs.unfinishedCount() == 0; });
    reportScoring(stage, seconds);
    reportOpening(stage);
    return 0;
}
