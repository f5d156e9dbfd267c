#include "core/llm/wire/sse.h"

namespace foresearch::llm {

void SseParser::feed(std::string_view bytes)
{
    while (!bytes.empty() && !m_isBroken) {
        if (m_afterCr) {
            m_afterCr = false;
            if (bytes.front() == '\n') {
                bytes.remove_prefix(1);
                continue;
            }
        }
        const std::size_t end = bytes.find_first_of("\r\n");
        m_line += bytes.substr(0, end);
        if (m_line.size() + m_event.data.size() > kMaxEventBytes) {
            m_isBroken = true;
            m_line = {};
            m_event = {};
            return;
        }
        if (end == std::string_view::npos)
            return;
        m_afterCr = bytes[end] == '\r';
        bytes.remove_prefix(end + 1);
        endLine();
    }
}

void SseParser::endLine()
{
    std::string line = std::move(m_line);
    m_line.clear();
    std::string_view text = line;
    if (m_isFirstLine && text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    m_isFirstLine = false;
    if (text.empty()) {
        dispatch();
        return;
    }
    const std::size_t colon = text.find(':');
    if (colon == 0)
        return;
    std::string_view value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    if (value.starts_with(' '))
        value.remove_prefix(1);
    takeField(text.substr(0, colon), value);
}

void SseParser::takeField(std::string_view field, std::string_view value)
{
    if (field == "event") {
        m_event.name = value;
    } else if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    }
}

void SseParser::dispatch()
{
    if (m_hasData)
        m_onEvent(m_event);
    m_event = {};
    m_hasData = false;
}

} // namespace foresearch::llm
