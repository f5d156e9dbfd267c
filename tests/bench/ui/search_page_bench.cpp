// The Search page with 30 x 125 individuals. Live: repaints from a 16 ms timer's due time to the end of painting, while
// a search runs, other work keeps every core busy, and iterations arrive. Replay: frames a second of a recorded search,
// each painted. Run under Xvfb or on a screen:
//
//     xvfb-run -s "-screen 0 1920x1200x24" build/release/bench/search_page_bench [SECONDS]

#include "core/workbench/searching.h"
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
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <sys/resource.h>

using namespace foresearch;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto kPeriod = std::chrono::milliseconds(16);

template <typename Condition>
void waitFor(Condition condition)
{
    while (!condition())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
}

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

/// Each tick paints population and strip, between iterations that arrive and change everything else. One search
/// follows another.
class Ticks : public QObject {
public:
    Ticks(Stage &stage, int seconds) : m_stage(stage), m_end(Clock::now() + std::chrono::seconds(seconds))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
        connect(&stage.searching, &workbench::Searching::generationAdded, this, [this] { ++added; });
        connect(&stage.searching, &workbench::Searching::ended, this, [this] { m_stage.start(++m_seed); });
        stage.start(++m_seed);
        schedule();
    }

    std::vector<double> times; ///< ms
    int added = 0;

private:
    void schedule()
    {
        m_due = Clock::now() + kPeriod;
        m_timer.start(kPeriod);
    }

    void tick()
    {
        for (QWidget *view : {static_cast<QWidget *>(m_stage.page.plots()->population()->view()->viewport()),
                              static_cast<QWidget *>(m_stage.page.strip())})
            view->repaint();
        times.push_back(Milliseconds(Clock::now() - m_due).count());
        if (Clock::now() < m_end) {
            schedule();
        } else {
            disconnect(&m_stage.searching, nullptr, this, nullptr);
            QApplication::exit(); // quit() would close the page
        }
    }

    Stage &m_stage;
    Clock::time_point m_end;
    Clock::time_point m_due;
    QTimer m_timer;
    std::uint64_t m_seed = 0;
};

/// Keeps every core busy until it is stopped, at the priority of the program's own jobs.
class BusyCores {
public:
    BusyCores()
    {
        for (unsigned i = 0; i < std::max(2U, std::thread::hardware_concurrency()); ++i)
            m_workers.emplace_back([](const std::stop_token &stop) {
                ::setpriority(PRIO_PROCESS, 0, 10);
                volatile double x = 1;
                while (!stop.stop_requested())
                    for (int k = 0; k < 100'000; ++k)
                        x = std::sqrt(x + k);
            });
    }

private:
    std::vector<std::jthread> m_workers;
};

void report(const char *name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto quantile = [&times](double q) {
        return times[std::min(times.size() - 1, static_cast<std::size_t>(q * static_cast<double>(times.size())))];
    };
    std::printf("%-36s %5zu repaints   median %5.1f ms   99 %% %5.1f ms   longest %5.1f ms\n", name, times.size(),
                quantile(0.5), quantile(0.99), times.back());
}

void live(Stage &stage, const char *name, int seconds)
{
    Ticks ticks(stage, seconds);
    QApplication::exec();
    report(name, ticks.times);
    std::printf("%-36s %5d iterations arrived\n", "", ticks.added);
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
    report(view, times);
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
