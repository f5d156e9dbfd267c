#include "core/workbench/supernet_estimate.h"

#include "core/predict/supernet_file.h"
#include "core/space/costs.h"
#include "core/text/corpus.h"
#include "core/text/token_figures.h"
#include "core/workbench/scratch_plan.h"

#include <algorithm>
#include <cmath>

namespace foresearch::workbench {

namespace {

constexpr double kFill = 0.88;          ///< ids of a micro-batch that are not padding
constexpr double kPassesOfTraining = 3; ///< of work: one forwards, two backwards
/// Of the speed of products alone; the rest goes into attention, norms, dropout and the loss.
constexpr double kEfficiency = 0.55;
constexpr double kAdamBytes = 28;             ///< that an update reads and writes of a parameter
constexpr double kMemoryBytesPerSecond = 8e9; ///< of streams like that, all cores together
constexpr double kEngineBytes = 400e6;        ///< mapped libraries and small tensors
constexpr std::uint64_t kSampledUpdates = 16;
constexpr std::size_t kFewestSamples = 4;

std::uint64_t sizeOf(const TensorShape &shape)
{
    std::uint64_t size = 1;
    for (const std::size_t length : shape)
        size *= length;
    return size;
}

std::uint64_t parameterCount(const SupernetPlan &plan)
{
    std::uint64_t count = 0;
    const auto &alone = plan.settings.architecture;
    for (const predict::SupernetTensor &tensor :
         alone ? predict::networkTensors(*alone, plan.space) : predict::supernetTensors(plan.space))
        count += sizeOf(tensor.shape);
    if (const auto mixture = predict::mixtureOf(plan.settings))
        for (const predict::SupernetTensor &tensor : predict::mixtureTensors(plan.space, *mixture))
            count += sizeOf(tensor.shape);
    return count;
}

/// FLOPs forwards for one target id.
double flopsPerId(const space::Architecture &architecture, space::FixedSizes sizes, double meanLength)
{
    sizes.sentenceLength = std::max(1, static_cast<int>(std::lround(meanLength)));
    return static_cast<double>(space::costs(architecture, sizes).flopsTotal()) / sizes.sentenceLength;
}

/// Of an update: its architectures, each on the same ids, the drawn ones by their mean.
double flopsOfUpdatePerId(const SupernetPlan &plan, double meanLength)
{
    double sum = 0;
    for (std::uint64_t update = 0; update < kSampledUpdates; ++update)
        for (const space::Architecture &architecture :
             predict::architecturesOfUpdate(plan.space, plan.settings, update))
            sum += flopsPerId(architecture, plan.space.sizes, meanLength);
    return kPassesOfTraining * sum / kSampledUpdates;
}

double architecturesOfUpdate(const SupernetPlan &plan)
{
    return static_cast<double>(predict::architecturesOfUpdate(plan.space, plan.settings, 0).size());
}

/// What a layer keeps for its way back, in numbers an id.
double activationBytes(const SupernetPlan &plan)
{
    const space::Architecture largest = plan.settings.architecture.value_or(space::largestArchitecture(plan.space));
    double numbers = 0;
    for (const space::EncoderLayer &layer : largest.encoder.layers)
        numbers += 12.0 * largest.encoder.embedDim + 2.0 * layer.ffnDim + 4.0 * plan.space.sizes.qkvDim;
    for (const space::DecoderLayer &layer : largest.decoder.layers)
        numbers += 20.0 * largest.decoder.embedDim + 2.0 * layer.ffnDim + 10.0 * plan.space.sizes.qkvDim;
    constexpr double kLogitRows = 256;
    return 4
           * (numbers * static_cast<double>(plan.settings.maxTokens)
              + static_cast<double>(plan.settings.shards) * kLogitRows * plan.space.sizes.vocabularySize);
}

double meanTargetLength(const CorpusFigures &corpus)
{
    return corpus.trainPairs > 0 ? static_cast<double>(corpus.targetIds) / static_cast<double>(corpus.trainPairs) : 30;
}

/// Batches are filled by the longer side.
double idsPerUpdate(const SupernetPlan &plan, const CorpusFigures &corpus)
{
    const auto longer = static_cast<double>(std::max(corpus.sourceIds, corpus.targetIds));
    const double share = longer > 0 ? static_cast<double>(corpus.targetIds) / longer : 1;
    const double ids = kFill * share * static_cast<double>(plan.settings.maxTokens * plan.settings.updateFreq);
    return corpus.targetIds > 0 ? std::min(ids, static_cast<double>(corpus.targetIds)) : ids;
}

double validations(const predict::SupernetTrainingSettings &settings)
{
    return settings.validateEvery > 0
               ? std::ceil(static_cast<double>(settings.updates) / static_cast<double>(settings.validateEvery))
               : 1;
}

double secondsOfUpdate(const SupernetPlan &plan, const TrainingEstimate &estimate, double meanLength,
                       const TrainingSpeed &speed)
{
    const double products =
        flopsOfUpdatePerId(plan, meanLength) * estimate.idsPerUpdate / (1e9 * speed.gigaFlopsPerSecond);
    const double adam =
        speed.isMeasured ? 0 : static_cast<double>(estimate.parameters) * kAdamBytes / kMemoryBytesPerSecond;
    return products + adam;
}

double secondsOfValidation(const SupernetPlan &plan, const CorpusFigures &corpus, const TrainingSpeed &speed)
{
    double flops = 0;
    for (const space::Architecture &architecture : predict::validationArchitectures(plan.space, plan.settings))
        flops += flopsPerId(architecture, plan.space.sizes, meanTargetLength(corpus));
    return flops * static_cast<double>(corpus.validTargetIds) / (1e9 * speed.gigaFlopsPerSecond);
}

/// The middle of what its samples say; 0: too few.
double medianSpeed(const std::vector<TrainingSample> &samples)
{
    std::vector<double> speeds;
    for (const TrainingSample &sample : samples)
        if (sample.tokensPerSecond > 0)
            speeds.push_back(sample.tokensPerSecond);
    if (speeds.size() < kFewestSamples)
        return 0;
    const auto middle = speeds.begin() + static_cast<std::ptrdiff_t>(speeds.size() / 2);
    std::nth_element(speeds.begin(), middle, speeds.end());
    return *middle;
}

} // namespace

Result<CorpusFigures> figuresOf(const std::filesystem::path &folder, const TaskControl &control)
{
    const auto corpus = text::openCorpus(folder);
    if (!corpus)
        return propagate(corpus);
    const auto splits = text::corpusFigures(*corpus, control);
    if (!splits)
        return propagate(splits);
    CorpusFigures figures;
    for (const text::SplitFigures &split : *splits) {
        if (split.name == "train")
            figures = {split.target.sentences, split.source.ids, split.target.ids, figures.validTargetIds, 0};
        else if (split.name == "valid")
            figures.validTargetIds = split.target.ids;
    }
    figures.vocabularySize = corpus->vocabularySize();
    if (figures.trainPairs == 0 || figures.validTargetIds == 0)
        return fail(ErrorCode::NotFound, folder.string()
                                             + ": found no split \"train\" or no split \"valid\", "
                                               "expected both to train on.");
    return figures;
}

namespace {

TrainingEstimate estimateOne(const SupernetPlan &plan, const CorpusFigures &corpus,
                             const std::optional<TrainingSpeed> &speed)
{
    TrainingEstimate estimate;
    estimate.parameters = parameterCount(plan);
    const auto parameters = static_cast<double>(estimate.parameters);
    // Values and Adam's two moments, gradients of each shard; in bf16 also the rounded values.
    const double rounded = plan.settings.precision == predict::Precision::Bf16 ? 2 : 0;
    estimate.memoryBytes = (4 * (3 + static_cast<double>(plan.settings.shards)) + rounded) * parameters
                           + activationBytes(plan) + 4 * static_cast<double>(corpus.sourceIds + corpus.targetIds)
                           + kEngineBytes;
    estimate.diskBytes = 4 * parameters * 5;
    estimate.idsPerUpdate = idsPerUpdate(plan, corpus);
    const auto updates = static_cast<double>(plan.settings.updates);
    if (corpus.targetIds > 0)
        estimate.epochs = updates * estimate.idsPerUpdate / static_cast<double>(corpus.targetIds);
    if (!speed || speed->gigaFlopsPerSecond <= 0)
        return estimate;
    const double ofUpdate = secondsOfUpdate(plan, estimate, meanTargetLength(corpus), *speed);
    estimate.tokensPerSecond = architecturesOfUpdate(plan) * estimate.idsPerUpdate / ofUpdate;
    estimate.seconds = updates * ofUpdate + validations(plan.settings) * secondsOfValidation(plan, corpus, *speed);
    estimate.isMeasured = speed->isMeasured;
    return estimate;
}

} // namespace

TrainingEstimate estimateTraining(const SupernetPlan &plan, const CorpusFigures &corpus,
                                  const std::optional<TrainingSpeed> &speed)
{
    const std::vector<SupernetPlan> plans = trainingsOf(plan);
    TrainingEstimate all = estimateOne(plans.front(), corpus, speed);
    for (std::size_t i = 1; i < plans.size(); ++i) {
        const TrainingEstimate one = estimateOne(plans[i], corpus, speed);
        all.parameters = std::max(all.parameters, one.parameters);
        all.memoryBytes = std::max(all.memoryBytes, one.memoryBytes);
        all.diskBytes += one.diskBytes;
        if (all.seconds && one.seconds)
            *all.seconds += *one.seconds;
    }
    return all;
}

std::optional<TrainingSpeed> reachedSpeed(const std::vector<StoredTraining> &trainings, predict::Precision precision)
{
    constexpr double kUsualLength = 15;
    for (const StoredTraining &training : trainings) {
        const double tokens = medianSpeed(training.samples);
        if (tokens <= 0 || training.plan.settings.precision != precision)
            continue;
        const double perToken = flopsOfUpdatePerId(training.plan, kUsualLength) / architecturesOfUpdate(training.plan);
        return TrainingSpeed{tokens * perToken / 1e9, true};
    }
    return std::nullopt;
}

TrainingSpeed measuredSpeed(const SupernetPlan &plan, const CorpusFigures &corpus, double tokensPerSecond)
{
    const double perToken = flopsOfUpdatePerId(plan, meanTargetLength(corpus)) / architecturesOfUpdate(plan);
    return {tokensPerSecond * perToken / 1e9, true};
}

std::optional<TrainingSpeed> expectedSpeed(const std::vector<nn::ProductSpeed> &products, predict::Precision precision)
{
    constexpr int kFewestRows = 512;        // smaller products are those of regressors and of decoding
    constexpr double kMostByRounding = 1.9; // whatever the products gain: the rest of a training stays
    double logs = 0;
    double roundedLogs = 0;
    double count = 0;
    for (const nn::ProductSpeed &product : products) {
        if (product.shape.rows < kFewestRows)
            continue;
        logs += std::log(std::max(1e-3, product.fp32AllWorkers));
        roundedLogs += std::log(std::max(1e-3, product.bf16AllWorkers));
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    const double plain = std::exp(logs / count);
    const double rounded = std::min(std::exp(roundedLogs / count), kMostByRounding * plain);
    return TrainingSpeed{kEfficiency * (precision == predict::Precision::Bf16 ? rounded : plain), false};
}

} // namespace foresearch::workbench
