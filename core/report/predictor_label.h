#pragma once

#include "core/search/schedule.h"

#include <optional>
#include <string>

/// How tables of the report call predictors and searches: as the paper does, and without folders.
namespace foresearch::report {

/// The block of the paper's Table 1 that a predictor belongs to.
enum class PredictorFamily {
    Supernet,      ///< weights shared by many architectures, recorded or asked now
    LanguageModel, ///< LLM-PP
    Distilled,     ///< LLM-Distill-PP
    Other,         ///< corrected, combined, imported, of a program
    Control,       ///< what a predictor must beat, since it costs nothing: the mean, proxies, regressions
};

/// Of a predictor as the command line takes it. What is no predictor's text is another one.
PredictorFamily familyOf(const std::string &predictor);

/// "HAT", "Layer-wise MoS"; of a supernet's file the name of its training; of a network the file's; "fifth-instruction,
/// gpt-4.1"; "calibrated HAT"; "HAT + mean".
std::string labelOf(const std::string &predictor);

/// What HS-NAS means by (first, then, start, end), where a schedule is of two predictors and at most one range of the
/// first. Where the first and the last iterations could each be the range, it is a distilled predictor's or a language
/// model's, else the earlier one. Nothing of other schedules and of automatic ones.
std::optional<search::HsNas> hybridOf(const search::PredictorSchedule &schedule);

/// "HAT", "HS-NAS (network-3, HAT, 1, 15)", "HS-NAS (network-3, HAT, automatic)".
std::string searchLabel(const search::PredictorSchedule &schedule);

/// `text` without the folders of this machine: what lies in `folder` is named from there on, every other absolute path
/// is its last name. Addresses ("https://...") stay as they are.
std::string withoutFolders(std::string_view text, std::string_view folder);

} // namespace foresearch::report
