#include "core/search/population.h"

#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/space/architecture_json.h"

#include <algorithm>

namespace foresearch::search {

namespace {

OrderedJson optionalToJson(const std::optional<double> &value)
{
    return value ? OrderedJson(*value) : OrderedJson(nullptr);
}

/// Of a CSV field: as JSON writes the value, but bare.
std::string field(const OrderedJson &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return value.dump();
    std::string joined;
    for (const OrderedJson &item : value)
        joined += (joined.empty() ? "" : " ") + item.dump();
    return joined;
}

OrderedJson toJson(const Individual &individual, const Generation &generation)
{
    return {{"iteration", generation.iteration},
            {"id", individual.id},
            {"origin", name(individual.origin)},
            {"parents", individual.parents},
            {"predictor", generation.predictor},
            {"metric", generation.scale.metric},
            {"unit", generation.scale.unit},
            {"score", optionalToJson(individual.score)},
            {"latency_ms", optionalToJson(individual.costs.latencyMs)},
            {"flops_giga", individual.costs.flopsGiga},
            {"parameters_million", individual.costs.parametersMillion},
            {"problem", individual.problem.empty() ? OrderedJson(nullptr) : OrderedJson(individual.problem)}};
}

} // namespace

std::vector<Generation> onlyAt(const std::vector<Generation> &generations, const std::vector<IndividualPlace> &places)
{
    std::vector<Generation> chosen;
    for (std::size_t g = 0; g < generations.size(); ++g) {
        std::vector<Individual> individuals;
        for (std::size_t i = 0; i < generations[g].individuals.size(); ++i)
            if (std::find(places.begin(), places.end(), IndividualPlace{g, i}) != places.end())
                individuals.push_back(generations[g].individuals[i]);
        if (individuals.empty())
            continue;
        chosen.push_back(generations[g]);
        chosen.back().individuals = std::move(individuals);
        chosen.back().second.reset(); // its indices are of the whole generation
    }
    return chosen;
}

std::string populationCsv(const std::vector<Generation> &generations)
{
    std::vector<std::string> header;
    const OrderedJson columns = toJson(Individual(), Generation());
    for (const auto &[key, value] : columns.items())
        header.push_back(key);
    header.emplace_back("architecture");
    std::string text = csvRow(header);
    for (const Generation &generation : generations) {
        for (const Individual &individual : generation.individuals) {
            std::vector<std::string> fields;
            for (const OrderedJson &value : toJson(individual, generation))
                fields.push_back(field(value));
            fields.push_back(space::canonicalJson(individual.architecture));
            text += csvRow(fields);
        }
    }
    return text;
}

std::string populationJsonLines(const std::vector<Generation> &generations)
{
    std::string text;
    for (const Generation &generation : generations) {
        for (const Individual &individual : generation.individuals) {
            OrderedJson json = toJson(individual, generation);
            json["architecture"] = OrderedJson::parse(space::canonicalJson(individual.architecture));
            text += json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
        }
    }
    return text;
}

} // namespace foresearch::search
