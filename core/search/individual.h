#pragma once

#include "core/predict/predictor.h"
#include "core/search/constraints.h"
#include "core/space/architecture.h"
#include "core/space/genome.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::search {

/// How an individual came into a generation.
enum class Origin {
    Random,    ///< drawn from the space
    Elite,     ///< kept from the generation before
    Mutation,  ///< of one parent
    Crossover, ///< of two parents
};

/// "random", "elite", "mutation", "crossover".
const char *name(Origin origin);

/// A member of a generation.
struct Individual {
    std::size_t id = 0; ///< place among all individuals of the run, from 0
    space::Genome genome;
    space::Architecture architecture; ///< what the genome decodes to
    Origin origin = Origin::Random;
    std::vector<std::size_t> parents; ///< ids: none, the same individual one generation earlier, one, or two
    Costs costs;
    std::optional<double> score; ///< by the generation's predictor; none where `problem` says why
    std::string problem;
    friend bool operator==(const Individual &, const Individual &) = default;
};

/// What a predictor was asked in one generation or in a whole run.
struct PredictorUse {
    std::size_t asked = 0;  ///< architectures that the search wanted to know about
    std::size_t cached = 0; ///< of those asked: somebody had asked before (search/score_caches.h)
    std::size_t reused = 0; ///< answered from earlier answers of the same predictor
    std::size_t failed = 0; ///< of those asked: no value
    double seconds = 0;     ///< inside the predictor; what was cached took none
    friend bool operator==(const PredictorUse &, const PredictorUse &) = default;
};

PredictorUse &operator+=(PredictorUse &total, const PredictorUse &use);

/// A candidate whose latency was asked for and that did not become an individual: what is known need not be asked for
/// again, above all where latencies are measured.
struct RejectedCandidate {
    space::Genome genome;
    std::optional<double> latencyMs; ///< none: there was no answer
    friend bool operator==(const RejectedCandidate &, const RejectedCandidate &) = default;
};

/// What the predictor that may take over said of an individual.
struct SecondScore {
    std::size_t individual = 0;  ///< index in its generation
    std::optional<double> score; ///< none where `problem` says why
    std::string problem;
    friend bool operator==(const SecondScore &, const SecondScore &) = default;
};

/// The scores that some individuals of a generation have by a second predictor too.
struct SecondOpinion {
    std::string predictor;
    predict::Scale scale;
    std::string predictorDetails;
    std::vector<SecondScore> scores; ///< of those drawn to compare both predictors, by index
    std::vector<SecondScore> rest;   ///< of all others, where the second predictor takes over after this generation
    PredictorUse use;
};

/// One finished iteration.
struct Generation {
    int iteration = 1;
    std::string predictor;               ///< its name in the schedule
    predict::Scale scale;                ///< of the scores
    std::string predictorDetails;        ///< Provenance::details of the predictor when it was asked
    std::vector<Individual> individuals; ///< in the order of their birth
    PredictorUse scoring;
    std::optional<SecondOpinion> second;     ///< in an automatic schedule, until the hand-over
    std::vector<RejectedCandidate> rejected; ///< in the order in which they were asked about
    PredictorUse latency;                    ///< of the latency predictor, over all candidates, accepted or not
    std::size_t draws = 0;                   ///< candidates drawn, accepted or not
};

/// Indices of the individuals, best score first; equal scores keep the order of birth, those without a score are last.
std::vector<std::size_t> ranking(const Generation &generation);

/// Whether `a` is a better score than `b`; equal scores are not.
bool isBetter(double a, double b, predict::Direction direction);

} // namespace foresearch::search
