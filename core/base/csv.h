#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct csv_parser;

namespace foresearch {

/// Rows of comma-separated values (RFC 4180), read as a stream. Fields may be quoted and then hold commas, quotes and
/// line breaks; blank lines are skipped; a byte order mark and either kind of line end are accepted. What is not
/// well-formed (a quote inside an unquoted field, text behind a closing quote, a quote that is never closed) is
/// refused.
class CsvReader {
public:
    /// Errors: NotFound; CannotRead.
    static Result<CsvReader> open(const std::filesystem::path &path);
    /// Reads `text`, which came from `source`.
    static CsvReader fromText(std::string text, std::string source);

    CsvReader(CsvReader &&other) noexcept;
    CsvReader &operator=(CsvReader &&other) noexcept;
    ~CsvReader();

    /// Whether there was another row; it is then in `fields()` until the next call.
    /// Errors: BadFormat, CannotRead, TooLarge (a row over LineReader::kMaxLineBytes).
    Result<bool> next();

    const std::vector<std::string> &fields() const { return m_fields; }
    std::size_t lineNumber() const { return m_lineNumber; } ///< where the row begins, from 1
    const std::string &source() const { return m_lines.source(); }

private:
    struct Free {
        void operator()(csv_parser *parser) const;
    };
    struct ParsedRows;

    explicit CsvReader(LineReader lines);
    Result<> feedLine();

    LineReader m_lines;
    std::unique_ptr<csv_parser, Free> m_parser;
    std::unique_ptr<ParsedRows> m_parsed;
    std::vector<std::string> m_fields;
    std::size_t m_lineNumber = 0;
};

/// One row of a CSV file with its line end; fields are quoted where they must be.
std::string csvRow(std::span<const std::string> fields);

} // namespace foresearch
