#include "core/search/answer_book.h"

#include <chrono>
#include <cmath>
#include <map>
#include <set>

namespace foresearch::search {

namespace {

Answer answerOf(const predict::Prediction &prediction)
{
    if (prediction.value && std::isfinite(*prediction.value))
        return {prediction.value, {}};
    if (prediction.problem)
        return {std::nullopt, prediction.problem->detail};
    return {std::nullopt, prediction.value ? "The value is not finite." : "There is no value."};
}

Result<std::vector<predict::Prediction>> predictTimed(predict::Predictor &predictor,
                                                      std::span<const space::Architecture> architectures,
                                                      double &seconds, const TaskControl &control)
{
    const auto begin = std::chrono::steady_clock::now();
    auto predictions = predictor.predict(architectures, control);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (predictions && predictions->size() != architectures.size())
        return fail(ErrorCode::Internal, "The predictor " + predictor.provenance().predictor + ": found "
                                             + std::to_string(predictions->size()) + " predictions, expected "
                                             + std::to_string(architectures.size()) + ".");
    return predictions;
}

/// Asks for what nobody asked for yet, and keeps it before it is used.
Result<std::vector<predict::Prediction>> predictOnce(const AnswerSource &source,
                                                     std::span<const space::Architecture> architectures,
                                                     PredictorUse &use, const TaskControl &control)
{
    std::vector<space::Architecture> unknown;
    std::set<space::Architecture> seen;
    for (const space::Architecture &architecture : architectures)
        if (!source.shared->labels().contains(architecture) && seen.insert(architecture).second)
            unknown.push_back(architecture);
    std::map<space::Architecture, predict::Prediction> unkept;
    if (!unknown.empty()) {
        auto predictions = predictTimed(*source.predictor, unknown, use.seconds, control);
        if (!predictions)
            return predictions;
        std::vector<space::Architecture> kept;
        std::vector<predict::Prediction> answers;
        for (std::size_t i = 0; i < unknown.size(); ++i) {
            if (predict::couldNotBeAsked((*predictions)[i])) {
                unkept.emplace(unknown[i], std::move((*predictions)[i]));
                continue;
            }
            kept.push_back(unknown[i]);
            answers.push_back(std::move((*predictions)[i]));
        }
        if (const auto safe = source.shared->append(kept, answers); !safe)
            return propagate(safe);
    }
    use.cached += architectures.size() - unknown.size();
    std::vector<predict::Prediction> predictions;
    for (const space::Architecture &architecture : architectures) {
        const auto found = unkept.find(architecture);
        predictions.push_back(found != unkept.end() ? found->second : source.shared->labels().at(architecture));
    }
    return predictions;
}

} // namespace

void AnswerBook::learn(const space::Architecture &architecture, Answer answer)
{
    m_answers.insert_or_assign(architecture, std::move(answer));
}

Result<> AnswerBook::ask(const AnswerSource &source, std::span<const space::Architecture> architectures,
                         PredictorUse &use, const TaskControl &control)
{
    std::vector<space::Architecture> unknown;
    std::set<space::Architecture> seen;
    for (const space::Architecture &architecture : architectures) {
        if (!knows(architecture) && seen.insert(architecture).second)
            unknown.push_back(architecture);
    }
    use.reused += architectures.size() - unknown.size();
    if (unknown.empty())
        return {};
    auto answers = askAll(source, unknown, use, control);
    if (!answers)
        return propagate(answers);
    for (std::size_t i = 0; i < unknown.size(); ++i)
        m_answers.emplace(std::move(unknown[i]), std::move((*answers)[i]));
    return {};
}

Result<std::vector<Answer>> askAll(const AnswerSource &source, std::span<const space::Architecture> architectures,
                                   PredictorUse &use, const TaskControl &control)
{
    const auto predictions = source.shared ? predictOnce(source, architectures, use, control)
                                           : predictTimed(*source.predictor, architectures, use.seconds, control);
    if (!predictions)
        return propagate(predictions);
    use.asked += architectures.size();

    std::vector<Answer> answers;
    answers.reserve(predictions->size());
    for (const predict::Prediction &prediction : *predictions) {
        answers.push_back(answerOf(prediction));
        use.failed += answers.back().value ? 0 : 1;
    }
    return answers;
}

} // namespace foresearch::search
