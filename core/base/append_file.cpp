#include "core/base/append_file.h"

#include "core/base/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace foresearch {

Result<AppendFile> AppendFile::open(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (descriptor < 0) {
        const bool isMissing = errno == ENOENT;
        return fail(isMissing ? ErrorCode::NotFound : ErrorCode::CannotWrite,
                    path.string() + ": cannot be opened for writing (" + systemReason() + ").");
    }
    AppendFile file(path.string(), descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::Unavailable, path.string() + ": is in use by another process.");
    return file;
}

AppendFile::AppendFile(AppendFile &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

AppendFile::~AppendFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> AppendFile::truncate(std::uintmax_t size)
{
    if (::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0)
        return fail(ErrorCode::CannotWrite, m_path + ": cannot be written (" + systemReason() + ").");
    return {};
}

Result<> AppendFile::append(std::string_view line)
{
    struct stat before {};
    const bool isKnown = ::fstat(m_descriptor, &before) == 0;
    if (isKnown && writeAll(m_descriptor, std::string(line) + '\n') && ::fdatasync(m_descriptor) == 0)
        return {};
    const std::string reason = systemReason();
    if (isKnown && ::ftruncate(m_descriptor, before.st_size) != 0)
        return fail(ErrorCode::CannotWrite, m_path + ": a line was written in part (" + reason + ").");
    return fail(ErrorCode::CannotWrite, m_path + ": cannot be written (" + reason + ").");
}

} // namespace foresearch
