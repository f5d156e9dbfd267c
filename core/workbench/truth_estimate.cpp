#include "core/workbench/truth_estimate.h"

#include "core/predict/untrained_supernet.h"
#include "core/space/costs.h"
#include "core/text/corpus.h"
#include "core/workbench/supernet_estimate.h"
#include "core/workbench/translating.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace foresearch::workbench {

namespace fs = std::filesystem;
using predict::TruthPlan;
using predict::TruthRow;
using space::Architecture;

namespace {

constexpr double kMeasuredSeconds = 8;
constexpr std::uint64_t kLeastUpdates = 3; ///< that are timed, after one that is not
constexpr std::size_t kMeasuredSentences = 64;

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// All that is asked of a corpus.
struct Sentences {
    CorpusFigures figures;
    std::shared_ptr<const text::TokenPairs> train;
    std::shared_ptr<const text::TokenPairs> valid;
    std::size_t judged = 0; ///< pairs of the validation and of the test part
};

Result<Sentences> readSentences(const TruthPlan &plan, const fs::path &folder, const TaskControl &control)
{
    const auto figures = figuresOf(folder, control);
    if (!figures)
        return propagate(figures);
    const auto corpus = text::openCorpus(folder);
    if (!corpus)
        return propagate(corpus);
    Sentences sentences{.figures = *figures, .train = {}, .valid = {}};
    for (const auto &[split, into] : {std::pair("train", &sentences.train), std::pair("valid", &sentences.valid)}) {
        auto pairs = text::readSplit(*corpus, split, control);
        if (!pairs)
            return propagate(pairs);
        *into = std::make_shared<const text::TokenPairs>(*std::move(pairs));
    }
    const auto test = text::openSplit(*corpus, plan.testSplit);
    if (!test)
        return propagate(test);
    sentences.judged = sentences.valid->size() + test->target.size();
    return sentences;
}

SupernetPlan planOf(const TruthPlan &plan, const Architecture &architecture)
{
    SupernetPlan one{.corpus = {}, .space = plan.space, .settings = plan.settings};
    one.settings.architecture = architecture;
    return one;
}

/// The one in the middle by FLOPs.
const Architecture &middleOf(const TruthPlan &plan)
{
    std::vector<std::size_t> order(plan.architectures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto middle = order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2);
    std::nth_element(order.begin(), middle, order.end(), [&](std::size_t a, std::size_t b) {
        const auto flops = [&](std::size_t i) {
            return space::costs(plan.architectures[i], plan.space.sizes).flopsTotal();
        };
        return flops(a) < flops(b);
    });
    return plan.architectures[*middle];
}

/// Target tokens a second of a training that begins.
Result<double> measureTraining(EngineLoader &loader, const TruthPlan &plan, const Sentences &sentences,
                               const TaskControl &control)
{
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    const auto trainer = (*engine)->openTrainer({.space = plan.space,
                                                 .settings = planOf(plan, middleOf(plan)).settings,
                                                 .pairs = sentences.train,
                                                 .heldOut = sentences.valid});
    if (!trainer)
        return propagate(trainer);
    auto begin = Clock::now();
    double tokens = 0;
    for (std::uint64_t i = 0; i <= kLeastUpdates || secondsSince(begin) < kMeasuredSeconds; ++i) {
        const auto update = (*trainer)->update(control.stop);
        if (!update)
            return propagate(update);
        // The first one also maps its memory.
        tokens += i == 0 ? 0 : static_cast<double>(update->tokens);
        if (i == 0)
            begin = Clock::now();
        control.progress({.done = std::min(secondsSince(begin), kMeasuredSeconds),
                          .total = kMeasuredSeconds,
                          .unit = "s",
                          .activity = "measuring"});
    }
    return tokens / secondsSince(begin);
}

/// Seconds of one sentence.
Result<double> measureTranslation(EngineLoader &loader, const TruthPlan &plan, const Sentences &sentences,
                                  const TaskControl &control)
{
    const auto weights = predict::untrainedSupernet(plan.space, 1);
    if (!weights)
        return propagate(weights);
    const auto translator = openTranslator(loader, {.supernet = *weights});
    if (!translator)
        return propagate(translator);
    text::PackedSequences sources;
    const std::size_t count = std::min(kMeasuredSentences, sentences.valid->size());
    for (std::size_t i = 0; i < count; ++i)
        sources.add(sentences.valid->source[i * sentences.valid->size() / count]);
    const auto ids = static_cast<double>(sentences.figures.validTargetIds);
    const double mean = std::max(2.0, std::round(ids / static_cast<double>(sentences.valid->size())));
    nn::BeamOptions options;
    options.maxLength = std::min(static_cast<std::size_t>(mean), nn::kMaxTranslationLength) - 1;
    options.minLength = options.maxLength;
    const auto begin = Clock::now();
    const auto translated = (*translator)->decode(middleOf(plan), sources, options, TaskControl{.stop = control.stop});
    if (!translated)
        return propagate(translated);
    return secondsSince(begin) / static_cast<double>(count);
}

/// How many translations of both parts are missing.
std::size_t missingJudgements(const TruthPlan &plan, const std::vector<TruthRow> &rows)
{
    std::size_t missing = 0;
    for (const TruthRow &row : rows)
        missing +=
            (row.trained ? 0 : 1) + plan.supernets.size() - std::min(plan.supernets.size(), row.supernets.size());
    return missing;
}

double latencySeconds(const TruthPlan &plan, const std::vector<TruthRow> &rows)
{
    if (plan.machine != predict::kMeasuredPredictor)
        return 0;
    const auto missing =
        std::count_if(rows.begin(), rows.end(), [](const TruthRow &row) { return !row.latencyMs.has_value(); });
    return predict::LatencyRegime{}.maxSeconds * static_cast<double>(missing);
}

} // namespace

double TruthEstimate::seconds() const
{
    return std::accumulate(trainingSeconds.begin(), trainingSeconds.end(), translationSeconds + latencySeconds);
}

Result<TruthEstimate> estimateTruth(EngineLoader &loader, const TruthPlan &plan, const std::vector<TruthRow> &rows,
                                    const fs::path &corpus, const TaskControl &control)
{
    const auto sentences = readSentences(plan, corpus, control);
    if (!sentences)
        return propagate(sentences);
    const auto tokens = measureTraining(loader, plan, *sentences, control);
    if (!tokens)
        return propagate(tokens);
    const auto perSentence = measureTranslation(loader, plan, *sentences, control);
    if (!perSentence)
        return propagate(perSentence);
    TruthEstimate estimate{.trainingSeconds = {}, .tokensPerSecond = *tokens};
    const TrainingSpeed speed = measuredSpeed(planOf(plan, middleOf(plan)), sentences->figures, *tokens);
    double largestFiles = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const TrainingEstimate one = estimateTraining(planOf(plan, plan.architectures[i]), sentences->figures, speed);
        const double weights = 4 * static_cast<double>(one.parameters);
        estimate.trainingSeconds.push_back(rows[i].trained ? 0 : one.seconds.value_or(0));
        estimate.memoryBytes = std::max(estimate.memoryBytes, one.memoryBytes);
        estimate.diskBytes += weights;
        // Each of the last validations' weights, and while one is written, the one that leaves.
        const double kept = plan.settings.average > 0 ? static_cast<double>(plan.settings.average) + 1 : 0;
        largestFiles = std::max(largestFiles, one.diskBytes - weights + kept * weights);
    }
    estimate.diskBytes += largestFiles;
    estimate.translationSeconds =
        *perSentence * static_cast<double>(sentences->judged) * static_cast<double>(missingJudgements(plan, rows));
    estimate.latencySeconds = latencySeconds(plan, rows);
    return estimate;
}

} // namespace foresearch::workbench
