#include "core/predict/supernet_words.h"

namespace foresearch::predict {

SupernetWords supernetWords(const PredictorSpec &spec)
{
    // A spec's corpus is what stands behind the last "@".
    const auto precision = precisionOf(spec.corpus);
    const std::size_t at = spec.file.rfind('@');
    const bool hasFolder = at != std::string::npos && at > 0 && at + 1 < spec.file.size();
    if (!precision || !hasFolder)
        return {spec.file, spec.corpus};
    return {spec.file.substr(0, at), spec.file.substr(at + 1), *precision};
}

PredictorSpec supernetSpec(const SupernetWords &words)
{
    // A folder with a precision's name would be taken for one where the file's name has an "@".
    const bool saysPrecision = words.precision != Precision::Fp32 || precisionOf(words.corpus);
    PredictorSpec spec{.kind = PredictorSpec::Kind::Supernet};
    spec.file = saysPrecision ? words.file + "@" + words.corpus : words.file;
    spec.corpus = saysPrecision ? std::string(name(words.precision)) : words.corpus;
    return spec;
}

} // namespace foresearch::predict
