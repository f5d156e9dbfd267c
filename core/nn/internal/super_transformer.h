#pragma once

#include "core/nn/internal/kernels.h"
#include "core/predict/precision.h"
#include "core/predict/supernet_file.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace foresearch::nn {

/// A parameter that may be cut: a view of the super weights, whose leading rows and columns a sub-network uses.
/// Shapes: [out, in].
struct SuperMatrix {
    at::Tensor all;

    /// Its first `rows` and `columns`, without a copy.
    at::Tensor cut(std::int64_t rows, std::int64_t columns) const
    {
        return all.narrow(0, 0, rows).narrow(1, 0, columns);
    }
};

struct SuperNorm {
    const float *weight = nullptr;
    const float *bias = nullptr;
};

/// Attention's projections of all heads. A number of heads only groups the rows.
struct SuperAttention {
    SuperMatrix input;    ///< rows of query, key, value; of self-attention
    SuperMatrix query;    ///< of cross-attention
    SuperMatrix keyValue; ///< of cross-attention, rows of key, value; where these are apart, `key` and `value`
    SuperMatrix key;
    SuperMatrix value;
    const float *queryBias = nullptr;
    const float *valueBias = nullptr;
    SuperMatrix output;
    const float *outputBias = nullptr;
    SuperNorm norm;
};

struct SuperFeedForward {
    SuperMatrix first;
    const float *firstBias = nullptr;
    SuperMatrix second;
    const float *secondBias = nullptr;
    SuperNorm norm;
};

struct SuperEncoderLayer {
    SuperAttention self;
    SuperFeedForward feedForward;
};

struct SuperDecoderLayer {
    SuperAttention self;
    SuperAttention cross;
    SuperFeedForward feedForward;
};

/// HAT's SuperTransformer as its sub-networks read it: post-norm, ReLU, sinusoidal positions of the super width.
/// Nothing is copied for fp32: sub-networks are views that are cut where they are used.
/// Source: Wang et al. 2020 and its code (ALGORITHMS part 2).
class SuperTransformer {
public:
    /// With bf16 products the matrices are rounded copies; tables that are looked up, norms and biases never are.
    explicit SuperTransformer(std::shared_ptr<const predict::SupernetFile> file,
                              predict::Precision precision = predict::Precision::Fp32);

    const space::SearchSpace &space() const { return m_file->space(); }
    std::int64_t qkvDim() const { return space().sizes.qkvDim; }
    std::int64_t vocabularySize() const { return space().sizes.vocabularySize; }

    const at::Tensor &sourceTable() const { return m_sourceTable; }  ///< [vocabulary, encoder width]
    const at::Tensor &targetTable() const { return m_targetTable; }  ///< [vocabulary, decoder width]
    const SuperMatrix &outputTable() const { return m_outputTable; } ///< [vocabulary, decoder width]
    /// The output table's rows added up and divided by their number: x times it is the mean of all logits of x.
    const std::vector<double> &meanOutputRow() const { return m_meanOutputRow; }

    const SuperEncoderLayer &encoderLayer(std::size_t i) const { return m_encoderLayers[i]; }
    const SuperDecoderLayer &decoderLayer(std::size_t i) const { return m_decoderLayers[i]; }
    std::size_t encoderLayerCount() const { return m_encoderLayers.size(); }
    std::size_t decoderLayerCount() const { return m_decoderLayers.size(); }

private:
    class Loader;

    std::shared_ptr<const predict::SupernetFile> m_file;
    at::Tensor m_sourceTable;
    at::Tensor m_targetTable;
    SuperMatrix m_outputTable;
    std::vector<double> m_meanOutputRow;
    std::vector<SuperEncoderLayer> m_encoderLayers;
    std::vector<SuperDecoderLayer> m_decoderLayers;
};

/// x times the transposed weights, in the precision of the weights; x and the result are fp32.
at::Tensor product(const at::Tensor &x, const at::Tensor &weights);

/// Sinusoidal positions: row i is that of the i-th token (HAT's row i + 2), half sines, half cosines.
/// Shapes: [count, width]; a sub-network takes the first columns. Source: fairseq, sinusoidal_positional_embedding.py.
std::vector<float> positionTable(std::size_t count, std::size_t width);

} // namespace foresearch::nn
