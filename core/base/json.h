#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch {

using Json = nlohmann::json;                ///< for reading
using OrderedJson = nlohmann::ordered_json; ///< for writing: keys stay in the order in which they were set

/// Where an input text came from, for messages.
struct TextSource {
    std::string name;     ///< file path, or "standard input"
    std::size_t line = 0; ///< from 1; 0: the whole file
};

/// "FILE, line N, key "K": found F, expected E."
std::string describeProblem(const TextSource &source, std::string_view key, std::string_view found,
                            std::string_view expected);

/// In one line; bytes that are no UTF-8 are replaced.
std::string toText(const OrderedJson &json);

/// `text` as a message shows it: quoted, at most 40 bytes of it, control characters as "?".
std::string shownText(std::string_view text);

/// Parses one JSON text. Nesting deeper than 100 is refused.
/// Errors: BadFormat, naming the source, line and column and what was found.
Result<Json> parseJson(std::string_view text, const TextSource &source);

/// A value inside a JSON text that knows its path, so that every error names file, line, key, found and expected.
/// Contract: the Json, the TextSource and the parent cursor outlive the cursor; so a temporary has no members.
class JsonCursor {
public:
    JsonCursor(const Json &root, const TextSource &source) : m_value(&root), m_source(&source) {}

    const Json &json() const { return *m_value; }
    const TextSource &source() const { return *m_source; }

    /// The member `key` of an object. Errors: BadFormat (not an object, no such key).
    Result<JsonCursor> at(std::string_view key) const &;
    Result<JsonCursor> at(std::string_view key) const && = delete;
    /// The member, or nothing where the key is absent or null. Errors: BadFormat (not an object).
    Result<std::optional<JsonCursor>> find(std::string_view key) const &;
    Result<std::optional<JsonCursor>> find(std::string_view key) const && = delete;
    /// Elements of an array. Errors: BadFormat.
    Result<std::vector<JsonCursor>> elements() const &;
    Result<std::vector<JsonCursor>> elements() const && = delete;

    /// Errors: BadFormat (another type); BadValue (outside the range, not finite).
    Result<std::int64_t> integer(std::int64_t min, std::int64_t max) const;
    Result<double> number() const;
    Result<std::string> text() const;
    Result<bool> boolean() const;
    Result<std::vector<int>> integers(std::int64_t min, std::int64_t max) const;

    /// An error at this place.
    Unexpected problem(ErrorCode code, std::string_view found, std::string_view expected) const;
    /// The type found here, and the value where it is short: `string "abc"`.
    std::string found() const;
    std::string path() const;

private:
    JsonCursor(const Json &value, const JsonCursor &parent, std::string_view key, std::size_t index)
        : m_value(&value)
        , m_source(parent.m_source)
        , m_parent(&parent)
        , m_key(key)
        , m_index(index)
    {}

    const Json *m_value;
    const TextSource *m_source;
    const JsonCursor *m_parent = nullptr;
    std::string_view m_key;  ///< in the parent; empty in an array
    std::size_t m_index = 0; ///< in the parent array
};

/// Whether `root` says `"format": format` and a version from 1 to `version`; every file we write says both.
/// Errors: BadFormat (another format, no version); NewerVersion, naming both versions.
Result<> checkFormat(const JsonCursor &root, std::string_view format, int version);

} // namespace foresearch
