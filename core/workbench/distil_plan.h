#pragma once

#include "core/base/json.h"
#include "core/predict/regressor_fit.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// What is distilled in a project and how: labels first, then a network.
struct DistilPlan {
    std::string task;                   ///< its space is sampled, its test architectures judge
    int split = 0;                      ///< its demonstrations are what teachers are fitted to
    std::string teacher = "regression"; ///< as the command line takes it
    std::size_t examples = 3000;
    std::uint64_t seed = 1;   ///< of the sample
    double unseenShare = 0.1; ///< of the labels, which no network learns from
    predict::RegressorSettings training = predict::recommendedDistillation();
    friend bool operator==(const DistilPlan &, const DistilPlan &) = default;
};

/// "paper", or else "recommended".
predict::RegressorSettings distillationPreset(const std::string &name);

/// Preset and seed, and of the other settings those that differ from the preset's.
OrderedJson trainingJson(const predict::RegressorSettings &settings);
/// What is missing or of another kind is as in the preset.
predict::RegressorSettings trainingFromJson(const Json &json);

/// All but the task, as a setting of the project.
OrderedJson planJson(const DistilPlan &plan);
/// What is missing or of another kind is as usual.
DistilPlan planFromJson(const Json &json);

/// The commands that do the same, one after the other. `labels`: the number of the run that has these labels already;
/// without it the last labels are meant. `project`: the file's path.
std::string labelCommand(const std::filesystem::path &project, const DistilPlan &plan);
std::string trainCommand(const std::filesystem::path &project, const DistilPlan &plan,
                         std::optional<std::int64_t> labels);

/// The learning curve's sizes and seeds.
struct CurveSettings {
    std::vector<std::size_t> sizes;
    std::vector<std::uint64_t> seeds{1, 2, 3};
};
std::string curveCommand(const std::filesystem::path &project, const DistilPlan &plan,
                         std::optional<std::int64_t> labels, const CurveSettings &curve);

/// Three: nine tenths of so many labels, and the two before it of 30, 100, 300, 1,000 and so on: of 3,000 labels 300,
/// 1,000 and 2,700. Fewer of few labels.
std::vector<std::size_t> usualSizes(std::size_t labels);

} // namespace foresearch::workbench
