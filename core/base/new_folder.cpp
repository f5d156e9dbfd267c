#include "core/base/new_folder.h"

#include "core/base/descriptor.h"

#include <atomic>
#include <unistd.h>
#include <utility>

namespace foresearch {

namespace fs = std::filesystem;

namespace {

Unexpected cannotWrite(const fs::path &path, const std::error_code &code)
{
    return fail(ErrorCode::CannotWrite, path.string() + ": cannot be written (" + code.message() + ").");
}

Result<> checkIsFree(const fs::path &path)
{
    std::error_code code;
    if (fs::exists(fs::symlink_status(path, code)))
        return fail(ErrorCode::BadValue, path.string() + ": found something of that name, expected a new folder.");
    return {};
}

} // namespace

NewFolder::NewFolder(fs::path path, fs::path target) : m_path(std::move(path)), m_target(std::move(target)) {}

NewFolder::NewFolder(NewFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_target(std::move(other.m_target))
{}

NewFolder &NewFolder::operator=(NewFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_target, other.m_target);
    return *this;
}

NewFolder::~NewFolder()
{
    std::error_code code;
    if (!m_path.empty())
        fs::remove_all(m_path, code);
}

Result<NewFolder> NewFolder::create(const fs::path &target)
{
    static std::atomic<unsigned> counter = 0;
    // A slash at the end would put the new folder into the target.
    const fs::path named = target.has_filename() ? target : target.parent_path();
    if (const auto isFree = checkIsFree(named); !isFree)
        return propagate(isFree);
    fs::path path = named.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
    std::error_code code;
    if (!fs::create_directory(path, code))
        return cannotWrite(target, code);
    return NewFolder(std::move(path), named);
}

Result<> NewFolder::finish()
{
    // An empty folder of that name would be replaced silently.
    if (const auto isFree = checkIsFree(m_target); !isFree)
        return isFree;
    synchroniseFolder(m_path);
    std::error_code code;
    fs::rename(m_path, m_target, code);
    if (code)
        return cannotWrite(m_target, code);
    m_path.clear();
    synchroniseFolder(m_target.parent_path());
    return {};
}

} // namespace foresearch
