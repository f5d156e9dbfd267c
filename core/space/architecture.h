#pragma once

#include <compare>
#include <vector>

namespace foresearch::space {

struct EncoderLayer {
    int ffnDim = 0;
    int selfHeads = 0;
    friend auto operator<=>(const EncoderLayer &, const EncoderLayer &) = default;
};

struct DecoderLayer {
    int ffnDim = 0;
    int selfHeads = 0;
    int crossHeads = 0;
    /// HAT's arbitrary encoder-decoder attention: -1 attends to the last encoder layer, 1 to the last two,
    /// 2 to the last three.
    int arbitraryAttention = -1;
    friend auto operator<=>(const DecoderLayer &, const DecoderLayer &) = default;
};

struct Encoder {
    int embedDim = 0;
    std::vector<EncoderLayer> layers;
    friend auto operator<=>(const Encoder &, const Encoder &) = default;
};

struct Decoder {
    int embedDim = 0;
    std::vector<DecoderLayer> layers;
    friend auto operator<=>(const Decoder &, const Decoder &) = default;
};

/// An encoder-decoder Transformer of a search space (a SubTransformer). Depth is the vectors' size, so two
/// equal values are the same network: its canonical JSON is the *phenotype* key in caches and in the store.
/// Parsers and `decode` give only values that are inside their space or, without a space, all positive.
struct Architecture {
    Encoder encoder;
    Decoder decoder;
    friend auto operator<=>(const Architecture &, const Architecture &) = default;
};

/// Encoder layers that a decoder layer attends to: {-1: 1, 1: 2, 2: 3}. Source: HAT; PAPER, Table 6.
constexpr int attendedEncoderLayers(int arbitraryAttention)
{
    return arbitraryAttention < 0 ? 1 : arbitraryAttention + 1;
}

} // namespace foresearch::space
