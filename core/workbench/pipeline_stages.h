#pragma once

#include "core/predict/truth_file.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/pipeline.h"
#include "core/workbench/search_run.h"
#include "core/workbench/supernet_runs.h"

#include <cstdio>
#include <memory>
#include <string>

/// The stages of a pipeline, for pipeline.cpp.
namespace foresearch::workbench {

/// This machine, as the project calls it.
inline constexpr const char *kPipelineMachine = "this-machine";

/// What printf would print, of up to 239 bytes.
std::string format(const char *pattern, auto... values)
{
    char text[240];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

/// Each stage needs those before it, passes over what it finds done, and says in a sentence what is there now.
/// Errors of each: those of what it calls; CannotWrite; Stopped.
class PipelineStages {
public:
    /// Contract: everything outlives it; `folder` is absolute.
    PipelineStages(std::shared_ptr<EngineLoader> loader, const PipelineRecipe &recipe, std::filesystem::path folder,
                   store::Project &project, const TaskControl &control);

    Result<std::string> makeCorpus();
    Result<std::string> train();
    Result<std::string> time();
    Result<std::string> makeTruth();
    Result<std::string> judge();
    Result<std::string> label();
    Result<std::string> distil();
    Result<std::string> search();
    Result<std::string> trainBest();
    Result<std::string> report(const ReportOptions &options);

    const std::vector<PipelineFind> &finds() const { return m_finds; }

private:
    std::filesystem::path corpus() const { return m_folder / "corpus"; }
    SupernetPlan planOf(predict::SupernetTrainingSettings settings) const;
    Result<StoredTraining> trained(const SupernetPlan &plan, const TaskControl &control);
    Result<predict::TruthFile> truthWith(std::uint64_t seed, const TaskControl &control);
    Result<> importTruth(const std::vector<std::vector<predict::TruthRow>> &seeds, const predict::TruthPlan &plan);
    Result<StoredNetwork> network();
    Result<search::Constraints> limits();
    search::SearchSetup setupOf(PipelineSearch search, std::uint64_t seed, const search::Constraints &limits) const;
    Result<PipelineFind> find(PipelineSearch search, const search::SearchSetup &setup, const TaskControl &control);
    Result<search::SearchOutcome> searched(SearchRun &run, const TaskControl &control);

    std::shared_ptr<EngineLoader> m_loader;
    const PipelineRecipe &m_recipe;
    std::filesystem::path m_folder;
    store::Project &m_project;
    const TaskControl &m_control;
    space::SearchSpace m_space; ///< with the vocabulary of the corpus, once that is there
    std::vector<StoredTraining> m_supernets;
    std::string m_distilled; ///< the network as a predictor
    std::optional<store::RunId> m_labels;
    std::vector<PipelineFind> m_finds;
};

} // namespace foresearch::workbench
