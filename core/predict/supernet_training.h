#pragma once

#include "core/base/json.h"
#include "core/predict/mixture.h"
#include "core/predict/precision.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace foresearch::predict {

/// How a supernet learns.
enum class SupernetVariant {
    Hat,           ///< one random architecture in each update (SPOS)
    Sandwich,      ///< a random one, the largest and the smallest
    LayerMixture,  ///< sandwich; every feed-forward layer is a mixture of experts, one weight an expert and layer
    NeuronMixture, ///< likewise, one weight an expert and neuron
};

/// Names as the command line takes them: hat, sandwich, mos-layer, mos-neuron.
std::string_view name(SupernetVariant variant);
std::optional<SupernetVariant> supernetVariantNamed(std::string_view name);
const std::vector<SupernetVariant> &supernetVariants();

enum class LearningRateSchedule { Cosine, InverseSquareRoot };

std::string_view name(LearningRateSchedule schedule);
std::optional<LearningRateSchedule> learningRateScheduleNamed(std::string_view name);

/// Which architectures the updates draw.
enum class ArchitectureDraws {
    Hat,  ///< HAT's, whatever the seed
    Mos,  ///< those of MoS and LLMAS
    Seed, ///< from the seed
};

std::string_view name(ArchitectureDraws draws);
std::optional<ArchitectureDraws> architectureDrawsNamed(std::string_view name);

/// More would share random numbers between them.
inline constexpr std::size_t kMaxShards = 14;

/// Everything that decides what a supernet becomes, besides its space and its corpus. The defaults are HAT's of
/// WMT'14 En-De. Source: HAT, configs; fairseq, optim (ALGORITHMS 3).
struct SupernetTrainingSettings {
    SupernetVariant variant = SupernetVariant::Hat;
    std::uint64_t updates = 40000;
    std::uint64_t seed = 1;
    ArchitectureDraws draws = ArchitectureDraws::Hat;
    Precision precision = Precision::Fp32;

    std::size_t maxTokens = 4096; ///< of a micro-batch: sentences times the longest one
    std::size_t updateFreq = 1;   ///< micro-batches of an update

    LearningRateSchedule schedule = LearningRateSchedule::Cosine;
    std::uint64_t warmupUpdates = 10000;
    double firstRate = 1e-7; ///< where the warm-up begins and the cosine ends
    double learningRate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.98;
    double epsilon = 1e-8;
    double weightDecay = 0; ///< decoupled
    double clipNorm = 0;    ///< 0: none

    double dropout = 0.3; ///< at the super width; a narrower network has proportionally less
    double attentionDropout = 0.1;
    double labelSmoothing = 0.1;

    int experts = 2; ///< of a mixture
    int routerWidth = 128;
    double routerDropout = 0.1;

    std::uint64_t validateEvery = 0; ///< updates; 0: only at the end
    std::uint64_t saveEvery = 0;     ///< updates, besides every validation; 0: only then
    std::size_t shards = 2;          ///< parts of a micro-batch that are computed side by side

    /// Trained from scratch: this architecture alone, with weights of its own sizes instead of a supernet's.
    std::optional<space::Architecture> architecture;
    std::uint64_t patience = 0; ///< validations without a better loss after which the training ends; 0: any number
    std::uint64_t average = 0;  ///< last validations whose weights are averaged at the end; 0: none

    friend bool operator==(const SupernetTrainingSettings &, const SupernetTrainingSettings &) = default;
};

/// The mixture of a variant; none for the others.
std::optional<MixtureSettings> mixtureOf(const SupernetTrainingSettings &settings);

/// The learning rate of update `update` (from 0). Source: fairseq, cosine_lr_scheduler.py and
/// inverse_square_root_schedule.py (ALGORITHMS 3.6). Past the last update the cosine stays at its end instead of
/// jumping back to the maximum.
double learningRate(const SupernetTrainingSettings &settings, std::uint64_t update);

/// The settings with which HAT trains an architecture of WMT'14 En-De from scratch: those of its supernet, but with
/// 4,000 updates of warm-up. Source: ALGORITHMS 2.8, 3.6.
SupernetTrainingSettings scratchSettings();

/// The architectures of update `update` (from 0), in the order in which their losses are added; from scratch, the one.
/// Source: HAT, train.py; MoS, train.py (ALGORITHMS 3.1).
std::vector<space::Architecture> architecturesOfUpdate(const space::SearchSpace &space,
                                                       const SupernetTrainingSettings &settings, std::uint64_t update);

/// Largest, smallest and a random one that is the same for all trainings of a space.
std::vector<space::Architecture> validationArchitectures(const space::SearchSpace &space);
/// These, or from scratch the one that is trained.
std::vector<space::Architecture> validationArchitectures(const space::SearchSpace &space,
                                                         const SupernetTrainingSettings &settings);

/// The first setting that cannot be, as a sentence. Errors: BadValue.
Result<> validate(const SupernetTrainingSettings &settings);

/// One object; the key of a setting is its name on the command line. "architecture", "patience" and "average" are left
/// out where there is none.
OrderedJson toJson(const SupernetTrainingSettings &settings);
/// Errors: BadFormat, BadValue.
Result<SupernetTrainingSettings> supernetTrainingSettings(const JsonCursor &json);

} // namespace foresearch::predict
