#include "core/search/comparison.h"

#include "core/base/sha256.h"
#include "core/search/best.h"
#include "core/search/hand_over.h"
#include "core/search/objectives.h"
#include "core/search/search.h"
#include "core/search/setup_json.h"
#include "core/space/architecture_lines.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace foresearch::search {

namespace {

constexpr std::size_t kMaxShown = 500; ///< of an argument; a prompt is longer

/// Names and values of one run, in the order of their reading.
using Facts = std::vector<std::pair<std::string, std::string>>;

std::string shown(const OrderedJson &value)
{
    if (value.is_null())
        return "none";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string shown(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", value);
    return buffer;
}

void addSettings(Facts &facts, const std::string &prefix, const OrderedJson &settings)
{
    for (const auto &[key, value] : settings.items()) {
        const std::string name = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object())
            addSettings(facts, name, value);
        else
            facts.emplace_back(name, shown(value));
    }
}

void addEffort(Facts &facts, const std::vector<Generation> &generations, const PredictorSchedule &schedule)
{
    facts.emplace_back("finished iterations", std::to_string(generations.size()));
    for (const auto &[predictor, use] : usesOf(generations)) {
        facts.emplace_back("asked of " + predictor, std::to_string(use.asked));
        if (use.cached > 0)
            facts.emplace_back("cached of " + predictor, std::to_string(use.cached));
        facts.emplace_back("reused of " + predictor, std::to_string(use.reused));
        facts.emplace_back("seconds in " + predictor, shown(use.seconds));
    }
    if (const auto &rule = schedule.rule()) {
        const auto iteration = handOverIteration(generations, *rule);
        facts.emplace_back("handed over in iteration", iteration ? std::to_string(*iteration) : "none");
    }
    if (const PredictorUse latency = latencyUseOf(generations); latency.asked > 0)
        facts.emplace_back("latencies asked", std::to_string(latency.asked));
}

void addBest(Facts &facts, const SearchRecord &run)
{
    const auto place = findBest(run.generations, run.setup);
    if (!place)
        return;
    const Generation &generation = run.generations[place->generation];
    const Individual &best = generation.individuals[place->individual];
    facts.emplace_back("score's scale", generation.scale.metric + ", " + generation.scale.unit);
    facts.emplace_back("best score", shown(*best.score));
    facts.emplace_back("found in iteration", std::to_string(generation.iteration));
    if (best.costs.latencyMs)
        facts.emplace_back("best: latency, ms", shown(*best.costs.latencyMs));
    facts.emplace_back("best: GFLOPs", shown(best.costs.flopsGiga));
    facts.emplace_back("best: parameters, million", shown(best.costs.parametersMillion));
    for (const std::string &line : space::architectureLines(best.architecture)) {
        const std::size_t colon = line.find(": ");
        facts.emplace_back("best: " + line.substr(0, colon), line.substr(colon + 2));
    }
}

Facts factsOf(const SearchRecord &run)
{
    Facts facts{{"search", paperName(run.setup.schedule)}};
    OrderedJson settings = toJson(run.setup);
    settings["schedule"] = run.setup.schedule.text();
    addSettings(facts, {}, settings);
    for (const auto &[key, value] : run.arguments)
        facts.emplace_back("argument " + key,
                           value.size() > kMaxShown ? "content " + sha256(value).substr(0, 12) : value);
    addEffort(facts, run.generations, run.setup.schedule);
    if (!run.setup.objectives.empty() && !run.generations.empty())
        facts.emplace_back("hypervolume", shown(hypervolumes(run.generations, run.setup.objectives).back()));
    addBest(facts, run);
    return facts;
}

} // namespace

std::vector<Difference> differences(const std::vector<SearchRecord> &runs)
{
    std::vector<Difference> all;
    std::map<std::string, std::size_t> places;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        for (auto &[name, value] : factsOf(runs[r])) {
            const auto [place, isNew] = places.emplace(name, all.size());
            if (isNew)
                all.push_back({name, std::vector<std::string>(runs.size())});
            all[place->second].values[r] = std::move(value);
        }
    }
    std::erase_if(all, [](const Difference &difference) {
        const auto &values = difference.values;
        return std::all_of(values.begin(), values.end(), [&](const std::string &value) { return value == values[0]; });
    });
    return all;
}

} // namespace foresearch::search
