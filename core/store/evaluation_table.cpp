#include "core/store/evaluation_table.h"

#include "core/base/json.h"
#include "core/store/architecture_table.h"
#include "core/store/value_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace foresearch::store {

namespace {

template <typename Id>
Value keyOf(const std::optional<Id> &id)
{
    return id ? Value(static_cast<std::int64_t>(*id)) : Value();
}

Value numberOf(const std::optional<int> &value)
{
    return value ? Value(*value) : Value();
}

Result<> checkPrediction(const Database &database, const predict::Prediction &prediction)
{
    if (prediction.value.has_value() == prediction.problem.has_value())
        return fail(ErrorCode::BadValue, database.path()
                                             + ": found an evaluation with both or neither of value and problem, "
                                               "expected one of them.");
    for (const auto &number : {prediction.value, prediction.spread})
        if (number && !std::isfinite(*number))
            return fail(ErrorCode::BadValue,
                        database.path() + ": found an evaluation that is not finite, expected a number.");
    return {};
}

/// Writes evaluations; what many of them share is looked up once.
class EvaluationWriter {
public:
    explicit EvaluationWriter(Database &database) : m_database(database) {}

    Result<> checkReferences(const Evaluation &evaluation)
    {
        if (evaluation.task && m_knownTasks.insert(*evaluation.task).second)
            if (const auto there = require("SELECT 1 FROM task WHERE id = ?", "task", keyOf(evaluation.task)); !there)
                return there;
        if (evaluation.run && m_knownRuns.insert(*evaluation.run).second)
            return require("SELECT 1 FROM run WHERE id = ?", "run", keyOf(evaluation.run));
        return {};
    }

    Result<> write(const Evaluation &evaluation, std::optional<EvaluationId> id)
    {
        if (const auto valid = checkPrediction(m_database, evaluation.prediction); !valid)
            return valid;
        const auto architecture = architectureId(m_database, evaluation.architecture);
        if (!architecture)
            return propagate(architecture);
        const auto source = sourceId(evaluation.source);
        if (!source)
            return propagate(source);
        const auto &[value, spread, problem, warnings] = evaluation.prediction;
        return m_database.run(
            "INSERT INTO evaluation (id, architecture_id, source_id, task_id, split_seed, run_id, value, spread,"
            " problem_code, problem, warnings, at)"
            " VALUES (?, ?, ?, ?, ?, (SELECT id FROM run WHERE id = ?), ?, ?, ?, ?, ?, ?)",
            {keyOf(id), *architecture, *source, keyOf(evaluation.task), numberOf(evaluation.splitSeed),
             keyOf(evaluation.run), orNull(value), orNull(spread), problem ? Value(name(problem->code)) : Value(),
             problem ? Value(problem->detail) : Value(),
             warnings.empty() ? std::string("[]") : toText(OrderedJson(warnings)), millisecondsOf(evaluation.at)});
    }

private:
    Result<> require(const char *sql, const char *what, const Value &key)
    {
        const auto there = m_database.queryInteger(sql, {key});
        if (!there)
            return propagate(there);
        if (!*there)
            return fail(ErrorCode::NotFound, m_database.path() + ": has no " + what + " "
                                                 + std::to_string(std::get<std::int64_t>(key)) + ".");
        return {};
    }

    Result<std::int64_t> sourceId(const Source &source)
    {
        if (m_lastSource && *m_lastSource == source)
            return m_lastSourceId;
        const auto id = findOrInsert(source);
        if (id) {
            m_lastSource = source;
            m_lastSourceId = *id;
        }
        return id;
    }

    Result<std::int64_t> findOrInsert(const Source &source)
    {
        const std::initializer_list<Value> values{nameIn(kValueKindNames, source.kind),
                                                  source.scale.metric,
                                                  source.scale.unit,
                                                  nameIn(kDirectionNames, source.scale.direction),
                                                  source.provenance.predictor,
                                                  source.provenance.details,
                                                  source.model,
                                                  source.promptHash,
                                                  orNull(source.seed)};
        const auto known = m_database.queryInteger(
            "SELECT id FROM source WHERE kind = ? AND metric = ? AND unit = ? AND direction = ? AND predictor = ?"
            " AND details = ? AND model = ? AND prompt_hash = ? AND seed IS ?",
            values);
        if (!known)
            return propagate(known);
        if (*known)
            return **known;
        const auto added = m_database.run(
            "INSERT INTO source (kind, metric, unit, direction, predictor, details, model, prompt_hash, seed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values);
        if (!added)
            return propagate(added);
        return m_database.lastInsertId();
    }

    Database &m_database;
    std::set<TaskId> m_knownTasks;
    std::set<RunId> m_knownRuns;
    std::optional<Source> m_lastSource;
    std::int64_t m_lastSourceId = 0;
};

Result<Source> readSource(const Database &database, const Row &row)
{
    const auto kind = valueIn(kValueKindNames, row.text(1), database);
    if (!kind)
        return propagate(kind);
    const auto direction = valueIn(kDirectionNames, row.text(4), database);
    if (!direction)
        return propagate(direction);
    return Source{.kind = *kind,
                  .scale = {row.text(2), row.text(3), *direction},
                  .provenance = {row.text(5), row.text(6)},
                  .model = row.text(7),
                  .promptHash = row.text(8),
                  .seed = row.maybeInteger(9)};
}

Result<std::unordered_map<std::int64_t, Source>> readSources(Database &database)
{
    std::unordered_map<std::int64_t, Source> sources;
    const auto read = database.forEachRow(
        "SELECT id, kind, metric, unit, direction, predictor, details, model, prompt_hash, seed FROM source", {},
        [&](const Row &row) -> Result<> {
            auto source = readSource(database, row);
            if (!source)
                return propagate(source);
            sources.emplace(row.integer(0), std::move(*source));
            return {};
        });
    if (!read)
        return propagate(read);
    return sources;
}

Result<std::vector<std::string>> readWarnings(const Database &database, const std::string &json)
{
    if (json == "[]")
        return std::vector<std::string>();
    const TextSource source{database.path() + ", warnings of an evaluation"};
    const auto parsed = parseJson(json, source);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor list(*parsed, source);
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    std::vector<std::string> warnings;
    for (const JsonCursor &element : *elements) {
        auto text = element.text();
        if (!text)
            return propagate(text);
        warnings.push_back(std::move(*text));
    }
    return warnings;
}

std::optional<ErrorCode> errorCodeNamed(std::string_view text)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        if (text == name(static_cast<ErrorCode>(code)))
            return static_cast<ErrorCode>(code);
    return {};
}

Result<std::optional<Error>> readProblem(const Database &database, const Row &row, int codeColumn)
{
    if (row.isNull(codeColumn))
        return std::optional<Error>();
    const auto code = errorCodeNamed(row.text(codeColumn));
    if (!code)
        return database.damaged("found the error code \"" + row.text(codeColumn) + "\"");
    return std::optional(Error{*code, row.text(codeColumn + 1)});
}

Result<predict::Prediction> readPrediction(const Database &database, const Row &row, int valueColumn)
{
    auto problem = readProblem(database, row, valueColumn + 2);
    if (!problem)
        return propagate(problem);
    auto warnings = readWarnings(database, row.text(valueColumn + 4));
    if (!warnings)
        return propagate(warnings);
    return predict::Prediction{.value = row.maybeNumber(valueColumn),
                               .spread = row.maybeNumber(valueColumn + 1),
                               .problem = std::move(*problem),
                               .warnings = std::move(*warnings)};
}

template <typename Id>
std::optional<Id> idOf(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(Id{row.integer(column)});
}

} // namespace

Result<> insertEvaluations(Database &database, std::span<const Evaluation> evaluations)
{
    EvaluationWriter writer(database);
    for (const Evaluation &evaluation : evaluations) {
        if (const auto there = writer.checkReferences(evaluation); !there)
            return there;
        if (const auto written = writer.write(evaluation, {}); !written)
            return written;
    }
    return {};
}

Result<> restoreEvaluations(Database &database, std::span<const StoredEvaluation> evaluations)
{
    EvaluationWriter writer(database);
    for (const StoredEvaluation &evaluation : evaluations)
        if (const auto written = writer.write(evaluation.value, evaluation.id); !written)
            return written;
    return {};
}

Result<std::vector<StoredEvaluation>> readEvaluations(Database &database, const EvaluationFilter &filter)
{
    const auto sources = readSources(database);
    if (!sources)
        return propagate(sources);
    ArchitectureReader architectures(database);
    std::vector<StoredEvaluation> evaluations;
    const auto use = [&](const Row &row) -> Result<> {
        auto architecture = architectures.read(row, 1);
        if (!architecture)
            return propagate(architecture);
        auto prediction = readPrediction(database, row, 7);
        if (!prediction)
            return propagate(prediction);
        const auto source = sources->find(row.integer(3));
        if (source == sources->end())
            return database.damaged("an evaluation has no source");
        const auto splitSeed = row.maybeInteger(5);
        evaluations.push_back({EvaluationId{row.integer(0)},
                               {.architecture = std::move(*architecture),
                                .source = source->second,
                                .prediction = std::move(*prediction),
                                .task = idOf<TaskId>(row, 4),
                                .splitSeed = splitSeed ? std::optional(static_cast<int>(*splitSeed)) : std::nullopt,
                                .run = idOf<RunId>(row, 6),
                                .at = timeOf(row.integer(12))}});
        return {};
    };
    const auto read = database.forEachRow(
        "SELECT e.id, a.id, a.json, source_id, task_id, split_seed, run_id, value, spread, problem_code, problem,"
        " warnings, at FROM evaluation e JOIN architecture a ON a.id = architecture_id"
        " WHERE (?1 IS NULL OR task_id = ?1) AND (?2 IS NULL OR run_id = ?2) ORDER BY e.id",
        {keyOf(filter.task), keyOf(filter.run)}, use);
    if (!read)
        return propagate(read);
    return evaluations;
}

Result<std::vector<EvaluationCount>> countEvaluations(Database &database)
{
    std::vector<EvaluationCount> counts;
    const auto read = database.forEachRow(
        "SELECT task_id, predictor, metric, unit, kind, count(value), count(problem) FROM evaluation"
        " JOIN source s ON s.id = source_id GROUP BY task_id, predictor, metric, unit, kind ORDER BY task_id, "
        "min(s.id)",
        {}, [&](const Row &row) -> Result<> {
            const auto kind = valueIn(kValueKindNames, row.text(4), database);
            if (!kind)
                return propagate(kind);
            counts.push_back({.task = idOf<TaskId>(row, 0),
                              .predictor = row.text(1),
                              .metric = row.text(2),
                              .unit = row.text(3),
                              .kind = *kind,
                              .values = static_cast<std::size_t>(row.integer(5)),
                              .problems = static_cast<std::size_t>(row.integer(6))});
            return {};
        });
    if (!read)
        return propagate(read);
    return counts;
}

Result<> removeUnusedSources(Database &database)
{
    return database.run("DELETE FROM source WHERE id NOT IN (SELECT source_id FROM evaluation)");
}

} // namespace foresearch::store
