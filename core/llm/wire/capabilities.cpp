#include "core/llm/capabilities.h"

#include <algorithm>

namespace foresearch::llm {

namespace {

constexpr const char *kFormat = "foresearch-capabilities";
constexpr int kVersion = 1;

std::optional<Feature> parseFeature(std::string_view text)
{
    const auto found =
        std::find_if(kFeatures.begin(), kFeatures.end(), [text](Feature feature) { return key(feature) == text; });
    return found == kFeatures.end() ? std::nullopt : std::optional(*found);
}

Result<ModelCapabilities> readModel(const JsonCursor &cursor)
{
    if (!cursor.json().is_object())
        return cursor.problem(ErrorCode::BadFormat, cursor.found(), "an object of features");
    ModelCapabilities model;
    for (const auto &[name, value] : cursor.json().items()) {
        const auto feature = parseFeature(name);
        if (!feature)
            continue;
        const auto member = cursor.at(name);
        const auto accepted = member->boolean();
        if (!accepted)
            return propagate(accepted);
        model[*feature] = *accepted;
    }
    return model;
}

} // namespace

std::string_view key(Feature feature)
{
    switch (feature) {
    case Feature::JsonSchema:
        return "json_schema";
    case Feature::Logprobs:
        return "logprobs";
    case Feature::Seed:
        return "seed";
    case Feature::Choices:
        return "n";
    case Feature::Temperature:
        return "temperature";
    case Feature::TopP:
        return "top_p";
    case Feature::MaxCompletionTokens:
        return "max_completion_tokens";
    case Feature::MaxTokens:
        return "max_tokens";
    case Feature::UsageInStream:
        return "stream_usage";
    }
    return {};
}

std::optional<bool> Capabilities::accepts(std::string_view model, Feature feature) const
{
    const auto known = models.find(model);
    if (known == models.end())
        return std::nullopt;
    const auto found = known->second.find(feature);
    return found == known->second.end() ? std::nullopt : std::optional(found->second);
}

OrderedJson toJson(const Capabilities &capabilities)
{
    OrderedJson json;
    json["format"] = kFormat;
    json["version"] = kVersion;
    if (!capabilities.date.empty())
        json["date"] = capabilities.date;
    json["models"] = OrderedJson::object();
    for (const auto &[name, model] : capabilities.models) {
        OrderedJson features = OrderedJson::object();
        for (const auto &[feature, accepted] : model)
            features[std::string(key(feature))] = accepted;
        json["models"][name] = std::move(features);
    }
    return json;
}

Result<Capabilities> readCapabilities(const JsonCursor &cursor)
{
    if (const auto format = checkFormat(cursor, kFormat, kVersion); !format)
        return propagate(format);
    Capabilities capabilities;
    const auto date = cursor.find("date");
    if (*date) {
        auto text = (*date)->text();
        if (!text)
            return propagate(text);
        capabilities.date = *std::move(text);
    }
    const auto models = cursor.at("models");
    if (!models)
        return propagate(models);
    if (!models->json().is_object())
        return models->problem(ErrorCode::BadFormat, models->found(), "an object of models");
    for (const auto &[name, value] : models->json().items()) {
        const auto member = models->at(name);
        auto model = readModel(*member);
        if (!model)
            return propagate(model);
        capabilities.models.emplace(name, *std::move(model));
    }
    return capabilities;
}

} // namespace foresearch::llm
