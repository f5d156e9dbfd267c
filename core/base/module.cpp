#include "core/base/module.h"

#include <dlfcn.h>

namespace foresearch {

namespace fs = std::filesystem;

namespace {

std::string lastProblem()
{
    const char *problem = dlerror(); // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
    return problem ? problem : "no reason given";
}

} // namespace

std::vector<fs::path> moduleCandidates(const std::string &fileName)
{
    std::error_code code;
    const fs::path folder = fs::read_symlink("/proc/self/exe", code).parent_path();
    return {folder / fileName, folder.parent_path() / "lib" / fileName,
            folder.parent_path() / "lib" / "foresearch" / fileName};
}

Result<fs::path> findModule(const std::string &fileName)
{
    std::string places;
    for (const fs::path &candidate : moduleCandidates(fileName)) {
        std::error_code code;
        if (fs::exists(candidate, code))
            return candidate;
        places += (places.empty() ? "" : ", ") + candidate.string();
    }
    return fail(ErrorCode::Unavailable, "A part of Foresearch is not installed (looked for " + places + ").");
}

Result<void *> moduleFunction(const fs::path &module, const char *function, const std::string &what)
{
    // Never RTLD_GLOBAL, and no RTLD_DEEPBIND either, which the sanitizers refuse: the programs themselves are linked
    // to nothing that a module's libraries could take for their own.
    void *loaded = dlopen(module.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!loaded)
        return fail(ErrorCode::Unavailable, module.string() + ": found a file that cannot be loaded, expected " + what
                                                + " (" + lastProblem() + ").");
    void *found = dlsym(loaded, function);
    if (!found)
        return fail(ErrorCode::Unavailable,
                    module.string() + ": found a library without " + function + ", expected " + what + ".");
    return found;
}

} // namespace foresearch
