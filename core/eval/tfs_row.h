#pragma once

#include "core/base/json.h"
#include "core/eval/tfs_eval.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// One row of TFS-Eval. As JSON, in folders `SEED/TASK/{train,test}.jsonl`:
///
///     {"scratch": {"valid_BLEU": 24.65, "test_BLEU": 25.49, "arch_info": [ten lines], "overall_latency": 41.7},
///      "HAT": {"valid_BLEU": 23.49, "test_BLEU": 23.84}, ...}
///
/// and in a file of its own with three keys more: `"task": "wmt14ende", "seed": 123, "split": "train"`. "split" is
/// "train" (demonstrations) or "test". "overall_latency" (ms) may be left out; other keys of "scratch" are passed over;
/// every other key of the row is a supernet.
namespace foresearch::eval {

enum class TfsPart { Demonstrations, Test };

/// "train" or "test", as in the data.
std::string_view partName(TfsPart part);
std::optional<TfsPart> partNamed(std::string_view name);

/// Which task, seed and part of the split a row belongs to.
struct TfsPlace {
    std::string task;
    int seed = 0;
    TfsPart part = TfsPart::Test;
    friend bool operator==(const TfsPlace &, const TfsPlace &) = default;
};

/// A row's own three keys. With `folder`, they may be absent and must otherwise agree with it.
/// Errors: BadFormat; BadValue (a part of another name, disagreement).
Result<TfsPlace> readTfsPlace(const JsonCursor &row, const TfsPlace *folder);

/// Errors: BadFormat; BadValue (a BLEU outside 0 to 100, an architecture outside `space`, a supernet without a name).
Result<TfsEntry> readTfsEntry(const JsonCursor &row, const space::SearchSpace &space);

/// The row without its place.
OrderedJson tfsEntryJson(const TfsEntry &entry);

/// Calls `use` for every row: tasks, splits and their entries in order, demonstrations before test.
void forEachEntry(const TfsEval &data, const std::function<void(const TfsPlace &, const TfsEntry &)> &use);

/// Whether `value` can be a BLEU or a latency: `describeProblem`'s "expected", or nothing.
std::optional<std::string_view> whyNoBleu(double value);
std::optional<std::string_view> whyNoLatency(double value);

} // namespace foresearch::eval
