#include "core/report/costs.h"

#include "core/report/predictor_label.h"
#include "core/report/search_tables.h"

namespace foresearch::report {

namespace {

constexpr double kSecondsAnHour = 3600;

Column numberColumn(std::string title, std::string unit, int precision)
{
    return {.title = std::move(title), .unit = std::move(unit), .alignment = Alignment::Right, .precision = precision};
}

Cell number(double value)
{
    return Number{.value = value};
}

template <typename T>
Cell count(T value)
{
    return Number{.value = static_cast<double>(value)};
}

Cell per(double total, std::size_t parts)
{
    return parts > 0 ? number(total / static_cast<double>(parts)) : Cell();
}

/// A statement of the paper's text.
Row statement(const char *what, const char *how, double computed, Cell printed)
{
    return {.cells = {std::string(what), std::string(how), number(computed), std::move(printed)}};
}

void addDollars(Table &table)
{
    const CostInputs inputs;
    table.rows.push_back(statement("Price of one search by a language model, $",
                                   "0.03 $ per 1,000 tokens × 1/3 of 1,000 tokens × 3,000 candidates",
                                   dollarsOf(inputs.candidates, inputs), number(30)));
    table.rows.push_back(
        statement("Searches of one task", "3 types of limits × 5 values × 4 machines", searchRuns(inputs), number(60)));
    table.rows.push_back(statement("Price of all of them by a language model, $", "30 $ × 60",
                                   dollarsOfAllSearches(inputs), number(1800)));
    table.rows.push_back(statement("Price of the labels of one distilled network, $",
                                   "0.03 $ per 1,000 tokens × 1/3 of 1,000 tokens × 3,000 labels",
                                   dollarsDistilled(inputs), number(30)));
    table.rows.push_back(statement("Reduction by distillation, %", "1 − 30 $ / 1,800 $",
                                   reductionPercent(dollarsOfAllSearches(inputs), dollarsDistilled(inputs)),
                                   number(98.3)));
}

void addScores(Table &table)
{
    const IterationInputs inputs;
    const double alone = scoresAlone(inputs);
    const double after = scoresAfterHandOver(inputs);
    Row row = statement("Scores of a supernet in its own search", "125 + 29 × (50 + 50)", alone, number(3000));
    row.startsGroup = true;
    table.rows.push_back(std::move(row));
    table.rows.push_back(
        statement("Scores of a supernet in HS-NAS (1, 15)", "25 parents again + 15 × (50 + 50)", after, Cell()));
    table.rows.push_back(
        statement("Reduction of its scores, %", "1 − 1,525 / 3,025", reductionPercent(alone, after), number(50)));
}

struct Hours {
    std::string group;
    std::string search;
    double hours = 0;
};

std::vector<Hours> hoursOf(const PublishedTable &table)
{
    std::vector<Hours> all;
    for (const auto &row : table.rows) {
        Hours one;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (table.columns[i] == "group")
                one.group = std::get<std::string>(row[i]);
            else if (table.columns[i] == "search")
                one.search = std::get<std::string>(row[i]);
            else if (table.columns[i] == "search_hours")
                one.hours = std::get<double>(row[i]);
        }
        all.push_back(std::move(one));
    }
    return all;
}

/// Hours of Tables 2 and 3: HS-NAS against HAT under each of their headings.
void addHours(Table &table, const Published &published)
{
    bool isFirst = true;
    for (const int tableNumber : {2, 3}) {
        const PublishedTable *from = published.table(tableNumber);
        if (!from)
            continue;
        const std::vector<Hours> all = hoursOf(*from);
        for (const Hours &hybrid : all) {
            for (const Hours &alone : all) {
                if (!hybrid.search.starts_with("HS-NAS") || alone.search != "HAT" || alone.group != hybrid.group)
                    continue;
                const std::string what =
                    "Reduction of search hours, Table " + std::to_string(tableNumber) + ", " + hybrid.group + ", %";
                const std::string how = "1 − " + foresearch::toText(OrderedJson(hybrid.hours)) + " h / "
                                        + foresearch::toText(OrderedJson(alone.hours)) + " h";
                Row row = statement(what.c_str(), how.c_str(), reductionPercent(alone.hours, hybrid.hours), number(50));
                row.startsGroup = isFirst;
                isFirst = false;
                table.rows.push_back(std::move(row));
            }
        }
    }
}

Table replyTable(const Facts &facts)
{
    const CostInputs inputs;
    Table table{.caption = "Language models, by the replies that the project keeps",
                .columns = {{.title = "Model"},
                            numberColumn("Replies", "", 0),
                            numberColumn("Prompt tokens a reply", "", 1),
                            numberColumn("Answer tokens a reply", "", 1),
                            numberColumn("Waiting a reply", "s", 2),
                            numberColumn("Price of all", "$", 4),
                            numberColumn("Price of 3,000 labels", "$", 2),
                            numberColumn("Price of 60 searches", "$", 2)},
                .rows = {},
                .note = "Prices: the model's list price, where one is known, times the tokens that the endpoint "
                        "counted. The last two columns are the paper's formula with the tokens that were measured."};
    for (const ReplyFacts &one : facts.replies) {
        const std::size_t counted = one.replies - one.uncounted;
        Row row{.cells = {one.model, count(one.replies), per(static_cast<double>(one.promptTokens), counted),
                          per(static_cast<double>(one.completionTokens), counted), per(one.seconds, one.replies)}};
        if (one.dollars && counted > 0) {
            const double each = *one.dollars / static_cast<double>(counted);
            row.cells.insert(row.cells.end(), {number(*one.dollars), number(each * inputs.labels),
                                               number(each * inputs.candidates * searchRuns(inputs))});
            if (!one.priceDate.empty())
                table.note += " " + one.model + ": price of " + one.priceDate + ".";
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table labelTable(const Facts &facts)
{
    Table table{.caption = "Labels and networks",
                .columns = {{.title = "What"},
                            {.title = "Of"},
                            numberColumn("Architectures", "", 0),
                            numberColumn("Without a value", "", 0),
                            numberColumn("Time", "s", 1),
                            numberColumn("Time for each", "ms", 2)},
                .rows = {},
                .note = "Time: from the start of the run to its end, interruptions included."};
    for (const LabelFacts &one : facts.labels) {
        const std::size_t all = one.labels + one.withoutValue;
        table.rows.push_back({{"labels, run " + std::to_string(one.run.id), labelOf(one.teacher), count(all),
                               count(one.withoutValue), number(one.run.seconds), per(1000 * one.run.seconds, all)}});
    }
    bool isFirst = !facts.labels.empty();
    for (const NetworkFacts &one : facts.networks) {
        table.rows.push_back({{"network, run " + std::to_string(one.run.id), labelOf(one.teacher), count(one.examples),
                               Cell(), number(one.run.seconds), Cell()},
                              isFirst});
        isFirst = false;
    }
    return table;
}

Table useTable(const Facts &facts)
{
    Table table{.caption = "Every predictor in the searches",
                .columns = {{.title = "Predictor"},
                            numberColumn("Searches", "", 0),
                            numberColumn("Scores asked", "", 0),
                            numberColumn("Answered from before", "", 0),
                            numberColumn("Without a value", "", 0),
                            numberColumn("Time", "s", 2),
                            numberColumn("Time for each", "ms", 3)},
                .rows = {},
                .note = {}};
    std::map<std::string, std::pair<std::size_t, search::PredictorUse>> uses;
    for (const SearchFacts &one : facts.searches) {
        for (const auto &[predictor, use] : one.uses) {
            auto &[searches, total] = uses[predictor];
            ++searches;
            total += use;
        }
    }
    for (const auto &[predictor, entry] : uses) {
        const auto &[searches, total] = entry;
        table.rows.push_back({{labelOf(predictor), count(searches), count(total.asked), count(total.reused),
                               count(total.failed), number(total.seconds), per(1000 * total.seconds, total.asked)}});
    }
    return table;
}

struct Effort {
    double seconds = 0;
    double asked = 0; ///< of the predictor that is compared
};

/// Means over the group's seeds.
Effort effortOf(const Facts &facts, const SearchGroup &group, const std::string &predictor)
{
    Effort effort;
    for (const std::size_t index : group.searches) {
        effort.seconds += facts.searches[index].result.total.seconds;
        if (const auto use = facts.searches[index].uses.find(predictor); use != facts.searches[index].uses.end())
            effort.asked += static_cast<double>(use->second.asked);
    }
    const auto runs = static_cast<double>(group.searches.size());
    return {effort.seconds / runs, effort.asked / runs};
}

Cell reduction(double before, double now)
{
    return before > 0 ? number(reductionPercent(before, now)) : Cell();
}

Table savingTable(const Facts &facts)
{
    Table table{.caption = "HS-NAS against the second predictor's own search",
                .columns = {{.title = "Search"},
                            {.title = "Second predictor"},
                            numberColumn("Its scores alone", "", 0),
                            numberColumn("Its scores in HS-NAS", "", 0),
                            numberColumn("Fewer scores", "%", 1),
                            numberColumn("Hours alone", "", 5),
                            numberColumn("Hours of HS-NAS", "", 5),
                            numberColumn("Hours saved", "%", 1)},
                .rows = {},
                .note = "Hours: inside all predictors of the search, the mean over its seeds. The labels of a "
                        "distilled network are not in them: they are asked for once."};
    for (const SearchSetting &setting : searchSettings(facts)) {
        for (const SearchGroup &group : setting.groups) {
            for (const SearchGroup &alone : setting.groups) {
                if (!group.hybrid || alone.alone != group.hybrid->then)
                    continue;
                const Effort whole = effortOf(facts, alone, alone.alone);
                const Effort own = effortOf(facts, group, alone.alone);
                table.rows.push_back(
                    {{group.label + ", " + search::describe(setting.limits), alone.label, number(whole.asked),
                      number(own.asked), reduction(whole.asked, own.asked), number(whole.seconds / kSecondsAnHour),
                      number(own.seconds / kSecondsAnHour), reduction(whole.seconds, own.seconds)}});
            }
        }
    }
    return table;
}

} // namespace

double dollarsOf(double predictions, const CostInputs &inputs)
{
    return inputs.dollarsPerThousandTokens * inputs.tokensPerPrompt / 1000 * predictions;
}

int searchRuns(const CostInputs &inputs)
{
    return inputs.limitTypes * inputs.limitValues * inputs.machines;
}

double dollarsOfAllSearches(const CostInputs &inputs)
{
    return dollarsOf(inputs.candidates, inputs) * searchRuns(inputs);
}

double dollarsDistilled(const CostInputs &inputs)
{
    return dollarsOf(inputs.labels, inputs);
}

double reductionPercent(double before, double now)
{
    return 100 * (1 - now / before);
}

int scoresAlone(const IterationInputs &inputs)
{
    return inputs.population + (inputs.iterations - 1) * inputs.children;
}

int scoresAfterHandOver(const IterationInputs &inputs)
{
    return inputs.parents + (inputs.iterations - inputs.handOver) * inputs.children;
}

Table paperCostTable(const Published &published)
{
    Table table{.caption = "The paper's sections 1 and 6, recomputed",
                .columns = {{.title = "Statement"},
                            {.title = "From"},
                            numberColumn("Recomputed", "", 1),
                            numberColumn("The paper says", "", 1)},
                .rows = {},
                .note = "The paper says \"roughly\" of 30 $, 1,800 $, 3,000 candidates and 50 %."};
    addDollars(table);
    addScores(table);
    addHours(table, published);
    return table;
}

std::vector<Table> measuredCostTables(const Facts &facts)
{
    std::vector<Table> tables{replyTable(facts), labelTable(facts), useTable(facts), savingTable(facts)};
    std::erase_if(tables, [](const Table &table) { return table.rows.empty(); });
    return tables;
}

} // namespace foresearch::report
