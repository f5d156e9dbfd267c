#include "app/cli/command.h"
#include "app/cli/project_source.h"

#include "core/space/cost_report.h"
#include "core/space/limits.h"
#include "core/space/space_json.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

struct CostOptions {
    std::string project;
    std::string space;
    std::string architectures;
    std::optional<int> vocabularySize;
    bool isJson = false;
};

constexpr const char *kExamples = R"(Examples:
  foresearch-cli space sample hat-wmt14-en-de --count 5 | foresearch-cli cost --space hat-wmt14-en-de --architectures -
  foresearch-cli cost --space hat-wmt14-en-fr --architectures tfs-eval/123/wmt14enfr/test.jsonl --json
  foresearch-cli cost --space my-space.json --vocabulary 32000 --architectures found.jsonl
  foresearch-cli cost --project paper.foresearch --space my-space --architectures found.jsonl

Every line of the file is an architecture in canonical JSON or a TFS-Eval row; nothing is written unless all can be read.
The same architecture may come again. Parameters are those without embeddings; FLOPs are two per multiply-accumulate.)";

Result<> printCosts(const CostOptions &options)
{
    auto space = openSpaceBeside(options.project, options.space);
    if (!space)
        return propagate(space);
    if (options.vocabularySize)
        space->sizes.vocabularySize = *options.vocabularySize;
    auto lines = LineReader::open(options.architectures);
    if (!lines)
        return propagate(lines);
    const auto costs = space::readCosts(*lines, *space, {});
    if (!costs)
        return propagate(costs);
    if (options.isJson)
        space::writeCostsJson(*costs, std::cout);
    else
        space::writeCostsTable(*costs, std::cout);
    return {};
}

} // namespace

void addCostCommand(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("cost", "Parameters and FLOPs of architectures");
    const auto options = std::make_shared<CostOptions>();
    command->add_option("--space", options->space, "a built-in space or the file of an own one")
        ->required()
        ->type_name("NAME|FILE");
    addSpacesOfProjectOption(*command, options->project);
    command->add_option("--architectures", options->architectures, "JSON lines; -: standard input")
        ->required()
        ->type_name("FILE|-");
    command->add_option("--vocabulary", options->vocabularySize, "entries of the output layer, instead of the space's")
        ->check(CLI::Range(1, space::kMaxVocabulary))
        ->type_name("N");
    command->add_flag("--json", options->isJson, "one JSON object a line, exact");
    command->footer(kExamples);
    onRun(*command, [options] { return printCosts(*options); });
}

} // namespace foresearch::cli
