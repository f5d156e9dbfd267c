#pragma once

#include "core/base/result.h"
#include "core/text/sentence_pairs.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::text {

/// The messages of a gettext .mo file with their translations, as they stand there; of plural forms the singular,
/// without the context. The header (the message "") is left out, and so is what is not translated. Source: GNU gettext,
/// "The Format of GNU MO Files". Errors: BadFormat (another beginning, cut); BadValue (a text outside the file, a
/// charset that is not UTF-8); NewerVersion, naming source.
Result<std::vector<SentencePair>> parseGettext(std::string_view bytes, const std::string &source);

/// The text of a message as a sentence: without the marks of keyboard shortcuts, line ends as blanks. Nothing for what
/// no translator would call a sentence: without letters, with placeholders, markup, control characters or several
/// paragraphs.
std::string messageAsSentence(std::string_view message);

/// The translations into `language` ("de") of all programs installed here, below FOLDER/LANGUAGE/LC_MESSAGES, cleaned,
/// each pair once, in alphabetical order. Files that cannot be read are passed over: other programs answer for them.
std::vector<SentencePair> installedTranslations(const std::filesystem::path &folder, const std::string &language);

} // namespace foresearch::text
