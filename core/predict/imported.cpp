#include "core/predict/imported.h"

#include "core/base/csv.h"
#include "core/base/file.h"
#include "core/predict/prediction_json.h"
#include "core/predict/predictor_spec.h"
#include "core/space/architecture_json.h"

#include <algorithm>

namespace foresearch::predict {

namespace {

constexpr std::int64_t kMaxSeed = INT32_MAX;

/// A CSV row as the JSON object that a JSONL file would have in its place, so that both are checked alike.
/// Errors: BadFormat (a number or the architecture that does not parse).
Result<Json> rowObject(const std::vector<std::string> &header, const std::vector<std::string> &fields,
                       const TextSource &source)
{
    Json row = Json::object();
    for (std::size_t i = 0; i < header.size() && i < fields.size(); ++i) {
        const std::string &key = header[i];
        const std::string &field = fields[i];
        if (field.empty())
            continue;
        if (key == "problem" || key == "warning" || key == "predictor" || key == "task") {
            row[key] = field;
        } else if (key == "architecture" || key == "value" || key == "spread" || key == "seed") {
            auto parsed = parseJson(field, source);
            if (!parsed || (key != "architecture" && !parsed->is_number()))
                return fail(ErrorCode::BadFormat,
                            describeProblem(source, key, "\"" + field.substr(0, 40) + "\"",
                                            key == "architecture" ? "an architecture's canonical JSON" : "a number"));
            row[key] = std::move(*parsed);
        }
    }
    return row;
}

} // namespace

/// Collects the rows of one file.
class PredictionsReader {
public:
    explicit PredictionsReader(std::string source)
    {
        m_defaultTitle = std::filesystem::path(source).stem().string();
        m_read.m_source = std::move(source);
    }

    Result<> readJsonl(LineReader lines)
    {
        while (true) {
            const auto more = lines.next();
            if (!more)
                return propagate(more);
            if (!*more)
                return {};
            if (lines.line().find_first_not_of(" \t") == std::string_view::npos)
                continue;
            const TextSource source{.name = lines.source(), .line = lines.lineNumber()};
            const auto json = parseJson(lines.line(), source);
            if (!json)
                return propagate(json);
            if (const auto added = add(JsonCursor(*json, source), source); !added)
                return added;
        }
    }

    Result<> readCsv(CsvReader rows)
    {
        std::vector<std::string> header;
        while (true) {
            const auto more = rows.next();
            if (!more)
                return propagate(more);
            if (!*more)
                return {};
            const TextSource source{.name = rows.source(), .line = rows.lineNumber()};
            if (header.empty()) {
                header = rows.fields();
                if (const auto checked = checkHeader(header, source); !checked)
                    return checked;
                continue;
            }
            if (rows.fields().size() != header.size())
                return fail(ErrorCode::BadFormat,
                            describeProblem(source, {}, std::to_string(rows.fields().size()) + " fields",
                                            std::to_string(header.size()) + " as in the header"));
            const auto row = rowObject(header, rows.fields(), source);
            if (!row)
                return propagate(row);
            if (const auto added = add(JsonCursor(*row, source), source); !added)
                return added;
        }
    }

    /// Errors: BadFormat (no rows).
    Result<ImportedPredictions> take()
    {
        if (m_read.m_predictors.empty())
            return fail(ErrorCode::BadFormat,
                        describeProblem({.name = m_read.m_source}, {}, "no predictions", "at least one"));
        return std::move(m_read);
    }

private:
    static Result<> checkHeader(const std::vector<std::string> &header, const TextSource &source)
    {
        for (const char *wanted : {"architecture", "value"})
            if (std::count(header.begin(), header.end(), wanted) != 1)
                return fail(ErrorCode::BadFormat,
                            describeProblem(source, {},
                                            std::to_string(std::count(header.begin(), header.end(), wanted))
                                                + " columns named " + wanted,
                                            "a header with one"));
        return {};
    }

    /// Errors: BadFormat, BadValue; a row without any architecture misses the key "architecture".
    static Result<Architecture> readArchitecture(const JsonCursor &row)
    {
        const Json &json = row.json();
        for (const char *ofArchitecture : {"encoder", "decoder", "arch_info", "scratch"}) {
            if (json.is_object() && json.contains(ofArchitecture) && !json.contains("architecture"))
                return space::readAnyArchitecture(row, nullptr);
        }
        const auto nested = row.at("architecture");
        if (!nested)
            return propagate(nested);
        return space::readAnyArchitecture(*nested, nullptr);
    }

    Result<> add(const JsonCursor &row, const TextSource &source)
    {
        auto architecture = readArchitecture(row);
        if (!architecture)
            return propagate(architecture);
        auto prediction = readPrediction(row);
        if (!prediction)
            return propagate(prediction);
        auto scope = readScope(row);
        if (!scope)
            return propagate(scope);
        const auto title = readTitle(row);
        if (!title)
            return propagate(title);

        auto &predictor = m_read.m_predictors[predictorName(*title)];
        predictor.title = *title;
        auto &rows = predictor.scopes[std::move(*scope)];
        const auto [place, isNew] =
            rows.emplace(std::move(*architecture),
                         ImportedPredictions::Row{.prediction = std::move(*prediction), .line = source.line});
        if (!isNew)
            return fail(ErrorCode::BadValue,
                        describeProblem(source, {},
                                        "the architecture of line " + std::to_string(place->second.line) + " again",
                                        "one row for each architecture, predictor, task and seed"));
        return {};
    }

    Result<std::string> readTitle(const JsonCursor &row) const
    {
        const auto member = row.find("predictor");
        if (!member)
            return propagate(member);
        if (!*member)
            return predictorName(m_defaultTitle).empty() ? std::string("imported") : m_defaultTitle;
        auto title = (*member)->text();
        if (title && predictorName(*title).empty())
            return (*member)->problem(ErrorCode::BadValue, (*member)->found(), "a name with a letter or digit");
        return title;
    }

    static Result<ImportedPredictions::Scope> readScope(const JsonCursor &row)
    {
        ImportedPredictions::Scope scope;
        const auto task = row.find("task");
        const auto seed = row.find("seed");
        if (!task)
            return propagate(task);
        if (!seed)
            return propagate(seed);
        if (*task) {
            auto name = (*task)->text();
            if (!name)
                return propagate(name);
            scope.task = std::move(*name);
        }
        if (*seed) {
            const auto number = (*seed)->integer(0, kMaxSeed);
            if (!number)
                return propagate(number);
            scope.seed = static_cast<int>(*number);
        }
        return scope;
    }

    ImportedPredictions m_read;
    std::string m_defaultTitle;
};

Result<ImportedPredictions> ImportedPredictions::open(const std::filesystem::path &path)
{
    PredictionsReader reader(path == "-" ? std::string("standard input") : path.string());
    if (path.extension() == ".csv") {
        auto rows = CsvReader::open(path);
        if (!rows)
            return propagate(rows);
        if (const auto read = reader.readCsv(std::move(*rows)); !read)
            return propagate(read);
        return reader.take();
    }
    auto lines = LineReader::open(path);
    if (!lines)
        return propagate(lines);
    if (const auto read = reader.readJsonl(std::move(*lines)); !read)
        return propagate(read);
    return reader.take();
}

Result<ImportedPredictions> ImportedPredictions::parse(std::string text, const std::string &source,
                                                       PredictionsFormat format)
{
    PredictionsReader reader(source);
    const auto read = format == PredictionsFormat::Csv
                          ? reader.readCsv(CsvReader::fromText(std::move(text), source))
                          : reader.readJsonl(LineReader::fromText(std::move(text), source));
    if (!read)
        return propagate(read);
    return reader.take();
}

std::vector<std::string> ImportedPredictions::names() const
{
    std::vector<std::string> names;
    for (const auto &[name, predictor] : m_predictors)
        names.push_back(name);
    return names;
}

std::shared_ptr<const RecordedValues> ImportedPredictions::values(const std::string &name, const std::string &task,
                                                                  int seed, const Scale &scale) const
{
    const auto predictor = m_predictors.find(name);
    if (predictor == m_predictors.end())
        return nullptr;
    auto values = std::make_shared<RecordedValues>(
        RecordedValues{.title = predictor->second.title, .source = m_source, .scale = scale, .values = {}});
    // From the widest scope to the narrowest, so that the narrowest wins.
    for (const auto &scope : {Scope{{}, {}}, Scope{task, {}}, Scope{{}, seed}, Scope{task, seed}}) {
        const auto rows = predictor->second.scopes.find(scope);
        if (rows == predictor->second.scopes.end())
            continue;
        for (const auto &[architecture, row] : rows->second)
            values->values.insert_or_assign(architecture, row.prediction);
    }
    return values;
}

} // namespace foresearch::predict
