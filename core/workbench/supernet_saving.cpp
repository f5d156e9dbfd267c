#include "core/workbench/supernets.h"

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
            [from = training(id)->bestFile(), path](const TaskControl &) { return copyWhole(from, path); },
            [this](const Result<> &saved) {
                if (!saved)
                    Q_EMIT failed(saved.error());
            })
        .release();
}

} // namespace foresearch::workbench
