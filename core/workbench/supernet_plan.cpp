#include "core/workbench/supernet_plan.h"

#include "core/base/shell.h"
#include "core/space/space_json.h"
#include "core/workbench/lenient_json.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

using Words = std::vector<std::string>;

constexpr const char *kUsualSpace = "hat-mini";
constexpr const char *kIwslt = "hat-iwslt14-de-en";

/// The shortest text that reads as the same value.
std::string word(const OrderedJson &value)
{
    return value.is_string() ? value.get<std::string>() : toText(value);
}

/// Keys of the settings that the command line has no option for, since they never change.
bool isFixed(const std::string &key)
{
    return key == "beta1" || key == "beta2" || key == "epsilon";
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
    return {{}, std::move(space), settings};
}

OrderedJson planJson(const SupernetPlan &plan)
{
    return {{"corpus", plan.corpus},
            {"space", OrderedJson::parse(space::spaceJson(plan.space))},
            {"settings", predict::toJson(plan.settings)}};
}

SupernetPlan supernetPlanFromJson(const Json &json)
{
    const SupernetPlan usual = usualPlan();
    if (!json.is_object())
        return usual;
    SupernetPlan plan{textMember(json, "corpus"), spaceFrom(json, usual.space), {}};
    plan.settings = settingsFrom(json, usualTraining(plan.space));
    return plan;
}

std::filesystem::path spaceFileOf(const SupernetPlan &plan, const std::filesystem::path &filesFolder)
{
    if (const auto builtin = space::findSpace(plan.space.name); builtin && *builtin == plan.space)
        return {};
    return filesFolder / (plan.space.name + "-" + std::to_string(plan.space.sizes.vocabularySize) + ".space.json");
}

std::string supernetTrainCommand(const SupernetPlan &plan, const std::filesystem::path &filesFolder,
                                 const std::filesystem::path &folder)
{
    const std::filesystem::path spaceFile = spaceFileOf(plan, filesFolder);
    Words words{"foresearch-cli",
                "supernet",
                "train",
                "--variant",
                std::string(predict::name(plan.settings.variant)),
                "--space",
                spaceFile.empty() ? plan.space.name : spaceFile.string(),
                "--corpus",
                plan.corpus,
                "--checkpoint",
                folder.string()};
    const OrderedJson settings = predict::toJson(plan.settings);
    const OrderedJson usual = predict::toJson(predict::SupernetTrainingSettings());
    for (const auto &[key, value] : settings.items()) {
        if (isFixed(key) || key == "variant" || value == usual.at(key))
            continue;
        words.push_back("--" + key);
        words.push_back(word(value));
    }
    return shellLine(words);
}

std::string supernetResumeCommand(const SupernetPlan &plan, const std::filesystem::path &folder)
{
    return shellLine(
        {"foresearch-cli", "supernet", "train", "--resume", "--corpus", plan.corpus, "--checkpoint", folder.string()});
}

std::vector<search::Difference> differences(const std::vector<SupernetPlan> &plans)
{
    std::vector<search::Difference> rows{{"training.corpus", {}}, {"training.space", {}}};
    for (const SupernetPlan &plan : plans) {
        rows[0].values.push_back(plan.corpus);
        rows[1].values.push_back(plan.space.name);
    }
    const OrderedJson keys = predict::toJson(predict::SupernetTrainingSettings());
    for (const auto &[key, usual] : keys.items()) {
        search::Difference row{"training." + key, {}};
        for (const SupernetPlan &plan : plans)
            row.values.push_back(word(predict::toJson(plan.settings).at(key)));
        rows.push_back(std::move(row));
    }
    std::erase_if(rows, [](const search::Difference &row) {
        return std::adjacent_find(row.values.begin(), row.values.end(), std::not_equal_to<>()) == row.values.end();
    });
    return rows;
}

} // namespace foresearch::workbench
