#pragma once

#include "core/nn/internal/matrix_tiles.h"

#include <ATen/ATen.h>

/// Tensors of two dimensions, fp32 or bf16, as products by matrix tiles take them. Their rows may stand apart.
namespace foresearch::nn {

/// The first `count` rows, each as deep as the product.
TiledSide sideOf(const at::Tensor &x, std::int64_t count);
/// All columns, each as deep as the product.
TiledSide turned(const at::Tensor &x);

enum class Sum { New, Added };

/// left times right into `result`, fp32. Contract: hasMatrixTiles(). Shapes: result [left.count, right.count].
void multiplyTiled(const TiledSide &left, const TiledSide &right, std::int64_t depth, at::Tensor &result,
                   Sum sum = Sum::New);

} // namespace foresearch::nn
