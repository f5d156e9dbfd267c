#include "core/space/space_report.h"

#include "core/base/json.h"
#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "core/space/genome.h"
#include "core/space/sampling.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace foresearch::space {

namespace {

/// 1234567 as "1,234,567"; from 2^53 on, where the count is not exact, "1.2e+16".
std::string grouped(double count)
{
    if (count >= 0x1p53) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.3g", count);
        return text.data();
    }
    std::string digits = std::to_string(static_cast<std::int64_t>(count));
    for (std::size_t end = digits.size(); end > 3; end -= 3)
        digits.insert(end - 3, ",");
    return digits;
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string joined(const std::vector<int> &numbers)
{
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return text;
}

std::string costLine(const char *label, const Architecture &architecture, const FixedSizes &sizes)
{
    const Costs cost = costs(architecture, sizes);
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%-36s%.2f M parameters without embeddings, %.3f GFLOPs\n", label,
                  static_cast<double>(cost.parameters) / 1e6, static_cast<double>(cost.flopsTotal()) / 1e9);
    return text.data();
}

std::string row(std::string_view label, const std::string &value)
{
    return padded(std::string(label), 36) + value + "\n";
}

Architecture drawn(const SearchSpace &space, SampleOrder order, std::uint64_t step, Rng &rng)
{
    switch (order) {
    case SampleOrder::Free:
        return decode(space, sampleGenome(space, rng));
    case SampleOrder::Hat:
        return sampleForTraining(space, step, DrawOrder::Hat);
    case SampleOrder::Mos:
        return sampleForTraining(space, step, DrawOrder::Mos);
    }
    return {};
}

} // namespace

std::string spacesTable(std::span<const SearchSpace> spaces)
{
    std::string table = "name                 title                       genes  vocabulary  architectures\n";
    for (const SearchSpace &space : spaces) {
        std::array<char, 32> numbers{};
        std::snprintf(numbers.data(), numbers.size(), "%5zu  %10d  ", geneCount(space), space.sizes.vocabularySize);
        table += padded(space.name, 19) + "  " + padded(space.title, 26) + "  " + numbers.data()
                 + grouped(distinctArchitectures(space)) + "\n";
    }
    return table;
}

std::string spacesJson(std::span<const SearchSpace> spaces)
{
    OrderedJson list = OrderedJson::array();
    for (const SearchSpace &space : spaces) {
        OrderedJson row{{"name", space.name}, {"title", space.title}, {"genes", geneCount(space)}};
        const double count = distinctArchitectures(space);
        if (count < 0x1p53)
            row["distinct_architectures"] = static_cast<std::int64_t>(count);
        else
            row["distinct_architectures"] = std::isfinite(count) ? OrderedJson(count) : OrderedJson();
        list.push_back(std::move(row));
    }
    return list.dump(2) + "\n";
}

std::string spaceDescription(const SearchSpace &space)
{
    const FixedSizes &sizes = space.sizes;
    std::string text = space.name + ": " + space.title + "\n\n";
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        std::string label(sideKey(hyperparameter));
        label.append(" ").append(hyperparameter == Hyperparameter::ArbitraryAttention ? "arbitrary attention"
                                                                                      : words(hyperparameter));
        text += row(label, joined(choicesOf(space.choices, hyperparameter)));
    }
    text += "\n" + row("qkv dimension", std::to_string(sizes.qkvDim));
    text += row("vocabulary", std::to_string(sizes.vocabularySize));
    text += row("sentence length (FLOPs)", std::to_string(sizes.sentenceLength));
    text += row("embedding tables", sizes.embeddingSharing == EmbeddingSharing::All ? "one, shared" : "three");
    text += "\n" + row("genes", std::to_string(geneCount(space)));
    text += row("architectures", grouped(distinctArchitectures(space)));
    text += costLine("smallest", smallestArchitecture(space), sizes);
    text += costLine("largest", largestArchitecture(space), sizes);
    return text;
}

std::optional<SampleOrder> sampleOrderNamed(std::string_view name)
{
    if (name == "free")
        return SampleOrder::Free;
    if (name == "hat")
        return SampleOrder::Hat;
    if (name == "mos")
        return SampleOrder::Mos;
    return std::nullopt;
}

void writeSamples(const SearchSpace &space, const SampleRequest &request, std::ostream &out)
{
    Rng rng(request.seed);
    for (std::uint64_t i = 0; i < request.count && out; ++i)
        out << canonicalJson(drawn(space, request.order, request.seed + i, rng)) << '\n';
}

void writeFeaturesJson(const SearchSpace &space, std::span<const Architecture> architectures, Features features,
                       std::ostream &out)
{
    std::vector<double> numbers(featureCount(space, features));
    std::string line;
    for (const Architecture &architecture : architectures) {
        writeFeatures(space, architecture, features, numbers);
        line = "[";
        for (const double number : numbers) {
            std::array<char, 32> digits{};
            const auto [end, code] = std::to_chars(digits.begin(), digits.end(), number);
            line.append(line.size() > 1 ? "," : "").append(digits.data(), end);
        }
        out << line << "]\n";
    }
}

} // namespace foresearch::space
