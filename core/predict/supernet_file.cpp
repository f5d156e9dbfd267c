#include "core/predict/supernet_file.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/predict/network_file.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>

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

/// How many times a network's numbers its space may have, and how many in any case.
constexpr std::size_t kMostSpread = 100;
constexpr std::size_t kLeastSpread = std::size_t{1} << 24;

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
        if (const auto read = readArchitecture(); !read)
            return read;
        if (const auto read = m_out.m_architecture ? readNetwork() : readTensors(); !read)
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
        if (format != kSupernetFormat && format != kNetworkFormat)
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

    Result<> readArchitecture()
    {
        if (metadata("format") != kNetworkFormat)
            return {};
        const auto architecture = space::parseArchitecture(
            metadata("architecture").value_or(""), {m_file.source() + ", key \"architecture\""}, &m_out.m_space);
        if (!architecture)
            return propagate(architecture);
        m_out.m_architecture = *architecture;
        return {};
    }

    /// So that a small file cannot ask for any memory.
    Result<> checkSpread() const
    {
        const auto numbers = [](const std::vector<SupernetTensor> &tensors) {
            return std::accumulate(
                tensors.begin(), tensors.end(), std::size_t{0},
                [](std::size_t sum, const SupernetTensor &tensor) { return sum + elementCount(tensor.shape); });
        };
        const std::size_t most =
            std::max(kLeastSpread, kMostSpread * numbers(networkTensors(*m_out.m_architecture, m_out.m_space)));
        const std::size_t found = numbers(supernetTensors(m_out.m_space));
        if (found > most)
            return problem(ErrorCode::TooLarge, "space", "supernets of " + std::to_string(found) + " numbers",
                           std::to_string(most) + " at most beside this network");
        return {};
    }

    /// Puts a network's tensors where a supernet has them, among zeros.
    Result<> readNetwork()
    {
        if (const auto checked = checkSpread(); !checked)
            return checked;
        std::map<std::string, std::vector<float>> all;
        for (const SupernetTensor &tensor : supernetTensors(m_out.m_space))
            all.emplace(tensor.name, std::vector<float>(elementCount(tensor.shape)));
        for (const NetworkPart &part : networkParts(*m_out.m_architecture, m_out.m_space)) {
            const auto values = m_file.floats(part.tensor.name, part.tensor.shape);
            if (!values)
                return propagate(values);
            putInto(all.at(part.superName), *values, part);
            m_known.insert(part.tensor.name);
            m_out.m_parameterCount += values->size();
        }
        for (auto &[name, values] : all) {
            m_out.m_converted.push_back(std::move(values));
            m_out.m_values.emplace(name, m_out.m_converted.back());
        }
        return {};
    }

    Result<> readTensors()
    {
        std::vector<SupernetTensor> wanted = supernetTensors(m_out.m_space);
        if (m_out.m_mixture)
            for (SupernetTensor &tensor : mixtureTensors(m_out.m_space, *m_out.m_mixture))
                wanted.push_back(std::move(tensor));
        for (const SupernetTensor &expected : wanted) {
            m_known.insert(expected.name);
            m_out.m_parameterCount += elementCount(expected.shape);
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
            if (m_known.contains(name) || isConstant(name))
                continue;
            if (!isTied || name != kTargetTable)
                return problem(ErrorCode::BadValue, name,
                               "a tensor that "
                                   + std::string(m_out.m_architecture ? "this network lacks"
                                                                      : "supernets of " + m_out.m_space.name + " lack"),
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
        const auto format = metadata("format");
        if (said && (format == kSupernetFormat || format == kNetworkFormat) && *said != m_out.m_fingerprint)
            return problem(ErrorCode::BadValue, "sha256", m_out.m_fingerprint,
                           said->substr(0, 64) + ": the file was changed or damaged");
        return {};
    }

    SupernetFile &m_out;
    const Safetensors &m_file;
    std::set<std::string> m_known; ///< tensors
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

Result<> SupernetFile::check(const Architecture &architecture) const
{
    if (const auto member = space::checkMembership(m_space, architecture); !member)
        return member;
    if (m_architecture && architecture != *m_architecture)
        return fail(ErrorCode::BadValue, source() + ": found weights of one network alone, expected its architecture, "
                                             + space::canonicalJson(*m_architecture) + ", and no other.");
    return {};
}

std::span<const float> SupernetFile::values(const std::string &tensor) const
{
    return m_values.at(tensor);
}

std::string fingerprintOf(std::span<const NamedTensor> tensors)
{
    Sha256 hash;
    for (const NamedTensor &tensor : tensors)
        hash.add({reinterpret_cast<const char *>(tensor.values.data()), tensor.values.size_bytes()});
    return hash.digits();
}

namespace {

std::map<std::string, std::string> supernetMetadata(const SearchSpace &space, std::span<const NamedTensor> tensors,
                                                    const std::optional<MixtureSettings> &mixture)
{
    std::map<std::string, std::string> metadata{{"format", kSupernetFormat},
                                                {"version", std::to_string(kSupernetFileVersion)},
                                                {"space", space::spaceJson(space)},
                                                {"sha256", fingerprintOf(tensors)}};
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
