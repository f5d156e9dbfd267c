#pragma once

#include "core/base/task_control.h"
#include "core/predict/latency_measurement.h"
#include "core/predict/supernet_file.h"
#include "core/space/architecture.h"
#include "core/text/token_sequences.h"

#include <cstddef>
#include <memory>
#include <vector>

/// Translating with a supernet's weights and what it costs, as they cross the seam of engine.h.
namespace foresearch::nn {

inline constexpr std::size_t kMaxBeam = 1024;
/// Ids before eos; the start takes the position that is left of HAT's 1,024.
inline constexpr std::size_t kMaxTranslationLength = 1023;

/// How translations are searched for. Source: fairseq as HAT uses it, sequence_generator.py (ALGORITHMS 10.1).
struct BeamOptions {
    std::size_t beam = 4;           ///< hypotheses that are followed; 1: greedy. At most kMaxBeam
    double lengthPenalty = 0.6;     ///< a score is the sum of log-probabilities / (number of ids)^lengthPenalty
    std::size_t maxLength = 200;    ///< ids before eos, at most kMaxTranslationLength; then only eos
    double maxLengthFactor = 0;     ///< so many ids more for each id of the source
    std::size_t minLength = 1;      ///< ids before eos
    double unknownPenalty = 0;      ///< taken from the log-probability of the unknown word
    std::size_t best = 1;           ///< hypotheses that are returned, at most `beam`
    std::size_t batchTokens = 2048; ///< of sources that a worker translates side by side; at least one sentence
    std::size_t batchSentences = 0; ///< of them at most; 0: as many as that is
};

struct Hypothesis {
    std::vector<text::TokenId> ids; ///< with eos
    double score = 0;
    std::vector<double> logProbabilities; ///< natural, one an id
};

/// Of one sentence, best first: as many as were found, up to BeamOptions::best; at least one.
using Hypotheses = std::vector<Hypothesis>;

/// Translates with inherited weights. A result depends on the sentence alone but for rounding, and not at all on the
/// number of workers.
/// Threads: one call at a time, and none beside another call of its engine.
class Translator {
public:
    virtual ~Translator() = default;

    /// One result each, in the order given. Sources end with eos. Stops between two steps.
    /// Contract: the architecture is in the supernet's space.
    /// Errors: those of Engine; Stopped; BadValue (options, an empty source, an id outside the vocabulary); Undefined
    /// (log-probabilities that are not finite).
    virtual Result<std::vector<Hypotheses>> decode(const space::Architecture &architecture,
                                                   const text::PackedSequences &sources, const BeamOptions &options,
                                                   const TaskControl &control) = 0;
};

struct TranslationTask {
    std::shared_ptr<const predict::SupernetFile> supernet;
    int workers = 0; ///< at most; 0: one for each core
};

/// Measures how long networks take.
/// Threads: one call at a time, and none beside another call of its engine.
class LatencyMeter {
public:
    virtual ~LatencyMeter() = default;

    /// One result each, in the order given. All are visited several times in turn, so that they share what disturbs the
    /// machine. Stops between two runs. Contract: the architectures are in the supernet's space.
    /// Errors: those of Engine; Stopped.
    virtual Result<std::vector<predict::MeasuredLatency>> measure(std::span<const space::Architecture> architectures,
                                                                  const TaskControl &control) = 0;
};

struct LatencyTask {
    std::shared_ptr<const predict::SupernetFile> supernet; ///< trained or not
    predict::LatencyRegime regime;
};

} // namespace foresearch::nn
