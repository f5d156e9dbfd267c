#include "core/prompt/choice.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/python_random.h"
#include "core/prompt/prompt_template.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace foresearch::prompt {

namespace {

constexpr std::size_t kLinesBetweenStops = 4096;

/// Lines of a corpus in step.
class PairReader {
public:
    static Result<PairReader> open(const Corpus &corpus)
    {
        auto source = LineReader::open(corpus.source);
        if (!source)
            return propagate(source);
        PairReader reader(*std::move(source));
        if (!corpus.target.empty()) {
            auto target = LineReader::open(corpus.target);
            if (!target)
                return propagate(target);
            reader.m_target = *std::move(target);
        }
        return reader;
    }

    /// Whether there was another pair. Errors: BadFormat (one file ends before the other).
    Result<bool> next()
    {
        const auto source = m_source.next();
        if (!source || !m_target)
            return source;
        const auto target = m_target->next();
        if (!target)
            return target;
        if (*source != *target) {
            const LineReader &longer = *source ? m_source : *m_target;
            const LineReader &shorter = *source ? *m_target : m_source;
            return fail(ErrorCode::BadFormat, describeProblem({longer.source(), longer.lineNumber()}, {},
                                                              "another line", "the end, as in " + shorter.source()));
        }
        return source;
    }

    /// Errors: BadFormat.
    Result<TaskExample> pair() const
    {
        std::string_view input = m_source.line();
        std::string_view output;
        if (m_target) {
            output = m_target->line();
        } else {
            const std::size_t tab = input.find('\t');
            output = tab == std::string_view::npos ? std::string_view() : input.substr(tab + 1);
            input = input.substr(0, tab);
        }
        if (!isSentence(input) || !isSentence(output))
            return fail(ErrorCode::BadFormat, describeProblem({m_source.source(), m_source.lineNumber()}, {},
                                                              shownText(m_source.line()), expected()));
        return TaskExample{std::string(input), std::string(output)};
    }

private:
    explicit PairReader(LineReader source) : m_source(std::move(source)) {}

    const char *expected() const
    {
        return m_target ? "a sentence in both files" : "two sentences with a tab between them";
    }

    LineReader m_source;
    std::optional<LineReader> m_target;
};

/// Calls `use` with the index of each pair, from 0.
template <typename Use>
Result<> forEachPair(const Corpus &corpus, const TaskControl &control, Use use)
{
    auto reader = PairReader::open(corpus);
    if (!reader)
        return propagate(reader);
    for (std::size_t index = 0;; ++index) {
        if (index % kLinesBetweenStops == 0 && control.stop.stop_requested())
            return fail(ErrorCode::Stopped, "Choosing task examples was stopped.");
        const auto has = reader->next();
        if (!has)
            return propagate(has);
        if (!*has)
            return {};
        if (const auto used = use(index, *reader); !used)
            return used;
    }
}

/// Indices from 0, in the order in which they are shown.
Result<std::vector<std::size_t>> chosenPairs(std::size_t population, const std::string &source,
                                             const TaskExampleChoice &choice)
{
    if (choice.lines.empty()) {
        if (population < choice.count)
            return fail(ErrorCode::BadValue, describeProblem({source}, {}, std::to_string(population) + " pairs",
                                                             "at least " + std::to_string(choice.count)));
        return drawDistinct(population, choice.count, choice.seed);
    }
    std::vector<std::size_t> indices;
    for (const std::size_t line : choice.lines) {
        if (line < 1 || line > population)
            return fail(ErrorCode::BadValue,
                        describeProblem({source}, {}, "line " + std::to_string(line) + " asked for",
                                        "1 to " + std::to_string(population)));
        indices.push_back(line - 1);
    }
    return indices;
}

/// Ranks of evenly spread qualities, from the lowest to the highest.
std::vector<std::size_t> spreadRows(const std::vector<eval::TfsEntry> &entries, std::size_t count)
{
    std::vector<std::size_t> byQuality(entries.size());
    std::iota(byQuality.begin(), byQuality.end(), std::size_t{0});
    std::stable_sort(byQuality.begin(), byQuality.end(), [&entries](std::size_t a, std::size_t b) {
        return entries[a].truth.valid < entries[b].truth.valid;
    });
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < count; ++i) {
        // Steps of at least one rank, so that no row is chosen twice; a single one is the median.
        const std::size_t rank =
            count == 1 ? (entries.size() - 1) / 2 : (i * (entries.size() - 1) + (count - 1) / 2) / (count - 1);
        rows.push_back(byQuality[rank]);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

Result<std::vector<std::size_t>> rowsByHand(std::size_t population, const std::vector<std::size_t> &rows)
{
    std::vector<std::size_t> indices;
    std::set<std::size_t> seen;
    for (const std::size_t row : rows) {
        if (row < 1 || row > population || !seen.insert(row).second)
            return fail(ErrorCode::BadValue,
                        "Demonstrations: found row " + std::to_string(row) + (seen.contains(row) ? " again" : "")
                            + ", expected each once, from 1 to " + std::to_string(population) + ".");
        indices.push_back(row - 1);
    }
    return indices;
}

Result<std::vector<std::size_t>> demonstrationRows(const std::vector<eval::TfsEntry> &entries,
                                                   const DemonstrationChoice &choice)
{
    const std::size_t count = std::min(choice.count, entries.size());
    switch (choice.rule) {
    case DemonstrationRule::Drawn:
        return drawDistinct(entries.size(), count, choice.seed);
    case DemonstrationRule::Spread:
        return spreadRows(entries, count);
    case DemonstrationRule::ByHand:
        return rowsByHand(entries.size(), choice.rows);
    case DemonstrationRule::First:
        break;
    }
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

} // namespace

std::string_view key(DemonstrationRule rule)
{
    switch (rule) {
    case DemonstrationRule::Drawn:
        return "drawn";
    case DemonstrationRule::Spread:
        return "spread";
    case DemonstrationRule::ByHand:
        return "by-hand";
    case DemonstrationRule::First:
        break;
    }
    return "first";
}

std::vector<std::size_t> drawDistinct(std::size_t population, std::size_t count, std::uint64_t seed)
{
    PythonRandom random(seed);
    std::set<std::size_t> drawn;
    while (drawn.size() < count)
        drawn.insert(random.below(population));
    return {drawn.begin(), drawn.end()};
}

Result<std::vector<TaskExample>> chooseTaskExamples(const Corpus &corpus, const TaskExampleChoice &choice,
                                                    const TaskControl &control)
{
    if (corpus.source == "-" || corpus.target == "-")
        return fail(ErrorCode::Unavailable, "Task examples: found standard input, expected a file.");
    std::size_t population = 0;
    const auto counted = forEachPair(corpus, control, [&population](std::size_t index, const PairReader &) {
        population = index + 1;
        return Result<>();
    });
    if (!counted)
        return propagate(counted);
    const auto indices = chosenPairs(population, corpus.source.string(), choice);
    if (!indices)
        return propagate(indices);
    const std::set<std::size_t> wanted(indices->begin(), indices->end());
    std::map<std::size_t, TaskExample> pairs;
    const auto read =
        forEachPair(corpus, control, [&wanted, &pairs](std::size_t index, const PairReader &reader) -> Result<> {
            if (!wanted.contains(index))
                return {};
            auto pair = reader.pair();
            if (!pair)
                return propagate(pair);
            pairs.emplace(index, *std::move(pair));
            return {};
        });
    if (!read)
        return propagate(read);
    std::vector<TaskExample> chosen;
    for (const std::size_t index : *indices) {
        const auto found = pairs.find(index);
        if (found == pairs.end())
            return fail(ErrorCode::CannotRead, corpus.source.string() + ": was changed while it was read.");
        chosen.push_back(found->second);
    }
    return chosen;
}

Result<std::vector<TaskExample>> chooseTaskExamples(std::span<const TaskExample> pairs, const std::string &source,
                                                    const TaskExampleChoice &choice)
{
    const auto indices = chosenPairs(pairs.size(), source, choice);
    if (!indices)
        return propagate(indices);
    std::vector<TaskExample> chosen;
    for (const std::size_t index : *indices)
        chosen.push_back(pairs[index]);
    return chosen;
}

Result<std::vector<Demonstration>> chooseDemonstrations(const eval::TfsSplit &split, const DemonstrationChoice &choice)
{
    const auto rows = demonstrationRows(split.demonstrations, choice);
    if (!rows)
        return propagate(rows);
    std::vector<Demonstration> chosen;
    for (const std::size_t row : *rows) {
        const eval::TfsEntry &entry = split.demonstrations[row];
        chosen.push_back({entry.architecture, entry.truth.valid});
    }
    return chosen;
}

} // namespace foresearch::prompt
