#include "core/base/file.h"
#include "core/eval/tfs_csv.h"
#include "core/eval/tfs_eval_import.h"
#include "core/eval/tfs_keys.h"
#include "core/eval/tfs_row.h"
#include "core/eval/tfs_tasks.h"

#include <algorithm>

namespace foresearch::eval {

namespace fs = std::filesystem;

namespace {

std::string jsonl(const std::vector<TfsEntry> &entries)
{
    std::string text;
    for (const TfsEntry &entry : entries)
        text += toText(tfsEntryJson(entry)) + "\n";
    return text;
}

Result<> makeFolder(const fs::path &path)
{
    std::error_code code;
    fs::create_directories(path, code);
    if (code)
        return fail(ErrorCode::CannotWrite, path.string() + ": cannot be made (" + code.message() + ").");
    return {};
}

Result<> writeFolder(const TfsEval &data, const fs::path &root)
{
    for (const TfsTask &task : data.tasks) {
        for (const TfsSplit &split : task.splits) {
            const fs::path folder = root / std::to_string(split.seed) / task.name;
            if (const auto made = makeFolder(folder); !made)
                return made;
            if (const auto written = writeFile(folder / "train.jsonl", jsonl(split.demonstrations)); !written)
                return written;
            if (const auto written = writeFile(folder / "test.jsonl", jsonl(split.test)); !written)
                return written;
        }
    }
    return {};
}

bool isBuiltin(TfsTask task)
{
    task.splits.clear();
    const auto &known = builtinTasks();
    return std::find(known.begin(), known.end(), task) != known.end();
}

/// Tasks of other names that the task file describes already stay in it.
Result<> writeTaskFile(const std::vector<TfsTask> &tasks, const fs::path &path)
{
    auto described = readTaskFile(path);
    if (!described && described.error().code != ErrorCode::NotFound)
        return propagate(described);
    std::vector<TfsTask> all = described ? *std::move(described) : std::vector<TfsTask>();
    std::erase_if(all, [&](const TfsTask &old) {
        return std::any_of(tasks.begin(), tasks.end(), [&](const TfsTask &task) { return task.name == old.name; });
    });
    all.insert(all.end(), tasks.begin(), tasks.end());
    return writeFile(path, taskFileJson(all));
}

} // namespace

Result<> exportTfsEval(const TfsEval &data, const fs::path &path, TfsForm form)
{
    const fs::path folder = form == TfsForm::Folder ? path : path.parent_path();
    if (const auto made = folder.empty() ? Result<>() : makeFolder(folder); !made)
        return made;
    if (!std::all_of(data.tasks.begin(), data.tasks.end(), isBuiltin)) {
        if (const auto written = writeTaskFile(data.tasks, folder / kTaskFileName); !written)
            return written;
    }
    if (form == TfsForm::Folder)
        return writeFolder(data, path);
    return writeFile(path, form == TfsForm::Csv ? tfsCsv(data) : tfsJsonl(data));
}

std::string tfsJsonl(const TfsEval &data)
{
    std::string text;
    forEachEntry(data, [&](const TfsPlace &place, const TfsEntry &entry) {
        OrderedJson row{{keys::kTask, place.task}, {keys::kSeed, place.seed}, {keys::kSplit, partName(place.part)}};
        row.update(tfsEntryJson(entry));
        text += toText(row) + "\n";
    });
    return text;
}

} // namespace foresearch::eval
