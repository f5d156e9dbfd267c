#include "app/cli/checkpoint.h"

#include "core/space/architecture_file.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"

namespace foresearch::cli {

void addCheckpointOptions(CLI::App &command, CheckpointOptions &options)
{
    command
        .add_option("--checkpoint", options.file,
                    "Supernet as safetensors, with HAT's names, or a network that stands alone")
        ->required();
    command.add_option("--space", options.space,
                       "Search space, where neither the file nor its sizes say which: a built-in name or a JSON file");
}

Result<std::shared_ptr<const predict::SupernetFile>> openCheckpoint(const CheckpointOptions &options)
{
    if (options.space.empty())
        return predict::SupernetFile::open(options.file, std::nullopt);
    const auto opened = space::openSpace(options.space);
    if (!opened)
        return propagate(opened);
    return predict::SupernetFile::open(options.file, *opened);
}

Result<space::Architecture> openArchitecture(const std::string &nameOrFile, const space::SearchSpace &space)
{
    if (nameOrFile == "largest")
        return space::largestArchitecture(space);
    if (nameOrFile == "smallest")
        return space::smallestArchitecture(space);
    const auto architectures = space::readArchitectures(nameOrFile, space::ArchitectureForm::Json, &space, {});
    if (!architectures)
        return propagate(architectures);
    if (architectures->size() != 1)
        return fail(ErrorCode::BadValue,
                    nameOrFile + ": found " + std::to_string(architectures->size()) + " architectures, expected one.");
    return architectures->front();
}

namespace {

/// The one of a file without being asked.
Result<space::Architecture> ownArchitecture(const predict::SupernetFile &checkpoint, const char *option)
{
    if (!checkpoint.architecture())
        throw CLI::ValidationError(option, "is needed, since " + checkpoint.source() + " is a supernet");
    return *checkpoint.architecture();
}

} // namespace

Result<space::Architecture> openArchitecture(const std::string &nameOrFile, const predict::SupernetFile &checkpoint)
{
    if (nameOrFile.empty())
        return ownArchitecture(checkpoint, "--architecture");
    auto architecture = openArchitecture(nameOrFile, checkpoint.space());
    if (architecture)
        if (const auto checked = checkpoint.check(*architecture); !checked)
            return propagate(checked);
    return architecture;
}

Result<std::vector<space::Architecture>>
openArchitectures(const std::string &file, const predict::SupernetFile &checkpoint, const TaskControl &control)
{
    if (file.empty()) {
        const auto own = ownArchitecture(checkpoint, "--architectures");
        return own ? Result<std::vector<space::Architecture>>(std::vector{*own}) : propagate(own);
    }
    auto architectures = space::readArchitectures(file, space::ArchitectureForm::Json, &checkpoint.space(), control);
    if (!architectures)
        return architectures;
    for (const space::Architecture &architecture : *architectures)
        if (const auto checked = checkpoint.check(architecture); !checked)
            return propagate(checked);
    return architectures;
}

} // namespace foresearch::cli
