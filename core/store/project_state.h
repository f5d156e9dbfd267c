#pragma once

#include "core/store/database.h"
#include "core/store/project.h"
#include "core/store/writer_lock.h"

namespace foresearch::store {

/// What a Project holds; shared by its implementation files only.
struct Project::State {
    std::filesystem::path path;
    ProjectOptions options;
    Database database;
    std::optional<WriterLock> lock = {};
    std::uint64_t changes = 0;        ///< seen or made
    std::int64_t lastDataVersion = 0; ///< SQLite's count of other connections' commits

    ~State();

    /// Errors: CannotWrite.
    Result<> checkWritable() const;

    /// Runs `work` as one edit and returns its Result. Errors: also those of checkWritable and of the database.
    template <typename Work>
    auto edit(const Work &work) -> decltype(work())
    {
        if (const auto writable = checkWritable(); !writable)
            return propagate(writable);
        auto outcome = atomically(TransactionKind::Write, work);
        if (outcome)
            ++changes;
        return outcome;
    }

    /// Runs `work` on one state of the file and returns its Result. Errors: also the database's.
    template <typename Work>
    auto read(const Work &work) -> decltype(work())
    {
        return atomically(TransactionKind::Read, work);
    }

private:
    template <typename Work>
    auto atomically(TransactionKind kind, const Work &work) -> decltype(work())
    {
        std::optional<decltype(work())> outcome;
        const auto done = database.atomically(kind, [&]() -> Result<> {
            outcome = work();
            return *outcome ? Result<>() : propagate(*outcome);
        });
        if (!done)
            return propagate(done);
        return std::move(*outcome);
    }
};

} // namespace foresearch::store
