#include "core/predict/latency_fit.h"
#include "core/predict/supernet_words.h"
#include "core/predict/untrained_supernet.h"
#include "core/space/space_json.h"
#include "core/workbench/latency_measuring.h"
#include "core/workbench/supernet_bleu.h"
#include "core/workbench/supernet_scoring.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <set>

namespace foresearch::workbench {

namespace {

using predict::SupernetWords;
using space::Architecture;

using Predictions = std::vector<predict::Prediction>;

/// What is computed of architectures and what it is known by.
struct Question {
    std::function<Result<Predictions>(std::span<const Architecture>, const TaskControl &)> ask;
    predict::Scale scale;
    std::string details;
};

/// What `say` makes of each of what was computed.
template <typename Computed, typename Say>
Result<Predictions> predictionsOf(const Result<Computed> &computed, Say say)
{
    if (!computed)
        return propagate(computed);
    Predictions predictions;
    std::transform(computed->begin(), computed->end(), std::back_inserter(predictions), say);
    return predictions;
}

predict::Prediction fromLatency(const predict::MeasuredLatency &latency)
{
    return {.value = latency.totalMs(), .spread = std::hypot(latency.encoder.sd, latency.decoder.sd)};
}

/// Says of all of them whether the machine can tell them apart.
Result<Predictions> fromLatencies(const Result<std::vector<predict::MeasuredLatency>> &measured)
{
    auto predictions = predictionsOf(measured, fromLatency);
    if (!predictions)
        return predictions;
    if (const auto warning = predict::noiseWarning(*measured))
        for (predict::Prediction &prediction : *predictions)
            prediction.warnings.push_back(*warning);
    return predictions;
}

Result<Question> lossQuestion(EngineLoader &loader, const ScoringSource &source, const TaskControl &control)
{
    auto opened = openScorer(loader, source, control);
    if (!opened)
        return propagate(opened);
    const std::shared_ptr<nn::SupernetScorer> scorer = std::move(opened->scorer);
    return Question{.ask =
                        [scorer](std::span<const Architecture> architectures, const TaskControl &inner) {
                            return predictionsOf(scorer->score(architectures, inner), [](const auto &score) {
                                return predict::Prediction{.value = score.loss};
                            });
                        },
                    .scale = lossScale(),
                    .details = scoringDetails(source, *opened->pairs)};
}

Result<Question> bleuQuestion(EngineLoader &loader, const ScoringSource &source, const TaskControl &control)
{
    auto opened = SupernetBleu::open(loader, source, {}, control);
    if (!opened)
        return propagate(opened);
    const auto bleu = std::make_shared<SupernetBleu>(*std::move(opened));
    return Question{.ask =
                        [bleu](std::span<const Architecture> architectures, const TaskControl &inner) {
                            return predictionsOf(bleu->score(architectures, inner), [](const auto &score) {
                                return predict::Prediction{.value = score.score};
                            });
                        },
                    .scale = predict::validationBleuScale(),
                    .details = bleu->details()};
}

Result<Question> latencyQuestion(EngineLoader &loader, std::shared_ptr<const predict::SupernetFile> supernet)
{
    const predict::LatencyRegime regime;
    auto opened = openLatencyMeter(loader, {.supernet = std::move(supernet), .regime = regime});
    if (!opened)
        return propagate(opened);
    const std::shared_ptr<nn::LatencyMeter> meter = *std::move(opened);
    return Question{
        .ask = [meter](std::span<const Architecture> architectures,
                       const TaskControl &inner) { return fromLatencies(meter->measure(architectures, inner)); },
        .scale = predict::latencyScale(),
        .details = predict::latencyRegimeText(regime)};
}

/// A question about architectures of one space, and all its answers.
class AskedSupernet {
public:
    AskedSupernet(std::shared_ptr<const predict::SupernetFile> supernet, Question question)
        : m_supernet(std::move(supernet))
        , m_question(std::move(question))
    {}

    const predict::Scale &scale() const { return m_question.scale; }
    const std::string &details() const { return m_question.details; }

    Result<Predictions> predict(std::span<const Architecture> architectures, const TaskControl &control)
    {
        const std::lock_guard lock(m_mutex);
        Predictions predictions(architectures.size());
        std::set<Architecture> unknown;
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            if (const auto member = m_supernet->check(architectures[i]); !member)
                predictions[i].problem = member.error();
            else if (!m_answers.contains(architectures[i]))
                unknown.insert(architectures[i]);
        }
        if (const auto asked = ask({unknown.begin(), unknown.end()}, control); !asked)
            return propagate(asked);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            if (!predictions[i].problem)
                predictions[i] = m_answers.at(architectures[i]);
        return predictions;
    }

private:
    Result<> ask(const std::vector<Architecture> &architectures, const TaskControl &control)
    {
        if (architectures.empty())
            return {};
        const auto answers = m_question.ask(architectures, control);
        if (!answers)
            return propagate(answers);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            m_answers.emplace(architectures[i], (*answers)[i]);
        return {};
    }

    std::shared_ptr<const predict::SupernetFile> m_supernet;
    Question m_question;
    std::mutex m_mutex;
    std::map<Architecture, predict::Prediction> m_answers;
};

class SupernetPredictor final : public predict::Predictor {
public:
    /// `owner` keeps the engine.
    SupernetPredictor(std::string name, std::shared_ptr<void> owner, std::shared_ptr<AskedSupernet> supernet)
        : m_name(std::move(name))
        , m_owner(std::move(owner))
        , m_supernet(std::move(supernet))
    {}

    predict::Scale scale() const override { return m_supernet->scale(); }
    predict::Provenance provenance() const override { return {m_name, m_supernet->details()}; }
    Result<Predictions> predict(std::span<const Architecture> architectures, const TaskControl &control) override
    {
        return m_supernet->predict(architectures, control);
    }

private:
    std::string m_name;
    std::shared_ptr<void> m_owner;
    std::shared_ptr<AskedSupernet> m_supernet;
};

/// The engine with everything that was opened.
class OpenedSupernets {
public:
    Result<std::shared_ptr<AskedSupernet>> find(const predict::PredictorSpec &spec,
                                                const predict::PredictorContext &context, const TaskControl &control)
    {
        const std::lock_guard lock(m_mutex);
        const bool isMeasured = spec.kind == predict::PredictorSpec::Kind::Named;
        const std::string key =
            isMeasured ? space::spaceJson(context.space) : context.folder.string() + '\n' + predict::text(spec);
        if (const auto known = m_supernets.find(key); known != m_supernets.end())
            return known->second;
        auto opened = isMeasured ? openMeasured(context.space) : open(predict::supernetWords(spec), context, control);
        if (!opened)
            return opened;
        return m_supernets[key] = *std::move(opened);
    }

private:
    using Opened = Result<std::shared_ptr<AskedSupernet>>;

    Opened openMeasured(const space::SearchSpace &space)
    {
        const auto supernet = predict::untrainedSupernet(space, 1);
        if (!supernet)
            return propagate(supernet);
        return withQuestion(*supernet, latencyQuestion(m_loader, *supernet));
    }

    Opened open(const SupernetWords &words, const predict::PredictorContext &context, const TaskControl &control)
    {
        const auto supernet = openSupernet(context.folder / words.file, context.space);
        if (!supernet)
            return propagate(supernet);
        const ScoringSource source{.supernet = *supernet,
                                   .corpus = context.folder / words.corpus,
                                   .precision = words.precision,
                                   .device = words.device};
        const bool isBleu = words.measure == predict::SupernetMeasure::Bleu;
        return withQuestion(*supernet,
                            isBleu ? bleuQuestion(m_loader, source, control) : lossQuestion(m_loader, source, control));
    }

    static Opened withQuestion(const std::shared_ptr<const predict::SupernetFile> &supernet, Result<Question> question)
    {
        if (!question)
            return propagate(question);
        return std::make_shared<AskedSupernet>(supernet, *std::move(question));
    }

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
    EngineLoader m_loader; ///< outlives what it opened
    std::map<std::string, std::shared_ptr<AskedSupernet>> m_supernets;
};

} // namespace

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
