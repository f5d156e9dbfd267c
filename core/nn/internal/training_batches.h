#pragma once

#include "core/nn/internal/scoring_batch.h"
#include "core/predict/supernet_training.h"
#include "core/text/batches.h"

#include <cstdint>
#include <vector>

namespace foresearch::nn {

/// Cuts a micro-batch into parts of about equal numbers of ids, some of them empty where it has fewer sentences.
std::vector<ScoringBatch> partsOf(const text::TokenPairs &pairs, const text::Batch &batch, std::size_t count);

/// The micro-batches of every update: the same in each epoch, in another order.
/// Source: fairseq, data/iterators.py (ALGORITHMS 3.2, 3.3).
class BatchOrder {
public:
    BatchOrder(const text::TokenPairs &pairs, const predict::SupernetTrainingSettings &settings);

    std::uint64_t updatesPerEpoch() const;
    /// Of update `update` (from 0). They live as long as this object.
    std::vector<const text::Batch *> ofUpdate(std::uint64_t update);

private:
    std::size_t m_updateFreq;
    std::uint64_t m_seed;
    std::vector<text::Batch> m_batches;
    std::vector<std::size_t> m_order; ///< in epoch m_epoch
    std::uint64_t m_epoch = 0;
};

} // namespace foresearch::nn
