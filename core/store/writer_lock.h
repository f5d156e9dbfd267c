#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace foresearch::store {

/// The right to write a project, held by one object in all processes; the system takes it back when a process ends,
/// however it ends. It is a lock on the file `PROJECT-lock`, which is there only while somebody writes (or was killed).
class WriterLock {
public:
    /// At once. Contract: `project` is absolute, without symbolic links, so that all mean the same file.
    /// Errors: Unavailable (another has it); CannotWrite (the folder is read-only, say).
    static Result<WriterLock> take(const std::filesystem::path &project);

    WriterLock(WriterLock &&other) noexcept;
    WriterLock &operator=(WriterLock &&) = delete;
    ~WriterLock();

private:
    WriterLock(std::filesystem::path path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::filesystem::path m_path;
    int m_descriptor;
};

} // namespace foresearch::store
