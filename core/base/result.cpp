#include "core/base/result.h"

namespace foresearch {

const char *name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Stopped:
        return "stopped";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::CannotRead:
        return "cannot-read";
    case ErrorCode::CannotWrite:
        return "cannot-write";
    case ErrorCode::BadFormat:
        return "bad-format";
    case ErrorCode::BadValue:
        return "bad-value";
    case ErrorCode::TooLarge:
        return "too-large";
    case ErrorCode::NewerVersion:
        return "newer-version";
    case ErrorCode::Unavailable:
        return "unavailable";
    case ErrorCode::Infeasible:
        return "infeasible";
    case ErrorCode::Undefined:
        return "undefined";
    case ErrorCode::NoNetwork:
        return "no-network";
    case ErrorCode::BudgetSpent:
        return "budget-spent";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

} // namespace foresearch
