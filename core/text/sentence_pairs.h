#pragma once

#include "core/text/text_lines.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::text {

struct SentencePair {
    std::string source;
    std::string target;
    friend auto operator<=>(const SentencePair &, const SentencePair &) = default;
};

/// Pairs of sentences from outside, one after another.
class PairReader {
public:
    virtual ~PairReader() = default;

    /// The next pair, or nothing at the end. Errors: those of TextLines; BadFormat, naming file and line.
    virtual Result<std::optional<SentencePair>> next() = 0;
};

/// Two files whose lines belong together. One that ends before the other is an error (BadValue) at its end.
Result<std::unique_ptr<PairReader>> openLineAligned(const std::filesystem::path &source,
                                                    const std::filesystem::path &target);

/// One file with a pair a line: source, tab, target, and further columns that nobody looks at.
Result<std::unique_ptr<PairReader>> openTabSeparated(const std::filesystem::path &path);

/// Pairs that are in memory.
std::unique_ptr<PairReader> readerOf(std::vector<SentencePair> pairs);

/// What a pair has to be to stay. Lengths are counted in words between blanks.
struct CleaningOptions {
    std::size_t maxWords = 250;
    double maxRatio = 0; ///< of the longer side to the shorter one; 0: any. Source of 1.5: HAT, WMT'14 En-Fr
    bool dropsEqualSides = false;
};

/// Why a pair was left out.
enum class Drop { Empty, TooLong, Ratio, EqualSides };

/// Removes blanks at both ends of both sides; whether the pair may stay.
std::optional<Drop> clean(SentencePair &pair, const CleaningOptions &options);

} // namespace foresearch::text
