#pragma once

#include "core/workbench/supernet_plan.h"

/// Plans that train one architecture from scratch instead of a supernet.
namespace foresearch::workbench {

inline bool isScratch(const SupernetPlan &plan)
{
    return plan.settings.architecture.has_value();
}

/// Whether these are many networks: TFS-Eval.
inline bool isMany(const SupernetPlan &plan)
{
    return isScratch(plan) && plan.networks > 1;
}

/// What an architecture of a space is usually trained with from scratch: as its supernet, with HAT's shorter warm-up
/// and, of IWSLT, the average of the last ten validations. Source: ALGORITHMS 2.8, 3.6, 3.7.
predict::SupernetTrainingSettings usualScratch(const space::SearchSpace &space,
                                               const space::Architecture &architecture);

/// The plan with this architecture from scratch. Settings stay where the plan is one of that space already; else they
/// are the usual ones, with the plan's seed, precision and shards. Contract: the architecture is in the space.
SupernetPlan scratchPlan(const SupernetPlan &plan, const space::SearchSpace &space,
                         const space::Architecture &architecture);
/// The plan with a supernet of its space, and likewise.
SupernetPlan supernetPlan(const SupernetPlan &plan);

/// The trainings that the plan asks for: itself, or one for each of its random architectures (eval/tfs_building.h).
std::vector<SupernetPlan> trainingsOf(const SupernetPlan &plan);

/// The first thing of the plan that cannot be. Errors: BadValue.
Result<> checkPlan(const SupernetPlan &plan);

} // namespace foresearch::workbench
