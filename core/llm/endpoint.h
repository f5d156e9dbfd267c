#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace foresearch::llm {

/// How an endpoint wants to be spoken to.
enum class Dialect { OpenAi, AzureV1, AzureClassic, LlamaCpp, Ollama, Vllm, Custom };

inline constexpr std::array kDialects{Dialect::OpenAi, Dialect::AzureV1, Dialect::AzureClassic, Dialect::LlamaCpp,
                                      Dialect::Ollama, Dialect::Vllm,    Dialect::Custom};

/// "openai", "azure", "azure-classic", "llama.cpp", "ollama", "vllm", "custom".
std::string_view key(Dialect dialect);
/// Errors: BadValue, naming the dialects there are.
Result<Dialect> parseDialect(std::string_view text);

/// What an endpoint is asked at most; 0: no limit but what its headers say.
struct EndpointLimits {
    int concurrency = 4; ///< calls in flight, 1 to 512
    int requestsPerMinute = 0;
    int tokensPerMinute = 0;
    friend bool operator==(const EndpointLimits &, const EndpointLimits &) = default;
};

/// Units: seconds.
struct EndpointDeadlines {
    double connect = 15;  ///< until the connection (TLS included) stands
    double attempt = 600; ///< from sending a request to the end of its answer
    double call = 1800;   ///< of all attempts and the waits between them
    friend bool operator==(const EndpointDeadlines &, const EndpointDeadlines &) = default;
};

/// Where models answer. Holds no key.
struct Endpoint {
    std::string name = {}; ///< the user's
    Dialect dialect = Dialect::OpenAi;
    std::string baseUrl = {};      ///< "https://api.openai.com/v1"; Azure classic: without "/openai"
    std::string apiVersion = {};   ///< Azure classic only
    bool allowsPlainHttp = false;  ///< to other machines; to this one it always is
    std::string organisation = {}; ///< header OpenAI-Organization
    std::string project = {};      ///< header OpenAI-Project
    bool streams = false;          ///< answers come in pieces
    EndpointLimits limits = {};
    EndpointDeadlines deadlines = {};
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// The dialect's usual address, version and limits; Azure's and Custom's have no address.
Endpoint presetOf(Dialect dialect);

/// Errors: BadValue, one sentence that names the endpoint's member: no https (http only to this machine unless
/// allowed), a key, query or fragment in the address, no version where the dialect needs one, a limit or deadline out
/// of range.
Result<> check(const Endpoint &endpoint);

/// Whether `url`'s host is this machine: localhost, 127.0.0.0/8, ::1.
bool isLoopback(std::string_view url);

/// Who is asked, for cache keys: dialect, base address without trailing slashes, and version; not the user's name.
std::string identityOf(const Endpoint &endpoint);

/// Address of chat completions for `model`. Contract: check() accepts the endpoint.
std::string chatUrl(const Endpoint &endpoint, std::string_view model);
/// Address of the list of models.
std::string modelsUrl(const Endpoint &endpoint);

/// JSON: {"name","dialect","baseUrl",...}.
OrderedJson toJson(const Endpoint &endpoint);
/// Members that are absent have their preset's value; unknown ones are refused, so that no key slips in.
/// Errors: BadFormat, BadValue; those of check().
Result<Endpoint> readEndpoint(const JsonCursor &cursor);

} // namespace foresearch::llm
