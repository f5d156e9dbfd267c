#include "core/nn/internal/packed_matrix.h"

#include <algorithm>

namespace foresearch::nn {

namespace {

std::size_t size(const at::Tensor &tensor, std::int64_t dimension)
{
    return static_cast<std::size_t>(tensor.size(dimension));
}

} // namespace

PackedMatrix::PackedMatrix(const SuperMatrix &weights)
{
    const std::size_t outputs = size(weights.all, 0);
    const std::size_t inner = size(weights.all, 1);
    const std::size_t width = decodingKernels().panelWidth;
    const std::size_t panels = (outputs + width - 1) / width;
    m_panels = at::zeros({static_cast<std::int64_t>(panels), weights.all.size(1), static_cast<std::int64_t>(width)},
                         at::kFloat);
    const float *from = weights.all.data_ptr<float>();
    const auto stride = static_cast<std::size_t>(weights.all.stride(0));
    float *to = m_panels.data_ptr<float>();
    for (std::size_t output = 0; output < outputs; ++output)
        for (std::size_t k = 0; k < inner; ++k)
            to[(output / width * inner + k) * width + output % width] = from[output * stride + k];
}

at::Tensor PackedMatrix::product(const at::Tensor &x, std::int64_t outputs) const
{
    at::Tensor result = at::empty({x.size(0), outputs}, at::kFloat);
    multiply(x, 0, static_cast<std::size_t>(outputs), result.data_ptr<float>());
    return result;
}

void PackedMatrix::multiply(const at::Tensor &x, std::size_t first, std::size_t outputs, float *out) const
{
    const std::size_t panelStride = size(m_panels, 1) * size(m_panels, 2);
    decodingKernels().multiply({.x = x.data_ptr<float>(),
                                .rows = size(x, 0),
                                .xStride = static_cast<std::size_t>(x.stride(0)),
                                .inner = size(x, 1),
                                .panels = m_panels.data_ptr<float>() + first / size(m_panels, 2) * panelStride,
                                .panelStride = panelStride,
                                .columns = outputs,
                                .out = out});
}

DecodingWeights::DecodingWeights(const SuperTransformer &model) : output(model.outputTable())
{
    for (std::size_t i = 0; i < model.decoderLayerCount(); ++i) {
        const SuperDecoderLayer &layer = model.decoderLayer(i);
        layers.push_back({.selfInput = PackedMatrix(layer.self.input),
                          .selfOutput = PackedMatrix(layer.self.output),
                          .crossQuery = PackedMatrix(layer.cross.query),
                          .crossOutput = PackedMatrix(layer.cross.output),
                          .first = PackedMatrix(layer.feedForward.first),
                          .second = PackedMatrix(layer.feedForward.second)});
    }
}

} // namespace foresearch::nn
