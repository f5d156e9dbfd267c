#include "core/workbench/supernet_plan.h"

#include "core/space/space_json.h"
#include "core/workbench/lenient_json.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

constexpr const char *kUsualSpace = "hat-mini";
constexpr const char *kIwslt = "hat-iwslt14-de-en";

/// The shortest text that reads as the same value.
std::string word(const OrderedJson &value)
{
    return value.is_string() ? value.get<std::string>() : toText(value);
}

bool isSmall(const space::SearchSpace &space)
{
    constexpr int kLargestSmallWidth = 256;
    return space::largestArchitecture(space).encoder.embedDim <= kLargestSmallWidth;
}

space::SearchSpace spaceFrom(const Json &json, const space::SearchSpace &usual)
{
    const auto found = json.find("space");
    if (found == json.end())
        return usual;
    return space::parseSpace(found->dump(), {"settings"}).value_or(usual);
}

/// Also a warm-up that does not fit the updates is kept: the user may be about to change the other of them.
predict::SupernetTrainingSettings settingsFrom(const Json &json, const predict::SupernetTrainingSettings &usual)
{
    constexpr const char *kWarmup = "warmup-updates";
    Json settings = objectMember(json, "settings");
    const std::size_t warmup = countMember(settings, kWarmup, static_cast<std::size_t>(usual.warmupUpdates));
    settings[kWarmup] = 0;
    const TextSource source{"settings"};
    auto read = predict::supernetTrainingSettings(JsonCursor(settings, source));
    if (!read)
        return usual;
    read->warmupUpdates = warmup;
    return *read;
}

} // namespace

predict::SupernetTrainingSettings usualTraining(const space::SearchSpace &space)
{
    predict::SupernetTrainingSettings settings; // HAT's of the WMT tasks
    settings.validateEvery = 1000;
    if (space.name == kIwslt) {
        settings.updates = 50'000;
        settings.schedule = predict::LearningRateSchedule::InverseSquareRoot;
        settings.learningRate = 5e-4;
        settings.weightDecay = 1e-4;
        settings.clipNorm = 25;
    } else if (isSmall(space)) {
        settings.updates = 3300;
        settings.maxTokens = 1024;
        settings.warmupUpdates = 300;
        settings.learningRate = 2e-3;
        settings.dropout = 0.1;
        settings.validateEvery = 275;
    }
    return settings;
}

space::SearchSpace withVocabulary(space::SearchSpace space, std::size_t vocabularySize)
{
    if (vocabularySize > 0)
        space.sizes.vocabularySize = static_cast<int>(vocabularySize);
    return space;
}

SupernetPlan usualPlan()
{
    space::SearchSpace space = space::findSpace(kUsualSpace).value_or(space::builtinSpaces().front());
    const predict::SupernetTrainingSettings settings = usualTraining(space);
    return {.corpus = {}, .space = std::move(space), .settings = settings};
}

OrderedJson planJson(const SupernetPlan &plan)
{
    OrderedJson json{{"corpus", plan.corpus},
                     {"space", OrderedJson::parse(space::spaceJson(plan.space))},
                     {"settings", predict::toJson(plan.settings)}};
    if (plan.networks > 1) {
        json["networks"] = plan.networks;
        json["sample-seed"] = plan.sampleSeed;
    }
    return json;
}

SupernetPlan supernetPlanFromJson(const Json &json)
{
    const SupernetPlan usual = usualPlan();
    if (!json.is_object())
        return usual;
    SupernetPlan plan{.corpus = textMember(json, "corpus"), .space = spaceFrom(json, usual.space), .settings = {}};
    plan.networks = std::max<std::size_t>(1, countMember(json, "networks", 1));
    plan.sampleSeed = countMember(json, "sample-seed", 1);
    plan.settings = settingsFrom(json, usualTraining(plan.space));
    return plan;
}

std::vector<search::Difference> differences(const std::vector<SupernetPlan> &plans)
{
    std::vector<search::Difference> rows{{"training.corpus", {}}, {"training.space", {}}};
    for (const SupernetPlan &plan : plans) {
        rows[0].values.push_back(plan.corpus);
        rows[1].values.push_back(plan.space.name);
    }
    std::vector<OrderedJson> settings;
    std::vector<std::string> keys; // also those that only some have
    for (const SupernetPlan &plan : plans)
        for (const auto &[key, value] : settings.emplace_back(predict::toJson(plan.settings)).items())
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                keys.push_back(key);
    for (const std::string &key : keys) {
        search::Difference row{"training." + key, {}};
        for (const OrderedJson &one : settings)
            row.values.push_back(one.contains(key) ? word(one.at(key)) : std::string());
        rows.push_back(std::move(row));
    }
    std::erase_if(rows, [](const search::Difference &row) {
        return std::adjacent_find(row.values.begin(), row.values.end(), std::not_equal_to<>()) == row.values.end();
    });
    return rows;
}

} // namespace foresearch::workbench
