#pragma once

#include "core/text/text_lines.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::text {

struct SentencePair {
    std::string source;
    std::string target;
    friend auto operator<=>(const SentencePair &, const SentencePair &) = default;
};

/// Pairs of sentences from outside, one after another.
class PairReader {
public:
    virtual ~PairReader() = default;

    /// The next pair, or nothing at the end. Errors: those of TextLines; BadFormat, naming file and line.
    virtual Result<std::optional<SentencePair>> next() = 0;
};

/// Two files whose lines belong together. One that ends before the other is an error (BadValue) at its end, which
/// names both numbers of lines.
Result<std::unique_ptr<PairReader>> openLineAligned(const std::filesystem::path &source,
                                                    const std::filesystem::path &target);

/// One file with a pair a line: source, tab, target, and further columns that nobody looks at.
Result<std::unique_ptr<PairReader>> openTabSeparated(const std::filesystem::path &path);

/// Pairs that are in memory.
std::unique_ptr<PairReader> readerOf(std::vector<SentencePair> pairs);

/// What is drawn from a phrasebook.
struct PhrasebookDraw {
    std::uint64_t pairs = 20'000;
    std::uint64_t seed = 1;
    double noise = 1; ///< times the grammar's own rates; 0: none
    friend bool operator==(const PhrasebookDraw &, const PhrasebookDraw &) = default;
};

/// Where pairs come from.
struct PairFiles {
    enum class Kind {
        LineAligned,  ///< `source` and `target`, as openLineAligned
        TabSeparated, ///< `source`, as openTabSeparated
        Installed,    ///< the translations into `language` below the folder `source`
        Binarised,    ///< the folder `source`, fairseq's; it has ids and no sentences
        Phrasebook,   ///< made by the grammar `source` in the languages `language`, as openPhrasebook
    };
    Kind kind = Kind::LineAligned;
    std::filesystem::path source = {};
    std::filesystem::path target = {};
    std::string language = {};
    PhrasebookDraw draw = {};
    friend bool operator==(const PairFiles &, const PairFiles &) = default;
};

/// "line-aligned"
const char *name(PairFiles::Kind kind);

/// From the first pair on. Errors: those of the kind; NotFound (no translations); BadValue (Binarised).
Result<std::unique_ptr<PairReader>> openPairs(const PairFiles &files);

/// What a pair has to be to stay. Lengths are counted in words between blanks.
struct CleaningOptions {
    std::size_t maxWords = 250;
    double maxRatio = 0; ///< of the longer side to the shorter one; 0: any. Source of 1.5: HAT, WMT'14 En-Fr
    bool dropsEqualSides = false;
    friend bool operator==(const CleaningOptions &, const CleaningOptions &) = default;
};

/// Why a pair was left out.
enum class Drop {
    Empty,      ///< a side without a word
    TooLong,    ///< over maxWords
    Ratio,      ///< over maxRatio
    EqualSides, ///< not translated
    Duplicate,  ///< of an earlier pair
    TooManyIds, ///< more than a model has places for
};
inline constexpr std::array kDrops{Drop::Empty,      Drop::TooLong,   Drop::Ratio,
                                   Drop::EqualSides, Drop::Duplicate, Drop::TooManyIds};

/// A name of the reason, for JSON: "too_long".
const char *name(Drop drop);

/// How many pairs were left out, by reason.
class DropCounts {
public:
    void add(Drop drop, std::uint64_t count = 1) { m_counts[static_cast<std::size_t>(drop)] += count; }
    std::uint64_t of(Drop drop) const { return m_counts[static_cast<std::size_t>(drop)]; }
    std::uint64_t total() const;
    friend bool operator==(const DropCounts &, const DropCounts &) = default;

private:
    std::array<std::uint64_t, kDrops.size()> m_counts{};
};

/// Removes blanks at both ends of both sides; whether the pair may stay. Looks at the pair alone.
std::optional<Drop> clean(SentencePair &pair, const CleaningOptions &options);

/// Whether a pair may stay once it is cut into ids, of which the last of each side is eos; `maxIds` is without it.
std::optional<Drop> dropOfIds(std::size_t sourceIds, std::size_t targetIds, std::size_t maxIds);

} // namespace foresearch::text
