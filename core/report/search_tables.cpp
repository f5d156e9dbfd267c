#include "core/report/search_tables.h"

#include "core/eval/metrics.h"
#include "core/report/predictor_label.h"
#include "core/search/hand_over.h"
#include "core/search/progress.h"

#include <algorithm>
#include <set>

namespace foresearch::report {

namespace {

using search::SearchSetup;

constexpr double kSecondsAnHour = 3600;

bool isEvolution(const SearchSetup &setup)
{
    return setup.strategy == search::Strategy::Evolution || setup.strategy == search::Strategy::PublishedEvolution;
}

std::string taskOf(const SearchFacts &facts)
{
    return facts.task.empty() ? facts.record->setup.space.name : facts.task;
}

/// All but schedule and seed, so that what is compared was compared fairly.
bool isSameSetting(const SearchFacts &a, const SearchFacts &b)
{
    SearchSetup setup = a.record->setup;
    const SearchSetup &other = b.record->setup;
    setup.schedule = other.schedule;
    setup.options.seed = other.options.seed;
    return setup == other && a.task == b.task;
}

bool isRepetition(const SearchFacts &a, const SearchFacts &b)
{
    return a.record->setup.schedule == b.record->setup.schedule && isSameSetting(a, b);
}

SearchGroup groupOf(const SearchFacts &facts, std::size_t index)
{
    const search::PredictorSchedule &schedule = facts.record->setup.schedule;
    SearchGroup group{.searches = {index},
                      .label = searchLabel(schedule),
                      .alone = {},
                      .hybrid = hybridOf(schedule),
                      .iterations = schedule.iterations()};
    if (schedule.segments().size() == 1 && !schedule.rule())
        group.alone = schedule.lastPredictor();
    return group;
}

/// Adds the search to the group that it repeats, or as a new one.
void addTo(SearchSetting &setting, const Facts &facts, std::size_t index)
{
    for (SearchGroup &group : setting.groups) {
        if (isRepetition(facts.searches[group.searches.front()], facts.searches[index])) {
            group.searches.push_back(index);
            return;
        }
    }
    setting.groups.push_back(groupOf(facts.searches[index], index));
}

const SearchGroup *aloneIn(const SearchSetting &setting, const std::string &predictor)
{
    for (const SearchGroup &group : setting.groups)
        if (group.alone == predictor)
            return &group;
    return nullptr;
}

/// HS-NAS whose second predictor has a search of its own in the setting.
bool isPaired(const SearchSetting &setting, const SearchGroup &group)
{
    return group.hybrid && aloneIn(setting, group.hybrid->then) != nullptr;
}

bool hasPair(const SearchSetting &setting)
{
    return std::any_of(setting.groups.begin(), setting.groups.end(),
                       [&](const SearchGroup &group) { return isPaired(setting, group); });
}

/// The groups that a table shows under one limit.
struct Chosen {
    const SearchSetting *setting = nullptr;
    std::vector<const SearchGroup *> groups;
};

/// Searches of one predictor, and HS-NAS with it.
Chosen pairsIn(const SearchSetting &setting)
{
    Chosen chosen{&setting, {}};
    for (const SearchGroup &group : setting.groups)
        if (!group.alone.empty() || isPaired(setting, group))
            chosen.groups.push_back(&group);
    return chosen;
}

bool limitsLatency(const SearchSetting &setting)
{
    return setting.limits.latencyMs.has_value();
}

bool limitsFlops(const SearchSetting &setting)
{
    return setting.limits.flopsGiga.has_value() && !limitsLatency(setting);
}

template <typename Wanted>
std::vector<Chosen> pairsWhere(const std::vector<SearchSetting> &settings, Wanted wanted)
{
    std::vector<Chosen> all;
    for (const SearchSetting &setting : settings)
        if (wanted(setting) && hasPair(setting))
            all.push_back(pairsIn(setting));
    return all;
}

/// HS-NAS with several ranges of the same predictors, and the second one's own search.
std::vector<Chosen> ranges(const std::vector<SearchSetting> &settings)
{
    std::vector<Chosen> all;
    for (const SearchSetting &setting : settings) {
        std::set<std::pair<int, int>> found;
        for (const SearchGroup &group : setting.groups)
            if (isPaired(setting, group))
                found.emplace(group.hybrid->start, group.hybrid->end);
        if (found.size() > 1)
            all.push_back(pairsIn(setting));
    }
    return all;
}

std::vector<Chosen> repeated(const std::vector<SearchSetting> &settings)
{
    std::vector<Chosen> all;
    for (const SearchSetting &setting : settings) {
        Chosen chosen{&setting, {}};
        for (const SearchGroup &group : setting.groups)
            if (group.hybrid && group.searches.size() > 1)
                chosen.groups.push_back(&group);
        if (!chosen.groups.empty())
            all.push_back(std::move(chosen));
    }
    return all;
}

std::size_t limitCount(const std::vector<Chosen> &all)
{
    std::set<double> limits;
    for (const Chosen &chosen : all)
        limits.insert(*chosen.setting->limits.latencyMs);
    return limits.size();
}

std::size_t taskCount(const std::vector<Chosen> &all)
{
    std::set<std::string> tasks;
    for (const Chosen &chosen : all)
        tasks.insert(chosen.setting->task);
    return tasks.size();
}

/// Second predictors of HS-NAS with a search of their own.
std::size_t supernetCount(const std::vector<Chosen> &all)
{
    std::set<std::string> supernets;
    for (const Chosen &chosen : all)
        for (const SearchGroup *group : chosen.groups)
            if (group->hybrid)
                supernets.insert(group->hybrid->then);
    return supernets.size();
}

bool isHalfOf(const SearchSetting &half, const SearchSetting &whole)
{
    return half.task == whole.task && half.limits == whole.limits
           && half.groups.front().iterations < whole.groups.front().iterations;
}

/// A setting with a pair, and those of the same limits with fewer iterations.
std::vector<Chosen> adaptations(const std::vector<SearchSetting> &settings)
{
    std::vector<Chosen> all;
    for (const SearchSetting &whole : settings) {
        if (!hasPair(whole))
            continue;
        std::vector<Chosen> fewer;
        for (const SearchSetting &half : settings) {
            Chosen alone{&half, {}};
            for (const SearchGroup &group : half.groups)
                if (!group.alone.empty())
                    alone.groups.push_back(&group);
            if (isHalfOf(half, whole) && !alone.groups.empty())
                fewer.push_back(std::move(alone));
        }
        if (fewer.empty())
            continue;
        all.push_back(pairsIn(whole));
        std::move(fewer.begin(), fewer.end(), std::back_inserter(all));
    }
    return all;
}

/// What a table has, or what it lacks.
struct Choice {
    std::vector<Chosen> all;
    Need need = Need::Nothing;
};

Choice orNeed(std::vector<Chosen> all, Need need)
{
    const bool isEmpty = all.empty();
    return {std::move(all), isEmpty ? need : Need::Nothing};
}

Choice withMany(std::vector<Chosen> all, std::size_t count, Need none, Need few)
{
    const Need need = all.empty() ? none : count < 2 ? few : Need::Nothing;
    return {std::move(all), need};
}

Choice choose(int number, const std::vector<SearchSetting> &settings)
{
    const auto any = [](const SearchSetting &) { return true; };
    switch (number) {
    case 2:
        return orNeed(pairsWhere(settings, limitsLatency), Need::LatencyPair);
    case 3: {
        auto all = pairsWhere(settings, limitsLatency);
        const std::size_t limits = limitCount(all);
        return withMany(std::move(all), limits, Need::LatencyPair, Need::SecondLatencyLimit);
    }
    case 4:
        return orNeed(ranges(settings), Need::SecondRange);
    case 7:
        return orNeed(repeated(settings), Need::SecondSeed);
    case 8:
        return orNeed(pairsWhere(settings, limitsFlops), Need::FlopsPair);
    case 9: {
        auto all = pairsWhere(settings, limitsFlops);
        const std::size_t tasks = taskCount(all);
        return withMany(std::move(all), tasks, Need::FlopsPair, Need::SecondTask);
    }
    case 10: {
        auto all = pairsWhere(settings, any);
        const std::size_t supernets = supernetCount(all);
        return withMany(std::move(all), supernets, Need::SecondSupernet, Need::SecondSupernet);
    }
    case 11:
        return orNeed(adaptations(settings), Need::HalfIterations);
    default:
        return {};
    }
}

template <typename Value>
Cell over(const Facts &facts, const std::vector<std::size_t> &searches, Value value)
{
    std::vector<double> values;
    for (const std::size_t index : searches)
        if (const std::optional<double> one = value(facts.searches[index]))
            values.push_back(*one);
    const auto summary = eval::meanAndSd(values);
    if (!summary || values.size() < searches.size())
        return std::monostate();
    return Number{.value = summary->mean,
                  .sd = searches.size() > 1 ? std::optional(summary->sd) : std::optional<double>()};
}

std::optional<double> meanSeconds(const Facts &facts, const SearchGroup &group)
{
    std::vector<double> values;
    for (const std::size_t index : group.searches)
        values.push_back(facts.searches[index].result.total.seconds);
    const auto summary = eval::meanAndSd(values);
    return summary ? std::optional(summary->mean) : std::nullopt;
}

/// How many per cent of the second predictor's own search HS-NAS leaves out.
Cell savedCell(const Facts &facts, const SearchSetting &setting, const SearchGroup &group)
{
    const SearchGroup *alone = group.hybrid ? aloneIn(setting, group.hybrid->then) : nullptr;
    if (!alone)
        return std::monostate();
    const auto whole = meanSeconds(facts, *alone);
    const auto own = meanSeconds(facts, group);
    if (!whole || !own || *whole <= 0)
        return std::monostate();
    return Number{.value = 100 * (1 - *own / *whole)};
}

std::vector<Column> columns(bool bySeed)
{
    const auto number = [](const char *title, const char *unit, int precision) {
        return Column{
            .title = title, .unit = unit, .alignment = Alignment::Right, .precision = precision, .best = Best::None};
    };
    return {{.title = "Task and limit"},
            {.title = "Search"},
            bySeed ? number("Seed", "", 0) : Column{.title = "Runs"},
            number("Score", "", 4),
            {.title = "Unit"},
            number("BLEU from scratch", "", 2),
            number("Latency", "ms", 1),
            number("GFLOPs", "", 2),
            number("Parameters", "million", 1),
            number("Scores asked", "", 0),
            number("Search hours", "", 4),
            number("Hours saved", "%", 1)};
}

std::string settingWords(const SearchSetting &setting)
{
    std::string words = setting.task;
    const auto add = [&words](double limit, const std::string &unit) {
        words += ", " + foresearch::toText(OrderedJson(limit)) + " " + unit;
    };
    if (setting.limits.latencyMs)
        add(*setting.limits.latencyMs, "ms on " + search::machineWords(setting.limits.machine));
    if (setting.limits.flopsGiga)
        add(*setting.limits.flopsGiga, "GFLOPs");
    if (setting.limits.parametersMillion)
        add(*setting.limits.parametersMillion, "M parameters");
    return words;
}

Row rowOf(const Facts &facts, const SearchSetting &setting, const SearchGroup &group,
          const std::vector<std::size_t> &searches, Cell third)
{
    using Value = std::optional<double>;
    const search::RunResult &first = facts.searches[searches.front()].result;
    const auto of = [&](auto value) { return over(facts, searches, value); };
    const bool isSaid = searches.size() == group.searches.size();
    return {.cells = {settingWords(setting), group.label, std::move(third),
                      of([](const SearchFacts &s) { return Value(s.result.score); }),
                      first.scale.unit.empty() ? first.scale.metric : first.scale.unit,
                      of([](const SearchFacts &s) { return s.testBleu; }),
                      of([](const SearchFacts &s) { return s.result.costs.latencyMs; }),
                      of([](const SearchFacts &s) { return Value(s.result.costs.flopsGiga); }),
                      of([](const SearchFacts &s) { return Value(s.result.costs.parametersMillion); }),
                      of([](const SearchFacts &s) { return Value(static_cast<double>(s.result.total.asked)); }),
                      of([](const SearchFacts &s) { return Value(s.result.total.seconds / kSecondsAnHour); }),
                      isSaid ? savedCell(facts, setting, group) : Cell()}};
}

/// The seed of one search, or the numbers of all.
Cell whichRuns(const Facts &facts, const std::vector<std::size_t> &searches, bool bySeed)
{
    if (bySeed)
        return Number{.value = static_cast<double>(facts.searches[searches.front()].record->setup.options.seed)};
    std::string ids;
    for (const std::size_t index : searches)
        ids += (ids.empty() ? "" : ", ") + std::to_string(facts.searches[index].run.id);
    return ids;
}

constexpr auto kNote =
    "Score: what the search's last predictor said of the best architecture. BLEU from scratch: of the "
    "test set, where the project has trained that architecture. Latency: of the machine that is "
    "named. Hours: inside the predictors. Several runs: mean ± sd over their seeds.";

SearchTable tableOf(const Facts &facts, const std::vector<Chosen> &all, bool bySeed)
{
    SearchTable result{{.caption = {}, .columns = columns(bySeed), .rows = {}, .note = kNote}, {}};
    for (const Chosen &chosen : all) {
        bool isFirst = true;
        for (const SearchGroup *group : chosen.groups) {
            std::vector<std::vector<std::size_t>> rows{group->searches};
            if (bySeed) {
                rows.clear();
                for (const std::size_t index : group->searches)
                    rows.push_back({index});
            }
            for (const auto &searches : rows) {
                Row row = rowOf(facts, *chosen.setting, *group, searches, whichRuns(facts, searches, bySeed));
                row.startsGroup = isFirst && !result.table.rows.empty();
                isFirst = false;
                result.table.rows.push_back(std::move(row));
                result.searches.insert(result.searches.end(), searches.begin(), searches.end());
            }
        }
    }
    return result;
}

std::vector<Chosen> everything(const std::vector<SearchSetting> &settings)
{
    std::vector<Chosen> all;
    for (const SearchSetting &setting : settings) {
        Chosen chosen{&setting, {}};
        for (const SearchGroup &group : setting.groups)
            chosen.groups.push_back(&group);
        all.push_back(std::move(chosen));
    }
    return all;
}

std::vector<SearchSetting> settingsOf(const Facts &facts, bool evolutionOnly)
{
    std::vector<SearchSetting> settings;
    for (std::size_t i = 0; i < facts.searches.size(); ++i) {
        const SearchFacts &one = facts.searches[i];
        const SearchSetup &setup = one.record->setup;
        if (evolutionOnly && !isEvolution(setup))
            continue;
        const auto found = std::find_if(settings.begin(), settings.end(), [&](const SearchSetting &setting) {
            return isSameSetting(facts.searches[setting.groups.front().searches.front()], one)
                   && setting.groups.front().iterations == setup.schedule.iterations();
        });
        if (found != settings.end())
            addTo(*found, facts, i);
        else
            settings.push_back({taskOf(one), setup.constraints, {groupOf(one, i)}});
    }
    return settings;
}

std::string shown(const std::optional<int> &iteration)
{
    return iteration ? std::to_string(*iteration) : "never";
}

} // namespace

std::vector<SearchSetting> searchSettings(const Facts &facts)
{
    return settingsOf(facts, true);
}

Need needOfSearchTable(int number, const Facts &facts)
{
    if (facts.searches.empty())
        return Need::FinishedSearch;
    return choose(number, searchSettings(facts)).need;
}

SearchTable searchTable(int number, const Facts &facts)
{
    const auto settings = settingsOf(facts, number != 0);
    return tableOf(facts, number == 0 ? everything(settings) : choose(number, settings).all, number == 7);
}

SearchTable handOverTable(const Facts &facts)
{
    const auto number = [](const char *title, int precision) {
        return Column{.title = title, .alignment = Alignment::Right, .precision = precision};
    };
    SearchTable result{{.caption = {},
                        .columns = {{.title = "Search"},
                                    number("Seed", 0),
                                    number("Wanted tau", 2),
                                    number("Handed over in iteration", 0),
                                    number("Tau then", 3),
                                    number("Candidates compared", 0),
                                    number("Score", 4),
                                    {.title = "Unit"},
                                    number("Search hours", 4)},
                        .rows = {},
                        .note = "Tau: of both predictors over the candidates of the last iterations before the "
                                "hand-over, which decided it."},
                       {}};
    for (std::size_t i = 0; i < facts.searches.size(); ++i) {
        const search::SearchRecord &record = *facts.searches[i].record;
        const auto &rule = record.setup.schedule.rule();
        if (!rule)
            continue;
        std::vector<search::Generation> first = record.generations;
        std::erase_if(first, [&](const search::Generation &one) { return one.predictor != rule->first; });
        const search::Agreement found = search::agreement(first);
        const search::RunResult &ended = facts.searches[i].result;
        result.table.rows.push_back(
            {{searchLabel(record.setup.schedule), Number{.value = static_cast<double>(record.setup.options.seed)},
              Number{.value = rule->tau}, shown(search::handOverIteration(record.generations, *rule)),
              found.tau ? Cell(Number{.value = *found.tau}) : Cell(), Number{.value = static_cast<double>(found.pairs)},
              Number{.value = ended.score}, ended.scale.unit, Number{.value = ended.total.seconds / kSecondsAnHour}}});
        result.searches.push_back(i);
    }
    return result;
}

Table frontTable(const Facts &facts, std::size_t search)
{
    const SearchFacts &one = facts.searches[search];
    const auto &generations = one.record->generations;
    const search::CostKind kind =
        one.record->setup.constraints.latencyMs ? search::CostKind::LatencyMs : search::CostKind::FlopsGiga;
    const auto places = search::scoredPlaces(generations, one.result.scale, kind);
    std::vector<search::Tradeoff> tradeoffs;
    for (const search::ScoredPlace &place : places)
        tradeoffs.push_back(place.tradeoff);
    const auto number = [](std::string title, std::string unit, int precision) {
        return Column{
            .title = std::move(title), .unit = std::move(unit), .alignment = Alignment::Right, .precision = precision};
    };
    Table table{.caption = searchLabel(one.record->setup.schedule) + ", run " + std::to_string(one.run.id),
                .columns = {number("Score", one.result.scale.unit, 4), number("Latency", "ms", 1),
                            number("GFLOPs", "", 3), number("Parameters", "million", 2), number("Iteration", "", 0)},
                .rows = {},
                .note = "Nothing that the search scored is better in both the score and the "
                        + std::string(kind == search::CostKind::LatencyMs ? "latency." : "GFLOPs.")};
    for (const std::size_t index : search::paretoFront(tradeoffs, one.result.scale.direction)) {
        const search::ScoredPlace &place = places[index];
        const search::Individual &individual = generations[place.generation].individuals[place.individual];
        table.rows.push_back(
            {{Number{.value = place.tradeoff.score},
              individual.costs.latencyMs ? Cell(Number{.value = *individual.costs.latencyMs}) : Cell(),
              Number{.value = individual.costs.flopsGiga}, Number{.value = individual.costs.parametersMillion},
              Number{.value = static_cast<double>(generations[place.generation].iteration)}}});
    }
    return table;
}

} // namespace foresearch::report
