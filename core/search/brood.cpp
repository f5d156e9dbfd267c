#include "core/search/brood.h"

#include "core/space/architecture_json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>

namespace foresearch::search {

namespace {

constexpr int kMaxBatch = 1024;
/// Of the descent towards the constraints: about two of HAT's 40 genes.
constexpr double kDescentProbability = 0.05;

/// "11% beyond", "9.6 times as much".
std::string overshootText(double share)
{
    char buffer[48];
    if (share < 0.995)
        std::snprintf(buffer, sizeof buffer, "%.2g%% beyond", 100 * share);
    else
        std::snprintf(buffer, sizeof buffer, "%.3g times as much", 1 + share);
    return buffer;
}

} // namespace

Brood::Brood(const Setting &setting, Rng rng, Repeats repeats, Limits limits)
    : m_setting(setting)
    , m_rng(rng)
    , m_repeats(repeats)
    , m_limits(limits)
    , m_breeding(setting.setup.space)
{}

void Brood::keep(const Individual &elite)
{
    auto &individuals = m_setting.generation.individuals;
    individuals.push_back(elite);
    individuals.back().id = m_setting.firstId + individuals.size() - 1;
    individuals.back().origin = Origin::Elite;
    individuals.back().parents = {elite.id};
    m_taken.insert(elite.architecture);
}

Result<> Brood::add(int count, const std::function<Proposal(Rng &)> &propose, const TaskControl &control)
{
    m_phase = {.wanted = count};
    while (!isOver(m_phase)) {
        if (control.stopped())
            return stoppedError();
        std::vector<Individual> candidates = draw(batchSize(m_phase), propose);
        if (auto asked = askLatencies(candidates, control); !asked)
            return asked;
        for (auto candidate = candidates.begin(); candidate != candidates.end() && !isOver(m_phase); ++candidate) {
            const bool isAccepted = accept(*candidate);
            ++m_phase.draws;
            m_phase.accepted += isAccepted ? 1 : 0;
            m_phase.misses = isAccepted ? 0 : m_phase.misses + 1;
        }
    }
    m_setting.generation.draws += static_cast<std::size_t>(m_phase.draws);
    return {};
}

Result<> Brood::addRandom(int count, const TaskControl &control)
{
    auto added = addInitial(count, control);
    if (added && count > 0 && m_setting.generation.individuals.empty())
        return infeasible();
    return added;
}

Result<> Brood::addRandomOrNearest(int count, const TaskControl &control)
{
    const auto &individuals = m_setting.generation.individuals;
    const std::size_t wanted = individuals.size() + static_cast<std::size_t>(count);
    m_nearestLimit = static_cast<std::size_t>(count);
    auto added = addInitial(count, control);
    if (!added)
        return added;
    for (auto &[beyond, candidate] : m_nearest)
        if (individuals.size() < wanted && m_taken.insert(candidate.architecture).second)
            add(std::move(candidate));
    if (count > 0 && individuals.empty())
        return infeasible();
    return {};
}

Result<> Brood::addInitial(int count, const TaskControl &control)
{
    return add(
        count, [this](Rng &) { return proposeInitial(); }, control);
}

bool Brood::isOver(const Phase &phase) const
{
    return phase.accepted >= phase.wanted || phase.misses >= m_setting.setup.options.attemptLimit;
}

/// As many as are likely to be needed, so that few predicted latencies are wasted.
int Brood::batchSize(const Phase &phase) const
{
    const double rate = phase.draws == 0 ? 1.0 : std::max(phase.accepted, 1) / static_cast<double>(phase.draws);
    const double needed = std::ceil((phase.wanted - phase.accepted) / rate);
    const int left = m_setting.setup.options.attemptLimit - phase.misses;
    return std::min({static_cast<int>(std::min(needed, double{kMaxBatch})), left, kMaxBatch});
}

std::vector<Individual> Brood::draw(int count, const std::function<Proposal(Rng &)> &propose)
{
    const SearchSetup &setup = m_setting.setup;
    std::vector<Individual> candidates;
    candidates.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Proposal proposal = propose(m_rng);
        Individual &candidate = candidates.emplace_back();
        candidate.architecture = space::decode(setup.space, proposal.genome);
        candidate.genome = std::move(proposal.genome);
        candidate.origin = proposal.origin;
        candidate.parents = std::move(proposal.parents);
        candidate.costs = countCosts(setup.space, candidate.architecture, setup.constraints.conventions);
    }
    return candidates;
}

/// Asks only for candidates that could be accepted or, while there is none, be the closest.
Result<> Brood::askLatencies(std::vector<Individual> &candidates, const TaskControl &control)
{
    const Constraints &constraints = m_setting.setup.constraints;
    if (!constraints.latencyMs)
        return {};
    const bool isEmpty = m_setting.generation.individuals.empty();
    std::vector<Individual *> asked;
    std::vector<space::Architecture> architectures;
    for (Individual &candidate : candidates) {
        const double others = excessWithoutLatency(constraints, candidate.costs);
        const bool isTaken = m_repeats == Repeats::Refused && m_taken.contains(candidate.architecture);
        if (isTaken || (others > 0 && !(isEmpty && others < m_closestExcess)))
            continue;
        asked.push_back(&candidate);
        architectures.push_back(candidate.architecture);
    }
    if (architectures.empty())
        return {};
    AnswerBook &latencies = m_setting.latencies;
    std::map<space::Architecture, const Individual *> fresh;
    for (const Individual *candidate : asked)
        if (!latencies.knows(candidate->architecture))
            fresh.emplace(candidate->architecture, candidate);
    auto answered = latencies.ask(m_setting.latency, architectures, m_setting.generation.latency, control);
    if (!answered)
        return answered;
    for (Individual *candidate : asked) {
        candidate->costs.latencyMs = latencies.answer(candidate->architecture).value;
        const auto first = fresh.find(candidate->architecture);
        if (first != fresh.end() && first->second == candidate)
            m_setting.generation.rejected.push_back({candidate->genome, candidate->costs.latencyMs});
    }
    return {};
}

bool Brood::accept(Individual &candidate)
{
    auto &individuals = m_setting.generation.individuals;
    const double beyond = excess(m_setting.setup.constraints, candidate.costs);
    if (beyond > 0 && m_limits == Limits::Kept) {
        noteNear(candidate, beyond);
        if (individuals.empty() && (!m_closest || beyond < m_closestExcess)) {
            m_closest = candidate;
            m_closestExcess = beyond;
        }
        return false;
    }
    if (!std::isfinite(beyond))
        return false;
    if (!m_taken.insert(candidate.architecture).second && m_repeats == Repeats::Refused)
        return false;
    add(std::move(candidate));
    return true;
}

void Brood::add(Individual individual)
{
    auto &individuals = m_setting.generation.individuals;
    individual.id = m_setting.firstId + individuals.size();
    individuals.push_back(std::move(individual));
}

/// Of the candidates beyond the constraints, the least far ones, each architecture once.
void Brood::noteNear(const Individual &candidate, double beyond)
{
    const bool isFar = m_nearest.size() == m_nearestLimit && !(m_nearest.empty() || beyond < m_nearest.rbegin()->first);
    if (m_nearestLimit == 0 || isFar || !std::isfinite(beyond) || !m_isNear.insert(candidate.architecture).second)
        return;
    m_nearest.emplace(beyond, candidate);
    if (m_nearest.size() > m_nearestLimit)
        m_nearest.erase(std::prev(m_nearest.end()));
}

Proposal Brood::proposeInitial()
{
    const auto &individuals = m_setting.generation.individuals;
    const bool isRandom = m_phase.misses < m_setting.setup.options.attemptLimit / 2;
    if (isRandom || (individuals.empty() && !m_closest))
        return {space::sampleGenome(m_setting.setup.space, m_rng), Origin::Random, {}};
    const Individual &start = individuals.empty() ? *m_closest : individuals[m_rng.below(individuals.size())];
    return {m_breeding.mutated(start.genome, kDescentProbability, m_rng), Origin::Random, {}};
}

Unexpected Brood::infeasible() const
{
    const Constraints &constraints = m_setting.setup.constraints;
    std::string sentence = "No architecture of " + m_setting.setup.space.name + " was found within the limits ("
                           + describe(constraints) + ") in " + std::to_string(m_phase.draws) + " draws";
    if (m_closest) {
        sentence += "; the closest has " + describe(m_closest->costs, constraints);
        if (std::isfinite(m_closestExcess))
            sentence += ", " + overshootText(m_closestExcess);
        sentence += ": " + space::canonicalJson(m_closest->architecture);
    }
    return fail(ErrorCode::Infeasible, sentence + ".");
}

} // namespace foresearch::search
