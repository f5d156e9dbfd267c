#pragma once

#include "core/base/task_control.h"
#include "core/text/sentence_pairs.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace foresearch::text {

/// What pairs have to be to become a corpus.
struct PairRules {
    CleaningOptions cleaning = {};
    bool dropsDuplicates = false; ///< all but the first of equal pairs
    friend bool operator==(const PairRules &, const PairRules &) = default;
};

/// Which pairs stay, after a look at all of them. Memory: one bit a pair.
class PairSurvey {
public:
    /// `folder`: for files without names that hold what memory should not. Progress: in pairs.
    /// Errors: those of openPairs and the reader; CannotWrite; Stopped.
    static Result<PairSurvey> make(const PairFiles &files, const PairRules &rules, const std::filesystem::path &folder,
                                   const TaskControl &control);

    std::uint64_t read() const { return m_read; }
    std::uint64_t kept() const { return m_kept; }
    const DropCounts &drops() const { return m_drops; }

    /// Goes through the pairs that stay, cleaned, once more. Progress: in pairs, with `activity`.
    /// Errors: those of make and of `use`; CannotRead (the files are not what they were).
    Result<> forEachKept(const char *activity, const std::function<Result<>(SentencePair &)> &use,
                         const TaskControl &control) const;

private:
    PairFiles m_files;
    PairRules m_rules;
    std::uint64_t m_read = 0;
    std::uint64_t m_kept = 0;
    DropCounts m_drops;
    std::vector<bool> m_isDuplicate; ///< by the pair's number; shorter where the rest are none
};

/// A pair with what becomes of it.
struct PreviewedPair {
    SentencePair pair;
    std::optional<Drop> drop;
};

/// The first pairs of an import.
struct PairPreview {
    std::vector<PreviewedPair> first;
    std::uint64_t read = 0;
    bool isWhole = false; ///< there are no more than `read`
    DropCounts drops;
};

/// Looks at the first `limit` pairs and gives `shown` of them. Errors: those of PairSurvey::make.
Result<PairPreview> previewPairs(const PairFiles &files, const PairRules &rules, std::size_t shown, std::uint64_t limit,
                                 const TaskControl &control);

} // namespace foresearch::text
