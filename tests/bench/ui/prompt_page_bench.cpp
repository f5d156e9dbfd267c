// Typing into a component of a prompt with 100 demonstrations: from each key press to the preview painted with it, and
// repaints from a 16 ms timer's due time while keys arrive; the page alone, and with every core busy. Run under Xvfb or
// on a screen:
//
//     xvfb-run -s "-screen 0 1920x1200x24" build/release/bench/prompt_page_bench [SECONDS]

#include "core/space/genome.h"
#include "core/workbench/prompting.h"
#include "tests/bench/ui/page_bench.h"
#include "tests/support/example_data.h"
#include "ui/pages/prompt_editors.h"
#include "ui/pages/prompt_page.h"
#include "ui/widgets/prompt_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>

using namespace foresearch;
using namespace foresearch::bench;

namespace {

constexpr std::size_t kDemonstrations = 100;

eval::TfsTask manyDemonstrations()
{
    eval::TfsTask task = foresearch::testing::exampleData().tasks.front();
    task.splits.resize(1);
    auto &demonstrations = task.splits.front().demonstrations;
    demonstrations.clear();
    Rng rng(1);
    while (demonstrations.size() < kDemonstrations)
        demonstrations.push_back(
            {.architecture = space::decode(task.space, space::sampleGenome(task.space, rng)),
             .truth = {.valid = 24 + 0.01 * static_cast<double>(demonstrations.size()), .test = 24}});
    return task;
}

struct Stage {
    Stage()
    {
        QObject::connect(&prompting, &workbench::Prompting::failed,
                         [](const Error &error) { std::fprintf(stderr, "%s\n", error.detail.c_str()); });
        session.createInFolder(QStringLiteral("bench"));
        session.addTasks(QStringLiteral("add"), {manyDemonstrations()});
        waitFor([this] { return prompting.canEdit() && prompting.task() != nullptr; });
        prompt::PromptRecipe recipe = prompting.draft().recipe;
        recipe.demonstrations.count = kDemonstrations;
        if (!prompting.chooseDemonstrations(QStringLiteral("choose"), recipe))
            std::abort();
        page.resize(1366, 840);
        page.show();
        waitFor([this] { return !session.isEditing() && jobs.unfinishedCount() == 0; });
        field = page.editors()->firstField();
        if (prompting.draft().prompt.demonstrations.size() != kDemonstrations)
            std::abort();
    }

    QTemporaryDir folder;
    jobs::JobCenter jobs;
    workbench::ProjectSession session{jobs, folder.path().toStdString()};
    workbench::Prompting prompting{jobs, session};
    QAction example;
    ui::PromptPage page{session, prompting, &example};
    QWidget *field = nullptr;
};

/// A key a tick. What is reported as repaints is due time to painted preview; `keys` is the press to there.
void typing(Stage &stage, const char *name, int seconds)
{
    std::vector<double> keys;
    const Ticks ticks(seconds, [&stage, &keys, count = 0]() mutable {
        const auto begin = Clock::now();
        QTest::keyClick(stage.field, ++count % 40 == 0 ? Qt::Key_Backspace : Qt::Key_A);
        stage.page.preview()->viewport()->repaint();
        keys.push_back(Milliseconds(Clock::now() - begin).count());
    });
    QApplication::exec();
    bench::report(name, ticks.times);
    bench::report("  of these, key to painted preview", keys);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setPalette(ui::paletteOf(ui::lightTokens()));
    const int seconds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    Stage stage;
    typing(stage, "typing, 100 demonstrations", seconds);
    const BusyCores busy;
    typing(stage, "typing, every core busy besides", seconds);
    return 0;
}
