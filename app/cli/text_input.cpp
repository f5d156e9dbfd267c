#include "app/cli/text_input.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/utf8.h"

namespace foresearch::cli {

Result<std::vector<std::string>> readTextLines(const std::string &path)
{
    auto reader = LineReader::open(path);
    if (!reader)
        return propagate(reader);
    std::vector<std::string> lines;
    auto more = reader->next();
    for (; more && *more; more = reader->next()) {
        if (!isUtf8(reader->line()))
            return fail(ErrorCode::BadFormat, describeProblem({reader->source(), reader->lineNumber()}, {},
                                                              "bytes that are no UTF-8", "a line of text"));
        lines.emplace_back(reader->line());
    }
    if (!more)
        return propagate(more);
    return lines;
}

} // namespace foresearch::cli
