#pragma once

#include "core/base/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reading of settings and results that a project keeps: what this program did not write says nothing.
namespace foresearch::workbench {

/// An object; empty where the text is none.
inline Json objectOf(const std::string &text)
{
    auto parsed = parseJson(text, {"settings"});
    return parsed && parsed->is_object() ? std::move(*parsed) : Json::object();
}

/// The member of an object, or `usual`.
inline std::string textMember(const Json &object, std::string_view key, const std::string &usual = {})
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : usual;
}

inline std::optional<double> numberMember(const Json &object, std::string_view key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

inline std::optional<std::int64_t> integerMember(const Json &object, std::string_view key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? std::optional(found->get<std::int64_t>())
                                                               : std::nullopt;
}

/// A count, or `usual`.
inline std::size_t countMember(const Json &object, std::string_view key, std::size_t usual = 0)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_number_unsigned() ? found->get<std::size_t>() : usual;
}

/// The member where it is an object or an array; else an empty one.
inline Json objectMember(const Json &object, std::string_view key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : Json::object();
}

inline Json arrayMember(const Json &object, std::string_view key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : Json::array();
}

} // namespace foresearch::workbench
