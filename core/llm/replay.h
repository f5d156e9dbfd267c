#pragma once

#include "core/llm/chat.h"

#include <functional>

namespace foresearch::llm {

/// What a replay makes of a question that the journal cannot answer.
enum class Unanswered {
    FailsAlone, ///< each is a failed call (NotFound)
    FailsAll,   ///< the run fails (NotFound), naming how many there are
};

/// Never asks anybody: what the journal has is answered before a provider is asked, so that this one is asked only for
/// what is missing. Needs no network and no key.
class ReplayProvider final : public ChatProvider {
public:
    using Body = std::function<std::string(const ChatRequest &)>;

    /// `body`: that of the endpoint's dialect. `advice`: a sentence, what the error of a failed run ends in.
    ReplayProvider(Body body, Unanswered unanswered, std::string advice = {})
        : m_body(std::move(body))
        , m_unanswered(unanswered)
        , m_advice(std::move(advice))
    {}

    std::string body(const ChatRequest &request) const override { return m_body(request); }
    Result<> run(ChatFeed &feed, const TaskControl &control) override;

private:
    Body m_body;
    Unanswered m_unanswered;
    std::string m_advice;
};

} // namespace foresearch::llm
