#pragma once

#include "core/base/rng.h"
#include "core/search/answer_book.h"
#include "core/search/breeding.h"
#include "core/search/individual.h"
#include "core/search/setup.h"

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace foresearch::search {

/// The genome of a candidate and where it comes from.
struct Proposal {
    space::Genome genome;
    Origin origin = Origin::Random;
    std::vector<std::size_t> parents;
};

/// Whether two individuals of a generation may be the same architecture.
enum class Repeats { Refused, Allowed };

/// Whether an individual may be beyond the constraints.
enum class Limits {
    Kept,      ///< no
    Preferred, ///< yes, where what selects puts it behind all that meet them
};

/// Fills a generation with individuals that meet the constraints. Candidates are drawn in batches, so that a latency
/// predictor sees many at once, and accepted in the order in which they were drawn.
class Brood {
public:
    /// What outlives the brood.
    struct Setting {
        const SearchSetup &setup;
        AnswerSource latency; ///< asked where the setup limits the latency
        AnswerBook &latencies;
        Generation &generation; ///< filled; its individuals get the ids from `firstId`
        std::size_t firstId = 0;
    };

    Brood(const Setting &setting, Rng rng, Repeats repeats, Limits limits = Limits::Kept);

    /// An individual of the generation before, unchanged but for its id.
    void keep(const Individual &elite);

    /// Lets no individual of this generation be `architecture`.
    void refuse(const space::Architecture &architecture) { m_taken.insert(architecture); }

    /// Adds up to `count` proposals that meet the constraints; fewer when attemptLimit draws in a row gave none.
    /// Errors: Stopped; the latency predictor's.
    Result<> add(int count, const std::function<Proposal(Rng &)> &propose, const TaskControl &control);

    /// Adds up to `count` uniformly random individuals. After half of attemptLimit draws in a row without success,
    /// candidates are small mutations of those accepted or, while there are none, of the closest one so far: rare
    /// regions are found, and what is called the closest is close.
    /// Errors: Stopped; Infeasible (none at all), naming the closest; the latency predictor's.
    Result<> addRandom(int count, const TaskControl &control);

    /// The same, but where so many cannot be found, the number is made up with those seen that are least beyond the
    /// constraints. Errors: Stopped; Infeasible (nothing at all is known of how far it is beyond); the latency
    /// predictor's.
    Result<> addRandomOrNearest(int count, const TaskControl &control);

private:
    /// One call of `add`.
    struct Phase {
        int wanted = 0;
        int accepted = 0;
        int draws = 0;
        int misses = 0; ///< draws since the last accepted one
    };

    bool isOver(const Phase &phase) const;
    int batchSize(const Phase &phase) const;
    std::vector<Individual> draw(int count, const std::function<Proposal(Rng &)> &propose);
    Result<> askLatencies(std::vector<Individual> &candidates, const TaskControl &control);
    bool accept(Individual &candidate);
    Proposal proposeInitial();
    Result<> addInitial(int count, const TaskControl &control);
    void noteNear(const Individual &candidate, double beyond);
    void add(Individual individual);
    Unexpected infeasible() const;

    Setting m_setting;
    Rng m_rng;
    Repeats m_repeats;
    Limits m_limits;
    Breeding m_breeding;
    std::set<space::Architecture> m_taken;
    Phase m_phase;
    std::optional<Individual> m_closest; ///< while nothing was accepted
    double m_closestExcess = std::numeric_limits<double>::infinity();
    std::multimap<double, Individual> m_nearest; ///< beyond the constraints, by how far
    std::set<space::Architecture> m_isNear;
    std::size_t m_nearestLimit = 0;
};

} // namespace foresearch::search
