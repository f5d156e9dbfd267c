#include "core/search/lineage.h"

#include <deque>
#include <set>

namespace foresearch::search {

std::optional<Ancestor> findIndividual(const std::vector<Generation> &generations, std::size_t id)
{
    std::size_t first = 0;
    for (const Generation &generation : generations) {
        if (id < first + generation.individuals.size())
            return Ancestor{.id = id, .iteration = generation.iteration, .index = id - first};
        first += generation.individuals.size();
    }
    return std::nullopt;
}

std::vector<Ancestor> ancestry(const std::vector<Generation> &generations, std::size_t id)
{
    std::vector<Ancestor> found;
    std::deque<Ancestor> waiting;
    std::set<std::size_t> seen{id};
    if (const auto start = findIndividual(generations, id))
        waiting.push_back(*start);
    while (!waiting.empty()) {
        const Ancestor current = waiting.front();
        waiting.pop_front();
        found.push_back(current);
        const Generation &generation = generations[static_cast<std::size_t>(current.iteration) - 1];
        for (const std::size_t parent : generation.individuals[current.index].parents) {
            if (!seen.insert(parent).second)
                continue;
            auto place = findIndividual(generations, parent);
            if (!place)
                continue;
            place->distance = current.distance + 1;
            waiting.push_back(*place);
        }
    }
    return found;
}

} // namespace foresearch::search
