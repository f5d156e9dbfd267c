#include "tests/support/hat_mini.h"

#include "core/base/file.h"
#include "core/text/corpus.h"

#include <QString>

#include <algorithm>

namespace foresearch::testing {

std::filesystem::path HatMini::folder()
{
    return std::filesystem::path(qEnvironmentVariable("FORESEARCH_REFERENCE_DATA").toStdString()) / "hat_mini";
}

bool HatMini::isThere()
{
    return std::filesystem::exists(folder() / "supernet.safetensors");
}

Result<HatMini> HatMini::open()
{
    HatMini data;
    auto supernet = predict::SupernetFile::open(folder() / "supernet.safetensors", std::nullopt);
    if (!supernet)
        return propagate(supernet);
    data.supernet = *std::move(supernet);
    const auto corpus = text::openCorpus(folder() / "binarised");
    if (!corpus)
        return propagate(corpus);
    auto pairs = text::readSplit(*corpus, "valid", {});
    if (!pairs)
        return propagate(pairs);
    data.pairs = std::make_shared<const text::TokenPairs>(*std::move(pairs));
    const std::string path = (folder() / "losses.json").string();
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    auto losses = parseJson(*text, {path});
    if (!losses)
        return propagate(losses);
    data.losses = *std::move(losses);
    return data;
}

space::Architecture HatMini::architecture(const std::string &name) const
{
    const Json &all = losses["architectures"];
    return hatConfig(
        (*std::find_if(all.begin(), all.end(), [&](const Json &a) { return a["name"] == name; }))["config"]);
}

space::Architecture hatConfig(const Json &config)
{
    space::Architecture architecture;
    const Json &encoder = config["encoder"];
    architecture.encoder.embedDim = encoder["encoder_embed_dim"];
    for (std::size_t i = 0; i < encoder["encoder_layer_num"]; ++i)
        architecture.encoder.layers.push_back(
            {encoder["encoder_ffn_embed_dim"][i], encoder["encoder_self_attention_heads"][i]});
    const Json &decoder = config["decoder"];
    architecture.decoder.embedDim = decoder["decoder_embed_dim"];
    for (std::size_t i = 0; i < decoder["decoder_layer_num"]; ++i)
        architecture.decoder.layers.push_back(
            {decoder["decoder_ffn_embed_dim"][i], decoder["decoder_self_attention_heads"][i],
             decoder["decoder_ende_attention_heads"][i], decoder["decoder_arbitrary_ende_attn"][i]});
    return architecture;
}

} // namespace foresearch::testing
