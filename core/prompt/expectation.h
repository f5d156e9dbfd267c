#pragma once

#include "core/prompt/reply.h"
#include "core/prompt/reply_journal.h"

#include <optional>
#include <span>
#include <string_view>

namespace foresearch::prompt {

/// What a model's probabilities say of the number that it wrote. Units: BLEU.
struct Expectation {
    double mean = 0;
    double sd = 0;
};

/// Mean and sd of `value`, the number that parseReply found in `text`, over the alternatives of its tokens: those that
/// have the number's form (digits where it has digits, the same text elsewhere) and would leave it in the range. The
/// tokens of a number are taken as independent of one another, since alternatives behind other beginnings are not
/// known; the terms then add up digit by digit.
/// Nothing where it cannot be said: the tokens are not those of the text, the number is not in it exactly once as
/// digits, or the alternatives of some token have less than half of the probability.
std::optional<Expectation> expectationOf(std::string_view text, double value, std::span<const ReplyToken> tokens,
                                         const ReplyRange &range);

} // namespace foresearch::prompt
