#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace foresearch {

/// Why something that may fail did fail. The window translates the code; `detail` is one English sentence.
enum class ErrorCode {
    Stopped,      ///< the caller asked to stop
    NotFound,     ///< a file, name or module that does not exist
    CannotRead,   ///< exists, but reading failed
    CannotWrite,  ///< no permission, no space, read-only
    BadFormat,    ///< text that does not parse
    BadValue,     ///< parses, but the value cannot be
    TooLarge,     ///< beyond the stated limit
    NewerVersion, ///< written by a newer Foresearch
    Unavailable,  ///< a part that is not installed or not usable here
    Infeasible,   ///< no architecture meets the constraints
    Undefined,    ///< the quantity has no value for this input
    NoNetwork,    ///< the endpoint cannot be reached
    BudgetSpent,  ///< the next call would pass the budget
    Internal,     ///< a defect of ours
};

/// A stable name of the code, for logs and JSON: "bad-format".
const char *name(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail; ///< one sentence: where, what was found, what was expected

    friend bool operator==(const Error &, const Error &) = default;
};

/// Wraps an Error on its way into a Result, as std::unexpected does.
class Unexpected {
public:
    explicit Unexpected(Error error) : m_error(std::move(error)) {}
    Error &error() { return m_error; }

private:
    Error m_error;
};

/// `return fail(ErrorCode::NotFound, "...")`.
inline Unexpected fail(ErrorCode code, std::string detail)
{
    return Unexpected(Error{code, std::move(detail)});
}

/// A value or an Error; member names follow std::expected (C++23), which is to replace it.
template <typename T = void>
class [[nodiscard]] Result {
public:
    template <typename U = T>
    requires(std::is_convertible_v<U &&, T> && !std::is_same_v<std::remove_cvref_t<U>, Unexpected>) Result(U &&value)
        : m_state(std::in_place_index<0>, std::forward<U>(value))
    {}
    Result(Unexpected unexpected) : m_state(std::in_place_index<1>, std::move(unexpected.error())) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T value_or(T other) const & { return has_value() ? value() : std::move(other); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Unexpected unexpected) : m_error(std::move(unexpected.error())) {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

/// Hands the error of `result` on: `if (!x) return propagate(x);`
template <typename T>
Unexpected propagate(const Result<T> &result)
{
    return Unexpected(result.error());
}

} // namespace foresearch
