#include "core/nn/internal/translator.h"

#include "core/nn/internal/beam_search.h"
#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/guard.h"
#include "core/text/corpus.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

namespace foresearch::nn {

namespace {

constexpr std::size_t kListMultiple = 4;

Unexpected badOption(const std::string &found, const std::string &expected)
{
    return fail(ErrorCode::BadValue, "Beam search: found " + found + ", expected " + expected + ".");
}

Result<> checkOptions(const BeamOptions &options)
{
    if (options.beam == 0 || options.beam > kMaxBeam)
        return badOption("a beam of " + std::to_string(options.beam), "1 to " + std::to_string(kMaxBeam));
    if (options.best == 0 || options.best > options.beam)
        return badOption(std::to_string(options.best) + " hypotheses a sentence",
                         "1 to " + std::to_string(options.beam) + ", the beam");
    if (options.maxLength > kMaxTranslationLength || options.minLength > options.maxLength)
        return badOption("lengths from " + std::to_string(options.minLength) + " to "
                             + std::to_string(options.maxLength),
                         "an interval within 0 to " + std::to_string(kMaxTranslationLength));
    if (!(options.maxLengthFactor >= 0) || !std::isfinite(options.maxLengthFactor)
        || !std::isfinite(options.lengthPenalty) || !std::isfinite(options.unknownPenalty))
        return badOption("a factor or penalty that is negative or not finite", "a number");
    return {};
}

Result<> checkSources(const text::PackedSequences &sources, std::int64_t vocabularySize)
{
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::span<const text::TokenId> ids = sources[i];
        if (ids.empty() || ids.size() > text::kMaxPositions)
            return fail(ErrorCode::BadValue, "Translation of sentence " + std::to_string(i) + ": found "
                                                 + std::to_string(ids.size()) + " ids, expected 1 to "
                                                 + std::to_string(text::kMaxPositions) + ".");
        for (const text::TokenId id : ids)
            if (id < 0 || id >= vocabularySize)
                return fail(ErrorCode::BadValue, "Translation of sentence " + std::to_string(i) + ": found the id "
                                                     + std::to_string(id) + ", expected one below "
                                                     + std::to_string(vocabularySize) + ", the vocabulary's size.");
    }
    return {};
}

/// Long sentences first and dealt out, so that all lists are about the same work and end with short sentences. Their
/// number depends on no machine.
std::vector<std::vector<std::size_t>> makeLists(const text::PackedSequences &sources, const BeamOptions &options)
{
    constexpr std::size_t kBatchesAList = 4;
    const std::size_t tokens = std::max<std::size_t>(1, kBatchesAList * options.batchTokens);
    std::size_t count = (sources.idCount() + tokens - 1) / tokens;
    count = (count + kListMultiple - 1) / kListMultiple * kListMultiple;
    if (options.batchSentences > 0)
        count = std::min(count, (sources.size() + options.batchSentences - 1) / options.batchSentences);
    count = std::clamp<std::size_t>(count, 1, std::max<std::size_t>(1, sources.size()));
    std::vector<std::size_t> order(sources.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sources[a].size() > sources[b].size(); });
    std::vector<std::vector<std::size_t>> lists(count);
    for (std::size_t i = 0; i < order.size(); ++i)
        lists[i % count].push_back(order[i]);
    return lists;
}

class LibTorchTranslator final : public Translator {
public:
    LibTorchTranslator(Workers &workers, const TranslationTask &task)
        : m_workers(workers)
        , m_model(task.supernet)
        , m_weights(m_model)
        , m_workerCount(task.workers > 0 ? std::min(workers.count(), static_cast<std::size_t>(task.workers))
                                         : workers.count())
        , m_sourcePositions(positionTable(text::kMaxPositions, static_cast<std::size_t>(m_model.sourceTable().size(1))))
        , m_targetPositions(
              positionTable(kMaxTranslationLength + 1, static_cast<std::size_t>(m_model.targetTable().size(1))))
        , m_settings{&m_model, &m_sourcePositions, &m_targetPositions, 0}
    {}

    Result<std::vector<Hypotheses>> decode(const space::Architecture &architecture,
                                           const text::PackedSequences &sources, const BeamOptions &options,
                                           const TaskControl &control) override
    {
        return guarded([&]() -> Result<std::vector<Hypotheses>> {
            if (const auto checked = checkOptions(options); !checked)
                return propagate(checked);
            if (const auto checked = checkSources(sources, m_model.vocabularySize()); !checked)
                return propagate(checked);
            const JobMemory memory;
            return translateLists(architecture, sources, options, control);
        });
    }

private:
    Result<std::vector<Hypotheses>> translateLists(const space::Architecture &architecture,
                                                   const text::PackedSequences &sources, const BeamOptions &options,
                                                   const TaskControl &control)
    {
        const std::vector<std::vector<std::size_t>> lists = makeLists(sources, options);
        std::vector<Hypotheses> results(sources.size());
        std::vector<Result<>> outcomes(lists.size());
        std::atomic<std::size_t> next = 0;
        std::atomic<std::size_t> done = 0;
        const auto work = [&](std::size_t) {
            const c10::InferenceMode inference;
            for (std::size_t list = next++; list < lists.size() && !control.stopped(); list = next++)
                outcomes[list] = BeamSearch(m_settings, m_weights, architecture, options)
                                     .run(sources, lists[list], results, done, control.stop);
        };
        const auto report = [&] {
            control.progress({static_cast<double>(done), static_cast<double>(sources.size()), "sentences", {}});
        };
        m_workers.run(std::min(m_workerCount, lists.size()), work, report);
        report();
        if (control.stopped())
            return stoppedError();
        for (const Result<> &outcome : outcomes)
            if (!outcome)
                return propagate(outcome);
        return results;
    }

    Workers &m_workers;
    SuperTransformer m_model;
    DecodingWeights m_weights;
    std::size_t m_workerCount;
    std::vector<float> m_sourcePositions;
    std::vector<float> m_targetPositions;
    WalkSettings m_settings;
};

} // namespace

std::unique_ptr<Translator> openTranslator(Workers &workers, const TranslationTask &task)
{
    const c10::InferenceMode inference;
    return std::make_unique<LibTorchTranslator>(workers, task);
}

} // namespace foresearch::nn
