#include "core/predict/truth_file.h"

#include "core/base/file.h"
#include "core/base/json_lines.h"
#include "core/base/member_reader.h"
#include "core/eval/tfs_building.h"
#include "core/eval/tfs_keys.h"
#include "core/eval/tfs_row.h"
#include "core/eval/tfs_tasks.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"

#include <algorithm>
#include <limits>
#include <set>

namespace foresearch::predict {

using eval::BleuScores;
using space::Architecture;

namespace {

constexpr const char *kFormat = "foresearch-truth";
constexpr int kVersion = 1;

OrderedJson planJson(const TruthPlan &plan)
{
    OrderedJson architectures = OrderedJson::array();
    for (const Architecture &architecture : plan.architectures)
        architectures.push_back(OrderedJson::parse(space::canonicalJson(architecture)));
    OrderedJson supernets = OrderedJson::array();
    for (const TruthSupernet &supernet : plan.supernets)
        supernets.push_back({{"name", supernet.name}, {"file", supernet.file}});
    return {{"format", kFormat},
            {"version", kVersion},
            {"task", plan.task},
            {"title", plan.title},
            {"space", OrderedJson::parse(space::spaceJson(plan.space))},
            {"settings", toJson(plan.settings)},
            {"corpus", plan.corpus},
            {"test_split", plan.testSplit},
            {"architectures", architectures},
            {"supernets", supernets},
            {"machine", plan.machine},
            {"split_seeds", plan.splitSeeds},
            {"demonstrations", plan.demonstrations}};
}

Result<std::vector<Architecture>> readArchitectures(const JsonCursor &list, const space::SearchSpace &space)
{
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    std::vector<Architecture> architectures;
    for (const JsonCursor &element : *elements) {
        auto architecture = space::readArchitecture(element, &space);
        if (!architecture)
            return propagate(architecture);
        architectures.push_back(*std::move(architecture));
    }
    return architectures;
}

Result<std::vector<TruthSupernet>> readSupernets(const JsonCursor &list)
{
    const auto elements = list.elements();
    if (!elements)
        return propagate(elements);
    std::vector<TruthSupernet> supernets;
    for (const JsonCursor &element : *elements) {
        TruthSupernet supernet;
        MemberReader reader(element);
        reader.read("name", supernet.name);
        reader.read("file", supernet.file);
        if (const auto done = reader.done(); !done)
            return propagate(done);
        supernets.push_back(std::move(supernet));
    }
    return supernets;
}

Result<TruthPlan> readPlan(const JsonCursor &line)
{
    if (const auto checked = checkFormat(line, kFormat, kVersion); !checked)
        return propagate(checked);
    TruthPlan plan;
    MemberReader reader(line);
    reader.read("task", plan.task);
    reader.read("title", plan.title);
    reader.read("corpus", plan.corpus);
    reader.read("test_split", plan.testSplit);
    reader.read("machine", plan.machine);
    reader.read("demonstrations", plan.demonstrations);
    if (const auto space = reader.at("space"))
        plan.space = reader.keep(space::parseSpace(space->json().dump(), line.source())).value_or(plan.space);
    if (const auto settings = reader.at("settings"))
        plan.settings = reader.keep(supernetTrainingSettings(*settings)).value_or(plan.settings);
    if (const auto list = reader.at("architectures"))
        plan.architectures = reader.keep(readArchitectures(*list, plan.space)).value_or(plan.architectures);
    if (const auto list = reader.at("supernets"))
        plan.supernets = reader.keep(readSupernets(*list)).value_or(plan.supernets);
    if (const auto list = reader.at("split_seeds"))
        plan.splitSeeds = reader.keep(list->integers(0, std::numeric_limits<int>::max())).value_or(plan.splitSeeds);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    if (const auto checked = validate(plan); !checked)
        return propagate(checked);
    return plan;
}

OrderedJson bleuJson(const BleuScores &bleu)
{
    return {{eval::keys::kValid, bleu.valid}, {eval::keys::kTest, bleu.test}};
}

OrderedJson trainedJson(const TrainedTruth &trained)
{
    OrderedJson json{{"updates", trained.updates}, {"loss", trained.loss}, {"seconds", trained.seconds}};
    json.update(bleuJson(trained.bleu));
    return json;
}

/// A number of which `whyNot` says what it should be, where it cannot be.
void readChecked(MemberReader &reader, std::string_view key, double &target,
                 std::optional<std::string_view> (*whyNot)(double))
{
    const std::string name(key);
    reader.read(name.c_str(), target);
    if (const auto member = reader.at(name.c_str()))
        if (const auto expected = whyNot(target))
            reader.keep(Result<>(member->problem(ErrorCode::BadValue, member->found(), *expected)));
}

void readBleu(MemberReader &reader, BleuScores &bleu)
{
    readChecked(reader, eval::keys::kValid, bleu.valid, eval::whyNoBleu);
    readChecked(reader, eval::keys::kTest, bleu.test, eval::whyNoBleu);
}

Result<TrainedTruth> readTrained(const JsonCursor &json)
{
    TrainedTruth trained;
    std::size_t updates = 0;
    MemberReader reader(json);
    reader.read("updates", updates);
    reader.read("loss", trained.loss);
    reader.read("seconds", trained.seconds);
    readBleu(reader, trained.bleu);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    trained.updates = updates;
    return trained;
}

void take(TruthRow &row, const TrainedTruth &trained)
{
    row.trained = trained;
    row.failure.reset();
}

/// Takes a line that says something of one network.
Result<> readLine(const JsonCursor &line, std::vector<TruthRow> &rows)
{
    const auto member = line.at("network");
    if (!member)
        return propagate(member);
    const auto number = member->integer(1, static_cast<std::int64_t>(rows.size()));
    if (!number)
        return propagate(number);
    TruthRow &row = rows[static_cast<std::size_t>(*number - 1)];
    MemberReader reader(line);
    const Json &json = line.json();
    if (json.contains("trained")) {
        if (const auto part = reader.at("trained"))
            if (const auto trained = reader.keep(readTrained(*part)))
                take(row, *trained);
    } else if (json.contains("supernet")) {
        std::string name;
        BleuScores bleu;
        reader.read("supernet", name);
        readBleu(reader, bleu);
        row.supernets[name] = bleu;
    } else if (json.contains("failed")) {
        reader.read("failed", row.failure.emplace());
    } else {
        readChecked(reader, "latency_ms", row.latencyMs.emplace(), eval::whyNoLatency);
    }
    return reader.done();
}

std::optional<eval::TfsEntry> entryOf(const TruthPlan &plan, std::size_t network, const TruthRow &row)
{
    if (!row.trained)
        return std::nullopt;
    eval::TfsEntry entry{.architecture = plan.architectures[network], .truth = row.trained->bleu};
    for (const TruthSupernet &supernet : plan.supernets) {
        const auto found = row.supernets.find(supernet.name);
        if (found == row.supernets.end())
            return std::nullopt;
        entry.supernets.insert(*found);
    }
    entry.latencyMs = row.latencyMs;
    return entry;
}

} // namespace

Result<> validate(const TruthPlan &plan)
{
    const auto wrong = [](const std::string &found, const std::string &expected) {
        return fail(ErrorCode::BadValue, "The data to be made: found " + found + ", expected " + expected + ".");
    };
    if (!eval::isTaskName(plan.task))
        return wrong("a task \"" + plan.task + "\"", std::string(eval::kTaskNameExpected));
    for (const eval::TfsTask &known : eval::builtinTasks())
        if (known.name == plan.task && !(known.space == plan.space && known.title == plan.title))
            return wrong("the name of the known task " + plan.task, "another one for another space or title");
    if (plan.architectures.size() <= plan.demonstrations || plan.demonstrations == 0)
        return wrong(std::to_string(plan.architectures.size()) + " architectures, "
                         + std::to_string(plan.demonstrations) + " of them demonstrations",
                     "at least one demonstration and one test architecture");
    if (plan.splitSeeds.empty()
        || std::set(plan.splitSeeds.begin(), plan.splitSeeds.end()).size() != plan.splitSeeds.size())
        return wrong("no seed of a split, or one twice", "different ones");
    const std::set<Architecture> different(plan.architectures.begin(), plan.architectures.end());
    if (different.size() != plan.architectures.size())
        return wrong("an architecture twice", "each once");
    std::set<std::string> names;
    for (const TruthSupernet &supernet : plan.supernets)
        if (supernet.name.empty() || supernet.name == eval::keys::kScratch || !names.insert(supernet.name).second)
            return wrong("a supernet \"" + supernet.name + "\"", "a name that no other one has");
    for (const Architecture &architecture : plan.architectures)
        if (const auto member = space::checkMembership(plan.space, architecture); !member)
            return member;
    return predict::validate(plan.settings);
}

std::string truthPlanText(const TruthPlan &plan)
{
    return toText(planJson(plan));
}

Result<TruthData> parseTruth(std::string_view text, const std::string &sourceName)
{
    TruthData data;
    const auto readOne = [&](std::size_t number, const JsonCursor &line) -> Result<> {
        if (number > 1)
            return readLine(line, data.rows);
        auto plan = readPlan(line);
        if (!plan)
            return propagate(plan);
        data.plan = *std::move(plan);
        data.rows.resize(data.plan.architectures.size());
        return {};
    };
    const auto wholeBytes = readJsonLines(text, sourceName, "the plan of data that are made", readOne);
    if (!wholeBytes)
        return propagate(wholeBytes);
    data.wholeBytes = *wholeBytes;
    return data;
}

eval::TfsTask truthTask(const TruthPlan &plan, const std::vector<TruthRow> &rows)
{
    std::vector<std::optional<eval::TfsEntry>> entries;
    for (std::size_t i = 0; i < rows.size(); ++i)
        entries.push_back(entryOf(plan, i, rows[i]));
    return {.name = plan.task,
            .title = plan.title,
            .space = plan.space,
            .splits = eval::drawSplits(entries, plan.splitSeeds, plan.demonstrations)};
}

Result<TruthFile> TruthFile::open(const std::filesystem::path &path, const TruthPlan *plan)
{
    std::error_code ignored;
    if (plan) {
        if (std::filesystem::exists(path, ignored))
            return fail(ErrorCode::BadValue,
                        path.string() + ": found data that are made, expected a new folder, or that they are resumed.");
        if (const auto written = writeFile(path, truthPlanText(*plan) + '\n'); !written)
            return propagate(written);
    }
    auto file = AppendFile::open(path);
    if (!file)
        return propagate(file);
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    auto data = parseTruth(*text, path.string());
    if (!data)
        return propagate(data);
    if (data->wholeBytes < text->size())
        if (const auto cut = file->truncate(data->wholeBytes); !cut)
            return propagate(cut);
    return TruthFile(std::move(*file), *std::move(data));
}

Result<> TruthFile::append(std::size_t network, const OrderedJson &what)
{
    OrderedJson line = OrderedJson::object();
    line["network"] = network + 1;
    line.update(what);
    return m_file.append(toText(line));
}

Result<> TruthFile::addTrained(std::size_t network, const TrainedTruth &trained)
{
    OrderedJson line = OrderedJson::object();
    line["trained"] = trainedJson(trained);
    if (const auto safe = append(network, line); !safe)
        return safe;
    take(m_data.rows[network], trained);
    return {};
}

Result<> TruthFile::addFailure(std::size_t network, const std::string &reason)
{
    OrderedJson line = OrderedJson::object();
    line["failed"] = reason;
    if (const auto safe = append(network, line); !safe)
        return safe;
    m_data.rows[network].failure = reason;
    return {};
}

Result<> TruthFile::addSupernet(std::size_t network, const std::string &name, const BleuScores &bleu)
{
    OrderedJson line = OrderedJson::object();
    line["supernet"] = name;
    line.update(bleuJson(bleu));
    if (const auto safe = append(network, line); !safe)
        return safe;
    m_data.rows[network].supernets[name] = bleu;
    return {};
}

Result<> TruthFile::addLatency(std::size_t network, double milliseconds)
{
    OrderedJson line = OrderedJson::object();
    line["latency_ms"] = milliseconds;
    if (const auto safe = append(network, line); !safe)
        return safe;
    m_data.rows[network].latencyMs = milliseconds;
    return {};
}

} // namespace foresearch::predict
