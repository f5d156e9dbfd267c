#include "core/workbench/plan_files.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/base/shell.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"
#include "core/workbench/scratch_plan.h"

#include <algorithm>
#include <array>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

/// Keys of the settings that the command line has no option for, since they never change.
constexpr std::array<std::string_view, 3> kFixed{"beta1", "beta2", "epsilon"};
/// What decides nothing of one network alone, or is said otherwise.
constexpr std::array<std::string_view, 6> kOfSupernets{"variant",      "draws",          "experts",
                                                       "router-width", "router-dropout", "architecture"};

bool isLeftOut(const std::string &key, bool isAlone)
{
    const auto isIn = [&key](const auto &keys) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    return isIn(kFixed) || (isAlone ? isIn(kOfSupernets) : key == "variant");
}

void addSettings(Words &words, const SupernetPlan &plan)
{
    const bool isAlone = isScratch(plan);
    const OrderedJson settings = predict::toJson(plan.settings);
    const OrderedJson usual =
        predict::toJson(isAlone ? predict::scratchSettings() : predict::SupernetTrainingSettings());
    for (const auto &[key, value] : settings.items()) {
        if (isLeftOut(key, isAlone) || (usual.contains(key) && value == usual.at(key)))
            continue;
        words.push_back("--" + key);
        words.push_back(value.is_string() ? value.get<std::string>() : toText(value));
    }
}

} // namespace

fs::path spaceFileOf(const SupernetPlan &plan, const fs::path &filesFolder)
{
    if (const auto builtin = space::findSpace(plan.space.name); builtin && *builtin == plan.space)
        return {};
    return filesFolder / (plan.space.name + "-" + std::to_string(plan.space.sizes.vocabularySize) + ".space.json");
}

fs::path architectureFileOf(const SupernetPlan &plan, const fs::path &filesFolder)
{
    constexpr std::size_t kEnough = 12;
    if (!isScratch(plan) || isMany(plan))
        return {};
    const std::string text = space::canonicalJson(*plan.settings.architecture);
    return filesFolder / ("architecture-" + sha256(text).substr(0, kEnough) + ".json");
}

std::vector<PlanFile> planFiles(const SupernetPlan &plan, const fs::path &filesFolder)
{
    std::vector<PlanFile> files;
    if (const fs::path path = spaceFileOf(plan, filesFolder); !path.empty())
        files.push_back({path, space::spaceJson(plan.space)});
    if (const fs::path path = architectureFileOf(plan, filesFolder); !path.empty())
        files.push_back({path, space::canonicalJson(*plan.settings.architecture) + "\n"});
    return files;
}

Result<> writePlanFiles(const std::vector<PlanFile> &files)
{
    for (const PlanFile &file : files) {
        std::error_code ignored; // writing says what is wrong with the folder
        fs::create_directories(file.path.parent_path(), ignored);
        if (const auto written = writeFile(file.path, file.text); !written)
            return written;
    }
    return {};
}

std::string supernetTrainCommand(const SupernetPlan &plan, const fs::path &filesFolder, const fs::path &folder)
{
    const fs::path spaceFile = spaceFileOf(plan, filesFolder);
    Words words{"foresearch-cli"};
    if (isMany(plan))
        words.insert(words.end(), {"scratch", "dataset", "--count", std::to_string(plan.networks), "--sample-seed",
                                   std::to_string(plan.sampleSeed)});
    else if (isScratch(plan))
        words.insert(words.end(),
                     {"scratch", "train", "--architecture", architectureFileOf(plan, filesFolder).string()});
    else
        words.insert(words.end(),
                     {"supernet", "train", "--variant", std::string(predict::name(plan.settings.variant))});
    words.insert(words.end(), {"--space", spaceFile.empty() ? plan.space.name : spaceFile.string(), "--corpus",
                               plan.corpus, isMany(plan) ? "--folder" : "--checkpoint", folder.string()});
    addSettings(words, plan);
    return shellLine(words);
}

std::string supernetResumeCommand(const SupernetPlan &plan, const fs::path &folder)
{
    return shellLine({"foresearch-cli", isScratch(plan) ? "scratch" : "supernet", "train", "--resume", "--corpus",
                      plan.corpus, "--checkpoint", folder.string()});
}

} // namespace foresearch::workbench
