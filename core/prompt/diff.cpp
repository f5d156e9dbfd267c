#include "core/prompt/diff.h"

#include "core/prompt/render.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace foresearch::prompt {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kMaxCells = std::size_t{2000} * 2000;

Lines linesOf(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

void append(std::vector<LineDiff> &diff, Change change, Lines::const_iterator first, Lines::const_iterator last)
{
    std::transform(first, last, std::back_inserter(diff), [change](std::string_view line) {
        return LineDiff{change, std::string(line)};
    });
}

/// lengths[i][j]: of the longest common subsequence of what follows line i and line j.
class CommonLengths {
public:
    CommonLengths(const Lines &before, const Lines &after)
        : m_columns(after.size() + 1)
        , m_cells((before.size() + 1) * m_columns)
    {
        for (std::size_t i = before.size(); i-- > 0;)
            for (std::size_t j = after.size(); j-- > 0;)
                m_cells[i * m_columns + j] =
                    before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }

    std::uint32_t at(std::size_t i, std::size_t j) const { return m_cells[i * m_columns + j]; }

private:
    std::size_t m_columns;
    std::vector<std::uint32_t> m_cells;
};

/// The part of the diff between the common beginning and the common end.
void appendMiddle(std::vector<LineDiff> &diff, const Lines &before, const Lines &after)
{
    if (before.size() * after.size() > kMaxCells) {
        append(diff, Change::Removed, before.begin(), before.end());
        append(diff, Change::Added, after.begin(), after.end());
        return;
    }
    const CommonLengths common(before, after);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && j < after.size() && before[i] == after[j]) {
            diff.push_back({Change::Same, std::string(before[i++])});
            ++j;
        } else if (j == after.size() || (i < before.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
            diff.push_back({Change::Removed, std::string(before[i++])});
        } else {
            diff.push_back({Change::Added, std::string(after[j++])});
        }
    }
}

std::string testPart(const Prompt &prompt)
{
    const auto *words = std::get_if<PromptWords>(&prompt.words);
    if (words && prompt.layout == Layout::Figure)
        return words->testHeading + "\n(ten lines)\nBLEU:";
    return "(ten lines)\nGFLOPS: (number)\nBLEU: ";
}

std::vector<PromptPart> allParts(const Prompt &prompt)
{
    std::vector<PromptPart> parts = partsOf(prompt);
    for (PromptPart &part : parts)
        if (part.name.starts_with("instruction-"))
            part.text.erase(0, part.text.find(' ') + 1);
    const bool isImported = std::holds_alternative<ImportedText>(prompt.words);
    if (isImported || prompt.components.has(Component::TestArchitecture))
        parts.push_back({std::string(key(Component::TestArchitecture)), testPart(prompt), {}});
    return parts;
}

std::vector<std::string> partNames()
{
    std::vector<std::string> names{"text"};
    for (const Component component : kComponents) {
        if (component == Component::FirstInstruction)
            names.emplace_back("instructions");
        names.emplace_back(key(component));
    }
    return names;
}

std::optional<std::string> textOf(const std::vector<PromptPart> &parts, const std::string &name)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&name](const PromptPart &part) { return part.name == name; });
    return found == parts.end() ? std::nullopt : std::optional(found->text);
}

Change changeOf(const std::optional<std::string> &before, const std::optional<std::string> &after)
{
    if (!before)
        return Change::Added;
    if (!after)
        return Change::Removed;
    return *before == *after ? Change::Same : Change::Changed;
}

} // namespace

std::string_view key(Change change)
{
    switch (change) {
    case Change::Same:
        return "same";
    case Change::Removed:
        return "removed";
    case Change::Added:
        return "added";
    case Change::Changed:
        break;
    }
    return "changed";
}

std::vector<LineDiff> diffLines(std::string_view beforeText, std::string_view afterText)
{
    const Lines before = linesOf(beforeText);
    const Lines after = linesOf(afterText);
    const auto [firstBefore, firstAfter] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto [lastBefore, lastAfter] = std::mismatch(before.rbegin(), std::make_reverse_iterator(firstBefore),
                                                       after.rbegin(), std::make_reverse_iterator(firstAfter));
    std::vector<LineDiff> diff;
    append(diff, Change::Same, before.begin(), firstBefore);
    appendMiddle(diff, Lines(firstBefore, lastBefore.base()), Lines(firstAfter, lastAfter.base()));
    append(diff, Change::Same, lastBefore.base(), before.end());
    return diff;
}

std::vector<PartDiff> diffPrompts(const Prompt &before, const Prompt &after)
{
    const auto beforeParts = allParts(before);
    const auto afterParts = allParts(after);
    std::vector<PartDiff> parts;
    for (const std::string &name : partNames()) {
        const auto beforeText = textOf(beforeParts, name);
        const auto afterText = textOf(afterParts, name);
        if (beforeText || afterText)
            parts.push_back({.name = name,
                             .change = changeOf(beforeText, afterText),
                             .lines = diffLines(beforeText.value_or(""), afterText.value_or(""))});
    }
    return parts;
}

} // namespace foresearch::prompt
