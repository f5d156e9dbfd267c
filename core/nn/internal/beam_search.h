#pragma once

#include "core/nn/internal/incremental_decoder.h"
#include "core/nn/internal/next_words.h"
#include "core/nn/translation.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

/// A hypothesis that is followed.
struct Beam {
    std::vector<text::TokenId> ids;
    std::vector<double> logProbabilities;
    std::vector<Slot> ancestors; ///< of its positions, see SentenceMemory
    double sum = 0;              ///< of the log-probabilities
};

/// A sentence that is being translated.
struct OpenSentence {
    std::size_t place = 0; ///< in the call
    std::unique_ptr<SentenceMemory> memory;
    std::size_t maxLength = 0;
    std::vector<Beam> beams;
    Hypotheses finished;
};

/// One step of one sentence: which hypotheses end, which are followed further. `words[i]` may come next in beam i; all
/// beams have the same length. Source: ALGORITHMS 10.1.
void selectBeams(OpenSentence &sentence, std::span<const NextWords> words, const BeamOptions &options);

/// Whether there is nothing more to look for.
bool isFinished(const OpenSentence &sentence, const BeamOptions &options);

/// Translates sentences of one list side by side, each as if it were alone: where one is finished, the next begins.
/// Threads: one.
class BeamSearch {
public:
    /// Contract: settings and weights outlive the search, the tables are long enough for sources and options.
    BeamSearch(const WalkSettings &settings, const DecodingWeights &weights, const space::Architecture &architecture,
               const BeamOptions &options);

    /// Writes the result of every sentence in `places`, which are begun in that order, to results[place] and counts it
    /// in `done`. Errors: Stopped; Undefined.
    Result<> run(const text::PackedSequences &sources, std::span<const std::size_t> places,
                 std::vector<Hypotheses> &results, std::atomic<std::size_t> &done, const std::stop_token &stop);

private:
    struct Waiting {
        const text::PackedSequences *sources = nullptr;
        std::span<const std::size_t> places;
    };

    bool hasRoom(std::size_t tokens, std::size_t sentences) const;
    Result<> admit(Waiting &waiting, const std::stop_token &stop);
    at::Tensor expand();
    void select(const std::vector<NextWords> &words);
    Result<> finish(std::vector<Hypotheses> &results, std::atomic<std::size_t> &done);

    BeamOptions m_options;
    IncrementalDecoder m_decoder;
    OutputLayer m_output;
    std::vector<OpenSentence> m_open;
    std::size_t m_openTokens = 0; ///< of their sources
    std::vector<DecodingRow> m_rows;
};

} // namespace foresearch::nn
