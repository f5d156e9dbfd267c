#include "core/workbench/example_project.h"

#include "core/base/file.h"
#include "core/base/new_folder.h"
#include "core/base/safetensors.h"
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

/// The only project in the folder. Errors: NotFound.
Result<fs::path> projectIn(const fs::path &folder)
{
    std::error_code code;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, code))
        if (entry.path().extension() == kExtension)
            return entry.path();
    return fail(ErrorCode::NotFound, folder.string() + ": found no project, expected a file *.foresearch.");
}

Result<> moveTo(const fs::path &project, const std::string &from, const std::string &to)
{
    auto opened = store::Project::open(project, store::Access::Write);
    if (!opened)
        return propagate(opened);
    const auto moved = opened->relocate(from, to);
    return moved ? opened->compact() : moved;
}

} // namespace

Result<> packProject(const fs::path &project, const fs::path &out, const TaskControl &control)
{
    auto folder = NewFolder::create(out);
    if (!folder)
        return propagate(folder);
    auto opened = store::Project::open(project, store::Access::Read);
    if (!opened)
        return propagate(opened);
    const fs::path copy = folder->path() / project.filename();
    if (const auto saved = opened->saveCopy(copy, control, store::ReplyCopying::LeftOut); !saved)
        return saved;
    const fs::path from = opened->path().parent_path();
    if (const auto packed = packFiles(*opened, store::filesFolder(copy)); !packed)
        return packed;
    if (const auto moved = moveTo(copy, from.string(), kPackedFolder); !moved)
        return moved;
    if (const auto done = copied(from / kCorpus, folder->path() / kCorpus); !done)
        return done;
    return folder->finish();
}

Result<> unpackProject(const fs::path &packed, const fs::path &path, const TaskControl &control)
{
    const auto source = projectIn(packed);
    if (!source)
        return propagate(source);
    auto opened = store::Project::open(*source, store::Access::Read);
    if (!opened)
        return propagate(opened);
    std::error_code code;
    const fs::path target = fs::absolute(path, code).lexically_normal();
    const fs::path files = store::filesFolder(target);
    fs::create_directories(target.parent_path(), code);
    if (!fs::exists(files, code)) {
        auto folder = NewFolder::create(files);
        if (!folder)
            return propagate(folder);
        for (const auto &[from, to] : {std::pair(store::filesFolder(*source), folder->path()),
                                       std::pair(packed / kCorpus, folder->path() / kCorpus)})
            if (const auto done = copied(from, to); !done)
                return done;
        if (const auto finished = folder->finish(); !finished)
            return finished;
    }
    // The project comes last, under its name once it says where it is: without it the next call begins anew.
    const fs::path next = target.parent_path() / (target.stem().string() + ".next" + kExtension);
    fs::remove(next, code);
    if (const auto saved = opened->saveCopy(next, control); !saved)
        return saved;
    const std::string name = store::filesFolder(*source).filename().string();
    const std::string placed = std::string(kPackedFolder) + "/";
    for (const auto &[from, to] :
         {std::pair(placed + name, files.string()), std::pair(placed + kCorpus, (files / kCorpus).string()),
          std::pair(std::string(kPackedFolder), target.parent_path().string())})
        if (const auto moved = moveTo(next, from, to); !moved)
            return moved;
    fs::rename(next, target, code);
    return code ? fail(ErrorCode::CannotWrite, target.string() + ": cannot be made (" + code.message() + ").")
                : Result<>();
}

} // namespace foresearch::workbench
