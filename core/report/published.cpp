#include "core/report/published.h"

#include "core/base/file.h"
#include "core/base/resources.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foresearch::report {

namespace {

using Value = std::variant<std::string, double>;

constexpr std::string_view kAblation = "LLM-PP GPT-4 ablation";

Result<Value> valueOf(const JsonCursor &cell)
{
    if (cell.json().is_number()) {
        const auto number = cell.number();
        return number ? Result<Value>(*number) : propagate(number);
    }
    auto text = cell.text();
    return text ? Result<Value>(std::move(*text)) : propagate(text);
}

/// Reads elements of the array `key` one by one.
template <typename T, typename Read>
Result<std::vector<T>> listOf(const JsonCursor &object, std::string_view key, Read read)
{
    const auto list = object.at(key);
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    std::vector<T> values;
    for (const JsonCursor &element : *elements) {
        auto value = read(element);
        if (!value)
            return propagate(value);
        values.push_back(std::move(*value));
    }
    return values;
}

Result<std::vector<Value>> rowOf(const JsonCursor &row, std::size_t columnCount)
{
    const auto cells = row.elements();
    if (!cells)
        return propagate(cells);
    if (cells->size() != columnCount)
        return row.problem(ErrorCode::BadValue, std::to_string(cells->size()) + " values",
                           std::to_string(columnCount) + ", one for each column");
    std::vector<Value> values;
    for (const JsonCursor &cell : *cells) {
        auto value = valueOf(cell);
        if (!value)
            return propagate(value);
        values.push_back(std::move(*value));
    }
    return values;
}

Result<std::string> textAt(const JsonCursor &object, std::string_view key)
{
    const auto member = object.at(key);
    return member ? member->text() : Result<std::string>(propagate(member));
}

Result<PublishedTable> tableOf(const JsonCursor &json)
{
    PublishedTable table;
    const auto numberMember = json.at("number");
    if (!numberMember)
        return propagate(numberMember);
    const auto number = numberMember->integer(1, 1000);
    if (!number)
        return propagate(number);
    auto caption = textAt(json, "caption");
    if (!caption)
        return propagate(caption);
    auto columns = listOf<std::string>(json, "columns", [](const JsonCursor &column) { return column.text(); });
    if (!columns)
        return propagate(columns);
    const std::size_t columnCount = columns->size();
    auto rows = listOf<std::vector<Value>>(json, "rows",
                                           [columnCount](const JsonCursor &row) { return rowOf(row, columnCount); });
    if (!rows)
        return propagate(rows);
    return PublishedTable{static_cast<int>(*number), std::move(*caption), std::move(*columns), std::move(*rows)};
}

struct ColumnLook {
    std::string_view key;
    Column column;
};

Column numberColumn(std::string title, std::string unit, int precision)
{
    return {.title = std::move(title), .unit = std::move(unit), .alignment = Alignment::Right, .precision = precision};
}

/// "wmt14-en-de.mae" is "wmt14-en-de MAE".
Column columnOf(const std::string &key)
{
    const std::array<ColumnLook, 16> known{{{"group", {.title = "Group"}},
                                            {"predictor", {.title = "Predictor"}},
                                            {"search", {.title = "Search"}},
                                            {"bleu", numberColumn("BLEU", "", 1)},
                                            {"latency_ms", numberColumn("Latency", "ms", 1)},
                                            {"gflops", numberColumn("GFLOPs", "", 2)},
                                            {"size_m", numberColumn("Parameters", "million", 1)},
                                            {"search_hours", numberColumn("Search hours", "", 2)},
                                            {"seed", numberColumn("Seed", "", 0)},
                                            {"dataset", {.title = "Data"}},
                                            {"year", numberColumn("Year", "", 0)},
                                            {"source", {.title = "Source"}},
                                            {"target", {.title = "Target"}},
                                            {"train", numberColumn("Training pairs", "", 0)},
                                            {"valid", numberColumn("Validation pairs", "", 0)},
                                            {"test", numberColumn("Test pairs", "", 0)}}};
    for (const ColumnLook &look : known)
        if (look.key == key)
            return look.column;
    const std::size_t point = key.find('.');
    const std::string task = key.substr(0, point);
    const bool isMae = key.find(".mae") != std::string::npos;
    Column column = numberColumn(task + (isMae ? ", MAE" : ", tau"), isMae ? "BLEU" : "", 2);
    column.best = isMae ? Best::Lowest : Best::Highest;
    return column;
}

bool isWanted(const std::string &group, PublishedRows rows)
{
    const bool isAblation = group == kAblation;
    return rows == PublishedRows::All || isAblation == (rows == PublishedRows::AblationOnly);
}

/// Where the column of that key is; its end where there is none.
std::size_t indexOf(const PublishedTable &table, std::string_view key)
{
    const auto found = std::find(table.columns.begin(), table.columns.end(), key);
    return static_cast<std::size_t>(found - table.columns.begin());
}

bool isSdColumn(const std::string &key)
{
    return key.ends_with(".sd");
}

Cell cellOf(const PublishedTable &table, const std::vector<Value> &row, std::size_t column)
{
    if (const auto *text = std::get_if<std::string>(&row[column]))
        return *text;
    Number number{.value = std::get<double>(row[column])};
    const std::string &key = table.columns[column];
    if (key.ends_with(".mean"))
        if (const std::size_t sd = indexOf(table, key.substr(0, key.size() - 5) + ".sd"); sd < row.size())
            number.sd = std::get<double>(row[sd]);
    return number;
}

} // namespace

Result<Published> Published::parse(std::string_view text, const TextSource &source)
{
    const auto json = parseJson(text, source);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, source);
    if (const auto format = checkFormat(root, "foresearch-paper", 1); !format)
        return propagate(format);
    Published published;
    auto paper = textAt(root, "source");
    if (!paper)
        return propagate(paper);
    auto note = textAt(root, "note");
    if (!note)
        return propagate(note);
    auto tables = listOf<PublishedTable>(root, "tables", tableOf);
    if (!tables)
        return propagate(tables);
    published.m_source = std::move(*paper);
    published.m_note = std::move(*note);
    published.m_tables = std::move(*tables);
    return published;
}

Result<Published> Published::shipped()
{
    const auto path = findResource("paper/tables.json");
    if (!path)
        return propagate(path);
    const auto text = readFile(*path);
    return text ? parse(*text, {path->string()}) : Result<Published>(propagate(text));
}

const PublishedTable *Published::table(int number) const
{
    for (const PublishedTable &table : m_tables)
        if (table.number == number)
            return &table;
    return nullptr;
}

Table publishedTable(const PublishedTable &table, PublishedRows rows)
{
    Table shown{.caption = table.caption, .columns = {}, .rows = {}, .note = {}};
    std::vector<std::size_t> order;
    const std::size_t group = indexOf(table, "group");
    if (group < table.columns.size())
        order.push_back(group);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (column != group && !isSdColumn(table.columns[column]))
            order.push_back(column);
    for (const std::size_t column : order)
        shown.columns.push_back(columnOf(table.columns[column]));
    std::string before;
    for (const auto &row : table.rows) {
        const std::string name = group < row.size() ? std::get<std::string>(row[group]) : std::string();
        if (!isWanted(name, rows))
            continue;
        Row out{.cells = {}, .startsGroup = !shown.rows.empty() && name != before};
        for (const std::size_t column : order)
            out.cells.push_back(cellOf(table, row, column));
        shown.rows.push_back(std::move(out));
        before = name;
    }
    markBest(shown);
    return shown;
}

} // namespace foresearch::report
