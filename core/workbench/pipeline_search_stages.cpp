#include "core/workbench/pipeline_stages.h"

#include "core/base/part_control.h"
#include "core/predict/labels.h"
#include "core/search/best.h"
#include "core/search/predictor_set.h"
#include "core/workbench/distil_plan.h"
#include "core/workbench/labelling.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/scratch_truth.h"
#include "core/workbench/search_command.h"
#include "core/workbench/search_run.h"

#include <algorithm>
#include <cmath>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kCostSample = 200; ///< random architectures by which the limit is set
constexpr double kUnseenShare = 0.1;

/// The value that so large a share of `values` does not exceed, rounded up to three digits.
double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const double value = values[std::clamp<std::size_t>(at, 1, values.size()) - 1];
    const double unit = std::pow(10, std::floor(std::log10(value)) - 2);
    return std::ceil(value / unit) * unit;
}

DistilPlan distilPlan(const PipelineRecipe &recipe)
{
    return {.task = recipe.name,
            .split = recipe.splits.front(),
            .teacher = recipe.teacher,
            .examples = recipe.labels,
            .unseenShare = kUnseenShare};
}

std::map<std::string, std::string> argumentsOf(const PipelineRecipe &recipe)
{
    return {{search::argument::kTask, recipe.name}, {search::argument::kSplit, std::to_string(recipe.splits.front())}};
}

} // namespace

Result<std::string> PipelineStages::label()
{
    const DistilPlan plan = distilPlan(m_recipe);
    LabelOrder order{.teacher = plan.teacher,
                     .space = m_space,
                     .arguments = argumentsOf(m_recipe),
                     .examples = plan.examples,
                     .seed = plan.seed,
                     .languageModels = {}};
    auto labelling = Labelling::prepare(soleAccess(m_project), std::move(order), m_control);
    if (!labelling)
        return propagate(labelling);
    const std::size_t wanted = labelling->examples().size();
    auto known = findLabelRun(m_project, labelling->header());
    if (!known)
        return propagate(known);
    if (!*known || (*known)->labels.size() < wanted) {
        auto made = labelling->run(labelCommand(m_project.path(), plan), m_control);
        if (!made)
            return propagate(made);
        *known = *std::move(made);
    }
    m_labels = (*known)->id;
    return format("%zu architectures by %s", wanted, plan.teacher.c_str());
}

Result<StoredNetwork> PipelineStages::network()
{
    const auto titles = networkTitles(m_project);
    if (!titles)
        return propagate(titles);
    for (const NetworkTitle &title : *titles) {
        if (title.status != store::RunStatus::Finished)
            continue;
        auto known = readNetwork(soleAccess(m_project), title.id, m_control);
        if (!known || known->order.labels == m_labels)
            return known;
    }
    const DistilPlan plan = distilPlan(m_recipe);
    const TrainOrder order{.labels = m_labels,
                           .unseenShare = plan.unseenShare,
                           .training = plan.training,
                           .task = plan.task,
                           .split = plan.split};
    return trainInProject(soleAccess(m_project), order, engineTrainer(m_loader),
                          trainCommand(m_project.path(), plan, static_cast<std::int64_t>(*m_labels)), {}, m_control);
}

Result<std::string> PipelineStages::distil()
{
    const auto trained = network();
    if (!trained)
        return propagate(trained);
    m_distilled = trained->predictor;
    std::string words = format("%zu labels learnt; Kendall tau with the teacher %.3f on labels never seen",
                               trained->rows, trained->agreement.tau.value_or(std::nan("")));
    if (trained->truth && trained->truth->network.tau)
        words += format(", with the truth %.3f", *trained->truth->network.tau);
    return words;
}

Result<search::Constraints> PipelineStages::limits()
{
    search::Constraints limits;
    std::vector<double> costs;
    if (m_recipe.latencies > 0) {
        const auto latencies = readLatencies(m_project, kPipelineMachine);
        if (!latencies)
            return propagate(latencies);
        for (const predict::LatencyEntry &entry : latencies->dataset.entries)
            costs.push_back(entry.latency.totalMs());
        limits.machine = kPipelineMachine;
        limits.latencyMs = quantile(std::move(costs), m_recipe.search.limit);
        return limits;
    }
    for (const space::Architecture &architecture : predict::sampleArchitectures(m_space, kCostSample, 1))
        costs.push_back(search::countCosts(m_space, architecture, limits.conventions).flopsGiga);
    limits.flopsGiga = quantile(std::move(costs), m_recipe.search.limit);
    return limits;
}

search::SearchSetup PipelineStages::setupOf(PipelineSearch search, std::uint64_t seed,
                                            const search::Constraints &limits) const
{
    const PipelineSearches &wanted = m_recipe.search;
    const std::string supernet = predictorOf(m_supernets.front());
    const auto schedule = [&]() -> Result<search::PredictorSchedule> {
        switch (search) {
        case PipelineSearch::HsNas:
            return search::PredictorSchedule::hsNas({m_distilled, supernet, wanted.start, wanted.end},
                                                    wanted.iterations);
        case PipelineSearch::Automatic:
            return search::PredictorSchedule::automatic({.first = m_distilled, .then = supernet}, wanted.iterations);
        case PipelineSearch::Hat:
        case PipelineSearch::Random:
            break;
        }
        return search::PredictorSchedule::single(supernet, wanted.iterations);
    }();
    search::SearchSetup setup{
        .space = m_space, .schedule = *schedule, .constraints = limits, .options = wanted.options};
    setup.options.seed = seed;
    if (search == PipelineSearch::Random)
        setup.strategy = search::Strategy::RandomSearch;
    return setup;
}

Result<search::SearchOutcome> PipelineStages::searched(SearchRun &run, const TaskControl &control)
{
    const auto context = searchContext(m_project, run.record());
    if (!context)
        return propagate(context);
    const auto predictors = buildPredictors(run.record().setup, *context, control);
    if (!predictors)
        return propagate(predictors);
    search::SearchContext searching = predictors->context();
    searching.journal = &run;
    return search::runSearch(run.record().setup, searching, control);
}

Result<PipelineFind> PipelineStages::find(PipelineSearch search, const search::SearchSetup &setup,
                                          const TaskControl &control)
{
    const auto foundIn = [&](store::RunId id, const std::vector<search::Generation> &generations,
                             const search::Individual &best) {
        return PipelineFind{.search = search,
                            .seed = setup.options.seed,
                            .run = id,
                            .best = best,
                            .uses = search::usesOf(generations),
                            .truth = {}};
    };
    const auto titles = searchTitles(m_project);
    if (!titles)
        return propagate(titles);
    std::optional<store::RunId> begun;
    for (const SearchTitle &title : *titles) {
        const auto stored = readSearch(m_project, title.id);
        if (!stored)
            return propagate(stored);
        if (!(stored->record.setup == setup))
            continue;
        begun = title.id;
        const auto best = search::findBest(stored->record.generations, setup);
        if (stored->status == store::RunStatus::Finished && best)
            return foundIn(title.id, stored->record.generations,
                           stored->record.generations[best->generation].individuals[best->individual]);
    }
    search::SearchRecord record{.setup = setup, .arguments = argumentsOf(m_recipe), .generations = {}};
    const std::string command = searchCommand(m_project.path(), record);
    auto run = begun ? SearchRun::resume(soleAccess(m_project), begun)
                     : SearchRun::start(soleAccess(m_project), std::move(record), command);
    if (!run)
        return propagate(run);
    const auto outcome = searched(*run, control);
    if (const auto ended = run->end(outcome); !ended)
        return propagate(ended);
    if (!outcome)
        return propagate(outcome);
    return foundIn(run->id(), outcome->generations, outcome->best);
}

Result<std::string> PipelineStages::search()
{
    const auto limit = limits();
    if (!limit)
        return propagate(limit);
    const auto count = static_cast<double>(m_recipe.search.searches.size() * m_recipe.search.seeds.size());
    for (const PipelineSearch search : m_recipe.search.searches)
        for (const std::uint64_t seed : m_recipe.search.seeds) {
            const auto part = partControl(m_control, {static_cast<double>(m_finds.size()), count, "searches"});
            auto found = find(search, setupOf(search, seed, *limit), part);
            if (!found)
                return propagate(found);
            m_finds.push_back(*std::move(found));
        }
    return std::to_string(m_finds.size()) + " searches, " + search::describe(*limit);
}

Result<std::string> PipelineStages::trainBest()
{
    std::string words;
    for (std::size_t i = 0; i < m_finds.size(); ++i) {
        PipelineFind &found = m_finds[i];
        predict::SupernetTrainingSettings settings = m_recipe.bestTraining;
        settings.architecture = found.best.architecture;
        const auto part =
            partControl(m_control, {static_cast<double>(i), static_cast<double>(m_finds.size()), "networks"});
        const auto training = trained(planOf(settings), part);
        if (!training)
            return propagate(training);
        found.truth = truthOf(*training).value_or(eval::BleuScores());
        words += (words.empty() ? "" : ", ") + std::string(name(found.search))
                 + format(" (seed %llu) %.2f", static_cast<unsigned long long>(found.seed), found.truth.test);
    }
    return "BLEU of the test part from scratch: " + words;
}

/// The new report takes the old one's place once it is whole.
Result<std::string> PipelineStages::report(const ReportOptions &options)
{
    const fs::path place = m_folder / "report";
    const fs::path next = m_folder / "report.next";
    std::error_code code;
    fs::remove_all(next, code);
    const auto written = writeReport(m_project, next, options, m_control);
    if (!written)
        return propagate(written);
    fs::remove_all(place, code);
    fs::rename(next, place, code);
    if (code)
        return fail(ErrorCode::CannotWrite, place.string() + ": cannot be replaced (" + code.message() + ").");
    return format("%zu tables and figures in %zu files; %zu still need something", written->made, written->files.size(),
                  written->waiting);
}

} // namespace foresearch::workbench
