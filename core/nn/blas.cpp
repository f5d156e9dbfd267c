#include "core/nn/internal/blas.h"

#include <cstdlib>
#include <dlfcn.h>

namespace foresearch::nn {

namespace {

std::string fileOf(const void *address)
{
    Dl_info info{};
    if (dladdr(address, &info) == 0 || info.dli_fname == nullptr)
        return {};
    char *resolved = realpath(info.dli_fname, nullptr);
    std::string file = resolved ? resolved : info.dli_fname;
    std::free(resolved); // NOLINT(cppcoreguidelines-no-malloc): realpath's contract
    return file;
}

/// A function among this module's dependencies. The module is loaded locally, so RTLD_DEFAULT would not see them.
template <typename Function>
Function *dependency(const char *name)
{
    static void *const self = [] {
        Dl_info info{};
        dladdr(reinterpret_cast<const void *>(&findBlas), &info);
        void *module = dlopen(info.dli_fname, RTLD_LAZY | RTLD_NOLOAD);
        return module ? module : dlopen(nullptr, RTLD_LAZY);
    }();
    return reinterpret_cast<Function *>(dlsym(self, name));
}

std::string say(char *(*function)())
{
    const char *text = function ? function() : nullptr;
    return text ? text : "";
}

} // namespace

BlasLibrary findBlas()
{
    auto *product = dependency<void()>("sgemm_");
    return {.file = product ? fileOf(reinterpret_cast<const void *>(product)) : std::string(),
            .config = say(dependency<char *()>("openblas_get_config")),
            .kernel = say(dependency<char *()>("openblas_get_corename"))};
}

void makeBlasSingleThreaded()
{
    if (auto *setThreads = dependency<void(int)>("openblas_set_num_threads"))
        setThreads(1);
}

} // namespace foresearch::nn
