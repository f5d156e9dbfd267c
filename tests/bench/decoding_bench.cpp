// Beam search over Multi30k's test set with the largest network of hat_mini, beside what this machine's products reach
// in the same run; BLEU against the references. Needs hat_mini and multi30k in FORESEARCH_REFERENCE_DATA. An argument
// other than "mini" is a number of sentences. The best round counts, since machines are shared.

#include "core/base/file.h"
#include "core/space/genome.h"
#include "core/text/bleu.h"
#include "core/workbench/translating.h"
#include "tests/bench/bench.h"
#include "tests/support/hat_mini.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace foresearch;
using bench::orExit;

namespace {

constexpr int kRounds = 3;
constexpr int kMillisecondsAProduct = 60;
// What the reference system reached, tuned, where products of two threads reached 300 GFLOP/s.
constexpr double kReferenceSentences = 96;
constexpr double kReferenceProducts = 300;

/// GFLOP/s of all workers side by side, on the shape by which the reference was measured.
double productSpeed(nn::Engine &engine)
{
    return orExit(engine.measureProducts(kMillisecondsAProduct, {})).front().fp32AllWorkers;
}

double bleuOf(const std::vector<nn::Hypotheses> &found, const workbench::TranslationVocabulary &vocabulary)
{
    const auto path = testing::HatMini::folder().parent_path() / "multi30k" / "test_2016_flickr.de";
    auto reader = orExit(LineReader::open(path));
    text::ReferenceStream references;
    std::vector<std::string> hypotheses;
    for (const nn::Hypotheses &sentence : found) {
        if (!orExit(reader.next()))
            break;
        references.emplace_back(std::string(reader.line()));
        hypotheses.push_back(workbench::translatedLine(sentence.front(), vocabulary).text);
    }
    return text::bleuScore(orExit(text::countForBleu(hypotheses, {&references, 1}, {})).total(), {}).score;
}

/// What the reference calls the largest network: all maxima, with arbitrary attention 1.
space::Architecture largestNetwork(const space::SearchSpace &space)
{
    space::Architecture architecture = space::largestArchitecture(space);
    for (space::DecoderLayer &layer : architecture.decoder.layers)
        layer.arbitraryAttention = 1;
    return architecture;
}

text::PackedSequences firstSources(const text::TokenPairs &pairs, std::size_t count)
{
    text::PackedSequences sources;
    for (std::size_t i = 0; i < std::min(count, pairs.size()); ++i)
        sources.add(pairs.source[i]);
    return sources;
}

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    if (!testing::HatMini::isThere()) {
        std::fprintf(stderr, "hat_mini is not there: set FORESEARCH_REFERENCE_DATA.\n");
        return 1;
    }
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : SIZE_MAX;
    const auto folder = testing::HatMini::folder();
    const auto supernet = orExit(predict::SupernetFile::open(folder / "supernet.safetensors", std::nullopt));
    const auto vocabulary = orExit(workbench::openVocabulary(folder / "binarised", *supernet));
    const auto pairs = orExit(text::readSplit(orExit(text::openCorpus(folder / "binarised")), "test", {}));
    const text::PackedSequences sources = firstSources(pairs, count);
    workbench::EngineLoader loader;
    nn::Engine &engine = *orExit(loader.engine());
    const auto translator = orExit(engine.openTranslator({.supernet = supernet}));
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        const double before = productSpeed(engine);
        const auto begin = std::chrono::steady_clock::now();
        const auto found = orExit(translator->decode(largestNetwork(supernet->space()), sources, {}, {}));
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        const double products = (before + productSpeed(engine)) / 2;
        const double rate = static_cast<double>(sources.size()) / seconds.count();
        const double ratio = rate / (kReferenceSentences * products / kReferenceProducts);
        best = std::max(best, ratio);
        std::printf("%zu sentences in %.2f s: %.0f sentences/s; products %.0f GFLOP/s; %.1f times the reference; BLEU "
                    "%.2f\n",
                    sources.size(), seconds.count(), rate, products, ratio, bleuOf(found, vocabulary));
    }
    std::printf("best %.1f times the reference, peak memory %.0f MiB\n", best, bench::peakMemory());
    return 0;
}
