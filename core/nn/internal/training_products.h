#pragma once

#include "core/nn/internal/training_kernels.h"

#include <ATen/ATen.h>

#include <cstddef>
#include <cstdint>

/// Matrix products of training: fp32, or bf16 with fp32 sums of what several products give. Which of them, the
/// operands' type says.
namespace foresearch::nn {

/// What products multiply: fp32 as it is; or rounded, with rows of zeros below the `rows` that count, since every new
/// number of rows costs oneDNN the making of a new kernel.
struct Operand {
    at::Tensor values;
    std::int64_t rows = 0;

    std::int64_t columns() const { return values.size(1); }
    bool isRounded() const { return values.scalar_type() == at::kBFloat16; }
};

/// Contract: x is contiguous.
Operand makeOperand(const at::Tensor &x, bool isRounded);

/// A matrix that lies in memory already, its rows `stride` numbers apart.
at::Tensor matrixView(const float *data, std::int64_t rows, std::int64_t columns, std::size_t stride);
at::Tensor matrixView(const Bf16 *data, std::int64_t rows, std::int64_t columns, std::size_t stride);

/// x times the transposed weights, fp32.
at::Tensor product(const Operand &x, const at::Tensor &weights);
/// The way back to x: gradient times the weights, fp32.
at::Tensor productBack(const Operand &gradient, const at::Tensor &weights);
/// The same, added to `to`, which it becomes where that is undefined.
void addProductBack(at::Tensor &to, const Operand &gradient, const at::Tensor &weights);
/// The way back to the weights: to += transposed gradient times x. Rows of `to` may stand apart.
void addWeightGradient(at::Tensor to, const Operand &gradient, const Operand &x);

} // namespace foresearch::nn
