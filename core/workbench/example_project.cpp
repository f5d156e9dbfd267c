#include "core/workbench/example_project.h"

#include "core/base/file.h"
#include "core/base/new_folder.h"
#include "core/base/safetensors.h"
#include "core/eval/tfs_eval_import.h"
#include "core/text/corpus_manifest.h"
#include "core/workbench/pipeline.h"
#include "core/workbench/pipeline_corpus.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/supernet_runs.h"

#include <algorithm>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char *kExtension = ".foresearch";
constexpr const char *kCorpus = "corpus";

Result<> copied(const fs::path &from, const fs::path &to)
{
    std::error_code code;
    fs::create_directories(to.parent_path(), code);
    if (!code)
        fs::copy(from, to, fs::copy_options::recursive, code);
    return code ? fail(ErrorCode::CannotWrite, to.string() + ": cannot be copied (" + code.message() + ").")
                : Result<>();
}

/// Networks in half their room; everything else as it is.
Result<> packFile(const fs::path &from, const fs::path &to)
{
    if (from.extension() != ".safetensors")
        return copied(from, to);
    const auto file = Safetensors::open(from);
    if (!file)
        return propagate(file);
    const auto packed = inBf16(*file);
    if (!packed)
        return propagate(packed);
    std::error_code code;
    fs::create_directories(to.parent_path(), code);
    return writeFile(to, *packed);
}

/// The files at the top of the folder, the best of the first supernet and networks from scratch.
Result<> packFiles(store::Project &project, const fs::path &to)
{
    const fs::path files = store::filesFolder(project.path());
    std::error_code code;
    for (const fs::directory_entry &entry : fs::directory_iterator(files, code))
        if (entry.is_regular_file(code))
            if (const auto done = packFile(entry.path(), to / entry.path().filename()); !done)
                return done;
    const auto trainings = storedTrainings(project);
    if (!trainings)
        return propagate(trainings);
    const auto supernet = std::find_if(trainings->rbegin(), trainings->rend(), [](const StoredTraining &training) {
        return !training.plan.settings.architecture;
    });
    if (supernet == trainings->rend())
        return {};
    const fs::path best = supernet->bestFile();
    return packFile(best, to / best.parent_path().filename() / best.filename());
}

Result<> packTasks(store::Project &project, const fs::path &to)
{
    const auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    eval::TfsEval data;
    for (const store::StoredTask &task : *tasks)
        data.tasks.push_back(task.value.data);
    return eval::exportTfsEval(data, to, eval::TfsForm::Jsonl);
}

/// The corpus of a packed project; nothing where this machine cannot make it. Errors: CannotWrite; Stopped.
Result<> makeCorpusBeside(const fs::path &packed, const fs::path &files, const TaskControl &control)
{
    const auto recipe = recipeOf(packed);
    if (!recipe)
        return propagate(recipe);
    const auto made = makeCorpusOf(recipe->corpus, files / kCorpus, control);
    const bool isMissing = !made && made.error().code == ErrorCode::Unavailable;
    return isMissing ? Result<>() : made;
}

/// The only project in the folder. Errors: NotFound.
Result<fs::path> projectIn(const fs::path &folder)
{
    std::error_code code;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, code))
        if (entry.path().extension() == kExtension)
            return entry.path();
    return fail(ErrorCode::NotFound, folder.string() + ": found no project, expected a file *.foresearch.");
}

/// A corpus that was made again says where it was made of, and so has another fingerprint.
Result<> knowCorpora(store::Project &project, const TaskControl &control)
{
    const auto corpora = corporaOf(project);
    if (!corpora)
        return propagate(corpora);
    for (const text::KnownCorpus &known : *corpora) {
        const auto corpus = text::openCorpus(known.path);
        if (!corpus)
            continue; // it could not be made here
        const auto fingerprint = text::corpusFingerprint(*corpus, control);
        if (!fingerprint)
            return propagate(fingerprint);
        if (const auto added = addCorpusChange({known.path, *fingerprint}).run(project); !added)
            return propagate(added);
    }
    return {};
}

/// Puts kPackedFolder in the place of the folder that the copy of a project was made in.
Result<> hideFolder(const fs::path &copy, const fs::path &folder)
{
    auto project = store::Project::open(copy, store::Access::Write);
    if (!project)
        return propagate(project);
    const auto hidden = project->relocate(folder.string(), kPackedFolder);
    return hidden ? project->compact() : hidden;
}

/// Says in the project `path`, whose files were packed as `files`, where they lie now.
Result<> settleIn(const fs::path &path, const fs::path &files, const std::string &packedFiles,
                  const TaskControl &control)
{
    auto project = store::Project::open(path, store::Access::Write);
    if (!project)
        return propagate(project);
    const std::string placed = std::string(kPackedFolder) + "/";
    for (const auto &[from, to] :
         {std::pair(placed + packedFiles, files.string()), std::pair(placed + kCorpus, (files / kCorpus).string()),
          std::pair(std::string(kPackedFolder), files.parent_path().string())})
        if (const auto moved = project->relocate(from, to); !moved)
            return moved;
    return knowCorpora(*project, control);
}

} // namespace

Result<> packProject(const fs::path &folder, const fs::path &out, const TaskControl &control)
{
    const auto recipe = recipeOf(folder);
    if (!recipe)
        return propagate(recipe);
    auto packed = NewFolder::create(out);
    if (!packed)
        return propagate(packed);
    auto project = store::Project::open(pipelineProject(folder, recipe->name), store::Access::Read);
    if (!project)
        return propagate(project);
    const fs::path copy = packed->path() / project->path().filename();
    if (const auto saved = project->saveCopy(copy, control, store::ReplyCopying::LeftOut); !saved)
        return saved;
    if (const auto done = packFiles(*project, store::filesFolder(copy)); !done)
        return done;
    if (const auto done = packTasks(*project, packed->path() / "tfs_eval.jsonl"); !done)
        return done;
    if (const auto hidden = hideFolder(copy, project->path().parent_path()); !hidden)
        return hidden;
    if (const auto written = writeFile(packed->path() / kRecipeFile, pipelineText(*recipe)); !written)
        return written;
    return packed->finish();
}

Result<> unpackProject(const fs::path &packed, const fs::path &path, const TaskControl &control)
{
    const auto source = projectIn(packed);
    if (!source)
        return propagate(source);
    std::error_code code;
    const fs::path target = fs::absolute(path, code).lexically_normal();
    if (fs::exists(target, code))
        return fail(ErrorCode::BadValue, target.string() + ": is there already, expected a new file.");
    const fs::path files = store::filesFolder(target);
    fs::create_directories(target.parent_path(), code);
    if (!fs::exists(files, code)) {
        auto folder = NewFolder::create(files);
        if (!folder)
            return propagate(folder);
        if (const auto done = copied(store::filesFolder(*source), folder->path()); !done)
            return done;
        if (const auto made = makeCorpusBeside(packed, folder->path(), control); !made)
            return made;
        if (const auto finished = folder->finish(); !finished)
            return finished;
    }
    // The project comes last, under its name once it says where it is: without it the next call begins anew.
    const fs::path next = target.parent_path() / (target.stem().string() + ".next" + kExtension);
    fs::remove(next, code);
    if (const auto done = copied(*source, next); !done)
        return done;
    const std::string packedFiles = store::filesFolder(*source).filename().string();
    if (const auto settled = settleIn(next, files, packedFiles, control); !settled)
        return settled;
    fs::rename(next, target, code);
    return code ? fail(ErrorCode::CannotWrite, target.string() + ": cannot be made (" + code.message() + ").")
                : Result<>();
}

} // namespace foresearch::workbench
