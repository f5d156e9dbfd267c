#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/endpoint.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The endpoints that a user has entered, as a file of this user:
///
///     {"format": "foresearch-endpoints", "version": 1,
///      "endpoints": [{"key": "keychain", "model": "gpt-4.1-mini", "endpoint": {"name": "OpenAI", ...},
///                     "capabilities": {...}}]}
///
/// It says where a key is kept, and never holds one.
namespace foresearch::workbench {

/// Where an endpoint's key comes from.
enum class KeySource {
    None,        ///< it needs none
    Keychain,    ///< the desktop's keychain, under the endpoint's name
    ThisRun,     ///< entered for this run of the program, and forgotten with it
    Environment, ///< FORESEARCH_API_KEY
};

struct KnownEndpoint {
    llm::Endpoint endpoint; ///< known by its name
    KeySource key = KeySource::None;
    std::string model = {};              ///< that was chosen last
    llm::Capabilities capabilities = {}; ///< what probes found
    friend bool operator==(const KnownEndpoint &, const KnownEndpoint &) = default;
};

std::string endpointsText(const std::vector<KnownEndpoint> &endpoints);

/// Errors: BadFormat; BadValue (what llm::check refuses, a name twice or empty); NewerVersion.
Result<std::vector<KnownEndpoint>> parseEndpoints(std::string_view text, const TextSource &source);

/// None where there is no file. Errors: those of readFile and of parseEndpoints.
Result<std::vector<KnownEndpoint>> readEndpoints(const std::filesystem::path &path);
/// Written whole or not at all. Errors: those of writeFile.
Result<> writeEndpoints(const std::filesystem::path &path, const std::vector<KnownEndpoint> &endpoints);

} // namespace foresearch::workbench
