#pragma once

#include "core/predict/predictor.h"
#include "core/predict/predictor_spec.h"
#include "core/predict/recorded.h"
#include "core/space/search_space.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>

namespace foresearch::predict {

struct PredictorContext;

/// Builds the predictor "llm:PROMPT" for what the context says. Errors: NotFound (nothing of it is kept), naming what
/// is there; BadValue (several models are meant).
using LanguageModels =
    std::function<Result<std::unique_ptr<Predictor>>(const std::string &prompt, const PredictorContext &context)>;

/// Builds what runs supernets: "supernet:FILE@FOLDER" and kMeasuredPredictor. Errors: those of the files; what keeps
/// the engine from running.
using SupernetModels = std::function<Result<std::unique_ptr<Predictor>>(
    const PredictorSpec &spec, const PredictorContext &context, const TaskControl &control)>;

/// All that predictors may be built from. Demonstrations are all that is ever fitted to.
struct PredictorContext {
    space::SearchSpace space;
    Scale scale; ///< of the demonstrations' values
    std::vector<Demonstration> demonstrations;
    /// By predictorName(), or by the text of a predictor whose values are known already.
    std::map<std::string, std::shared_ptr<const RecordedValues>> recorded;
    std::chrono::milliseconds execSilenceLimit{300'000};
    std::filesystem::path folder = {};  ///< where relative files are looked for; empty: the current one
    std::string task = {};              ///< whose split's demonstrations these are; empty: none's
    int splitSeed = 0;                  ///< of the task
    LanguageModels languageModels = {}; ///< empty: none can be named
    SupernetModels supernetModels = {}; ///< empty: none can be named
    std::map<std::string, std::filesystem::path> machines = {}; ///< networks of their latencies, by their names
};

/// Latencies that are measured on this machine as they are asked for.
inline constexpr const char *kMeasuredPredictor = "measured";

/// The names of the predictors that need neither recorded values nor the engine: mean, gflops, parameters, regression,
/// ridge, subset-average.
const std::vector<std::string> &builtinPredictors();

/// Builds what `spec` says.
/// Errors: NotFound (an unknown name, listing those there are; a program); Undefined (too few demonstrations or
/// values); BadValue (an ensemble of different scales, a stack inside a stack); Stopped; those of programs and files.
Result<std::unique_ptr<Predictor>> buildPredictor(const PredictorSpec &spec, const PredictorContext &context,
                                                  const TaskControl &control);

/// Runs each program in `spec` once for `architectures` and records its answers in `context`, so that predictors
/// built from it later need not start the program again. Errors: those of ExecPredictor.
Result<> recordPrograms(const PredictorSpec &spec, std::span<const Architecture> architectures,
                        PredictorContext &context, const TaskControl &control);

} // namespace foresearch::predict
