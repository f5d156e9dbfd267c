#include "core/nn/internal/beam_search.h"

#include <algorithm>
#include <cmath>

namespace foresearch::nn {

namespace {

/// A beam with one id more.
struct Candidate {
    double sum = 0;
    std::size_t beam = 0;
    NextWord word;
};

bool isBetter(const Candidate &a, const Candidate &b)
{
    if (a.sum != b.sum)
        return a.sum > b.sum;
    return a.beam != b.beam ? a.beam < b.beam : a.word.id < b.word.id;
}

/// The best 2 * beam continuations, best first.
std::vector<Candidate> candidatesOf(const OpenSentence &sentence, std::span<const NextWords> words,
                                    const BeamOptions &options)
{
    const std::size_t length = sentence.beams.front().ids.size();
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < sentence.beams.size(); ++i) {
        const double sum = sentence.beams[i].sum;
        if (length == sentence.maxLength) {
            candidates.push_back({sum + words[i].eos, i, {words[i].eos, text::kEos}});
            continue;
        }
        for (const NextWord &word : words[i].best)
            if (word.id != text::kEos || length >= options.minLength)
                candidates.push_back({sum + word.logProbability, i, word});
    }
    const std::size_t count = std::min(candidates.size(), 2 * options.beam);
    const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(candidates.begin(), end, candidates.end(), isBetter);
    candidates.erase(end, candidates.end());
    return candidates;
}

Hypothesis finished(const Beam &beam, const Candidate &last, double lengthPenalty)
{
    Hypothesis hypothesis{beam.ids, 0, beam.logProbabilities};
    hypothesis.ids.push_back(last.word.id);
    hypothesis.logProbabilities.push_back(last.word.logProbability);
    hypothesis.score = last.sum / std::pow(static_cast<double>(hypothesis.ids.size()), lengthPenalty);
    return hypothesis;
}

Beam continued(const Beam &beam, const Candidate &next)
{
    Beam longer = beam;
    longer.ids.push_back(next.word.id);
    longer.logProbabilities.push_back(next.word.logProbability);
    longer.ancestors.push_back(static_cast<Slot>(next.beam));
    longer.sum = next.sum;
    return longer;
}

} // namespace

void selectBeams(OpenSentence &sentence, std::span<const NextWords> words, const BeamOptions &options)
{
    const std::vector<Candidate> candidates = candidatesOf(sentence, words, options);
    std::vector<Beam> next;
    for (std::size_t rank = 0; rank < candidates.size(); ++rank) {
        const Candidate &candidate = candidates[rank];
        const Beam &beam = sentence.beams[candidate.beam];
        if (candidate.word.id != text::kEos) {
            if (next.size() < options.beam)
                next.push_back(continued(beam, candidate));
        } else if (rank < options.beam && sentence.finished.size() < options.beam) {
            sentence.finished.push_back(finished(beam, candidate, options.lengthPenalty));
        }
    }
    sentence.beams = std::move(next);
}

bool isFinished(const OpenSentence &sentence, const BeamOptions &options)
{
    return sentence.finished.size() == options.beam || sentence.beams.empty();
}

BeamSearch::BeamSearch(const WalkSettings &settings, const DecodingWeights &weights,
                       const space::Architecture &architecture, const BeamOptions &options)
    : m_options(options)
    , m_decoder(settings, weights, architecture, options.beam)
    // One more: eos may be forbidden.
    , m_output(weights.output, static_cast<std::size_t>(settings.model->vocabularySize()), 2 * options.beam + 1,
               options.unknownPenalty)
{}

Result<> BeamSearch::run(const text::PackedSequences &sources, std::span<const std::size_t> places,
                         std::vector<Hypotheses> &results, std::atomic<std::size_t> &done, const std::stop_token &stop)
{
    Waiting waiting{&sources, places};
    while (!m_open.empty() || !waiting.places.empty()) {
        if (const auto admitted = admit(waiting, stop); !admitted)
            return admitted;
        if (stop.stop_requested())
            return stoppedError();
        select(m_output.compute(expand()));
        if (const auto kept = finish(results, done); !kept)
            return kept;
    }
    return {};
}

bool BeamSearch::hasRoom(std::size_t tokens, std::size_t sentences) const
{
    const bool isFewEnough = m_options.batchSentences == 0 || m_open.size() + sentences <= m_options.batchSentences;
    return isFewEnough && m_openTokens + tokens <= m_options.batchTokens;
}

/// New sentences in the place of those that are finished, many at once: their encoder wants large products.
Result<> BeamSearch::admit(Waiting &waiting, const std::stop_token &stop)
{
    constexpr std::size_t kShare = 4;
    const bool isWorthIt =
        m_open.empty()
        || hasRoom(m_options.batchTokens / kShare, std::max<std::size_t>(1, m_options.batchSentences / kShare));
    if (!isWorthIt || waiting.places.empty())
        return {};
    std::vector<std::span<const text::TokenId>> sources;
    std::size_t tokens = 0;
    for (const std::size_t place : waiting.places) {
        const std::span<const text::TokenId> source = (*waiting.sources)[place];
        const bool isFirst = m_open.empty() && sources.empty();
        if (!isFirst && !hasRoom(tokens + source.size(), sources.size() + 1))
            break;
        sources.push_back(source);
        tokens += source.size();
    }
    auto memories = m_decoder.encode(sources, stop);
    if (memories.size() != sources.size())
        return stoppedError();
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const double more = m_options.maxLengthFactor * static_cast<double>(sources[i].size());
        const double length = std::min(std::floor(static_cast<double>(m_options.maxLength) + more),
                                       static_cast<double>(kMaxTranslationLength));
        OpenSentence sentence{.place = waiting.places[i],
                              .memory = std::move(memories[i]),
                              .maxLength = static_cast<std::size_t>(length),
                              .beams = {},
                              .finished = {}};
        sentence.beams.emplace_back();
        m_open.push_back(std::move(sentence));
    }
    m_openTokens += tokens;
    waiting.places = waiting.places.subspan(sources.size());
    return {};
}

/// The decoder's output for all beams, those of a sentence side by side.
at::Tensor BeamSearch::expand()
{
    m_rows.clear();
    for (OpenSentence &sentence : m_open)
        for (std::size_t slot = 0; slot < sentence.beams.size(); ++slot) {
            const Beam &beam = sentence.beams[slot];
            m_rows.push_back({.memory = sentence.memory.get(),
                              .token = beam.ids.empty() ? text::kEos : beam.ids.back(),
                              .slot = static_cast<Slot>(slot),
                              .ancestors = beam.ancestors});
        }
    return m_decoder.advance(m_rows);
}

void BeamSearch::select(const std::vector<NextWords> &words)
{
    std::span<const NextWords> rest = words;
    for (OpenSentence &sentence : m_open) {
        const std::size_t beams = sentence.beams.size();
        selectBeams(sentence, rest.first(beams), m_options);
        rest = rest.subspan(beams);
    }
}

Result<> BeamSearch::finish(std::vector<Hypotheses> &results, std::atomic<std::size_t> &done)
{
    for (OpenSentence &sentence : m_open) {
        if (!isFinished(sentence, m_options))
            continue;
        Hypotheses &found = sentence.finished;
        const auto isFinite = [](const Hypothesis &hypothesis) { return std::isfinite(hypothesis.score); };
        if (found.empty() || !std::all_of(found.begin(), found.end(), isFinite))
            return fail(ErrorCode::Undefined, "Translation of sentence " + std::to_string(sentence.place)
                                                  + ": found log-probabilities that are not finite, expected numbers; "
                                                    "the supernet's weights are too large.");
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.score > b.score; });
        found.resize(std::min(found.size(), m_options.best));
        results[sentence.place] = std::move(found);
        m_openTokens -= sentence.memory->sourceLength();
        sentence.memory.reset();
        ++done;
    }
    std::erase_if(m_open, [](const OpenSentence &sentence) { return !sentence.memory; });
    return {};
}

} // namespace foresearch::nn
