#include "core/search/predictor_set.h"

#include "core/eval/tfs_eval_import.h"
#include "core/predict/distilled.h"
#include "core/predict/latency_fit.h"
#include "core/predict/predictor_factory.h"
#include "core/predict/split_context.h"

#include <charconv>
#include <sstream>

namespace foresearch::search {

namespace {

using Arguments = std::map<std::string, std::string>;

Result<eval::TfsTask> taskOf(const Arguments &arguments, const TaskControl &control)
{
    eval::TfsImportOptions options;
    options.tasks = {argumentOf(arguments, argument::kTask)};
    const auto seed = splitSeedOf(arguments);
    if (!seed)
        return propagate(seed);
    options.seeds = {*seed};
    auto data = eval::importTfsEval(argumentOf(arguments, argument::kData), options, control);
    if (!data)
        return propagate(data);
    return std::move(data->tasks.front());
}

using Imported = std::vector<predict::ImportedPredictions>;

Result<Imported> importedFrom(const Arguments &arguments)
{
    Imported imported;
    std::istringstream paths(argumentOf(arguments, argument::kPredictions));
    for (std::string path; std::getline(paths, path);) {
        auto opened = predict::ImportedPredictions::open(path);
        if (!opened)
            return propagate(opened);
        imported.push_back(std::move(*opened));
    }
    return imported;
}

/// Rows that hold for a task or a split of their own say nothing here.
Result<predict::PredictorContext> contextWithoutTask(const Imported &imported)
{
    predict::PredictorContext context;
    context.scale = predict::validationBleuScale();
    if (const auto added = predict::addImported(imported, {}, 0, context); !added)
        return propagate(added);
    return context;
}

Result<predict::PredictorContext> contextOfTask(const Arguments &arguments, const Imported &imported,
                                                const TaskControl &control)
{
    const auto task = taskOf(arguments, control);
    if (!task)
        return propagate(task);
    return predict::splitContext(*task, task->splits.front(), predict::TruthSet::Validation, imported);
}

Result<std::unique_ptr<predict::Predictor>> build(const std::string &name, const predict::PredictorContext &context,
                                                  const TaskControl &control)
{
    const auto spec = predict::parsePredictorSpec(name);
    if (!spec)
        return propagate(spec);
    return predict::buildPredictor(*spec, context, control);
}

} // namespace

std::string argumentOf(const Arguments &arguments, const char *key)
{
    const auto found = arguments.find(key);
    return found == arguments.end() ? std::string() : found->second;
}

Result<int> splitSeedOf(const Arguments &arguments)
{
    const std::string split = argumentOf(arguments, argument::kSplit);
    int seed = 0;
    const auto [end, failure] = std::from_chars(split.data(), split.data() + split.size(), seed);
    if (failure != std::errc() || end != split.data() + split.size())
        return fail(ErrorCode::BadValue,
                    "The split: found \"" + split + "\", expected the seed of a split, such as 123.");
    return seed;
}

SearchContext PredictorSet::context() const
{
    SearchContext context;
    for (const auto &[name, predictor] : predictors)
        context.predictors[name] = predictor.get();
    context.latency = latency.get();
    return context;
}

Result<predict::PredictorContext> predictorContext(const space::SearchSpace &space, const Arguments &arguments,
                                                   const TaskControl &control)
{
    const auto imported = importedFrom(arguments);
    if (!imported)
        return propagate(imported);
    auto context = argumentOf(arguments, argument::kData).empty() ? contextWithoutTask(*imported)
                                                                  : contextOfTask(arguments, *imported, control);
    if (context) {
        context->space = space;
        context->folder = argumentOf(arguments, argument::kFolder);
    }
    return context;
}

Result<PredictorSet> buildPredictors(const SearchSetup &setup, const Arguments &arguments, const TaskControl &control)
{
    const auto context = predictorContext(setup.space, arguments, control);
    if (!context)
        return propagate(context);
    return buildPredictors(setup, *context, control);
}

Result<PredictorSet> buildPredictors(const SearchSetup &setup, const predict::PredictorContext &context,
                                     const TaskControl &control)
{
    return buildPredictors(setup.schedule.predictors(), setup.constraints.machine, context, control);
}

Result<PredictorSet> buildPredictors(const std::vector<std::string> &names, const std::string &machine,
                                     const predict::PredictorContext &context, const TaskControl &control)
{
    PredictorSet set;
    for (const std::string &name : names) {
        auto predictor = build(name, context, control);
        if (!predictor)
            return propagate(predictor);
        set.predictors[name] = std::move(*predictor);
    }
    if (machine.empty())
        return set;
    auto latency = buildMachine(machine, context, control);
    if (!latency)
        return propagate(latency);
    set.latency = std::move(*latency);
    return set;
}

Result<std::unique_ptr<predict::Predictor>> buildMachine(const std::string &machine, predict::PredictorContext context,
                                                         const TaskControl &control)
{
    context.scale = predict::latencyScale();
    context.demonstrations.clear();
    if (const auto known = context.machines.find(machine); known != context.machines.end())
        return predict::DistilledPredictor::open(machine, known->second, context.space);
    std::error_code ignored;
    if (machine.ends_with(".safetensors") || std::filesystem::is_regular_file(context.folder / machine, ignored))
        return predict::DistilledPredictor::open(machine, context.folder / machine, context.space);
    return build(machine, context, control);
}

Result<space::SearchSpace> spaceOfTask(const Arguments &arguments, const TaskControl &control)
{
    const auto task = taskOf(arguments, control);
    if (!task)
        return propagate(task);
    return task->space;
}

} // namespace foresearch::search
