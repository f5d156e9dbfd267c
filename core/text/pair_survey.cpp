#include "core/text/pair_survey.h"

#include "core/text/duplicates.h"

#include <algorithm>
#include <set>

namespace foresearch::text {

namespace {

constexpr std::uint64_t kPairsBetweenStops = 1024;

/// Calls `use` (a pair and its number from 0) until the end or an error; false from it ends the walk.
Result<> forEachPair(const PairFiles &files, Progress progress,
                     const std::function<Result<bool>(SentencePair &, std::uint64_t)> &use, const TaskControl &control)
{
    const auto reader = openPairs(files);
    if (!reader)
        return propagate(reader);
    progress.unit = "pairs";
    for (std::uint64_t number = 0;; ++number) {
        if (number % kPairsBetweenStops == 0) {
            if (control.stopped())
                return stoppedError();
            progress.done = static_cast<double>(number);
            control.progress(progress);
        }
        auto pair = (*reader)->next();
        if (!pair)
            return propagate(pair);
        if (!*pair)
            return {};
        const auto goesOn = use(**pair, number);
        if (!goesOn)
            return propagate(goesOn);
        if (!*goesOn)
            return {};
    }
}

} // namespace

Result<PairSurvey> PairSurvey::make(const PairFiles &files, const PairRules &rules, const std::filesystem::path &folder,
                                    const TaskControl &control)
{
    PairSurvey survey;
    survey.m_files = files;
    survey.m_rules = rules;
    std::optional<DuplicateFinder> finder;
    if (rules.dropsDuplicates) {
        auto created = DuplicateFinder::create(folder);
        if (!created)
            return propagate(created);
        finder = *std::move(created);
    }
    PairHash hash;
    const auto look = [&](SentencePair &pair, std::uint64_t number) -> Result<bool> {
        ++survey.m_read;
        if (const auto drop = clean(pair, rules.cleaning)) {
            survey.m_drops.add(*drop);
            return true;
        }
        ++survey.m_kept;
        if (finder)
            if (const auto added = finder->add(hash(pair), number); !added)
                return propagate(added);
        return true;
    };
    if (const auto seen = forEachPair(files, {.activity = "looking at"}, look, control); !seen)
        return propagate(seen);
    if (finder) {
        auto found = finder->find(control);
        if (!found)
            return propagate(found);
        survey.m_isDuplicate = *std::move(found);
        const auto count =
            static_cast<std::uint64_t>(std::count(survey.m_isDuplicate.begin(), survey.m_isDuplicate.end(), true));
        survey.m_drops.add(Drop::Duplicate, count);
        survey.m_kept -= count;
    }
    return survey;
}

Result<> PairSurvey::forEachKept(const char *activity, const std::function<Result<>(SentencePair &)> &use,
                                 const TaskControl &control) const
{
    std::uint64_t kept = 0;
    const auto pass = [&](SentencePair &pair, std::uint64_t number) -> Result<bool> {
        if (clean(pair, m_rules.cleaning) || (number < m_isDuplicate.size() && m_isDuplicate[number]))
            return true;
        ++kept;
        if (const auto used = use(pair); !used)
            return propagate(used);
        return true;
    };
    const auto walked =
        forEachPair(m_files, {.total = static_cast<double>(m_read), .activity = activity}, pass, control);
    if (walked && kept != m_kept)
        return fail(ErrorCode::CannotRead, m_files.source.string() + ": found " + std::to_string(kept)
                                               + " pairs that stay, expected the " + std::to_string(m_kept)
                                               + " of a moment ago: it was changed meanwhile.");
    return walked;
}

Result<PairPreview> previewPairs(const PairFiles &files, const PairRules &rules, std::size_t shown, std::uint64_t limit,
                                 const TaskControl &control)
{
    PairPreview preview;
    preview.isWhole = true;
    PairHash hash;
    std::set<PairKey> known;
    const auto look = [&](SentencePair &pair, std::uint64_t number) -> Result<bool> {
        if (number == limit) {
            preview.isWhole = false;
            return false;
        }
        ++preview.read;
        auto drop = clean(pair, rules.cleaning);
        if (!drop && rules.dropsDuplicates && !known.insert(hash(pair)).second)
            drop = Drop::Duplicate;
        if (drop)
            preview.drops.add(*drop);
        if (preview.first.size() < shown)
            preview.first.push_back({std::move(pair), drop});
        return true;
    };
    if (const auto seen = forEachPair(files, {.activity = "looking at"}, look, control); !seen)
        return propagate(seen);
    return preview;
}

} // namespace foresearch::text
