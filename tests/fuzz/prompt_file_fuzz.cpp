#include "core/prompt/prompt_import.h"
#include "core/prompt/prompt_template.h"
#include "core/prompt/prompt_version.h"
#include "core/prompt/render.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace foresearch;
using namespace foresearch::prompt;

void checkTemplate(std::string_view text)
{
    const auto read = parseTemplate(text, {"fuzz.json"});
    if (!read && read.error().detail.empty())
        std::abort();
    if (!read)
        return;
    const auto again = parseTemplate(templateJson(*read), {"again.json"});
    if (!again || *again != *read)
        std::abort();
}

void checkPrompt(std::string_view text)
{
    const auto read = parsePrompt(text, {"fuzz.json"});
    if (!read && read.error().detail.empty())
        std::abort();
    if (!read)
        return;
    const auto again = parsePrompt(promptJson(*read), {"again.json"});
    if (!again || *again != *read)
        std::abort();
    const space::Architecture test{.encoder = {512, {{1024, 4}}}, .decoder = {512, {{1024, 4, 4, -1}}}};
    const PromptWriter writer(read->prompt());
    if (!writer.text(test).starts_with(writer.prefix()))
        std::abort();
}

} // namespace

/// A template, a prompt or a text with marks: refused with a sentence, or the same again after writing and reading.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    checkTemplate(text);
    checkPrompt(text);
    if (const auto any = importPrompt(text, {"fuzz.txt"}, "fuzz"); !any && any.error().detail.empty())
        std::abort();
    if (const auto imported = importTemplate(text, {"fuzz.txt"}, "fuzz"))
        checkTemplate(templateJson(*imported));
    return 0;
}
