#include "core/workbench/supernet_scoring.h"

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/text/corpus.h"

#include <algorithm>
#include <map>
#include <mutex>
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
    ScoredSupernet(std::shared_ptr<const predict::SupernetFile> supernet, OpenedScorer opened)
        : m_supernet(std::move(supernet))
        , m_scorer(std::move(opened.scorer))
        , m_details(toText({{"supernet", m_supernet->fingerprint()},
                            {"space", m_supernet->space().name},
                            {"corpus", fingerprint(*opened.pairs)},
                            {"sentences", opened.pairs->size()},
                            {"label_smoothing", nn::ScoringTask().labelSmoothing}}))
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

    predict::Scale scale() const override
    {
        return {"label-smoothed loss", "bits/token", predict::Direction::LowerIsBetter};
    }
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
        const std::pair key(context.folder / spec.file, context.folder / spec.corpus);
        if (const auto known = m_supernets.find(key); known != m_supernets.end())
            return known->second;
        auto supernet = openSupernet(key.first, context.space);
        if (!supernet)
            return propagate(supernet);
        auto opened = openScorer(m_loader, {.supernet = *supernet, .corpus = key.second}, control);
        if (!opened)
            return propagate(opened);
        return m_supernets[key] = std::make_shared<ScoredSupernet>(*std::move(supernet), *std::move(opened));
    }

private:
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
    std::map<std::pair<std::filesystem::path, std::filesystem::path>, std::shared_ptr<ScoredSupernet>> m_supernets;
};

} // namespace

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
    auto scorer = (*engine)->openScorer({.supernet = source.supernet, .pairs = pairs, .workers = source.workers});
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
