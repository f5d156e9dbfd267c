#include "core/predict/supernet_words.h"

#include <algorithm>
#include <optional>

namespace foresearch::predict {

namespace {

constexpr std::string_view kBleu = "bleu";
constexpr std::string_view kCpu = "cpu";
constexpr std::string_view kCuda = "cuda";
constexpr std::string_view kOperators = "cpu-aten";

/// What may stand behind the corpus.
struct Suffix {
    Precision precision = Precision::Fp32;
    SupernetMeasure measure = SupernetMeasure::Loss;
    std::string device{kCpu};
};

/// Another than the usual one.
bool isDevice(std::string_view word)
{
    if (word == kOperators)
        return true;
    if (!word.starts_with(kCuda))
        return false;
    word.remove_prefix(kCuda.size());
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return word.empty() || (word.size() > 1 && word[0] == ':' && std::all_of(word.begin() + 1, word.end(), isDigit));
}

std::optional<Suffix> suffixOf(std::string_view word)
{
    if (word == kBleu)
        return Suffix{.measure = SupernetMeasure::Bleu};
    if (isDevice(word))
        return Suffix{.device = std::string(word)};
    const std::size_t dash = std::min(word.find('-'), word.size());
    const std::string_view device = word.substr(std::min(dash + 1, word.size()));
    const auto precision = precisionOf(word.substr(0, dash));
    if (!precision || (dash < word.size() && !isDevice(device)))
        return std::nullopt;
    return Suffix{.precision = *precision, .device = std::string(device.empty() ? kCpu : device)};
}

std::string text(const SupernetWords &words)
{
    if (words.measure == SupernetMeasure::Bleu)
        return std::string(kBleu);
    const std::string precision(name(words.precision));
    if (words.device == kCpu)
        return precision;
    return words.precision == Precision::Fp32 ? words.device : precision + "-" + words.device;
}

} // namespace

SupernetWords supernetWords(const PredictorSpec &spec)
{
    // A spec's corpus is what stands behind the last "@".
    const std::size_t at = spec.file.rfind('@');
    const bool hasFolder = at != std::string::npos && at > 0 && at + 1 < spec.file.size();
    const std::optional<Suffix> suffix = suffixOf(spec.corpus);
    if (!suffix || !hasFolder)
        return {spec.file, spec.corpus};
    return {.file = spec.file.substr(0, at),
            .corpus = spec.file.substr(at + 1),
            .precision = suffix->precision,
            .measure = suffix->measure,
            .device = suffix->device};
}

PredictorSpec supernetSpec(const SupernetWords &words)
{
    PredictorSpec spec{.kind = PredictorSpec::Kind::Supernet, .file = words.file, .corpus = words.corpus};
    const bool isPlain = text(words) == name(Precision::Fp32);
    // A folder with such a name would be taken for one where the file's name has an "@".
    if (isPlain && !suffixOf(words.corpus))
        return spec;
    spec.file += "@" + words.corpus;
    spec.corpus = text(words);
    return spec;
}

std::string networkName(const std::filesystem::path &file)
{
    const std::string stem = file.stem().string();
    const bool isOfTraining = stem == "best" || stem == "last" || stem == "average";
    return isOfTraining && file.has_parent_path() ? file.parent_path().filename().string() : stem;
}

} // namespace foresearch::predict
