#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace foresearch {

/// A file's bytes as memory that the system reads when they are looked at and may drop again.
/// Contract: nobody shortens the file while it is mapped.
class MappedFile {
public:
    /// Errors: NotFound; CannotRead (a directory, a pipe, no permission).
    static Result<MappedFile> open(const std::filesystem::path &path);

    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    ~MappedFile();

    std::string_view bytes() const { return {m_data, m_size}; }

private:
    MappedFile() = default;

    const char *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace foresearch
