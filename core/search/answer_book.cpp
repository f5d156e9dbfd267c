#include "core/search/answer_book.h"

#include <chrono>
#include <cmath>
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

} // namespace

void AnswerBook::learn(const space::Architecture &architecture, Answer answer)
{
    m_answers.insert_or_assign(architecture, std::move(answer));
}

Result<> AnswerBook::ask(predict::Predictor &predictor, std::span<const space::Architecture> architectures,
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
    auto answers = askAll(predictor, unknown, use, control);
    if (!answers)
        return propagate(answers);
    for (std::size_t i = 0; i < unknown.size(); ++i)
        m_answers.emplace(std::move(unknown[i]), std::move((*answers)[i]));
    return {};
}

Result<std::vector<Answer>> askAll(predict::Predictor &predictor, std::span<const space::Architecture> architectures,
                                   PredictorUse &use, const TaskControl &control)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto predictions = predictor.predict(architectures, control);
    if (!predictions)
        return propagate(predictions);
    if (predictions->size() != architectures.size())
        return fail(ErrorCode::Internal, "The predictor " + predictor.provenance().predictor + ": found "
                                             + std::to_string(predictions->size()) + " predictions, expected "
                                             + std::to_string(architectures.size()) + ".");
    use.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
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
