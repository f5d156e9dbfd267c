#include "core/workbench/supernet_scoring.h"

#include "core/base/json.h"
#include "core/base/part_control.h"
#include "core/base/sha256.h"
#include "core/predict/supernet_words.h"
#include "core/text/corpus.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

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

/// Which sentences these are.
std::string fingerprint(const text::TokenPairs &pairs)
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

/// A supernet on a corpus, and all that it has scored.
class ScoredSupernet {
public:
    ScoredSupernet(const ScoringSource &source, OpenedScorer opened)
        : m_supernet(source.supernet)
        , m_scorer(std::move(opened.scorer))
        , m_details(scoringDetails(source, *opened.pairs))
    {}

    const std::string &details() const { return m_details; }

    Result<std::vector<predict::Prediction>> predict(std::span<const Architecture> architectures,
                                                     const TaskControl &control)
    {
        const std::lock_guard lock(m_mutex);
        std::vector<predict::Prediction> predictions(architectures.size());
        std::set<Architecture> unknown;
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            if (const auto member = space::checkMembership(m_supernet->space(), architectures[i]); !member)
                predictions[i].problem = member.error();
            else if (!m_losses.contains(architectures[i]))
                unknown.insert(architectures[i]);
        }
        if (const auto scored = score({unknown.begin(), unknown.end()}, control); !scored)
            return propagate(scored);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            if (!predictions[i].problem)
                predictions[i].value = m_losses.at(architectures[i]);
        return predictions;
    }

private:
    Result<> score(const std::vector<Architecture> &architectures, const TaskControl &control)
    {
        if (architectures.empty())
            return {};
        const auto scores = m_scorer->score(architectures, control);
        if (!scores)
            return propagate(scores);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            m_losses.emplace(architectures[i], (*scores)[i].loss);
        return {};
    }

    std::shared_ptr<const predict::SupernetFile> m_supernet;
    std::unique_ptr<nn::SupernetScorer> m_scorer;
    std::string m_details;
    std::mutex m_mutex;
    std::map<Architecture, double> m_losses;
};

class SupernetPredictor final : public predict::Predictor {
public:
    /// `owner` keeps the engine.
    SupernetPredictor(std::string name, std::shared_ptr<void> owner, std::shared_ptr<ScoredSupernet> supernet)
        : m_name(std::move(name))
        , m_owner(std::move(owner))
        , m_supernet(std::move(supernet))
    {}

    predict::Scale scale() const override { return lossScale(); }
    predict::Provenance provenance() const override { return {m_name, m_supernet->details()}; }
    Result<std::vector<predict::Prediction>> predict(std::span<const Architecture> architectures,
                                                     const TaskControl &control) override
    {
        return m_supernet->predict(architectures, control);
    }

private:
    std::string m_name;
    std::shared_ptr<void> m_owner;
    std::shared_ptr<ScoredSupernet> m_supernet;
};

/// The engine with everything that was opened.
class OpenedSupernets {
public:
    Result<std::shared_ptr<ScoredSupernet>> find(const predict::PredictorSpec &spec,
                                                 const predict::PredictorContext &context, const TaskControl &control)
    {
        const std::lock_guard lock(m_mutex);
        const predict::SupernetWords words = predict::supernetWords(spec);
        const Key key(context.folder / words.file, context.folder / words.corpus, words.precision);
        if (const auto known = m_supernets.find(key); known != m_supernets.end())
            return known->second;
        const auto &[file, corpus, precision] = key;
        const auto supernet = openSupernet(file, context.space);
        if (!supernet)
            return propagate(supernet);
        const ScoringSource source{.supernet = *supernet, .corpus = corpus, .precision = precision};
        auto opened = openScorer(m_loader, source, control);
        if (!opened)
            return propagate(opened);
        return m_supernets[key] = std::make_shared<ScoredSupernet>(source, *std::move(opened));
    }

private:
    using Key = std::tuple<std::filesystem::path, std::filesystem::path, predict::Precision>;

    /// A file that does not say its space, and is of no built-in one's sizes, is taken to be of the space asked about.
    static Result<std::shared_ptr<const predict::SupernetFile>> openSupernet(const std::filesystem::path &path,
                                                                             const space::SearchSpace &space)
    {
        auto supernet = predict::SupernetFile::open(path, std::nullopt);
        if (supernet || supernet.error().code != ErrorCode::NotFound || !std::filesystem::exists(path))
            return supernet;
        return predict::SupernetFile::open(path, space);
    }

    std::mutex m_mutex;
    EngineLoader m_loader; ///< outlives the scorers
    std::map<Key, std::shared_ptr<ScoredSupernet>> m_supernets;
};

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

std::string scoringDetails(const ScoringSource &source, const text::TokenPairs &pairs)
{
    return toText({{"supernet", source.supernet->fingerprint()},
                   {"space", source.supernet->space().name},
                   {"corpus", fingerprint(pairs)},
                   {"sentences", pairs.size()},
                   {"label_smoothing", nn::ScoringTask().labelSmoothing},
                   {"precision", std::string(name(source.precision))}});
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
    auto scorer = (*engine)->openScorer(
        {.supernet = source.supernet, .pairs = pairs, .workers = source.workers, .precision = source.precision});
    if (!scorer)
        return propagate(scorer);
    return OpenedScorer{*std::move(scorer), pairs};
}

predict::SupernetModels supernetModels()
{
    const auto opened = std::make_shared<OpenedSupernets>();
    return [opened](const predict::PredictorSpec &spec, const predict::PredictorContext &context,
                    const TaskControl &control) -> Result<std::unique_ptr<predict::Predictor>> {
        auto supernet = opened->find(spec, context, control);
        if (!supernet)
            return propagate(supernet);
        return std::unique_ptr<predict::Predictor>(
            std::make_unique<SupernetPredictor>(predict::text(spec), opened, *std::move(supernet)));
    };
}

} // namespace foresearch::workbench
