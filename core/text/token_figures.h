#pragma once

#include "core/base/task_control.h"
#include "core/text/corpus.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace foresearch::text {

/// What one side of a split holds. Lengths are in ids, eos included.
struct SideFigures {
    std::uint64_t sentences = 0;
    std::uint64_t ids = 0;
    std::uint64_t unknownIds = 0; ///< those that are kUnk
    std::size_t medianLength = 0;
    std::size_t longLength = 0; ///< 99 % of the sentences are no longer
    std::size_t maxLength = 0;

    double meanLength() const;
    double unknownShare() const; ///< of all ids, 0 to 1
    friend bool operator==(const SideFigures &, const SideFigures &) = default;
};

/// Counts them, sentence by sentence.
class FigureCounter {
public:
    void add(std::span<const TokenId> ids);
    SideFigures figures() const;

private:
    SideFigures m_sums;
    std::vector<std::uint64_t> m_lengths; ///< sentences of each length
};

struct SplitFigures {
    std::string name;
    SideFigures source;
    SideFigures target;
    friend bool operator==(const SplitFigures &, const SplitFigures &) = default;
};

/// Of all splits of a corpus; looks at every id. Progress: in pairs.
/// Errors: those of openSplit and TokenFile::read; Stopped.
Result<std::vector<SplitFigures>> corpusFigures(const Corpus &corpus, const TaskControl &control);

} // namespace foresearch::text
