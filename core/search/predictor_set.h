#pragma once

#include "core/predict/predictor_factory.h"
#include "core/search/search.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace foresearch::search {

/// Keys of SearchRecord::arguments: what the predictors that a setup names are built from, besides its space.
namespace argument {
inline constexpr const char *kData = "data";   ///< TFS-Eval, whose demonstrations predictors are fitted to; a path
inline constexpr const char *kTask = "task";   ///< of the data
inline constexpr const char *kSplit = "split"; ///< of the task: its seed
/// Files of anybody's predictions (predict/imported.h), a path a line; they hold for the task and split, if any.
inline constexpr const char *kPredictions = "predictions";
inline constexpr const char *kFolder = "folder"; ///< where relative files of networks lie
} // namespace argument

/// The value of a key; empty where there is none.
std::string argumentOf(const std::map<std::string, std::string> &arguments, const char *key);

/// The seed of the split that is named. Errors: BadValue (no number).
Result<int> splitSeedOf(const std::map<std::string, std::string> &arguments);

/// The predictors of a search.
struct PredictorSet {
    std::map<std::string, std::unique_ptr<predict::Predictor>> predictors; ///< by their names in the schedule
    std::unique_ptr<predict::Predictor> latency;                           ///< of the machine, where one is named

    /// Contract: the set outlives the context.
    SearchContext context() const;
};

/// Builds every predictor that the schedule names, and the machine's. Names are those of the command line
/// (predict/predictor_spec.h); the machine may also be the name of one of the context's machines or the file of a
/// latency network, and a program as machine is asked for milliseconds. LibTorch is only needed by what runs a
/// supernet. Errors: NotFound (no such name, data, task or split); Undefined (a predictor that needs demonstrations
/// where there are none); those of the predictors; Stopped.
Result<PredictorSet> buildPredictors(const SearchSetup &setup, const std::map<std::string, std::string> &arguments,
                                     const TaskControl &control);

/// The same from what predictors are built from, for all names; `machine` may be empty. Errors: those of the
/// predictors; Stopped.
Result<PredictorSet> buildPredictors(const std::vector<std::string> &names, const std::string &machine,
                                     const predict::PredictorContext &context, const TaskControl &control);

/// The same for one search. Errors: those of the predictors; Stopped.
Result<PredictorSet> buildPredictors(const SearchSetup &setup, const predict::PredictorContext &context,
                                     const TaskControl &control);

/// The predictor of a machine's milliseconds, named as above. Errors: those of the predictor; Stopped.
Result<std::unique_ptr<predict::Predictor>> buildMachine(const std::string &machine, predict::PredictorContext context,
                                                         const TaskControl &control);

/// What predictors of architectures of `space` are built from. Errors: those of the data; BadValue; Stopped.
Result<predict::PredictorContext> predictorContext(const space::SearchSpace &space,
                                                   const std::map<std::string, std::string> &arguments,
                                                   const TaskControl &control);

/// The space that belongs to a task. Errors: NotFound; those of the data.
Result<space::SearchSpace> spaceOfTask(const std::map<std::string, std::string> &arguments, const TaskControl &control);

} // namespace foresearch::search
