#include "core/space/cost_report.h"

#include "core/space/architecture_file.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace foresearch::space {

namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

void append(std::string &text, std::string_view key, std::int64_t number)
{
    std::array<char, 20> digits{};
    const auto [end, code] = std::to_chars(digits.begin(), digits.end(), number);
    text.append(key).append(digits.data(), end);
}

} // namespace

Result<std::vector<Costs>> readCosts(LineReader &lines, const SearchSpace &space, const TaskControl &control)
{
    std::vector<Costs> all;
    const auto done = forEachArchitecture(lines, &space, control, [&all, &space](const Architecture &architecture) {
        all.push_back(costs(architecture, space.sizes));
    });
    if (!done)
        return propagate(done);
    return all;
}

void writeCostsJson(std::span<const Costs> costs, std::ostream &out)
{
    std::string text;
    for (const Costs &cost : costs) {
        append(text, "{\"parameters\":", cost.parameters);
        append(text, ",\"embedding_parameters\":", cost.embeddingParameters);
        append(text, ",\"flops_without_output\":", cost.flopsWithoutOutput);
        append(text, ",\"flops_output\":", cost.flopsOutput);
        append(text, ",\"flops_total\":", cost.flopsTotal());
        text += "}\n";
        if (text.size() > kBlockBytes) {
            out << text;
            text.clear();
        }
    }
    out << text;
}

void writeCostsTable(std::span<const Costs> costs, std::ostream &out)
{
    const auto mega = [](std::int64_t number) { return static_cast<double>(number) / 1e6; };
    const auto giga = [](std::int64_t number) { return static_cast<double>(number) / 1e9; };
    out << "      #  parameters  embedding  without output    output     total\n"
           "                 M          M          GFLOPs    GFLOPs    GFLOPs\n";
    std::array<char, 160> row{};
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const Costs &cost = costs[i];
        std::snprintf(row.data(), row.size(), "%7zu  %10.2f %10.2f %15.3f %9.3f %9.3f\n", i + 1, mega(cost.parameters),
                      mega(cost.embeddingParameters), giga(cost.flopsWithoutOutput), giga(cost.flopsOutput),
                      giga(cost.flopsTotal()));
        out << row.data();
    }
}

} // namespace foresearch::space
