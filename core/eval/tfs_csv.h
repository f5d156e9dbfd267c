#pragma once

#include "core/eval/tfs_row.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// TFS-Eval as CSV: a header, then one row an architecture, with the columns, in any order,
///
///     task, seed, split, valid_BLEU, test_BLEU, overall_latency,
///     the ten names of core/space/architecture_lines.h (lists as there: "[3072, 2048]"),
///     and "NAME valid_BLEU", "NAME test_BLEU" for each supernet NAME.
///
/// "overall_latency" may be left out or empty; a supernet's two cells are both empty where it was not measured.
namespace foresearch::eval {

/// Where the header says each value is.
class TfsCsvColumns {
public:
    /// Errors: BadFormat, naming the column (missing, twice, unknown, only one of a supernet's two).
    static Result<TfsCsvColumns> fromHeader(const std::vector<std::string> &header, const TextSource &source);

    /// Contract of both: `checkWidth` found nothing to say of `cells`. Errors: BadFormat; BadValue.
    Result<TfsPlace> place(const std::vector<std::string> &cells, const TextSource &source) const;
    Result<TfsEntry> entry(const std::vector<std::string> &cells, const space::SearchSpace &space,
                           const TextSource &source) const;

    /// Errors: BadFormat.
    Result<> checkWidth(const std::vector<std::string> &cells, const TextSource &source) const;

private:
    struct ScoreColumns {
        std::optional<std::size_t> valid; ///< both are there after fromHeader
        std::optional<std::size_t> test;
    };

    Result<> addColumn(const std::string &name, std::size_t column, const TextSource &source);
    std::optional<std::size_t> columnNamed(std::string_view name) const;
    Result<BleuScores> scores(const std::vector<std::string> &cells, const ScoreColumns &columns,
                              const TextSource &source) const;

    std::vector<std::string> m_header;
    std::map<std::string, std::size_t, std::less<>> m_columns; ///< by name; without the supernets'
    std::map<std::string, ScoreColumns> m_supernets;           ///< by supernet
};

/// The header and rows of all tasks.
std::string tfsCsv(const TfsEval &data);

} // namespace foresearch::eval
