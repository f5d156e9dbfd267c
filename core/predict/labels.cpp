#include "core/predict/labels.h"

#include "core/base/file.h"
#include "core/base/json_lines.h"
#include "core/base/member_reader.h"
#include "core/base/part_control.h"
#include "core/predict/prediction_json.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"

#include <set>

namespace foresearch::predict {

namespace {

constexpr const char *kFormat = "foresearch-labels";
constexpr int kVersion = 1;
constexpr std::size_t kDrawsPerArchitecture = 100; // then the space has hardly any more

OrderedJson toJson(const LabelHeader &header)
{
    return {{"format", kFormat},
            {"version", kVersion},
            {"teacher", header.teacher},
            {"teacher_details", header.teacherDetails},
            {"metric", header.scale.metric},
            {"unit", header.scale.unit},
            {"higher_is_better", header.scale.direction == Direction::HigherIsBetter},
            {"space", header.space},
            {"seed", std::to_string(header.seed)}};
}

OrderedJson toJson(const Architecture &architecture, const Prediction &prediction)
{
    OrderedJson json{{"architecture", OrderedJson::parse(space::canonicalJson(architecture))}};
    writePrediction(prediction, json);
    return json;
}

Result<LabelHeader> readHeader(const JsonCursor &line)
{
    if (const auto format = checkFormat(line, kFormat, kVersion); !format)
        return propagate(format);
    LabelHeader header;
    MemberReader reader(line);
    reader.read("teacher", header.teacher);
    reader.read("teacher_details", header.teacherDetails);
    reader.read("metric", header.scale.metric);
    reader.read("unit", header.scale.unit);
    reader.read("space", header.space);
    if (const auto member = reader.at("higher_is_better")) {
        if (const auto isHigher = reader.keep(member->boolean()))
            header.scale.direction = *isHigher ? Direction::HigherIsBetter : Direction::LowerIsBetter;
    }
    reader.readSeed("seed", header.seed);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return header;
}

Result<> readLabel(const JsonCursor &line, Labels &labels)
{
    const auto member = line.at("architecture");
    if (!member)
        return propagate(member);
    auto architecture = space::readArchitecture(*member, nullptr);
    if (!architecture)
        return propagate(architecture);
    auto prediction = readPrediction(line);
    if (!prediction)
        return propagate(prediction);
    labels.insert_or_assign(std::move(*architecture), std::move(*prediction));
    return {};
}

} // namespace

std::vector<Architecture> sampleArchitectures(const space::SearchSpace &space, std::size_t count, std::uint64_t seed)
{
    Rng rng(seed);
    std::vector<Architecture> architectures;
    std::set<Architecture> drawn;
    for (std::size_t draw = 0; draw < count * kDrawsPerArchitecture && architectures.size() < count; ++draw) {
        Architecture architecture = space::decode(space, space::sampleGenome(space, rng));
        if (drawn.insert(architecture).second)
            architectures.push_back(std::move(architecture));
    }
    return architectures;
}

std::string labelHeaderText(const LabelHeader &header)
{
    return toText(toJson(header));
}

Result<LabelHeader> parseLabelHeader(std::string_view text, const std::string &sourceName)
{
    const TextSource source{.name = sourceName};
    const auto json = parseJson(text, source);
    if (!json)
        return propagate(json);
    return readHeader(JsonCursor(*json, source));
}

Result<ParsedLabels> parseLabels(std::string_view text, const std::string &sourceName)
{
    ParsedLabels parsed;
    const auto readOne = [&](std::size_t number, const JsonCursor &line) -> Result<> {
        if (number > 1)
            return readLabel(line, parsed.labels);
        auto header = readHeader(line);
        if (!header)
            return propagate(header);
        parsed.header = std::move(*header);
        return {};
    };
    const auto wholeBytes = readJsonLines(text, sourceName, "the header of a file of labels", readOne);
    if (!wholeBytes)
        return propagate(wholeBytes);
    parsed.wholeBytes = *wholeBytes;
    return parsed;
}

Result<ParsedLabels> readLabels(const std::filesystem::path &path)
{
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    return parseLabels(*text, path.string());
}

Result<LabelFile> LabelFile::open(const std::filesystem::path &path, const LabelHeader &header)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        if (const auto written = writeFile(path, toText(toJson(header)) + '\n'); !written)
            return propagate(written);
    }
    auto file = AppendFile::open(path);
    if (!file)
        return propagate(file);
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    auto parsed = parseLabels(*text, path.string());
    if (!parsed)
        return propagate(parsed);
    if (parsed->header != header)
        return fail(ErrorCode::BadValue, path.string() + ": found labels of " + toText(toJson(parsed->header))
                                             + ", expected those of " + toText(toJson(header)) + ".");
    if (parsed->wholeBytes < text->size()) {
        if (const auto cut = file->truncate(parsed->wholeBytes); !cut)
            return propagate(cut);
    }
    return LabelFile(std::move(*file), std::move(parsed->labels));
}

Result<> LabelFile::append(std::span<const Architecture> architectures, std::span<const Prediction> predictions)
{
    if (architectures.empty())
        return {};
    // One write and one synchronisation a batch.
    std::string lines;
    for (std::size_t i = 0; i < architectures.size(); ++i)
        lines += (i > 0 ? "\n" : "") + toText(toJson(architectures[i], predictions[i]));
    if (const auto safe = m_file.append(lines); !safe)
        return safe;
    for (std::size_t i = 0; i < architectures.size(); ++i)
        m_labels.insert_or_assign(architectures[i], asWritten(predictions[i]));
    return {};
}

std::vector<Architecture> withoutLabel(std::span<const Architecture> architectures, const Labels &labels)
{
    std::vector<Architecture> missing;
    for (const Architecture &architecture : architectures)
        if (!labels.contains(architecture))
            missing.push_back(architecture);
    return missing;
}

bool couldNotBeAsked(const Prediction &prediction)
{
    if (prediction.value || !prediction.problem)
        return false;
    const ErrorCode code = prediction.problem->code;
    return code == ErrorCode::Unavailable || code == ErrorCode::NoNetwork || code == ErrorCode::BudgetSpent;
}

namespace {

/// Batches of answers on their way to a keeper.
class Labelling {
public:
    Labelling(Predictor &teacher, LabelKeeper &keeper) : m_teacher(teacher), m_keeper(keeper) {}

    Result<> label(std::span<const Architecture> architectures, const TaskControl &control)
    {
        const auto answers = m_teacher.predict(architectures, control);
        if (!answers)
            return propagate(answers);
        if (answers->size() != architectures.size())
            return fail(ErrorCode::Internal, "The teacher " + m_teacher.provenance().predictor + ": found "
                                                 + std::to_string(answers->size()) + " predictions, expected "
                                                 + std::to_string(architectures.size()) + ".");
        std::vector<Architecture> labelled;
        std::vector<Prediction> labels;
        for (std::size_t i = 0; i < answers->size(); ++i) {
            if (couldNotBeAsked((*answers)[i])) {
                m_problem = m_missing++ == 0 ? (*answers)[i].problem->detail : m_problem;
                continue;
            }
            labelled.push_back(architectures[i]);
            labels.push_back((*answers)[i]);
        }
        return labelled.empty() ? Result<>() : m_keeper.append(labelled, labels);
    }

    Result<> result() const
    {
        if (m_missing == 0)
            return {};
        return fail(ErrorCode::Unavailable, "The teacher " + m_teacher.provenance().predictor
                                                + " could not be asked about " + std::to_string(m_missing)
                                                + " architectures, expected none: " + m_problem
                                                + " All other labels are kept, and the same command asks again.");
    }

private:
    Predictor &m_teacher;
    LabelKeeper &m_keeper;
    std::size_t m_missing = 0;
    std::string m_problem;
};

} // namespace

Result<> labelArchitectures(std::span<const Architecture> architectures, Predictor &teacher, std::size_t batch,
                            LabelKeeper &keeper, const TaskControl &control)
{
    Labelling labelling(teacher, keeper);
    for (std::size_t begin = 0; begin < architectures.size(); begin += batch) {
        if (control.stopped())
            return stoppedError();
        const auto asked = architectures.subspan(begin, std::min(batch, architectures.size() - begin));
        Progress progress{.done = static_cast<double>(begin),
                          .total = static_cast<double>(architectures.size()),
                          .unit = "architectures",
                          .activity = teacher.provenance().predictor};
        const auto size = static_cast<double>(asked.size());
        if (const auto labelled = labelling.label(asked, partControl(control, progress, size)); !labelled)
            return labelled;
        progress.done += size;
        control.progress(progress);
    }
    return labelling.result();
}

} // namespace foresearch::predict
