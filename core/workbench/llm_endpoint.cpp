#include "core/workbench/llm_endpoint.h"

#include "core/base/json.h"

namespace foresearch::workbench {

namespace {

std::string capabilitiesKey(const llm::Endpoint &endpoint)
{
    return "llm/capabilities/" + identityOf(endpoint);
}

} // namespace

AskedEndpoint askedEndpoint(const llm::Endpoint &endpoint)
{
    llm::Endpoint bare = llm::presetOf(endpoint.dialect);
    bare.baseUrl = endpoint.baseUrl;
    bare.apiVersion = endpoint.apiVersion;
    bare.allowsPlainHttp = endpoint.allowsPlainHttp;
    return {.identity = identityOf(endpoint), .json = toText(toJson(bare))};
}

Result<llm::Endpoint> endpointOf(const AskedEndpoint &asked, const TextSource &source)
{
    const auto parsed = parseJson(asked.json, source);
    if (!parsed)
        return propagate(parsed);
    auto endpoint = llm::readEndpoint(JsonCursor(*parsed, source));
    if (!endpoint)
        return endpoint;
    if (identityOf(*endpoint) != asked.identity)
        return fail(ErrorCode::BadFormat,
                    source.name + ": found " + identityOf(*endpoint) + ", expected " + asked.identity + ".");
    return endpoint;
}

Result<llm::Capabilities> knownCapabilities(store::Project &project, const llm::Endpoint &endpoint)
{
    const auto text = project.setting(capabilitiesKey(endpoint));
    if (!text)
        return propagate(text);
    if (!*text)
        return llm::Capabilities();
    const TextSource source{project.path().string() + ", " + capabilitiesKey(endpoint)};
    const auto parsed = parseJson(**text, source);
    if (!parsed)
        return propagate(parsed);
    return llm::readCapabilities(JsonCursor(*parsed, source));
}

Result<> rememberCapabilities(store::Project &project, const llm::Endpoint &endpoint,
                              const llm::Capabilities &capabilities)
{
    const std::string text = toText(toJson(capabilities));
    const auto before = project.setting(capabilitiesKey(endpoint));
    if (!before)
        return propagate(before);
    if (*before == text || (!*before && capabilities.models.empty()))
        return {};
    const auto set = project.setSetting(capabilitiesKey(endpoint), text);
    return set ? Result<>() : propagate(set);
}

int answersAtOnce(const llm::Capabilities &capabilities, const std::string &model)
{
    constexpr int kMost = 128;
    return capabilities.accepts(model, llm::Feature::Choices) == true ? kMost : 1;
}

bool isOwnProgram(llm::Dialect dialect)
{
    return dialect == llm::Dialect::LlamaCpp || dialect == llm::Dialect::Ollama || dialect == llm::Dialect::Vllm;
}

std::optional<prompt::ModelPrice> priceOf(const prompt::PriceTable &table, const llm::Endpoint &endpoint,
                                          const std::string &model)
{
    if (auto known = table.find(model))
        return known;
    if (isOwnProgram(endpoint.dialect))
        return prompt::ModelPrice{model, {}, {}, "a program of one's own"};
    return std::nullopt;
}

} // namespace foresearch::workbench
