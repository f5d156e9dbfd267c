#include "core/workbench/scratch_truth.h"

#include "core/eval/tfs_building.h"
#include "core/workbench/scratch_plan.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace foresearch::workbench {

namespace {

constexpr std::array kSplitSeeds{123, 456, 789};
constexpr std::size_t kMostDemonstrations = 10;

/// All that the BLEU of two networks of equal truth may depend on.
SupernetPlan conditions(SupernetPlan plan)
{
    plan.settings.architecture.reset();
    plan.settings.seed = 0;
    return plan;
}

std::optional<double> bleuOf(const StoredTraining &training, const char *split)
{
    for (const JudgedPart &part : training.judged)
        if (part.split == split)
            return part.bleu;
    return std::nullopt;
}

} // namespace

std::optional<eval::BleuScores> truthOf(const StoredTraining &training)
{
    const auto valid = bleuOf(training, "valid");
    const auto test = bleuOf(training, "test");
    return valid && test ? std::optional(eval::BleuScores{*valid, *test}) : std::nullopt;
}

eval::TfsTask truthTask(const std::vector<StoredTraining> &newestFirst, const StoredTraining &like)
{
    const SupernetPlan wanted = conditions(like.plan);
    std::vector<std::optional<eval::TfsEntry>> entries;
    for (auto one = newestFirst.rbegin(); one != newestFirst.rend(); ++one) {
        const auto truth = truthOf(*one);
        if (!truth || !isScratch(one->plan) || conditions(one->plan) != wanted)
            continue;
        eval::TfsEntry entry{.architecture = *one->plan.settings.architecture, .truth = *truth};
        const auto same = std::find_if(entries.begin(), entries.end(), [&entry](const auto &known) {
            return known->architecture == entry.architecture;
        });
        if (same == entries.end())
            entries.emplace_back(std::move(entry));
        else
            *same = std::move(entry);
    }
    const std::string corpus = std::filesystem::path(like.plan.corpus).filename().string();
    return {.name = like.plan.space.name + "-" + corpus,
            .title = like.plan.space.title + ", " + corpus,
            .space = like.plan.space,
            .splits = eval::drawSplits(entries, kSplitSeeds, std::min(kMostDemonstrations, entries.size() / 3))};
}

} // namespace foresearch::workbench
