#include "core/workbench/engine_loader.h"

#include "core/base/module.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char *kModuleName = "libforesearch-engine.so";

Unexpected missing(const std::vector<fs::path> &candidates)
{
    std::string places;
    for (const fs::path &candidate : candidates)
        places += (places.empty() ? "" : ", ") + candidate.string();
    return fail(ErrorCode::Unavailable,
                "The engine is not installed (looked for " + places
                    + "): install the package foresearch-engine, or build with -DFORESEARCH_ENGINE=ON, which needs "
                      "libtorch-dev.");
}

/// OpenBLAS's name for kernels of the best vector unit that the processor has.
const char *kernelsOfProcessor()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl"))
        return "SkylakeX";
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return "Haswell";
#endif
    return "";
}

KernelChoice makeKernelChoice()
{
    constexpr const char *kVariable = "OPENBLAS_CORETYPE";
    if (const char *users = std::getenv(kVariable)) // NOLINT(concurrency-mt-unsafe): see chooseProductKernels
        return {users, true};
    const KernelChoice choice{kernelsOfProcessor()};
    if (!choice.name.empty())
        setenv(kVariable, choice.name.c_str(), 0); // NOLINT(concurrency-mt-unsafe): see chooseProductKernels
    return choice;
}

Result<std::unique_ptr<nn::Engine>> load(const fs::path &path)
{
    const auto factory = moduleFunction(path, nn::kEngineFactory, "the engine");
    if (!factory)
        return propagate(factory);
    auto *create = reinterpret_cast<nn::EngineFactory *>(*factory);
    std::uint32_t moduleVersion = 0;
    std::unique_ptr<nn::Engine> engine(create(nn::kEngineVersion, &moduleVersion));
    if (moduleVersion != nn::kEngineVersion)
        return fail(ErrorCode::Unavailable,
                    path.string() + ": found an engine of version " + std::to_string(moduleVersion) + ", expected "
                        + std::to_string(nn::kEngineVersion) + ": install program and engine of the same release.");
    if (!engine)
        return fail(ErrorCode::Unavailable, path.string() + ": the engine could not start.");
    return engine;
}

} // namespace

std::vector<fs::path> engineCandidates()
{
    if (const char *chosen = std::getenv("FORESEARCH_ENGINE")) // NOLINT(concurrency-mt-unsafe): we never set it
        return {chosen};
    return moduleCandidates(kModuleName);
}

const KernelChoice &chooseProductKernels()
{
    static const KernelChoice choice = makeKernelChoice();
    return choice;
}

EngineLoader::EngineLoader(std::vector<fs::path> candidates) : m_candidates(std::move(candidates))
{
    chooseProductKernels();
}

Result<nn::Engine *> EngineLoader::engine()
{
    const std::lock_guard lock(m_mutex);
    if (m_engine)
        return m_engine.get();
    const auto present = std::find_if(m_candidates.begin(), m_candidates.end(), [](const fs::path &candidate) {
        std::error_code code;
        return fs::exists(candidate, code);
    });
    if (present == m_candidates.end())
        return missing(m_candidates);
    const auto start = std::chrono::steady_clock::now();
    auto loaded = load(*present);
    if (!loaded)
        return propagate(loaded);
    m_engine = *std::move(loaded);
    m_modulePath = *present;
    m_loadSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return m_engine.get();
}

predict::NetworkTrainer engineTrainer(std::shared_ptr<EngineLoader> loader)
{
    return [loader = std::move(loader)](const predict::NetworkTask &task,
                                        const TaskControl &control) -> Result<predict::TrainedNetwork> {
        const auto engine = loader->engine();
        if (!engine)
            return propagate(engine);
        return (*engine)->trainNetwork(task, control);
    };
}

} // namespace foresearch::workbench
