// The Search page with 30 x 125 individuals. Live: repaints from a 16 ms timer's due time to the end of painting, while
// a search runs, other work keeps every core busy, and iterations arrive. Replay: frames a second of a recorded search,
// each painted. Run under Xvfb or on a screen:
//
//     xvfb-run -s "-screen 0 1920x1200x24" build/release/bench/search_page_bench [SECONDS]

#include "core/workbench/searching.h"
#include "tests/bench/ui/page_bench.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/individual_panel.h"
#include "ui/pages/search_page.h"
#include "ui/pages/search_plots.h"
#include "ui/plots/figure_view.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QTabBar>
#include <QTemporaryDir>

#include <cstdlib>

using namespace foresearch;
using namespace foresearch::bench;

namespace {

struct Stage {
    Stage()
    {
        QObject::connect(&searching, &workbench::Searching::failed,
                         [](const Error &error) { std::fprintf(stderr, "%s\n", error.detail.c_str()); });
        session.openExample(QStringLiteral("bench"));
        waitFor([this] { return session.task() != nullptr && searching.canStart(); });
        page.resize(1366, 840);
        page.show();
        waitFor([this] { return jobs.unfinishedCount() == 0; });
    }

    search::SearchSetup setup(std::uint64_t seed) const
    {
        search::EvolutionOptions options;
        options.seed = seed;
        search::Constraints limits;
        limits.flopsGiga = 3.2;
        return {session.task()->space, search::PredictorSchedule::parse("ridge:1-15,regression:16-30", 30).value(),
                limits, options, search::Strategy::Evolution};
    }

    void start(std::uint64_t seed)
    {
        if (!searching.start(QStringLiteral("Search"), setup(seed)))
            std::abort();
    }

    std::size_t generations() const { return searching.shown() ? searching.shown()->record.generations.size() : 0; }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    workbench::ProjectSession session{jobs, folder.path().toStdString()};
    workbench::Searching searching{jobs, session};
    QAction example;
    ui::SearchPage page{session, searching, &example};
};

/// Population and strip are painted between iterations that arrive and change everything else. One search follows
/// another.
void live(Stage &stage, const char *name, int seconds)
{
    std::uint64_t seed = 0;
    int added = 0;
    QObject scope;
    QObject::connect(&stage.searching, &workbench::Searching::generationAdded, &scope, [&added] { ++added; });
    QObject::connect(&stage.searching, &workbench::Searching::ended, &scope, [&] { stage.start(++seed); });
    stage.start(++seed);
    {
        const Ticks ticks(seconds, [&stage] {
            for (QWidget *view : {static_cast<QWidget *>(stage.page.plots()->population()->view()->viewport()),
                                  static_cast<QWidget *>(stage.page.strip())})
                view->repaint();
        });
        QApplication::exec();
        bench::report(name, ticks.times);
    }
    QObject::disconnect(&stage.searching, nullptr, &scope, nullptr);
    std::printf("%-36s %5d iterations arrived\n", "", added);
    stage.searching.pause();
    waitFor([&stage] { return stage.searching.canStart() && stage.jobs.unfinishedCount() == 0; });
}

/// Every iteration of a recorded search is shown and painted, as fast as it goes.
void replay(Stage &stage, const char *view, int tab)
{
    stage.page.plots()->findChild<QTabBar *>()->setCurrentIndex(tab);
    constexpr int kRounds = 10;
    std::vector<double> times;
    const auto begin = Clock::now();
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < stage.generations(); ++i) {
            const auto frame = Clock::now();
            stage.page.plots()->showGeneration(i);
            QApplication::processEvents();
            stage.page.plots()->population()->view()->viewport()->repaint();
            times.push_back(Milliseconds(Clock::now() - frame).count());
        }
    }
    const double seconds = Milliseconds(Clock::now() - begin).count() / 1000;
    bench::report(view, times);
    std::printf("%-36s %5.0f frames a second\n", "", static_cast<double>(times.size()) / seconds);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setPalette(ui::paletteOf(ui::lightTokens()));
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    Stage stage;
    live(stage, "live, the search alone", seconds);
    {
        const BusyCores busy;
        live(stage, "live, every core busy besides", seconds);
    }
    stage.start(1000);
    waitFor([&stage] {
        return stage.searching.canStart() && stage.generations() == 30
               && stage.searching.shown()->status == store::RunStatus::Finished;
    });
    replay(stage, "replay, population", 0);
    replay(stage, "replay, Pareto front", 1);
    return 0;
}
