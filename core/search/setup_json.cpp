#include "core/search/setup_json.h"

#include "core/base/member_reader.h"
#include "core/space/space_json.h"

#include <vector>

namespace foresearch::search {

namespace {

constexpr std::array kFlopsWords{
    std::pair{"without-output-layer", FlopsConvention::WithoutOutputLayer},
    std::pair{"with-output-layer", FlopsConvention::WithOutputLayer},
};
constexpr std::array kParameterWords{
    std::pair{"without-embeddings", ParameterConvention::WithoutEmbeddings},
    std::pair{"with-embeddings", ParameterConvention::WithEmbeddings},
};

template <typename Enum, std::size_t N>
const char *wordOf(Enum value, const std::array<std::pair<const char *, Enum>, N> &words)
{
    for (const auto &[word, candidate] : words) {
        if (candidate == value)
            return word;
    }
    return "";
}

OrderedJson optionalToJson(const std::optional<double> &value)
{
    return value ? OrderedJson(*value) : OrderedJson(nullptr);
}

OrderedJson toJson(const PredictorSchedule &schedule)
{
    OrderedJson list = OrderedJson::array();
    for (const ScheduleSegment &segment : schedule.segments())
        list.push_back({{"predictor", segment.predictor}, {"first", segment.first}, {"last", segment.last}});
    return list;
}

OrderedJson toJson(const Constraints &constraints)
{
    return {{"latency_ms", optionalToJson(constraints.latencyMs)},
            {"machine", constraints.machine},
            {"flops_giga", optionalToJson(constraints.flopsGiga)},
            {"flops_convention", wordOf(constraints.conventions.flops, kFlopsWords)},
            {"parameters_million", optionalToJson(constraints.parametersMillion)},
            {"parameters_convention", wordOf(constraints.conventions.parameters, kParameterWords)}};
}

OrderedJson toJson(const EvolutionOptions &options)
{
    return {{"population", options.population},
            {"parents", options.parents},
            {"mutations", options.mutations},
            {"crossovers", options.crossovers},
            {"mutation_probability", options.mutationProbability},
            {"attempt_limit", options.attemptLimit},
            {"sample_size", options.sampleSize},
            {"seed", options.seed}};
}

Result<PredictorSchedule> scheduleFromJson(const JsonCursor &list)
{
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    std::vector<ScheduleSegment> segments;
    int iterations = 0;
    for (const JsonCursor &element : *elements) {
        MemberReader reader(element);
        ScheduleSegment &segment = segments.emplace_back();
        reader.read("predictor", segment.predictor);
        reader.read("first", segment.first);
        reader.read("last", segment.last);
        if (const auto read = reader.done(); !read)
            return propagate(read);
        iterations = std::max(iterations, segment.last);
    }
    return PredictorSchedule::create(std::move(segments), iterations);
}

OrderedJson toJson(const HandOverRule &rule)
{
    return {{"first", rule.first}, {"then", rule.then}, {"tau", rule.tau}, {"sample", rule.sample}};
}

/// The schedule by iterations, made automatic where the setup has a rule.
Result<> readRule(const JsonCursor &setup, PredictorSchedule &schedule)
{
    const auto object = setup.find("hand_over");
    if (!object)
        return propagate(object);
    if (!*object)
        return {};
    HandOverRule rule;
    MemberReader reader(**object);
    reader.read("first", rule.first);
    reader.read("then", rule.then);
    reader.read("tau", rule.tau);
    reader.read("sample", rule.sample);
    if (const auto read = reader.done(); !read)
        return read;
    auto automatic = PredictorSchedule::automatic(rule, schedule.iterations());
    if (!automatic)
        return propagate(automatic);
    if (automatic->segments() != schedule.segments())
        return (*object)->problem(ErrorCode::BadValue, "a hand-over from " + rule.first,
                                  "one from the predictor of all iterations of the schedule");
    schedule = *std::move(automatic);
    return {};
}

Result<std::vector<Objective>> objectivesFromJson(const JsonCursor &setup)
{
    std::vector<Objective> objectives;
    const auto list = setup.find("objectives");
    if (!list)
        return propagate(list);
    if (!*list)
        return objectives;
    const auto elements = (*list)->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        const auto word = element.text();
        if (!word)
            return propagate(word);
        const auto objective = parseObjective(*word);
        if (!objective)
            return propagate(objective);
        objectives.push_back(*objective);
    }
    return objectives;
}

Result<Constraints> constraintsFromJson(const JsonCursor &object)
{
    Constraints constraints;
    MemberReader reader(object);
    reader.readOptional("latency_ms", constraints.latencyMs);
    reader.read("machine", constraints.machine);
    reader.readOptional("flops_giga", constraints.flopsGiga);
    reader.readWord("flops_convention", constraints.conventions.flops, kFlopsWords);
    reader.readOptional("parameters_million", constraints.parametersMillion);
    reader.readWord("parameters_convention", constraints.conventions.parameters, kParameterWords);
    if (const auto read = reader.done(); !read)
        return propagate(read);
    return constraints;
}

Result<EvolutionOptions> optionsFromJson(const JsonCursor &object)
{
    EvolutionOptions options;
    MemberReader reader(object);
    reader.read("population", options.population);
    reader.read("parents", options.parents);
    reader.read("mutations", options.mutations);
    reader.read("crossovers", options.crossovers);
    reader.read("mutation_probability", options.mutationProbability);
    reader.read("attempt_limit", options.attemptLimit);
    reader.read("sample_size", options.sampleSize);
    reader.read("seed", options.seed);
    if (const auto read = reader.done(); !read)
        return propagate(read);
    return options;
}

Result<space::SearchSpace> spaceFromJson(const JsonCursor &object)
{
    return space::parseSpace(object.json().dump(), {.name = "The space of a search", .line = 0});
}

template <typename T>
std::optional<T> readPart(MemberReader &reader, const char *key, Result<T> (*read)(const JsonCursor &))
{
    const auto member = reader.at(key);
    return member ? reader.keep(read(*member)) : std::nullopt;
}

} // namespace

OrderedJson toJson(const SearchSetup &setup)
{
    OrderedJson json{{"strategy", name(setup.strategy)}, {"schedule", toJson(setup.schedule)}};
    if (const auto &rule = setup.schedule.rule())
        json["hand_over"] = toJson(*rule);
    for (const Objective objective : setup.objectives)
        json["objectives"].push_back(name(objective));
    json["constraints"] = toJson(setup.constraints);
    json["options"] = toJson(setup.options);
    json["space"] = OrderedJson::parse(space::spaceJson(setup.space));
    return json;
}

Result<SearchSetup> setupFromJson(const JsonCursor &object)
{
    MemberReader reader(object);
    std::string word;
    reader.read("strategy", word);
    const auto strategy = reader.keep(parseStrategy(word));
    auto schedule = readPart(reader, "schedule", scheduleFromJson);
    if (schedule)
        reader.keep(readRule(object, *schedule));
    const auto objectives = reader.keep(objectivesFromJson(object));
    const auto constraints = readPart(reader, "constraints", constraintsFromJson);
    const auto options = readPart(reader, "options", optionsFromJson);
    const auto space = readPart(reader, "space", spaceFromJson);
    if (const auto read = reader.done(); !read)
        return propagate(read);

    SearchSetup setup{*space, *schedule, *constraints, *options, *strategy, *objectives};
    if (const auto valid = validate(setup); !valid)
        return propagate(valid);
    return setup;
}

} // namespace foresearch::search
