#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace foresearch::llm {

/// A secret. It can't be printed or compared, and its memory is overwritten when it goes.
class ApiKey {
public:
    /// No key: for endpoints that need none.
    ApiKey() = default;
    /// Blanks around it are dropped. Errors: BadValue (empty, over 4096 bytes, control characters); the text is not
    /// in the message.
    static Result<ApiKey> create(std::string_view text);

    ApiKey(const ApiKey &other);
    ApiKey(ApiKey &&other) noexcept;
    ApiKey &operator=(ApiKey other) noexcept;
    ~ApiKey();

    bool isEmpty() const { return m_text.empty(); }
    /// For the request header only.
    std::string_view reveal() const { return m_text; }

    /// `text` with every occurrence of the key, and of its parts of at least 8 bytes at either end ("sk-abcd...wxyz"),
    /// replaced by "[key]"; what servers echo is cleaned by this before anybody sees it.
    std::string redact(std::string_view text) const;

private:
    std::string m_text;
};

inline constexpr const char *kKeyVariable = "FORESEARCH_API_KEY";

/// From the environment variable FORESEARCH_API_KEY; nothing where it is not set or empty.
/// Errors: those of ApiKey::create.
Result<std::optional<ApiKey>> keyFromEnvironment();

/// The desktop's keychain. One entry an endpoint name.
/// Errors: Unavailable (no keychain runs here, access denied), with a sentence that says what else can be done.
/// Threads: any but the window's, which it would block: these wait for the keychain, which may ask the user.
namespace keychain {
Result<std::optional<ApiKey>> read(std::string_view endpointName);
Result<> write(std::string_view endpointName, const ApiKey &key);
Result<> remove(std::string_view endpointName);
} // namespace keychain

} // namespace foresearch::llm
