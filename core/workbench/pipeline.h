#pragma once

#include "core/eval/tfs_eval.h"
#include "core/search/search.h"
#include "core/store/project.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/pipeline_recipe.h"
#include "core/workbench/reporting.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// Carries out a recipe in one folder. Everything is on the disk as soon as it is known, so that the same call goes on
/// after any end, and what is there is not made again:
///
///     recipe.json            what is made
///     corpus/                sentences (text/corpus.h)
///     NAME.foresearch        the project: task, predictors, labels, networks, searches; opens in the window
///     NAME.files/            its supernets, and networks from scratch
///     truth/SEED/            truth of predictors (truth_building.h)
///     report/                tables and figures, made anew by each call (reporting.h)
namespace foresearch::workbench {

/// The file of a folder that says what is made in it.
inline constexpr const char *kRecipeFile = "recipe.json";

enum class PipelineStage { Corpus, Supernets, Latencies, Truth, Judging, Labels, Distilling, Searches, Best, Report };

/// "corpus", "supernets", "latencies", "truth", "judging", "labels", "distilling", "searches", "best", "report".
const char *name(PipelineStage stage);

/// What has just been done, in a sentence for people, and how long it took in this call.
struct PipelineNews {
    PipelineStage stage = PipelineStage::Corpus;
    std::string words;
    double seconds = 0;
};

struct PipelineListener {
    std::function<void(PipelineStage)> onBegin = [](PipelineStage) {};
    std::function<void(const PipelineNews &)> onNews = [](const PipelineNews &) {};
};

/// What one search found, and what became of it from scratch.
struct PipelineFind {
    PipelineSearch search = PipelineSearch::Hat;
    std::uint64_t seed = 1;
    store::RunId run{};
    search::Individual best;
    std::map<std::string, search::PredictorUse> uses; ///< by predictor
    eval::BleuScores truth;                           ///< from scratch
};

struct PipelineResult {
    std::filesystem::path project;
    std::vector<PipelineFind> finds; ///< by search, then by seed
};

/// The project's file in `folder`.
std::filesystem::path pipelineProject(const std::filesystem::path &folder, const std::string &name);

/// Makes what is missing; `report` says how figures are drawn. Progress: of the stage that runs. Errors: BadValue (the
/// folder is of another recipe); those of the stages; CannotWrite; Stopped.
Result<PipelineResult> runPipeline(std::shared_ptr<EngineLoader> loader, const PipelineRecipe &recipe,
                                   const std::filesystem::path &folder, const ReportOptions &report,
                                   const PipelineListener &listener, const TaskControl &control);

/// The recipe of a folder that was begun. Errors: NotFound; those of parsePipeline.
Result<PipelineRecipe> recipeOf(const std::filesystem::path &folder);

} // namespace foresearch::workbench
