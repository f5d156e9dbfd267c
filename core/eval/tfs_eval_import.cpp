#include "core/eval/tfs_eval_import.h"

#include "core/base/csv.h"
#include "core/base/file.h"
#include "core/eval/tfs_collector.h"
#include "core/eval/tfs_csv.h"
#include "core/eval/tfs_row.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace foresearch::eval {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kRowsExtension = ".jsonl";

void readJsonRow(std::string_view line, const TextSource &source, const TfsPlace *folder, TfsCollector &collector)
{
    const auto json = parseJson(line, source);
    if (!json)
        return collector.addProblem(json.error());
    const JsonCursor row(*json, source);
    const auto place = readTfsPlace(row, folder);
    if (!place)
        return collector.addProblem(place.error());
    const TfsTask *task = collector.see(*place) ? collector.task(place->task, source) : nullptr;
    if (task == nullptr)
        return;
    auto entry = readTfsEntry(row, task->space);
    if (!entry)
        return collector.addProblem(entry.error());
    collector.add(*place, *std::move(entry), source);
}

/// Number of lines that are not blank.
std::size_t readJsonRows(LineReader &lines, const TfsPlace *folder, TfsCollector &collector, const TaskControl &control)
{
    std::size_t count = 0;
    while (!collector.isFull() && !control.stopped()) {
        const auto more = lines.next();
        if (!more)
            collector.addProblem(more.error());
        if (!more || !*more)
            break;
        if (lines.line().find_first_not_of(" \t") == std::string_view::npos)
            continue;
        ++count;
        readJsonRow(lines.line(), {lines.source(), lines.lineNumber()}, folder, collector);
    }
    return count;
}

void readCsvRow(const TfsCsvColumns &columns, const std::vector<std::string> &cells, const TextSource &source,
                TfsCollector &collector)
{
    if (const auto fits = columns.checkWidth(cells, source); !fits)
        return collector.addProblem(fits.error());
    const auto place = columns.place(cells, source);
    if (!place)
        return collector.addProblem(place.error());
    const TfsTask *task = collector.see(*place) ? collector.task(place->task, source) : nullptr;
    if (task == nullptr)
        return;
    auto entry = columns.entry(cells, task->space, source);
    if (!entry)
        return collector.addProblem(entry.error());
    collector.add(*place, *std::move(entry), source);
}

void readCsvRows(CsvReader &reader, TfsCollector &collector, const TaskControl &control)
{
    std::optional<TfsCsvColumns> columns;
    while (!collector.isFull() && !control.stopped()) {
        const auto more = reader.next();
        if (!more)
            collector.addProblem(more.error());
        if (!more || !*more)
            return;
        const TextSource source{reader.source(), reader.lineNumber()};
        if (columns) {
            readCsvRow(*columns, reader.fields(), source, collector);
            continue;
        }
        auto header = TfsCsvColumns::fromHeader(reader.fields(), source);
        if (!header)
            return collector.addProblem(header.error());
        columns = *std::move(header);
    }
}

/// The folders in `directory`, by name.
std::vector<fs::path> foldersIn(const fs::path &directory, TfsCollector &collector)
{
    std::vector<fs::path> folders;
    std::error_code code;
    for (fs::directory_iterator entry(directory, code); !code && entry != fs::directory_iterator();
         entry.increment(code)) {
        std::error_code ignored; // what cannot be looked at is no folder
        if (entry->is_directory(ignored) && !entry->path().filename().string().starts_with('.'))
            folders.push_back(entry->path());
    }
    if (code)
        collector.addProblem(
            {ErrorCode::CannotRead, directory.string() + ": cannot be read (" + code.message() + ")."});
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::optional<int> seedNamed(const std::string &name)
{
    int seed = 0;
    const auto end = std::from_chars(name.data(), name.data() + name.size(), seed);
    if (end.ec != std::errc() || end.ptr != name.data() + name.size() || seed < 0)
        return std::nullopt;
    return seed;
}

void readFolderPart(const fs::path &folder, const TfsPlace &place, TfsCollector &collector, const TaskControl &control)
{
    if (!collector.see(place))
        return;
    const fs::path file = folder / (std::string(partName(place.part)) + std::string(kRowsExtension));
    auto lines = LineReader::open(file);
    if (!lines)
        return collector.addProblem(lines.error());
    if (readJsonRows(*lines, &place, collector, control) == 0 && !collector.isFull())
        collector.addProblem({ErrorCode::BadFormat,
                              describeProblem({file.string()}, {}, "an empty file", "one row of TFS-Eval a line")});
}

void readFolder(const fs::path &root, TfsCollector &collector, const TaskControl &control)
{
    collector.readTaskFileOf(root);
    bool hasTask = false;
    for (const fs::path &seedFolder : foldersIn(root, collector)) {
        const auto seed = seedNamed(seedFolder.filename().string());
        if (!seed)
            continue;
        for (const fs::path &taskFolder : foldersIn(seedFolder, collector)) {
            hasTask = true;
            for (const TfsPart part : {TfsPart::Demonstrations, TfsPart::Test})
                readFolderPart(taskFolder, {taskFolder.filename().string(), *seed, part}, collector, control);
        }
    }
    if (!hasTask)
        collector.addProblem({ErrorCode::BadFormat, describeProblem({root.string()}, {}, "no folder of a seed and task",
                                                                    "SEED/TASK/train.jsonl and SEED/TASK/test.jsonl")});
}

void readFile(const fs::path &path, TfsForm form, TfsCollector &collector, const TaskControl &control)
{
    if (path != "-")
        collector.readTaskFileOf(path.parent_path());
    if (form == TfsForm::Csv) {
        auto reader = CsvReader::open(path);
        if (!reader)
            return collector.addProblem(reader.error());
        return readCsvRows(*reader, collector, control);
    }
    auto lines = LineReader::open(path);
    if (!lines)
        return collector.addProblem(lines.error());
    readJsonRows(*lines, nullptr, collector, control);
}

Result<TfsImportReview> review(const fs::path &path, const TfsImportOptions &options, const TaskControl &control,
                               std::size_t maxProblems)
{
    TfsCollector collector(options, maxProblems);
    const TfsForm form = formOf(path);
    if (form == TfsForm::Folder)
        readFolder(path, collector, control);
    else
        readFile(path, form, collector, control);
    if (control.stopped())
        return stoppedError();
    return collector.finish(path == "-" ? "standard input" : path.string());
}

} // namespace

TfsForm formOf(const fs::path &path)
{
    std::error_code code;
    if (fs::is_directory(path, code))
        return TfsForm::Folder;
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return extension == ".csv" ? TfsForm::Csv : TfsForm::Jsonl;
}

Result<TfsEval> importTfsEval(const fs::path &path, const TfsImportOptions &options, const TaskControl &control)
{
    auto reviewed = review(path, options, control, 1);
    if (!reviewed)
        return propagate(reviewed);
    if (!reviewed->problems.empty())
        return Unexpected(reviewed->problems.front());
    return std::move(reviewed->data);
}

Result<TfsImportReview> reviewTfsEval(const fs::path &path, const TfsImportOptions &options, const TaskControl &control)
{
    return review(path, options, control, kMaxProblems);
}

TfsImportReview reviewTfsText(std::string text, const std::string &source, TfsForm form,
                              const TfsImportOptions &options)
{
    TfsCollector collector(options, kMaxProblems);
    if (form == TfsForm::Csv) {
        CsvReader reader = CsvReader::fromText(std::move(text), source);
        readCsvRows(reader, collector, {});
    } else {
        LineReader lines = LineReader::fromText(std::move(text), source);
        readJsonRows(lines, nullptr, collector, {});
    }
    return collector.finish(source);
}

} // namespace foresearch::eval
