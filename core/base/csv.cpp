#include "core/base/csv.h"

#include "core/base/json.h"

#include <csv.h>

#include <deque>
#include <new>

namespace foresearch {

struct CsvReader::ParsedRows {
    struct Row {
        std::size_t line = 0;
        std::vector<std::string> fields;
    };

    std::deque<Row> done;
    Row current;
    std::size_t bytes = 0; ///< fed since the current row began

    static void onField(void *data, std::size_t size, void *rows)
    {
        static_cast<ParsedRows *>(rows)->current.fields.emplace_back(static_cast<const char *>(data), size);
    }
    static void onRow(int /*terminator*/, void *rows)
    {
        auto &self = *static_cast<ParsedRows *>(rows);
        const std::size_t line = self.current.line;
        self.done.push_back(std::move(self.current));
        self.current = {line, {}};
    }
};

namespace {

constexpr std::string_view kExpected = "comma-separated values (RFC 4180)";

/// What a growing field is enlarged by: with libcsv's 128 bytes a field of megabytes takes quadratic time to copy.
constexpr std::size_t kFieldBlockBytes = std::size_t{1} << 16;

/// libcsv's first state: between two rows.
bool isInsideRow(const csv_parser &parser)
{
    return parser.pstate != 0;
}

bool needsQuotes(std::string_view field)
{
    return field.find_first_of(",\"\r\n") != std::string_view::npos;
}

} // namespace

void CsvReader::Free::operator()(csv_parser *parser) const
{
    csv_free(parser);
    delete parser;
}

CsvReader::CsvReader(LineReader lines)
    : m_lines(std::move(lines))
    , m_parser(new csv_parser)
    , m_parsed(std::make_unique<ParsedRows>())
{
    csv_init(m_parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    csv_set_blk_size(m_parser.get(), kFieldBlockBytes);
    csv_set_space_func(m_parser.get(), [](unsigned char) { return 0; }); // blanks belong to their field
}

CsvReader::CsvReader(CsvReader &&other) noexcept = default;
CsvReader &CsvReader::operator=(CsvReader &&other) noexcept = default;
CsvReader::~CsvReader() = default;

Result<CsvReader> CsvReader::open(const std::filesystem::path &path)
{
    auto lines = LineReader::open(path);
    if (!lines)
        return propagate(lines);
    return CsvReader(std::move(*lines));
}

CsvReader CsvReader::fromText(std::string text, std::string source)
{
    return CsvReader(LineReader::fromText(std::move(text), std::move(source)));
}

Result<bool> CsvReader::next()
{
    while (m_parsed->done.empty()) {
        const auto more = m_lines.next();
        if (!more)
            return propagate(more);
        if (!*more) {
            if (isInsideRow(*m_parser))
                return fail(ErrorCode::BadFormat, describeProblem({source(), m_parsed->current.line}, {},
                                                                  "a quote that is never closed", kExpected));
            return false;
        }
        if (const auto fed = feedLine(); !fed)
            return propagate(fed);
    }
    m_fields = std::move(m_parsed->done.front().fields);
    m_lineNumber = m_parsed->done.front().line;
    m_parsed->done.pop_front();
    return true;
}

Result<> CsvReader::feedLine()
{
    if (!isInsideRow(*m_parser)) {
        m_parsed->current = {m_lines.lineNumber(), {}};
        m_parsed->bytes = 0;
    }
    m_parsed->bytes += m_lines.line().size() + 1;
    const TextSource place{source(), m_parsed->current.line};
    if (m_parsed->bytes > LineReader::kMaxLineBytes)
        return fail(ErrorCode::TooLarge,
                    describeProblem(place, {}, "a row of more than 16 MiB", "every quote to be closed"));
    for (const std::string_view part : {m_lines.line(), std::string_view("\n")}) {
        if (csv_parse(m_parser.get(), part.data(), part.size(), &ParsedRows::onField, &ParsedRows::onRow,
                      m_parsed.get())
            == part.size())
            continue;
        if (csv_error(m_parser.get()) != CSV_EPARSE)
            throw std::bad_alloc();
        return fail(ErrorCode::BadFormat,
                    describeProblem({source(), m_lines.lineNumber()}, {},
                                    "a quote inside an unquoted field or text behind a closing quote", kExpected));
    }
    return {};
}

std::string csvRow(std::span<const std::string> fields)
{
    std::string row;
    for (const std::string &field : fields) {
        if (&field != fields.data())
            row += ',';
        if (!needsQuotes(field)) {
            row += field;
            continue;
        }
        row += '"';
        for (const char c : field)
            row.append(c == '"' ? 2 : 1, c);
        row += '"';
    }
    // Readers drop blank lines, so a row of one empty field needs its quotes.
    return (row.empty() && fields.size() == 1 ? "\"\"" : row) + "\r\n";
}

} // namespace foresearch
