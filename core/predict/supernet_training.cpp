#include "core/predict/supernet_training.h"

#include "core/base/rng.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/sampling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace foresearch::predict {

using space::Architecture;

namespace {

template <typename T, std::size_t Count>
using Names = std::array<std::pair<T, std::string_view>, Count>;

constexpr Names<SupernetVariant, 4> kVariants{{{SupernetVariant::Hat, "hat"},
                                               {SupernetVariant::Sandwich, "sandwich"},
                                               {SupernetVariant::LayerMixture, "mos-layer"},
                                               {SupernetVariant::NeuronMixture, "mos-neuron"}}};
constexpr Names<LearningRateSchedule, 2> kSchedules{
    {{LearningRateSchedule::Cosine, "cosine"}, {LearningRateSchedule::InverseSquareRoot, "inverse-sqrt"}}};
constexpr Names<ArchitectureDraws, 3> kDraws{
    {{ArchitectureDraws::Hat, "hat"}, {ArchitectureDraws::Mos, "mos"}, {ArchitectureDraws::Seed, "seed"}}};

template <typename T, std::size_t Count>
std::string_view nameIn(const Names<T, Count> &names, T value)
{
    return std::find_if(names.begin(), names.end(), [value](const auto &entry) { return entry.first == value; })
        ->second;
}

template <typename T, std::size_t Count>
std::optional<T> namedIn(const Names<T, Count> &names, std::string_view name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [name](const auto &entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

// Far from the seeds that people give.
constexpr std::uint64_t kValidationSeed = 0x666f7265;

Architecture drawArchitecture(const space::SearchSpace &space, const SupernetTrainingSettings &settings,
                              std::uint64_t update)
{
    if (settings.draws == ArchitectureDraws::Seed) {
        Rng rng = Rng(settings.seed).split(update);
        return space::decode(space, space::sampleGenome(space, rng));
    }
    return space::sampleForTraining(
        space, update, settings.draws == ArchitectureDraws::Hat ? space::DrawOrder::Hat : space::DrawOrder::Mos);
}

/// Reads the members of one object; the first problem counts.
class SettingsReader {
public:
    explicit SettingsReader(const JsonCursor &json) : m_json(json) {}

    template <typename T>
    void number(const char *key, T &into, double least, double most)
    {
        if (const auto member = find(key)) {
            const auto value = member->number();
            if (!value)
                m_problem = value.error();
            else if (!(*value >= least && *value <= most))
                m_problem =
                    problemOf(*member, "a number from " + std::to_string(least) + " to " + std::to_string(most));
            else
                into = static_cast<T>(*value);
        }
    }

    template <typename T, typename Named>
    void named(const char *key, T &into, const Named &namedValue)
    {
        if (const auto member = find(key)) {
            const auto text = member->text();
            if (!text) {
                m_problem = text.error();
                return;
            }
            const auto value = namedValue(*text);
            if (!value)
                m_problem = problemOf(*member, "a known name");
            else
                into = *value;
        }
    }

    /// Of a member that need not be there.
    template <typename Read>
    void optional(const char *key, const Read &read)
    {
        if (m_problem)
            return;
        const auto member = m_json.find(key);
        if (!member)
            m_problem = member.error();
        else if (*member)
            read(**member);
    }

    void count(const char *key, std::uint64_t &into)
    {
        optional(key, [&](const JsonCursor &) { number(key, into, 0, 9e15); });
    }

    void architecture(const char *key, std::optional<Architecture> &into)
    {
        optional(key, [&](const JsonCursor &member) {
            auto read = space::readArchitecture(member, nullptr);
            if (!read)
                m_problem = read.error();
            else
                into = *std::move(read);
        });
    }

    const std::optional<Error> &problem() const { return m_problem; }

private:
    std::optional<JsonCursor> find(const char *key)
    {
        if (m_problem)
            return std::nullopt;
        auto member = m_json.at(key);
        if (!member) {
            m_problem = member.error();
            return std::nullopt;
        }
        return *member;
    }

    static Error problemOf(const JsonCursor &member, const std::string &expected)
    {
        return member.problem(ErrorCode::BadValue, member.found(), expected).error();
    }

    const JsonCursor &m_json;
    std::optional<Error> m_problem;
};

} // namespace

std::string_view name(SupernetVariant variant)
{
    return nameIn(kVariants, variant);
}

std::optional<SupernetVariant> supernetVariantNamed(std::string_view name)
{
    return namedIn(kVariants, name);
}

const std::vector<SupernetVariant> &supernetVariants()
{
    static const std::vector<SupernetVariant> variants{SupernetVariant::Hat, SupernetVariant::Sandwich,
                                                       SupernetVariant::LayerMixture, SupernetVariant::NeuronMixture};
    return variants;
}

std::string_view name(LearningRateSchedule schedule)
{
    return nameIn(kSchedules, schedule);
}

std::optional<LearningRateSchedule> learningRateScheduleNamed(std::string_view name)
{
    return namedIn(kSchedules, name);
}

std::string_view name(ArchitectureDraws draws)
{
    return nameIn(kDraws, draws);
}

std::optional<ArchitectureDraws> architectureDrawsNamed(std::string_view name)
{
    return namedIn(kDraws, name);
}

std::optional<MixtureSettings> mixtureOf(const SupernetTrainingSettings &settings)
{
    const bool isLayer = settings.variant == SupernetVariant::LayerMixture;
    if (!isLayer && settings.variant != SupernetVariant::NeuronMixture)
        return std::nullopt;
    return MixtureSettings{.kind = isLayer ? MixtureKind::Layer : MixtureKind::Neuron,
                           .experts = settings.experts,
                           .routerWidth = settings.routerWidth};
}

double learningRate(const SupernetTrainingSettings &settings, std::uint64_t update)
{
    const auto u = static_cast<double>(update);
    const auto warmup = static_cast<double>(settings.warmupUpdates);
    const double rise = settings.learningRate - settings.firstRate;
    if (update < settings.warmupUpdates)
        return settings.firstRate + u * rise / warmup;
    if (settings.schedule == LearningRateSchedule::InverseSquareRoot)
        return settings.learningRate * std::sqrt(std::max(1.0, warmup)) / std::sqrt(std::max(1.0, u));
    const auto period = static_cast<double>(settings.updates - settings.warmupUpdates);
    const double part = std::min(1.0, (u - warmup) / period);
    return settings.firstRate + 0.5 * rise * (1 + std::cos(std::numbers::pi * part));
}

SupernetTrainingSettings scratchSettings()
{
    SupernetTrainingSettings settings;
    settings.warmupUpdates = 4000;
    return settings;
}

std::vector<Architecture> architecturesOfUpdate(const space::SearchSpace &space,
                                                const SupernetTrainingSettings &settings, std::uint64_t update)
{
    if (settings.architecture)
        return {*settings.architecture};
    std::vector<Architecture> architectures{drawArchitecture(space, settings, update)};
    if (settings.variant != SupernetVariant::Hat) {
        architectures.push_back(space::largestArchitecture(space));
        architectures.push_back(space::smallestArchitecture(space));
    }
    return architectures;
}

std::vector<Architecture> validationArchitectures(const space::SearchSpace &space)
{
    return {space::largestArchitecture(space), space::smallestArchitecture(space),
            space::sampleForTraining(space, kValidationSeed, space::DrawOrder::Hat)};
}

std::vector<Architecture> validationArchitectures(const space::SearchSpace &space,
                                                  const SupernetTrainingSettings &settings)
{
    return settings.architecture ? std::vector{*settings.architecture} : validationArchitectures(space);
}

Result<> validate(const SupernetTrainingSettings &settings)
{
    const auto wrong = [](const std::string &what, const std::string &found, const std::string &expected) {
        return fail(ErrorCode::BadValue, "Training: found " + what + " " + found + ", expected " + expected + ".");
    };
    if (settings.updates == 0 || settings.maxTokens == 0 || settings.updateFreq == 0 || settings.shards == 0)
        return wrong("updates, tokens, micro-batches or shards of", "0", "at least 1");
    if (settings.shards > kMaxShards)
        return wrong("shards of", std::to_string(settings.shards), "at most " + std::to_string(kMaxShards));
    if (settings.warmupUpdates >= settings.updates)
        return wrong("a warm-up of", std::to_string(settings.warmupUpdates) + " updates",
                     "fewer than the " + std::to_string(settings.updates) + " of the training");
    for (const double rate :
         {settings.dropout, settings.attentionDropout, settings.routerDropout, settings.labelSmoothing})
        if (!(rate >= 0 && rate < 1))
            return wrong("a dropout or label smoothing of", std::to_string(rate), "at least 0 and below 1");
    if (mixtureOf(settings) && (settings.experts < 1 || settings.routerWidth < 1))
        return wrong("a mixture of", std::to_string(settings.experts) + " experts", "at least 1");
    if (settings.architecture && settings.variant != SupernetVariant::Hat)
        return wrong("one architecture with the variant", std::string(name(settings.variant)), "it alone");
    if (settings.patience + settings.average > 0 && settings.validateEvery == 0)
        return wrong("a patience or an average over validations, but", "one validation alone",
                     "one every so many updates");
    return {};
}

OrderedJson toJson(const SupernetTrainingSettings &settings)
{
    OrderedJson json{{"variant", name(settings.variant)},
                     {"updates", settings.updates},
                     {"seed", settings.seed},
                     {"draws", name(settings.draws)},
                     {"precision", name(settings.precision)},
                     {"max-tokens", settings.maxTokens},
                     {"update-freq", settings.updateFreq},
                     {"schedule", name(settings.schedule)},
                     {"warmup-updates", settings.warmupUpdates},
                     {"first-rate", settings.firstRate},
                     {"learning-rate", settings.learningRate},
                     {"beta1", settings.beta1},
                     {"beta2", settings.beta2},
                     {"epsilon", settings.epsilon},
                     {"weight-decay", settings.weightDecay},
                     {"clip-norm", settings.clipNorm},
                     {"dropout", settings.dropout},
                     {"attention-dropout", settings.attentionDropout},
                     {"label-smoothing", settings.labelSmoothing},
                     {"experts", settings.experts},
                     {"router-width", settings.routerWidth},
                     {"router-dropout", settings.routerDropout},
                     {"validate-every", settings.validateEvery},
                     {"save-every", settings.saveEvery},
                     {"shards", settings.shards}};
    if (settings.architecture)
        json["architecture"] = OrderedJson::parse(space::canonicalJson(*settings.architecture));
    if (settings.patience > 0)
        json["patience"] = settings.patience;
    if (settings.average > 0)
        json["average"] = settings.average;
    return json;
}

Result<SupernetTrainingSettings> supernetTrainingSettings(const JsonCursor &json)
{
    constexpr double kMany = 9e15;
    SupernetTrainingSettings settings;
    SettingsReader reader(json);
    reader.named("variant", settings.variant, supernetVariantNamed);
    reader.number("updates", settings.updates, 1, kMany);
    reader.number("seed", settings.seed, 0, kMany);
    reader.named("draws", settings.draws, architectureDrawsNamed);
    reader.named("precision", settings.precision, precisionOf);
    reader.number("max-tokens", settings.maxTokens, 1, kMany);
    reader.number("update-freq", settings.updateFreq, 1, kMany);
    reader.named("schedule", settings.schedule, learningRateScheduleNamed);
    reader.number("warmup-updates", settings.warmupUpdates, 0, kMany);
    reader.number("first-rate", settings.firstRate, 0, 10);
    reader.number("learning-rate", settings.learningRate, 0, 10);
    reader.number("beta1", settings.beta1, 0, 1);
    reader.number("beta2", settings.beta2, 0, 1);
    reader.number("epsilon", settings.epsilon, 0, 1);
    reader.number("weight-decay", settings.weightDecay, 0, 1);
    reader.number("clip-norm", settings.clipNorm, 0, kMany);
    reader.number("dropout", settings.dropout, 0, 1);
    reader.number("attention-dropout", settings.attentionDropout, 0, 1);
    reader.number("label-smoothing", settings.labelSmoothing, 0, 1);
    reader.number("experts", settings.experts, 1, 1024);
    reader.number("router-width", settings.routerWidth, 1, 65536);
    reader.number("router-dropout", settings.routerDropout, 0, 1);
    reader.number("validate-every", settings.validateEvery, 0, kMany);
    reader.number("save-every", settings.saveEvery, 0, kMany);
    reader.number("shards", settings.shards, 1, kMaxShards);
    reader.architecture("architecture", settings.architecture);
    reader.count("patience", settings.patience);
    reader.count("average", settings.average);
    if (reader.problem())
        return Unexpected(*reader.problem());
    if (const auto checked = validate(settings); !checked)
        return propagate(checked);
    return settings;
}

} // namespace foresearch::predict
