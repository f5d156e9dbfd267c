#include "core/base/mapped_file.h"

#include "core/base/descriptor.h"
#include "core/base/readable.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace foresearch {

namespace fs = std::filesystem;

Result<MappedFile> MappedFile::open(const fs::path &path)
{
    if (const auto readable = checkReadable(path); !readable)
        return propagate(readable);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    MappedFile file;
    bool isMapped = descriptor >= 0 && ::fstat(descriptor, &status) == 0;
    std::string reason = systemReason();
    if (isMapped && !S_ISREG(status.st_mode)) {
        isMapped = false;
        reason = "no regular file";
    }
    if (isMapped && status.st_size > 0) { // an empty file cannot be mapped, and need not be
        file.m_size = static_cast<std::size_t>(status.st_size);
        void *const data = ::mmap(nullptr, file.m_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        isMapped = data != MAP_FAILED;
        reason = systemReason();
        file.m_data = isMapped ? static_cast<const char *>(data) : nullptr;
    }
    if (descriptor >= 0)
        ::close(descriptor);
    if (!isMapped)
        return fail(ErrorCode::CannotRead, path.string() + ": cannot be read (" + reason + ").");
    return file;
}

MappedFile::MappedFile(MappedFile &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{}

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile()
{
    if (m_data)
        ::munmap(const_cast<char *>(m_data), m_size); // NOLINT(cppcoreguidelines-pro-type-const-cast): munmap's type
}

} // namespace foresearch
