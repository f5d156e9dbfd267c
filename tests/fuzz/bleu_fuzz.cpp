#include "core/text/bleu.h"
#include "core/text/unicode.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace foresearch::text;

void check(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void checkScore(const BleuStatistics &statistics, const BleuOptions &options)
{
    const double score = bleuScore(statistics, options).score;
    check(std::isfinite(score) && score >= 0 && score <= 100 + 1e-9);
    for (std::size_t n = 0; n < kBleuOrder; ++n)
        check(statistics.matches[n] <= statistics.counts[n]);
}

} // namespace

/// Any two lines: the first byte chooses the settings, the first line break parts hypothesis and reference.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string text(reinterpret_cast<const char *>(data) + 1, size - 1);
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::vector<std::string> hypotheses{text.substr(0, end)};
    const std::vector<std::string> references{text.substr(std::min(end + 1, text.size()))};
    const BleuOptions options{.tokenizer = static_cast<BleuTokenizer>(data[0] % 4),
                              .isLowerCased = (data[0] & 4) != 0,
                              .smoothing = static_cast<BleuSmoothing>(data[0] / 8 % 4),
                              .hasEffectiveOrder = (data[0] & 32) != 0};
    const std::vector<ReferenceStream> streams{{references.front()}};
    const auto counted = countForBleu(hypotheses, streams, options);
    check(counted.has_value() == !references.front().empty());
    if (counted)
        checkScore(counted->total(), options);
    const TokenisedBleuOptions normal{.pieces = static_cast<PieceStyle>(data[0] % 3),
                                      .splitsCompounds = (data[0] & 4) != 0,
                                      .isLowerCased = (data[0] & 8) != 0};
    const auto tokenised = countForTokenisedBleu(hypotheses, references, normal);
    check(tokenised.has_value());
    checkScore(tokenised->total(), {.smoothing = BleuSmoothing::None});
    return 0;
}
