#pragma once

#include "core/prompt/prompt_template.h"
#include "core/prompt/prompt_version.h"

#include <variant>

namespace foresearch::prompt {

using ImportedPrompt = std::variant<PromptVersion, PromptTemplate>;

/// A prompt's file, a template's file, or else a text with marks, which `name` is for.
/// Errors: those of parsePrompt, parseTemplate and importTemplate.
Result<ImportedPrompt> importPrompt(std::string_view text, const TextSource &source, const std::string &name);

} // namespace foresearch::prompt
