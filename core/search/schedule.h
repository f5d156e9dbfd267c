#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::search {

/// Iterations that one predictor scores, from 1, both ends included (the paper's counting).
struct ScheduleSegment {
    std::string predictor; ///< a name, as the command line takes it
    int first = 1;
    int last = 1;
    friend bool operator==(const ScheduleSegment &, const ScheduleSegment &) = default;
};

/// HS-NAS (first, then, start, end): `first` scores iterations start..end, `then` all others.
/// With start = end = -1 the range is empty and `then` scores all, which is HAT's search.
/// Source: Jawahar et al. 2023, section 7.1.
struct HsNas {
    std::string first;
    std::string then;
    int start = 1;
    int end = 15;
    friend bool operator==(const HsNas &, const HsNas &) = default;
};

/// Automatic hand-over: `first` scores every iteration until its ranking no longer holds (search/hand_over.h), `then`
/// all that follow.
struct HandOverRule {
    std::string first;
    std::string then;
    double tau = 0.6; ///< Kendall's tau between both that is still good enough
    int sample = 8;   ///< candidates of an iteration that both score, as long as `first` does
    friend bool operator==(const HandOverRule &, const HandOverRule &) = default;
};

/// Which predictor scores which iterations. Every iteration has exactly one; neighbours with the same predictor are one
/// segment, so that equal schedules compare equal however they were written.
class PredictorSchedule {
public:
    static constexpr int kMaxIterations = 100'000;

    /// `segments` in any order. Errors: BadValue, naming the iterations that have none or several predictors.
    static Result<PredictorSchedule> create(std::vector<ScheduleSegment> segments, int iterations);

    /// One predictor for all iterations: HAT, or a fully distilled search.
    static Result<PredictorSchedule> single(std::string predictor, int iterations);

    /// Errors: BadValue (a range that is not inside the iterations).
    static Result<PredictorSchedule> hsNas(const HsNas &arguments, int iterations);

    /// The hand-over is found as the search goes; until then the schedule is that of `rule.first` alone.
    /// Errors: BadValue (the same predictor twice; a tau that is not between -1 and 1; a sample under 4).
    static Result<PredictorSchedule> automatic(const HandOverRule &rule, int iterations);

    /// Reads "distilled:1-15,hat:16-30". A name may hold colons and commas; the last colon before a range ends it.
    /// Errors: BadFormat; those of `create`.
    static Result<PredictorSchedule> parse(std::string_view text, int iterations);

    const std::vector<ScheduleSegment> &segments() const { return m_segments; }
    int iterations() const { return m_segments.back().last; }

    /// The predictor of an iteration. Contract: 1 <= iteration <= iterations().
    const std::string &predictorAt(int iteration) const;
    const std::string &lastPredictor() const { return m_segments.back().predictor; }

    /// Of an automatic schedule.
    const std::optional<HandOverRule> &rule() const { return m_rule; }

    /// Names without repeats, in the order of their first iteration; of an automatic schedule both.
    std::vector<std::string> predictors() const;

    /// Whether the predictor of `iteration` is not that of the one before.
    bool isHandOver(int iteration) const;

    /// What `parse` reads; of an automatic schedule, its rule in words.
    std::string text() const;

    friend bool operator==(const PredictorSchedule &, const PredictorSchedule &) = default;

private:
    explicit PredictorSchedule(std::vector<ScheduleSegment> segments) : m_segments(std::move(segments)) {}

    std::vector<ScheduleSegment> m_segments; ///< by iteration, without gaps; not empty
    std::optional<HandOverRule> m_rule;
};

/// "LLM-Distill" for distilled, "HAT" for hat; of a file the bare name, of a supernet predict::networkName; other names
/// as they are.
std::string predictorLabel(std::string_view name);

/// As the paper names a search: `HS-NAS (LLM-Distill, HAT, 1, 15)`; a single predictor's label alone; a schedule with
/// more hand-overs than HS-NAS has is spelled out; an automatic one is `HS-NAS (LLM-Distill, HAT, automatic)`. Where
/// the first and the last iterations could each be the range, it is the distilled predictor's, else the earlier one.
std::string paperName(const PredictorSchedule &schedule);

} // namespace foresearch::search
