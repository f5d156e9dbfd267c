#pragma once

#include "core/base/json.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace foresearch {

/// Reads the members of a JSON object one after another; the first failure is kept, and later reads do nothing.
class MemberReader {
public:
    /// Contract: `object` outlives the reader.
    explicit MemberReader(const JsonCursor &object) : m_object(&object) {}

    void read(const char *key, int &target) { readInteger(key, target, INT32_MIN, INT32_MAX); }
    void read(const char *key, std::size_t &target) { readInteger(key, target, 0, INT64_MAX); }
    void read(const char *key, double &target) { readBy(&JsonCursor::number, key, target); }
    void read(const char *key, std::string &target) { readBy(&JsonCursor::text, key, target); }

    /// 64 bits are more than a JSON number keeps: digits in a text.
    void readSeed(const char *key, std::uint64_t &target)
    {
        std::string digits;
        read(key, digits);
        const auto member = at(key);
        if (!member)
            return;
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), target);
        if (problem != std::errc() || end != digits.data() + digits.size())
            m_error = member->problem(ErrorCode::BadValue, member->found(), "a seed in digits").error();
    }

    /// Absent or null: nothing.
    void readOptional(const char *key, std::optional<double> &target)
    {
        const auto member = keep(m_object->find(key));
        if (member && *member)
            target = keep((*member)->number());
    }

    /// One of the words of an enumeration.
    template <typename Enum, std::size_t N>
    void readWord(const char *key, Enum &target, const std::array<std::pair<const char *, Enum>, N> &words)
    {
        std::string word;
        read(key, word);
        std::string expected = "one of";
        for (const auto &[candidate, value] : words) {
            if (word == candidate) {
                target = value;
                return;
            }
            expected += std::string(" ") + candidate;
        }
        if (const auto member = at(key))
            m_error = member->problem(ErrorCode::BadValue, "\"" + word + "\"", expected).error();
    }

    /// The member, or nothing after a failure.
    std::optional<JsonCursor> at(const char *key) { return m_error ? std::nullopt : keep(m_object->at(key)); }

    void keep(const Result<> &result)
    {
        if (!m_error && !result)
            m_error = result.error();
    }

    /// The value of a result; its error becomes the reader's.
    template <typename T>
    std::optional<T> keep(Result<T> result)
    {
        if (m_error)
            return std::nullopt;
        if (!result) {
            m_error = result.error();
            return std::nullopt;
        }
        return std::move(*result);
    }

    Result<> done() const { return m_error ? Result<>(Unexpected(*m_error)) : Result<>(); }

private:
    template <typename T>
    void readInteger(const char *key, T &target, std::int64_t min, std::int64_t max)
    {
        if (const auto member = at(key)) {
            if (const auto value = keep(member->integer(min, max)))
                target = static_cast<T>(*value);
        }
    }

    template <typename T>
    void readBy(Result<T> (JsonCursor::*reader)() const, const char *key, T &target)
    {
        if (const auto member = at(key)) {
            if (auto value = keep(((*member).*reader)()))
                target = std::move(*value);
        }
    }

    const JsonCursor *m_object;
    std::optional<Error> m_error;
};

} // namespace foresearch
