#include "core/base/csv.h"

#include <cstdint>
#include <cstdlib>

namespace {

struct Read {
    std::vector<std::vector<std::string>> rows;
    bool isWhole = false;
};

Read readAll(std::string text)
{
    auto reader = foresearch::CsvReader::fromText(std::move(text), "fuzz");
    Read read;
    while (true) {
        const auto more = reader.next();
        if (!more)
            return read;
        if (!*more) {
            read.isWhole = true;
            return read;
        }
        read.rows.push_back(reader.fields());
    }
}

/// Line ends inside fields are read as line feeds, and a byte order mark in front is dropped.
bool isKeptByReading(const std::vector<std::vector<std::string>> &rows)
{
    for (const auto &row : rows) {
        for (const std::string &field : row) {
            if (field.find("\r\n") != std::string::npos)
                return false;
        }
    }
    return rows.empty() || !rows.front().front().starts_with("\xEF\xBB\xBF");
}

} // namespace

/// What is read can be written, and is read the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Read read = readAll({reinterpret_cast<const char *>(data), size});
    if (!read.isWhole || !isKeptByReading(read.rows))
        return 0;
    std::string written;
    for (const auto &row : read.rows)
        written += foresearch::csvRow(row);
    const Read again = readAll(written);
    if (!again.isWhole || again.rows != read.rows)
        std::abort();
    return 0;
}
