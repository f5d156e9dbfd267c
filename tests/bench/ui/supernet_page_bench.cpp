// The Supernet page while a supernet of the space hat-mini trains on every core: repaints of the loss figure and of the
// list, from a 16 ms timer's due time to the end of painting, while losses arrive. Then how long Stop takes. The corpus
// is made here. Run under Xvfb or on a screen:
//
//     xvfb-run -s "-screen 0 1920x1200x24" build/release/bench/supernet_page_bench [SECONDS]

#include "core/workbench/corpora.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/supernet_trying.h"
#include "core/workbench/supernets.h"
#include "tests/bench/ui/page_bench.h"
#include "tests/support/training_corpus.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/supernet_page.h"
#include "ui/pages/supernet_training_view.h"
#include "ui/plots/figure_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QTemporaryDir>

#include <cstdlib>

using namespace foresearch;
using namespace foresearch::bench;

namespace {

using State = workbench::Supernets::State;

struct Stage {
    Stage()
    {
        QObject::connect(&supernets, &workbench::Supernets::failed,
                         [](const Error &error) { std::fprintf(stderr, "%s\n", error.detail.c_str()); });
        const std::filesystem::path corpus = std::filesystem::path(folder.path().toStdString()) / "corpus";
        testing::writeTrainingCorpus(corpus, workbench::usualPlan().space, 4000);
        session.createInFolder(QStringLiteral("bench"));
        waitFor([this] { return session.isOpen(); });
        corpora.addFolder(corpus, QStringLiteral("Read"), QStringLiteral("Add"));
        waitFor([this] { return supernets.canStart(); });
        page.resize(1366, 840);
        page.show();
        workbench::SupernetPlan plan = supernets.plan();
        plan.settings.updates = 100'000;
        plan.settings.validateEvery = 50;
        supernets.choose(QStringLiteral("Plan"), plan);
        waitFor([this] { return supernets.canStart() && !session.isEditing() && jobs.unfinishedCount() == 0; });
    }

    std::uint64_t updates() const { return supernets.trainings().empty() ? 0 : supernets.trainings().front().updates; }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    workbench::ProjectSession session{jobs, folder.path().toStdString()};
    workbench::Corpora corpora{jobs, session};
    workbench::Supernets supernets{jobs, session};
    workbench::SupernetTrying trying{jobs, supernets.engine()};
    QAction example;
    ui::SupernetPage page{corpora, supernets, trying, &example};
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setPalette(ui::paletteOf(ui::lightTokens()));
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    Stage stage;
    stage.supernets.start(QStringLiteral("Train"));
    waitFor([&stage] { return stage.updates() > 2; });
    const std::uint64_t before = stage.updates();
    {
        const Ticks ticks(seconds, [&stage] {
            for (QWidget *view :
                 {stage.page.training()->loss()->view()->viewport(), stage.page.training()->list()->viewport()})
                view->repaint();
        });
        QApplication::exec();
        report("training on every core", ticks.times);
    }
    std::printf("%-36s %5llu updates arrived\n", "", static_cast<unsigned long long>(stage.updates() - before));
    const auto begin = Clock::now();
    stage.supernets.stop();
    waitFor([&stage] { return stage.supernets.state() == State::Idle; });
    std::printf("%-36s %5.0f ms until it has stopped, with its state on the disk\n", "",
                Milliseconds(Clock::now() - begin).count());
    return 0;
}
