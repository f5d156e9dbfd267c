#include "core/predict/supernet_words.h"

namespace foresearch::predict {

namespace {

constexpr std::string_view kBleu = "bleu";

/// Whether this may stand behind the corpus.
bool isSuffix(std::string_view word)
{
    return word == kBleu || precisionOf(word);
}

} // namespace

SupernetWords supernetWords(const PredictorSpec &spec)
{
    // A spec's corpus is what stands behind the last "@".
    const std::size_t at = spec.file.rfind('@');
    const bool hasFolder = at != std::string::npos && at > 0 && at + 1 < spec.file.size();
    if (!isSuffix(spec.corpus) || !hasFolder)
        return {spec.file, spec.corpus};
    return {.file = spec.file.substr(0, at),
            .corpus = spec.file.substr(at + 1),
            .precision = precisionOf(spec.corpus).value_or(Precision::Fp32),
            .measure = spec.corpus == kBleu ? SupernetMeasure::Bleu : SupernetMeasure::Loss};
}

PredictorSpec supernetSpec(const SupernetWords &words)
{
    PredictorSpec spec{.kind = PredictorSpec::Kind::Supernet, .file = words.file, .corpus = words.corpus};
    const bool isPlain = words.precision == Precision::Fp32 && words.measure == SupernetMeasure::Loss;
    // A folder with such a name would be taken for one where the file's name has an "@".
    if (isPlain && !isSuffix(words.corpus))
        return spec;
    spec.file += "@" + words.corpus;
    spec.corpus = words.measure == SupernetMeasure::Bleu ? kBleu : name(words.precision);
    return spec;
}

} // namespace foresearch::predict
