#include "app/cli/command.h"
#include "app/cli/project_source.h"

#include "core/space/architecture_file.h"
#include "core/space/space_json.h"
#include "core/space/space_report.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

using space::ArchitectureForm;
using space::SearchSpace;

struct SpaceOptions {
    std::string project;
    std::string space;
    std::string architectures = "-";
    std::string order = "free";
    std::string features = "latency";
    std::string from = "json";
    std::string to = "json";
    std::uint64_t count = 1;
    std::uint64_t seed = 0;
    bool isJson = false;
};

using Options = std::shared_ptr<SpaceOptions>;

/// The built-in ones, and those of the project. Errors: the project's.
Result<std::vector<SearchSpace>> knownSpaces(const std::string &project)
{
    std::vector<SearchSpace> spaces(space::builtinSpaces().begin(), space::builtinSpaces().end());
    if (project.empty())
        return spaces;
    auto opened = store::Project::open(project, store::Access::Read);
    if (!opened)
        return propagate(opened);
    auto own = opened->spaces();
    if (!own)
        return propagate(own);
    for (store::StoredSpace &space : *own)
        spaces.push_back(std::move(space.value));
    return spaces;
}

Result<> listSpaces(const SpaceOptions &options)
{
    const auto spaces = knownSpaces(options.project);
    if (!spaces)
        return propagate(spaces);
    std::cout << (options.isJson ? space::spacesJson(*spaces) : space::spacesTable(*spaces));
    return {};
}

Result<> showSpace(const SpaceOptions &options)
{
    const auto space = openSpaceBeside(options.project, options.space);
    if (!space)
        return propagate(space);
    std::cout << (options.isJson ? space::spaceJson(*space) : space::spaceDescription(*space));
    return {};
}

Result<> sampleSpace(const SpaceOptions &options)
{
    const auto space = openSpaceBeside(options.project, options.space);
    if (!space)
        return propagate(space);
    const space::SampleRequest request{
        .count = options.count, .seed = options.seed, .order = space::sampleOrderNamed(options.order).value()};
    space::writeSamples(*space, request, std::cout);
    return {};
}

Result<> encodeArchitectures(const SpaceOptions &options)
{
    const auto space = openSpaceBeside(options.project, options.space);
    if (!space)
        return propagate(space);
    const auto architectures = space::readArchitectures(options.architectures, ArchitectureForm::Json, &*space, {});
    if (!architectures)
        return propagate(architectures);
    space::writeFeaturesJson(*space, *architectures, space::featuresNamed(options.features).value(), std::cout);
    return {};
}

Result<> convertArchitectures(const SpaceOptions &options)
{
    std::optional<SearchSpace> known;
    if (!options.space.empty()) {
        auto space = openSpaceBeside(options.project, options.space);
        if (!space)
            return propagate(space);
        known = *std::move(space);
    }
    const auto architectures = space::readArchitectures(options.architectures, space::formNamed(options.from).value(),
                                                        known ? &*known : nullptr, {});
    if (!architectures)
        return propagate(architectures);
    std::cout << space::architecturesText(*architectures, space::formNamed(options.to).value());
    return {};
}

void addArchitecturesOption(CLI::App &command, const Options &options, const std::string &help)
{
    command.add_option("--architectures,architectures", options->architectures, help + "; -: standard input")
        ->type_name("FILE|-")
        ->capture_default_str();
}

void addSpaceOption(CLI::App &command, const Options &options)
{
    command.add_option("--space,space", options->space, "a built-in space or the file of an own one")
        ->required()
        ->type_name("NAME|FILE");
    addSpacesOfProjectOption(command, options->project);
}

void addList(CLI::App &parent, const Options &options)
{
    CLI::App *command = parent.add_subcommand("list", "The built-in spaces, and those of a project");
    addSpacesOfProjectOption(*command, options->project);
    command->add_flag("--json", options->isJson, "a JSON array");
    command->footer("Example:\n  foresearch-cli space list");
    onRun(*command, [options] { return listSpaces(*options); });
}

void addShow(CLI::App &parent, const Options &options)
{
    CLI::App *command = parent.add_subcommand("show", "Choices and sizes of a space");
    addSpaceOption(*command, options);
    command->add_flag("--json", options->isJson, "the space as a file: the start of an own space");
    command->footer("Examples:\n"
                    "  foresearch-cli space show hat-wmt14-en-de\n"
                    "  foresearch-cli space show hat-wmt14-en-de --json > my-space.json");
    onRun(*command, [options] { return showSpace(*options); });
}

void addSample(CLI::App &parent, const Options &options)
{
    CLI::App *command = parent.add_subcommand("sample", "Random architectures, as canonical JSON lines");
    addSpaceOption(*command, options);
    command->add_option("--count", options->count, "how many")
        ->check(CLI::Range(1, 1'000'000'000))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "of the draws; with hat and mos the first training step")
        ->capture_default_str();
    command
        ->add_option("--order", options->order,
                     "free: every choice uniform; hat, mos: what the training of HAT or MoS draws step by step")
        ->check(CLI::IsMember({"free", "hat", "mos"}))
        ->capture_default_str();
    command->footer("Examples:\n"
                    "  foresearch-cli space sample hat-wmt14-en-de --count 10 --seed 1\n"
                    "  foresearch-cli space sample hat-wmt14-en-de --order hat --seed 0 --count 3");
    onRun(*command, [options] { return sampleSpace(*options); });
}

void addEncode(CLI::App &parent, const Options &options)
{
    CLI::App *command = parent.add_subcommand("encode", "Architectures as numbers, a JSON list a line");
    addSpaceOption(*command, options);
    addArchitecturesOption(*command, options, "JSON lines, canonical or TFS-Eval rows");
    command->add_option("--features", options->features, "which numbers")
        ->check(CLI::IsMember({"latency", "bleu", "latency-per-layer", "bleu-per-layer"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  foresearch-cli space sample hat-mini --count 3 | foresearch-cli space encode hat-mini --features bleu\n"
        "  foresearch-cli space encode hat-wmt14-en-de tfs-eval/123/wmt14ende/test.jsonl --features "
        "latency-per-layer");
    onRun(*command, [options] { return encodeArchitectures(*options); });
}

void addConvert(CLI::App &parent, const Options &options)
{
    CLI::App *command = parent.add_subcommand("convert", "Architectures from one text form to another");
    addArchitecturesOption(*command, options, "the architectures");
    const CLI::IsMember isForm({"json", "yml", "lines", "tfs"});
    command->add_option("--from", options->from, "the form they have")->check(isForm)->required();
    command->add_option("--to", options->to, "the form they get")->check(isForm)->required();
    command->add_option("--space", options->space, "refuse architectures outside this space")->type_name("NAME|FILE");
    addSpacesOfProjectOption(*command, options->project);
    command->footer("json: canonical JSON, one a line.  tfs: TFS-Eval rows, one a line.\n"
                    "yml: HAT's SubTransformer files.  lines: ten lines \"name: value\", then a blank line.\n\n"
                    "Examples:\n"
                    "  foresearch-cli space convert --from yml --to json HAT_wmt14ende_titanxp.yml\n"
                    "  foresearch-cli space convert --from tfs --to lines tfs-eval/123/wmt14ende/train.jsonl");
    onRun(*command, [options] { return convertArchitectures(*options); });
}

} // namespace

void addSpaceCommand(CLI::App &app)
{
    CLI::App *command = app.add_subcommand("space", "Search spaces and their architectures");
    command->require_subcommand(1);
    command->footer("foresearch-cli space COMMAND --help shows examples.");
    const auto options = std::make_shared<SpaceOptions>();
    addList(*command, options);
    addShow(*command, options);
    addSample(*command, options);
    addEncode(*command, options);
    addConvert(*command, options);
}

} // namespace foresearch::cli
