#pragma once

#include "core/prompt/prompt.h"

#include <string>
#include <string_view>
#include <vector>

/// What differs between two prompts, by component and inside each by line.
namespace foresearch::prompt {

enum class Change { Same, Removed, Added, Changed };

/// "same", "removed", "added", "changed".
std::string_view key(Change change);

struct LineDiff {
    Change change = Change::Same; ///< never Changed: a changed line is removed and added
    std::string text;
    friend bool operator==(const LineDiff &, const LineDiff &) = default;
};

/// A shortest way from one text to the other, removed lines before added ones. Texts that differ in more than
/// 2,000 × 2,000 lines are given as one block removed and one added.
/// Cost: lines × lines of what lies between the first and the last difference.
std::vector<LineDiff> diffLines(std::string_view before, std::string_view after);

struct PartDiff {
    std::string name; ///< as PromptPart, or "test-architecture"
    Change change = Change::Same;
    std::vector<LineDiff> lines; ///< all of the part, also where it is the same
    friend bool operator==(const PartDiff &, const PartDiff &) = default;
};

/// Every part that either prompt has, in the order of a prompt. Instructions are compared without their numbers.
std::vector<PartDiff> diffPrompts(const Prompt &before, const Prompt &after);

} // namespace foresearch::prompt
