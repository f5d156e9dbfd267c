#include "core/predict/latency_measurement.h"

#include "core/base/file.h"
#include "core/base/json_lines.h"
#include "core/base/member_reader.h"
#include "core/eval/metrics.h"
#include "core/space/architecture_json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace foresearch::predict {

namespace {

constexpr const char *kFormat = "foresearch-latency";
constexpr int kVersion = 1;
constexpr double kTrimmedShare = 0.1;
constexpr double kLargestMs = 1e9;

double mean(std::span<const double> numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

OrderedJson toJson(const LatencyRegime &regime)
{
    return {{"source_length", regime.sourceLength},
            {"target_length", regime.targetLength},
            {"beam", regime.beam},
            {"dry_runs", regime.dryRuns},
            {"repetitions", regime.repetitions},
            {"max_seconds", regime.maxSeconds},
            {"precision", "fp32"},
            {"threads", 1}};
}

OrderedJson toJson(const LatencyHeader &header)
{
    OrderedJson json{{"format", kFormat},
                     {"version", kVersion},
                     {"machine", header.machine},
                     {"space", header.space},
                     {"seed", std::to_string(header.seed)}};
    json.update(toJson(header.regime));
    return json;
}

OrderedJson toJson(const Timing &timing)
{
    return {{"trimmed_mean_ms", timing.trimmedMean}, {"median_ms", timing.median}, {"sd_ms", timing.sd}};
}

Result<LatencyHeader> readHeader(const JsonCursor &line)
{
    if (const auto format = checkFormat(line, kFormat, kVersion); !format)
        return propagate(format);
    LatencyHeader header;
    MemberReader reader(line);
    reader.read("machine", header.machine);
    reader.read("space", header.space);
    reader.readSeed("seed", header.seed);
    reader.read("source_length", header.regime.sourceLength);
    reader.read("target_length", header.regime.targetLength);
    reader.read("beam", header.regime.beam);
    reader.read("dry_runs", header.regime.dryRuns);
    reader.read("repetitions", header.regime.repetitions);
    reader.read("max_seconds", header.regime.maxSeconds);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return header;
}

/// Milliseconds that a program may have measured.
void readMs(MemberReader &reader, const char *key, bool mayBeZero, double &target)
{
    reader.read(key, target);
    if (const auto member = reader.at(key);
        member && !(target <= kLargestMs && (target > 0 || (mayBeZero && target == 0))))
        reader.keep(Result<>(member->problem(ErrorCode::BadValue, member->found(), "milliseconds")));
}

Result<Timing> readTiming(const JsonCursor &json)
{
    Timing timing;
    MemberReader reader(json);
    readMs(reader, "trimmed_mean_ms", false, timing.trimmedMean);
    readMs(reader, "median_ms", false, timing.median);
    readMs(reader, "sd_ms", true, timing.sd);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return timing;
}

Result<LatencyEntry> readEntry(const JsonCursor &line)
{
    const auto member = line.at("architecture");
    if (!member)
        return propagate(member);
    auto architecture = space::readArchitecture(*member, nullptr);
    if (!architecture)
        return propagate(architecture);
    LatencyEntry entry{std::move(*architecture), {}};
    MemberReader reader(line);
    for (const auto &[key, timing] :
         {std::pair("encoder", &entry.latency.encoder), std::pair("decoder", &entry.latency.decoder)})
        if (const auto part = reader.at(key))
            *timing = reader.keep(readTiming(*part)).value_or(Timing());
    readMs(reader, "first_half_ms", false, entry.latency.firstHalfMs);
    readMs(reader, "second_half_ms", false, entry.latency.secondHalfMs);
    reader.read("repetitions", entry.latency.repetitions);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return entry;
}

/// In the order of the hyperparameters, arbitrary attention as the number of encoder layers attended to.
std::array<double, space::kHyperparameters.size()> averagesOf(const Architecture &architecture)
{
    const auto over = [](const auto &layers, auto number) {
        double sum = 0;
        for (const auto &layer : layers)
            sum += number(layer);
        return sum / static_cast<double>(layers.size());
    };
    const auto &encoder = architecture.encoder;
    const auto &decoder = architecture.decoder;
    return {
        static_cast<double>(encoder.embedDim),
        static_cast<double>(encoder.layers.size()),
        over(encoder.layers, [](const auto &layer) { return layer.ffnDim; }),
        over(encoder.layers, [](const auto &layer) { return layer.selfHeads; }),
        static_cast<double>(decoder.embedDim),
        static_cast<double>(decoder.layers.size()),
        over(decoder.layers, [](const auto &layer) { return layer.ffnDim; }),
        over(decoder.layers, [](const auto &layer) { return layer.selfHeads; }),
        over(decoder.layers, [](const auto &layer) { return layer.crossHeads; }),
        over(decoder.layers, [](const auto &layer) { return space::attendedEncoderLayers(layer.arbitraryAttention); })};
}

} // namespace

Timing timingOf(std::span<const double> milliseconds)
{
    std::vector<double> sorted(milliseconds.begin(), milliseconds.end());
    std::sort(sorted.begin(), sorted.end());
    const std::size_t count = sorted.size();
    const auto dropped = static_cast<std::size_t>(kTrimmedShare * static_cast<double>(count));
    Timing timing{.trimmedMean = mean(std::span(sorted).subspan(dropped, count - 2 * dropped)),
                  .median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2,
                  .sd = 0};
    const double all = mean(sorted);
    for (const double value : sorted)
        timing.sd += (value - all) * (value - all);
    timing.sd = count > 1 ? std::sqrt(timing.sd / static_cast<double>(count - 1)) : 0;
    return timing;
}

std::optional<double> rankAgreement(std::span<const MeasuredLatency> measured)
{
    std::vector<double> first;
    std::vector<double> second;
    for (const MeasuredLatency &latency : measured) {
        first.push_back(latency.firstHalfMs);
        second.push_back(latency.secondHalfMs);
    }
    if (first.size() < 2)
        return std::nullopt;
    return eval::kendallTau({.predicted = first, .truth = second});
}

std::optional<std::string> noiseWarning(std::span<const MeasuredLatency> measured)
{
    const auto agreement = rankAgreement(measured);
    if (!agreement || *agreement >= kLeastRankAgreement)
        return std::nullopt;
    char text[200];
    std::snprintf(text, sizeof text,
                  "this machine is too noisy to rank these architectures: both halves of the measurement order them "
                  "with tau-b %.2f, expected %.2f",
                  *agreement, kLeastRankAgreement);
    return text;
}

std::string latencyRegimeText(const LatencyRegime &regime)
{
    return toText(toJson(regime));
}

std::string latencyHeaderText(const LatencyHeader &header)
{
    return toText(toJson(header));
}

std::string latencyEntryText(const LatencyEntry &entry)
{
    return toText({{"architecture", OrderedJson::parse(space::canonicalJson(entry.architecture))},
                   {"encoder", toJson(entry.latency.encoder)},
                   {"decoder", toJson(entry.latency.decoder)},
                   {"first_half_ms", entry.latency.firstHalfMs},
                   {"second_half_ms", entry.latency.secondHalfMs},
                   {"repetitions", entry.latency.repetitions}});
}

Result<LatencyDataset> parseLatencies(std::string_view text, const std::string &sourceName)
{
    LatencyDataset dataset;
    const auto readOne = [&](std::size_t number, const JsonCursor &line) -> Result<> {
        if (number == 1) {
            auto header = readHeader(line);
            if (!header)
                return propagate(header);
            dataset.header = std::move(*header);
            return {};
        }
        auto entry = readEntry(line);
        if (!entry)
            return propagate(entry);
        dataset.entries.push_back(std::move(*entry));
        return {};
    };
    const auto wholeBytes = readJsonLines(text, sourceName, "the header of a file of latencies", readOne);
    if (!wholeBytes)
        return propagate(wholeBytes);
    dataset.wholeBytes = *wholeBytes;
    return dataset;
}

std::string latenciesText(const LatencyDataset &dataset)
{
    std::string text = latencyHeaderText(dataset.header) + '\n';
    for (const LatencyEntry &entry : dataset.entries)
        text += latencyEntryText(entry) + '\n';
    return text;
}

HatLatencyData asHatLatency(const LatencyDataset &dataset, const std::string &source)
{
    HatLatencyData data{.source = source, .rows = {}};
    for (const LatencyEntry &entry : dataset.entries)
        data.rows.push_back({.averages = averagesOf(entry.architecture),
                             .encoderMs = entry.latency.encoder.trimmedMean,
                             .decoderMs = entry.latency.decoder.trimmedMean,
                             .encoderSdMs = entry.latency.encoder.sd,
                             .decoderSdMs = entry.latency.decoder.sd});
    return data;
}

Result<HatLatencyData> openLatencyData(const std::filesystem::path &path)
{
    const auto text = readFile(path);
    if (!text || !text->starts_with('{'))
        return openHatLatency(path);
    const auto dataset = parseLatencies(*text, path.string());
    if (!dataset)
        return propagate(dataset);
    if (dataset->entries.empty())
        return fail(ErrorCode::BadFormat, describeProblem({.name = path.string()}, {}, "no latency", "at least one"));
    return asHatLatency(*dataset, path.string());
}

Result<LatencyFile> LatencyFile::open(const std::filesystem::path &path, const LatencyHeader &header)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        if (const auto written = writeFile(path, latencyHeaderText(header) + '\n'); !written)
            return propagate(written);
    auto file = AppendFile::open(path);
    if (!file)
        return propagate(file);
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    auto dataset = parseLatencies(*text, path.string());
    if (!dataset)
        return propagate(dataset);
    if (dataset->header != header)
        return fail(ErrorCode::BadValue, path.string() + ": found latencies of " + latencyHeaderText(dataset->header)
                                             + ", expected those of " + latencyHeaderText(header) + ".");
    if (dataset->wholeBytes < text->size())
        if (const auto cut = file->truncate(dataset->wholeBytes); !cut)
            return propagate(cut);
    return LatencyFile(std::move(*file), std::move(dataset->entries));
}

Result<> LatencyFile::append(std::span<const LatencyEntry> entries)
{
    if (entries.empty())
        return {};
    std::string lines;
    for (const LatencyEntry &entry : entries)
        lines += (lines.empty() ? "" : "\n") + latencyEntryText(entry);
    if (const auto safe = m_file.append(lines); !safe)
        return safe;
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    return {};
}

} // namespace foresearch::predict
