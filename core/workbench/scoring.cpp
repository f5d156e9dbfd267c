#include "core/workbench/scoring.h"

#include "core/workbench/project_file.h"

#include <array>

namespace foresearch::workbench {

namespace {

/// What the search was told of it first by this predictor.
std::optional<ArchitectureScore> answerOf(const search::SearchRecord &record, const std::string &predictor,
                                          const space::Architecture &architecture)
{
    for (const search::Generation &generation : record.generations) {
        if (generation.predictor != predictor)
            continue;
        for (const search::Individual &individual : generation.individuals)
            if (individual.score && individual.architecture == architecture)
                return ArchitectureScore{
                    predictor, generation.scale, {.value = individual.score}, generation.iteration};
    }
    return std::nullopt;
}

ArchitectureScore askOne(const std::string &predictor, const space::Architecture &architecture,
                         const predict::PredictorContext &context, const TaskControl &control)
{
    ArchitectureScore score{predictor, {}, {}, 0};
    const auto spec = predict::parsePredictorSpec(predictor);
    auto built = spec ? predict::buildPredictor(*spec, context, control)
                      : Result<std::unique_ptr<predict::Predictor>>(propagate(spec));
    if (!built) {
        score.prediction.problem = built.error();
        return score;
    }
    score.scale = (*built)->scale();
    const std::array architectures{architecture};
    auto predictions = (*built)->predict(architectures, control);
    if (predictions)
        score.prediction = std::move(predictions->front());
    else
        score.prediction.problem = predictions.error();
    return score;
}

} // namespace

Scoring::Scoring(Searching &searching, QObject *parent) : QObject(parent), m_searching(searching)
{
    connect(&searching.session(), &ProjectSession::projectChanged, this, [this] {
        m_answers.clear();
        clear();
    });
}

void Scoring::clear()
{
    m_asking.reset();
    m_isAsking = false;
    m_scores.clear();
    Q_EMIT changed();
}

void Scoring::ask(const space::Architecture &architecture, const std::vector<std::string> &predictors)
{
    const search::SearchRecord &record = m_searching.shown()->record;
    if (record.arguments != m_arguments) {
        m_arguments = record.arguments;
        m_answers.clear();
    }
    m_architecture = architecture;
    m_wanted = predictors;
    std::vector<std::string> unknown;
    for (const std::string &predictor : predictors) {
        const Key key{predictor, architecture};
        if (m_answers.contains(key))
            continue;
        if (auto known = answerOf(record, predictor, architecture))
            m_answers.emplace(key, std::move(*known));
        else
            unknown.push_back(predictor);
    }
    m_asking.reset();
    m_isAsking = !unknown.empty();
    show({});
    if (m_isAsking)
        start(architecture, std::move(unknown));
}

void Scoring::start(const space::Architecture &architecture, std::vector<std::string> unknown)
{
    const search::SearchRecord &shown = m_searching.shown()->record;
    m_asking = m_searching.jobs().start(
        {.title = m_searching.session().name().toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_searching.session().file()),
         record = search::SearchRecord{shown.setup, shown.arguments, {}}, architecture,
         unknown = std::move(unknown)](const TaskControl &control) -> Result<std::vector<ArchitectureScore>> {
            const auto context =
                readThrough(access, [&record](store::Project &project) { return searchContext(project, record); });
            std::vector<ArchitectureScore> answers;
            for (const std::string &predictor : unknown) {
                if (control.stopped())
                    return stoppedError();
                if (context)
                    answers.push_back(askOne(predictor, architecture, *context, control));
                else
                    answers.push_back({predictor, {}, {.problem = context.error()}, 0});
            }
            return answers;
        },
        [this](const Result<std::vector<ArchitectureScore>> &answers) {
            m_isAsking = false;
            show(answers ? *answers : std::vector<ArchitectureScore>());
        });
}

void Scoring::show(const std::vector<ArchitectureScore> &answers)
{
    for (const ArchitectureScore &answer : answers)
        m_answers.insert_or_assign(Key{answer.predictor, m_architecture}, answer);
    m_scores.clear();
    for (const std::string &predictor : m_wanted)
        if (const auto found = m_answers.find({predictor, m_architecture}); found != m_answers.end())
            m_scores.push_back(found->second);
    Q_EMIT changed();
}

} // namespace foresearch::workbench
