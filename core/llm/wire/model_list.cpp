#include "core/llm/wire/model_list.h"

#include <algorithm>

namespace foresearch::llm {

namespace {

std::string looseText(const Json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

Result<ModelInfo> readModel(const JsonCursor &cursor)
{
    const auto id = cursor.at("id");
    if (!id)
        return propagate(id);
    auto text = id->text();
    if (!text)
        return propagate(text);
    const Json &json = cursor.json();
    return ModelInfo{*std::move(text), looseText(json, "owned_by"), looseText(json, "shutdown_date")};
}

} // namespace

Result<std::vector<ModelInfo>> readModelList(std::string_view body, const TextSource &source)
{
    const auto json = parseJson(body, source);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, source);
    const auto data = json->is_array() ? Result<JsonCursor>(root) : root.at("data");
    if (!data)
        return propagate(data);
    const auto elements = data->elements();
    if (!elements)
        return propagate(elements);
    std::vector<ModelInfo> models;
    for (const JsonCursor &element : *elements) {
        auto model = readModel(element);
        if (!model)
            return propagate(model);
        models.push_back(*std::move(model));
    }
    const auto byId = [](const ModelInfo &a, const ModelInfo &b) { return a.id < b.id; };
    std::stable_sort(models.begin(), models.end(), byId);
    const auto sameId = [](const ModelInfo &a, const ModelInfo &b) { return a.id == b.id; };
    models.erase(std::unique(models.begin(), models.end(), sameId), models.end());
    return models;
}

} // namespace foresearch::llm
