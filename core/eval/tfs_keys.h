#pragma once

#include <string_view>

/// Keys of TFS-Eval's rows, the same in JSON and in CSV.
namespace foresearch::eval::keys {

inline constexpr std::string_view kTask = "task";
inline constexpr std::string_view kSeed = "seed";
inline constexpr std::string_view kSplit = "split";
inline constexpr std::string_view kScratch = "scratch";
inline constexpr std::string_view kArchInfo = "arch_info";
inline constexpr std::string_view kValid = "valid_BLEU";
inline constexpr std::string_view kTest = "test_BLEU";
inline constexpr std::string_view kLatency = "overall_latency";

} // namespace foresearch::eval::keys
