#include "core/workbench/network_judging.h"

#include "core/text/corpus.h"
#include "core/workbench/supernet_bleu.h"

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char *kValidSplit = "valid";
constexpr const char *kTestSplit = "test";

Result<JudgedPart> judgePart(EngineLoader &loader, const ScoringSource &source, const TaskControl &control)
{
    auto bleu = SupernetBleu::open(loader, source, {}, control);
    if (!bleu)
        return propagate(bleu);
    const auto counted = bleu->count(*source.supernet->architecture(), control);
    if (!counted)
        return propagate(counted);
    return JudgedPart{source.split, text::bleuScore(counted->total(), {}).score, bleu->details()};
}

} // namespace

Result<std::vector<JudgedPart>> judgeNetwork(EngineLoader &loader, const fs::path &network, const fs::path &corpus,
                                             const TaskControl &control)
{
    const auto weights = predict::SupernetFile::open(network, std::nullopt);
    if (!weights)
        return propagate(weights);
    if (!(*weights)->architecture())
        return fail(ErrorCode::BadValue,
                    network.string() + ": found a supernet, expected the weights of one network alone.");
    const auto opened = text::openCorpus(corpus);
    if (!opened)
        return propagate(opened);
    std::vector<JudgedPart> parts;
    for (const char *split : {kValidSplit, kTestSplit}) {
        if (split == kTestSplit && !text::openSplit(*opened, split))
            continue;
        auto part = judgePart(loader, {.supernet = *weights, .corpus = corpus, .split = split}, control);
        if (!part)
            return propagate(part);
        parts.push_back(*std::move(part));
    }
    return parts;
}

} // namespace foresearch::workbench
