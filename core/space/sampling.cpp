#include "core/space/sampling.h"

#include "core/base/python_random.h"

namespace foresearch::space {

namespace {

class Sampler {
public:
    Sampler(std::uint64_t step, DrawOrder order) : m_random(step), m_order(order) {}

    int draw(const std::vector<int> &choices) { return m_random.choice(std::span<const int>(choices)); }

    /// MoS draws which of a layer's two sublayers to drop from lists of one element, which uses outputs too.
    void drawDroppedSublayers()
    {
        if (m_order != DrawOrder::Mos)
            return;
        m_random.below(1);
        m_random.below(1);
    }

private:
    PythonRandom m_random;
    DrawOrder m_order;
};

} // namespace

Architecture sampleForTraining(const SearchSpace &space, std::uint64_t step, DrawOrder order)
{
    const Choices &choices = space.choices;
    Sampler sampler(step, order);
    Architecture architecture;
    architecture.encoder.embedDim = sampler.draw(choices.encoderEmbedDims);
    architecture.decoder.embedDim = sampler.draw(choices.decoderEmbedDims);
    architecture.encoder.layers.resize(static_cast<std::size_t>(sampler.draw(choices.encoderLayerCounts)));
    architecture.decoder.layers.resize(static_cast<std::size_t>(sampler.draw(choices.decoderLayerCounts)));
    for (EncoderLayer &layer : architecture.encoder.layers) {
        layer.ffnDim = sampler.draw(choices.encoderFfnDims);
        layer.selfHeads = sampler.draw(choices.encoderSelfHeads);
        sampler.drawDroppedSublayers();
    }
    for (DecoderLayer &layer : architecture.decoder.layers) {
        layer.ffnDim = sampler.draw(choices.decoderFfnDims);
        layer.selfHeads = sampler.draw(choices.decoderSelfHeads);
        layer.crossHeads = sampler.draw(choices.decoderCrossHeads);
        sampler.drawDroppedSublayers();
    }
    // HAT draws for layers that are not there as well; nothing is drawn after them.
    for (DecoderLayer &layer : architecture.decoder.layers)
        layer.arbitraryAttention = sampler.draw(choices.arbitraryAttentions);
    return architecture;
}

} // namespace foresearch::space
