#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"
#include "core/eval/tfs_eval.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Reading and writing TFS-Eval, in three forms:
/// a folder `SEED/TASK/{train,test}.jsonl`, with one row (core/eval/tfs_row.h) a line;
/// one JSONL file, whose rows also say task, seed and split; one CSV file (core/eval/tfs_csv.h).
/// Tasks that the program does not know are described by `task.json` beside the data (core/eval/tfs_tasks.h): in the
/// folder, or in the file's folder.
namespace foresearch::eval {

enum class TfsForm { Folder, Jsonl, Csv };

/// A directory; a file whose name ends in ".csv"; anything else is JSONL.
TfsForm formOf(const std::filesystem::path &path);

struct TfsImportOptions {
    std::optional<space::SearchSpace> space = {}; ///< of every task, whatever its name
    std::vector<std::string> tasks;               ///< only these; empty: all
    std::vector<int> seeds = {};                  ///< only these; empty: all
};

/// All or nothing. Tasks are sorted by name, splits by seed, rows as they are in the data.
/// Errors: Stopped; the first problem: NotFound, CannotRead, TooLarge, BadFormat, BadValue, NewerVersion. Wrong is
/// also: no row for a task or seed that was asked for, a split without demonstrations or without test architectures, an
/// architecture twice in a split, and a row whose supernets are not those of its task's first row.
Result<TfsEval> importTfsEval(const std::filesystem::path &path, const TfsImportOptions &options = {},
                              const TaskControl &control = {});

inline constexpr std::size_t kMaxProblems = 100;

/// What an import would bring, and everything that stands in its way.
struct TfsImportReview {
    TfsEval data;                ///< the rows without a problem
    std::vector<Error> problems; ///< in the order of the data, at most kMaxProblems
    bool isComplete = true;      ///< false: there may be more problems
};

/// As importTfsEval, but goes on after a problem. Errors: Stopped.
Result<TfsImportReview> reviewTfsEval(const std::filesystem::path &path, const TfsImportOptions &options = {},
                                      const TaskControl &control = {});

/// The same for text that is in memory (pasted, say); `source` names it. There is no task file.
/// Contract: `form` is not Folder.
TfsImportReview reviewTfsText(std::string text, const std::string &source, TfsForm form,
                              const TfsImportOptions &options = {});

/// Writes `data` as a folder or a file, so that importTfsEval gives it back, with a task file beside it if a task is
/// not one of those that the program knows; what such a file says of other tasks stays.
/// Errors: CannotWrite; those of readTaskFile but NotFound.
Result<> exportTfsEval(const TfsEval &data, const std::filesystem::path &path, TfsForm form);

/// One JSONL text of all tasks.
std::string tfsJsonl(const TfsEval &data);

} // namespace foresearch::eval
