#pragma once

#include "core/prompt/prompt.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// A model's reply as a number, or the reason why it is none. Nothing is guessed: where a reader could doubt which
/// number is meant, there is none.
///
/// In this order: a JSON object with the number; a line that is nothing but the answer ("26.5", "**BLEU: 26.50**",
/// "My prediction is ≈ 26,5"); a number right behind the word BLEU; the only number of the reply. A leading
/// `<think>` block, Markdown and HTML tags don't count; neither do numbers that are no BLEU by what stands beside them
/// ("2.7 GFLOPS", "6 layers", "WMT'14", "± 0.3", "/100"). Different candidates of the same rank are ambiguous, and so
/// are a range ("26-27"), a bound ("below 26") and "26,500".
namespace foresearch::prompt {

enum class ReplyFault {
    Empty,      ///< nothing but blanks
    Refused,    ///< the model says that it can't or won't
    NoNumber,   ///< no number that could be a BLEU
    Ambiguous,  ///< several numbers, a range, a bound, or a number that can be read in two ways
    Cut,        ///< the reply ended before its number was surely complete
    OutOfRange, ///< a number that is far from every demonstration
    TooLong,    ///< over kMaxReplyBytes
};

/// "empty", "refused", "no-number", "ambiguous", "cut", "out-of-range", "too-long".
std::string_view key(ReplyFault fault);

inline constexpr std::size_t kMaxReplyBytes = std::size_t{64} << 10;

/// How far from the demonstrations a reply may be, in BLEU, where they lie closer together than that. It is wide on
/// purpose: it is to catch numbers that are no prediction (a layer count, a fraction), not bad predictions.
inline constexpr double kReplyMargin = 5;

/// Units: BLEU.
struct ReplyRange {
    double min = 0;
    double max = 100;
    friend bool operator==(const ReplyRange &, const ReplyRange &) = default;
};

/// From the worst demonstration to the best, widened at either end by `margin` or by their distance, whichever is more;
/// within 0 to 100. Without demonstrations, 0 to 100.
ReplyRange rangeAround(std::span<const Demonstration> demonstrations, double margin = kReplyMargin);

struct ReplyRules {
    ReplyRange range = {};
    bool isCut = false; ///< the endpoint stopped for length
};

/// Either a value or a fault.
struct Reply {
    std::optional<double> value = {}; ///< finite and in the range; in BLEU
    std::optional<ReplyFault> fault = {};
    std::string detail = {}; ///< one sentence, with a fault
    friend bool operator==(const Reply &, const Reply &) = default;
};

/// Cost: linear in the text.
Reply parseReply(std::string_view text, const ReplyRules &rules);

/// The fault as a prediction's problem: BadValue for OutOfRange, Undefined for Refused, TooLarge for TooLong, else
/// BadFormat. Contract: there is a fault.
Error problemOf(const Reply &reply);

} // namespace foresearch::prompt
