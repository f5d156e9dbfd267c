#include "core/workbench/pipeline_stages.h"

#include "core/base/part_control.h"
#include "core/eval/tfs_building.h"
#include "core/predict/labels.h"
#include "core/predict/untrained_supernet.h"
#include "core/text/corpus.h"
#include "core/text/corpus_manifest.h"
#include "core/workbench/judge_into.h"
#include "core/workbench/judgements.h"
#include "core/workbench/kept_training.h"
#include "core/workbench/latency_fitting.h"
#include "core/workbench/latency_measuring.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/pipeline_corpus.h"
#include "core/workbench/pipeline_truth.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/supernet_plan.h"
#include "core/workbench/truth_building.h"

#include <algorithm>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

/// "HAT", or "Supernet (Sandwich)" and so on, as TFS-Eval calls the supernets.
std::string columnOf(predict::SupernetVariant variant)
{
    switch (variant) {
    case predict::SupernetVariant::Hat:
        return "HAT";
    case predict::SupernetVariant::Sandwich:
        return "Supernet (Sandwich)";
    case predict::SupernetVariant::LayerMixture:
        return "Layer-wise MoS";
    case predict::SupernetVariant::NeuronMixture:
        break;
    }
    return "Neuron-wise MoS";
}

} // namespace

PipelineStages::PipelineStages(std::shared_ptr<EngineLoader> loader, const PipelineRecipe &recipe, fs::path folder,
                               store::Project &project, const TaskControl &control)
    : m_loader(std::move(loader))
    , m_recipe(recipe)
    , m_folder(std::move(folder))
    , m_project(project)
    , m_control(control)
    , m_space(recipe.space)
{}

Result<std::string> PipelineStages::makeCorpus()
{
    std::error_code code;
    if (!fs::exists(corpus(), code))
        if (const auto made = makeCorpusOf(m_recipe.corpus, corpus(), m_control); !made)
            return propagate(made);
    const auto opened = text::openCorpus(corpus());
    if (!opened)
        return propagate(opened);
    const auto fingerprint = text::corpusFingerprint(*opened, m_control);
    if (!fingerprint)
        return propagate(fingerprint);
    m_space = withVocabulary(m_recipe.space, opened->vocabularySize());
    const auto known = m_project.atomically([&]() -> Result<> {
        const auto corpusAdded = addCorpusChange({corpus().string(), *fingerprint}).run(m_project);
        if (!corpusAdded)
            return propagate(corpusAdded);
        const auto spaceAdded = addSpaceChange(m_space).run(m_project);
        return spaceAdded ? Result<>() : propagate(spaceAdded);
    });
    if (!known)
        return propagate(known);
    return format("%zu of %llu sentence pairs held out, vocabulary of %zu",
                  m_recipe.corpus.validPairs + m_recipe.corpus.testPairs,
                  static_cast<unsigned long long>(m_recipe.corpus.draw.pairs), opened->vocabularySize());
}

SupernetPlan PipelineStages::planOf(predict::SupernetTrainingSettings settings) const
{
    return {.corpus = corpus().string(), .space = m_space, .settings = std::move(settings)};
}

Result<StoredTraining> PipelineStages::trained(const SupernetPlan &plan, const TaskControl &control)
{
    const auto lookUp = [&]() -> Result<std::optional<StoredTraining>> {
        auto all = storedTrainings(m_project);
        if (!all)
            return propagate(all);
        const auto same = std::find_if(all->begin(), all->end(),
                                       [&](const StoredTraining &training) { return training.plan == plan; });
        return same == all->end() ? std::nullopt : std::optional(std::move(*same));
    };
    auto known = lookUp();
    if (!known)
        return propagate(known);
    if (*known && (*known)->status == store::RunStatus::Finished)
        return std::move(**known);
    if (!*known) {
        auto enlisted = enlistTrainings(m_project, {plan});
        if (!enlisted)
            return propagate(enlisted);
        *known = std::move(enlisted->front());
    }
    const auto done = trainKept(
        *m_loader, soleAccess(m_project), **known, [](const TrainingAdvance &) {}, control);
    if (!done)
        return propagate(done);
    known = lookUp();
    return known ? Result<StoredTraining>(std::move(**known)) : propagate(known);
}

Result<std::string> PipelineStages::train()
{
    std::string words;
    const auto count = static_cast<double>(m_recipe.supernets.size());
    for (const predict::SupernetVariant variant : m_recipe.supernets) {
        predict::SupernetTrainingSettings settings = m_recipe.supernetTraining;
        settings.variant = variant;
        const auto part = partControl(m_control, {static_cast<double>(m_supernets.size()), count, "supernets"});
        auto training = trained(planOf(settings), part);
        if (!training)
            return propagate(training);
        const auto best = training->best();
        words += (words.empty() ? "" : ", ") + std::string(predict::name(variant))
                 + format(" %.3f", best ? best->mean() : 0.0);
        m_supernets.push_back(*std::move(training));
    }
    return "validation loss, mean of largest, smallest and random: " + words;
}

Result<std::string> PipelineStages::time()
{
    if (m_recipe.latencies == 0)
        return std::string("not measured; searches are limited by GFLOPs");
    const auto supernet = predict::untrainedSupernet(m_space, 1);
    if (!supernet)
        return propagate(supernet);
    const predict::LatencyHeader header{.machine = kPipelineMachine, .space = m_space.name, .regime = {}};
    auto run = LatencyRun::open(soleAccess(m_project), header, {});
    if (!run)
        return propagate(run);
    const auto sample = predict::sampleArchitectures(m_space, m_recipe.latencies, header.seed);
    if (run->entries().size() < sample.size()) {
        const auto meter = openLatencyMeter(*m_loader, {.supernet = *supernet, .regime = header.regime});
        const auto done = meter ? measureInto(**meter, sample, *run, m_control) : Result<>(propagate(meter));
        if (const auto ended = run->end(done); !ended || !done)
            return ended ? propagate(done) : propagate(ended);
    }
    auto machines = machineNetworks(m_project);
    if (machines && !machines->contains(kPipelineMachine)) {
        const auto fitted = fitLatencyInProject(soleAccess(m_project), {.machine = kPipelineMachine},
                                                engineTrainer(m_loader), {}, m_control);
        if (!fitted)
            return propagate(fitted);
    }
    if (!machines)
        return propagate(machines);
    std::vector<predict::MeasuredLatency> measured;
    for (const predict::LatencyEntry &entry : run->entries())
        measured.push_back(entry.latency);
    const auto warning = predict::noiseWarning(measured);
    return format("%zu architectures timed", measured.size()) + (warning ? "; warning: " + *warning : "");
}

Result<predict::TruthFile> PipelineStages::truthWith(std::uint64_t seed, const TaskControl &control)
{
    predict::TruthPlan plan;
    plan.task = m_recipe.name;
    plan.title = m_recipe.title;
    plan.space = m_space;
    plan.settings = m_recipe.truthTraining;
    plan.settings.seed = seed;
    plan.architectures = eval::sampleOverDepths(m_space, m_recipe.truths, 1);
    plan.splitSeeds = m_recipe.splits;
    plan.demonstrations = m_recipe.demonstrations;
    if (seed == m_recipe.truthSeeds.front()) {
        for (const StoredTraining &supernet : m_supernets)
            plan.supernets.push_back({columnOf(supernet.plan.settings.variant), supernet.bestFile().string()});
        const auto machines = machineNetworks(m_project);
        if (machines && machines->contains(kPipelineMachine))
            plan.machine = machines->at(kPipelineMachine).string();
    }
    const auto fingerprint = truthCorpus(corpus(), plan.testSplit, control);
    if (!fingerprint)
        return propagate(fingerprint);
    plan.corpus = *fingerprint;
    const TruthPlace place{corpus(), m_folder / "truth" / std::to_string(seed)};
    std::error_code code;
    const bool isBegun = fs::exists(place.folder / kTruthFile, code);
    auto file = openTruth(place.folder, isBegun ? nullptr : &plan);
    if (!file)
        return propagate(file);
    const auto built = buildTruth(*m_loader, *file, place, FailedNetworks::Left, {}, control);
    return built ? std::move(file) : propagate(built);
}

Result<std::string> PipelineStages::makeTruth()
{
    std::vector<std::vector<predict::TruthRow>> rows;
    std::optional<predict::TruthPlan> plan;
    const auto count = static_cast<double>(m_recipe.truthSeeds.size() * m_recipe.truths);
    for (const std::uint64_t seed : m_recipe.truthSeeds) {
        const auto done = static_cast<double>(rows.size() * m_recipe.truths);
        const auto part = partControl(m_control, {done, count, "networks"}, static_cast<double>(m_recipe.truths));
        const auto file = truthWith(seed, part);
        if (!file)
            return propagate(file);
        if (!plan)
            plan = file->plan();
        rows.push_back(file->rows());
    }
    if (const auto imported = importTruth(rows, *plan); !imported)
        return propagate(imported);
    return words(truthSpread(rows));
}

Result<> PipelineStages::importTruth(const std::vector<std::vector<predict::TruthRow>> &seeds,
                                     const predict::TruthPlan &plan)
{
    const auto tasks = m_project.tasks();
    if (!tasks)
        return propagate(tasks);
    const bool isKnown = std::any_of(tasks->begin(), tasks->end(), [&](const store::StoredTask &task) {
        return task.value.data.name == m_recipe.name;
    });
    if (isKnown)
        return {};
    const auto changed = addTasksChange({predict::truthTask(plan, meanTruth(seeds))}).run(m_project);
    return changed ? Result<>() : propagate(changed);
}

Result<std::string> PipelineStages::judge()
{
    const auto tasks = m_project.tasks();
    if (!tasks)
        return propagate(tasks);
    const eval::TfsTask *task = nullptr;
    for (const store::StoredTask &stored : *tasks)
        if (stored.value.data.name == m_recipe.name)
            task = &stored.value.data;
    if (task == nullptr)
        return fail(ErrorCode::NotFound, m_project.path().string() + ": found no task " + m_recipe.name + ".");
    const JudgingOrder order{.predictors = predict::defaultPredictors({.tasks = {*task}}, {})};
    auto known = readJudgements(m_project, *task);
    if (!known)
        return propagate(known);
    predict::TaskEvaluation evaluation = (*known)->evaluation;
    if (evaluation.predictors.size() < order.predictors.size()) {
        auto judged = judgeInto(soleAccess(m_project), *task, order, m_control);
        if (!judged)
            return propagate(judged);
        evaluation = *std::move(judged);
    }
    return format("%zu predictors on %zu test architectures of %zu splits", evaluation.predictors.size(),
                  task->splits.front().test.size(), task->splits.size());
}

} // namespace foresearch::workbench
