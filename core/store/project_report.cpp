#include "core/store/project_report.h"

#include "core/base/csv.h"
#include "core/space/architecture_json.h"
#include "core/store/value_text.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <map>
#include <set>

namespace foresearch::store {

namespace {

using report::Alignment;
using report::Table;

/// All that is shown, of one state of the file.
struct Content {
    std::vector<StoredTask> tasks;
    std::vector<StoredSpace> spaces;
    std::vector<StoredRun> runs;
    std::vector<EvaluationCount> evaluations;
    std::vector<ReplyCount> replies;
    std::vector<std::pair<std::string, std::string>> settings;
};

template <typename T>
Result<> take(Result<T> from, T &to)
{
    if (!from)
        return propagate(from);
    to = std::move(*from);
    return {};
}

Result<Content> readContent(Project &project)
{
    Content content;
    const auto read = project.atomically([&]() -> Result<> {
        if (const auto taken = take(project.tasks(), content.tasks); !taken)
            return taken;
        if (const auto taken = take(project.spaces(), content.spaces); !taken)
            return taken;
        if (const auto taken = take(project.runs(), content.runs); !taken)
            return taken;
        if (const auto taken = take(project.evaluationCounts(), content.evaluations); !taken)
            return taken;
        if (const auto taken = take(project.replyCounts(), content.replies); !taken)
            return taken;
        return take(project.settings(), content.settings);
    });
    if (!read)
        return propagate(read);
    return content;
}

using TaskNames = std::map<TaskId, std::string>;

TaskNames namesOf(const std::vector<StoredTask> &tasks)
{
    TaskNames names;
    for (const StoredTask &task : tasks)
        names.emplace(task.id, task.value.data.name);
    return names;
}

/// Empty for none.
std::string nameOf(const std::optional<TaskId> &task, const TaskNames &names)
{
    const auto found = task ? names.find(*task) : names.end();
    return found == names.end() ? std::string() : found->second;
}

std::size_t architectureCount(const eval::TfsTask &task)
{
    std::set<space::Architecture> architectures;
    for (const eval::TfsSplit &split : task.splits)
        for (const auto *part : {&split.demonstrations, &split.test})
            for (const eval::TfsEntry &entry : *part)
                architectures.insert(entry.architecture);
    return architectures.size();
}

std::vector<int> seedsOf(const eval::TfsTask &task)
{
    std::vector<int> seeds;
    for (const eval::TfsSplit &split : task.splits)
        seeds.push_back(split.seed);
    return seeds;
}

std::string joined(const std::vector<int> &numbers)
{
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

Table taskTable(const std::vector<StoredTask> &tasks)
{
    Table table{.caption = "Tasks",
                .columns = {{"Task"},
                            {"Title"},
                            {"Space"},
                            {.title = "Architectures", .alignment = Alignment::Right},
                            {"Splits"},
                            {"Notes"}},
                .rows = {},
                .note = {}};
    for (const auto &[id, task] : tasks)
        table.rows.push_back(
            {{task.data.name, task.data.title + (task.data.isSynthetic ? " (synthetic)" : ""), task.data.space.name,
              std::to_string(architectureCount(task.data)), joined(seedsOf(task.data)), task.notes}});
    return table;
}

Table spaceTable(const std::vector<StoredSpace> &spaces)
{
    Table table{.caption = "Search spaces", .columns = {{"Space"}, {"Title"}}, .rows = {}, .note = {}};
    for (const auto &[id, space] : spaces)
        table.rows.push_back({{space.name, space.title}});
    return table;
}

Table runTable(const std::vector<StoredRun> &runs)
{
    Table table{.caption = "Runs",
                .columns = {{.title = "Run", .alignment = Alignment::Right},
                            {"Kind"},
                            {"Status"},
                            {"Started"},
                            {"Command line"}},
                .rows = {},
                .note = {}};
    for (const auto &[id, run] : runs)
        table.rows.push_back(
            {{std::to_string(static_cast<std::int64_t>(id)), run.kind, std::string(nameIn(kRunStatusNames, run.status)),
              timeText(run.startedAt), run.commandLine}});
    return table;
}

Table evaluationTable(const std::vector<EvaluationCount> &counts, const TaskNames &names)
{
    Table table{.caption = "Evaluations",
                .columns = {{"Task"},
                            {"Predictor"},
                            {"Metric"},
                            {"Kind"},
                            {.title = "Values", .alignment = Alignment::Right},
                            {.title = "Without value", .alignment = Alignment::Right}},
                .rows = {},
                .note = {}};
    for (const EvaluationCount &count : counts)
        table.rows.push_back({{nameOf(count.task, names), count.predictor, count.metric + ", " + count.unit,
                               std::string(nameIn(kValueKindNames, count.kind)), std::to_string(count.values),
                               std::to_string(count.problems)}});
    return table;
}

Table replyTable(const std::vector<ReplyCount> &counts)
{
    Table table{.caption = "Replies of language models",
                .columns = {{"Model"},
                            {"Endpoint"},
                            {.title = "Replies", .alignment = Alignment::Right},
                            {.title = "Prompt tokens", .alignment = Alignment::Right},
                            {.title = "Answer tokens", .alignment = Alignment::Right}},
                .rows = {},
                .note = {}};
    for (const ReplyCount &count : counts)
        table.rows.push_back({{count.model, count.endpoint, std::to_string(count.replies),
                               std::to_string(count.promptTokens), std::to_string(count.completionTokens)}});
    return table;
}

Table settingTable(const std::vector<std::pair<std::string, std::string>> &settings)
{
    Table table{.caption = "Settings", .columns = {{"Setting"}, {"Value"}}, .rows = {}, .note = {}};
    for (const auto &[key, value] : settings)
        table.rows.push_back({{key, value}});
    return table;
}

OrderedJson taskJson(const StoredTask &stored)
{
    const auto &[data, origin, notes, addedAt] = stored.value;
    return {{"name", data.name},        {"title", data.title},    {"synthetic", data.isSynthetic},
            {"space", data.space.name}, {"seeds", seedsOf(data)}, {"architectures", architectureCount(data)},
            {"origin", origin},         {"notes", notes},         {"added_at", timeText(addedAt)}};
}

/// A text that is JSON as what it says; any other as it is.
OrderedJson valueOf(const std::string &text)
{
    OrderedJson json = OrderedJson::parse(text, nullptr, false);
    return json.is_discarded() ? OrderedJson(text) : json;
}

OrderedJson runJson(const StoredRun &stored)
{
    const Run &run = stored.value;
    OrderedJson json{{"run", static_cast<std::int64_t>(stored.id)},
                     {"kind", run.kind},
                     {"status", nameIn(kRunStatusNames, run.status)},
                     {"started_at", timeText(run.startedAt)},
                     {"ended_at", run.endedAt ? OrderedJson(timeText(*run.endedAt)) : OrderedJson()},
                     {"command_line", run.commandLine},
                     {"settings", valueOf(run.settings)}};
    json["result"] = run.result ? valueOf(*run.result) : OrderedJson();
    json["message"] = run.message;
    return json;
}

OrderedJson countJson(const EvaluationCount &count, const TaskNames &names)
{
    return {{"task", count.task ? OrderedJson(nameOf(count.task, names)) : OrderedJson()},
            {"predictor", count.predictor},
            {"metric", count.metric},
            {"unit", count.unit},
            {"kind", nameIn(kValueKindNames, count.kind)},
            {"values", count.values},
            {"without_value", count.problems}};
}

template <typename T>
OrderedJson jsonOrNull(const std::optional<T> &value)
{
    return value ? OrderedJson(*value) : OrderedJson();
}

/// An evaluation's members in the order of the columns; null where there is no value.
OrderedJson evaluationJson(const Evaluation &evaluation, const TaskNames &names)
{
    const Source &source = evaluation.source;
    const predict::Prediction &prediction = evaluation.prediction;
    OrderedJson json{{"architecture", OrderedJson::parse(space::canonicalJson(evaluation.architecture))},
                     {"value", jsonOrNull(prediction.value)},
                     {"spread", jsonOrNull(prediction.spread)},
                     {"problem", prediction.problem ? OrderedJson(prediction.problem->detail) : OrderedJson()},
                     {"warning", prediction.warnings.empty() ? OrderedJson() : OrderedJson(prediction.warnings[0])},
                     {"predictor", source.provenance.predictor},
                     {"task", evaluation.task ? OrderedJson(nameOf(evaluation.task, names)) : OrderedJson()},
                     {"seed", jsonOrNull(evaluation.splitSeed)},
                     {"metric", source.scale.metric},
                     {"unit", source.scale.unit},
                     {"direction", nameIn(kDirectionNames, source.scale.direction)},
                     {"kind", nameIn(kValueKindNames, source.kind)}};
    json["details"] = source.provenance.details.empty() ? OrderedJson() : valueOf(source.provenance.details);
    json["model"] = source.model.empty() ? OrderedJson() : OrderedJson(source.model);
    json["prompt_hash"] = source.promptHash.empty() ? OrderedJson() : OrderedJson(source.promptHash);
    json["draws_seed"] = jsonOrNull(source.seed);
    json["run"] = evaluation.run ? OrderedJson(static_cast<std::int64_t>(*evaluation.run)) : OrderedJson();
    json["at"] = timeText(evaluation.at);
    return json;
}

std::string fieldOf(const OrderedJson &value)
{
    return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : toText(value);
}

std::string jsonLine(OrderedJson row)
{
    for (auto member = row.begin(); member != row.end();)
        member = member->is_null() ? row.erase(member) : std::next(member);
    return toText(row) + "\n";
}

OrderedJson usageJson(const std::optional<prompt::TokenUsage> &usage)
{
    if (!usage)
        return {};
    return {{"prompt_tokens", usage->promptTokens},
            {"cached_prompt_tokens", usage->cachedPromptTokens},
            {"completion_tokens", usage->completionTokens},
            {"reasoning_tokens", usage->reasoningTokens}};
}

/// A body as what it says; bytes that are no JSON as text.
OrderedJson replyJson(const prompt::JournaledReply &reply)
{
    OrderedJson json{{"key", reply.key},
                     {"endpoint", reply.endpoint},
                     {"model", reply.model},
                     {"sample", reply.sample},
                     {"request", valueOf(reply.request)},
                     {"sent_request", reply.sentRequest.empty() ? OrderedJson() : valueOf(reply.sentRequest)},
                     {"text", reply.text},
                     {"refusal", reply.refusal.empty() ? OrderedJson() : OrderedJson(reply.refusal)},
                     {"finish_reason", reply.finishReason},
                     {"usage", usageJson(reply.usage)}};
    json["tokens"] = reply.tokens.empty() ? OrderedJson() : valueOf(prompt::replyTokensJson(reply.tokens));
    json["answered_model"] = reply.answeredModel;
    json["request_id"] = reply.requestId;
    json["fingerprint"] = reply.fingerprint;
    json["latency_ms"] = reply.latencyMs;
    json["attempts"] = reply.attempts;
    json["lost_attempts"] = reply.lostAttempts;
    json["notes"] = reply.notes.empty() ? OrderedJson() : OrderedJson(reply.notes);
    json["body"] = valueOf(reply.body);
    json["received_at"] = timeText(reply.receivedAt);
    return json;
}

} // namespace

std::string timeText(Time time)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Result<std::vector<Table>> contentTables(Project &project)
{
    const auto content = readContent(project);
    if (!content)
        return propagate(content);
    std::vector<Table> tables{
        taskTable(content->tasks),    spaceTable(content->spaces),
        runTable(content->runs),      evaluationTable(content->evaluations, namesOf(content->tasks)),
        replyTable(content->replies), settingTable(content->settings)};
    std::erase_if(tables, [](const Table &table) { return table.rows.empty(); });
    return tables;
}

Result<OrderedJson> contentJson(Project &project)
{
    const auto content = readContent(project);
    if (!content)
        return propagate(content);
    OrderedJson json{{"path", project.path().string()}};
    for (const char *list : {"tasks", "spaces", "runs", "evaluations", "replies"})
        json[list] = OrderedJson::array();
    for (const StoredTask &task : content->tasks)
        json["tasks"].push_back(taskJson(task));
    for (const auto &[id, space] : content->spaces)
        json["spaces"].push_back({{"name", space.name}, {"title", space.title}});
    for (const StoredRun &run : content->runs)
        json["runs"].push_back(runJson(run));
    const TaskNames names = namesOf(content->tasks);
    for (const EvaluationCount &count : content->evaluations)
        json["evaluations"].push_back(countJson(count, names));
    for (const ReplyCount &count : content->replies)
        json["replies"].push_back({{"endpoint", count.endpoint},
                                   {"model", count.model},
                                   {"replies", count.replies},
                                   {"prompt_tokens", count.promptTokens},
                                   {"completion_tokens", count.completionTokens}});
    json["settings"] = OrderedJson::object();
    for (const auto &[key, value] : content->settings)
        json["settings"][key] = valueOf(value);
    return json;
}

Result<std::string> evaluationsText(Project &project, const EvaluationFilter &filter, EvaluationsForm form)
{
    std::vector<StoredTask> tasks;
    std::vector<StoredEvaluation> evaluations;
    const auto read = project.atomically([&]() -> Result<> {
        if (const auto taken = take(project.tasks(), tasks); !taken)
            return taken;
        return take(project.evaluations(filter), evaluations);
    });
    if (!read)
        return propagate(read);
    const TaskNames names = namesOf(tasks);
    std::string text;
    const auto append = [&](const std::vector<std::string> &fields) { text += csvRow(fields); };
    if (form == EvaluationsForm::Csv) {
        std::vector<std::string> header;
        const OrderedJson columns = evaluationJson({}, {});
        for (const auto &[key, value] : columns.items())
            header.push_back(key);
        append(header);
    }
    for (const auto &[id, evaluation] : evaluations) {
        const OrderedJson row = evaluationJson(evaluation, names);
        if (form == EvaluationsForm::Jsonl) {
            text += jsonLine(row);
            continue;
        }
        std::vector<std::string> fields;
        std::transform(row.begin(), row.end(), std::back_inserter(fields), fieldOf);
        append(fields);
    }
    return text;
}

Result<std::string> repliesText(Project &project)
{
    std::string text;
    const auto read = project.forEachReply([&text](const prompt::JournaledReply &reply) {
        text += jsonLine(replyJson(reply));
        return Result<>();
    });
    if (!read)
        return propagate(read);
    return text;
}

} // namespace foresearch::store
