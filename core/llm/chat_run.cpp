#include "core/llm/chat_run.h"

#include <algorithm>
#include <utility>

namespace foresearch::llm {

namespace {

constexpr auto kReportInterval = std::chrono::milliseconds(250);
constexpr auto kLongestWait = std::chrono::minutes(1);
constexpr double kBytesPerToken = 4; ///< of English, as a guess for limits a minute

Clock::duration inClock(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

double secondsUntil(Clock::time_point time, Clock::time_point now)
{
    return std::chrono::duration<double>(time - now).count();
}

std::chrono::sys_seconds utcNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

double estimatedTokens(const ChatRequest &request)
{
    std::size_t bytes = 0;
    for (const ChatMessage &message : request.messages)
        bytes += message.content.size();
    return static_cast<double>(bytes) / kBytesPerToken + request.maxTokens.value_or(0);
}

bool isEventStream(const HttpAnswer &answer)
{
    return headerOf(answer.headers, "content-type").starts_with("text/event-stream");
}

Result<ChatAnswer> readAnswer(const HttpAnswer &http, const std::string &name)
{
    const TextSource source{name + ", reply"};
    if (!isEventStream(http))
        return readChatAnswer(http.body, source);
    ChatStream stream;
    stream.feed(http.body);
    return stream.finish(source);
}

} // namespace

HttpHeaders requestHeaders(const ChatSetup &setup)
{
    HttpHeaders headers{{"user-agent", "Foresearch/" FORESEARCH_VERSION}};
    const std::string key(setup.key.reveal());
    if (!key.empty() && setup.endpoint.dialect == Dialect::AzureClassic)
        headers.emplace_back("api-key", key);
    else if (!key.empty())
        headers.emplace_back("authorization", "Bearer " + key);
    if (!setup.endpoint.organisation.empty())
        headers.emplace_back("openai-organization", setup.endpoint.organisation);
    if (!setup.endpoint.project.empty())
        headers.emplace_back("openai-project", setup.endpoint.project);
    return headers;
}

std::string shownName(const Endpoint &endpoint)
{
    return endpoint.name.empty() ? endpoint.baseUrl : endpoint.name + " (" + endpoint.baseUrl + ")";
}

ChatRun::ChatRun(const ChatSetup &setup, Transport &transport, const Capabilities &known, Rng &rng,
                 std::function<void(const std::string &, Feature)> learned)
    : m_setup(setup)
    , m_transport(transport)
    , m_known(known)
    , m_rng(rng)
    , m_learned(std::move(learned))
    , m_headers(requestHeaders(setup))
    , m_name(shownName(setup.endpoint))
    , m_pace(setup.endpoint.limits)
{}

Result<> ChatRun::run(ChatFeed &feed, const TaskControl &control)
{
    const auto done = work(feed, control);
    if (!m_inFlight.empty())
        m_transport.dropAll();
    abandonTheRest(feed);
    return done;
}

/// Nobody knows how far those in flight have come.
void ChatRun::abandonTheRest(ChatFeed &feed)
{
    for (const auto &[id, call] : m_inFlight)
        feed.abandon(call.job.number, call.lostAttempts + 1, false);
    for (const auto &[time, call] : m_later)
        feed.abandon(call.job.number, call.lostAttempts, !call.mayHaveArrived);
    for (const Call &call : m_ready)
        feed.abandon(call.job.number, call.lostAttempts, !call.mayHaveArrived);
    m_inFlight.clear();
    m_later.clear();
    m_ready.clear();
}

Result<> ChatRun::work(ChatFeed &feed, const TaskControl &control)
{
    while (true) {
        if (control.stopped())
            return finishStopped(feed);
        if (const auto delivered = deliver(feed); !delivered)
            return delivered;
        const auto now = Clock::now();
        if (!m_end) {
            if (const auto started = startWhatMay(feed, now); !started)
                m_end = started.error();
        }
        if (!m_deliveries.empty())
            continue;
        if (m_end && m_inFlight.empty())
            return Unexpected(*m_end);
        if (isIdle() && m_feedEnded)
            return {};
        if (isIdle() && m_feedWaits)
            return fail(ErrorCode::Internal, "The feed waits for a delivery, and no call is open.");
        report(control, now);
        for (HttpResult &result : m_transport.receive(nextWake(now), control.stop))
            handle(std::move(result), feed);
    }
}

/// Takes one call from the feed, if it has one.
Result<> ChatRun::fetch(ChatFeed &feed)
{
    Call call;
    const auto next = feed.next(call.job);
    if (!next)
        return propagate(next);
    m_feedEnded = *next == ChatFeed::Next::End;
    m_feedWaits = *next == ChatFeed::Next::Wait;
    if (*next != ChatFeed::Next::Job)
        return {};
    if (const auto checked = check(call.job.request); !checked) {
        m_deliveries.push_back({call.job.number, propagate(checked), 0, true});
        return {};
    }
    const ChatRequest &request = call.job.request;
    const bool streams = m_setup.endpoint.streams;
    for (const Feature feature : featuresOf(request, m_setup.endpoint.dialect, streams, {}))
        if (m_known.accepts(request.model, feature) == false) {
            call.dropped.insert(feature);
            if (feature != Feature::UsageInStream)
                call.notes.push_back(dropNote(feature));
        }
    call.estimate = estimatedTokens(request);
    call.endBy = Clock::now() + inClock(m_setup.endpoint.deadlines.call);
    m_ready.push_back(std::move(call));
    return {};
}

Result<> ChatRun::startWhatMay(ChatFeed &feed, Clock::time_point now)
{
    while (!m_later.empty() && m_later.begin()->first <= now)
        m_ready.push_back(std::move(m_later.extract(m_later.begin()).mapped()));
    m_startAt.reset();
    while (m_pace.inFlight() < m_pace.allowed()) {
        if (m_ready.empty() && !m_feedEnded && !m_feedWaits) {
            if (const auto fetched = fetch(feed); !fetched)
                return fetched;
        }
        if (m_ready.empty() && (m_feedEnded || m_feedWaits))
            break;
        if (m_ready.empty())
            continue; // that one was no request
        const auto start = m_pace.nextStart(m_ready.front().estimate, now);
        if (!start || *start > now) {
            m_startAt = start;
            break;
        }
        Call call = std::move(m_ready.front());
        m_ready.pop_front();
        send(std::move(call), now);
    }
    return {};
}

void ChatRun::send(Call call, Clock::time_point now)
{
    const Endpoint &endpoint = m_setup.endpoint;
    call.sentBody = chatBody(call.job.request, endpoint.dialect, call.dropped);
    call.sentAt = now;
    ++call.attempts;
    HttpCall http{.id = m_nextId++,
                  .url = chatUrl(endpoint, call.job.request.model),
                  .headers = m_headers,
                  .body = endpoint.streams ? streamed(call.sentBody, call.dropped) : call.sentBody,
                  .isStream = endpoint.streams,
                  .connectSeconds = endpoint.deadlines.connect,
                  .seconds = std::max(0.0, std::min(endpoint.deadlines.attempt, secondsUntil(call.endBy, now)))};
    m_pace.sent(call.estimate, now);
    m_inFlight.emplace(http.id, std::move(call));
    m_transport.send(std::move(http));
}

void ChatRun::handle(HttpResult result, ChatFeed &feed)
{
    auto found = m_inFlight.extract(result.id);
    if (found.empty())
        return;
    Call call = std::move(found.mapped());
    m_pace.ended();
    m_pace.heed(result.answer.headers, Clock::now());
    FailedAttempt attempt{.answer = std::move(result.answer)};
    if (attempt.answer.fault == HttpFault::None && attempt.answer.status == 200) {
        auto answer = readAnswer(attempt.answer, m_name);
        if (answer && !answer->error) {
            handleReply(std::move(call), *std::move(answer), attempt.answer);
            return;
        }
        if (answer)
            attempt.error = *answer->error;
        else
            attempt.unusable = answer.error();
    } else {
        attempt.error = readErrorReply(attempt.answer.body);
    }
    handleFailure(std::move(call), std::move(attempt), feed);
}

void ChatRun::handleReply(Call call, ChatAnswer answer, const HttpAnswer &http)
{
    const auto now = Clock::now();
    ChatReply reply = std::move(answer.reply);
    m_pace.answered();
    if (reply.usage)
        m_pace.correct(call.estimate, static_cast<double>(reply.usage->promptTokens + reply.usage->completionTokens),
                       now);
    if (const std::string_view id = headerOf(http.headers, "x-request-id"); !id.empty())
        reply.requestId = id;
    reply.body = http.body;
    reply.sentBody = std::move(call.sentBody);
    reply.latencyMs = http.latencyMs;
    reply.attempts = call.attempts;
    reply.lostAttempts = call.lostAttempts;
    reply.notes = std::move(call.notes);
    const auto asked = static_cast<std::size_t>(call.job.request.choiceCount);
    if (reply.choices.size() < asked)
        reply.notes.push_back("Asked for " + std::to_string(asked) + " answers, the endpoint gave "
                              + std::to_string(reply.choices.size()) + ".");
    clean(reply);
    m_failuresInRow = 0;
    m_deliveries.push_back({call.job.number, std::move(reply), call.lostAttempts});
}

/// Servers echo what they were sent.
void ChatRun::clean(ChatReply &reply) const
{
    const auto redact = [this](std::string &text) { text = m_setup.key.redact(text); };
    for (std::string *text : {&reply.model, &reply.requestId, &reply.fingerprint, &reply.body})
        redact(*text);
    for (ChatChoice &choice : reply.choices)
        for (std::string *text : {&choice.text, &choice.refusal, &choice.finishReason})
            redact(*text);
}

void ChatRun::handleFailure(Call call, FailedAttempt attempt, ChatFeed &feed)
{
    const auto now = Clock::now();
    const int status = attempt.answer.status;
    call.mayHaveArrived = call.mayHaveArrived || mayHaveArrived(attempt.answer);
    if (status == 429 || status == 503)
        m_pace.pressed(call.sentAt, now);
    if (dropRefused(call, attempt)) {
        m_ready.push_front(std::move(call));
        return;
    }
    const bool mayBePaid = mayHaveBeenPaid(attempt.answer);
    if (mayBePaid)
        ++call.lostAttempts;
    auto wait = retryWait(attempt, {call.retriesDone, m_setup.retryCount}, utcNow(), m_rng.uniform());
    Failure failure = failureOf(attempt, m_name);
    if (wait && now + inClock(*wait) >= call.endBy)
        wait.reset();
    if (wait && !m_end && mayBePaid && !feed.mayRepeat(call.job.number)) {
        wait.reset();
        failure.error.code = ErrorCode::BudgetSpent;
        failure.error.detail += " It was not sent again, since it may have been paid for.";
    }
    if (!wait || m_end) {
        giveUp(call, std::move(failure), feed);
        return;
    }
    ++call.retriesDone;
    m_later.emplace(now + inClock(*wait), std::move(call));
}

/// Leaves out what the endpoint does not take, and remembers that.
bool ChatRun::dropRefused(Call &call, const FailedAttempt &attempt)
{
    const int status = attempt.answer.status;
    if (attempt.answer.fault != HttpFault::None || (status != 400 && status != 422))
        return false;
    const ChatRequest &request = call.job.request;
    const auto used = featuresOf(request, m_setup.endpoint.dialect, m_setup.endpoint.streams, call.dropped);
    const auto refused = refusedFeature(attempt.error, used, call.dropped);
    if (!refused)
        return false;
    call.dropped.insert(*refused);
    if (*refused != Feature::UsageInStream)
        call.notes.push_back(dropNote(*refused));
    m_learned(request.model, *refused);
    return true;
}

void ChatRun::giveUp(const Call &call, Failure failure, ChatFeed &feed)
{
    failure.error.detail = m_setup.key.redact(failure.error.detail);
    if (failure.concernsAll) {
        feed.abandon(call.job.number, call.lostAttempts, !call.mayHaveArrived);
        if (!m_end)
            m_end = std::move(failure.error);
        return;
    }
    const bool isEndpoints = failure.error.code == ErrorCode::Unavailable || failure.error.code == ErrorCode::NoNetwork;
    m_failuresInRow = isEndpoints ? m_failuresInRow + 1 : 0;
    if (m_failuresInRow >= kMaxFailuresInRow && !m_end)
        m_end = Error{failure.error.code, failure.error.detail + " So did " + std::to_string(m_failuresInRow)
                                              + " calls in a row; no more are made."};
    m_deliveries.push_back(
        {call.job.number, Unexpected(std::move(failure.error)), call.lostAttempts, !call.mayHaveArrived});
}

Result<> ChatRun::deliver(ChatFeed &feed)
{
    if (m_deliveries.empty())
        return {};
    const auto deliveries = std::exchange(m_deliveries, {});
    m_answered += deliveries.size();
    m_feedWaits = false;
    return feed.deliver(deliveries);
}

/// What is about to arrive was paid for.
Result<> ChatRun::finishStopped(ChatFeed &feed)
{
    m_end = stoppedError().error();
    const auto until = Clock::now() + kStopGrace;
    while (!m_inFlight.empty() && Clock::now() < until)
        for (HttpResult &result : m_transport.receive(until, {}))
            handle(std::move(result), feed);
    if (const auto delivered = deliver(feed); !delivered)
        return delivered;
    return stoppedError();
}

Clock::time_point ChatRun::nextWake(Clock::time_point now) const
{
    Clock::time_point wake = now + kLongestWait;
    if (m_end)
        return wake;
    if (!m_later.empty())
        wake = std::min(wake, m_later.begin()->first);
    if (m_startAt)
        wake = std::min(wake, *m_startAt);
    return wake;
}

void ChatRun::report(const TaskControl &control, Clock::time_point now)
{
    if (now - m_lastReport < kReportInterval)
        return;
    m_lastReport = now;
    std::string activity = std::to_string(m_pace.inFlight()) + " in flight";
    if (m_startAt && !m_end)
        activity += ", the next one in " + std::to_string(static_cast<int>(secondsUntil(*m_startAt, now)) + 1)
                    + " s by the endpoint's limits";
    if (!m_later.empty())
        activity += ", " + std::to_string(m_later.size()) + " to be sent again";
    control.progress({.done = static_cast<double>(m_answered), .unit = "calls", .activity = std::move(activity)});
}

} // namespace foresearch::llm
