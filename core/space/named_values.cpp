#include "core/space/named_values.h"

#include "core/base/trimmed.h"
#include "core/space/limits.h"

#include <charconv>

namespace foresearch::space {

namespace {

std::optional<int> integerIn(std::string_view text)
{
    text = trimmed(text);
    int number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// The values of "[8, 4]" or "6", as the hyperparameter needs it.
std::optional<std::vector<int>> valuesIn(std::string_view text, Hyperparameter hyperparameter)
{
    if (isPerLayer(hyperparameter)) {
        if (!text.starts_with('[') || !text.ends_with(']') || text.size() < 2)
            return std::nullopt;
        text = trimmed(text.substr(1, text.size() - 2));
        if (text.empty())
            return std::vector<int>();
    }
    std::vector<int> values;
    while (true) {
        const std::size_t comma = isPerLayer(hyperparameter) ? text.find(',') : std::string_view::npos;
        const auto number = integerIn(text.substr(0, comma));
        if (!number)
            return std::nullopt;
        values.push_back(*number);
        if (comma == std::string_view::npos)
            return values;
        text.remove_prefix(comma + 1);
    }
}

std::size_t indexOf(Hyperparameter hyperparameter)
{
    return static_cast<std::size_t>(hyperparameter);
}

} // namespace

std::optional<Hyperparameter> hyperparameterNamed(std::string_view name)
{
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        if (hatName(hyperparameter) == name)
            return hyperparameter;
    }
    return std::nullopt;
}

std::string expectedLength(std::size_t layers)
{
    return "a list of " + std::to_string(layers) + " (one value a layer)";
}

Result<> NamedValues::addLine(std::string_view text, std::size_t line)
{
    const std::size_t colon = text.find(':');
    const std::string_view name = trimmed(text.substr(0, colon));
    const auto hyperparameter = hyperparameterNamed(name);
    if (colon == std::string_view::npos || !hyperparameter)
        return fail(ErrorCode::BadFormat,
                    describeProblem({m_source.name, line}, {}, shownText(trimmed(text)),
                                    "one of the ten lines \"" + std::string(hatName(kHyperparameters.front()))
                                        + ": value\" to \"" + std::string(hatName(kHyperparameters.back()))
                                        + ": [value, ...]\""));
    const std::string_view rest = trimmed(text.substr(colon + 1));
    auto values = valuesIn(rest, *hyperparameter);
    if (!values)
        return fail(ErrorCode::BadFormat,
                    describeProblem({m_source.name, line}, name, shownText(rest),
                                    isPerLayer(*hyperparameter) ? "a list of integers like [8, 4]" : "an integer"));
    return add(*hyperparameter, std::move(*values), line);
}

Result<> NamedValues::add(Hyperparameter hyperparameter, std::vector<int> values, std::size_t line)
{
    std::optional<Entry> &slot = m_entries[indexOf(hyperparameter)];
    const TextSource place{m_source.name, line};
    if (slot)
        return fail(ErrorCode::BadFormat,
                    describeProblem(place, hatName(hyperparameter), "this key again", "every key once"));
    if (!isPerLayer(hyperparameter) && values.size() != 1)
        return fail(ErrorCode::BadFormat, describeProblem(place, hatName(hyperparameter),
                                                          "a list of " + std::to_string(values.size()), "one value"));
    slot = Entry{std::move(values), line};
    return {};
}

bool NamedValues::isEmpty() const
{
    for (const auto &entry : m_entries) {
        if (entry)
            return false;
    }
    return true;
}

Result<Architecture> NamedValues::architecture(ListLengths lengths, const SearchSpace *space) const
{
    Architecture architecture;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        if (const auto set = setValues(architecture, hyperparameter, lengths); !set)
            return propagate(set);
    }
    if (const auto violation = space ? findViolation(*space, architecture) : findViolation(architecture))
        return problem(ErrorCode::BadValue, violation->hyperparameter, violation->found, violation->expected);
    return architecture;
}

const std::optional<NamedValues::Entry> &NamedValues::entry(Hyperparameter hyperparameter) const
{
    return m_entries[indexOf(hyperparameter)];
}

Result<> NamedValues::setValues(Architecture &architecture, Hyperparameter hyperparameter, ListLengths lengths) const
{
    if (!entry(hyperparameter))
        return problem(ErrorCode::BadFormat, hyperparameter, "nothing", "this key");
    const std::vector<int> &values = entry(hyperparameter)->values;
    if (isLayerCount(hyperparameter) && (values[0] < 1 || values[0] > kMaxLayers))
        return problem(ErrorCode::BadValue, hyperparameter, std::to_string(values[0]),
                       "a value from 1 to " + std::to_string(kMaxLayers));
    const std::size_t count = valueCount(architecture, hyperparameter);
    if (values.size() < count || (lengths == ListLengths::Exact && values.size() > count))
        return problem(ErrorCode::BadValue, hyperparameter, "a list of " + std::to_string(values.size()),
                       expectedLength(count));
    for (std::size_t layer = 0; layer < count; ++layer)
        setValue(architecture, hyperparameter, layer, values[layer]);
    return {};
}

Unexpected NamedValues::problem(ErrorCode code, Hyperparameter hyperparameter, std::string_view found,
                                std::string_view expected) const
{
    const TextSource place{m_source.name, entry(hyperparameter) ? entry(hyperparameter)->line : m_source.line};
    return fail(code, describeProblem(place, hatName(hyperparameter), found, expected));
}

} // namespace foresearch::space
