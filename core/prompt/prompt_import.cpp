#include "core/prompt/prompt_import.h"

namespace foresearch::prompt {

namespace {

/// The file's own word for what it is; empty where it is no JSON object that says one.
std::string formatOf(std::string_view text, const TextSource &source)
{
    const auto json = parseJson(text, source);
    if (!json || !json->is_object())
        return {};
    const auto format = json->find("format");
    return format != json->end() && format->is_string() ? format->get<std::string>() : std::string();
}

} // namespace

Result<ImportedPrompt> importPrompt(std::string_view text, const TextSource &source, const std::string &name)
{
    const std::string format = formatOf(text, source);
    if (format == "foresearch-prompt") {
        auto version = parsePrompt(text, source);
        if (!version)
            return propagate(version);
        return ImportedPrompt(*std::move(version));
    }
    auto read =
        format == "foresearch-prompt-template" ? parseTemplate(text, source) : importTemplate(text, source, name);
    if (!read)
        return propagate(read);
    return ImportedPrompt(*std::move(read));
}

} // namespace foresearch::prompt
