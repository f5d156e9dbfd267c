#include "core/workbench/supernets.h"

#include "core/workbench/project_changes.h"
#include "core/workbench/scratch_truth.h"

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

/// Whole or not at all; a supernet is too large to be held for it.
Result<> copyWhole(const fs::path &from, const fs::path &to)
{
    const fs::path part = to.string() + ".part";
    std::error_code code;
    fs::copy_file(from, part, fs::copy_options::overwrite_existing, code);
    if (!code)
        fs::rename(part, to, code);
    if (!code)
        return {};
    std::error_code ignored;
    fs::remove(part, ignored);
    return fail(ErrorCode::CannotWrite,
                to.string() + ": cannot be written as a copy of " + from.string() + " (" + code.message() + ").");
}

} // namespace

void Supernets::saveBest(store::RunId id, const fs::path &path, const QString &title)
{
    m_jobs
        .start(
            {.title = title.toStdString(), .pool = jobs::Pool::Io}, this,
            [from = training(id)->resultFile(), path](const TaskControl &) { return copyWhole(from, path); },
            [this](const Result<> &saved) {
                if (!saved)
                    Q_EMIT failed(saved.error());
            })
        .release();
}

bool Supernets::canBeTruth(store::RunId id) const
{
    const StoredTraining *one = training(id);
    return canEdit() && one && truthOf(*one).has_value();
}

void Supernets::makeTruth(store::RunId id, const QString &editName)
{
    m_session.edit(editName, addTasksChange({truthTask(m_trainings, *training(id))}));
}

} // namespace foresearch::workbench
