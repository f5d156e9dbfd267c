#include "core/llm/wire/http.h"

#include <algorithm>

namespace foresearch::llm {

std::string_view headerOf(const HttpHeaders &headers, std::string_view name)
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [name](const auto &header) { return header.first == name; });
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

bool mayHaveArrived(const HttpAnswer &answer)
{
    return answer.fault != HttpFault::CannotConnect && answer.fault != HttpFault::NotSent
           && answer.fault != HttpFault::Untrusted;
}

bool mayHaveBeenPaid(const HttpAnswer &answer)
{
    switch (answer.fault) {
    case HttpFault::CannotConnect:
    case HttpFault::NotSent:
    case HttpFault::Untrusted:
        return false;
    case HttpFault::Broken:
    case HttpFault::TimedOut:
    case HttpFault::TooLarge:
        return answer.status == 0 || answer.status == 200;
    case HttpFault::None:
        break;
    }
    return answer.status == 200;
}

} // namespace foresearch::llm
