#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace foresearch::llm {

struct ServerEvent {
    std::string name = {}; ///< of its "event:" line; empty: a message
    std::string data = {}; ///< its "data:" lines, joined by line feeds
    friend bool operator==(const ServerEvent &, const ServerEvent &) = default;
};

/// Server-sent events out of bytes that may be cut anywhere, also inside a character or a CR LF. Lines end in CR, LF or
/// CR LF; comments and unknown fields are skipped; an event that the stream's end cuts is dropped.
/// Source: WHATWG HTML, "Server-sent events", "Interpreting an event stream".
class SseParser {
public:
    /// Of one event's lines; beyond it the stream is broken.
    static constexpr std::size_t kMaxEventBytes = std::size_t{4} << 20;

    explicit SseParser(std::function<void(const ServerEvent &)> onEvent) : m_onEvent(std::move(onEvent)) {}

    /// Cost: linear. Does nothing once the stream is broken.
    void feed(std::string_view bytes);

    bool isBroken() const { return m_isBroken; }

private:
    void endLine();
    void takeField(std::string_view field, std::string_view value);
    void dispatch();

    std::function<void(const ServerEvent &)> m_onEvent;
    std::string m_line;
    ServerEvent m_event;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_isFirstLine = true;
    bool m_isBroken = false;
};

} // namespace foresearch::llm
