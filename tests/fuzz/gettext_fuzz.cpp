#include "core/text/gettext.h"

#include "core/base/utf8.h"

#include <cstdlib>

using namespace foresearch;

/// Whatever the bytes, a file is refused or has messages in UTF-8, of which sentences are made that need no further
/// cleaning.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto messages = text::parseGettext(bytes, "input");
    if (!messages)
        return 0;
    for (const text::SentencePair &message : *messages) {
        if (message.source.empty() || !isUtf8(message.source) || !isUtf8(message.target))
            std::abort();
        const std::string sentence = text::messageAsSentence(message.source);
        if (!isUtf8(sentence) || sentence.find('\n') != std::string::npos)
            std::abort();
    }
    return 0;
}
