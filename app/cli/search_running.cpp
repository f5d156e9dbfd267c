#include "app/cli/search_running.h"

#include "app/cli/interruptible.h"
#include "core/predict/labels.h"

#include <algorithm>
#include <iostream>

namespace foresearch::cli {

namespace {

using search::SearchRecord;

/// What asking for all that the search may score would cost, by some architectures of its space.
Result<> sayPrice(const SearchRecord &run, const LiveModels &live)
{
    constexpr std::size_t kSample = 20;
    if (!live.isLive())
        return {};
    const search::EvolutionOptions &options = run.setup.options;
    int iterations = 0;
    for (int iteration = 1; iteration <= run.setup.schedule.iterations(); ++iteration)
        iterations += workbench::namesLanguageModel(run.setup.schedule.predictorAt(iteration)).value_or(false) ? 1 : 0;
    // Whoever takes over may score all but the first one.
    const auto &rule = run.setup.schedule.rule();
    if (rule && workbench::namesLanguageModel(rule->then).value_or(false))
        iterations = std::max(iterations, run.setup.schedule.iterations() - 1);
    const double most = static_cast<double>(options.population)
                        + static_cast<double>(options.mutations + options.crossovers)
                              * std::max(0.0, static_cast<double>(iterations) - 1);
    const auto words = live.estimateWords(predict::sampleArchitectures(run.setup.space, kSample, 1),
                                          most / static_cast<double>(kSample));
    if (!words)
        return propagate(words);
    std::cerr << "For up to " << most << " architectures: " << words->value_or("") << '\n';
    return {};
}

} // namespace

Result<search::SearchOutcome> runWith(const Result<search::PredictorSet> &predictors, const SearchRecord &run,
                                      search::SearchJournal *journal, const TaskControl &control)
{
    if (!predictors)
        return propagate(predictors);
    search::SearchContext context = predictors->context();
    context.journal = journal;
    return search::runSearch(run.setup, context, control);
}

Result<search::SearchOutcome> runInProject(workbench::SearchRun &journal, store::Project &project,
                                           const LiveArguments &arguments)
{
    const SearchRecord &run = journal.record();
    const Interruptible interruptible;
    LiveModels live(arguments, project);
    auto context = workbench::searchContext(project, run);
    if (!context)
        return propagate(context);
    context->languageModels = live.models(run.arguments);
    const auto predictors = buildPredictors(run.setup, *context, interruptible.control());
    if (!predictors)
        return propagate(predictors);
    if (const auto said = sayPrice(run, live); !said)
        return propagate(said);
    auto outcome = runWith(predictors, run, &journal, interruptible.control());
    if (const auto finished = live.finish(); !finished && outcome)
        return propagate(finished);
    return outcome;
}

Result<> pinModels(store::Project &project, const search::SearchSetup &setup,
                   std::map<std::string, std::string> &arguments)
{
    const std::string task = search::argumentOf(arguments, search::argument::kTask);
    const auto seed = task.empty() ? Result<int>(0) : search::splitSeedOf(arguments);
    if (!seed)
        return propagate(seed);
    return workbench::pinRuns(project, setup.schedule.predictors(), task, *seed, arguments);
}

} // namespace foresearch::cli
