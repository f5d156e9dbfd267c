#include "app/cli/imported.h"

#include "core/workbench/judgements.h"

#include <filesystem>

namespace foresearch::cli {

CLI::Option *addPredictionsOption(CLI::App &command, std::vector<std::string> &files)
{
    return command
        .add_option("--predictions", files, "JSONL or CSV file of anybody's predictions, by name; may be repeated")
        ->allow_extra_args(false);
}

Result<> importInto(store::Project &project, const std::vector<std::string> &files)
{
    for (const std::string &file : files) {
        const auto change = workbench::importPredictionsChange(file);
        if (!change)
            return propagate(change);
        if (const auto done = change->run(project); !done)
            return propagate(done);
    }
    return {};
}

std::string joinedPaths(const std::vector<std::string> &files)
{
    std::string joined;
    for (const std::string &file : files)
        joined += std::filesystem::absolute(file).lexically_normal().string() + '\n';
    return joined;
}

} // namespace foresearch::cli
