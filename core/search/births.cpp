#include "core/search/births.h"

#include <algorithm>
#include <map>

namespace foresearch::search {

namespace {

const Individual &at(const std::vector<Generation> &generations, const Ancestor &place)
{
    return generations[static_cast<std::size_t>(place.iteration) - 1].individuals[place.index];
}

/// The layers that both have of a list.
std::pair<std::vector<int>, std::vector<int>> commonLayers(std::vector<int> before, std::vector<int> after)
{
    const std::size_t common = std::min(before.size(), after.size());
    before.resize(common);
    after.resize(common);
    return {std::move(before), std::move(after)};
}

/// The id under which an elite was born.
std::size_t birthOf(const std::vector<Generation> &generations, std::size_t id)
{
    for (auto place = findIndividual(generations, id); place; place = findIndividual(generations, id)) {
        const Individual &individual = at(generations, *place);
        if (individual.origin != Origin::Elite || individual.parents.size() != 1)
            break;
        id = individual.parents.front();
    }
    return id;
}

/// Sorts the parents, and says what the nearest one's child has of its own.
void compareWithParents(Birth &birth, const std::vector<Birth> &all, const std::vector<Generation> &generations)
{
    const space::Architecture &child = at(generations, birth.place).architecture;
    const auto changesFrom = [&](std::size_t parent) {
        return partChanges(at(generations, all[parent].place).architecture, child);
    };
    std::stable_sort(birth.parents.begin(), birth.parents.end(),
                     [&](std::size_t a, std::size_t b) { return changesFrom(a).size() < changesFrom(b).size(); });
    if (!birth.parents.empty())
        birth.changes = changesFrom(birth.parents.front());
}

} // namespace

std::vector<PartChange> partChanges(const space::Architecture &before, const space::Architecture &after)
{
    std::vector<PartChange> changes;
    for (const space::Hyperparameter part : space::kHyperparameters) {
        auto [old, now] = commonLayers(values(before, part), values(after, part));
        if (old != now)
            changes.push_back({part, std::move(old), std::move(now)});
    }
    return changes;
}

std::vector<Birth> births(const std::vector<Generation> &generations, std::size_t id)
{
    std::vector<Birth> all;
    for (const Ancestor &ancestor : ancestry(generations, id))
        if (birthOf(generations, ancestor.id) == ancestor.id)
            all.push_back({ancestor, {}, {}, false});
    std::stable_sort(all.begin(), all.end(), [](const Birth &a, const Birth &b) { return a.place.id < b.place.id; });
    std::map<std::size_t, std::size_t> indices; // by id
    for (std::size_t i = 0; i < all.size(); ++i)
        indices[all[i].place.id] = i;
    for (Birth &birth : all) {
        for (const std::size_t parent : at(generations, birth.place).parents)
            if (const auto found = indices.find(birthOf(generations, parent)); found != indices.end())
                if (std::find(birth.parents.begin(), birth.parents.end(), found->second) == birth.parents.end())
                    birth.parents.push_back(found->second);
        compareWithParents(birth, all, generations);
    }
    for (std::size_t i = all.size(); i > 0;) {
        Birth &birth = all[i - 1];
        birth.isTrunk = true;
        i = birth.parents.empty() ? 0 : birth.parents.front() + 1;
    }
    return all;
}

} // namespace foresearch::search
