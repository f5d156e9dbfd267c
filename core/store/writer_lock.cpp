#include "core/store/writer_lock.h"

#include "core/base/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace foresearch::store {

namespace {

/// Whether `path` names the opened file: whoever had the lock removes it, perhaps between our opening and locking it.
bool isNamed(const std::filesystem::path &path, int descriptor)
{
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino
           && opened.st_dev == named.st_dev;
}

} // namespace

Result<WriterLock> WriterLock::take(const std::filesystem::path &project)
{
    const std::filesystem::path path = project.string() + "-lock";
    for (;;) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor < 0)
            return fail(ErrorCode::CannotWrite, path.string() + ": cannot be written (" + systemReason() + ").");
        const bool isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        if (isLocked && isNamed(path, descriptor))
            return WriterLock(path, descriptor);
        const bool isTaken = !isLocked && errno == EWOULDBLOCK;
        const std::string reason = systemReason();
        ::close(descriptor);
        if (isTaken)
            return fail(ErrorCode::Unavailable, project.string() + ": is being written by another program.");
        if (!isLocked)
            return fail(ErrorCode::CannotWrite, path.string() + ": cannot be locked (" + reason + ").");
    }
}

WriterLock::WriterLock(WriterLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

WriterLock::~WriterLock()
{
    if (m_descriptor < 0)
        return;
    if (isNamed(m_path, m_descriptor))
        ::unlink(m_path.c_str());
    ::close(m_descriptor);
}

} // namespace foresearch::store
