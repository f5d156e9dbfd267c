#include "core/workbench/search_command.h"

#include "core/base/json.h"
#include "core/base/shell.h"
#include "core/search/predictor_set.h"
#include "core/search/schedule_cells.h"

#include <vector>

namespace foresearch::workbench {

namespace {

using Words = std::vector<std::string>;

/// The shortest text that reads as the same number.
std::string numberWord(double value)
{
    return toText(OrderedJson(value));
}

void add(Words &words, const char *flag, const std::string &value)
{
    words.emplace_back(flag);
    words.push_back(value);
}

void addLimits(Words &words, const search::Constraints &constraints)
{
    if (constraints.latencyMs)
        add(words, "--latency-ms", numberWord(*constraints.latencyMs));
    if (!constraints.machine.empty())
        add(words, "--machine", constraints.machine);
    if (constraints.flopsGiga)
        add(words, "--flops-giga", numberWord(*constraints.flopsGiga));
    if (constraints.parametersMillion)
        add(words, "--parameters-million", numberWord(*constraints.parametersMillion));
    if (constraints.conventions.flops == search::FlopsConvention::WithOutputLayer)
        words.emplace_back("--count-output-layer");
    if (constraints.conventions.parameters == search::ParameterConvention::WithoutEmbeddings)
        words.emplace_back("--without-embeddings");
}

void addEvolution(Words &words, const search::SearchSetup &setup)
{
    const search::EvolutionOptions &options = setup.options;
    const search::EvolutionOptions usual;
    const auto addChanged = [&words](const char *flag, int value, int usualValue) {
        if (value != usualValue)
            add(words, flag, std::to_string(value));
    };
    addChanged("--population", options.population, usual.population);
    addChanged("--parents", options.parents, usual.parents);
    addChanged("--mutations", options.mutations, usual.mutations);
    addChanged("--crossovers", options.crossovers, usual.crossovers);
    if (options.mutationProbability != usual.mutationProbability)
        add(words, "--mutation-probability", numberWord(options.mutationProbability));
    addChanged("--attempt-limit", options.attemptLimit, usual.attemptLimit);
    addChanged("--sample-size", options.sampleSize, usual.sampleSize);
    if (setup.strategy == search::Strategy::PublishedEvolution)
        words.emplace_back("--paper-code");
    else if (setup.strategy != search::Strategy::Evolution)
        add(words, "--strategy", name(setup.strategy));
    std::string objectives;
    for (const search::Objective objective : setup.objectives)
        objectives += std::string(objectives.empty() ? "" : ",") + name(objective);
    if (!objectives.empty())
        add(words, "--objectives", objectives);
    add(words, "--seed", std::to_string(options.seed));
}

} // namespace

std::string searchCommand(const std::filesystem::path &project, const search::SearchRecord &record)
{
    Words words{"foresearch-cli", "search", "--project", project.string()};
    for (const auto &[flag, key] :
         {std::pair{"--task", search::argument::kTask}, std::pair{"--split", search::argument::kSplit}})
        if (const auto found = record.arguments.find(key); found != record.arguments.end())
            add(words, flag, found->second);
    const Words schedule = search::scheduleArguments(record.setup.schedule);
    words.insert(words.end(), schedule.begin(), schedule.end());
    addLimits(words, record.setup.constraints);
    addEvolution(words, record.setup);
    return shellLine(words);
}

} // namespace foresearch::workbench
