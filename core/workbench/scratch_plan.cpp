#include "core/workbench/scratch_plan.h"

#include "core/eval/tfs_building.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

constexpr const char *kIwslt = "hat-iwslt14-de-en";
constexpr std::uint64_t kAveragedOfIwslt = 10;

/// What does not depend on what is trained.
predict::SupernetTrainingSettings withKept(predict::SupernetTrainingSettings settings,
                                           const predict::SupernetTrainingSettings &before)
{
    settings.seed = before.seed;
    settings.precision = before.precision;
    settings.shards = before.shards;
    return settings;
}

} // namespace

predict::SupernetTrainingSettings usualScratch(const space::SearchSpace &space, const space::Architecture &architecture)
{
    predict::SupernetTrainingSettings settings = usualTraining(space);
    settings.warmupUpdates = std::min(settings.warmupUpdates, predict::scratchSettings().warmupUpdates);
    settings.average = space.name == kIwslt ? kAveragedOfIwslt : 0;
    settings.architecture = architecture;
    return settings;
}

SupernetPlan scratchPlan(const SupernetPlan &plan, const space::SearchSpace &space,
                         const space::Architecture &architecture)
{
    SupernetPlan other = plan;
    other.networks = 1;
    if (isScratch(plan) && plan.space.name == space.name) {
        other.settings.architecture = architecture;
        return other;
    }
    other.space = space;
    other.settings = withKept(usualScratch(space, architecture), plan.settings);
    return other;
}

SupernetPlan supernetPlan(const SupernetPlan &plan)
{
    SupernetPlan other = plan;
    other.networks = 1;
    other.settings = withKept(usualTraining(plan.space), plan.settings);
    return other;
}

std::vector<SupernetPlan> trainingsOf(const SupernetPlan &plan)
{
    if (!isMany(plan))
        return {plan};
    std::vector<SupernetPlan> plans;
    for (const space::Architecture &architecture : eval::sampleOverDepths(plan.space, plan.networks, plan.sampleSeed)) {
        SupernetPlan &one = plans.emplace_back(plan);
        one.networks = 1;
        one.sampleSeed = SupernetPlan().sampleSeed;
        one.settings.architecture = architecture;
    }
    return plans;
}

Result<> checkPlan(const SupernetPlan &plan)
{
    if (const auto valid = predict::validate(plan.settings); !valid)
        return valid;
    return isScratch(plan) ? space::checkMembership(plan.space, *plan.settings.architecture) : Result<>();
}

} // namespace foresearch::workbench
