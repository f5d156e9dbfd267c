#include "core/search/search_batch.h"

#include "core/base/file.h"
#include "core/base/json_lines.h"
#include "core/base/member_reader.h"
#include "core/base/new_folder.h"
#include "core/base/part_control.h"
#include "core/search/journal_file.h"

#include <algorithm>
#include <cstdio>

namespace foresearch::search {

namespace {

constexpr const char *kFormat = "foresearch-search-batch";
constexpr int kVersion = 1;
constexpr const char *kPlan = "batch.jsonl";
constexpr const char *kSearches = "searches";
constexpr const char *kScores = "scores";

std::string journalName(std::size_t number, const SearchSetup &setup)
{
    char digits[24];
    std::snprintf(digits, sizeof digits, "%03zu", number);
    return std::string(digits) + "-seed-" + std::to_string(setup.options.seed) + ".jsonl";
}

Result<> checkTogether(const std::vector<RunInShort> &runs)
{
    if (runs.empty())
        return fail(ErrorCode::BadValue, "The batch: found no search, expected one or more.");
    const RunInShort &first = runs.front();
    for (const RunInShort &run : runs) {
        if (auto valid = validate(run.setup); !valid)
            return valid;
        if (run.setup.space != first.setup.space || run.arguments != first.arguments
            || run.setup.constraints.machine != first.setup.constraints.machine)
            return fail(ErrorCode::BadValue, "The batch: found searches of different spaces, machines or arguments, "
                                             "expected the same ones for all.");
    }
    return {};
}

std::string planOf(const std::vector<std::string> &journals, const std::vector<RunInShort> &runs)
{
    std::string text = toLine({{"format", kFormat}, {"version", kVersion}}) + '\n';
    for (std::size_t i = 0; i < runs.size(); ++i)
        text +=
            toLine({{"journal", journals[i]}, {"search", headerToJson({runs[i].setup, runs[i].arguments, {}})}}) + '\n';
    return text;
}

/// A name of a file in a folder, not a way out of it.
Result<std::string> journalFrom(const JsonCursor &line)
{
    const auto member = line.at("journal");
    if (!member)
        return propagate(member);
    auto name = member->text();
    if (name && (name->empty() || *name != std::filesystem::path(*name).filename().string() || *name == ".."))
        return member->problem(ErrorCode::BadValue, member->found(), "the name of a file");
    return name;
}

struct Plan {
    std::vector<std::string> journals;
    std::vector<RunInShort> runs;
};

Result<> readPlanLine(std::size_t number, const JsonCursor &line, Plan &plan)
{
    if (number == 1)
        return checkFormat(line, kFormat, kVersion);
    auto journal = journalFrom(line);
    if (!journal)
        return propagate(journal);
    const auto search = line.at("search");
    if (!search)
        return propagate(search);
    auto record = headerFromJson(*search);
    if (!record)
        return propagate(record);
    plan.journals.push_back(std::move(*journal));
    plan.runs.push_back(inShort(*record));
    return {};
}

Result<Plan> readPlan(const std::filesystem::path &path)
{
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    Plan plan;
    const auto read =
        readJsonLines(*text, path.string(), "the first line of a batch of searches",
                      [&plan](std::size_t number, const JsonCursor &line) { return readPlanLine(number, line, plan); });
    if (!read)
        return propagate(read);
    if (const auto together = checkTogether(plan.runs); !together)
        return fail(together.error().code, path.string() + ": " + together.error().detail);
    return plan;
}

bool isThere(const std::filesystem::path &path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Result<> makeFolders(const std::filesystem::path &folder)
{
    for (const char *name : {kSearches, kScores}) {
        std::error_code problem;
        std::filesystem::create_directory(folder / name, problem);
        if (problem)
            return fail(ErrorCode::CannotWrite, (folder / name).string() + ": " + problem.message() + ".");
    }
    return {};
}

} // namespace

Result<SearchBatch> SearchBatch::create(const std::filesystem::path &folder, std::vector<SearchRecord> searches)
{
    Plan plan;
    for (SearchRecord &search : searches) {
        plan.journals.push_back(journalName(plan.journals.size() + 1, search.setup));
        plan.runs.push_back({std::move(search.setup), std::move(search.arguments), {}});
    }
    if (const auto together = checkTogether(plan.runs); !together)
        return propagate(together);
    auto fresh = NewFolder::create(folder);
    if (!fresh)
        return propagate(fresh);
    if (const auto made = makeFolders(fresh->path()); !made)
        return propagate(made);
    if (const auto written = writeFile(fresh->path() / kPlan, planOf(plan.journals, plan.runs)); !written)
        return propagate(written);
    if (const auto named = fresh->finish(); !named)
        return propagate(named);
    return SearchBatch(folder, std::move(plan.journals), std::move(plan.runs));
}

Result<SearchBatch> SearchBatch::open(const std::filesystem::path &folder)
{
    auto plan = readPlan(folder / kPlan);
    if (!plan)
        return propagate(plan);
    SearchBatch batch(folder, std::move(plan->journals), std::move(plan->runs));
    for (std::size_t i = 0; i < batch.m_runs.size(); ++i) {
        if (!isThere(batch.journal(i)))
            continue;
        const auto record = readJournal(batch.journal(i));
        if (!record)
            return propagate(record);
        batch.m_runs[i].result = resultOf(*record);
    }
    return batch;
}

bool SearchBatch::isFinished() const
{
    return std::all_of(m_runs.begin(), m_runs.end(), [](const RunInShort &run) { return run.result.has_value(); });
}

std::vector<std::string> SearchBatch::predictors() const
{
    std::vector<std::string> names;
    for (const RunInShort &run : m_runs)
        for (const std::string &name : run.setup.schedule.predictors())
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
    return names;
}

Result<std::vector<SearchBatch::Failure>> SearchBatch::run(const SearchContext &context, const TaskControl &control)
{
    ScoreCaches caches(m_folder / kScores);
    SearchContext shared = context;
    shared.shared = &caches;
    std::vector<Failure> failures;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i].result)
            continue;
        const Progress before{.done = static_cast<double>(i),
                              .total = static_cast<double>(m_runs.size()),
                              .unit = "searches",
                              .activity = paperName(m_runs[i].setup.schedule)};
        control.progress(before);
        const auto done = runOne(i, shared, partControl(control, before));
        if (done)
            continue;
        if (done.error().code == ErrorCode::Stopped)
            return propagate(done);
        failures.push_back({i, done.error()});
    }
    return failures;
}

Result<> SearchBatch::runOne(std::size_t search, SearchContext context, const TaskControl &control)
{
    RunInShort &run = m_runs[search];
    const std::filesystem::path path = journal(search);
    auto file = isThere(path) ? JournalFile::open(path) : JournalFile::create(path, {run.setup, run.arguments, {}});
    if (!file)
        return propagate(file);
    if (file->record().setup != run.setup)
        return fail(ErrorCode::BadValue, path.string() + ": found another search than the batch names, expected it.");
    context.journal = &*file;
    auto outcome = runSearch(run.setup, context, control);
    if (!outcome)
        return propagate(outcome);
    run.result = resultOf({run.setup, run.arguments, std::move(outcome->generations)});
    return {};
}

} // namespace foresearch::search
