#include "core/workbench/distil_plan.h"

#include "core/base/shell.h"
#include "core/space/encodings.h"
#include "core/workbench/lenient_json.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

using Words = std::vector<std::string>;

void add(Words &words, const char *flag, const std::string &value)
{
    words.emplace_back(flag);
    words.push_back(value);
}

/// The shortest text that reads as the same number.
std::string numberWord(double value)
{
    return toText(OrderedJson(value));
}

void readPositive(const Json &json, const char *key, double &target)
{
    if (const auto found = numberMember(json, key); found && *found > 0)
        target = *found;
}

Words projectWords(const char *command, const std::filesystem::path &project)
{
    return {"foresearch-cli", "distil", command, "--project", project.string()};
}

void addTask(Words &words, const DistilPlan &plan)
{
    add(words, "--task", plan.task);
    add(words, "--split", std::to_string(plan.split));
}

/// What differs from the preset.
void addTraining(Words &words, const predict::RegressorSettings &settings)
{
    const predict::RegressorSettings usual = distillationPreset(settings.preset);
    const auto addCount = [&words](const char *flag, std::size_t value, std::size_t usualValue) {
        if (value != usualValue)
            add(words, flag, std::to_string(value));
    };
    add(words, "--preset", settings.preset);
    if (settings.features != usual.features)
        add(words, "--features", std::string(space::name(settings.features)));
    if (settings.optimisation.learningRate != usual.optimisation.learningRate)
        add(words, "--learning-rate", numberWord(settings.optimisation.learningRate));
    addCount("--batch", settings.optimisation.batch, usual.optimisation.batch);
    addCount("--steps", settings.optimisation.steps, usual.optimisation.steps);
    addCount("--hidden-width", settings.hiddenWidth, usual.hiddenWidth);
    addCount("--hidden-layers", settings.hiddenLayers, usual.hiddenLayers);
    addCount("--networks", settings.members, usual.members);
}

template <typename T>
std::string listed(const std::vector<T> &numbers)
{
    std::string text;
    for (const T number : numbers)
        text += (text.empty() ? "" : ",") + std::to_string(number);
    return text;
}

} // namespace

predict::RegressorSettings distillationPreset(const std::string &name)
{
    return name == "paper" ? predict::paperDistillation() : predict::recommendedDistillation();
}

OrderedJson trainingJson(const predict::RegressorSettings &settings)
{
    const predict::RegressorSettings usual = distillationPreset(settings.preset);
    OrderedJson json{{"preset", settings.preset}, {"seed", settings.seed}};
    const auto addChanged = [&json](const char *key, const auto &value, const auto &usualValue) {
        if (value != usualValue)
            json[key] = value;
    };
    addChanged("features", std::string(space::name(settings.features)), std::string(space::name(usual.features)));
    addChanged("learning_rate", settings.optimisation.learningRate, usual.optimisation.learningRate);
    addChanged("batch", settings.optimisation.batch, usual.optimisation.batch);
    addChanged("steps", settings.optimisation.steps, usual.optimisation.steps);
    addChanged("hidden_width", settings.hiddenWidth, usual.hiddenWidth);
    addChanged("hidden_layers", settings.hiddenLayers, usual.hiddenLayers);
    addChanged("networks", settings.members, usual.members);
    return json;
}

predict::RegressorSettings trainingFromJson(const Json &json)
{
    predict::RegressorSettings settings = distillationPreset(textMember(json, "preset"));
    settings.features = space::featuresNamed(textMember(json, "features")).value_or(settings.features);
    readPositive(json, "learning_rate", settings.optimisation.learningRate);
    settings.optimisation.batch = countMember(json, "batch", settings.optimisation.batch);
    settings.optimisation.steps = countMember(json, "steps", settings.optimisation.steps);
    settings.hiddenWidth = countMember(json, "hidden_width", settings.hiddenWidth);
    settings.hiddenLayers = countMember(json, "hidden_layers", settings.hiddenLayers);
    settings.members = countMember(json, "networks", settings.members);
    settings.seed = countMember(json, "seed", settings.seed);
    return settings;
}

OrderedJson planJson(const DistilPlan &plan)
{
    return {{"split", plan.split},      {"teacher", plan.teacher},      {"examples", plan.examples},
            {"sample_seed", plan.seed}, {"held_out", plan.unseenShare}, {"training", trainingJson(plan.training)}};
}

DistilPlan planFromJson(const Json &json)
{
    DistilPlan plan;
    if (!json.is_object())
        return plan;
    plan.split = static_cast<int>(integerMember(json, "split").value_or(plan.split));
    plan.teacher = textMember(json, "teacher", plan.teacher);
    plan.examples = countMember(json, "examples", plan.examples);
    plan.seed = countMember(json, "sample_seed", plan.seed);
    plan.unseenShare = std::clamp(numberMember(json, "held_out").value_or(plan.unseenShare), 0.0, 0.9);
    plan.training = trainingFromJson(objectMember(json, "training"));
    return plan;
}

std::string labelCommand(const std::filesystem::path &project, const DistilPlan &plan)
{
    Words words = projectWords("label", project);
    addTask(words, plan);
    add(words, "--teacher", plan.teacher);
    add(words, "--examples", std::to_string(plan.examples));
    add(words, "--seed", std::to_string(plan.seed));
    return shellLine(words);
}

std::string trainCommand(const std::filesystem::path &project, const DistilPlan &plan,
                         std::optional<std::int64_t> labels)
{
    Words words = projectWords("train", project);
    if (labels)
        words.push_back(std::to_string(*labels));
    addTask(words, plan);
    add(words, "--examples", std::to_string(plan.examples));
    if (plan.unseenShare > 0)
        add(words, "--held-out", numberWord(plan.unseenShare));
    addTraining(words, plan.training);
    add(words, "--seed", std::to_string(plan.training.seed));
    return shellLine(words);
}

std::string curveCommand(const std::filesystem::path &project, const DistilPlan &plan,
                         std::optional<std::int64_t> labels, const CurveSettings &curve)
{
    Words words = projectWords("evaluate", project);
    if (labels)
        words.push_back(std::to_string(*labels));
    add(words, "--examples", std::to_string(plan.examples));
    addTraining(words, plan.training);
    add(words, "--sizes", listed(curve.sizes));
    add(words, "--seeds", listed(curve.seeds));
    return shellLine(words);
}

std::vector<std::size_t> usualSizes(std::size_t labels)
{
    constexpr std::ptrdiff_t kBefore = 2; // sizes before the last one
    const std::size_t most = labels - labels / 10;
    std::vector<std::size_t> sizes;
    for (std::size_t size = 10; size < most; size *= 10)
        for (const std::size_t next : {size, 3 * size})
            if (5 * next < 4 * most)
                sizes.push_back(next);
    if (std::ssize(sizes) > kBefore)
        sizes.erase(sizes.begin(), sizes.end() - kBefore);
    if (most > 0)
        sizes.push_back(most);
    return sizes;
}

} // namespace foresearch::workbench
