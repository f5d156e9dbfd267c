#include "core/base/json_lines.h"

namespace foresearch {

Result<std::size_t> readJsonLines(std::string_view text, const std::string &sourceName, std::string_view expected,
                                  const std::function<Result<>(std::size_t number, const JsonCursor &line)> &read)
{
    std::size_t begin = 0;
    for (std::size_t number = 1;; ++number) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos)
            break;
        const TextSource source{.name = sourceName, .line = number};
        const auto json = parseJson(text.substr(begin, end - begin), source);
        if (!json)
            return propagate(json);
        if (const auto done = read(number, JsonCursor(*json, source)); !done)
            return propagate(done);
        begin = end + 1;
    }
    if (begin == 0)
        return fail(ErrorCode::BadFormat, describeProblem({.name = sourceName}, {}, "no whole line", expected));
    return begin;
}

} // namespace foresearch
