#include "core/search/search.h"

#include "core/search/controls.h"
#include "core/search/evolution.h"
#include "core/search/front_evolution.h"
#include "core/search/published_evolution.h"

namespace foresearch::search {

std::map<std::string, PredictorUse> usesOf(const std::vector<Generation> &generations)
{
    std::map<std::string, PredictorUse> uses;
    for (const Generation &generation : generations)
        uses[generation.predictor] += generation.scoring;
    for (const Generation &generation : generations)
        if (generation.second)
            uses[generation.second->predictor] += generation.second->use;
    return uses;
}

PredictorUse latencyUseOf(const std::vector<Generation> &generations)
{
    PredictorUse total;
    for (const Generation &generation : generations)
        total += generation.latency;
    return total;
}

Result<SearchOutcome> runSearch(const SearchSetup &setup, const SearchContext &context, const TaskControl &control)
{
    switch (setup.strategy) {
    case Strategy::Evolution:
        return evolve(setup, context, control);
    case Strategy::PublishedEvolution:
        return evolveAsPublished(setup, context, control);
    case Strategy::RandomSearch:
        return searchRandomly(setup, context, control);
    case Strategy::RegularisedEvolution:
        return evolveByAge(setup, context, control);
    case Strategy::ParetoEvolution:
        return evolveFront(setup, context, control);
    }
    return fail(ErrorCode::Internal, "The search's strategy is unknown.");
}

} // namespace foresearch::search
