#include "core/space/architecture_json.h"

#include "core/space/architecture_lines.h"
#include "core/space/canonical_scan.h"
#include "core/space/limits.h"
#include "core/space/named_values.h"

#include <limits>

namespace foresearch::space {

namespace {

constexpr int kMinInt = std::numeric_limits<int>::min();
constexpr int kMaxInt = std::numeric_limits<int>::max();

void appendList(std::string &text, const Architecture &architecture, Hyperparameter hyperparameter)
{
    text += '[';
    for (std::size_t layer = 0; layer < valueCount(architecture, hyperparameter); ++layer) {
        if (layer > 0)
            text += ',';
        text += std::to_string(value(architecture, hyperparameter, layer));
    }
    text += ']';
}

/// One side as an object; a layer count is only a list's length.
void appendSide(std::string &text, const Architecture &architecture, bool isEncoder)
{
    char before = '{';
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        if (isEncoderHyperparameter(hyperparameter) != isEncoder || isLayerCount(hyperparameter))
            continue;
        text += before;
        before = ',';
        text.append("\"").append(jsonKey(hyperparameter)).append("\":");
        if (isPerLayer(hyperparameter))
            appendList(text, architecture, hyperparameter);
        else
            text += std::to_string(value(architecture, hyperparameter));
    }
    text += '}';
}

/// The depth of a side is the length of its first list.
Result<> readLayerCount(const JsonCursor &list, Architecture &architecture, Hyperparameter layerCount)
{
    const std::size_t count = list.json().is_array() ? list.json().size() : 1;
    if (count < 1 || count > static_cast<std::size_t>(kMaxLayers))
        return list.problem(ErrorCode::BadValue, list.found(),
                            "a list of 1 to " + std::to_string(kMaxLayers) + " (one value a layer)");
    setValue(architecture, layerCount, 0, static_cast<int>(count));
    return {};
}

Result<> readValues(const JsonCursor &side, Architecture &architecture, Hyperparameter hyperparameter)
{
    const auto member = side.at(jsonKey(hyperparameter));
    if (!member)
        return propagate(member);
    if (isLayerCount(hyperparameter))
        return readLayerCount(*member, architecture, hyperparameter);
    if (!isPerLayer(hyperparameter)) {
        const auto number = member->integer(kMinInt, kMaxInt);
        if (!number)
            return propagate(number);
        setValue(architecture, hyperparameter, 0, static_cast<int>(*number));
        return {};
    }
    const auto numbers = member->integers(kMinInt, kMaxInt);
    if (!numbers)
        return propagate(numbers);
    const std::size_t layers = valueCount(architecture, hyperparameter);
    if (numbers->size() != layers)
        return member->problem(ErrorCode::BadValue, member->found(), expectedLength(layers));
    for (std::size_t layer = 0; layer < layers; ++layer)
        setValue(architecture, hyperparameter, layer, (*numbers)[layer]);
    return {};
}

std::optional<Violation> violationOf(const Architecture &architecture, const SearchSpace *space)
{
    return space ? findViolation(*space, architecture) : findViolation(architecture);
}

Result<NamedValues> readNamedValues(const JsonCursor &lines)
{
    const auto elements = lines.elements();
    if (!elements)
        return propagate(elements);
    NamedValues values(lines.source());
    for (const JsonCursor &element : *elements) {
        const auto text = element.text();
        if (!text)
            return propagate(text);
        if (const auto added = values.addLine(*text, lines.source().line); !added)
            return propagate(added);
    }
    return values;
}

Result<Architecture> readArchInfo(const JsonCursor &entry, const SearchSpace *space)
{
    const auto lines = entry.at("arch_info");
    if (!lines)
        return propagate(lines);
    const auto values = readNamedValues(*lines);
    if (!values)
        return propagate(values);
    return values->architecture(ListLengths::Exact, space);
}

} // namespace

std::string canonicalJson(const Architecture &architecture)
{
    std::string text = "{\"encoder\":";
    appendSide(text, architecture, true);
    text += ",\"decoder\":";
    appendSide(text, architecture, false);
    text += '}';
    return text;
}

Result<Architecture> readArchitecture(const JsonCursor &cursor, const SearchSpace *space)
{
    Architecture architecture;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const auto side = cursor.at(sideKey(hyperparameter));
        if (!side)
            return propagate(side);
        if (const auto read = readValues(*side, architecture, hyperparameter); !read)
            return propagate(read);
    }
    if (const auto violation = violationOf(architecture, space)) {
        const std::string prefix = cursor.path().empty() ? "" : cursor.path() + ".";
        return fail(ErrorCode::BadValue,
                    describeProblem(cursor.source(), prefix + jsonPath(violation->hyperparameter, violation->layer),
                                    violation->found, violation->expected));
    }
    return architecture;
}

Result<Architecture> readTfsArchitecture(const JsonCursor &cursor, const SearchSpace *space)
{
    const auto scratch = cursor.find("scratch");
    if (!scratch)
        return propagate(scratch);
    return readArchInfo(*scratch ? **scratch : cursor, space);
}

Result<Architecture> readAnyArchitecture(const JsonCursor &cursor, const SearchSpace *space)
{
    const Json &row = cursor.json();
    if (!row.is_object())
        return cursor.problem(ErrorCode::BadFormat, cursor.found(), "an object");
    if (row.contains("scratch") || row.contains("arch_info"))
        return readTfsArchitecture(cursor, space);
    if (row.contains("encoder") || row.contains("decoder"))
        return readArchitecture(cursor, space);
    return cursor.problem(ErrorCode::BadFormat, "an object without these keys",
                          "\"encoder\" and \"decoder\", or a TFS-Eval row with \"arch_info\"");
}

Result<Architecture> parseArchitecture(std::string_view text, const TextSource &source, const SearchSpace *space)
{
    if (auto scanned = scanCanonicalJson(text); scanned && !violationOf(*scanned, space))
        return std::move(*scanned);
    const auto json = parseJson(text, source);
    if (!json)
        return propagate(json);
    return readAnyArchitecture(JsonCursor(*json, source), space);
}

std::string tfsJson(const Architecture &architecture)
{
    const OrderedJson row{{"arch_info", architectureLines(architecture)}};
    return row.dump();
}

} // namespace foresearch::space
