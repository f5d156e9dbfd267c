#include "core/llm/wire/retry.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ctime>
#include <iomanip>
#include <locale>
#include <sstream>

namespace foresearch::llm {

namespace {

/// The whole of `text` as a finite number.
std::optional<double> parseNumber(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isWorthRepeating(const FailedAttempt &attempt)
{
    switch (attempt.answer.fault) {
    case HttpFault::CannotConnect:
    case HttpFault::NotSent:
    case HttpFault::Broken:
    case HttpFault::TimedOut:
        return true;
    case HttpFault::Untrusted:
    case HttpFault::TooLarge:
        return false;
    case HttpFault::None:
        break;
    }
    if (attempt.unusable)
        return attempt.unusable->code == ErrorCode::Unavailable;
    const int status = attempt.answer.status;
    return status == 408 || status == 409 || status == 429 || status >= 500;
}

std::string statusWords(const FailedAttempt &attempt)
{
    std::string words = std::to_string(attempt.answer.status);
    if (!attempt.error.message.empty())
        words += ": " + attempt.error.message;
    return words;
}

Failure faultOf(const HttpAnswer &answer, const std::string &endpoint)
{
    const std::string why = answer.problem.empty() ? std::string() : " (" + answer.problem + ")";
    switch (answer.fault) {
    case HttpFault::CannotConnect:
        return {{ErrorCode::NoNetwork, endpoint + ": no connection" + why + "."}, true};
    case HttpFault::Untrusted:
        return {{ErrorCode::NoNetwork, endpoint + ": the connection is not safe" + why + ". Nothing was sent."}, true};
    case HttpFault::NotSent:
        return {{ErrorCode::NoNetwork, endpoint + ": the connection broke before the request was sent" + why + "."},
                false};
    case HttpFault::TimedOut:
        return {{ErrorCode::NoNetwork, endpoint + ": no answer within the time allowed" + why + "."}, false};
    case HttpFault::TooLarge:
        return {{ErrorCode::TooLarge, endpoint + ": the answer is too large" + why + "."}, false};
    case HttpFault::Broken:
    case HttpFault::None:
        break;
    }
    return {{ErrorCode::NoNetwork, endpoint + ": the connection broke before the answer was whole" + why + "."}, false};
}

Failure badRequest(const FailedAttempt &attempt, const std::string &start)
{
    const bool isTooLong = attempt.error.code == "context_length_exceeded"
                           || attempt.error.message.find("context length") != std::string::npos;
    if (isTooLong)
        return {{ErrorCode::TooLarge, start + "the prompt is too long for the model (" + statusWords(attempt) + ")."},
                false};
    return {{ErrorCode::BadValue, start + "the request is not accepted (" + statusWords(attempt) + ")."}, false};
}

} // namespace

Failure failureOf(const FailedAttempt &attempt, const std::string &endpoint)
{
    if (attempt.answer.fault != HttpFault::None)
        return faultOf(attempt.answer, endpoint);
    if (attempt.unusable)
        return {*attempt.unusable, false};
    const std::string start = endpoint + ": ";
    const std::string words = " (" + statusWords(attempt) + ").";
    const int status = attempt.answer.status;
    if (isOutOfQuota(attempt.error))
        return {{ErrorCode::Unavailable, start + "the account has no money or allowance left" + words}, true};
    if (status >= 300 && status < 400)
        return {{ErrorCode::NotFound, start + "it sends on to " + oneLine(headerOf(attempt.answer.headers, "location"))
                                          + " (" + std::to_string(status)
                                          + "), where the key must not go. Enter that address if it is right."},
                true};
    switch (status) {
    case 401:
        return {{ErrorCode::Unavailable, start + "the key is missing or refused" + words}, true};
    case 403:
        return {{ErrorCode::Unavailable, start + "this key may not do that" + words}, true};
    case 404:
        return {{ErrorCode::NotFound, start + "no such model or address" + words}, true};
    case 429:
        return {{ErrorCode::Unavailable, start + "too many calls or tokens at once" + words}, false};
    default:
        break;
    }
    if (status == 200)
        return {{ErrorCode::Unavailable, start + "an error came in place of the answer" + words}, false};
    if (status == 408 || status == 409 || status >= 500)
        return {{ErrorCode::Unavailable, start + "it cannot answer now" + words}, false};
    return badRequest(attempt, start);
}

std::optional<double> retryWait(const FailedAttempt &attempt, const RetryState &state, std::chrono::sys_seconds now,
                                double random)
{
    if (isOutOfQuota(attempt.error) || state.retriesDone >= state.retryCount)
        return std::nullopt;
    const std::string_view advice = headerOf(attempt.answer.headers, "x-should-retry");
    if (advice == "false" || (advice != "true" && !isWorthRepeating(attempt)))
        return std::nullopt;
    if (const auto asked = askedWait(attempt.answer.headers, now); asked && *asked > 0)
        return *asked <= kMaxAskedWait ? asked : std::nullopt;
    const double backOff = std::min(0.5 * std::exp2(std::min(state.retriesDone, 10)), 8.0);
    return backOff * (1 - 0.25 * random);
}

std::optional<double> askedWait(const HttpHeaders &headers, std::chrono::sys_seconds now)
{
    if (const auto milliseconds = parseNumber(headerOf(headers, "retry-after-ms")))
        return *milliseconds / 1000;
    const std::string text(headerOf(headers, "retry-after"));
    if (const auto seconds = parseNumber(text))
        return seconds;
    if (const auto date = parseHttpDate(text))
        return std::chrono::duration<double>(*date - now).count();
    return std::nullopt;
}

std::optional<std::chrono::sys_seconds> parseHttpDate(const std::string &text)
{
    using namespace std::chrono;
    for (const char *form : {"%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %d %H:%M:%S %Y"}) {
        std::istringstream stream(text);
        stream.imbue(std::locale::classic());
        std::tm time = {};
        stream >> std::get_time(&time, form);
        if (stream.fail())
            continue;
        const year_month_day day{year(time.tm_year + 1900), month(static_cast<unsigned>(time.tm_mon + 1)),
                                 std::chrono::day(static_cast<unsigned>(time.tm_mday))};
        if (!day.ok() || stream.peek() != std::istringstream::traits_type::eof())
            continue;
        return sys_days(day) + hours(time.tm_hour) + minutes(time.tm_min) + seconds(time.tm_sec);
    }
    return std::nullopt;
}

std::optional<double> parseDuration(std::string_view text)
{
    if (const auto seconds = parseNumber(text))
        return *seconds >= 0 ? seconds : std::nullopt;
    constexpr std::array<std::pair<std::string_view, double>, 5> kUnits{
        {{"ms", 0.001}, {"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}}};
    double total = 0;
    while (!text.empty()) {
        const std::size_t digits = text.find_first_not_of("0123456789.");
        const auto number = parseNumber(text.substr(0, digits));
        if (!number || digits == std::string_view::npos)
            return std::nullopt;
        text.remove_prefix(digits);
        const auto unit = std::find_if(kUnits.begin(), kUnits.end(),
                                       [text](const auto &candidate) { return text.starts_with(candidate.first); });
        if (unit == kUnits.end())
            return std::nullopt;
        text.remove_prefix(unit->first.size());
        total += *number * unit->second;
    }
    return total > 0 || total == 0 ? std::optional(total) : std::nullopt;
}

} // namespace foresearch::llm
