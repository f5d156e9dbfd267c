#pragma once

#include "core/base/append_file.h"
#include "core/base/json.h"
#include "core/predict/predictor.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace foresearch::predict {

/// Whose labels they are and of what; what a file of labels says of itself.
struct LabelHeader {
    std::string teacher;        ///< as the command line takes it
    std::string teacherDetails; ///< Provenance::details: another teacher under the same name is told apart
    Scale scale;
    std::string space;      ///< name or file, as the command line takes it
    std::uint64_t seed = 1; ///< of the sample of architectures
    friend bool operator==(const LabelHeader &, const LabelHeader &) = default;
};

/// What a teacher said, by architecture; of some it could say only why it has no value.
using Labels = std::map<Architecture, Prediction>;

/// The first `count` different architectures that the seed draws from the space, each gene uniform: a longer sample
/// begins with the shorter ones. Fewer where the space has fewer. Source: Jawahar et al. 2023, section 6.
std::vector<Architecture> sampleArchitectures(const space::SearchSpace &space, std::size_t count, std::uint64_t seed);

/// What a header is in text: one JSON object. Errors of reading: BadFormat, BadValue; NewerVersion.
std::string labelHeaderText(const LabelHeader &header);
Result<LabelHeader> parseLabelHeader(std::string_view text, const std::string &source);

/// Where labels are kept as they come, so that none is asked for again.
class LabelKeeper {
public:
    virtual ~LabelKeeper() = default;

    /// What is kept, as another reader has it.
    virtual const Labels &labels() const = 0;

    /// Returns when they are safe. Contract: one prediction for each architecture. Errors: CannotWrite.
    virtual Result<> append(std::span<const Architecture> architectures, std::span<const Prediction> predictions) = 0;
};

/// A file of labels as JSON lines: the header, then one line an architecture,
///
///     {"architecture": {...}, "value": 25.1, "spread": 0.2, "warning": "deeper than any demonstration"}
///     {"architecture": {...}, "problem": "why there is no value"}
///
/// of which the last for an architecture counts. Labels are on the disk before the next ones are asked for; after any
/// end the file is whole but for an unfinished last line, which is dropped.
class LabelFile final : public LabelKeeper {
public:
    /// Opens the file, or begins it. Errors: BadValue (labels of another header); Unavailable (another process writes
    /// it); CannotWrite; those of parseLabels.
    static Result<LabelFile> open(const std::filesystem::path &path, const LabelHeader &header);

    const Labels &labels() const override { return m_labels; }
    Result<> append(std::span<const Architecture> architectures, std::span<const Prediction> predictions) override;

private:
    LabelFile(AppendFile file, Labels labels) : m_file(std::move(file)), m_labels(std::move(labels)) {}

    AppendFile m_file;
    Labels m_labels;
};

struct ParsedLabels {
    LabelHeader header;
    Labels labels;
    std::size_t wholeBytes = 0; ///< of the text, without a last line that was not finished
};

/// Errors: BadFormat, BadValue, naming line and key; NewerVersion.
Result<ParsedLabels> parseLabels(std::string_view text, const std::string &source);
/// Errors: those of reading and of parseLabels.
Result<ParsedLabels> readLabels(const std::filesystem::path &path);

/// Those of `architectures` that have no label yet.
std::vector<Architecture> withoutLabel(std::span<const Architecture> architectures, const Labels &labels);

/// Whether another attempt may give what this one didn't: the predictor was not reached, or had no budget left.
bool couldNotBeAsked(const Prediction &prediction);

/// Asks the teacher for `architectures`, `batch` at a time, and keeps every batch before it asks for the next. An
/// architecture about which the teacher could not be asked (Unavailable, NoNetwork, BudgetSpent) gets no label.
/// Errors: Stopped; the teacher's; Internal (it answered for another number of architectures); those of append;
/// Unavailable, when all others are kept, where there are any that could not be asked about.
Result<> labelArchitectures(std::span<const Architecture> architectures, Predictor &teacher, std::size_t batch,
                            LabelKeeper &keeper, const TaskControl &control);

} // namespace foresearch::predict
