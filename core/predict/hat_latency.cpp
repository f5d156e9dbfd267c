#include "core/predict/hat_latency.h"

#include "core/base/json.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace foresearch::predict {

namespace {

constexpr std::size_t kAverages = space::kHyperparameters.size();

/// Averages in the order of the hyperparameters, then the measurements in the order of HatLatencyRow.
constexpr std::array<std::string_view, kAverages + 4> kColumns{
    "encoder_embed_dim",
    "encoder_layer_num",
    "encoder_ffn_embed_dim_avg",
    "encoder_self_attention_heads_avg",
    "decoder_embed_dim",
    "decoder_layer_num",
    "decoder_ffn_embed_dim_avg",
    "decoder_self_attention_heads_avg",
    "decoder_ende_attention_heads_avg",
    "decoder_arbitrary_ende_attn_avg",
    "latency_mean_encoder",
    "latency_mean_decoder",
    "latency_std_encoder",
    "latency_std_decoder",
};
constexpr std::size_t kFirstSpread = kAverages + 2;
constexpr double kLargest = 1e9; // of any dimension or latency

/// Where each of kColumns stands in a row.
using Places = std::array<std::size_t, kColumns.size()>;

Result<Places> placesOf(const std::vector<std::string> &header, const TextSource &source)
{
    Places places{};
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const auto count = std::count(header.begin(), header.end(), kColumns[i]);
        if (count != 1)
            return fail(ErrorCode::BadFormat,
                        describeProblem(source, kColumns[i], std::to_string(count) + " columns of that name",
                                        "one (the header of HAT's latency data)"));
        places[i] = static_cast<std::size_t>(std::find(header.begin(), header.end(), kColumns[i]) - header.begin());
    }
    return places;
}

/// Measurements may not vary at all; everything else is positive.
Result<double> readCell(const std::string &cell, std::size_t column, const TextSource &source)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (failure != std::errc() || end != cell.data() + cell.size())
        return fail(ErrorCode::BadFormat, describeProblem(source, kColumns[column], shownText(cell), "a number"));
    const bool mayBeZero = column >= kFirstSpread;
    if (!std::isfinite(value) || value < 0 || value > kLargest || (value == 0 && !mayBeZero))
        return fail(ErrorCode::BadValue, describeProblem(source, kColumns[column], shownText(cell),
                                                         mayBeZero ? "0 or more" : "a positive number"));
    return value;
}

Result<HatLatencyRow> readRow(const CsvReader &reader, std::size_t headerSize, const Places &places)
{
    const TextSource source{.name = reader.source(), .line = reader.lineNumber()};
    const std::vector<std::string> &fields = reader.fields();
    if (fields.size() != headerSize)
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, std::to_string(fields.size()) + " fields",
                                                          std::to_string(headerSize) + " as in the header"));
    std::array<double, kColumns.size()> values{};
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const auto value = readCell(fields[places[i]], i, source);
        if (!value)
            return propagate(value);
        values[i] = *value;
    }
    HatLatencyRow row;
    std::copy_n(values.begin(), kAverages, row.averages.begin());
    row.encoderMs = values[kAverages];
    row.decoderMs = values[kAverages + 1];
    row.encoderSdMs = values[kFirstSpread];
    row.decoderSdMs = values[kFirstSpread + 1];
    return row;
}

Result<HatLatencyData> read(CsvReader reader)
{
    HatLatencyData data{.source = reader.source(), .rows = {}};
    auto more = reader.next();
    if (!more)
        return propagate(more);
    const std::size_t headerSize = *more ? reader.fields().size() : 0;
    const auto places = placesOf(*more ? reader.fields() : std::vector<std::string>(),
                                 {.name = reader.source(), .line = reader.lineNumber()});
    if (!places)
        return propagate(places);
    for (more = reader.next(); more && *more; more = reader.next()) {
        const auto row = readRow(reader, headerSize, *places);
        if (!row)
            return propagate(row);
        data.rows.push_back(*row);
    }
    if (!more)
        return propagate(more);
    if (data.rows.empty())
        return fail(ErrorCode::BadFormat, describeProblem({.name = data.source}, {}, "no rows", "at least one"));
    return data;
}

} // namespace

Result<HatLatencyData> openHatLatency(const std::filesystem::path &path)
{
    auto reader = CsvReader::open(path);
    if (!reader)
        return propagate(reader);
    return read(std::move(*reader));
}

Result<HatLatencyData> parseHatLatency(std::string text, const std::string &source)
{
    return read(CsvReader::fromText(std::move(text), source));
}

} // namespace foresearch::predict
