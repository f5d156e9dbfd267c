#pragma once

#include "core/predict/recorded.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::predict {

/// Forms of a file of predictions.
enum class PredictionsFormat { Jsonl, Csv };

/// Anybody's predictions, read from a file.
///
/// JSONL: one object a line. Its architecture is the value of "architecture" (canonical JSON or an object with
/// "arch_info") or, as in TFS-Eval, in the row itself ("arch_info" or "scratch").
///
///     {"architecture": {...}, "value": 25.1, "spread": 0.2, "predictor": "GPT-4", "task": "wmt14ende", "seed": 123}
///     {"architecture": {...}, "problem": "refused", "predictor": "GPT-4"}
///
/// CSV: a header and rows with the columns `architecture` (canonical JSON) and `value`, and any of `spread`,
/// `problem`, `warning`, `predictor`, `task`, `seed`. An empty field is a missing one; other columns are passed over.
///
/// A row has either a value or a problem. Without "predictor" it belongs to the predictor named after the file;
/// without "task" it holds for every task, without "seed" for every split. Units: those of the truth.
class ImportedPredictions {
public:
    /// CSV for files named *.csv, else JSONL.
    /// Errors: those of reading; BadFormat, BadValue (also the same architecture twice), naming file, line and key.
    static Result<ImportedPredictions> open(const std::filesystem::path &path);
    static Result<ImportedPredictions> parse(std::string text, const std::string &source, PredictionsFormat format);

    const std::string &source() const { return m_source; }

    /// The predictors in the file, as predictorName() writes them.
    std::vector<std::string> names() const;

    /// A predictor's values for one split of a task; a row that names the split or the task is preferred to one for
    /// all. Null where the file has no such predictor.
    std::shared_ptr<const RecordedValues> values(const std::string &name, const std::string &task, int seed,
                                                 const Scale &scale) const;

private:
    friend class PredictionsReader;

    /// What rows hold for; nothing: all.
    struct Scope {
        std::optional<std::string> task;
        std::optional<int> seed;
        friend auto operator<=>(const Scope &, const Scope &) = default;
    };
    struct Row {
        Prediction prediction;
        std::size_t line = 0;
    };
    struct OnePredictor {
        std::string title;
        std::map<Scope, std::map<Architecture, Row>> scopes;
    };

    std::string m_source;
    std::map<std::string, OnePredictor> m_predictors;
};

} // namespace foresearch::predict
