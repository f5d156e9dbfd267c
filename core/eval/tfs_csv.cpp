#include "core/eval/tfs_csv.h"

#include "core/base/csv.h"
#include "core/eval/tfs_keys.h"
#include "core/space/architecture_lines.h"
#include "core/space/hyperparameter.h"
#include "core/space/named_values.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace foresearch::eval {

namespace {

constexpr std::array kPlainColumns{keys::kTask, keys::kSeed, keys::kSplit, keys::kValid, keys::kTest, keys::kLatency};

bool isKnown(std::string_view column)
{
    return std::find(kPlainColumns.begin(), kPlainColumns.end(), column) != kPlainColumns.end()
           || space::hyperparameterNamed(column).has_value();
}

/// "HAT" of "HAT valid_BLEU".
std::optional<std::string> supernetOf(std::string_view column, std::string_view score)
{
    if (column.size() < score.size() + 2 || !column.ends_with(score) || column[column.size() - score.size() - 1] != ' ')
        return std::nullopt;
    return std::string(column.substr(0, column.size() - score.size() - 1));
}

template <typename T>
std::optional<T> parsed(std::string_view cell)
{
    T value{};
    const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (end.ec != std::errc() || end.ptr != cell.data() + cell.size())
        return std::nullopt;
    return value;
}

/// A number for which `whyNot` has no objection.
Result<double> readNumber(const std::string &cell, const std::string &column, const TextSource &source,
                          std::optional<std::string_view> (*whyNot)(double))
{
    const auto value = parsed<double>(cell);
    if (!value)
        return fail(ErrorCode::BadFormat, describeProblem(source, column, shownText(cell), "a number"));
    if (const auto expected = whyNot(*value))
        return fail(ErrorCode::BadValue, describeProblem(source, column, shownText(cell), *expected));
    return *value;
}

std::string shortest(double value)
{
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), value);
    return {buffer, end.ptr};
}

std::set<std::string> supernetsOf(const TfsEval &data)
{
    std::set<std::string> names;
    forEachEntry(data, [&](const TfsPlace &, const TfsEntry &entry) {
        for (const auto &[supernet, scores] : entry.supernets)
            names.insert(supernet);
    });
    return names;
}

std::vector<std::string> headerFor(const std::set<std::string> &supernets)
{
    std::vector<std::string> header(kPlainColumns.begin(), kPlainColumns.end());
    for (const space::Hyperparameter hyperparameter : space::kHyperparameters)
        header.emplace_back(space::hatName(hyperparameter));
    for (const std::string &supernet : supernets) {
        header.push_back(supernet + " " + std::string(keys::kValid));
        header.push_back(supernet + " " + std::string(keys::kTest));
    }
    return header;
}

std::vector<std::string> cellsFor(const TfsPlace &place, const TfsEntry &entry, const std::set<std::string> &supernets)
{
    std::vector<std::string> cells{place.task,
                                   std::to_string(place.seed),
                                   std::string(partName(place.part)),
                                   shortest(entry.truth.valid),
                                   shortest(entry.truth.test),
                                   entry.latencyMs ? shortest(*entry.latencyMs) : ""};
    for (const std::string &line : space::architectureLines(entry.architecture))
        cells.push_back(line.substr(line.find(": ") + 2));
    for (const std::string &supernet : supernets) {
        const auto scores = entry.supernets.find(supernet);
        const bool has = scores != entry.supernets.end();
        cells.push_back(has ? shortest(scores->second.valid) : "");
        cells.push_back(has ? shortest(scores->second.test) : "");
    }
    return cells;
}

} // namespace

Result<TfsCsvColumns> TfsCsvColumns::fromHeader(const std::vector<std::string> &header, const TextSource &source)
{
    TfsCsvColumns columns;
    columns.m_header = header;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (const auto added = columns.addColumn(header[i], i, source); !added)
            return propagate(added);
    }
    for (const std::string &name : headerFor({})) {
        if (name != keys::kLatency && !columns.m_columns.contains(name))
            return fail(ErrorCode::BadFormat, describeProblem(source, name, "nothing", "this column"));
    }
    for (const auto &[supernet, scores] : columns.m_supernets) {
        if (!scores.valid || !scores.test)
            return fail(ErrorCode::BadFormat,
                        describeProblem(source, supernet + " " + std::string(scores.valid ? keys::kTest : keys::kValid),
                                        "nothing", "this column"));
    }
    return columns;
}

Result<> TfsCsvColumns::addColumn(const std::string &name, std::size_t column, const TextSource &source)
{
    const auto addScore = [column](std::optional<std::size_t> &slot) {
        const bool isNew = !slot;
        slot = column;
        return isNew;
    };
    bool isNew = true;
    if (isKnown(name))
        isNew = m_columns.emplace(name, column).second;
    else if (const auto validOf = supernetOf(name, keys::kValid))
        isNew = addScore(m_supernets[*validOf].valid);
    else if (const auto testOf = supernetOf(name, keys::kTest))
        isNew = addScore(m_supernets[*testOf].test);
    else
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "column " + shownText(name),
                                                          "a column of TFS-Eval or \"NAME valid_BLEU\""));
    if (!isNew)
        return fail(ErrorCode::BadFormat,
                    describeProblem(source, {}, "column " + shownText(name) + " again", "every column once"));
    return {};
}

Result<> TfsCsvColumns::checkWidth(const std::vector<std::string> &cells, const TextSource &source) const
{
    if (cells.size() == m_header.size())
        return {};
    return fail(ErrorCode::BadFormat, describeProblem(source, {}, std::to_string(cells.size()) + " fields",
                                                      std::to_string(m_header.size()) + ", as in the header"));
}

Result<TfsPlace> TfsCsvColumns::place(const std::vector<std::string> &cells, const TextSource &source) const
{
    const auto cell = [&](std::string_view name) -> const std::string & { return cells[*columnNamed(name)]; };
    const auto seed = parsed<int>(cell(keys::kSeed));
    if (!seed || *seed < 0)
        return fail(ErrorCode::BadFormat,
                    describeProblem(source, keys::kSeed, shownText(cell(keys::kSeed)), "an integer from 0"));
    const auto part = partNamed(cell(keys::kSplit));
    if (!part)
        return fail(ErrorCode::BadValue,
                    describeProblem(source, keys::kSplit, shownText(cell(keys::kSplit)), "\"train\" or \"test\""));
    return TfsPlace{cell(keys::kTask), *seed, *part};
}

Result<TfsEntry> TfsCsvColumns::entry(const std::vector<std::string> &cells, const space::SearchSpace &space,
                                      const TextSource &source) const
{
    space::NamedValues values(source);
    for (const space::Hyperparameter hyperparameter : space::kHyperparameters) {
        const std::string name(space::hatName(hyperparameter));
        if (const auto added = values.addLine(name + ": " + cells[*columnNamed(name)], source.line); !added)
            return propagate(added);
    }
    auto architecture = values.architecture(space::ListLengths::Exact, &space);
    if (!architecture)
        return propagate(architecture);
    const auto truth = scores(cells, {columnNamed(keys::kValid), columnNamed(keys::kTest)}, source);
    if (!truth)
        return propagate(truth);
    TfsEntry entry{*std::move(architecture), *truth, {}, {}};
    for (const auto &[supernet, columns] : m_supernets) {
        if (cells[*columns.valid].empty() && cells[*columns.test].empty())
            continue;
        const auto inherited = scores(cells, columns, source);
        if (!inherited)
            return propagate(inherited);
        entry.supernets.emplace(supernet, *inherited);
    }
    const auto latency = columnNamed(keys::kLatency);
    if (latency && !cells[*latency].empty()) {
        const auto value = readNumber(cells[*latency], m_header[*latency], source, whyNoLatency);
        if (!value)
            return propagate(value);
        entry.latencyMs = *value;
    }
    return entry;
}

Result<BleuScores> TfsCsvColumns::scores(const std::vector<std::string> &cells, const ScoreColumns &columns,
                                         const TextSource &source) const
{
    const auto valid = readNumber(cells[*columns.valid], m_header[*columns.valid], source, whyNoBleu);
    if (!valid)
        return propagate(valid);
    const auto test = readNumber(cells[*columns.test], m_header[*columns.test], source, whyNoBleu);
    if (!test)
        return propagate(test);
    return BleuScores{*valid, *test};
}

std::optional<std::size_t> TfsCsvColumns::columnNamed(std::string_view name) const
{
    const auto column = m_columns.find(name);
    return column == m_columns.end() ? std::nullopt : std::optional(column->second);
}

std::string tfsCsv(const TfsEval &data)
{
    const std::set<std::string> supernets = supernetsOf(data);
    std::string text = csvRow(headerFor(supernets));
    forEachEntry(
        data, [&](const TfsPlace &place, const TfsEntry &entry) { text += csvRow(cellsFor(place, entry, supernets)); });
    return text;
}

} // namespace foresearch::eval
