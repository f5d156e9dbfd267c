#include "core/workbench/pipeline_recipe.h"

#include "core/base/file.h"
#include "core/base/member_reader.h"
#include "core/base/resources.h"
#include "core/eval/tfs_tasks.h"
#include "core/space/space_json.h"
#include "core/workbench/scratch_plan.h"

#include <algorithm>
#include <array>
#include <functional>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char *kFolder = "recipes";
constexpr std::array kSearches{PipelineSearch::Hat, PipelineSearch::HsNas, PipelineSearch::Automatic,
                               PipelineSearch::Random};

using Reader = std::function<Result<>(const JsonCursor &)>;

/// A list whose elements `read` adds. Errors: those of `read`; BadValue (it is empty).
Result<> readList(const JsonCursor &json, const char *key, const Reader &read)
{
    const auto list = json.at(key);
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    if (elements->empty())
        return list->problem(ErrorCode::BadValue, "an empty list", "at least one element");
    for (const JsonCursor &element : *elements)
        if (const auto done = read(element); !done)
            return done;
    return {};
}

Result<> readSeeds(const JsonCursor &json, const char *key, std::vector<std::uint64_t> &seeds)
{
    seeds.clear();
    return readList(json, key, [&seeds](const JsonCursor &element) -> Result<> {
        const auto seed = element.integer(0, INT64_MAX);
        if (!seed)
            return propagate(seed);
        seeds.push_back(static_cast<std::uint64_t>(*seed));
        return {};
    });
}

/// The member "training" of `json`: what differs from `usual`.
Result<> readTraining(const JsonCursor &json, const predict::SupernetTrainingSettings &usual,
                      predict::SupernetTrainingSettings &settings)
{
    settings = usual;
    const auto training = json.find("training");
    if (!training || !*training)
        return training ? Result<>() : propagate(training);
    if (!(*training)->json().is_object())
        return (*training)->problem(ErrorCode::BadFormat, (*training)->found(), "an object");
    Json merged = Json::parse(toText(predict::toJson(usual)));
    for (const auto &[key, value] : (*training)->json().items()) {
        if (!merged.contains(key))
            return (*training)->problem(ErrorCode::BadValue, "\"" + key + "\"", "a setting of `supernet train`");
        merged[key] = value;
    }
    const TextSource source = {json.source().name + ", " + (*training)->path(), 0};
    const auto read = predict::supernetTrainingSettings(JsonCursor(merged, source));
    if (!read)
        return propagate(read);
    settings = *read;
    return {};
}

Result<> readCorpus(const JsonCursor &json, PipelineCorpus &corpus)
{
    MemberReader reader(json);
    reader.read("phrasebook", corpus.languages);
    reader.read("pairs", corpus.draw.pairs);
    reader.read("noise", corpus.draw.noise);
    reader.read("seed", corpus.seed);
    reader.read("pieces", corpus.pieces);
    reader.read("valid", corpus.validPairs);
    reader.read("test", corpus.testPairs);
    corpus.draw.seed = corpus.seed;
    return reader.done();
}

Result<> readSpace(const JsonCursor &json, space::SearchSpace &space)
{
    auto parsed = space::parseSpace(json.json().dump(), {json.source().name + ", " + json.path(), 0});
    if (!parsed)
        return propagate(parsed);
    space = *std::move(parsed);
    return {};
}

Result<> readSupernets(const JsonCursor &json, PipelineRecipe &recipe)
{
    const auto variants = readList(json, "variants", [&recipe](const JsonCursor &element) -> Result<> {
        const auto text = element.text();
        const auto variant = text ? predict::supernetVariantNamed(*text) : std::nullopt;
        if (!variant)
            return element.problem(ErrorCode::BadValue, element.found(), "hat, sandwich, mos-layer or mos-neuron");
        if (std::count(recipe.supernets.begin(), recipe.supernets.end(), *variant) > 0)
            return element.problem(ErrorCode::BadValue, element.found() + " twice", "each variant once");
        recipe.supernets.push_back(*variant);
        return {};
    });
    return variants ? readTraining(json, usualTraining(recipe.space), recipe.supernetTraining) : variants;
}

/// What any architecture of the space is usually trained with from scratch.
predict::SupernetTrainingSettings usualTruth(const space::SearchSpace &space)
{
    predict::SupernetTrainingSettings settings = usualScratch(space, predict::validationArchitectures(space).front());
    settings.architecture.reset();
    return settings;
}

Result<> readTruth(const JsonCursor &json, PipelineRecipe &recipe)
{
    MemberReader reader(json);
    reader.read("architectures", recipe.truths);
    reader.read("demonstrations", recipe.demonstrations);
    reader.keep(readSeeds(json, "seeds", recipe.truthSeeds));
    if (const auto splits = reader.at("splits"))
        if (auto seeds = reader.keep(splits->integers(0, INT32_MAX)))
            recipe.splits = *std::move(seeds);
    reader.keep(readTraining(json, usualTruth(recipe.space), recipe.truthTraining));
    if (const auto done = reader.done(); !done)
        return done;
    if (recipe.splits.empty() || recipe.truths <= recipe.demonstrations)
        return json.problem(ErrorCode::BadValue, std::to_string(recipe.truths) + " architectures",
                            "a split, and more than its demonstrations");
    return {};
}

Result<> readTeacher(const JsonCursor &json, PipelineRecipe &recipe)
{
    MemberReader reader(json);
    reader.read("predictor", recipe.teacher);
    reader.read("labels", recipe.labels);
    return reader.done();
}

Result<> readSearches(const JsonCursor &json, PipelineSearches &search)
{
    const auto names = readList(json, "searches", [&search](const JsonCursor &element) -> Result<> {
        const auto text = element.text();
        const auto found = std::find_if(kSearches.begin(), kSearches.end(),
                                        [&](PipelineSearch one) { return text && *text == name(one); });
        if (found == kSearches.end())
            return element.problem(ErrorCode::BadValue, element.found(), "hat, hs-nas, automatic or random");
        search.searches.push_back(*found);
        return {};
    });
    if (!names)
        return names;
    MemberReader reader(json);
    reader.keep(readSeeds(json, "seeds", search.seeds));
    reader.read("start", search.start);
    reader.read("end", search.end);
    reader.read("iterations", search.iterations);
    reader.read("population", search.options.population);
    reader.read("parents", search.options.parents);
    reader.read("mutations", search.options.mutations);
    reader.read("crossovers", search.options.crossovers);
    reader.read("limit", search.limit);
    if (const auto done = reader.done(); !done)
        return done;
    if (!(search.limit > 0 && search.limit <= 1))
        return json.problem(ErrorCode::BadValue, "the limit " + std::to_string(search.limit),
                            "a share above 0 and at most 1");
    return {};
}

Result<> readParts(const JsonCursor &json, PipelineRecipe &recipe)
{
    MemberReader reader(json);
    reader.read("name", recipe.name);
    reader.read("title", recipe.title);
    reader.read("latencies", recipe.latencies);
    // Nothing is read behind a failure: later parts need earlier ones.
    const auto part = [&reader](const char *key, const Reader &read) {
        if (const auto member = reader.at(key))
            reader.keep(read(*member));
    };
    part("corpus", [&](const JsonCursor &at) { return readCorpus(at, recipe.corpus); });
    part("space", [&](const JsonCursor &at) { return readSpace(at, recipe.space); });
    part("supernets", [&](const JsonCursor &at) { return readSupernets(at, recipe); });
    part("truth", [&](const JsonCursor &at) { return readTruth(at, recipe); });
    part("teacher", [&](const JsonCursor &at) { return readTeacher(at, recipe); });
    part("search", [&](const JsonCursor &at) { return readSearches(at, recipe.search); });
    part("best", [&](const JsonCursor &at) { return readTraining(at, recipe.truthTraining, recipe.bestTraining); });
    return reader.done();
}

OrderedJson trainingJson(const predict::SupernetTrainingSettings &settings)
{
    return {{"training", predict::toJson(settings)}};
}

OrderedJson searchJson(const PipelineSearches &search)
{
    OrderedJson json{{"searches", OrderedJson::array()}};
    for (const PipelineSearch one : search.searches)
        json["searches"].push_back(name(one));
    json["seeds"] = search.seeds;
    json["start"] = search.start;
    json["end"] = search.end;
    json["iterations"] = search.iterations;
    json["population"] = search.options.population;
    json["parents"] = search.options.parents;
    json["mutations"] = search.options.mutations;
    json["crossovers"] = search.options.crossovers;
    json["limit"] = search.limit;
    return json;
}

OrderedJson corpusJson(const PipelineCorpus &corpus)
{
    return {{"phrasebook", corpus.languages},
            {"pairs", corpus.draw.pairs},
            {"noise", corpus.draw.noise},
            {"pieces", corpus.pieces},
            {"valid", corpus.validPairs},
            {"test", corpus.testPairs},
            {"seed", corpus.seed}};
}

OrderedJson supernetsJson(const PipelineRecipe &recipe)
{
    OrderedJson json{{"variants", OrderedJson::array()}};
    for (const predict::SupernetVariant variant : recipe.supernets)
        json["variants"].push_back(std::string(predict::name(variant)));
    json.update(trainingJson(recipe.supernetTraining));
    return json;
}

OrderedJson truthJson(const PipelineRecipe &recipe)
{
    OrderedJson json{{"architectures", recipe.truths},
                     {"seeds", recipe.truthSeeds},
                     {"demonstrations", recipe.demonstrations},
                     {"splits", recipe.splits}};
    json.update(trainingJson(recipe.truthTraining));
    return json;
}

} // namespace

const char *name(PipelineSearch search)
{
    switch (search) {
    case PipelineSearch::Hat:
        return "hat";
    case PipelineSearch::HsNas:
        return "hs-nas";
    case PipelineSearch::Automatic:
        return "automatic";
    case PipelineSearch::Random:
        break;
    }
    return "random";
}

Result<PipelineRecipe> parsePipeline(std::string_view text, const std::string &source)
{
    const TextSource place{source};
    const auto json = parseJson(text, place);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, place);
    if (const auto checked = checkFormat(root, kPipelineFormat, kPipelineVersion); !checked)
        return propagate(checked);
    PipelineRecipe recipe;
    if (const auto read = readParts(root, recipe); !read)
        return propagate(read);
    if (!eval::isTaskName(recipe.name))
        return root.problem(ErrorCode::BadValue, "the name " + shownText(recipe.name),
                            "letters, digits, dots, hyphens and underscores");
    return recipe;
}

std::string pipelineText(const PipelineRecipe &recipe)
{
    OrderedJson json{{"format", kPipelineFormat}, {"version", kPipelineVersion}};
    json["name"] = recipe.name;
    json["title"] = recipe.title;
    json["corpus"] = corpusJson(recipe.corpus);
    json["space"] = OrderedJson::parse(space::spaceJson(recipe.space));
    json["supernets"] = supernetsJson(recipe);
    json["latencies"] = recipe.latencies;
    json["truth"] = truthJson(recipe);
    json["teacher"] = {{"predictor", recipe.teacher}, {"labels", recipe.labels}};
    json["search"] = searchJson(recipe.search);
    json["best"] = trainingJson(recipe.bestTraining);
    return json.dump(2) + "\n";
}

Result<std::vector<std::string>> shippedPipelines()
{
    const auto folder = findResource(kFolder);
    if (!folder)
        return propagate(folder);
    std::vector<std::string> names;
    std::error_code code;
    for (const fs::directory_entry &entry : fs::directory_iterator(*folder, code))
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Result<PipelineRecipe> openPipeline(const std::string &nameOrPath)
{
    const auto names = shippedPipelines();
    if (!names)
        return propagate(names);
    const bool isShipped = std::find(names->begin(), names->end(), nameOrPath) != names->end();
    std::error_code code;
    if (!isShipped && !fs::exists(nameOrPath, code)) {
        std::string known;
        for (const std::string &one : *names)
            known += (known.empty() ? "" : ", ") + one;
        return fail(ErrorCode::NotFound,
                    "Found no recipe " + shownText(nameOrPath) + ", expected a file or one of " + known + ".");
    }
    const fs::path path = isShipped ? *findResource(kFolder) / (nameOrPath + ".json") : fs::path(nameOrPath);
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    return parsePipeline(*text, path.string());
}

} // namespace foresearch::workbench
