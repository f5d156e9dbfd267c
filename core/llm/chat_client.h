#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/chat.h"
#include "core/llm/endpoint.h"
#include "core/llm/key.h"
#include "core/llm/wire/model_list.h"

#include <memory>
#include <string>
#include <vector>

namespace foresearch::llm {

struct ChatClientOptions {
    std::uint64_t seed = 1;         ///< of the jitter between attempts
    int retryCount = 2;             ///< repeated sends of a call at most; parameters that are dropped don't count
    Capabilities capabilities = {}; ///< what is known of the endpoint and model already
};

/// Asks an endpoint over HTTP, many calls at a time, on a network thread of its own. Retries as openai-python does
/// (retry.h), sends fewer at a time when the endpoint is pressed, keeps to its limits and deadlines, and never sends
/// the key anywhere but to the endpoint's own address. Needs a QCoreApplication. Threads: one call of run(), models()
/// or probe() at a time, from any thread.
class ChatClient : public ChatProvider {
public:
    /// Errors: those of check(endpoint).
    static Result<std::unique_ptr<ChatClient>> create(Endpoint endpoint, ApiKey key, ChatClientOptions options = {});
    ~ChatClient() override;

    std::string body(const ChatRequest &request) const override;
    Result<> run(ChatFeed &feed, const TaskControl &control) override;

    /// In the order of their ids. Errors: Stopped, NoNetwork, Unavailable, NotFound, BadFormat.
    Result<std::vector<ModelInfo>> models(const TaskControl &control);

    /// What the endpoint accepts for `model`, by one tiny call for each question; these cost a few tokens.
    /// Errors: those of run().
    Result<Capabilities> probe(const std::string &model, const TaskControl &control);

    /// What is known of the endpoint by now: what it was created with, and what replies taught since.
    Capabilities capabilities() const;

private:
    class Impl;
    explicit ChatClient(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace foresearch::llm
