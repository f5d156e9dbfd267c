#include "core/base/resources.h"

#include <cstdlib>
#include <vector>

namespace foresearch {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> resourceFolders()
{
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing of ours changes the environment
    if (const char *chosen = std::getenv("FORESEARCH_RESOURCES"); chosen && *chosen != '\0')
        return {chosen};
    std::vector<fs::path> folders;
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    if (!code)
        folders.push_back(program.parent_path().parent_path() / "share" / "foresearch");
    const fs::path source = FORESEARCH_SOURCE_RESOURCES;
    folders.push_back(source);
    folders.push_back(source.parent_path());
    return folders;
}

} // namespace

Result<fs::path> findResource(const std::string &name)
{
    std::string places;
    for (const fs::path &folder : resourceFolders()) {
        const fs::path candidate = folder / name;
        std::error_code code;
        if (fs::exists(candidate, code))
            return candidate;
        places += (places.empty() ? "" : " or ") + candidate.string();
    }
    return fail(ErrorCode::NotFound, "Found no " + places + ", expected it with the programs.");
}

} // namespace foresearch
