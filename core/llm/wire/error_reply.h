#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace foresearch::llm {

/// What an endpoint says about a failure.
struct ErrorReply {
    std::string message = {}; ///< one line; of a body that is no JSON, its beginning
    std::string type = {};
    std::string param = {}; ///< the parameter at fault
    std::string code = {};  ///< also where it is a number
    friend bool operator==(const ErrorReply &, const ErrorReply &) = default;
};

/// The error that `reply` is: {"error":{"message",...}}, {"error":"text"}, {"object":"error","message":...} or
/// {"detail":...}; nothing where it is none.
std::optional<ErrorReply> errorIn(const Json &reply);

/// Of any body of a failed request.
ErrorReply readErrorReply(std::string_view body);

/// No money or allowance is left, and no waiting helps.
bool isOutOfQuota(const ErrorReply &error);

/// Whether the endpoint says that it does not know or take a parameter, rather than its value.
bool isAboutUnsupported(const ErrorReply &error);

/// Whether the error is about parameter `name`: by error.param, or by its message as a whole word.
bool names(const ErrorReply &error, std::string_view name);

/// `text` on one line: control characters as blanks, blanks once, bytes that are no UTF-8 replaced, at most 300 bytes.
std::string oneLine(std::string_view text);

} // namespace foresearch::llm
