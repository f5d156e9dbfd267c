#include "core/llm/chat_client.h"

#include "core/base/rng.h"
#include "core/llm/chat_run.h"
#include "core/llm/probe.h"
#include "core/llm/qt_transport.h"

#include <chrono>
#include <cstdio>
#include <mutex>

namespace foresearch::llm {

namespace {

Clock::duration inClock(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

std::string today()
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    char text[16] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

} // namespace

class ChatClient::Impl {
public:
    Impl(Endpoint endpoint, ApiKey key, ChatClientOptions options)
        : m_setup{std::move(endpoint), std::move(key), options.retryCount}
        , m_known(std::move(options.capabilities))
        , m_rng(options.seed)
        , m_transport(makeQtTransport(m_setup.endpoint.limits.concurrency))
    {}

    const Endpoint &endpoint() const { return m_setup.endpoint; }

    Result<> run(ChatFeed &feed, const TaskControl &control)
    {
        ChatRun run(m_setup, *m_transport, m_known, m_rng, [this](const std::string &model, Feature feature) {
            learn(model, {{feature, false}});
        });
        return run.run(feed, control);
    }

    Result<std::vector<ModelInfo>> models(const TaskControl &control)
    {
        const std::string name = shownName(m_setup.endpoint);
        for (int retries = 0;; ++retries) {
            auto answer = get(modelsUrl(m_setup.endpoint), control);
            if (!answer)
                return propagate(answer);
            if (answer->fault == HttpFault::None && answer->status == 200)
                return cleaned(readModelList(answer->body, {name + ", list of models"}));
            const FailedAttempt attempt{.answer = *answer, .error = readErrorReply(answer->body)};
            const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
            const auto wait = retryWait(attempt, {retries, m_setup.retryCount}, now, m_rng.uniform());
            if (!wait) {
                const Error error = failureOf(attempt, name).error;
                return fail(error.code, m_setup.key.redact(error.detail));
            }
            m_transport->receive(Clock::now() + inClock(*wait), control.stop);
            if (control.stopped())
                return stoppedError();
        }
    }

    Result<Capabilities> probe(const std::string &model, const TaskControl &control)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_known.models.erase(model);
        }
        ProbeFeed feed(model, m_setup.endpoint.dialect);
        if (const auto done = run(feed, control); !done)
            return propagate(done);
        learn(model, feed.found());
        const std::scoped_lock lock(m_mutex);
        m_known.date = today();
        return m_known;
    }

    Capabilities capabilities() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_known;
    }

private:
    void learn(const std::string &model, const ModelCapabilities &found)
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[feature, accepted] : found)
            m_known.models[model][feature] = accepted;
    }

    /// One attempt. Errors: Stopped.
    Result<HttpAnswer> get(std::string url, const TaskControl &control)
    {
        HttpCall call{.isPost = false,
                      .url = std::move(url),
                      .headers = requestHeaders(m_setup),
                      .connectSeconds = m_setup.endpoint.deadlines.connect,
                      .seconds = m_setup.endpoint.deadlines.attempt};
        m_transport->send(std::move(call));
        while (!control.stopped())
            if (auto results = m_transport->receive(Clock::now() + std::chrono::minutes(1), control.stop);
                !results.empty())
                return std::move(results.front().answer);
        m_transport->dropAll();
        return stoppedError();
    }

    Result<std::vector<ModelInfo>> cleaned(Result<std::vector<ModelInfo>> models) const
    {
        if (!models)
            return fail(models.error().code, m_setup.key.redact(models.error().detail));
        for (ModelInfo &model : *models)
            for (std::string *text : {&model.id, &model.owner, &model.shutdownDate})
                *text = m_setup.key.redact(*text);
        return models;
    }

    const ChatSetup m_setup;
    mutable std::mutex m_mutex; ///< held to write and, off the run's thread, to read what is known
    Capabilities m_known;
    Rng m_rng;
    std::unique_ptr<Transport> m_transport;
};

ChatClient::ChatClient(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

ChatClient::~ChatClient() = default;

Result<std::unique_ptr<ChatClient>> ChatClient::create(Endpoint endpoint, ApiKey key, ChatClientOptions options)
{
    if (const auto checked = check(endpoint); !checked)
        return propagate(checked);
    auto impl = std::make_unique<Impl>(std::move(endpoint), std::move(key), std::move(options));
    return std::unique_ptr<ChatClient>(new ChatClient(std::move(impl)));
}

std::string ChatClient::body(const ChatRequest &request) const
{
    return chatBody(request, m_impl->endpoint().dialect);
}

Result<> ChatClient::run(ChatFeed &feed, const TaskControl &control)
{
    return m_impl->run(feed, control);
}

Result<std::vector<ModelInfo>> ChatClient::models(const TaskControl &control)
{
    return m_impl->models(control);
}

Result<Capabilities> ChatClient::probe(const std::string &model, const TaskControl &control)
{
    return m_impl->probe(model, control);
}

Capabilities ChatClient::capabilities() const
{
    return m_impl->capabilities();
}

} // namespace foresearch::llm
