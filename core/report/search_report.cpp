#include "core/report/search_report.h"

#include "core/space/architecture_json.h"

#include <algorithm>

namespace foresearch::report {

namespace {

using search::RepeatedRuns;
using search::RunInShort;

Number numberOf(const eval::MeanAndSd &value)
{
    return {.value = value.mean, .sd = value.sd};
}

Cell cellOf(const std::optional<eval::MeanAndSd> &value)
{
    return value ? Cell(numberOf(*value)) : Cell();
}

/// "HAT"; a control is named with the predictor that it asks.
std::string titleOf(const search::SearchSetup &setup)
{
    const std::string schedule = paperName(setup.schedule);
    return setup.strategy == search::Strategy::Evolution ? schedule : name(setup.strategy) + (" (" + schedule + ")");
}

/// What columns there are: whoever was asked, and every scale that a search ended on.
struct Heads {
    std::vector<std::string> predictors;
    bool hasLatencies = false;
    bool hasCached = false;
    std::vector<predict::Scale> scales;
};

template <typename Value>
void addOnce(std::vector<Value> &values, const Value &value)
{
    if (std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(value);
}

Heads headsOf(const std::vector<RepeatedRuns> &groups)
{
    Heads heads;
    for (const RepeatedRuns &group : groups) {
        for (const auto &[predictor, use] : group.uses) {
            addOnce(heads.predictors, predictor);
            heads.hasCached = heads.hasCached || use.cached.mean > 0;
        }
        heads.hasLatencies = heads.hasLatencies || group.latency.has_value();
        if (group.finished > 0)
            addOnce(heads.scales, group.scale);
    }
    return heads;
}

std::vector<Column> columnsOf(const Heads &heads)
{
    const auto number = [](const std::string &title, const std::string &unit, int precision) {
        return Column{.title = title, .unit = unit, .alignment = Alignment::Right, .precision = precision};
    };
    std::vector<Column> columns{{"search"}, {"limits"}, number("seeds", {}, 0)};
    std::vector<std::string> asked;
    for (const std::string &predictor : heads.predictors)
        asked.push_back(search::predictorLabel(predictor));
    if (heads.hasLatencies)
        asked.push_back("latencies");
    for (const std::string &title : asked) {
        columns.push_back(number(title + ": asked", {}, 0));
        if (heads.hasCached)
            columns.push_back(number("of them cached", {}, 0));
    }
    columns.push_back(number("time", "s", 1));
    if (heads.hasCached)
        columns.push_back(number("alone, estimated", "s", 1));
    for (const predict::Scale &scale : heads.scales) {
        const bool isHigher = scale.direction == predict::Direction::HigherIsBetter;
        Column best = number("best " + scale.metric, scale.unit, 3);
        best.best = isHigher ? Best::Highest : Best::Lowest;
        columns.push_back(best);
        columns.push_back(number("of all seeds", scale.unit, 3));
    }
    return columns;
}

void addUse(Row &row, const search::UseOverSeeds *use, bool hasCached)
{
    row.cells.push_back(use ? Cell(numberOf(use->asked)) : Cell());
    if (hasCached)
        row.cells.push_back(use ? Cell(numberOf(use->cached)) : Cell());
}

/// Inside the predictors and the machine.
std::optional<eval::MeanAndSd> secondsOf(const RepeatedRuns &group, const std::vector<RunInShort> &runs)
{
    std::vector<double> seconds;
    for (const std::size_t run : group.runs)
        if (const auto &result = runs[run].result)
            seconds.push_back(result->total.seconds + result->latency.seconds);
    return eval::meanAndSd(seconds);
}

Row rowOf(const RepeatedRuns &group, const std::vector<RunInShort> &runs, const Heads &heads)
{
    const search::SearchSetup &setup = runs[group.runs.front()].setup;
    const std::string seeds = std::to_string(group.finished);
    Row row{
        .cells = {titleOf(setup), describe(setup.constraints),
                  group.finished == group.runs.size() ? seeds : seeds + " of " + std::to_string(group.runs.size())}};
    for (const std::string &predictor : heads.predictors) {
        const auto found = group.uses.find(predictor);
        addUse(row, found == group.uses.end() ? nullptr : &found->second, heads.hasCached);
    }
    if (heads.hasLatencies)
        addUse(row, group.latency ? &*group.latency : nullptr, heads.hasCached);
    row.cells.push_back(cellOf(secondsOf(group, runs)));
    if (heads.hasCached)
        row.cells.push_back(cellOf(group.aloneSeconds));
    for (const predict::Scale &scale : heads.scales) {
        const bool isIts = group.finished > 0 && group.scale == scale;
        row.cells.push_back(isIts ? cellOf(group.score) : Cell());
        row.cells.push_back(isIts ? Cell(Number{*group.bestScore}) : Cell());
    }
    return row;
}

OrderedJson toJson(const std::optional<eval::MeanAndSd> &value)
{
    return value ? OrderedJson{{"mean", value->mean}, {"sd", value->sd}} : OrderedJson(nullptr);
}

OrderedJson orNull(const auto &value)
{
    return value ? OrderedJson(*value) : OrderedJson(nullptr);
}

OrderedJson toJson(const search::PredictorUse &use)
{
    return {{"asked", use.asked},
            {"cached", use.cached},
            {"reused", use.reused},
            {"failed", use.failed},
            {"seconds", use.seconds}};
}

OrderedJson toJson(const search::UseOverSeeds &use)
{
    return {{"asked", toJson(std::optional(use.asked))},
            {"cached", toJson(std::optional(use.cached))},
            {"seconds", toJson(std::optional(use.seconds))}};
}

OrderedJson headOf(const search::SearchSetup &setup)
{
    return {{"search", titleOf(setup)},
            {"strategy", name(setup.strategy)},
            {"schedule", setup.schedule.text()},
            {"latency_ms", orNull(setup.constraints.latencyMs)},
            {"flops_giga", orNull(setup.constraints.flopsGiga)},
            {"parameters_million", orNull(setup.constraints.parametersMillion)}};
}

OrderedJson runJson(const RunInShort &run, const std::vector<RunInShort> &all, const std::string &journal)
{
    OrderedJson json = headOf(run.setup);
    json["seed"] = run.setup.options.seed;
    json["journal"] = journal;
    const auto &result = run.result;
    json["is_finished"] = result.has_value();
    if (!result)
        return json;
    json["best"] = {{"score", result->score},
                    {"metric", result->scale.metric},
                    {"unit", result->scale.unit},
                    {"iteration", result->bestIteration},
                    {"latency_ms", orNull(result->costs.latencyMs)},
                    {"flops_giga", result->costs.flopsGiga},
                    {"parameters_million", result->costs.parametersMillion}};
    OrderedJson predictors = OrderedJson::object();
    for (const auto &[predictor, use] : result->uses)
        predictors[predictor] = toJson(use);
    json["predictors"] = std::move(predictors);
    json["latency"] = toJson(result->latency);
    json["alone_seconds"] = orNull(aloneSeconds(run, all));
    if (run.setup.schedule.rule())
        json["handed_over_in"] = orNull(result->handOver);
    return json;
}

OrderedJson groupJson(const RepeatedRuns &group, const std::vector<RunInShort> &runs)
{
    OrderedJson json = headOf(runs[group.runs.front()].setup);
    json["seeds"] = group.runs.size();
    json["finished"] = group.finished;
    OrderedJson predictors = OrderedJson::object();
    for (const auto &[predictor, use] : group.uses)
        predictors[predictor] = toJson(use);
    json["predictors"] = std::move(predictors);
    json["latency"] = group.latency ? toJson(*group.latency) : OrderedJson(nullptr);
    json["seconds"] = toJson(secondsOf(group, runs));
    json["alone_seconds"] = toJson(group.aloneSeconds);
    json["metric"] = group.finished > 0 ? OrderedJson(group.scale.metric) : OrderedJson(nullptr);
    json["score"] = toJson(group.score);
    json["best_score"] = orNull(group.bestScore);
    return json;
}

} // namespace

Table searchTable(const std::vector<RunInShort> &runs)
{
    const auto groups = repeatedRuns(runs);
    const Heads heads = headsOf(groups);
    Table table{
        .caption = "Searches in " + runs.front().setup.space.name, .columns = columnsOf(heads), .rows = {}, .note = {}};
    for (const RepeatedRuns &group : groups)
        table.rows.push_back(rowOf(group, runs, heads));
    table.note = "Mean ± sd over seeds. Time is that inside predictors.";
    if (heads.hasCached)
        table.note += " Cached: another search had asked before, so that the time is not that of a search alone; the "
                      "estimate of that takes each evaluation at its predictor's mean price.";
    markBest(table);
    return table;
}

OrderedJson searchesJson(const std::vector<RunInShort> &runs, const std::vector<std::string> &journals)
{
    OrderedJson searches = OrderedJson::array();
    for (std::size_t i = 0; i < runs.size(); ++i)
        searches.push_back(runJson(runs[i], runs, journals[i]));
    OrderedJson groups = OrderedJson::array();
    for (const RepeatedRuns &group : repeatedRuns(runs))
        groups.push_back(groupJson(group, runs));
    return {{"searches", std::move(searches)}, {"groups", std::move(groups)}};
}

} // namespace foresearch::report
