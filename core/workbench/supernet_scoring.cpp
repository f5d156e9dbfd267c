#include "core/workbench/supernet_scoring.h"

#include "core/base/json.h"
#include "core/base/part_control.h"
#include "core/base/sha256.h"
#include "core/text/corpus.h"

#include <algorithm>
#include <set>

namespace foresearch::workbench {

namespace {

using space::Architecture;

Result<> checkVocabulary(const text::Corpus &corpus, const predict::SupernetFile &supernet)
{
    const auto expected = static_cast<std::size_t>(supernet.space().sizes.vocabularySize);
    for (const text::Dictionary *dictionary : {&corpus.sourceDictionary, &corpus.targetDictionary}) {
        if (dictionary->size() != expected)
            return fail(ErrorCode::BadValue, corpus.folder.string() + ": found a vocabulary of "
                                                 + std::to_string(dictionary->size()) + " entries, expected "
                                                 + std::to_string(expected) + ", that of " + supernet.source() + ".");
    }
    return {};
}

/// Answers of a scorer as what keepers of labels take.
std::vector<predict::Prediction> predictionsOf(std::span<const nn::SupernetScore> scores)
{
    std::vector<predict::Prediction> predictions;
    for (const nn::SupernetScore &score : scores)
        predictions.push_back({.value = score.loss});
    return predictions;
}

constexpr std::size_t kKeptAtOnce = 16; ///< little is lost at an end, and much of the prefixes is shared

} // namespace

std::string sentencesFingerprint(const text::TokenPairs &pairs)
{
    std::string bytes;
    for (const text::PackedSequences *side : {&pairs.source, &pairs.target}) {
        for (std::size_t i = 0; i < side->size(); ++i) {
            const std::span<const text::TokenId> ids = (*side)[i];
            bytes.append(reinterpret_cast<const char *>(ids.data()), ids.size_bytes());
            bytes.append("\n");
        }
    }
    return sha256(bytes);
}

std::string scoringDetails(const ScoringSource &source, const text::TokenPairs &pairs)
{
    OrderedJson details{{"supernet", source.supernet->fingerprint()},
                        {"space", source.supernet->space().name},
                        {"corpus", sentencesFingerprint(pairs)},
                        {"sentences", pairs.size()},
                        {"label_smoothing", nn::ScoringTask().labelSmoothing},
                        {"precision", std::string(name(source.precision))}};
    if (source.device != nn::kCpu)
        details["device"] = source.device;
    return toText(details);
}

predict::Scale lossScale()
{
    return {"label-smoothed loss", "bits/token", predict::Direction::LowerIsBetter};
}

Result<> scoreInto(nn::SupernetScorer &scorer, std::span<const Architecture> architectures,
                   predict::LabelKeeper &keeper, const TaskControl &control)
{
    const std::vector<Architecture> missing = predict::withoutLabel(architectures, keeper.labels());
    const std::set<Architecture> distinct(missing.begin(), missing.end());
    const std::vector<Architecture> sorted(distinct.begin(), distinct.end());
    for (std::size_t begin = 0; begin < sorted.size(); begin += kKeptAtOnce) {
        const auto some = std::span(sorted).subspan(begin, std::min(kKeptAtOnce, sorted.size() - begin));
        const Progress before{
            .done = static_cast<double>(begin), .total = static_cast<double>(sorted.size()), .unit = "architectures"};
        const auto scores = scorer.score(some, partControl(control, before, static_cast<double>(some.size())));
        if (!scores)
            return propagate(scores);
        if (const auto kept = keeper.append(some, predictionsOf(*scores)); !kept)
            return kept;
    }
    return {};
}

Result<OpenedScorer> openScorer(EngineLoader &loader, const ScoringSource &source, const TaskControl &control)
{
    const auto corpus = text::openCorpus(source.corpus);
    if (!corpus)
        return propagate(corpus);
    if (const auto checked = checkVocabulary(*corpus, *source.supernet); !checked)
        return propagate(checked);
    auto read = text::readSplit(*corpus, source.split, control);
    if (!read)
        return propagate(read);
    const auto pairs = std::make_shared<const text::TokenPairs>(*std::move(read));
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    auto scorer = (*engine)->openScorer({.supernet = source.supernet,
                                         .pairs = pairs,
                                         .workers = source.workers,
                                         .precision = source.precision,
                                         .device = source.device});
    if (!scorer)
        return propagate(scorer);
    return OpenedScorer{*std::move(scorer), pairs};
}

} // namespace foresearch::workbench
