#include "core/text/sentence_pairs.h"

#include "core/base/json.h"
#include "core/base/trimmed.h"
#include "core/text/gettext.h"
#include "core/text/phrasebook.h"

#include <algorithm>
#include <numeric>

namespace foresearch::text {

namespace {

class LineAligned final : public PairReader {
public:
    LineAligned(TextLines source, TextLines target) : m_source(std::move(source)), m_target(std::move(target)) {}

    Result<std::optional<SentencePair>> next() override
    {
        const auto hasSource = m_source.next();
        if (!hasSource)
            return propagate(hasSource);
        const auto hasTarget = m_target.next();
        if (!hasTarget)
            return propagate(hasTarget);
        if (*hasSource != *hasTarget) {
            const TextLines &shorter = *hasSource ? m_target : m_source;
            TextLines &longer = *hasSource ? m_source : m_target;
            for (auto more = longer.next(); more && *more;)
                more = longer.next();
            return fail(ErrorCode::BadValue, shorter.source() + ": found " + std::to_string(shorter.lineNumber())
                                                 + " lines, expected " + std::to_string(longer.lineNumber())
                                                 + ", as many as in " + longer.source() + ".");
        }
        if (!*hasSource)
            return std::optional<SentencePair>();
        return std::optional(SentencePair{std::string(m_source.line()), std::string(m_target.line())});
    }

private:
    TextLines m_source;
    TextLines m_target;
};

class TabSeparated final : public PairReader {
public:
    explicit TabSeparated(TextLines lines) : m_lines(std::move(lines)) {}

    Result<std::optional<SentencePair>> next() override
    {
        const auto more = m_lines.next();
        if (!more)
            return propagate(more);
        if (!*more)
            return std::optional<SentencePair>();
        const std::string_view line = m_lines.line();
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            return fail(ErrorCode::BadFormat, describeProblem({m_lines.source(), m_lines.lineNumber()}, {},
                                                              shownText(line), "source, tab, target"));
        const std::string_view rest = line.substr(tab + 1);
        return std::optional(
            SentencePair{std::string(line.substr(0, tab)), std::string(rest.substr(0, rest.find('\t')))});
    }

private:
    TextLines m_lines;
};

class InMemory final : public PairReader {
public:
    explicit InMemory(std::vector<SentencePair> pairs) : m_pairs(std::move(pairs)) {}

    Result<std::optional<SentencePair>> next() override
    {
        return m_next < m_pairs.size() ? std::optional(m_pairs[m_next++]) : std::optional<SentencePair>();
    }

private:
    std::vector<SentencePair> m_pairs;
    std::size_t m_next = 0;
};

std::size_t wordCount(std::string_view sentence)
{
    std::size_t count = 0;
    bool isInside = false;
    for (const char c : sentence) {
        const bool isBlank = c == ' ' || c == '\t';
        count += !isBlank && !isInside ? 1 : 0;
        isInside = !isBlank;
    }
    return count;
}

} // namespace

Result<std::unique_ptr<PairReader>> openLineAligned(const std::filesystem::path &source,
                                                    const std::filesystem::path &target)
{
    auto first = TextLines::open(source);
    if (!first)
        return propagate(first);
    auto second = TextLines::open(target);
    if (!second)
        return propagate(second);
    return std::unique_ptr<PairReader>(std::make_unique<LineAligned>(*std::move(first), *std::move(second)));
}

Result<std::unique_ptr<PairReader>> openTabSeparated(const std::filesystem::path &path)
{
    auto lines = TextLines::open(path);
    if (!lines)
        return propagate(lines);
    return std::unique_ptr<PairReader>(std::make_unique<TabSeparated>(*std::move(lines)));
}

std::unique_ptr<PairReader> readerOf(std::vector<SentencePair> pairs)
{
    return std::make_unique<InMemory>(std::move(pairs));
}

const char *name(PairFiles::Kind kind)
{
    switch (kind) {
    case PairFiles::Kind::LineAligned:
        return "line-aligned";
    case PairFiles::Kind::TabSeparated:
        return "tab-separated";
    case PairFiles::Kind::Installed:
        return "installed";
    case PairFiles::Kind::Binarised:
        return "binarised";
    case PairFiles::Kind::Phrasebook:
        return "phrasebook";
    }
    return "";
}

Result<std::unique_ptr<PairReader>> openPairs(const PairFiles &files)
{
    switch (files.kind) {
    case PairFiles::Kind::LineAligned:
        return openLineAligned(files.source, files.target);
    case PairFiles::Kind::TabSeparated:
        return openTabSeparated(files.source);
    case PairFiles::Kind::Installed: {
        auto pairs = installedTranslations(files.source, files.language);
        if (pairs.empty())
            return fail(ErrorCode::NotFound, files.source.string() + ": found no translations into \"" + files.language
                                                 + "\", expected LANGUAGE/LC_MESSAGES/*.mo.");
        return readerOf(std::move(pairs));
    }
    case PairFiles::Kind::Phrasebook:
        return openPhrasebook(files.source, files.language, files.draw);
    case PairFiles::Kind::Binarised:
        break;
    }
    return fail(ErrorCode::BadValue, files.source.string() + ": found ids, expected sentences.");
}

const char *name(Drop drop)
{
    switch (drop) {
    case Drop::Empty:
        return "empty";
    case Drop::TooLong:
        return "too_long";
    case Drop::Ratio:
        return "ratio";
    case Drop::EqualSides:
        return "equal_sides";
    case Drop::Duplicate:
        return "duplicate";
    case Drop::TooManyIds:
        return "too_many_ids";
    }
    return "";
}

std::uint64_t DropCounts::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

std::optional<Drop> clean(SentencePair &pair, const CleaningOptions &options)
{
    pair.source = trimmed(pair.source);
    pair.target = trimmed(pair.target);
    const std::size_t sourceWords = wordCount(pair.source);
    const std::size_t targetWords = wordCount(pair.target);
    const std::size_t fewer = std::min(sourceWords, targetWords);
    const std::size_t more = std::max(sourceWords, targetWords);
    if (fewer == 0)
        return Drop::Empty;
    if (more > options.maxWords)
        return Drop::TooLong;
    if (options.maxRatio > 0 && static_cast<double>(more) > options.maxRatio * static_cast<double>(fewer))
        return Drop::Ratio;
    if (options.dropsEqualSides && pair.source == pair.target)
        return Drop::EqualSides;
    return std::nullopt;
}

std::optional<Drop> dropOfIds(std::size_t sourceIds, std::size_t targetIds, std::size_t maxIds)
{
    if (std::min(sourceIds, targetIds) <= 1)
        return Drop::Empty;
    return std::max(sourceIds, targetIds) > maxIds + 1 ? std::optional(Drop::TooManyIds) : std::nullopt;
}

} // namespace foresearch::text
