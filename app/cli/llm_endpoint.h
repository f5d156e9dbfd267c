#pragma once

#include "app/cli/command.h"

#include "core/llm/chat_client.h"
#include "core/prompt/price.h"
#include "core/store/project.h"
#include "core/workbench/llm_runs.h"

#include <memory>
#include <optional>
#include <string>

namespace foresearch::cli {

/// Whom `llm` speaks to. The key itself is never an argument: every program of the machine can read these.
struct EndpointArguments {
    std::string url;
    std::string dialect = "openai";
    std::string apiVersion;
    std::string organisation;
    std::string project;
    std::string keyFile;
    std::string keychain;
    int concurrency = 0; ///< 0: the dialect's
    int requestsPerMinute = 0;
    int tokensPerMinute = 0;
    bool allowsPlainHttp = false;
    bool streams = false;
};

void addEndpointOptions(CLI::App &command, EndpointArguments &arguments);
/// Of these, what does not say who is asked: key, headers, pace.
void addAskingOptions(CLI::App &command, EndpointArguments &arguments);
void askAs(const EndpointArguments &arguments, llm::Endpoint &endpoint);

/// Errors: those of llm::check. Throws CLI::ValidationError for an unknown dialect.
Result<llm::Endpoint> endpointOf(const EndpointArguments &arguments);

/// From --key-file, the keychain that --keychain names, or FORESEARCH_API_KEY; none where none of them is there.
/// Errors: those of reading; the key is in no message.
Result<llm::ApiKey> keyOf(const EndpointArguments &arguments);

/// Knows what the project remembers of the endpoint. Contract: a QCoreApplication is there.
Result<std::shared_ptr<llm::ChatClient>> makeClient(const llm::Endpoint &endpoint, llm::ApiKey key,
                                                    store::Project *project);
/// What a model's tokens cost.
struct PriceArguments {
    std::string table;
    std::optional<double> input; ///< US dollars a million tokens
    std::optional<double> cachedInput;
    std::optional<double> output;
};

void addPriceOptions(CLI::App &command, PriceArguments &arguments);

/// By the options, the user's table, the shipped one; endpoints that are programs of one's own cost nothing. Nothing
/// where no price is known. Errors: those of reading a table.
Result<std::optional<prompt::ModelPrice>> priceOf(const PriceArguments &arguments, const llm::Endpoint &endpoint,
                                                  const std::string &model);

} // namespace foresearch::cli
