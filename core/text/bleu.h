#pragma once

#include "core/base/result.h"
#include "core/text/bleu_tokenizers.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace foresearch::text {

inline constexpr std::size_t kBleuOrder = 4;

/// Whose scores and signatures these are.
inline constexpr const char *kSacreBleuVersion = "2.6.0";

/// What is done about an order of n-grams without a match.
enum class BleuSmoothing {
    None,        ///< the score is 0
    Exponential, ///< half a match, a quarter for the next such order, ...
    Floor,       ///< that many matches: 0.1
    AddK         ///< that many matches and n-grams more, of every order above 1: 1
};

/// sacreBLEU's settings and defaults.
struct BleuOptions {
    BleuTokenizer tokenizer = BleuTokenizer::Mteval13a;
    bool isLowerCased = false;
    BleuSmoothing smoothing = BleuSmoothing::Exponential;
    std::optional<double> smoothingValue = {}; ///< of Floor and AddK, where it is not the usual one
    bool hasEffectiveOrder = false;            ///< counts only orders that the hypothesis is long enough for
};

/// What is counted of a line, or of many: BLEU is a function of the sum.
struct BleuStatistics {
    std::size_t hypothesisLength = 0;              ///< in tokens
    std::size_t referenceLength = 0;               ///< of the reference of the nearest length
    std::array<std::size_t, kBleuOrder> matches{}; ///< n-grams of the hypothesis that a reference has, each clipped
    std::array<std::size_t, kBleuOrder> counts{};  ///< n-grams of the hypothesis

    BleuStatistics &operator+=(const BleuStatistics &other);
    friend bool operator==(const BleuStatistics &, const BleuStatistics &) = default;
};

struct BleuScore {
    double score = 0;                         ///< 0 to 100
    std::array<double, kBleuOrder> matches{}; ///< with what smoothing added
    std::array<double, kBleuOrder> counts{};
    std::array<double, kBleuOrder> precisions{}; ///< in percent
    double brevityPenalty = 0;
    std::size_t hypothesisLength = 0;
    std::size_t referenceLength = 0;
};

/// Of the options only smoothing and effective order are looked at.
/// Source: Papineni et al. 2002; sacreBLEU 2, metrics/bleu.py.
BleuScore bleuScore(const BleuStatistics &statistics, const BleuOptions &options);

/// One reference of every line; a line that lacks it, or has an empty one, has nothing here.
using ReferenceStream = std::vector<std::optional<std::string>>;

/// The counts of every line.
struct BleuLines {
    std::vector<BleuStatistics> lines;
    std::size_t references = 1; ///< of each line; 0: it varies

    BleuStatistics total() const;
};

/// Errors: BadValue (no line, a stream of another length, a line without any reference), naming the line from 1.
Result<BleuLines> countForBleu(std::span<const std::string> hypotheses, std::span<const ReferenceStream> references,
                               const BleuOptions &options);

/// "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0". `references`: those of BleuLines.
std::string bleuSignature(const BleuOptions &options, std::size_t references);

/// HAT's "normal" BLEU: on words between blanks, against one reference, without smoothing.
struct TokenisedBleuOptions {
    PieceStyle pieces = PieceStyle::SubwordNmt;
    bool splitsCompounds = true;
    bool isLowerCased = false;
};

/// A "<unk>" of a reference matches nothing; an empty line is one word. bleuScore with BleuSmoothing::None is to
/// follow. Source: ALGORITHMS 10.2, 10.3; fairseq, bleu.py, with exact n-grams. Errors: those of countForBleu.
Result<BleuLines> countForTokenisedBleu(std::span<const std::string> hypotheses,
                                        std::span<const std::string> references, const TokenisedBleuOptions &options);

} // namespace foresearch::text
