#pragma once

#include "core/nn/internal/batch_walk.h"
#include "core/nn/internal/packed_matrix.h"
#include "core/nn/internal/super_transformer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

/// Where a hypothesis's keys and values stand among those of its sentence.
using Slot = std::uint16_t;

/// Keys and values of a sentence that is being translated: those of the source, made once for all its hypotheses, and
/// those of what the hypotheses have said so far, which stay where they are: a hypothesis knows in which slot of every
/// position its own ones stand.
class SentenceMemory {
public:
    std::size_t sourceLength() const { return m_sourceLength; }

private:
    friend class IncrementalDecoder;

    std::size_t m_sourceLength = 0;
    std::vector<std::vector<const float *>> m_source;               ///< keys, by decoder layer
    std::shared_ptr<const std::vector<at::Tensor>> m_sourceTensors; ///< what they point into
    std::vector<std::vector<at::Tensor>> m_blocks;                  ///< by decoder layer, of some positions each
};

/// A hypothesis that is to be continued.
struct DecodingRow {
    SentenceMemory *memory = nullptr;
    text::TokenId token = 0;         ///< its last id; eos at the beginning
    Slot slot = 0;                   ///< where this position's keys and values go
    std::span<const Slot> ancestors; ///< the slots of the positions before, so their number is this position
};

/// One network's decoder, a position of many hypotheses at a time. What was computed of earlier positions is neither
/// computed again nor moved.
/// Threads: one.
class IncrementalDecoder {
public:
    /// Contract: settings, their model and tables, and the weights, which are the model's, outlive the decoder; the
    /// tables are long enough for all sentences.
    IncrementalDecoder(const WalkSettings &settings, const DecodingWeights &weights,
                       const space::Architecture &architecture, std::size_t slots);

    /// The memories of new sentences, their encoder computed. Nothing when it was stopped.
    std::vector<std::unique_ptr<SentenceMemory>> encode(std::span<const std::span<const text::TokenId>> sources,
                                                        const std::stop_token &stop) const;

    /// The decoder's output for every row: [rows, decoder width].
    at::Tensor advance(std::span<const DecodingRow> rows);

    const SuperTransformer &model() const { return m_model; }

private:
    std::vector<at::Tensor> sourceKeys(const BatchWalk &walk, std::size_t layer) const;
    at::Tensor embed(std::span<const DecodingRow> rows) const;
    at::Tensor selfAttention(std::size_t layer, const at::Tensor &x, std::span<const DecodingRow> rows);
    at::Tensor crossAttention(std::size_t layer, const at::Tensor &x, std::span<const DecodingRow> rows);
    at::Tensor feedForward(std::size_t layer, const at::Tensor &x) const;
    float *place(SentenceMemory &memory, std::size_t layer, std::size_t position, Slot slot) const;
    void attendRow(const SuperAttention &attention, int heads, const float *query, std::span<const float *const> keys,
                   float *output);

    const WalkSettings &m_settings;
    const SuperTransformer &m_model;
    const DecodingWeights &m_weights;
    space::Architecture m_architecture;
    std::size_t m_slots;
    std::vector<float> m_scratch;
    std::vector<const float *> m_keys;
};

} // namespace foresearch::nn
