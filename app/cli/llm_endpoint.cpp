#include "app/cli/llm_endpoint.h"

#include "core/base/file.h"
#include "core/workbench/llm_endpoint.h"

#include <iostream>

namespace foresearch::cli {

namespace {

constexpr double kMillion = 1e6;
constexpr const char *kEndpointGroup = "Endpoint";

std::string dialectNames()
{
    std::string names;
    for (const llm::Dialect dialect : llm::kDialects)
        names += (names.empty() ? "" : ", ") + std::string(llm::key(dialect));
    return names;
}

Result<std::string> firstLineOf(const std::string &file)
{
    constexpr std::uintmax_t kMaxBytes = 16 << 10;
    if (file == "-") {
        std::string line;
        if (!std::getline(std::cin, line))
            return fail(ErrorCode::CannotRead, "Standard input: found no line, expected the key.");
        return line;
    }
    auto text = readFile(file, kMaxBytes);
    if (!text)
        return text;
    return text->substr(0, text->find('\n'));
}

Result<prompt::Money> perToken(const char *option, double dollars)
{
    auto money = prompt::Money::fromDollars(dollars / kMillion);
    if (!money)
        throw CLI::ValidationError(option, "expected 0 or more dollars a million tokens");
    return money;
}

} // namespace

void addEndpointOptions(CLI::App &command, EndpointArguments &arguments)
{
    EndpointArguments &a = arguments;
    command.add_option("--endpoint", a.url, "Address, e.g. https://api.openai.com/v1; without it, the dialect's own")
        ->type_name("URL")
        ->group(kEndpointGroup);
    command.add_option("--dialect", a.dialect, "How it is spoken to: " + dialectNames())
        ->capture_default_str()
        ->group(kEndpointGroup);
    command.add_option("--api-version", a.apiVersion, "Of Azure's classic API")->group(kEndpointGroup);
    command.add_flag("--allow-http", a.allowsPlainHttp, "Speak without encryption to another machine")
        ->group(kEndpointGroup);
    addAskingOptions(command, arguments);
}

void addAskingOptions(CLI::App &command, EndpointArguments &arguments)
{
    EndpointArguments &a = arguments;
    command.add_option("--organization", a.organisation, "Header OpenAI-Organization")->group(kEndpointGroup);
    command.add_option("--openai-project", a.project, "Header OpenAI-Project")->group(kEndpointGroup);
    auto *file = command.add_option("--key-file", a.keyFile,
                                    "File whose first line is the key, or - for standard input; without it, the "
                                    "environment variable FORESEARCH_API_KEY");
    file->type_name("FILE")->group(kEndpointGroup);
    command
        .add_option("--keychain", a.keychain,
                    "Take the key from the desktop's keychain, by the name that `llm key store` gave it")
        ->type_name("NAME")
        ->excludes(file)
        ->group(kEndpointGroup);
    command.add_option("--concurrency", a.concurrency, "Calls in flight at most; without it, the dialect's")
        ->check(CLI::Range(1, 512))
        ->group(kEndpointGroup);
    command.add_option("--requests-per-minute", a.requestsPerMinute, "Calls begun a minute at most")
        ->check(CLI::NonNegativeNumber)
        ->group(kEndpointGroup);
    command.add_option("--tokens-per-minute", a.tokensPerMinute, "Tokens asked for a minute at most")
        ->check(CLI::NonNegativeNumber)
        ->group(kEndpointGroup);
    command.add_flag("--stream", a.streams, "Have answers come in pieces")->group(kEndpointGroup);
}

/// How it is asked, which changes nothing of what it says.
void askAs(const EndpointArguments &arguments, llm::Endpoint &endpoint)
{
    endpoint.name = arguments.keychain;
    endpoint.organisation = arguments.organisation;
    endpoint.project = arguments.project;
    endpoint.streams = arguments.streams;
    if (arguments.concurrency > 0)
        endpoint.limits.concurrency = arguments.concurrency;
    if (arguments.requestsPerMinute > 0)
        endpoint.limits.requestsPerMinute = arguments.requestsPerMinute;
    if (arguments.tokensPerMinute > 0)
        endpoint.limits.tokensPerMinute = arguments.tokensPerMinute;
}

Result<llm::Endpoint> endpointOf(const EndpointArguments &arguments)
{
    const auto dialect = llm::parseDialect(arguments.dialect);
    if (!dialect)
        throw CLI::ValidationError("--dialect", dialect.error().detail);
    llm::Endpoint endpoint = llm::presetOf(*dialect);
    if (!arguments.url.empty())
        endpoint.baseUrl = arguments.url;
    if (!arguments.apiVersion.empty())
        endpoint.apiVersion = arguments.apiVersion;
    endpoint.allowsPlainHttp = arguments.allowsPlainHttp;
    askAs(arguments, endpoint);
    if (const auto valid = llm::check(endpoint); !valid)
        return propagate(valid);
    return endpoint;
}

Result<llm::ApiKey> keyOf(const EndpointArguments &arguments)
{
    if (!arguments.keyFile.empty()) {
        const auto line = firstLineOf(arguments.keyFile);
        if (!line)
            return propagate(line);
        return llm::ApiKey::create(*line);
    }
    const auto found = arguments.keychain.empty() ? llm::keyFromEnvironment() : llm::keychain::read(arguments.keychain);
    if (!found)
        return propagate(found);
    if (!*found && !arguments.keychain.empty())
        return fail(ErrorCode::NotFound, "Keychain: found no key for \"" + arguments.keychain + "\".");
    return found->value_or(llm::ApiKey());
}

Result<std::shared_ptr<llm::ChatClient>> makeClient(const llm::Endpoint &endpoint, llm::ApiKey key,
                                                    store::Project *project)
{
    llm::ChatClientOptions options;
    if (project != nullptr) {
        auto known = workbench::knownCapabilities(*project, endpoint);
        if (!known)
            return propagate(known);
        options.capabilities = std::move(*known);
    }
    auto client = llm::ChatClient::create(endpoint, std::move(key), std::move(options));
    if (!client)
        return propagate(client);
    return std::shared_ptr<llm::ChatClient>(std::move(*client));
}

void addPriceOptions(CLI::App &command, PriceArguments &arguments)
{
    constexpr const char *kGroup = "Prices";
    command
        .add_option("--prices", arguments.table, "Own table of prices, before the shipped one (resources/prices.json)")
        ->type_name("FILE")
        ->group(kGroup);
    auto *input = command.add_option("--price-input", arguments.input, "US dollars a million prompt tokens");
    auto *output = command.add_option("--price-output", arguments.output, "US dollars a million answer tokens");
    input->needs(output)->group(kGroup);
    output->needs(input)->group(kGroup);
    command
        .add_option("--price-cached-input", arguments.cachedInput,
                    "US dollars a million cached prompt tokens; without it, as --price-input")
        ->needs(input)
        ->group(kGroup);
}

Result<std::optional<prompt::ModelPrice>> priceOf(const PriceArguments &arguments, const llm::Endpoint &endpoint,
                                                  const std::string &model)
{
    if (arguments.input) {
        const auto input = perToken("--price-input", *arguments.input);
        const auto cached = perToken("--price-cached-input", arguments.cachedInput.value_or(*arguments.input));
        const auto output = perToken("--price-output", *arguments.output);
        return std::optional(prompt::ModelPrice{model, {*input, *cached, *output}, {}, "the command line"});
    }
    auto table = prompt::PriceTable::shipped();
    if (!table)
        return propagate(table);
    if (!arguments.table.empty()) {
        const auto own = prompt::PriceTable::read(arguments.table);
        if (!own)
            return propagate(own);
        table = own->over(*table);
    }
    return workbench::priceOf(*table, endpoint, model);
}

} // namespace foresearch::cli
