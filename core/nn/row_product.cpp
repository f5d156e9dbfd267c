#include "core/nn/internal/row_product.h"

#include "core/nn/internal/decoding_kernels.h"

namespace foresearch::nn {

void multiplyRows(const at::Tensor &x, const at::Tensor &weights, at::Tensor &out)
{
    const auto size = [](std::int64_t value) { return static_cast<std::size_t>(value); };
    if (size(x.size(0)) > kSmallRows) {
        at::mm_out(out, x, weights.t());
        return;
    }
    decodingKernels().multiplySmall({.x = x.data_ptr<float>(),
                                     .weights = weights.data_ptr<float>(),
                                     .weightStride = size(weights.stride(0)),
                                     .rows = size(x.size(0)),
                                     .inner = size(x.size(1)),
                                     .columns = size(weights.size(0)),
                                     .out = out.data_ptr<float>()});
}

} // namespace foresearch::nn
