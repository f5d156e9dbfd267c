#pragma once

#include "app/cli/llm_budget.h"
#include "app/cli/llm_endpoint.h"

#include "core/workbench/llm_models.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace foresearch::cli {

/// How a command that builds any predictors has language models among them answer.
struct LiveArguments {
    EndpointArguments endpoint; ///< of which address, key and pace count
    PriceArguments prices;
    BudgetArguments budget;
};

void addLiveOptions(CLI::App &command, LiveArguments &arguments);
/// Throws CLI::ValidationError where a budget is given and no project.
void checkLive(const LiveArguments &arguments, const std::string &project);

/// What the help of such a command says of them.
extern const char *const kLiveHelp;

/// The predictors "llm:VARIANT[@MODEL]" of a project in one command. Without a budget the project's replies alone
/// answer; with one the endpoint of their `llm predict` is asked for what is missing, and each reply is in the project
/// before it is used. All of them share the budget, so that they have to be of one model at one endpoint. Contract:
/// `arguments` and `project` outlive it, it outlives the predictors.
class LiveModels {
public:
    LiveModels(const LiveArguments &arguments, store::Project &project) : m_arguments(arguments), m_project(project) {}

    predict::LanguageModels models(workbench::PinnedRuns pinned = {});

    /// Whether an endpoint is asked in this command.
    bool isLive() const { return m_asking != nullptr; }

    /// What asking all predictors that were built about `architectures` costs beyond the replies that are there, times
    /// `factor`; nothing where nobody is asked. Errors: the project's.
    Result<std::optional<std::string>> estimateWords(std::span<const space::Architecture> architectures,
                                                     double factor = 1) const;

    /// Remembers what was learned of the endpoint, and says on standard error what was spent. Errors: the project's.
    Result<> finish();

private:
    Result<std::shared_ptr<llm::Asking>> askingOf(const workbench::LlmRun &run);
    Result<> open(const workbench::LlmRun &run);
    Result<llm::Endpoint> endpointOf(const workbench::LlmRun &run) const;

    const LiveArguments &m_arguments;
    store::Project &m_project;
    std::optional<NetworkApplication> m_application; ///< outlives the client
    llm::Endpoint m_endpoint;
    std::string m_model;
    std::optional<prompt::ModelPrice> m_price;
    std::shared_ptr<llm::ChatClient> m_client;
    std::shared_ptr<llm::Asking> m_asking;
    std::map<std::string, std::unique_ptr<llm::LlmPredictor>> m_built; ///< copies, by their words
};

} // namespace foresearch::cli
