#pragma once

#include "core/base/result.h"
#include "core/nn/engine.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// Where the engine's module may lie: the file that FORESEARCH_ENGINE names and nothing else, or where it is unset,
/// its moduleCandidates.
std::vector<std::filesystem::path> engineCandidates();

/// Which of its kernels OpenBLAS takes.
struct KernelChoice {
    std::string name; ///< as in OPENBLAS_CORETYPE; empty: the library's own choice
    bool isUsers = false;
};

/// Chooses kernels by what the processor can do, unless OPENBLAS_CORETYPE is set: the library itself goes by the
/// processor's model number, and takes its oldest kernels, a fifth as fast, for a processor that is newer than it.
/// Threads: the first call changes the environment, so programs make it before they start threads.
const KernelChoice &chooseProductKernels();

/// Loads the engine when it is asked for first, which takes about a second, with the kernels that were chosen.
/// Threads: any.
class EngineLoader {
public:
    explicit EngineLoader(std::vector<std::filesystem::path> candidates = engineCandidates());

    /// The engine, which lives as long as the loader. A failure is not remembered: the module may be installed later.
    /// Errors: Unavailable (no module; it cannot be loaded; no engine in it; it is of another version).
    Result<nn::Engine *> engine();

    // Contract: engine() has succeeded.
    const std::filesystem::path &modulePath() const { return m_modulePath; }
    double loadSeconds() const { return m_loadSeconds; }

private:
    std::vector<std::filesystem::path> m_candidates;
    std::mutex m_mutex;
    std::unique_ptr<nn::Engine> m_engine;
    std::filesystem::path m_modulePath;
    double m_loadSeconds = 0;
};

/// Trains with the engine, which is loaded when a network is to be trained first. Errors: those of the engine.
predict::NetworkTrainer engineTrainer(std::shared_ptr<EngineLoader> loader);

} // namespace foresearch::workbench
