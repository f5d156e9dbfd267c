#pragma once

#include "core/report/facts.h"
#include "core/report/recipe.h"

#include <vector>

/// What the numbers of a report came from.
namespace foresearch::report {

/// What an item was made of: each with the run that made it.
class Origins {
public:
    explicit Origins(const Facts &facts) : m_facts(facts) {}

    void addTask(const JudgedTask &task);                                    ///< its data
    void addPredictor(const JudgedTask &task, const std::string &predictor); ///< judged on it
    void addSearch(std::size_t index);
    void addLabels(const LabelFacts &labels);
    void addNetwork(const NetworkFacts &network);
    void addCurve(const CurveFacts &curve);
    void addTraining(const TrainingFacts &training);
    void addReplies(const ReplyFacts &replies);
    void addPaper(const std::string &source);

    /// One object: format, version, item, title, program, project, as_of, inputs, numbers.
    OrderedJson json(const Recipe &recipe) const;

private:
    const Facts &m_facts;
    OrderedJson m_inputs = OrderedJson::array();
    OrderedJson m_numbers = OrderedJson::array();
};

} // namespace foresearch::report
