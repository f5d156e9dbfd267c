#pragma once

#include <string>
#include <string_view>

namespace foresearch::prompt {

/// What a reply says that is a JSON object.
struct ReplyObject {
    enum class Kind {
        None,    ///< no object: read it as prose
        Number,  ///< in `number`
        Text,    ///< in `text`, to be read as prose
        Refusal, ///< in `text`
        Several, ///< different answers, or a key twice
        Unknown, ///< no member that is an answer
        Cut,     ///< begins as an object and does not end as one
    };
    Kind kind = Kind::None;
    double number = 0;
    std::string text = {};
};

/// The member whose name has "bleu" in it; without one, "value", "score", "prediction", "estimate", "answer" or
/// "result"; without one, the only member. Objects inside are looked into.
ReplyObject readReplyObject(std::string_view text);

} // namespace foresearch::prompt
