#include "core/predict/regressor_file.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"

#include <charconv>

namespace foresearch::predict {

namespace {

constexpr const char *kFormat = "foresearch-regressor";
constexpr const char *kLogarithm = "logarithm";
constexpr const char *kValue = "value";

std::string layerName(std::size_t layer, const char *part)
{
    return "layers." + std::to_string(layer) + "." + part;
}

OrderedJson describe(const Regressor &regressor)
{
    const Json details = regressor.details.empty() ? Json::object() : Json::parse(regressor.details, nullptr, false);
    return {{"metric", regressor.scale.metric},
            {"unit", regressor.scale.unit},
            {"higher_is_better", regressor.scale.direction == Direction::HigherIsBetter},
            {"features", std::string(space::name(regressor.features))},
            {"space", regressor.space},
            {"machine", regressor.machine},
            {"preset", regressor.preset},
            {"target_form", regressor.targetForm == TargetForm::Logarithm ? kLogarithm : kValue},
            {"target_mean", regressor.targetMean},
            {"target_deviation", regressor.targetDeviation},
            {"input_means", regressor.inputs.means},
            {"input_deviations", regressor.inputs.deviations},
            {"details", details.is_discarded() ? Json::object() : details}};
}

/// Reads members of the description and keeps the first error.
class DescriptionReader {
public:
    explicit DescriptionReader(const JsonCursor &root) : m_root(root) {}

    std::string text(const char *key)
    {
        return read<std::string>(key, [](const JsonCursor &cursor) { return cursor.text(); });
    }
    double number(const char *key)
    {
        return read<double>(key, [](const JsonCursor &cursor) { return cursor.number(); });
    }
    bool boolean(const char *key)
    {
        return read<bool>(key, [](const JsonCursor &cursor) { return cursor.boolean(); });
    }
    std::vector<double> numbers(const char *key)
    {
        return read<std::vector<double>>(key, [](const JsonCursor &cursor) -> Result<std::vector<double>> {
            const auto elements = cursor.elements();
            if (!elements)
                return propagate(elements);
            std::vector<double> values;
            for (const JsonCursor &element : *elements) {
                const auto value = element.number();
                if (!value)
                    return propagate(value);
                values.push_back(*value);
            }
            return values;
        });
    }
    TargetForm targetForm(const char *key)
    {
        return read<TargetForm>(key, [](const JsonCursor &cursor) -> Result<TargetForm> {
            if (cursor.json() == kLogarithm)
                return TargetForm::Logarithm;
            if (cursor.json() == kValue)
                return TargetForm::Value;
            return cursor.problem(ErrorCode::BadValue, cursor.found(), "\"value\" or \"logarithm\"");
        });
    }
    space::Features features(const char *key)
    {
        return read<space::Features>(key, [](const JsonCursor &cursor) -> Result<space::Features> {
            const auto name = cursor.text();
            if (!name)
                return propagate(name);
            if (const auto features = space::featuresNamed(*name))
                return *features;
            return cursor.problem(ErrorCode::BadValue, cursor.found(),
                                  "latency, bleu, latency-per-layer or bleu-per-layer");
        });
    }
    std::string objectText(const char *key)
    {
        return read<std::string>(key, [](const JsonCursor &cursor) -> Result<std::string> {
            if (!cursor.json().is_object())
                return cursor.problem(ErrorCode::BadFormat, cursor.found(), "an object");
            return cursor.json().empty() ? std::string() : cursor.json().dump();
        });
    }

    const Result<> &outcome() const { return m_outcome; }

private:
    template <typename T, typename Read>
    T read(const char *key, Read readValue)
    {
        if (!m_outcome)
            return {};
        const auto member = m_root.at(key);
        if (!member) {
            m_outcome = propagate(member);
            return {};
        }
        auto value = readValue(*member);
        if (!value) {
            m_outcome = propagate(value);
            return {};
        }
        return *std::move(value);
    }

    const JsonCursor &m_root;
    Result<> m_outcome;
};

Result<Regressor> parseDescription(const std::string &text, const TextSource &source)
{
    const auto json = parseJson(text, source);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, source);
    DescriptionReader reader(root);
    Regressor regressor;
    regressor.scale = {.metric = reader.text("metric"),
                       .unit = reader.text("unit"),
                       .direction =
                           reader.boolean("higher_is_better") ? Direction::HigherIsBetter : Direction::LowerIsBetter};
    regressor.features = reader.features("features");
    regressor.space = reader.text("space");
    regressor.machine = reader.text("machine");
    regressor.preset = reader.text("preset");
    regressor.targetForm = reader.targetForm("target_form");
    regressor.targetMean = reader.number("target_mean");
    regressor.targetDeviation = reader.number("target_deviation");
    regressor.inputs = {.means = reader.numbers("input_means"), .deviations = reader.numbers("input_deviations")};
    regressor.details = reader.objectText("details");
    if (!reader.outcome())
        return propagate(reader.outcome());
    return regressor;
}

Result<> checkFormat(const Safetensors &file)
{
    const TextSource source{.name = file.source()};
    const auto &metadata = file.metadata();
    const auto format = metadata.find("format");
    if (format == metadata.end() || format->second != kFormat)
        return fail(ErrorCode::BadFormat,
                    describeProblem(source, "__metadata__.format",
                                    format == metadata.end() ? "nothing" : "\"" + format->second + "\"",
                                    "\"" + std::string(kFormat) + "\", a regressor of Foresearch"));
    const auto version = metadata.find("version");
    const std::string text = version == metadata.end() ? "" : version->second;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1)
        return fail(ErrorCode::BadFormat,
                    describeProblem(source, "__metadata__.version", "\"" + text + "\"", "a version from 1"));
    if (number > kRegressorFileVersion)
        return fail(ErrorCode::NewerVersion, describeProblem(source, "__metadata__.version", text,
                                                             "at most " + std::to_string(kRegressorFileVersion)
                                                                 + ", the newest that this Foresearch reads"));
    return {};
}

Result<DenseLayer> readLayer(const Safetensors &file, std::size_t index)
{
    const std::string weightName = layerName(index, "weight");
    const auto weight = file.tensor(weightName);
    if (!weight)
        return propagate(weight);
    if (weight->shape.size() != 2)
        return fail(ErrorCode::BadValue,
                    describeProblem({.name = file.source()}, weightName,
                                    "a tensor of " + std::to_string(weight->shape.size()) + " dimensions", "2"));
    DenseLayer layer;
    layer.inputs = weight->shape[1];
    layer.outputs = weight->shape[0];
    auto weights = file.floats(weightName, weight->shape);
    if (!weights)
        return propagate(weights);
    auto bias = file.floats(layerName(index, "bias"), {layer.outputs});
    if (!bias)
        return propagate(bias);
    layer.weights = *std::move(weights);
    layer.bias = *std::move(bias);
    return layer;
}

} // namespace

std::string regressorBytes(const Regressor &regressor)
{
    std::vector<NamedTensor> tensors;
    for (std::size_t i = 0; i < regressor.network.layers.size(); ++i) {
        const DenseLayer &layer = regressor.network.layers[i];
        tensors.push_back({layerName(i, "weight"), {layer.outputs, layer.inputs}, layer.weights});
        tensors.push_back({layerName(i, "bias"), {layer.outputs}, layer.bias});
    }
    const std::string description = describe(regressor).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return toSafetensors(
        tensors, {{"format", kFormat}, {"version", std::to_string(kRegressorFileVersion)}, {"regressor", description}});
}

Result<Regressor> parseRegressor(std::string bytes, const std::string &source)
{
    const auto file = Safetensors::parse(std::move(bytes), source);
    if (!file)
        return propagate(file);
    if (const auto format = checkFormat(*file); !format)
        return propagate(format);
    const auto description = file->metadata().find("regressor");
    const TextSource descriptionSource{.name = source + " (metadata \"regressor\")"};
    auto regressor =
        parseDescription(description == file->metadata().end() ? "" : description->second, descriptionSource);
    if (!regressor)
        return propagate(regressor);
    std::size_t layers = 0;
    while (file->contains(layerName(layers, "weight"))) {
        auto layer = readLayer(*file, layers++);
        if (!layer)
            return propagate(layer);
        regressor->network.layers.push_back(*std::move(layer));
    }
    if (const auto fits = validate(*regressor); !fits)
        return fail(fits.error().code, source + ": " + fits.error().detail);
    return regressor;
}

Result<> saveRegressor(const Regressor &regressor, const std::filesystem::path &path)
{
    if (const auto fits = validate(regressor); !fits)
        return fits;
    return writeFile(path, regressorBytes(regressor));
}

Result<Regressor> openRegressor(const std::filesystem::path &path)
{
    auto bytes = readFile(path);
    if (!bytes)
        return propagate(bytes);
    return parseRegressor(*std::move(bytes), path.string());
}

} // namespace foresearch::predict
