#include "core/nn/engine.h"

#include "core/nn/internal/blas.h"
#include "core/nn/internal/caching_allocator.h"
#include "core/nn/internal/device.h"
#include "core/nn/internal/guard.h"
#include "core/nn/internal/latency_meter.h"
#include "core/nn/internal/matrix_tiles.h"
#include "core/nn/internal/network_trainer.h"
#include "core/nn/internal/products.h"
#include "core/nn/internal/supernet_scorer.h"
#include "core/nn/internal/supernet_training.h"
#include "core/nn/internal/translator.h"
#include "core/nn/internal/workers.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/version.h>

#include <algorithm>
#include <thread>

namespace foresearch::nn {

namespace {

int coreCount()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

std::vector<Device> devices()
{
    std::vector<Device> found = {{"cpu", std::to_string(coreCount()) + (coreCount() == 1 ? " core" : " cores")}};
    for (int gpu = 0; gpu < gpuCount(); ++gpu)
        found.push_back({"cuda:" + std::to_string(gpu), "GPU"});
    return found;
}

std::vector<std::string> vectorUnits()
{
    std::vector<std::string> units;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        units.emplace_back("AVX2");
    if (__builtin_cpu_supports("avx512f"))
        units.emplace_back("AVX-512");
    if (__builtin_cpu_supports("avx512bf16"))
        units.emplace_back("AVX-512 BF16");
    if (hasMatrixTiles())
        units.emplace_back("AMX BF16");
#endif
    return units;
}

/// Without it LibTorch takes bf16 products apart number by number.
bool hasFastBf16()
{
    const std::vector<std::string> units = vectorUnits();
    return at::hasMKLDNN() && std::find(units.begin(), units.end(), "AVX-512 BF16") != units.end();
}

Result<> checkPrecision(const std::string &what, predict::Precision precision, const std::string &device)
{
    if (device == kCpu && precision == predict::Precision::Bf16 && !hasFastBf16())
        return fail(ErrorCode::Unavailable, what
                                                + ": found a processor without AVX-512 BF16, expected one with it for "
                                                  "bf16; fp32 runs on any.");
    return {};
}

class LibTorchEngine final : public Engine {
public:
    LibTorchEngine() : m_libtorchThreads(at::get_num_threads()), m_workers(static_cast<std::size_t>(coreCount()))
    {
        makeBlasSingleThreaded();
        installCachingAllocator();
    }

    Result<EngineInfo> info() override
    {
        return guarded([&]() -> Result<EngineInfo> {
            const BlasLibrary blas = findBlas();
            return EngineInfo{.libtorchVersion = TORCH_VERSION,
                              .devices = devices(),
                              .hasCuda = hasCuda(),
                              .cores = coreCount(),
                              .libtorchThreads = m_libtorchThreads,
                              .workers = static_cast<int>(m_workers.count()),
                              .blasFile = blas.file,
                              .blasConfig = blas.config,
                              .blasKernel = blas.kernel,
                              .hasOneDnn = at::hasMKLDNN(),
                              .vectorUnits = vectorUnits()};
        });
    }

    Result<std::vector<ProductSpeed>> measureProducts(int millisecondsEach, const TaskControl &control) override
    {
        return guarded([&] {
            const JobMemory memory;
            return nn::measureProducts(m_workers, millisecondsEach, control);
        });
    }

    Result<predict::TrainedNetwork> trainNetwork(const predict::NetworkTask &task, const TaskControl &control) override
    {
        return guarded([&] {
            const JobMemory memory;
            return nn::trainNetwork(m_workers, task, control);
        });
    }

    Result<std::unique_ptr<SupernetScorer>> openScorer(const ScoringTask &task) override
    {
        if (const auto checked = checkPrecision("Scoring", task.precision, task.device); !checked)
            return propagate(checked);
        return guarded([&] { return nn::openScorer(m_workers, task); });
    }

    Result<std::unique_ptr<SupernetTrainer>> openTrainer(const SupernetTrainingTask &task) override
    {
        if (const auto checked = checkPrecision("Training", task.settings.precision, task.device); !checked)
            return propagate(checked);
        return guarded([&] { return nn::openTrainer(m_workers, task); });
    }

    Result<std::unique_ptr<Translator>> openTranslator(const TranslationTask &task) override
    {
        return guarded([&]() -> Result<std::unique_ptr<Translator>> { return nn::openTranslator(m_workers, task); });
    }

    Result<std::unique_ptr<LatencyMeter>> openLatencyMeter(const LatencyTask &task) override
    {
        return guarded([&] { return nn::openLatencyMeter(m_workers, task); });
    }

private:
    int m_libtorchThreads;
    Workers m_workers;
};

} // namespace

} // namespace foresearch::nn

extern "C" __attribute__((visibility("default"))) foresearch::nn::Engine *
foresearch_create_engine(std::uint32_t version, std::uint32_t *moduleVersion)
{
    *moduleVersion = foresearch::nn::kEngineVersion;
    if (version != foresearch::nn::kEngineVersion)
        return nullptr;
    try {
        return new foresearch::nn::LibTorchEngine;
    } catch (const std::exception &) {
        return nullptr;
    }
}
