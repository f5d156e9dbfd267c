#pragma once

#include "core/nn/internal/training_kernels.h"

#include <cstddef>

/// Products by the processor's matrix tiles (AMX), which multiply bf16 and add in fp32. A number in fp32 is taken apart
/// into three of bf16, which hold all its bits; of the nine products of such pieces the six that fp32 would see are
/// made, so that the result is as exact as that of fp32 products, at one and a half times their speed.
namespace foresearch::nn {

/// One side of a product: rows of the left one, columns of the right one, each of so many numbers as the product is
/// deep.
struct TiledSide {
    const float *numbers = nullptr;
    const Bf16 *halves = nullptr; ///< in place of numbers: rounded already
    std::size_t count = 0;        ///< rows, or columns
    std::size_t stride = 0;       ///< between two of them; where depth is not the inner one, between two depths
    bool isDepthInner = true;
};

/// Where a side has halves, the other one is rounded too, and each product is made once.
struct TiledProduct {
    TiledSide left;
    TiledSide right;
    std::size_t depth = 0;
    float *result = nullptr; ///< [left.count, right.count]
    std::size_t resultStride = 0;
    bool isAdded = false;    ///< to what the result holds
    Bf16 *scratch = nullptr; ///< tileScratch() of these
};

/// Whether processor and system have them.
bool hasMatrixTiles();

/// Halves of scratch memory that the product needs.
std::size_t tileScratch(const TiledProduct &product);

/// Contract: hasMatrixTiles().
void multiplyTiles(const TiledProduct &product);

} // namespace foresearch::nn
