#pragma once

#include "core/base/json.h"
#include "core/search/individual.h"
#include "core/search/setup.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::search {

/// A search as a journal keeps it.
struct SearchRecord {
    SearchSetup setup;
    /// What the program that runs the search needs to make its predictors again; of no meaning to the search.
    std::map<std::string, std::string> arguments;
    std::vector<Generation> generations; ///< the finished ones, in order
};

// The text form: one JSON object a line. The first line names the format, its version, the setup and the arguments;
// each further line is a finished generation. What follows from the rest is not written: ids, architectures (the
// genomes decode to them), GFLOPs and parameters.

/// `json` in one line, without a line feed; bytes that are no UTF-8 are replaced.
std::string toLine(const OrderedJson &json);

OrderedJson headerToJson(const SearchRecord &record);
/// Errors: BadFormat, BadValue, naming line and key; NewerVersion.
Result<SearchRecord> headerFromJson(const JsonCursor &line);

OrderedJson toJson(const Generation &generation);
/// The generation after those of `record`. Errors: BadFormat, BadValue, naming line and key.
Result<Generation> generationFromJson(const JsonCursor &line, const SearchRecord &record);

/// A record's text, read as far as it is whole.
struct ParsedRecord {
    SearchRecord record;
    std::size_t wholeBytes = 0; ///< of the text, without a last line that was not finished
};

/// Reads a whole record; a last line without a line feed was being written when the program ended, and is left out.
/// Errors: BadFormat (also: nothing but an unfinished line), BadValue, naming line and key; NewerVersion.
Result<ParsedRecord> parseRecord(std::string_view text, const std::string &sourceName);

} // namespace foresearch::search
