#include "core/text/phrasebook_template.h"

#include "core/text/unicode.h"

#include <algorithm>

namespace foresearch::text::phrasebook {

namespace {

Unexpected unknown(const JsonCursor &place, std::string_view found, std::string_view expected)
{
    return place.problem(ErrorCode::BadFormat, shownText(found), expected);
}

std::optional<std::size_t> placeOf(const std::vector<std::string> &names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

Result<Value> parseTableValue(const std::vector<std::string_view> &words, const TemplateScope &scope,
                              const JsonCursor &place)
{
    const std::string_view name = words.front().substr(1);
    const auto table =
        std::find_if(scope.tables.begin(), scope.tables.end(), [&](const Table &t) { return t.name == name; });
    if (table == scope.tables.end())
        return unknown(place, words.front(), "the name of a table");
    Value value{.kind = Value::Kind::Table, .part = static_cast<std::size_t>(table - scope.tables.begin())};
    for (std::size_t i = 1; i < words.size(); ++i) {
        auto argument = parseValue(words[i], scope, place);
        if (!argument)
            return argument;
        value.arguments.push_back(*std::move(argument));
    }
    if (value.arguments.size() != table->width)
        return unknown(place, words.front(), std::to_string(table->width) + " values behind it");
    return value;
}

Result<Value> parseColumn(std::string_view name, const TemplateScope &scope, const JsonCursor &place)
{
    Value value{.kind = Value::Kind::Column};
    if (name.starts_with('@')) {
        auto named = parseTableValue(words(name), scope, place);
        if (!named)
            return named;
        value.arguments.push_back(*std::move(named));
        return value;
    }
    value.name = scope.symbols.of(name);
    if (std::find(scope.columns.begin(), scope.columns.end(), value.name) == scope.columns.end())
        return unknown(place, "#" + std::string(name), "a column of these words");
    return value;
}

/// Part, field and settings, or nothing where the first word is no part.
Result<std::optional<Piece>> parsePart(std::string_view text, const TemplateScope &scope, const JsonCursor &place)
{
    const auto parsed = words(text);
    const std::string_view target = parsed.front();
    const std::size_t colon = target.find(':');
    const auto part = placeOf(scope.parts, target.substr(0, colon));
    if (!part)
        return std::optional<Piece>();
    Piece piece{.value = {}, .isPart = true, .part = *part};
    piece.field = scope.symbols.of(colon == std::string_view::npos ? "text" : target.substr(colon + 1));
    for (std::size_t i = 1; i < parsed.size(); ++i) {
        const std::size_t equals = parsed[i].find('=');
        if (equals == std::string_view::npos || equals == 0)
            return unknown(place, parsed[i], "variable=value");
        auto value = parseValue(parsed[i].substr(equals + 1), scope, place);
        if (!value)
            return propagate(value);
        piece.settings.emplace_back(scope.symbols.of(parsed[i].substr(0, equals)), *std::move(value));
    }
    return std::optional(std::move(piece));
}

Result<Piece> parsePiece(std::string_view text, const TemplateScope &scope, const JsonCursor &place)
{
    if (words(text).empty())
        return unknown(place, "{}", "a part or a value in braces");
    auto part = parsePart(text, scope, place);
    if (!part)
        return propagate(part);
    if (*part)
        return **std::move(part);
    auto value = parseValue(text, scope, place);
    if (!value)
        return propagate(value);
    if (value->kind == Value::Kind::Literal)
        return unknown(place, text, "a part of the rule, or a value with $, #, @ or a dot");
    return Piece{.value = *std::move(value)};
}

} // namespace

Result<Value> parseValue(std::string_view text, const TemplateScope &scope, const JsonCursor &place)
{
    if (text.starts_with('@'))
        return parseTableValue(words(text), scope, place);
    if (text.starts_with('#'))
        return parseColumn(text.substr(1), scope, place);
    if (text.starts_with('$'))
        return Value{.kind = Value::Kind::Variable, .name = scope.symbols.of(text.substr(1))};
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos || dot == 0 || dot + 1 == text.size())
        return Value{.kind = Value::Kind::Literal, .name = scope.symbols.of(text)};
    const auto part = placeOf(scope.parts, text.substr(0, dot));
    if (!part)
        return unknown(place, text, "a feature of one of the rule's parts");
    return Value{.kind = Value::Kind::Feature, .name = scope.symbols.of(text.substr(dot + 1)), .part = *part};
}

Result<std::vector<Piece>> parseTemplate(std::string_view text, const TemplateScope &scope, const JsonCursor &place)
{
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const std::size_t open = text.find_first_of("{}");
        const std::string_view literal = text.substr(0, open);
        if (!literal.empty())
            pieces.push_back({.value = {.kind = Value::Kind::Literal, .name = scope.symbols.of(literal)}});
        if (open == std::string_view::npos)
            break;
        const std::size_t close = text.find('}', open);
        if (text[open] == '}' || close == std::string_view::npos)
            return unknown(place, text.substr(open), "braces in pairs");
        auto piece = parsePiece(text.substr(open + 1, close - open - 1), scope, place);
        if (!piece)
            return propagate(piece);
        pieces.push_back(*std::move(piece));
        text.remove_prefix(close + 1);
    }
    return pieces;
}

Result<std::vector<Condition>> parseConditions(std::string_view text, const TemplateScope &scope,
                                               const JsonCursor &place)
{
    std::vector<Condition> conditions;
    for (const std::string_view word : words(text)) {
        const std::size_t equals = word.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return unknown(place, word, "value=word|word");
        auto value = parseValue(word.substr(0, equals), scope, place);
        if (!value)
            return propagate(value);
        Condition condition{*std::move(value), {}};
        std::string_view rest = word.substr(equals + 1);
        for (std::size_t bar = rest.find('|'); bar != std::string_view::npos; bar = rest.find('|')) {
            condition.allowed.push_back(scope.symbols.of(rest.substr(0, bar)));
            rest.remove_prefix(bar + 1);
        }
        condition.allowed.push_back(scope.symbols.of(rest));
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

} // namespace foresearch::text::phrasebook
