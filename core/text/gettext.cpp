#include "core/text/gettext.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/trimmed.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <set>

namespace foresearch::text {

namespace {

constexpr std::uint32_t kMagic = 0x950412de;
constexpr std::size_t kHeaderBytes = 28;
constexpr char kContextEnd = '\x04';
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{64} << 20;

class GettextParser {
public:
    GettextParser(std::string_view bytes, const std::string &source) : m_bytes(bytes), m_source{source} {}

    Result<std::vector<SentencePair>> run()
    {
        if (const auto header = readHeader(); !header)
            return propagate(header);
        std::vector<SentencePair> pairs;
        for (std::uint32_t i = 0; i < m_count; ++i) {
            const auto message = text(m_messages + std::uint64_t{i} * 8);
            const auto translation = text(m_translations + std::uint64_t{i} * 8);
            if (!message || !translation)
                return problem(ErrorCode::BadValue, "text " + std::to_string(i) + " outside the file",
                               "texts inside its " + std::to_string(m_bytes.size()) + " bytes");
            if (message->empty()) {
                if (!isUtf8Header(*translation))
                    return problem(ErrorCode::BadValue, "another charset", "UTF-8");
                continue;
            }
            add(*message, *translation, pairs);
        }
        return pairs;
    }

private:
    Unexpected problem(ErrorCode code, const std::string &found, const std::string &expected) const
    {
        return fail(code, describeProblem(m_source, {}, found, expected));
    }

    Result<> readHeader()
    {
        if (m_bytes.size() < kHeaderBytes)
            return problem(ErrorCode::BadFormat, std::to_string(m_bytes.size()) + " bytes", "a gettext .mo file");
        std::uint32_t magic = 0;
        std::memcpy(&magic, m_bytes.data(), sizeof magic);
        m_isSwapped = magic == __builtin_bswap32(kMagic);
        if (magic != kMagic && !m_isSwapped)
            return problem(ErrorCode::BadFormat, "another beginning", "a gettext .mo file");
        const std::uint32_t revision = number(4);
        if (revision >> 16U > 1)
            return problem(ErrorCode::NewerVersion, "revision " + std::to_string(revision >> 16U), "0 or 1");
        m_count = number(8);
        m_messages = number(12);
        m_translations = number(16);
        for (const std::uint64_t table : {m_messages, m_translations})
            if (table + std::uint64_t{m_count} * 8 > m_bytes.size())
                return problem(ErrorCode::BadFormat, std::to_string(m_bytes.size()) + " bytes",
                               "room for " + std::to_string(m_count) + " texts");
        return {};
    }

    /// Contract: inside the file.
    std::uint32_t number(std::uint64_t at) const
    {
        std::uint32_t value = 0;
        std::memcpy(&value, m_bytes.data() + at, sizeof value);
        return m_isSwapped ? __builtin_bswap32(value) : value;
    }

    std::optional<std::string_view> text(std::uint64_t entry) const
    {
        const std::uint64_t length = number(entry);
        const std::uint64_t begin = number(entry + 4);
        if (begin > m_bytes.size() || length > m_bytes.size() - begin)
            return std::nullopt;
        return m_bytes.substr(begin, length);
    }

    static bool isUtf8Header(std::string_view header)
    {
        constexpr std::string_view kKey = "charset=";
        const std::size_t at = header.find(kKey);
        if (at == std::string_view::npos)
            return true;
        std::string charset(header.substr(at + kKey.size(), 5));
        std::transform(charset.begin(), charset.end(), charset.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return charset == "utf-8" || charset == "us-as" || charset == "ascii";
    }

    static void add(std::string_view message, std::string_view translation, std::vector<SentencePair> &pairs)
    {
        if (const std::size_t context = message.find(kContextEnd); context != std::string_view::npos)
            message.remove_prefix(context + 1);
        message = message.substr(0, message.find('\0'));
        translation = translation.substr(0, translation.find('\0'));
        if (!message.empty() && !translation.empty() && isUtf8(message) && isUtf8(translation))
            pairs.push_back({std::string(message), std::string(translation)});
    }

    std::string_view m_bytes;
    TextSource m_source;
    bool m_isSwapped = false;
    std::uint32_t m_count = 0;
    std::uint64_t m_messages = 0; ///< where the table begins
    std::uint64_t m_translations = 0;
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "&File" and "_File" mark the letter of a shortcut.
bool isShortcutMark(std::string_view text, std::size_t i)
{
    return (text[i] == '&' || text[i] == '_') && i + 1 < text.size() && isLetter(text[i + 1]);
}

std::vector<std::filesystem::path> messageFiles(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code code;
    for (const auto &entry : std::filesystem::directory_iterator(folder, code))
        if (entry.path().extension() == ".mo")
            files.push_back(entry.path());
    return files;
}

} // namespace

Result<std::vector<SentencePair>> parseGettext(std::string_view bytes, const std::string &source)
{
    return GettextParser(bytes, source).run();
}

std::string messageAsSentence(std::string_view message)
{
    constexpr std::string_view kNoSentence = "%{}<>\\|$\t";
    const std::string text = std::string(trimmed(message));
    std::string sentence;
    bool hasLetter = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\n';
        const bool isParagraph = c == '\n' && i + 1 < text.size() && text[i + 1] == '\n';
        if (isControl || isParagraph || kNoSentence.find(c) != std::string_view::npos)
            return {};
        hasLetter = hasLetter || isLetter(c);
        if (!isShortcutMark(text, i))
            sentence += c == '\n' ? ' ' : c;
    }
    return hasLetter ? sentence : std::string();
}

std::vector<SentencePair> installedTranslations(const std::filesystem::path &folder, const std::string &language)
{
    std::set<SentencePair> pairs;
    for (const std::filesystem::path &file : messageFiles(folder / language / "LC_MESSAGES")) {
        const auto bytes = readFile(file, kMaxFileBytes);
        const auto messages = bytes ? parseGettext(*bytes, file.string()) : propagate(bytes);
        if (!messages)
            continue;
        for (const SentencePair &message : *messages) {
            SentencePair pair{messageAsSentence(message.source), messageAsSentence(message.target)};
            if (!pair.source.empty() && !pair.target.empty() && pair.source != pair.target)
                pairs.insert(std::move(pair));
        }
    }
    return {pairs.begin(), pairs.end()};
}

} // namespace foresearch::text
