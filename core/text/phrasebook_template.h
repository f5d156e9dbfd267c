#pragma once

#include "core/text/phrasebook_grammar.h"

namespace foresearch::text::phrasebook {

/// What a template may speak of.
struct TemplateScope {
    Symbols &symbols;
    const std::vector<Table> &tables;
    std::vector<std::string> parts = {};
    std::vector<Symbol> columns = {};
};

/// Reads a value: a literal, $variable, part.feature, #column, #@table value..., @table value...
/// Errors: BadFormat, naming the place, what was found and what was expected.
Result<Value> parseValue(std::string_view text, const TemplateScope &scope, const JsonCursor &place);

/// Reads a text with values, and with {part:field variable=value ...}, in braces. Errors: as parseValue.
Result<std::vector<Piece>> parseTemplate(std::string_view text, const TemplateScope &scope, const JsonCursor &place);

/// Reads "value=word|word ...". Errors: as parseValue.
Result<std::vector<Condition>> parseConditions(std::string_view text, const TemplateScope &scope,
                                               const JsonCursor &place);

} // namespace foresearch::text::phrasebook
