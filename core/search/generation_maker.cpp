#include "core/search/generation_maker.h"

#include "core/search/best.h"
#include "core/search/hand_over.h"

#include <algorithm>
#include <set>

namespace foresearch::search {

namespace {

std::vector<space::Architecture> architecturesFrom(const Generation &generation, std::size_t first)
{
    std::vector<space::Architecture> architectures;
    architectures.reserve(generation.individuals.size() - first);
    for (std::size_t i = first; i < generation.individuals.size(); ++i)
        architectures.push_back(generation.individuals[i].architecture);
    return architectures;
}

std::size_t individualCount(const std::vector<Generation> &generations)
{
    std::size_t count = 0;
    for (const Generation &generation : generations)
        count += generation.individuals.size();
    return count;
}

void setScore(Individual &individual, const Answer &answer)
{
    individual.score = answer.value;
    individual.problem = answer.problem;
}

bool meetsLimits(const Individual &individual, const SearchSetup &setup)
{
    return excess(setup.constraints, individual.costs) <= 0;
}

/// Without a single score there is nothing to select by, but for how far individuals are beyond the limits.
Result<> checkScored(const Generation &generation, const SearchSetup &setup)
{
    const auto &individuals = generation.individuals;
    const bool isScored = std::any_of(individuals.begin(), individuals.end(), [&](const Individual &individual) {
        return individual.score.has_value() || !meetsLimits(individual, setup);
    });
    if (isScored || individuals.empty())
        return {};
    return fail(ErrorCode::Undefined, "Iteration " + std::to_string(generation.iteration) + ": the predictor "
                                          + generation.predictor + " gave no score for any of "
                                          + std::to_string(individuals.size())
                                          + " architectures; of the first: " + individuals.front().problem);
}

/// Progress inside an iteration as a share of the run.
TaskControl controlOfIteration(const TaskControl &control, int iteration, int iterations, const std::string &predictor)
{
    TaskControl inner{.stop = control.stop};
    inner.progress = [&control, iteration, iterations, &predictor](const Progress &progress) {
        const double share = progress.total > 0 ? std::min(progress.done / progress.total, 1.0) : 0.0;
        control.progress({.done = iteration - 1 + share,
                          .total = static_cast<double>(iterations),
                          .unit = "iterations",
                          .activity = predictor});
    };
    return inner;
}

Result<> checkPredictors(const SearchSetup &setup, const SearchContext &context)
{
    for (const std::string &name : setup.schedule.predictors()) {
        const auto found = context.predictors.find(name);
        if (found == context.predictors.end() || !found->second)
            return fail(ErrorCode::BadValue, "The predictor schedule: found the name " + name
                                                 + ", expected one of the predictors of this search.");
    }
    if (setup.constraints.latencyMs && !context.latency)
        return fail(ErrorCode::BadValue, "The limit of the latency: found no latency predictor, expected that of "
                                             + setup.constraints.machine + ".");
    if (context.latency && context.latency->scale().unit != "ms")
        return fail(ErrorCode::BadValue,
                    "The latency predictor: found values in " + context.latency->scale().unit + ", expected ms.");
    return {};
}

Result<> checkPresent(const std::string &place, const std::string &name, const predict::Scale &scale,
                      const std::string &details, const SearchContext &context)
{
    const predict::Predictor &predictor = *context.predictors.at(name);
    if (scale == predictor.scale() && details == predictor.provenance().details)
        return {};
    return fail(ErrorCode::BadValue, place + "scores of another " + name + " (" + details
                                         + "), expected those of the present one (" + predictor.provenance().details
                                         + ").");
}

/// A journal may only be continued with the schedule and the predictors that it began with.
Result<> checkContinuation(const std::vector<Generation> &past, const Generation &generation, const SearchSetup &setup,
                           const SearchContext &context)
{
    const int iteration = static_cast<int>(past.size()) + 1;
    const std::string place = "The search's journal, iteration " + std::to_string(generation.iteration) + ": found ";
    if (generation.iteration != iteration || iteration > setup.schedule.iterations())
        return fail(ErrorCode::BadValue, place + "this iteration, expected iteration " + std::to_string(iteration)
                                             + " of " + std::to_string(setup.schedule.iterations()) + ".");
    const std::string &scheduled = predictorAfter(past, setup.schedule);
    if (generation.predictor != scheduled)
        return fail(ErrorCode::BadValue,
                    place + "scores of " + generation.predictor + ", expected those of " + scheduled + ".");
    const auto &rule = setup.schedule.rule();
    const std::string expected = rule && scheduled == rule->first ? rule->then : std::string();
    const std::string found = generation.second ? generation.second->predictor : std::string();
    if (found != expected)
        return fail(ErrorCode::BadValue,
                    place + "second scores of \"" + found + "\", expected those of \"" + expected + "\".");
    if (generation.second)
        if (const auto present =
                checkPresent(place, found, generation.second->scale, generation.second->predictorDetails, context);
            !present)
            return present;
    return checkPresent(place, scheduled, generation.scale, generation.predictorDetails, context);
}

Result<std::vector<Generation>> journalled(const SearchSetup &setup, const SearchContext &context)
{
    if (!context.journal)
        return std::vector<Generation>();
    auto generations = context.journal->generations();
    if (!generations)
        return generations;
    std::vector<Generation> past;
    for (Generation &generation : *generations) {
        if (const auto fits = checkContinuation(past, generation, setup, context); !fits)
            return propagate(fits);
        past.push_back(std::move(generation));
    }
    return past;
}

} // namespace

Result<Workshop> Workshop::open(const SearchSetup &setup, const SearchContext &context)
{
    Workshop workshop(setup, context);
    const auto source = [&](const std::string &name, predict::Predictor &predictor) -> Result<AnswerSource> {
        if (!context.shared)
            return AnswerSource{&predictor, nullptr};
        const auto shared = context.shared->of(name, predictor, setup.space.name);
        return shared ? Result<AnswerSource>({&predictor, *shared}) : propagate(shared);
    };
    for (const std::string &name : setup.schedule.predictors()) {
        auto found = source(name, *context.predictors.at(name));
        if (!found)
            return propagate(found);
        workshop.m_sources[name] = *found;
    }
    if (!context.latency)
        return workshop;
    auto found = source(setup.constraints.machine, *context.latency);
    if (!found)
        return propagate(found);
    workshop.m_latencySource = *found;
    return workshop;
}

namespace {

/// By its own predictor, in the order of birth.
std::vector<std::size_t> betterHalf(const Generation &generation)
{
    std::vector<std::size_t> better = ranking(generation);
    better.resize((better.size() + 1) / 2);
    std::sort(better.begin(), better.end());
    return better;
}

} // namespace

void Workshop::learn(const Generation &generation)
{
    AnswerBook &scores = m_scores[generation.predictor];
    for (const Individual &individual : generation.individuals) {
        scores.learn(individual.architecture, {individual.score, individual.problem});
        if (individual.costs.latencyMs)
            m_latencies.learn(individual.architecture, {individual.costs.latencyMs, {}});
    }
    if (const auto &opinion = generation.second)
        for (const auto *list : {&opinion->scores, &opinion->rest})
            for (const SecondScore &second : *list)
                m_scores[opinion->predictor].learn(generation.individuals[second.individual].architecture,
                                                   {second.score, second.problem});
    for (const RejectedCandidate &candidate : generation.rejected)
        m_latencies.learn(space::decode(m_setup->space, candidate.genome), {candidate.latencyMs, {}});
}

Generation Workshop::begin(const std::vector<Generation> &past) const
{
    Generation generation;
    generation.iteration = static_cast<int>(past.size()) + 1;
    generation.predictor = predictorAfter(past, m_setup->schedule);
    const predict::Predictor &predictor = *sourceOf(generation).predictor;
    generation.scale = predictor.scale();
    generation.predictorDetails = predictor.provenance().details;
    return generation;
}

Brood Workshop::brood(const std::vector<Generation> &past, Generation &generation, Repeats repeats, Limits limits)
{
    const Rng stream = Rng(m_setup->options.seed).split(static_cast<std::uint64_t>(generation.iteration));
    return Brood({.setup = *m_setup,
                  .latency = m_latencySource,
                  .latencies = m_latencies,
                  .generation = generation,
                  .firstId = individualCount(past)},
                 stream, repeats, limits);
}

Result<> Workshop::score(Generation &generation, std::size_t first, const TaskControl &control)
{
    if (auto recorded = recordLatencies(generation, first, control); !recorded)
        return recorded;
    AnswerBook &book = m_scores[generation.predictor];
    std::vector<space::Architecture> architectures;
    for (std::size_t i = first; i < generation.individuals.size(); ++i)
        if (meetsLimits(generation.individuals[i], *m_setup))
            architectures.push_back(generation.individuals[i].architecture);
    if (auto asked = book.ask(sourceOf(generation), architectures, generation.scoring, control); !asked)
        return asked;
    for (std::size_t i = first; i < generation.individuals.size(); ++i) {
        Individual &individual = generation.individuals[i];
        setScore(individual, meetsLimits(individual, *m_setup) ? book.answer(individual.architecture)
                                                               : Answer{{}, "It is beyond the limits."});
    }
    return {};
}

Result<> Workshop::scoreAnew(Generation &generation, const TaskControl &control)
{
    if (auto recorded = recordLatencies(generation, 0, control); !recorded)
        return recorded;
    const auto answers = askAll(sourceOf(generation), architecturesFrom(generation, 0), generation.scoring, control);
    if (!answers)
        return propagate(answers);
    for (std::size_t i = 0; i < generation.individuals.size(); ++i)
        setScore(generation.individuals[i], (*answers)[i]);
    return {};
}

Result<> Workshop::askSecond(Generation &generation, const HandOverRule &rule, const TaskControl &control)
{
    AnswerBook &book = m_scores[rule.then];
    const predict::Predictor &predictor = *m_sources.at(rule.then).predictor;
    std::vector<std::size_t> drawn = betterHalf(generation);
    std::erase_if(drawn, [&](std::size_t i) {
        const Individual &individual = generation.individuals[i];
        return !individual.score || book.knows(individual.architecture);
    });
    // A stream of its own, so that the candidates are those of the search without a second predictor.
    const auto stream = static_cast<std::uint64_t>(PredictorSchedule::kMaxIterations + generation.iteration);
    Rng(m_setup->options.seed).split(stream).shuffle(drawn);
    drawn.resize(std::min(drawn.size(), static_cast<std::size_t>(rule.sample)));
    std::sort(drawn.begin(), drawn.end());
    generation.second = SecondOpinion{rule.then, predictor.scale(), predictor.provenance().details, {}, {}, {}};
    return askSecond(generation, drawn, generation.second->scores, control);
}

Result<> Workshop::askRest(Generation &generation, const TaskControl &control)
{
    std::set<std::size_t> rest;
    for (std::size_t i = 0; i < generation.individuals.size(); ++i)
        rest.insert(rest.end(), i);
    for (const SecondScore &drawn : generation.second->scores)
        rest.erase(drawn.individual);
    return askSecond(generation, {rest.begin(), rest.end()}, generation.second->rest, control);
}

Result<> Workshop::askSecond(Generation &generation, const std::vector<std::size_t> &individuals,
                             std::vector<SecondScore> &scores, const TaskControl &control)
{
    SecondOpinion &opinion = *generation.second;
    AnswerBook &book = m_scores[opinion.predictor];
    std::vector<space::Architecture> architectures;
    for (const std::size_t i : individuals)
        architectures.push_back(generation.individuals[i].architecture);
    if (auto asked = book.ask(m_sources.at(opinion.predictor), architectures, opinion.use, control); !asked)
        return asked;
    for (const std::size_t i : individuals) {
        const Answer &answer = book.answer(generation.individuals[i].architecture);
        scores.push_back({i, answer.value, answer.problem});
    }
    return {};
}

/// Of those that no limit made known.
Result<> Workshop::recordLatencies(Generation &generation, std::size_t first, const TaskControl &control)
{
    if (!m_context->latency || m_setup->constraints.latencyMs)
        return {};
    const auto architectures = architecturesFrom(generation, first);
    if (auto asked = m_latencies.ask(m_latencySource, architectures, generation.latency, control); !asked)
        return asked;
    for (std::size_t i = first; i < generation.individuals.size(); ++i) {
        Individual &individual = generation.individuals[i];
        individual.costs.latencyMs = m_latencies.answer(individual.architecture).value;
    }
    return {};
}

std::vector<Individual> bestOf(const Generation &generation, int count)
{
    std::vector<Individual> best;
    for (const std::size_t i : ranking(generation)) {
        if (best.size() == static_cast<std::size_t>(count) || !generation.individuals[i].score)
            break;
        best.push_back(generation.individuals[i]);
    }
    return best;
}

std::vector<Individual> parentsAfter(const std::vector<Generation> &past, const PredictorSchedule &schedule, int count)
{
    const Generation &last = past.back();
    if (!last.second || predictorAfter(past, schedule) == last.predictor)
        return bestOf(last, count);
    Generation rescored = last;
    rescored.scale = last.second->scale;
    for (const auto *scores : {&last.second->scores, &last.second->rest})
        for (const SecondScore &second : *scores)
            rescored.individuals[second.individual].score = second.score;
    return bestOf(rescored, count);
}

namespace {

/// A brood notes every candidate that it asks about, before it is known which will be individuals.
void keepRejectedOnly(Generation &generation, const space::SearchSpace &space)
{
    std::set<space::Architecture> accepted;
    for (const Individual &individual : generation.individuals)
        accepted.insert(individual.architecture);
    std::erase_if(generation.rejected, [&](const RejectedCandidate &candidate) {
        return accepted.contains(space::decode(space, candidate.genome));
    });
}

/// What an automatic schedule asks of its second predictor before it takes over: some of the generation, and all of it
/// where the next one is its own.
Result<> askSecondPredictor(Generation &generation, const std::vector<Generation> &past, Workshop &workshop,
                            const TaskControl &control)
{
    const PredictorSchedule &schedule = workshop.setup().schedule;
    const auto &rule = schedule.rule();
    if (!rule || generation.predictor != rule->first)
        return {};
    if (auto asked = workshop.askSecond(generation, *rule, control); !asked)
        return asked;
    if (generation.iteration < schedule.iterations() && isHandedOverAfter(past, generation, *rule))
        return workshop.askRest(generation, control);
    return {};
}

/// The next generation, scored and in the journal.
Result<Generation> finishIteration(const std::vector<Generation> &past, Workshop &workshop,
                                   const SearchContext &context, const GenerationMaker &maker,
                                   const TaskControl &control)
{
    const PredictorSchedule &schedule = workshop.setup().schedule;
    const int iteration = static_cast<int>(past.size()) + 1;
    const std::string &predictor = predictorAfter(past, schedule);
    auto generation =
        maker.next(past, workshop, controlOfIteration(control, iteration, schedule.iterations(), predictor));
    if (!generation)
        return generation;
    keepRejectedOnly(*generation, workshop.setup().space);
    if (const auto scored = checkScored(*generation, workshop.setup()); !scored)
        return propagate(scored);
    if (const auto asked = askSecondPredictor(*generation, past, workshop, control); !asked)
        return propagate(asked);
    if (context.journal) {
        if (const auto safe = context.journal->append(*generation); !safe)
            return propagate(safe);
    }
    return generation;
}

bool isAnyWithinLimits(const std::vector<Generation> &generations, const SearchSetup &setup)
{
    return std::any_of(generations.begin(), generations.end(), [&](const Generation &generation) {
        return std::any_of(generation.individuals.begin(), generation.individuals.end(),
                           [&](const Individual &individual) { return meetsLimits(individual, setup); });
    });
}

/// "the closest has 3.2 GFLOPs without the output layer".
std::string closestWords(const std::vector<Generation> &generations, const SearchSetup &setup)
{
    const Individual *closest = nullptr;
    for (const Generation &generation : generations)
        for (const Individual &individual : generation.individuals)
            if (!closest || excess(setup.constraints, individual.costs) < excess(setup.constraints, closest->costs))
                closest = &individual;
    return closest ? "the closest has " + describe(closest->costs, setup.constraints) : "there is none";
}

Result<SearchOutcome> outcomeOf(std::vector<Generation> generations, const SearchSetup &setup)
{
    const auto place = findBest(generations, setup);
    if (!place && !isAnyWithinLimits(generations, setup))
        return fail(ErrorCode::Infeasible, "No architecture of " + setup.space.name + " was found within the limits ("
                                               + describe(setup.constraints) + ") in "
                                               + std::to_string(generations.size()) + " iterations; "
                                               + closestWords(generations, setup) + ".");
    if (!place)
        return fail(ErrorCode::Undefined, "The predictor " + generations.back().predictor + " gave no score.");
    const Generation &generation = generations[place->generation];
    return SearchOutcome{generation.individuals[place->individual], generation.iteration, std::move(generations)};
}

} // namespace

Result<SearchOutcome> runGenerations(const SearchSetup &setup, const SearchContext &context,
                                     const GenerationMaker &maker, const TaskControl &control)
{
    if (const auto valid = validate(setup); !valid)
        return propagate(valid);
    if (const auto complete = checkPredictors(setup, context); !complete)
        return propagate(complete);
    auto generations = journalled(setup, context);
    if (!generations)
        return propagate(generations);

    auto workshop = Workshop::open(setup, context);
    if (!workshop)
        return propagate(workshop);
    for (const Generation &generation : *generations)
        workshop->learn(generation);
    const auto iterations = static_cast<std::size_t>(setup.schedule.iterations());
    while (generations->size() < iterations) {
        if (control.stopped())
            return stoppedError();
        auto generation = finishIteration(*generations, *workshop, context, maker, control);
        if (!generation)
            return propagate(generation);
        generations->push_back(std::move(*generation));
        context.onGeneration(generations->back());
        control.progress({static_cast<double>(generations->size()), static_cast<double>(iterations), "iterations",
                          generations->back().predictor});
    }
    return outcomeOf(std::move(*generations), setup);
}

SearchSetup withStrategy(SearchSetup setup, Strategy strategy)
{
    setup.strategy = strategy;
    return setup;
}

} // namespace foresearch::search
