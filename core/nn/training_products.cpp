#include "core/nn/internal/training_products.h"

#include "core/nn/internal/tiled_tensors.h"

#include <algorithm>

namespace foresearch::nn {

namespace {

constexpr std::int64_t kRowMultiple = 32;

const Bf16 *halves(const at::Tensor &x)
{
    return reinterpret_cast<const Bf16 *>(x.data_ptr<at::BFloat16>());
}

template <typename Number>
at::Tensor viewOf(const Number *data, std::int64_t rows, std::int64_t columns, std::size_t stride, at::ScalarType type)
{
    // LibTorch has no tensor of constants; nobody writes to those.
    return at::from_blob(const_cast<Number *>(data), // NOLINT(cppcoreguidelines-pro-type-const-cast)
                         {rows, columns}, {static_cast<std::int64_t>(stride), 1}, type);
}

/// The first rows of a product in bf16, widened.
at::Tensor widened(const at::Tensor &x, std::int64_t rows)
{
    at::Tensor wide = at::empty({rows, x.size(1)}, at::kFloat);
    trainingKernels().widen(halves(x), static_cast<std::size_t>(wide.numel()), wide.data_ptr<float>());
    return wide;
}

void addRounded(const at::Tensor &from, at::Tensor &to)
{
    const auto columns = static_cast<std::size_t>(to.size(1));
    const Bf16 *row = halves(from);
    float *out = to.data_ptr<float>();
    for (std::int64_t i = 0; i < to.size(0); ++i, row += columns, out += to.stride(0))
        trainingKernels().addRounded(row, columns, out);
}

} // namespace

Operand makeOperand(const at::Tensor &x, bool isRounded)
{
    if (!isRounded)
        return {x, x.size(0)};
    const std::int64_t rows = (x.size(0) + kRowMultiple - 1) / kRowMultiple * kRowMultiple;
    const at::Tensor rounded = at::empty({rows, x.size(1)}, at::kBFloat16);
    auto *to = reinterpret_cast<Bf16 *>(rounded.data_ptr<at::BFloat16>());
    trainingKernels().round(x.data_ptr<float>(), static_cast<std::size_t>(x.numel()), to);
    std::fill(to + x.numel(), to + rounded.numel(), Bf16{0});
    return {rounded, x.size(0)};
}

at::Tensor matrixView(const float *data, std::int64_t rows, std::int64_t columns, std::size_t stride)
{
    return viewOf(data, rows, columns, stride, at::kFloat);
}

at::Tensor matrixView(const Bf16 *data, std::int64_t rows, std::int64_t columns, std::size_t stride)
{
    return viewOf(data, rows, columns, stride, at::kBFloat16);
}

at::Tensor product(const Operand &x, const at::Tensor &weights)
{
    at::Tensor result = at::empty({x.rows, weights.size(0)}, at::kFloat);
    if (hasMatrixTiles())
        multiplyTiled(sideOf(x.values, x.rows), sideOf(weights, weights.size(0)), x.columns(), result);
    else if (x.isRounded())
        return widened(at::mm(x.values, weights.t()), x.rows);
    else
        at::mm_out(result, x.values, weights.t());
    return result;
}

at::Tensor productBack(const Operand &gradient, const at::Tensor &weights)
{
    at::Tensor result = at::empty({gradient.rows, weights.size(1)}, at::kFloat);
    if (hasMatrixTiles())
        multiplyTiled(sideOf(gradient.values, gradient.rows), turned(weights), weights.size(0), result);
    else if (gradient.isRounded())
        return widened(at::mm(gradient.values, weights), gradient.rows);
    else
        at::mm_out(result, gradient.values, weights);
    return result;
}

void addProductBack(at::Tensor &to, const Operand &gradient, const at::Tensor &weights)
{
    if (!to.defined())
        to = productBack(gradient, weights);
    else if (hasMatrixTiles())
        multiplyTiled(sideOf(gradient.values, gradient.rows), turned(weights), weights.size(0), to, Sum::Added);
    else if (gradient.isRounded())
        addRounded(at::mm(gradient.values, weights), to);
    else
        at::addmm_out(to, to, gradient.values, weights);
}

void addWeightGradient(at::Tensor to, const Operand &gradient, const Operand &x)
{
    if (hasMatrixTiles())
        multiplyTiled(turned(gradient.values), turned(x.values), x.rows, to, Sum::Added);
    else if (gradient.isRounded())
        addRounded(at::mm(gradient.values.t(), x.values), to);
    else
        at::addmm_out(to, to, gradient.values.t(), x.values);
}

} // namespace foresearch::nn
