#pragma once

#include "core/base/append_file.h"
#include "core/eval/tfs_eval.h"
#include "core/predict/supernet_training.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The making of TFS-Eval as a file of JSON lines that only grows. The first line is the plan, with
/// "format": "foresearch-truth" and "version": 1; each other line says something of one network, numbered from 1:
///
///     {"network": 3, "trained": {"updates": 3300, "loss": 4.9, "seconds": 512, "valid_BLEU": 24.6, "test_BLEU": 25.5}}
///     {"network": 3, "supernet": "HAT", "valid_BLEU": 23.5, "test_BLEU": 23.8}
///     {"network": 3, "latency_ms": 41.7}
///     {"network": 4, "failed": "The training diverged: ..."}
///
/// What is said later counts.
namespace foresearch::predict {

/// A supernet whose inherited weights are judged too.
struct TruthSupernet {
    std::string name; ///< as a row of TFS-Eval calls it: "HAT"
    std::string file;
    friend bool operator==(const TruthSupernet &, const TruthSupernet &) = default;
};

/// What is made.
struct TruthPlan {
    std::string task;
    std::string title;
    space::SearchSpace space;
    SupernetTrainingSettings settings; ///< of every network; without its architecture
    std::string corpus;                ///< which sentences its splits hold; a fingerprint
    std::string testSplit = "test";    ///< of the corpus, beside "train" and "valid"
    std::vector<space::Architecture> architectures;
    std::vector<TruthSupernet> supernets;
    std::string machine; ///< whose latency, as `search --machine` takes it; empty: none
    std::vector<int> splitSeeds{123, 456, 789};
    std::size_t demonstrations = 10; ///< of every split
    friend bool operator==(const TruthPlan &, const TruthPlan &) = default;
};

/// The first thing that cannot be, as a sentence. Errors: BadValue.
Result<> validate(const TruthPlan &plan);

/// How a training ended.
struct TrainedTruth {
    std::uint64_t updates = 0;
    double loss = 0;    ///< of the validation pairs
    double seconds = 0; ///< of the run that finished it
    eval::BleuScores bleu;
    friend bool operator==(const TrainedTruth &, const TrainedTruth &) = default;
};

/// What is known of one network.
struct TruthRow {
    std::optional<TrainedTruth> trained{};
    std::map<std::string, eval::BleuScores> supernets{};
    std::optional<double> latencyMs{};
    std::optional<std::string> failure{}; ///< why it could not be trained
    friend bool operator==(const TruthRow &, const TruthRow &) = default;
};

/// The plan and what is known by now, with a row for every architecture.
struct TruthData {
    TruthPlan plan;
    std::vector<TruthRow> rows;
    std::size_t wholeBytes = 0; ///< of the text, without a last line that was not finished
};

/// Errors: BadFormat, BadValue, naming line and key; NewerVersion.
Result<TruthData> parseTruth(std::string_view text, const std::string &source);
std::string truthPlanText(const TruthPlan &plan);

/// The task with all splits of what is trained, and of it what has a value of every supernet.
eval::TfsTask truthTask(const TruthPlan &plan, const std::vector<TruthRow> &rows);

/// The file, held by one process at a time. Every line is on the disk when its function returns.
class TruthFile {
public:
    /// Begins a file, or with `plan` null goes on with it.
    /// Errors: BadValue (it is there already, or is of another plan); NotFound; Unavailable (another process has it);
    /// CannotWrite; those of parseTruth.
    static Result<TruthFile> open(const std::filesystem::path &path, const TruthPlan *plan);

    const TruthPlan &plan() const { return m_data.plan; }
    const std::vector<TruthRow> &rows() const { return m_data.rows; }

    // Contract: network < rows().size(). Errors: CannotWrite.
    Result<> addTrained(std::size_t network, const TrainedTruth &trained);
    Result<> addFailure(std::size_t network, const std::string &reason);
    Result<> addSupernet(std::size_t network, const std::string &name, const eval::BleuScores &bleu);
    Result<> addLatency(std::size_t network, double milliseconds);

private:
    TruthFile(AppendFile file, TruthData data) : m_file(std::move(file)), m_data(std::move(data)) {}
    Result<> append(std::size_t network, const OrderedJson &what);

    AppendFile m_file;
    TruthData m_data;
};

} // namespace foresearch::predict
