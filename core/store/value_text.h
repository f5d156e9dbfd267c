#pragma once

#include "core/store/database.h"
#include "core/store/records.h"

#include <array>
#include <utility>

/// How single values are written in the file.
namespace foresearch::store {

inline std::int64_t millisecondsOf(Time time)
{
    return time.time_since_epoch().count();
}

inline Time timeOf(std::int64_t milliseconds)
{
    return Time(std::chrono::milliseconds(milliseconds));
}

/// The values of an enumeration with their names in the file.
template <typename E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

inline constexpr Names<RunStatus, 5> kRunStatusNames{{{RunStatus::Running, "running"},
                                                      {RunStatus::Finished, "finished"},
                                                      {RunStatus::Stopped, "stopped"},
                                                      {RunStatus::Failed, "failed"},
                                                      {RunStatus::Interrupted, "interrupted"}}};
inline constexpr Names<ValueKind, 2> kValueKindNames{
    {{ValueKind::Measured, "measured"}, {ValueKind::Predicted, "predicted"}}};
inline constexpr Names<eval::Direction, 2> kDirectionNames{
    {{eval::Direction::HigherIsBetter, "higher"}, {eval::Direction::LowerIsBetter, "lower"}}};

template <typename E, std::size_t N>
std::string_view nameIn(const Names<E, N> &names, E value)
{
    for (const auto &[known, name] : names)
        if (known == value)
            return name;
    return {};
}

/// Errors: BadFormat.
template <typename E, std::size_t N>
Result<E> valueIn(const Names<E, N> &names, const std::string &text, const Database &database)
{
    for (const auto &[known, name] : names)
        if (name == text)
            return known;
    return database.damaged("found the word \"" + text + "\"");
}

} // namespace foresearch::store
