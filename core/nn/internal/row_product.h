#pragma once

#include <ATen/ATen.h>

namespace foresearch::nn {

/// out = x times the transposed weights, for few rows and for many. Shapes: x [rows, inner], contiguous; weights
/// [columns, inner], with rows in one piece; out [rows, columns], contiguous.
void multiplyRows(const at::Tensor &x, const at::Tensor &weights, at::Tensor &out);

} // namespace foresearch::nn
