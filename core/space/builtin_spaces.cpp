#include "core/space/search_space.h"

namespace foresearch::space {

namespace {

/// What HAT's spaces differ in; the same choices hold for encoder and decoder.
struct HatSpace {
    std::string name;
    std::string title;
    std::vector<int> embedDims;
    std::vector<int> ffnDims;
    std::vector<int> heads;
    int layers = 6;
    FixedSizes sizes;
};

SearchSpace hatSpace(const HatSpace &hat)
{
    SearchSpace space;
    space.name = hat.name;
    space.title = hat.title;
    space.sizes = hat.sizes;
    Choices &choices = space.choices;
    choices.encoderEmbedDims = choices.decoderEmbedDims = hat.embedDims;
    choices.encoderFfnDims = choices.decoderFfnDims = hat.ffnDims;
    choices.encoderSelfHeads = choices.decoderSelfHeads = choices.decoderCrossHeads = hat.heads;
    choices.encoderLayerCounts = {hat.layers};
    for (int layers = hat.layers; layers > 0; --layers)
        choices.decoderLayerCounts.push_back(layers);
    choices.arbitraryAttentions = {-1, 1, 2};
    return space;
}

HatSpace wmt(std::string name, std::string title, int vocabularySize)
{
    return {.name = std::move(name),
            .title = std::move(title),
            .embedDims = {640, 512},
            .ffnDims = {3072, 2048, 1024},
            .heads = {8, 4},
            .sizes = {.vocabularySize = vocabularySize}};
}

/// The vocabulary is the target side's of fairseq's preparation of the data, as its logs and HAT's on this task print
/// it.
HatSpace iwslt()
{
    return {.name = "hat-iwslt14-de-en",
            .title = "HAT, IWSLT'14 De-En",
            .embedDims = {640, 512},
            .ffnDims = {2048, 1024, 512},
            .heads = {4, 2},
            .sizes = {.vocabularySize = 6632, .sentenceLength = 23, .embeddingSharing = EmbeddingSharing::None}};
}

/// The sentence length of the FLOPs convention is that of HAT's WMT models.
HatSpace mini()
{
    return {.name = "hat-mini",
            .title = "HAT mini, Multi30k En-De",
            .embedDims = {192, 128},
            .ffnDims = {768, 512, 256},
            .heads = {4, 2},
            .layers = 3,
            .sizes = {.qkvDim = 128, .vocabularySize = 7792}};
}

} // namespace

const std::vector<SearchSpace> &builtinSpaces()
{
    static const std::vector<SearchSpace> spaces{
        hatSpace(wmt("hat-wmt14-en-de", "HAT, WMT'14 En-De", 32768)),
        hatSpace(wmt("hat-wmt14-en-fr", "HAT, WMT'14 En-Fr", 44512)),
        hatSpace(wmt("hat-wmt19-en-de", "HAT, WMT'19 En-De", 49600)),
        hatSpace(iwslt()),
        hatSpace(mini()),
    };
    return spaces;
}

Result<SearchSpace> findSpace(const std::string &name)
{
    std::string names;
    for (const SearchSpace &space : builtinSpaces()) {
        if (space.name == name)
            return space;
        names += (names.empty() ? "" : ", ") + space.name;
    }
    return fail(ErrorCode::NotFound, "Space: found \"" + name + "\", expected one of " + names + ".");
}

} // namespace foresearch::space
