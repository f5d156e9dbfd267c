#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"
#include "core/nn/supernet_trainer.h"
#include "core/nn/translation.h"
#include "core/predict/network_training.h"
#include "core/predict/precision.h"
#include "core/predict/supernet_file.h"
#include "core/text/token_sequences.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// The seam to LibTorch. Programs never link it: they load the module that exports `kEngineFactory` when a job needs
/// it first. Only values of std and core_domain cross, no exception and no dynamic_cast.
namespace foresearch::nn {

/// Raised whenever anything in this header, or a value that crosses, changes.
inline constexpr std::uint32_t kEngineVersion = 10;

/// Where tensors can live.
struct Device {
    std::string name;        ///< as LibTorch writes it: "cpu", "cuda:0"
    std::string description; ///< "2 cores"
};

/// What multiplies matrices, and on what.
struct EngineInfo {
    std::string libtorchVersion;
    std::vector<Device> devices;
    bool hasCuda = false;                 ///< LibTorch was built with it; there may be no GPU all the same
    int cores = 0;                        ///< that this process may use
    int libtorchThreads = 0;              ///< LibTorch's own choice for one operator
    int workers = 0;                      ///< compute workers, each single-threaded
    std::string blasFile;                 ///< library that LibTorch calls; empty when it is built in
    std::string blasConfig;               ///< what the library says of itself; empty when it says nothing
    std::string blasKernel;               ///< OpenBLAS's core name: "SkylakeX"; empty for another BLAS
    bool hasOneDnn = false;               ///< needed for fast bf16
    std::vector<std::string> vectorUnits; ///< "AVX2", "AVX-512", "AVX-512 BF16"
};

/// A matrix product [rows, inner] x [inner, columns].
struct ProductShape {
    int rows = 0;
    int inner = 0;
    int columns = 0;
    friend bool operator==(const ProductShape &, const ProductShape &) = default;
};

/// How fast and how exact one product is. Units: GFLOP/s, 2 * rows * inner * columns a product.
struct ProductSpeed {
    ProductShape shape;
    std::string purpose; ///< "feed-forward, WMT space"
    double fp32OneWorker = 0;
    double fp32AllWorkers = 0; ///< side by side, each on its own product, together
    double bf16OneWorker = 0;
    double bf16AllWorkers = 0;
    double fp32WorstError = 0; ///< relative to the largest value of a product in double precision
};

/// What architectures are scored with: weights that all share, and pairs of sentences.
struct ScoringTask {
    std::shared_ptr<const predict::SupernetFile> supernet;
    std::shared_ptr<const text::TokenPairs> pairs; ///< at least one; ids below the supernet's vocabulary size
    double labelSmoothing = 0.1;
    int workers = 0; ///< at most; 0: one for each core
    predict::Precision precision = predict::Precision::Fp32;
    /// "cpu"; "cuda" or "cuda:NUMBER"; "cpu-aten": what computes on GPUs, but on the CPU, to compare with.
    std::string device = kCpu;
};

/// How well one architecture predicts the target sentences. Units: bits per target token.
struct SupernetScore {
    double loss = 0; ///< label-smoothed, what HAT's search minimises
    double nll = 0;  ///< negative log-likelihood
};

/// Scores architectures with inherited weights. What architectures have in common is computed once: equal ones, equal
/// encoders, common first layers; of a mixture of supernets, whose weights depend on the whole architecture, those of
/// architectures with equal features, whose weights are mixed once.
/// Threads: one call at a time, and none beside another call of its engine.
class SupernetScorer {
public:
    virtual ~SupernetScorer() = default;

    /// One score each, in the order given. The values depend neither on the other architectures nor on the workers.
    /// Stops between two sub-layers. Contract: the architectures are in the supernet's space.
    /// Errors: those of Engine; Stopped; Undefined (a loss that is not finite).
    virtual Result<std::vector<SupernetScore>> score(std::span<const space::Architecture> architectures,
                                                     const TaskControl &control) = 0;
};

/// Everything that needs LibTorch.
/// Threads: one call at a time, from any thread; a call uses the engine's own workers.
/// Errors: every function Internal (LibTorch failed, with its words), TooLarge (no memory).
class Engine {
public:
    virtual ~Engine() = default;

    virtual Result<EngineInfo> info() = 0;

    /// Speed of the products that supernets and regressors are made of; `millisecondsEach` a figure.
    /// Errors: Stopped.
    virtual Result<std::vector<ProductSpeed>> measureProducts(int millisecondsEach, const TaskControl &control) = 0;

    /// Trains the network of a regressor; see predict::NetworkTrainer.
    virtual Result<predict::TrainedNetwork> trainNetwork(const predict::NetworkTask &task,
                                                         const TaskControl &control) = 0;

    /// Prepares the pairs once for any number of calls. The engine outlives the scorer. Errors: BadValue (no such
    /// device); Unavailable (no CUDA, no such GPU; bf16 where the processor has no instructions for it).
    virtual Result<std::unique_ptr<SupernetScorer>> openScorer(const ScoringTask &task) = 0;

    /// Begins a supernet with random weights. The engine outlives the trainer. Errors: BadValue (settings, no pairs, no
    /// such device); Unavailable (as openScorer).
    virtual Result<std::unique_ptr<SupernetTrainer>> openTrainer(const SupernetTrainingTask &task) = 0;

    /// The engine outlives the translator.
    virtual Result<std::unique_ptr<Translator>> openTranslator(const TranslationTask &task) = 0;

    /// The engine outlives the meter. Errors: BadValue (a regime that cannot be).
    virtual Result<std::unique_ptr<LatencyMeter>> openLatencyMeter(const LatencyTask &task) = 0;
};

/// The module's one exported function. Null unless `version` is the module's own, which is written to
/// `moduleVersion` in any case. The caller owns the engine.
using EngineFactory = Engine *(std::uint32_t version, std::uint32_t *moduleVersion);
inline constexpr const char *kEngineFactory = "foresearch_create_engine";

} // namespace foresearch::nn
