#include "core/workbench/pipeline.h"

#include "core/base/file.h"
#include "core/workbench/pipeline_stages.h"

#include <chrono>
#include <utility>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

/// Begins the folder with its recipe, or sees that it is of the same one.
Result<> claimFolder(const PipelineRecipe &recipe, const fs::path &folder)
{
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return fail(ErrorCode::CannotWrite, folder.string() + ": cannot be made (" + code.message() + ").");
    if (!fs::exists(folder / kRecipeFile, code))
        return writeFile(folder / kRecipeFile, pipelineText(recipe));
    const auto known = recipeOf(folder);
    if (!known)
        return propagate(known);
    if (*known == recipe)
        return {};
    return fail(ErrorCode::BadValue, (folder / kRecipeFile).string()
                                         + ": found another recipe than the one that was asked for; go on with this "
                                           "file as the recipe, or choose another folder.");
}

Result<store::Project> openProject(const fs::path &path)
{
    std::error_code code;
    return fs::exists(path, code) ? store::Project::open(path, store::Access::Write) : store::Project::create(path);
}

/// Runs one stage and tells what it did. `work` gives its words.
template <typename Work>
Result<> tell(const PipelineListener &listener, PipelineStage stage, Work work)
{
    listener.onBegin(stage);
    const auto begin = std::chrono::steady_clock::now();
    const Result<std::string> words = work();
    if (!words)
        return propagate(words);
    listener.onNews({stage, *words, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count()});
    return {};
}

} // namespace

const char *name(PipelineStage stage)
{
    switch (stage) {
    case PipelineStage::Corpus:
        return "corpus";
    case PipelineStage::Supernets:
        return "supernets";
    case PipelineStage::Latencies:
        return "latencies";
    case PipelineStage::Truth:
        return "truth";
    case PipelineStage::Judging:
        return "judging";
    case PipelineStage::Labels:
        return "labels";
    case PipelineStage::Distilling:
        return "distilling";
    case PipelineStage::Searches:
        return "searches";
    case PipelineStage::Best:
        return "best";
    case PipelineStage::Report:
        break;
    }
    return "report";
}

fs::path pipelineProject(const fs::path &folder, const std::string &name)
{
    return folder / (name + ".foresearch");
}

Result<PipelineRecipe> recipeOf(const fs::path &folder)
{
    const auto text = readFile(folder / kRecipeFile);
    return text ? parsePipeline(*text, (folder / kRecipeFile).string()) : propagate(text);
}

Result<PipelineResult> runPipeline(std::shared_ptr<EngineLoader> loader, const PipelineRecipe &recipe,
                                   const fs::path &folder, const ReportOptions &report,
                                   const PipelineListener &listener, const TaskControl &control)
{
    std::error_code code;
    const fs::path place = fs::absolute(folder, code).lexically_normal();
    if (const auto claimed = claimFolder(recipe, place); !claimed)
        return propagate(claimed);
    auto project = openProject(pipelineProject(place, recipe.name));
    if (!project)
        return propagate(project);
    PipelineStages stages(std::move(loader), recipe, place, *project, control);
    const std::pair<PipelineStage, Result<std::string> (PipelineStages::*)()> all[] = {
        {PipelineStage::Corpus, &PipelineStages::makeCorpus}, {PipelineStage::Supernets, &PipelineStages::train},
        {PipelineStage::Latencies, &PipelineStages::time},    {PipelineStage::Truth, &PipelineStages::makeTruth},
        {PipelineStage::Judging, &PipelineStages::judge},     {PipelineStage::Labels, &PipelineStages::label},
        {PipelineStage::Distilling, &PipelineStages::distil}, {PipelineStage::Searches, &PipelineStages::search},
        {PipelineStage::Best, &PipelineStages::trainBest}};
    for (const auto &[stage, work] : all)
        if (const auto done = tell(listener, stage, [&, work = work] { return (stages.*work)(); }); !done)
            return propagate(done);
    const auto reported = tell(listener, PipelineStage::Report, [&] { return stages.report(report); });
    if (!reported)
        return propagate(reported);
    return PipelineResult{project->path(), stages.finds()};
}

} // namespace foresearch::workbench
