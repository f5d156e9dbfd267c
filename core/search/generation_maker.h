#pragma once

#include "core/search/answer_book.h"
#include "core/search/brood.h"
#include "core/search/search.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace foresearch::search {

/// What the strategies share: the answers of all predictors so far, and the way from a brood to a scored generation.
class Workshop {
public:
    /// Contract: `context` has every predictor that `setup` needs; both outlive the workshop.
    Workshop(const SearchSetup &setup, const SearchContext &context) : m_setup(&setup), m_context(&context) {}

    const SearchSetup &setup() const { return *m_setup; }

    /// Takes the answers of a generation out of a journal.
    void learn(const Generation &generation);

    /// The generation after `past`, still empty.
    Generation begin(const std::vector<Generation> &past) const;

    /// Fills `generation`, which comes after `past`, from a random stream of its own.
    Brood brood(const std::vector<Generation> &past, Generation &generation, Repeats repeats);

    /// Scores the individuals from the index `first` on; each phenotype is asked about once in a run.
    Result<> score(Generation &generation, std::size_t first, const TaskControl &control);

    /// Has some of the scored individuals of `generation`, drawn at random, scored by the predictor that may take over;
    /// none that it knows already.
    Result<> askSecond(Generation &generation, const HandOverRule &rule, const TaskControl &control);

    /// Scores all individuals, whether they were scored before or not.
    Result<> scoreAnew(Generation &generation, const TaskControl &control);

private:
    predict::Predictor &predictorOf(const Generation &generation) const;
    Result<> recordLatencies(Generation &generation, std::size_t first, const TaskControl &control);

    const SearchSetup *m_setup;
    const SearchContext *m_context;
    std::map<std::string, AnswerBook> m_scores; ///< by predictor
    AnswerBook m_latencies;
};

/// Makes each generation from those before it; one for each Strategy.
class GenerationMaker {
public:
    virtual ~GenerationMaker() = default;

    /// The generation after `past`, scored. Depends on nothing but its arguments and the setup.
    virtual Result<Generation> next(const std::vector<Generation> &past, Workshop &workshop,
                                    const TaskControl &control) const = 0;
};

/// The `count` best individuals with a score, best first.
std::vector<Individual> bestOf(const Generation &generation, int count);

/// Runs the schedule to its end, starting from what the journal holds. Contract: `maker` makes what setup.strategy
/// says. Errors: as `runSearch`.
Result<SearchOutcome> runGenerations(const SearchSetup &setup, const SearchContext &context,
                                     const GenerationMaker &maker, const TaskControl &control);

/// The setup with another strategy.
SearchSetup withStrategy(SearchSetup setup, Strategy strategy);

} // namespace foresearch::search
