#include "core/workbench/llm_asking.h"

#include "core/llm/chat_client.h"
#include "core/llm/replay.h"
#include "core/llm/wire/chat_body.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/llm_endpoint.h"
#include "core/workbench/llm_models.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

/// What happens to replies on their way from and to the project.
class WatchedReplies final : public prompt::ReplyJournal {
public:
    explicit WatchedReplies(ProjectAccess access) : m_replies(std::move(access)) {}

    Result<prompt::JournaledReplies> find(std::span<const std::string> keys) override
    {
        auto found = m_replies.find(keys);
        if (found)
            for (const auto &[key, reply] : *found)
                look(reply);
        return found;
    }

    Result<> commit(std::span<const prompt::JournaledReply> replies) override
    {
        const auto kept = m_replies.commit(replies);
        if (kept)
            for (const prompt::JournaledReply &reply : replies)
                look(reply);
        return kept;
    }

    /// Nothing before there is a reply.
    std::optional<double> meanLatencyMs() const
    {
        return m_count == 0 ? std::nullopt : std::optional(m_latencyMs / static_cast<double>(m_count));
    }

    /// The ranges in which replies are numbers, by key.
    void watchFaults(std::map<std::string, prompt::ReplyRange> ranges) { m_ranges = std::move(ranges); }
    const std::map<std::string, std::int64_t> &faults() const { return m_faults; }

private:
    void look(const prompt::JournaledReply &reply)
    {
        m_latencyMs += reply.latencyMs;
        ++m_count;
        const auto range = m_ranges.find(reply.key);
        if (range == m_ranges.end())
            return;
        if (!reply.refusal.empty()) {
            ++m_faults[std::string(prompt::key(prompt::ReplyFault::Refused))];
            return;
        }
        const prompt::Reply read =
            prompt::parseReply(reply.text, {.range = range->second, .isCut = reply.finishReason == "length"});
        if (read.fault)
            ++m_faults[std::string(prompt::key(*read.fault))];
    }

    SharedReplies m_replies;
    double m_latencyMs = 0;
    std::size_t m_count = 0;
    std::map<std::string, prompt::ReplyRange> m_ranges;
    std::map<std::string, std::int64_t> m_faults;
};

std::shared_ptr<llm::ChatProvider> replayer(const llm::Endpoint &endpoint)
{
    return std::make_shared<llm::ReplayProvider>(
        [dialect = endpoint.dialect](const llm::ChatRequest &request) { return llm::chatBody(request, dialect); },
        llm::Unanswered::FailsAll, "Ask the endpoint for these, or choose fewer prompts.");
}

Result<std::optional<prompt::ModelPrice>> priceFor(const LlmOrder &order)
{
    const auto table = prompt::PriceTable::shipped();
    if (!table)
        return propagate(table);
    return priceOf(*table, order.endpoint.endpoint, order.plan.sampling.model);
}

Result<llm::Budget> budgetFor(const LlmPlan &plan, const std::optional<prompt::ModelPrice> &price)
{
    const llm::BudgetLimits &limits = plan.limits;
    if (plan.mode == AskingMode::Replay)
        return llm::Budget();
    if (!limits.money && !limits.tokens && !limits.calls)
        return fail(ErrorCode::BadValue, "Found no limit, expected one in dollars, calls or tokens.");
    if (!price && limits.money)
        return fail(ErrorCode::BadValue, "No price is known for the model " + shownText(plan.sampling.model)
                                             + ": set the limit in calls or tokens instead of dollars.");
    return llm::Budget::create(limits, price ? std::optional(price->price) : std::nullopt);
}

/// One asking of a plan.
class OneAsking {
public:
    OneAsking(const ProjectAccess &access, const LlmOrder &order) : m_access(access), m_order(order) {}

    Result<LlmOutlook> outlook(const TaskControl &control)
    {
        auto price = priceFor(m_order);
        if (!price)
            return propagate(price);
        auto budget = llm::Budget::create({}, *price ? std::optional((*price)->price) : std::nullopt);
        if (!budget)
            return propagate(budget);
        if (const auto made = make(replayer(m_order.endpoint.endpoint), std::move(*budget), 1, control); !made)
            return propagate(made);
        const auto estimate = m_study->estimate();
        if (!estimate)
            return propagate(estimate);
        constexpr double kUsualMs = 1000;
        const std::optional<double> latency = m_journal->meanLatencyMs();
        const double perSecond = 1000.0 * std::max(1, m_order.endpoint.endpoint.limits.concurrency)
                                 / std::max(1.0, latency.value_or(kUsualMs));
        return LlmOutlook{.questions = m_study->questionCount(),
                          .missing = *estimate,
                          .price = std::move(*price),
                          .seconds = static_cast<double>(estimate->calls) / perSecond,
                          .isLatencyKnown = latency.has_value()};
    }

    Result<> run(const std::function<void(const LlmLive &)> &onLive, const TaskControl &control)
    {
        m_onLive = onLive;
        auto price = priceFor(m_order);
        if (!price)
            return propagate(price);
        m_price = std::move(*price);
        auto budget = budgetFor(m_order.plan, m_price);
        if (!budget)
            return propagate(budget);
        auto provider = openProvider();
        if (!provider)
            return propagate(provider);
        const int atOnce = m_client ? answersAtOnce(m_client->capabilities(), m_order.plan.sampling.model) : 1;
        if (const auto made = make(std::move(*provider), std::move(*budget), atOnce, control); !made)
            return made;
        m_journal->watchFaults(m_study->replyRanges());
        const auto asked = m_study->ask(control);
        tell();
        if (const auto remembered = remember(); !remembered && asked)
            return remembered;
        return asked ? judge(control) : asked;
    }

private:
    Result<> make(std::shared_ptr<llm::ChatProvider> provider, llm::Budget budget, int atOnce,
                  const TaskControl &control)
    {
        const auto prompts = readThrough(m_access, [](store::Project &project) { return project.prompts(); });
        if (!prompts)
            return propagate(prompts);
        auto order = orderOf(m_order.plan, *m_order.task, *prompts, control);
        if (!order)
            return propagate(order);
        order->bootstrap.resamples = 10; // intervals are the page's matter
        m_journal = std::make_shared<WatchedReplies>(m_access);
        m_asking =
            std::make_shared<llm::Asking>(llm::Asking::Parts{.endpoint = m_order.plan.endpoint.identity,
                                                             .provider = std::move(provider),
                                                             .journal = m_journal,
                                                             .budget = std::move(budget),
                                                             .answersAtOnce = atOnce,
                                                             .onKept = [this](const llm::AskingCounts &) { tell(); }});
        m_study.emplace(std::move(*order), m_asking);
        return {};
    }

    Result<std::shared_ptr<llm::ChatProvider>> openProvider()
    {
        if (m_order.plan.mode == AskingMode::Replay)
            return replayer(m_order.endpoint.endpoint);
        auto key = m_order.endpoint.key();
        if (!key)
            return propagate(key);
        auto known = readThrough(m_access, [this](store::Project &project) {
            return knownCapabilities(project, m_order.endpoint.endpoint);
        });
        if (!known)
            return propagate(known);
        // A probe of the user's knows more than a project of long ago.
        for (const auto &[model, capabilities] : m_order.endpoint.capabilities.models)
            known->models.insert_or_assign(model, capabilities);
        auto client =
            llm::ChatClient::create(m_order.endpoint.endpoint, std::move(*key), {.capabilities = std::move(*known)});
        if (!client)
            return propagate(client);
        m_client = std::move(*client);
        return std::shared_ptr<llm::ChatProvider>(m_client);
    }

    void tell() const
    {
        if (m_onLive)
            m_onLive({.counts = m_asking->counts(),
                      .spent = m_asking->budget().spent(),
                      .isAtMost = m_asking->budget().hasCountedAtMost(),
                      .faults = m_journal->faults()});
    }

    Result<> remember()
    {
        if (!m_client)
            return {};
        return m_access([this](store::Project &project) {
            return rememberCapabilities(project, m_order.endpoint.endpoint, m_client->capabilities());
        });
    }

    Result<> judge(const TaskControl &control)
    {
        const TaskControl quiet{.stop = control.stop}; // what counts are replies
        const auto evaluation = m_study->evaluate(quiet);
        if (!evaluation)
            return propagate(evaluation);
        const StudyRecord record{.startedAt = m_startedAt,
                                 .price = m_price ? std::optional(m_price->price) : std::nullopt};
        return m_access([&](store::Project &project) {
            return project.atomically([&]() -> Result<> {
                if (const auto kept = storeStudy(project, *m_study, *evaluation, record); !kept)
                    return kept;
                for (const LlmRun &run : m_study->runs())
                    if (const auto added = addToChoice(project, run.task, predictorText(run)); !added)
                        return added;
                return {};
            });
        });
    }

    const ProjectAccess &m_access;
    const LlmOrder &m_order;
    const store::Time m_startedAt = now();
    std::function<void(const LlmLive &)> m_onLive;
    std::optional<prompt::ModelPrice> m_price;
    std::shared_ptr<WatchedReplies> m_journal;
    std::shared_ptr<llm::ChatClient> m_client;
    std::shared_ptr<llm::Asking> m_asking;
    std::optional<LlmStudy> m_study;
};

} // namespace

Result<LlmOutlook> outlookOf(const ProjectAccess &access, const LlmOrder &order, const TaskControl &control)
{
    return OneAsking(access, order).outlook(control);
}

Result<> askAndJudge(const ProjectAccess &access, const LlmOrder &order,
                     const std::function<void(const LlmLive &)> &onLive, const TaskControl &control)
{
    return OneAsking(access, order).run(onLive, control);
}

} // namespace foresearch::workbench
