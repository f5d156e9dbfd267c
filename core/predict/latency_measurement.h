#pragma once

#include "core/base/append_file.h"
#include "core/predict/hat_latency.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::predict {

using space::Architecture;

/// What is measured: single precision, evaluation without gradients, one thread, one sentence. The encoder runs once;
/// the decoder says `targetLength` ids in `beam` hypotheses, each step with the output layer, none with a choice.
/// Source: HAT, utils.py measure_latency (ALGORITHMS 9.3), in one regime.
struct LatencyRegime {
    std::size_t sourceLength = 30; ///< ids, eos included
    std::size_t targetLength = 30;
    std::size_t beam = 5;
    std::size_t dryRuns = 5;      ///< before the first repetition
    std::size_t repetitions = 20; ///< timed ones
    double maxSeconds = 3;        ///< of one architecture: fewer repetitions where they take longer, at least 4
    friend bool operator==(const LatencyRegime &, const LatencyRegime &) = default;
};

/// Units: milliseconds.
struct Timing {
    double trimmedMean = 0; ///< without the lowest and the highest tenth
    double median = 0;
    double sd = 0;
    friend bool operator==(const Timing &, const Timing &) = default;
};

/// Contract: at least one number.
Timing timingOf(std::span<const double> milliseconds);

struct MeasuredLatency {
    Timing encoder;
    Timing decoder;
    double firstHalfMs = 0; ///< trimmed means of every other visit to the architecture: what time does to them
    double secondHalfMs = 0;
    std::size_t repetitions = 0;

    double totalMs() const { return encoder.trimmedMean + decoder.trimmedMean; }
    friend bool operator==(const MeasuredLatency &, const MeasuredLatency &) = default;
};

/// Kendall's tau-b between both halves of the measurement: how well this machine repeats the order of these
/// architectures. Nothing where all are equal or there are fewer than two.
std::optional<double> rankAgreement(std::span<const MeasuredLatency> measured);

/// Below this the machine is too noisy to rank the architectures.
inline constexpr double kLeastRankAgreement = 0.9;

/// Says so where it is.
std::optional<std::string> noiseWarning(std::span<const MeasuredLatency> measured);

/// JSON: what a measurement is known by, as in Provenance::details.
std::string latencyRegimeText(const LatencyRegime &regime);

/// Whose latencies a file holds.
struct LatencyHeader {
    std::string machine;
    std::string space;      ///< name or file, as the command line takes it
    std::uint64_t seed = 1; ///< of the sample of architectures
    LatencyRegime regime;
    friend bool operator==(const LatencyHeader &, const LatencyHeader &) = default;
};

struct LatencyEntry {
    Architecture architecture;
    MeasuredLatency latency;
    friend bool operator==(const LatencyEntry &, const LatencyEntry &) = default;
};

struct LatencyDataset {
    LatencyHeader header;
    std::vector<LatencyEntry> entries;
    std::size_t wholeBytes = 0; ///< of the text, without a last line that was not finished
};

/// JSON lines: the header with "format": "foresearch-latency", then one line an architecture.
/// Errors: BadFormat, BadValue, naming line and key; NewerVersion.
Result<LatencyDataset> parseLatencies(std::string_view text, const std::string &source);
std::string latencyHeaderText(const LatencyHeader &header);
std::string latencyEntryText(const LatencyEntry &entry);

/// The whole text of a dataset, as parseLatencies reads it.
std::string latenciesText(const LatencyDataset &dataset);

/// What HAT's latency data would hold of it.
HatLatencyData asHatLatency(const LatencyDataset &dataset, const std::string &source);

/// HAT's latency data or a dataset of ours, which its first character tells.
/// Errors: those of openHatLatency and parseLatencies; BadFormat (a dataset without entries).
Result<HatLatencyData> openLatencyData(const std::filesystem::path &path);

/// Where latencies are kept as they come, so that none is measured again.
class LatencyKeeper {
public:
    virtual ~LatencyKeeper() = default;

    virtual const std::vector<LatencyEntry> &entries() const = 0;

    /// Returns when they are safe. Errors: CannotWrite.
    virtual Result<> append(std::span<const LatencyEntry> entries) = 0;
};

/// A dataset that grows: every entry is on the disk before the next ones are measured.
class LatencyFile final : public LatencyKeeper {
public:
    /// Opens the file, or begins it. Errors: BadValue (latencies of another header); Unavailable (another process
    /// writes it); CannotWrite; those of parseLatencies.
    static Result<LatencyFile> open(const std::filesystem::path &path, const LatencyHeader &header);

    const std::vector<LatencyEntry> &entries() const override { return m_entries; }
    Result<> append(std::span<const LatencyEntry> entries) override;

private:
    LatencyFile(AppendFile file, std::vector<LatencyEntry> entries)
        : m_file(std::move(file))
        , m_entries(std::move(entries))
    {}

    AppendFile m_file;
    std::vector<LatencyEntry> m_entries;
};

} // namespace foresearch::predict
