#include "core/nn/internal/tiled_tensors.h"

namespace foresearch::nn {

namespace {

TiledSide numbersOf(const at::Tensor &x)
{
    TiledSide side{.stride = static_cast<std::size_t>(x.stride(0))};
    if (x.scalar_type() == at::kFloat)
        side.numbers = x.data_ptr<float>();
    else
        side.halves = reinterpret_cast<const Bf16 *>(x.data_ptr<at::BFloat16>());
    return side;
}

} // namespace

TiledSide sideOf(const at::Tensor &x, std::int64_t count)
{
    TiledSide side = numbersOf(x);
    side.count = static_cast<std::size_t>(count);
    return side;
}

TiledSide turned(const at::Tensor &x)
{
    TiledSide side = numbersOf(x);
    side.count = static_cast<std::size_t>(x.size(1));
    side.isDepthInner = false;
    return side;
}

void multiplyTiled(const TiledSide &left, const TiledSide &right, std::int64_t depth, at::Tensor &result, Sum sum)
{
    TiledProduct product{.left = left,
                         .right = right,
                         .depth = static_cast<std::size_t>(depth),
                         .result = result.data_ptr<float>(),
                         .resultStride = static_cast<std::size_t>(result.stride(0)),
                         .isAdded = sum == Sum::Added};
    const at::Tensor scratch = at::empty({static_cast<std::int64_t>(tileScratch(product))}, at::kShort);
    product.scratch = reinterpret_cast<Bf16 *>(scratch.data_ptr<std::int16_t>());
    multiplyTiles(product);
}

} // namespace foresearch::nn
