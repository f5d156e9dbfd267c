#include "app/cli/llm_live.h"

#include "core/workbench/llm_endpoint.h"

#include <cmath>
#include <iostream>

namespace foresearch::cli {

namespace {

constexpr const char *kAdvice =
    "With --budget-usd, --budget-calls or --budget-tokens the endpoint is asked for what is missing.";

std::string withoutSlashes(std::string url)
{
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

/// A project may come from anybody: nothing goes to an address in it that the user did not name.
Result<> checkAddress(const llm::Endpoint &endpoint, const std::string &named, const std::string &predictor)
{
    const std::string address = withoutSlashes(endpoint.baseUrl);
    const bool isNamed = withoutSlashes(named) == address;
    const bool isUsual = address == llm::presetOf(endpoint.dialect).baseUrl || llm::isLoopback(address);
    if (isNamed || (named.empty() && isUsual))
        return {};
    return fail(ErrorCode::BadValue, predictor + " is asked at " + address
                                         + ", where prompts and the key would go: found "
                                         + (named.empty() ? "no --endpoint" : "--endpoint " + named)
                                         + ", expected --endpoint " + address + ".");
}

} // namespace

const char *const kLiveHelp =
    R"(A language model is named as llm:VARIANT[@MODEL] after an `llm predict` of the same --project, task and split, whose
prompt, endpoint and settings it has. The project's replies answer; with a budget the endpoint is asked for what is
missing, and every reply is in the project before it is used.
)";

void addLiveOptions(CLI::App &command, LiveArguments &arguments)
{
    command
        .add_option("--endpoint", arguments.endpoint.url,
                    "Address of the language model, to be said again where it is not its dialect's own")
        ->type_name("URL")
        ->group("Endpoint");
    addAskingOptions(command, arguments.endpoint);
    addBudgetOptions(command, arguments.budget);
    addPriceOptions(command, arguments.prices);
}

void checkLive(const LiveArguments &arguments, const std::string &project)
{
    if (arguments.budget.isSet() && project.empty())
        throw CLI::ValidationError("a budget", "needs --project, which has the prompts and keeps the replies");
}

predict::LanguageModels LiveModels::models(workbench::PinnedRuns pinned)
{
    workbench::AskingOfRun askingOf = [this](const workbench::LlmRun &run) { return this->askingOf(run); };
    if (!m_arguments.budget.isSet())
        askingOf = workbench::replaying(workbench::soleAccess(m_project), llm::Unanswered::FailsAll, kAdvice);
    auto kept = workbench::keptModels(workbench::soleAccess(m_project), std::move(askingOf), std::move(pinned));
    return [this, kept = std::move(kept)](const std::string &words, const predict::PredictorContext &context) {
        auto built = kept(words, context);
        const auto *model = built ? dynamic_cast<const llm::LlmPredictor *>(built->get()) : nullptr;
        if (model != nullptr && isLive())
            m_built[words] = std::make_unique<llm::LlmPredictor>(
                llm::LlmPredictor::Options{words, model->promptVersion(), model->sampling()}, m_asking);
        return built;
    };
}

Result<std::shared_ptr<llm::Asking>> LiveModels::askingOf(const workbench::LlmRun &run)
{
    if (!m_asking) {
        if (const auto opened = open(run); !opened)
            return propagate(opened);
        return m_asking;
    }
    if (m_asking->endpoint() != run.endpoint.identity || m_model != run.sampling.model)
        return fail(ErrorCode::BadValue, "Language models: found " + m_model + " at " + m_asking->endpoint() + " and "
                                             + run.sampling.model + " at " + run.endpoint.identity
                                             + ", expected one model for one budget.");
    return m_asking;
}

Result<llm::Endpoint> LiveModels::endpointOf(const workbench::LlmRun &run) const
{
    const TextSource source{m_project.path().string() + ", endpoint of " + predictorText(run)};
    auto endpoint = workbench::endpointOf(run.endpoint, source);
    if (!endpoint)
        return endpoint;
    askAs(m_arguments.endpoint, *endpoint);
    if (const auto valid = llm::check(*endpoint); !valid)
        return propagate(valid);
    if (const auto address = checkAddress(*endpoint, m_arguments.endpoint.url, predictorText(run)); !address)
        return propagate(address);
    return endpoint;
}

Result<> LiveModels::open(const workbench::LlmRun &run)
{
    auto endpoint = endpointOf(run);
    if (!endpoint)
        return propagate(endpoint);
    m_endpoint = std::move(*endpoint);
    m_model = run.sampling.model;
    auto price = priceOf(m_arguments.prices, m_endpoint, m_model);
    if (!price)
        return propagate(price);
    m_price = std::move(*price);
    auto budget = budgetOf(m_arguments.budget, m_price, m_model, BudgetUse::Asking);
    if (!budget)
        return propagate(budget);
    m_application.emplace(); // the keychain wants it too
    auto key = keyOf(m_arguments.endpoint);
    if (!key)
        return propagate(key);
    auto client = makeClient(m_endpoint, std::move(*key), &m_project);
    if (!client)
        return propagate(client);
    m_client = std::move(*client);
    m_asking = std::make_shared<llm::Asking>(
        llm::Asking::Parts{.endpoint = run.endpoint.identity,
                           .provider = m_client,
                           .journal = std::make_shared<workbench::SharedReplies>(workbench::soleAccess(m_project)),
                           .budget = std::move(*budget),
                           .answersAtOnce = workbench::answersAtOnce(m_client->capabilities(), m_model)});
    return {};
}

Result<std::optional<std::string>> LiveModels::estimateWords(std::span<const space::Architecture> architectures,
                                                             double factor) const
{
    if (!isLive())
        return std::optional<std::string>();
    std::vector<llm::Question> questions;
    for (const auto &[words, predictor] : m_built)
        for (llm::Question &question : predictor->questions(architectures))
            questions.push_back(std::move(question));
    auto estimate = m_asking->estimate(questions);
    if (!estimate)
        return propagate(estimate);
    const auto scaled = [factor](std::int64_t count) {
        return static_cast<std::int64_t>(std::llround(static_cast<double>(count) * factor));
    };
    const prompt::CostEstimate all{.calls = scaled(estimate->calls),
                                   .promptTokens = scaled(estimate->promptTokens),
                                   .answerTokens = scaled(estimate->answerTokens),
                                   .cost = prompt::Money::fromPicodollars(scaled(estimate->cost.picodollars())),
                                   .tokensAtMost = scaled(estimate->tokensAtMost),
                                   .costAtMost =
                                       prompt::Money::fromPicodollars(scaled(estimate->costAtMost.picodollars()))};
    const auto count = static_cast<std::size_t>(scaled(static_cast<std::int64_t>(questions.size())));
    return std::optional(cli::estimateWords(all, count, m_price));
}

Result<> LiveModels::finish()
{
    if (!isLive())
        return {};
    std::cerr << spentWords(*m_asking) << '\n';
    return workbench::rememberCapabilities(m_project, m_endpoint, m_client->capabilities());
}

} // namespace foresearch::cli
