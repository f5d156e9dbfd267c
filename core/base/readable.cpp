#include "core/base/readable.h"

namespace foresearch {

namespace fs = std::filesystem;

Result<> checkReadable(const fs::path &path)
{
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status))
        return fail(ErrorCode::NotFound, path.string() + ": no such file.");
    if (fs::is_directory(status))
        return fail(ErrorCode::CannotRead, path.string() + ": found a directory, expected a file.");
    return {};
}

} // namespace foresearch
