#pragma once

#include "core/base/task_control.h"
#include "core/predict/labels.h"
#include "core/search/individual.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace foresearch::search {

/// What a predictor said of an architecture: a finite value, or why there is none.
struct Answer {
    std::optional<double> value;
    std::string problem;
};

/// Who is asked.
struct AnswerSource {
    predict::Predictor *predictor = nullptr;
    /// What it said to other searches, and will have said to this one; none where a search runs alone.
    predict::LabelKeeper *shared = nullptr;
};

/// Remembers every answer of one predictor by phenotype, so that no architecture is asked about twice; not even one
/// that it failed on.
class AnswerBook {
public:
    /// Answers that are known already, from a journal.
    void learn(const space::Architecture &architecture, Answer answer);

    bool knows(const space::Architecture &architecture) const { return m_answers.contains(architecture); }

    /// Asks once for all of `architectures` that have no answer yet, and counts in `use`.
    /// Errors: the predictor's; CannotWrite (what is shared); Internal (it answered for another number of
    /// architectures).
    Result<> ask(const AnswerSource &source, std::span<const space::Architecture> architectures, PredictorUse &use,
                 const TaskControl &control);

    /// Contract: it was learned or asked about.
    const Answer &answer(const space::Architecture &architecture) const { return m_answers.at(architecture); }

private:
    std::map<space::Architecture, Answer> m_answers;
};

/// Asks once for each of `architectures` as they are, repeats included, and counts in `use`.
Result<std::vector<Answer>> askAll(const AnswerSource &source, std::span<const space::Architecture> architectures,
                                   PredictorUse &use, const TaskControl &control);

} // namespace foresearch::search
