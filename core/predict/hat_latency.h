#pragma once

#include "core/base/csv.h"
#include "core/space/hyperparameter.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace foresearch::predict {

/// What was measured of one architecture, of which only the averages over its layers are known. Units: milliseconds.
struct HatLatencyRow {
    /// In the order of the hyperparameters; arbitrary attention as the number of encoder layers attended to.
    std::array<double, space::kHyperparameters.size()> averages{};
    double encoderMs = 0;
    double decoderMs = 0;
    double encoderSdMs = 0; ///< over the repetitions of the measurement
    double decoderSdMs = 0;

    double totalMs() const { return encoderMs + decoderMs; }
    friend bool operator==(const HatLatencyRow &, const HatLatencyRow &) = default;
};

/// Latencies that HAT measured on one machine.
struct HatLatencyData {
    std::string source;
    std::vector<HatLatencyRow> rows;
};

/// Reads HAT's latency data: a CSV file whose header has the 14 columns `encoder_embed_dim`, ...,
/// `decoder_arbitrary_ende_attn_avg`, `latency_mean_encoder`, `latency_mean_decoder`, `latency_std_encoder` and
/// `latency_std_decoder` in any order; other columns are passed over.
/// Source: HAT, latency_dataset.py (ALGORITHMS 9.3).
/// Errors: those of reading; BadFormat (a column missing or there twice, a row of another length, no number, no rows);
/// BadValue (a negative or impossible number), naming file, line and column.
Result<HatLatencyData> openHatLatency(const std::filesystem::path &path);
/// The same of a text that came from `source`.
Result<HatLatencyData> parseHatLatency(std::string text, const std::string &source);

} // namespace foresearch::predict
