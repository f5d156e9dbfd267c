#pragma once

#include "core/nn/internal/decoding_kernels.h"
#include "core/nn/internal/super_transformer.h"

#include <ATen/ATen.h>

#include <cstddef>
#include <vector>

namespace foresearch::nn {

/// A copy of weights in the order in which products of few rows read them: panels of some outputs, in each of them the
/// outputs' weights of one input side by side. A cut of leading rows and columns reads the beginnings of the same
/// panels, so that a supernet is packed once for all its networks.
class PackedMatrix {
public:
    PackedMatrix() = default;
    /// Shapes: [out, in].
    explicit PackedMatrix(const SuperMatrix &weights);

    /// x times the first `outputs` rows, transposed, of which the first x.size(1) columns are taken.
    /// Shapes: [rows, outputs].
    at::Tensor product(const at::Tensor &x, std::int64_t outputs) const;

    /// The same for the outputs from `first` on, written to `out`. Contract: `first` is a multiple of kPackedBlock.
    void multiply(const at::Tensor &x, std::size_t first, std::size_t outputs, float *out) const;

private:
    at::Tensor m_panels; ///< [panels, in, outputs of a panel]
};

/// What a decoder multiplies with at every step.
struct PackedDecoderLayer {
    PackedMatrix selfInput;
    PackedMatrix selfOutput;
    PackedMatrix crossQuery;
    PackedMatrix crossOutput;
    PackedMatrix first;
    PackedMatrix second;
};

struct DecodingWeights {
    explicit DecodingWeights(const SuperTransformer &model);

    std::vector<PackedDecoderLayer> layers;
    PackedMatrix output;
};

} // namespace foresearch::nn
