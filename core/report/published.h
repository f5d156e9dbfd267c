#pragma once

#include "core/base/json.h"
#include "core/report/table.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

/// What the paper printed, to be set beside what a project holds.
namespace foresearch::report {

/// A table of the paper, its values as printed. A cell is a text or a number.
struct PublishedTable {
    int number = 0; ///< as in the paper
    std::string caption;
    std::vector<std::string> columns; ///< keys: "search", "latency_ms", "average.mae.mean"
    std::vector<std::vector<std::variant<std::string, double>>> rows;
    friend bool operator==(const PublishedTable &, const PublishedTable &) = default;
};

/// The paper's tables.
class Published {
public:
    /// Errors: BadFormat, BadValue (a row of another length than the columns); NewerVersion.
    static Result<Published> parse(std::string_view text, const TextSource &source);
    /// The file that is shipped: resources/paper/tables.json. Errors: NotFound; those of readFile and parse.
    static Result<Published> shipped();

    const std::string &source() const { return m_source; } ///< the paper, as it is cited
    const std::string &note() const { return m_note; }
    std::span<const PublishedTable> tables() const { return m_tables; }
    /// Null where there is no such table.
    const PublishedTable *table(int number) const;

private:
    std::string m_source;
    std::string m_note;
    std::vector<PublishedTable> m_tables;
};

/// Which rows of Table 1 are meant.
enum class PublishedRows { All, WithoutAblation, AblationOnly };

/// As tables of ours look: groups in their order with a rule between them, columns with titles and units.
Table publishedTable(const PublishedTable &table, PublishedRows rows = PublishedRows::All);

} // namespace foresearch::report
