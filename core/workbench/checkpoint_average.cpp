#include "core/workbench/checkpoint_average.h"

#include "core/base/safetensors.h"

#include <algorithm>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

/// How many of the points are not among the last.
std::size_t oldPoints(const predict::TrainingProgress &progress)
{
    const std::size_t kept = std::min<std::uint64_t>(progress.points.size(), progress.settings.average);
    return progress.points.size() - kept;
}

Result<> addTo(std::vector<std::vector<double>> &sums, const std::vector<nn::TrainedTensor> &tensors,
               const fs::path &path)
{
    const auto file = Safetensors::open(path);
    if (!file)
        return propagate(file);
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const auto values = file->floats(tensors[i].name, tensors[i].shape);
        if (!values)
            return propagate(values);
        std::transform(sums[i].begin(), sums[i].end(), values->begin(), sums[i].begin(),
                       [](double sum, float value) { return sum + static_cast<double>(value); });
    }
    return {};
}

} // namespace

fs::path checkpointAfter(const fs::path &folder, std::uint64_t update)
{
    return folder / ("after-" + std::to_string(update) + ".safetensors");
}

void removeOldCheckpoints(const fs::path &folder, const predict::TrainingProgress &progress)
{
    std::error_code ignored; // what stays is only a file too many
    for (std::size_t i = 0; i < oldPoints(progress); ++i)
        fs::remove(checkpointAfter(folder, progress.points[i].update), ignored);
}

Result<> averageInto(nn::SupernetTrainer &trainer, const fs::path &folder, const predict::TrainingProgress &progress)
{
    const std::vector<nn::TrainedTensor> tensors = trainer.tensors();
    std::vector<std::vector<double>> sums;
    for (const nn::TrainedTensor &tensor : tensors)
        sums.emplace_back(tensor.values.size());
    for (std::size_t i = oldPoints(progress); i < progress.points.size(); ++i)
        if (const auto added = addTo(sums, tensors, checkpointAfter(folder, progress.points[i].update)); !added)
            return added;
    const auto count = static_cast<double>(progress.points.size() - oldPoints(progress));
    for (std::size_t i = 0; i < tensors.size(); ++i)
        std::transform(sums[i].begin(), sums[i].end(), tensors[i].values.begin(),
                       [count](double sum) { return static_cast<float>(sum / count); });
    return {};
}

} // namespace foresearch::workbench
