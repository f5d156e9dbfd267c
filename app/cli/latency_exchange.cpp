#include "app/cli/command.h"
#include "app/cli/latency_measuring.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/report/table.h"
#include "core/workbench/latency_runs.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

struct ExchangeOptions {
    std::string project;
    std::string machine;
    std::string out;
    std::vector<std::string> files;
    bool isJson = false;
};

void addProjectOption(CLI::App &command, ExchangeOptions &options)
{
    command.add_option("--project", options.project, "Project that keeps the latencies")->required();
}

Result<store::Project> openProject(const ExchangeOptions &options, store::Access access)
{
    return store::Project::open(options.project, access);
}

report::Row rowOf(const workbench::StoredLatencies &stored,
                  const std::map<std::string, std::filesystem::path> &networks)
{
    const predict::LatencyHeader &header = stored.dataset.header;
    return {{header.machine, header.space, std::to_string(stored.dataset.entries.size()),
             std::to_string(header.regime.sourceLength) + " to " + std::to_string(header.regime.targetLength),
             std::to_string(header.regime.beam), networks.contains(header.machine) ? "yes" : "no"}};
}

OrderedJson jsonOf(const workbench::StoredLatencies &stored,
                   const std::map<std::string, std::filesystem::path> &networks)
{
    const predict::LatencyHeader &header = stored.dataset.header;
    OrderedJson json{{"machine", header.machine},
                     {"space", header.space},
                     {"seed", header.seed},
                     {"architectures", stored.dataset.entries.size()},
                     {"regime", OrderedJson::parse(predict::latencyRegimeText(header.regime))},
                     {"network", nullptr}};
    if (const auto network = networks.find(header.machine); network != networks.end())
        json["network"] = network->second.string();
    return json;
}

Result<> list(const ExchangeOptions &options)
{
    auto project = openProject(options, store::Access::Read);
    if (!project)
        return propagate(project);
    const auto all = workbench::storedLatencies(*project);
    if (!all)
        return propagate(all);
    const auto networks = workbench::machineNetworks(*project);
    if (!networks)
        return propagate(networks);
    report::Table table{
        .caption = {},
        .columns = {{"machine"}, {"space"}, {"architectures"}, {"ids of source and target"}, {"beam"}, {"network"}},
        .rows = {},
        .note = {}};
    for (const workbench::StoredLatencies &stored : *all) {
        if (options.isJson)
            std::cout << toText(jsonOf(stored, *networks)) << '\n';
        table.rows.push_back(rowOf(stored, *networks));
    }
    if (!options.isJson)
        std::cout << (all->empty() ? "The project has no latencies.\n" : report::toText(table));
    return {};
}

Result<> exportFile(const ExchangeOptions &options)
{
    auto project = openProject(options, store::Access::Read);
    if (!project)
        return propagate(project);
    const auto stored = workbench::readLatencies(*project, options.machine);
    if (!stored)
        return propagate(stored);
    if (const auto written = writeFile(options.out, predict::latenciesText(stored->dataset)); !written)
        return written;
    std::cout << options.out << ": " << stored->dataset.entries.size() << " architectures on " << options.machine
              << ".\n";
    return {};
}

Result<> importFiles(const ExchangeOptions &options, const std::string &commandLine)
{
    std::vector<predict::LatencyDataset> datasets;
    for (const std::string &file : options.files) {
        const auto text = readFile(file);
        if (!text)
            return propagate(text);
        auto dataset = predict::parseLatencies(*text, file);
        if (!dataset)
            return propagate(dataset);
        datasets.push_back(*std::move(dataset));
    }
    auto project = openProject(options, store::Access::Write);
    if (!project)
        return propagate(project);
    for (const predict::LatencyDataset &dataset : datasets) {
        const auto added = workbench::importLatencies(workbench::soleAccess(*project), dataset, commandLine);
        if (!added)
            return propagate(added);
        std::cout << dataset.header.machine << ": " << dataset.entries.size() << " architectures, " << *added
                  << " of them new.\n";
    }
    return {};
}

} // namespace

void addExchangeCommands(CLI::App &latency, const std::string &commandLine)
{
    const auto options = std::make_shared<ExchangeOptions>();
    CLI::App &shown = *latency.add_subcommand("list", "The machines of a project");
    addProjectOption(shown, *options);
    shown.add_flag("--json", options->isJson, "One JSON object a line");
    onRun(shown, [options] { return list(*options); });

    CLI::App &exported = *latency.add_subcommand("export", "A machine's latencies as a file to give away");
    exported.add_option("machine", options->machine, "Its name")->required();
    addProjectOption(exported, *options);
    exported.add_option("-o,--out", options->out, "File (JSON lines), replaced whole or not at all")->required();
    onRun(exported, [options] { return exportFile(*options); });

    CLI::App &imported = *latency.add_subcommand("import", "Latencies that were measured elsewhere, into a project");
    imported.add_option("files", options->files, "Files of `latency dataset` or `latency export`")->required();
    addProjectOption(imported, *options);
    onRun(imported, [options, commandLine] { return importFiles(*options, commandLine); });
}

} // namespace foresearch::cli
