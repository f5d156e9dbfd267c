#include "core/workbench/known_endpoints.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/member_reader.h"

#include <algorithm>
#include <array>

namespace foresearch::workbench {

namespace {

constexpr const char *kFormat = "foresearch-endpoints";
constexpr int kVersion = 1;
constexpr std::uintmax_t kMaxBytes = 4 << 20;
constexpr std::array<std::pair<const char *, KeySource>, 4> kSources{{{"none", KeySource::None},
                                                                      {"keychain", KeySource::Keychain},
                                                                      {"this-run", KeySource::ThisRun},
                                                                      {"environment", KeySource::Environment}}};

const char *word(KeySource source)
{
    for (const auto &[text, value] : kSources)
        if (value == source)
            return text;
    return kSources.front().first;
}

Result<KnownEndpoint> readKnown(const JsonCursor &object)
{
    KnownEndpoint known;
    MemberReader reader(object);
    reader.readWord("key", known.key, kSources);
    reader.read("model", known.model);
    if (const auto endpoint = reader.at("endpoint"))
        if (auto read = reader.keep(llm::readEndpoint(*endpoint)))
            known.endpoint = std::move(*read);
    if (const auto capabilities = reader.keep(object.find("capabilities")); capabilities && *capabilities)
        if (auto read = reader.keep(llm::readCapabilities(**capabilities)))
            known.capabilities = std::move(*read);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return known;
}

} // namespace

std::string endpointsText(const std::vector<KnownEndpoint> &endpoints)
{
    OrderedJson list = OrderedJson::array();
    for (const KnownEndpoint &known : endpoints) {
        OrderedJson one{{"key", word(known.key)}, {"model", known.model}, {"endpoint", toJson(known.endpoint)}};
        if (!known.capabilities.models.empty())
            one["capabilities"] = toJson(known.capabilities);
        list.push_back(std::move(one));
    }
    return OrderedJson{{"format", kFormat}, {"version", kVersion}, {"endpoints", std::move(list)}}.dump(
               2, ' ', false, OrderedJson::error_handler_t::replace)
           + '\n';
}

Result<std::vector<KnownEndpoint>> parseEndpoints(std::string_view text, const TextSource &source)
{
    const auto parsed = parseJson(text, source);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor root(*parsed, source);
    if (const auto format = checkFormat(root, kFormat, kVersion); !format)
        return propagate(format);
    const auto list = root.at("endpoints");
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    std::vector<KnownEndpoint> endpoints;
    for (const JsonCursor &element : *elements) {
        auto known = readKnown(element);
        if (!known)
            return propagate(known);
        const std::string &name = known->endpoint.name;
        const bool isTwice = std::any_of(endpoints.begin(), endpoints.end(),
                                         [&name](const KnownEndpoint &other) { return other.endpoint.name == name; });
        if (name.empty() || isTwice)
            return element.problem(ErrorCode::BadValue, "an endpoint named \"" + name + "\"", "a name of its own");
        endpoints.push_back(std::move(*known));
    }
    return endpoints;
}

Result<std::vector<KnownEndpoint>> readEndpoints(const std::filesystem::path &path)
{
    const auto text = readFile(path, kMaxBytes);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::vector<KnownEndpoint>();
    return text ? parseEndpoints(*text, {path.string()}) : propagate(text);
}

Result<> writeEndpoints(const std::filesystem::path &path, const std::vector<KnownEndpoint> &endpoints)
{
    std::error_code ignored; // said by writing
    std::filesystem::create_directories(path.parent_path(), ignored);
    return writeFile(path, endpointsText(endpoints));
}

} // namespace foresearch::workbench
