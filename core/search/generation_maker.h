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
    /// Contract: `context` has every predictor that `setup` needs; both outlive the workshop. Errors: those of
    /// ScoreCaches::of.
    static Result<Workshop> open(const SearchSetup &setup, const SearchContext &context);

    const SearchSetup &setup() const { return *m_setup; }

    /// Takes the answers of a generation out of a journal.
    void learn(const Generation &generation);

    /// The generation after `past`, still empty.
    Generation begin(const std::vector<Generation> &past) const;

    /// Fills `generation`, which comes after `past`, from a random stream of its own.
    Brood brood(const std::vector<Generation> &past, Generation &generation, Repeats repeats,
                Limits limits = Limits::Kept);

    /// Scores the individuals from the index `first` on that meet the constraints; each phenotype is asked about once
    /// in a run.
    Result<> score(Generation &generation, std::size_t first, const TaskControl &control);

    /// Has some of the scored individuals of `generation`, drawn at random, scored by the predictor that may take over;
    /// none that it knows already.
    Result<> askSecond(Generation &generation, const HandOverRule &rule, const TaskControl &control);

    /// Has all others scored by it too, once it is to take over: the parents are then chosen by it.
    /// Contract: after askSecond.
    Result<> askRest(Generation &generation, const TaskControl &control);

    /// Scores all individuals, whether they were scored before or not.
    Result<> scoreAnew(Generation &generation, const TaskControl &control);

private:
    Workshop(const SearchSetup &setup, const SearchContext &context) : m_setup(&setup), m_context(&context) {}

    Result<> askSecond(Generation &generation, const std::vector<std::size_t> &individuals,
                       std::vector<SecondScore> &scores, const TaskControl &control);
    const AnswerSource &sourceOf(const Generation &generation) const { return m_sources.at(generation.predictor); }
    Result<> recordLatencies(Generation &generation, std::size_t first, const TaskControl &control);

    const SearchSetup *m_setup;
    const SearchContext *m_context;
    std::map<std::string, AnswerSource> m_sources; ///< by predictor
    AnswerSource m_latencySource;
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

/// The `count` best individuals of the last generation, by whoever scores the one after it: at an automatic hand-over
/// the second predictor, else the generation's own.
std::vector<Individual> parentsAfter(const std::vector<Generation> &past, const PredictorSchedule &schedule, int count);

/// Runs the schedule to its end, starting from what the journal holds. Contract: `maker` makes what setup.strategy
/// says. Errors: as `runSearch`.
Result<SearchOutcome> runGenerations(const SearchSetup &setup, const SearchContext &context,
                                     const GenerationMaker &maker, const TaskControl &control);

/// The setup with another strategy.
SearchSetup withStrategy(SearchSetup setup, Strategy strategy);

} // namespace foresearch::search
