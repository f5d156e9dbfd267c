#include "core/base/descriptor.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace foresearch {

std::string systemReason()
{
    return std::strerror(errno); // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
}

bool writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace foresearch
