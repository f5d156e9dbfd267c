#include "core/base/json.h"
#include "core/space/limits.h"
#include "core/space/search_space.h"

#include <algorithm>

namespace foresearch::space {

namespace {

Violation violation(const Architecture &architecture, Hyperparameter hyperparameter, std::size_t layer,
                    std::string expected)
{
    std::string found(words(hyperparameter));
    found +=
        " " + std::to_string(value(architecture, hyperparameter, layer)) + " in " + placeWords(hyperparameter, layer);
    return {hyperparameter, layer, std::move(found), std::move(expected)};
}

std::string listed(const std::vector<int> &choices)
{
    std::string list;
    for (const int choice : choices)
        list += (list.empty() ? "" : ", ") + std::to_string(choice);
    return list;
}

bool contains(const std::vector<int> &items, int item)
{
    return std::find(items.begin(), items.end(), item) != items.end();
}

/// The first value that `isAllowed(hyperparameter, value)` refuses, or nothing.
template <typename Predicate>
std::optional<std::pair<Hyperparameter, std::size_t>> firstRefused(const Architecture &architecture,
                                                                   Predicate isAllowed)
{
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const std::size_t count = valueCount(architecture, hyperparameter);
        for (std::size_t layer = 0; layer < count; ++layer) {
            if (!isAllowed(hyperparameter, value(architecture, hyperparameter, layer)))
                return std::pair(hyperparameter, layer);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Violation> findViolation(const SearchSpace &space, const Architecture &architecture)
{
    const auto refused = firstRefused(architecture, [&space](Hyperparameter hyperparameter, int value) {
        return contains(choicesOf(space.choices, hyperparameter), value);
    });
    if (!refused)
        return std::nullopt;
    const auto [hyperparameter, layer] = *refused;
    return violation(architecture, hyperparameter, layer,
                     "one of " + listed(choicesOf(space.choices, hyperparameter)) + " (space " + space.name + ")");
}

std::optional<Violation> findViolation(const Architecture &architecture)
{
    const int encoderLayers = static_cast<int>(architecture.encoder.layers.size());
    const auto refused = firstRefused(architecture, [encoderLayers](Hyperparameter hyperparameter, int value) {
        if (hyperparameter == Hyperparameter::ArbitraryAttention)
            return isArbitraryAttention(value, encoderLayers);
        return value >= 1 && value <= upperLimit(hyperparameter);
    });
    if (!refused)
        return std::nullopt;
    const auto [hyperparameter, layer] = *refused;
    const std::string expected =
        hyperparameter == Hyperparameter::ArbitraryAttention
            ? "-1, or from 1 to one less than the encoder layers (" + std::to_string(encoderLayers - 1) + ")"
            : "a value from 1 to " + std::to_string(upperLimit(hyperparameter));
    return violation(architecture, hyperparameter, layer, expected);
}

Result<> checkMembership(const SearchSpace &space, const Architecture &architecture)
{
    const auto violation = findViolation(space, architecture);
    if (!violation)
        return {};
    return fail(ErrorCode::BadValue,
                describeProblem({"Architecture"}, jsonPath(violation->hyperparameter, violation->layer),
                                violation->found, violation->expected));
}

} // namespace foresearch::space
