#include "core/space/architecture_yml.h"

#include "core/space/architecture_lines.h"
#include "core/space/named_values.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace foresearch::space {

namespace {

constexpr std::size_t kMaxShownBytes = 40;

constexpr std::array kYmlOrder{
    Hyperparameter::EncoderEmbedDim,    Hyperparameter::DecoderEmbedDim,   Hyperparameter::EncoderFfnDim,
    Hyperparameter::DecoderFfnDim,      Hyperparameter::EncoderLayerCount, Hyperparameter::DecoderLayerCount,
    Hyperparameter::EncoderSelfHeads,   Hyperparameter::DecoderSelfHeads,  Hyperparameter::DecoderCrossHeads,
    Hyperparameter::ArbitraryAttention,
};

bool hasControlCharacters(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f; });
}

bool isMarker(std::string_view line, std::string_view marker)
{
    return line.starts_with(marker) && line.find_first_not_of(" \t\r\n", marker.size()) != marker.size();
}

bool hasContent(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && line[first] != '#';
}

/// One document of a text, with what is needed to say where in the text something stands.
struct Document {
    std::string text;
    std::string source;
    std::size_t linesBefore = 0;

    TextSource at(const YAML::Mark &mark) const
    {
        return {source, mark.is_null() ? 0 : linesBefore + static_cast<std::size_t>(mark.line) + 1};
    }
};

/// YAML::LoadAll of yaml-cpp 0.7 never ends on a document that begins with a comma; YAML::Load reads one and ends.
std::vector<Document> splitDocuments(std::string_view text, const TextSource &source)
{
    std::vector<Document> documents;
    std::size_t linesBefore = 0;
    std::string document;
    bool isEmpty = true;
    const auto finish = [&] {
        const auto lines = static_cast<std::size_t>(std::count(document.begin(), document.end(), '\n'));
        if (!isEmpty)
            documents.push_back({std::move(document), source.name, linesBefore});
        linesBefore += lines;
        document.clear();
        isEmpty = true;
    };
    while (!text.empty()) {
        const std::string_view line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        text.remove_prefix(line.size());
        if (isMarker(line, "---"))
            finish();
        document += line;
        isEmpty = isEmpty && (!hasContent(line) || isMarker(line, "..."));
        if (isMarker(line, "..."))
            finish();
    }
    finish();
    return documents;
}

std::string found(const YAML::Node &node)
{
    if (node.IsSequence())
        return "a list of " + std::to_string(node.size());
    if (!node.IsScalar())
        return node.IsMap() ? "a map" : "nothing";
    std::string text = node.Scalar().substr(0, kMaxShownBytes);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
    return "\"" + text + "\"";
}

Result<std::vector<int>> integersIn(const YAML::Node &node, Hyperparameter hyperparameter, const Document &document)
{
    if (isPerLayer(hyperparameter) && !node.IsSequence())
        return fail(ErrorCode::BadFormat, describeProblem(document.at(node.Mark()), hatName(hyperparameter),
                                                          found(node), "a list of integers like [8, 4]"));
    std::vector<YAML::Node> items;
    if (!isPerLayer(hyperparameter))
        items.push_back(node);
    else
        for (const auto &item : node)
            items.push_back(item);
    std::vector<int> numbers;
    for (const YAML::Node &item : items) {
        int number = 0;
        if (!YAML::convert<int>::decode(item, number))
            return fail(ErrorCode::BadFormat,
                        describeProblem(document.at(item.Mark()), hatName(hyperparameter), found(item), "an integer"));
        numbers.push_back(number);
    }
    return numbers;
}

Result<NamedValues> namedValues(const Document &document)
{
    const YAML::Node node = YAML::Load(document.text);
    const TextSource place = document.at(node.Mark());
    if (!node.IsMap())
        return fail(ErrorCode::BadFormat, describeProblem(place, {}, found(node), "lines \"key: value\""));
    NamedValues values(place);
    for (const auto &pair : node) {
        const auto hyperparameter = pair.first.IsScalar() ? hyperparameterNamed(pair.first.Scalar()) : std::nullopt;
        if (!hyperparameter)
            continue;
        auto numbers = integersIn(pair.second, *hyperparameter, document);
        if (!numbers)
            return propagate(numbers);
        if (const auto added = values.add(*hyperparameter, *std::move(numbers), document.at(pair.first.Mark()).line);
            !added)
            return propagate(added);
    }
    return values;
}

Result<NamedValues> readDocument(const Document &document)
{
    try {
        return namedValues(document);
    } catch (const YAML::Exception &problem) {
        return fail(ErrorCode::BadFormat,
                    describeProblem(document.at(problem.mark), {}, "\"" + problem.msg + "\"", "YAML"));
    }
}

Result<std::vector<Architecture>> readDocuments(const std::vector<Document> &documents, const TextSource &source,
                                                const SearchSpace *space)
{
    std::vector<Architecture> architectures;
    for (const Document &document : documents) {
        const auto values = readDocument(document);
        if (!values)
            return propagate(values);
        auto architecture = values->architecture(ListLengths::AtLeast, space);
        if (!architecture)
            return propagate(architecture);
        architectures.push_back(*std::move(architecture));
    }
    if (architectures.empty())
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "an empty text", "lines \"key: value\""));
    return architectures;
}

} // namespace

std::string architectureYml(const Architecture &architecture)
{
    const std::vector<std::string> lines = architectureLines(architecture);
    std::string text;
    for (const Hyperparameter hyperparameter : kYmlOrder)
        text += lines[static_cast<std::size_t>(hyperparameter)] + "\n";
    return text;
}

Result<std::vector<Architecture>> parseArchitectureYml(std::string_view text, const TextSource &source,
                                                       const SearchSpace *space)
{
    // YAML forbids them, and yaml-cpp 0.7 reads some of them without end.
    if (hasControlCharacters(text))
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "control characters", "YAML text"));
    return readDocuments(splitDocuments(text, source), source, space);
}

} // namespace foresearch::space
