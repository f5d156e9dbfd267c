#include "core/text/dictionary.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace foresearch::text {

namespace {

constexpr std::size_t kMaxPieces = 10'000'000;

bool isCount(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Dictionary::Dictionary()
{
    for (const char *special : {"<s>", "<pad>", "</s>", "<unk>"})
        add(special);
}

bool Dictionary::add(std::string piece)
{
    const bool isNew = m_ids.emplace(piece, static_cast<TokenId>(m_pieces.size())).second;
    if (isNew)
        m_pieces.push_back(std::move(piece));
    return isNew;
}

Result<Dictionary> Dictionary::open(const std::filesystem::path &path)
{
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    return parse(*text, path.string());
}

Result<Dictionary> Dictionary::parse(std::string_view text, const std::string &source)
{
    Dictionary dictionary;
    text = withoutByteOrderMark(text);
    TextSource place{source};
    while (!text.empty()) {
        ++place.line;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        // A piece may hold blanks, and may be one that only looks like a blank.
        const std::size_t blank = line.rfind(' ');
        if (blank == std::string_view::npos || blank == 0 || !isCount(line.substr(blank + 1)))
            return fail(ErrorCode::BadFormat, describeProblem(place, {}, shownText(line), "a piece, a blank, a count"));
        if (!isUtf8(line))
            return fail(ErrorCode::BadFormat, describeProblem(place, {}, "bytes that are no UTF-8", "a piece"));
        if (dictionary.size() == kMaxPieces)
            return fail(ErrorCode::TooLarge,
                        describeProblem(place, {}, "one more piece", std::to_string(kMaxPieces) + " at most"));
        if (!dictionary.add(std::string(line.substr(0, blank))))
            return fail(ErrorCode::BadValue,
                        describeProblem(place, {}, shownText(line.substr(0, blank)) + " again", "each piece once"));
    }
    if (dictionary.size() == kSpecials)
        return fail(ErrorCode::BadValue, describeProblem({source}, {}, "no piece", "one a line"));
    return dictionary;
}

TokenId Dictionary::id(std::string_view piece) const
{
    const auto found = m_ids.find(piece);
    return found == m_ids.end() ? kUnk : found->second;
}

} // namespace foresearch::text
