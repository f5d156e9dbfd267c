#include "core/predict/supernet_file.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace foresearch::predict {

using space::Architecture;
using space::EmbeddingSharing;
using space::SearchSpace;

namespace {

int largest(const std::vector<int> &choices)
{
    return *std::max_element(choices.begin(), choices.end());
}

/// All that a supernet of the space holds.
Architecture superArchitecture(const SearchSpace &space)
{
    const space::Choices &choices = space.choices;
    Architecture all;
    all.encoder.embedDim = largest(choices.encoderEmbedDims);
    all.encoder.layers.assign(static_cast<std::size_t>(space.maxEncoderLayers()),
                              {.ffnDim = largest(choices.encoderFfnDims)});
    all.decoder.embedDim = largest(choices.decoderEmbedDims);
    all.decoder.layers.assign(static_cast<std::size_t>(space.maxDecoderLayers()),
                              {.ffnDim = largest(choices.decoderFfnDims)});
    return all;
}

using Tensors = std::vector<SupernetTensor>;

void addNorm(Tensors &tensors, const std::string &prefix, std::size_t dim)
{
    tensors.push_back({prefix + ".weight", {dim}});
    tensors.push_back({prefix + ".bias", {dim}});
}

struct AttentionSizes {
    std::size_t qkv = 0;
    std::size_t queryDim = 0;
    std::size_t memoryDim = 0;
    bool isApart = false; ///< query, key and value
};

void addAttention(Tensors &tensors, const std::string &prefix, const AttentionSizes &sizes)
{
    const auto [qkv, queryDim, memoryDim, isApart] = sizes;
    if (!isApart) {
        tensors.push_back({prefix + ".in_proj_weight", {3 * qkv, queryDim}});
    } else {
        tensors.push_back({prefix + ".k_proj_weight", {qkv, memoryDim}});
        tensors.push_back({prefix + ".v_proj_weight", {qkv, memoryDim}});
        tensors.push_back({prefix + ".q_proj_weight", {qkv, queryDim}});
    }
    tensors.push_back({prefix + ".in_proj_bias", {3 * qkv}});
    tensors.push_back({prefix + ".out_proj.weight", {queryDim, qkv}});
    tensors.push_back({prefix + ".out_proj.bias", {queryDim}});
    addNorm(tensors, prefix + "_layer_norm", queryDim);
}

void addFeedForward(Tensors &tensors, const std::string &prefix, std::size_t dim, std::size_t ffn)
{
    tensors.push_back({prefix + ".fc1.weight", {ffn, dim}});
    tensors.push_back({prefix + ".fc1.bias", {ffn}});
    tensors.push_back({prefix + ".fc2.weight", {dim, ffn}});
    tensors.push_back({prefix + ".fc2.bias", {dim}});
    addNorm(tensors, prefix + ".final_layer_norm", dim);
}

bool isConstant(const std::string &name)
{
    return name == "encoder.version" || name == "decoder.version" || name.ends_with(".embed_positions._float_tensor");
}

constexpr const char *kSourceTable = "encoder.embed_tokens.weight";
constexpr const char *kTargetTable = "decoder.embed_tokens.weight";

} // namespace

std::vector<SupernetTensor> networkTensors(const Architecture &architecture, const SearchSpace &space)
{
    const space::FixedSizes &sizes = space.sizes;
    const bool isApart = largest(space.choices.encoderEmbedDims) != largest(space.choices.decoderEmbedDims);
    const auto encoderDim = static_cast<std::size_t>(architecture.encoder.embedDim);
    const auto decoderDim = static_cast<std::size_t>(architecture.decoder.embedDim);
    const auto qkv = static_cast<std::size_t>(sizes.qkvDim);
    const auto vocabulary = static_cast<std::size_t>(sizes.vocabularySize);
    const bool isShared = sizes.embeddingSharing == EmbeddingSharing::All;
    Tensors tensors{{kSourceTable, {vocabulary, isShared ? std::max(encoderDim, decoderDim) : encoderDim}}};
    for (std::size_t i = 0; i < architecture.encoder.layers.size(); ++i) {
        const std::string layer = "encoder.layers." + std::to_string(i);
        addAttention(tensors, layer + ".self_attn", {qkv, encoderDim, encoderDim});
        addFeedForward(tensors, layer, encoderDim, static_cast<std::size_t>(architecture.encoder.layers[i].ffnDim));
    }
    if (!isShared) {
        tensors.push_back({"decoder.embed_out", {vocabulary, decoderDim}});
        tensors.push_back({kTargetTable, {vocabulary, decoderDim}});
    }
    for (std::size_t i = 0; i < architecture.decoder.layers.size(); ++i) {
        const std::string layer = "decoder.layers." + std::to_string(i);
        addAttention(tensors, layer + ".self_attn", {qkv, decoderDim, decoderDim});
        addAttention(tensors, layer + ".encoder_attn",
                     {qkv, decoderDim, encoderDim, isApart || encoderDim != decoderDim});
        addFeedForward(tensors, layer, decoderDim, static_cast<std::size_t>(architecture.decoder.layers[i].ffnDim));
    }
    return tensors;
}

std::vector<SupernetTensor> supernetTensors(const SearchSpace &space)
{
    return networkTensors(superArchitecture(space), space);
}

class SupernetReader {
public:
    explicit SupernetReader(SupernetFile &file) : m_out(file), m_file(file.m_file) {}

    Result<> run(const std::optional<SearchSpace> &given)
    {
        auto space = chooseSpace(given);
        if (!space)
            return propagate(space);
        m_out.m_space = *std::move(space);
        const Architecture all = superArchitecture(m_out.m_space);
        const bool isShared = m_out.m_space.sizes.embeddingSharing == EmbeddingSharing::All;
        if (isShared && all.encoder.embedDim != all.decoder.embedDim)
            return problem(ErrorCode::BadValue, "embedding_sharing",
                           "one table for widths of " + std::to_string(all.encoder.embedDim) + " and "
                               + std::to_string(all.decoder.embedDim),
                           "equal largest widths, or \"none\"");
        if (const auto read = readMixture(); !read)
            return read;
        if (const auto read = readTensors(); !read)
            return read;
        if (const auto checked = checkOthers(); !checked)
            return checked;
        return checkFingerprint();
    }

private:
    Unexpected problem(ErrorCode code, const std::string &key, const std::string &found,
                       const std::string &expected) const
    {
        return fail(code, describeProblem({m_file.source()}, key, found, expected));
    }

    std::optional<std::string> metadata(const std::string &key) const
    {
        const auto found = m_file.metadata().find(key);
        return found == m_file.metadata().end() ? std::nullopt : std::optional(found->second);
    }

    /// Whether the file says of itself that it is one of ours. Others have any metadata.
    Result<bool> isOurs() const
    {
        const std::string format = metadata("format").value_or("");
        if (!format.starts_with("foresearch-"))
            return false;
        const std::string version = metadata("version").value_or("");
        const std::string expected = std::to_string(kSupernetFileVersion);
        if (format != kSupernetFormat)
            return problem(ErrorCode::BadFormat, "format", "\"" + format + "\"", kSupernetFormat);
        if (version != expected)
            return problem(ErrorCode::NewerVersion, "version", "\"" + version.substr(0, 20) + "\"",
                           "at most " + expected);
        return true;
    }

    Result<SearchSpace> chooseSpace(const std::optional<SearchSpace> &given) const
    {
        const auto ours = isOurs();
        if (!ours)
            return propagate(ours);
        if (given)
            return *given;
        if (*ours && metadata("space"))
            return space::parseSpace(*metadata("space"), {m_file.source() + ", key \"space\""});
        for (const SearchSpace &builtin : space::builtinSpaces())
            if (fits(builtin))
                return builtin;
        return fail(ErrorCode::NotFound, m_file.source()
                                             + ": found the sizes of no built-in space, expected to be told the space "
                                               "of this supernet.");
    }

    bool fits(const SearchSpace &space) const
    {
        const std::vector<SupernetTensor> tensors = supernetTensors(space);
        return std::all_of(tensors.begin(), tensors.end(), [&](const SupernetTensor &expected) {
            const auto found = m_file.tensor(expected.name);
            return found && found->shape == expected.shape;
        });
    }

    Result<> readMixture()
    {
        const auto text = metadata("mixture");
        if (!text || metadata("format") != kSupernetFormat)
            return {};
        const TextSource source{m_file.source() + ", key \"mixture\""};
        const auto json = parseJson(*text, source);
        if (!json)
            return propagate(json);
        auto mixture = mixtureSettings(JsonCursor(*json, source));
        if (!mixture)
            return propagate(mixture);
        m_out.m_mixture = *mixture;
        return {};
    }

    Result<> readTensors()
    {
        std::vector<SupernetTensor> wanted = supernetTensors(m_out.m_space);
        if (m_out.m_mixture)
            for (SupernetTensor &tensor : mixtureTensors(m_out.m_space, *m_out.m_mixture))
                wanted.push_back(std::move(tensor));
        for (const SupernetTensor &expected : wanted) {
            const auto found = m_file.tensor(expected.name);
            if (!found)
                return propagate(found);
            const bool isUsable = found->type == TensorType::F32 && found->shape == expected.shape
                                  && reinterpret_cast<std::uintptr_t>(found->bytes.data()) % alignof(float) == 0;
            if (!isUsable) {
                auto converted = m_file.floats(expected.name, expected.shape);
                if (!converted)
                    return propagate(converted);
                m_out.m_converted.push_back(*std::move(converted));
                m_out.m_values.emplace(expected.name, m_out.m_converted.back());
                continue;
            }
            const std::span values(reinterpret_cast<const float *>(found->bytes.data()),
                                   found->bytes.size() / sizeof(float));
            const auto wrong = std::find_if(values.begin(), values.end(), [](float v) { return !std::isfinite(v); });
            if (wrong != values.end())
                return problem(ErrorCode::BadValue, expected.name,
                               "a value that is not finite (element " + std::to_string(wrong - values.begin()) + ")",
                               "finite numbers");
            m_out.m_values.emplace(expected.name, values);
        }
        return {};
    }

    Result<> checkOthers() const
    {
        const bool isTied = m_out.m_space.sizes.embeddingSharing == EmbeddingSharing::All;
        for (const std::string &name : m_file.names()) {
            if (m_out.m_values.contains(name) || isConstant(name))
                continue;
            if (!isTied || name != kTargetTable)
                return problem(ErrorCode::BadValue, name, "a tensor that supernets of " + m_out.m_space.name + " lack",
                               "only theirs");
            const auto target = m_file.tensor(name);
            const auto source = m_file.tensor(kSourceTable);
            if (target->shape != source->shape || target->bytes != source->bytes)
                return problem(ErrorCode::BadValue, name, "other values than in " + std::string(kSourceTable),
                               "the same, since " + m_out.m_space.name + " shares all embeddings");
        }
        return {};
    }

    Result<> checkFingerprint()
    {
        m_out.m_fingerprint = sha256(m_file.data());
        const auto said = metadata("sha256");
        if (said && metadata("format") == kSupernetFormat && *said != m_out.m_fingerprint)
            return problem(ErrorCode::BadValue, "sha256", m_out.m_fingerprint,
                           said->substr(0, 64) + ": the file was changed or damaged");
        return {};
    }

    SupernetFile &m_out;
    const Safetensors &m_file;
};

Result<std::shared_ptr<const SupernetFile>> SupernetFile::open(const std::filesystem::path &path,
                                                               const std::optional<SearchSpace> &space)
{
    auto content = readFile(path, Safetensors::kMaxFileBytes);
    if (!content)
        return propagate(content);
    return parse(*std::move(content), path.string(), space);
}

Result<std::shared_ptr<const SupernetFile>> SupernetFile::parse(std::string content, const std::string &source,
                                                                const std::optional<SearchSpace> &space)
{
    auto parsed = Safetensors::parse(std::move(content), source);
    if (!parsed)
        return propagate(parsed);
    // Its place in memory is settled before anything points into it.
    const std::shared_ptr<SupernetFile> file(new SupernetFile(*std::move(parsed)));
    if (const auto read = SupernetReader(*file).run(space); !read)
        return propagate(read);
    return std::shared_ptr<const SupernetFile>(file);
}

std::size_t SupernetFile::parameterCount() const
{
    return std::accumulate(m_values.begin(), m_values.end(), std::size_t{0},
                           [](std::size_t sum, const auto &entry) { return sum + entry.second.size(); });
}

std::span<const float> SupernetFile::values(const std::string &tensor) const
{
    return m_values.at(tensor);
}

namespace {

/// Where a tensor of a network lies in the supernet's: rows from `firstRow` on, the first columns.
struct SuperPlace {
    std::string name;
    std::size_t firstRow = 0;
};

SuperPlace superPlace(const std::string &name, const std::map<std::string, TensorShape> &superShapes, std::size_t qkv)
{
    if (superShapes.contains(name))
        return {name, 0};
    // Three tensors of a network whose supernet has them in one.
    constexpr std::array<std::string_view, 3> kProjections{".q_proj_weight", ".k_proj_weight", ".v_proj_weight"};
    for (std::size_t i = 0; i < kProjections.size(); ++i)
        if (name.ends_with(kProjections[i]))
            return {name.substr(0, name.size() - kProjections[i].size()) + ".in_proj_weight", i * qkv};
    return {name, 0};
}

std::vector<float> cutOut(const SupernetFile &supernet, const SuperPlace &place, const TensorShape &superShape,
                          const TensorShape &shape)
{
    const std::span<const float> all = supernet.values(place.name);
    if (shape.size() == 1)
        return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shape.front())};
    std::vector<float> values;
    values.reserve(shape[0] * shape[1]);
    for (std::size_t row = 0; row < shape[0]; ++row) {
        const auto from = all.subspan((place.firstRow + row) * superShape[1], shape[1]);
        values.insert(values.end(), from.begin(), from.end());
    }
    return values;
}

std::string hashOf(std::span<const NamedTensor> tensors)
{
    Sha256 hash;
    for (const NamedTensor &tensor : tensors)
        hash.add({reinterpret_cast<const char *>(tensor.values.data()), tensor.values.size_bytes()});
    return hash.digits();
}

bool isFeedForward(const std::string &name)
{
    return name.find(".fc1.") != std::string::npos || name.find(".fc2.") != std::string::npos;
}

/// Of "encoder.layers.2.fc1.weight" and its like. Mixed for each of a layer's four tensors anew: a network is exported
/// once.
std::vector<float> mixedValues(const SupernetFile &supernet, const Architecture &architecture, const std::string &name)
{
    const std::string side = name.substr(0, name.find('.'));
    const std::size_t layer = std::stoul(name.substr(side.size() + std::string_view(".layers.").size()));
    MixedFeedForward mixed = mixFeedForward(supernet, architecture, side, layer, MixedPart::Architecture);
    if (name.ends_with("fc1.weight"))
        return std::move(mixed.first);
    if (name.ends_with("fc1.bias"))
        return std::move(mixed.firstBias);
    return name.ends_with("fc2.weight") ? std::move(mixed.second) : std::move(mixed.secondBias);
}

} // namespace

std::string subTransformerBytes(const SupernetFile &supernet, const Architecture &architecture)
{
    const SearchSpace &space = supernet.space();
    std::map<std::string, TensorShape> superShapes;
    for (SupernetTensor &tensor : supernetTensors(space))
        superShapes.emplace(tensor.name, tensor.shape);
    const std::vector<SupernetTensor> tensors = networkTensors(architecture, space);
    std::vector<std::vector<float>> values;
    for (const SupernetTensor &tensor : tensors) {
        if (supernet.mixture() && isFeedForward(tensor.name)) {
            values.push_back(mixedValues(supernet, architecture, tensor.name));
            continue;
        }
        const SuperPlace place = superPlace(tensor.name, superShapes, static_cast<std::size_t>(space.sizes.qkvDim));
        values.push_back(cutOut(supernet, place, superShapes.at(place.name), tensor.shape));
    }
    std::vector<NamedTensor> named;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        named.push_back({tensors[i].name, tensors[i].shape, values[i]});
    return toSafetensors(named, {{"format", "foresearch-subtransformer"},
                                 {"version", "1"},
                                 {"architecture", space::canonicalJson(architecture)},
                                 {"space", space::spaceJson(space)},
                                 {"supernet", supernet.fingerprint()},
                                 {"sha256", hashOf(named)}});
}

namespace {

std::map<std::string, std::string> supernetMetadata(const SearchSpace &space, std::span<const NamedTensor> tensors,
                                                    const std::optional<MixtureSettings> &mixture)
{
    std::map<std::string, std::string> metadata{{"format", kSupernetFormat},
                                                {"version", std::to_string(kSupernetFileVersion)},
                                                {"space", space::spaceJson(space)},
                                                {"sha256", hashOf(tensors)}};
    if (mixture)
        metadata.emplace("mixture", mixtureJson(*mixture));
    return metadata;
}

} // namespace

std::string supernetBytes(const SearchSpace &space, std::span<const NamedTensor> tensors,
                          const std::optional<MixtureSettings> &mixture)
{
    return toSafetensors(tensors, supernetMetadata(space, tensors, mixture));
}

Result<> writeSupernet(const std::filesystem::path &path, const SearchSpace &space,
                       std::span<const NamedTensor> tensors, const std::optional<MixtureSettings> &mixture)
{
    return writeSafetensors(path, tensors, supernetMetadata(space, tensors, mixture));
}

} // namespace foresearch::predict
