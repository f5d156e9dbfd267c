#include "core/search/record.h"

#include "core/base/member_reader.h"
#include "core/search/setup_json.h"

namespace foresearch::search {

namespace {

constexpr const char *kFormat = "foresearch-search";
constexpr int kVersion = 2;

constexpr std::array kOriginWords{
    std::pair{"random", Origin::Random},
    std::pair{"elite", Origin::Elite},
    std::pair{"mutation", Origin::Mutation},
    std::pair{"crossover", Origin::Crossover},
};
constexpr std::array kDirectionWords{
    std::pair{"higher-is-better", predict::Direction::HigherIsBetter},
    std::pair{"lower-is-better", predict::Direction::LowerIsBetter},
};

/// "cached" only where there is something to say: searches that run alone are written as ever.
OrderedJson toJson(const PredictorUse &use)
{
    OrderedJson json{{"asked", use.asked}, {"reused", use.reused}, {"failed", use.failed}, {"seconds", use.seconds}};
    if (use.cached > 0)
        json["cached"] = use.cached;
    return json;
}

OrderedJson toJson(const predict::Scale &scale)
{
    const bool isHigher = scale.direction == predict::Direction::HigherIsBetter;
    return {{"metric", scale.metric}, {"unit", scale.unit}, {"direction", kDirectionWords[isHigher ? 0 : 1].first}};
}

OrderedJson toJson(const Individual &individual)
{
    OrderedJson json{{"genome", individual.genome}, {"origin", name(individual.origin)}};
    json["parents"] = individual.parents;
    if (individual.costs.latencyMs)
        json["latency_ms"] = *individual.costs.latencyMs;
    if (individual.score)
        json["score"] = *individual.score;
    else
        json["problem"] = individual.problem;
    return json;
}

OrderedJson toJson(const RejectedCandidate &candidate)
{
    return {{"genome", candidate.genome},
            {"latency_ms", candidate.latencyMs ? OrderedJson(*candidate.latencyMs) : OrderedJson(nullptr)}};
}

OrderedJson toJson(const std::vector<SecondScore> &scores)
{
    OrderedJson array = OrderedJson::array();
    for (const SecondScore &second : scores) {
        OrderedJson json{{"individual", second.individual}};
        if (second.score)
            json["score"] = *second.score;
        else
            json["problem"] = second.problem;
        array.push_back(std::move(json));
    }
    return array;
}

OrderedJson toJson(const SecondOpinion &opinion)
{
    OrderedJson json{{"predictor", opinion.predictor},
                     {"scale", toJson(opinion.scale)},
                     {"details", opinion.predictorDetails},
                     {"use", toJson(opinion.use)},
                     {"scores", toJson(opinion.scores)}};
    if (!opinion.rest.empty())
        json["rest"] = toJson(opinion.rest);
    return json;
}

PredictorUse useFromJson(MemberReader &parent, const char *key)
{
    PredictorUse use;
    if (const auto object = parent.at(key)) {
        MemberReader reader(*object);
        reader.read("asked", use.asked);
        reader.read("reused", use.reused);
        reader.read("failed", use.failed);
        reader.read("seconds", use.seconds);
        if (const auto cached = reader.keep(object->find("cached")); cached && *cached)
            reader.read("cached", use.cached);
        parent.keep(reader.done());
    }
    return use;
}

predict::Scale scaleFromJson(MemberReader &parent)
{
    predict::Scale scale;
    if (const auto object = parent.at("scale")) {
        MemberReader reader(*object);
        reader.read("metric", scale.metric);
        reader.read("unit", scale.unit);
        reader.readWord("direction", scale.direction, kDirectionWords);
        parent.keep(reader.done());
    }
    return scale;
}

Result<space::Genome> genomeFromJson(const JsonCursor &list, const space::SearchSpace &space)
{
    const auto genes = list.elements();
    if (!genes)
        return propagate(genes);
    if (genes->size() != space::geneCount(space))
        return list.problem(ErrorCode::BadValue, list.found(),
                            "a list of " + std::to_string(space::geneCount(space)) + " genes");
    space::Genome genome;
    for (std::size_t i = 0; i < genes->size(); ++i) {
        const auto last = static_cast<std::int64_t>(space::choiceCount(space, i)) - 1;
        const auto gene = (*genes)[i].integer(0, last);
        if (!gene)
            return propagate(gene);
        genome.push_back(static_cast<std::uint8_t>(*gene));
    }
    return genome;
}

Result<std::vector<std::size_t>> parentsFromJson(const JsonCursor &list, std::size_t ownId)
{
    const auto ids = list.elements();
    if (!ids)
        return propagate(ids);
    if (ids->size() > 2 || (ownId == 0 && !ids->empty()))
        return list.problem(ErrorCode::BadValue, list.found(), ownId == 0 ? "no parents" : "at most two parents");
    std::vector<std::size_t> parents;
    for (const JsonCursor &id : *ids) {
        const auto parent = id.integer(0, static_cast<std::int64_t>(ownId) - 1);
        if (!parent)
            return propagate(parent);
        parents.push_back(static_cast<std::size_t>(*parent));
    }
    return parents;
}

Result<Individual> individualFromJson(const JsonCursor &object, std::size_t id, const SearchSetup &setup)
{
    Individual individual;
    individual.id = id;
    MemberReader reader(object);
    if (const auto list = reader.at("genome"))
        individual.genome = reader.keep(genomeFromJson(*list, setup.space)).value_or(space::Genome());
    reader.readWord("origin", individual.origin, kOriginWords);
    if (const auto list = reader.at("parents"))
        individual.parents = reader.keep(parentsFromJson(*list, id)).value_or(std::vector<std::size_t>());
    reader.readOptional("score", individual.score);
    if (!individual.score)
        reader.read("problem", individual.problem);
    std::optional<double> latencyMs;
    reader.readOptional("latency_ms", latencyMs);
    if (const auto read = reader.done(); !read)
        return propagate(read);

    individual.architecture = space::decode(setup.space, individual.genome);
    individual.costs = countCosts(setup.space, individual.architecture, setup.constraints.conventions);
    individual.costs.latencyMs = latencyMs;
    return individual;
}

Result<RejectedCandidate> rejectedFromJson(const JsonCursor &object, const space::SearchSpace &space)
{
    RejectedCandidate candidate;
    MemberReader reader(object);
    if (const auto list = reader.at("genome"))
        candidate.genome = reader.keep(genomeFromJson(*list, space)).value_or(space::Genome());
    reader.readOptional("latency_ms", candidate.latencyMs);
    if (const auto read = reader.done(); !read)
        return propagate(read);
    return candidate;
}

/// Journals written before candidates were kept have none.
Result<> readRejected(const JsonCursor &line, const space::SearchSpace &space, std::vector<RejectedCandidate> &rejected)
{
    const auto list = line.find("rejected");
    if (!list)
        return propagate(list);
    if (!*list)
        return {};
    const auto elements = (*list)->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        auto candidate = rejectedFromJson(element, space);
        if (!candidate)
            return propagate(candidate);
        rejected.push_back(std::move(*candidate));
    }
    return {};
}

Result<SecondScore> secondScoreFromJson(const JsonCursor &object, std::size_t individuals)
{
    SecondScore second;
    MemberReader reader(object);
    if (const auto index = reader.at("individual"))
        second.individual = static_cast<std::size_t>(
            reader.keep(index->integer(0, static_cast<std::int64_t>(individuals) - 1)).value_or(0));
    reader.readOptional("score", second.score);
    if (!second.score)
        reader.read("problem", second.problem);
    if (const auto read = reader.done(); !read)
        return propagate(read);
    return second;
}

Result<std::vector<SecondScore>> secondScoresFromJson(const JsonCursor &array, std::size_t individuals)
{
    const auto elements = array.elements();
    if (!elements)
        return propagate(elements);
    std::vector<SecondScore> scores;
    for (const JsonCursor &element : *elements) {
        auto second = secondScoreFromJson(element, individuals);
        if (!second)
            return propagate(second);
        scores.push_back(*std::move(second));
    }
    return scores;
}

/// Only generations of an automatic schedule have one.
Result<> readSecond(const JsonCursor &line, Generation &generation)
{
    const auto object = line.find("second");
    if (!object)
        return propagate(object);
    if (!*object)
        return {};
    SecondOpinion opinion;
    MemberReader reader(**object);
    reader.read("predictor", opinion.predictor);
    opinion.scale = scaleFromJson(reader);
    reader.read("details", opinion.predictorDetails);
    opinion.use = useFromJson(reader, "use");
    const std::size_t individuals = generation.individuals.size();
    if (const auto scores = reader.at("scores"))
        opinion.scores = reader.keep(secondScoresFromJson(*scores, individuals)).value_or(std::vector<SecondScore>());
    if (const auto rest = reader.keep((*object)->find("rest")); rest && *rest)
        opinion.rest = reader.keep(secondScoresFromJson(**rest, individuals)).value_or(std::vector<SecondScore>());
    if (const auto read = reader.done(); !read)
        return read;
    generation.second = std::move(opinion);
    return {};
}

std::size_t individualCount(const SearchRecord &record)
{
    std::size_t count = 0;
    for (const Generation &generation : record.generations)
        count += generation.individuals.size();
    return count;
}

std::string versionFound(const JsonCursor &version)
{
    return "version " + version.json().dump();
}

Result<> checkFormat(const JsonCursor &line)
{
    MemberReader reader(line);
    std::string format;
    reader.read("format", format);
    const auto version = reader.at("version");
    if (const auto read = reader.done(); !read)
        return read;
    if (format != kFormat)
        return line.at("format").value().problem(ErrorCode::BadFormat, "\"" + format + "\"",
                                                 std::string("\"") + kFormat + "\"");
    const auto number = version->integer(1, INT32_MAX);
    if (!number)
        return propagate(number);
    if (*number > kVersion)
        return version->problem(ErrorCode::NewerVersion, versionFound(*version),
                                "at most version " + std::to_string(kVersion) + " (a newer Foresearch wrote this)");
    return {};
}

} // namespace

std::string toLine(const OrderedJson &json)
{
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

OrderedJson headerToJson(const SearchRecord &record)
{
    // What version 1 says in full stays readable for who knows no other.
    const bool isNew = record.setup.schedule.rule() || !record.setup.objectives.empty();
    OrderedJson json{{"format", kFormat}, {"version", isNew ? kVersion : 1}, {"setup", toJson(record.setup)}};
    json["arguments"] = record.arguments;
    return json;
}

Result<SearchRecord> headerFromJson(const JsonCursor &line)
{
    if (const auto known = checkFormat(line); !known)
        return propagate(known);
    const auto object = line.at("setup");
    if (!object)
        return propagate(object);
    auto setup = setupFromJson(*object);
    if (!setup)
        return propagate(setup);
    const auto arguments = line.at("arguments");
    if (!arguments)
        return propagate(arguments);
    if (!arguments->json().is_object())
        return arguments->problem(ErrorCode::BadFormat, arguments->found(), "an object of texts");
    SearchRecord record{std::move(*setup), {}, {}};
    for (const auto &[key, value] : arguments->json().items()) {
        const auto argument = arguments->at(key);
        if (!argument)
            return propagate(argument);
        const auto text = argument->text();
        if (!text)
            return propagate(text);
        record.arguments[key] = *text;
    }
    return record;
}

OrderedJson toJson(const Generation &generation)
{
    OrderedJson individuals = OrderedJson::array();
    for (const Individual &individual : generation.individuals)
        individuals.push_back(toJson(individual));
    OrderedJson rejected = OrderedJson::array();
    for (const RejectedCandidate &candidate : generation.rejected)
        rejected.push_back(toJson(candidate));
    OrderedJson json{{"iteration", generation.iteration},
                     {"predictor", generation.predictor},
                     {"scale", toJson(generation.scale)},
                     {"details", generation.predictorDetails},
                     {"draws", generation.draws},
                     {"scoring", toJson(generation.scoring)},
                     {"latency", toJson(generation.latency)},
                     {"individuals", std::move(individuals)},
                     {"rejected", std::move(rejected)}};
    if (generation.second)
        json["second"] = toJson(*generation.second);
    return json;
}

Result<Generation> generationFromJson(const JsonCursor &line, const SearchRecord &record)
{
    Generation generation;
    MemberReader reader(line);
    reader.read("iteration", generation.iteration);
    reader.read("predictor", generation.predictor);
    generation.scale = scaleFromJson(reader);
    reader.read("details", generation.predictorDetails);
    reader.read("draws", generation.draws);
    generation.scoring = useFromJson(reader, "scoring");
    generation.latency = useFromJson(reader, "latency");
    const auto individuals = reader.at("individuals");
    if (const auto read = reader.done(); !read)
        return propagate(read);

    const auto expected = static_cast<std::int64_t>(record.generations.size()) + 1;
    if (generation.iteration != expected)
        return line.at("iteration")
            .value()
            .problem(ErrorCode::BadValue, std::to_string(generation.iteration), std::to_string(expected));
    const auto elements = individuals->elements();
    if (!elements)
        return propagate(elements);
    const std::size_t firstId = individualCount(record);
    for (std::size_t i = 0; i < elements->size(); ++i) {
        auto individual = individualFromJson((*elements)[i], firstId + i, record.setup);
        if (!individual)
            return propagate(individual);
        generation.individuals.push_back(std::move(*individual));
    }
    if (const auto read = readRejected(line, record.setup.space, generation.rejected); !read)
        return propagate(read);
    if (const auto read = readSecond(line, generation); !read)
        return propagate(read);
    return generation;
}

namespace {

/// Settings that are wrong together do not know where they were read.
Unexpected atPlace(const Error &error, const TextSource &place)
{
    const std::string name = place.name + ", line " + std::to_string(place.line);
    return fail(error.code, error.detail.starts_with(name) ? error.detail : name + ": " + error.detail);
}

/// One whole line: the header, or the next generation.
Result<> readLine(std::string_view line, const TextSource &place, std::optional<SearchRecord> &record)
{
    const auto json = parseJson(line, place);
    if (!json)
        return propagate(json);
    const JsonCursor cursor(*json, place);
    if (!record) {
        auto header = headerFromJson(cursor);
        if (!header)
            return atPlace(header.error(), place);
        record = std::move(*header);
        return {};
    }
    auto generation = generationFromJson(cursor, *record);
    if (!generation)
        return propagate(generation);
    record->generations.push_back(std::move(*generation));
    return {};
}

} // namespace

Result<ParsedRecord> parseRecord(std::string_view text, const std::string &sourceName)
{
    TextSource place{.name = sourceName, .line = 0};
    std::optional<SearchRecord> record;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
        ++place.line;
        if (const auto read = readLine(text.substr(begin, end - begin), place, record); !read)
            return propagate(read);
        begin = end + 1;
    }
    if (!record)
        return fail(ErrorCode::BadFormat,
                    describeProblem({sourceName, 1}, {}, text.empty() ? "an empty file" : "no whole line",
                                    "the first line of a search's journal"));
    return ParsedRecord{std::move(*record), begin};
}

} // namespace foresearch::search
