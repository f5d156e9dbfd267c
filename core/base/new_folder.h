#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace foresearch {

/// A folder that gets its name when everything is in it, and is removed with all that is in it otherwise.
class NewFolder {
public:
    /// Makes a folder of another name beside `target`.
    /// Errors: BadValue (there is something of that name); CannotWrite.
    static Result<NewFolder> create(const std::filesystem::path &target);

    NewFolder(NewFolder &&other) noexcept;
    NewFolder &operator=(NewFolder &&other) noexcept;
    ~NewFolder();

    /// Where its files are written meanwhile.
    const std::filesystem::path &path() const { return m_path; }

    /// Gives it its name and makes that durable. Contract: its files are durable. Errors: as create.
    Result<> finish();

private:
    NewFolder(std::filesystem::path path, std::filesystem::path target);

    std::filesystem::path m_path; ///< empty: nothing is to be removed
    std::filesystem::path m_target;
};

} // namespace foresearch
