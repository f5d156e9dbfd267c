#include "core/llm/replay.h"

namespace foresearch::llm {

namespace {

constexpr std::size_t kDeliveredAtOnce = 256;

Unexpected missing()
{
    return fail(ErrorCode::NotFound, "No reply to this question is kept in the project.");
}

} // namespace

Result<> ReplayProvider::run(ChatFeed &feed, const TaskControl &control)
{
    std::vector<ChatDelivery> failed;
    std::size_t count = 0;
    const auto deliver = [&]() -> Result<> {
        const auto done = failed.empty() ? Result<>() : feed.deliver(failed);
        failed.clear();
        return done;
    };
    ChatJob job;
    for (;;) {
        if (control.stopped())
            return stoppedError();
        const auto next = feed.next(job);
        if (!next)
            return propagate(next);
        if (*next == ChatFeed::Next::Job) {
            ++count;
            failed.push_back({.number = job.number, .reply = missing(), .isUnsent = true});
        }
        if (*next == ChatFeed::Next::Job && failed.size() < kDeliveredAtOnce)
            continue;
        if (const auto done = deliver(); !done)
            return done;
        if (*next == ChatFeed::Next::End)
            break;
    }
    if (m_unanswered == Unanswered::FailsAll && count > 0)
        return fail(ErrorCode::NotFound, "Found no reply to " + std::to_string(count)
                                             + (count == 1 ? " question" : " questions")
                                             + " in the project, expected all of them for a replay."
                                             + (m_advice.empty() ? "" : " " + m_advice));
    return {};
}

} // namespace foresearch::llm
