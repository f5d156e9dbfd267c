#include "core/store/copy.h"

#include "core/base/descriptor.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace foresearch::store {

namespace fs = std::filesystem;

namespace {

Unexpected cannotWrite(const fs::path &path)
{
    return fail(ErrorCode::CannotWrite, path.string() + ": cannot be written (" + systemReason() + ").");
}

/// Makes an empty file, which says what is in the way better than SQLite does, and which SQLite takes for a new one.
bool makeEmpty(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    return descriptor >= 0 && ::close(descriptor) == 0;
}

bool synchronise(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isDone = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isDone;
}

/// Never over an existing file. Some file systems have only the one way, some only the other.
bool giveName(const fs::path &from, const fs::path &to)
{
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return true;
    }
    return errno != EEXIST && ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0;
}

fs::path folderOf(const fs::path &path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// A name that no other process or thread uses.
fs::path temporaryPath(const fs::path &target)
{
    static std::atomic<unsigned> counter = 0;
    return target.string() + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
}

class RemoveAtEnd {
public:
    explicit RemoveAtEnd(fs::path path) : m_path(std::move(path)) {}
    RemoveAtEnd(const RemoveAtEnd &) = delete;
    RemoveAtEnd &operator=(const RemoveAtEnd &) = delete;
    ~RemoveAtEnd()
    {
        std::error_code ignored;
        for (const char *suffix : {"", "-journal", "-wal", "-shm"})
            fs::remove(m_path.string() + suffix, ignored);
    }

private:
    fs::path m_path;
};

} // namespace

Result<> checkIsFree(const fs::path &path)
{
    for (const char *suffix : {"", "-journal", "-wal"}) {
        const std::string name = path.string() + suffix;
        std::error_code code;
        if (fs::exists(fs::symlink_status(name, code)))
            return fail(ErrorCode::BadValue, name + ": is there already, expected the name of a new file.");
    }
    return {};
}

Result<> placeNewFile(const fs::path &target, const std::function<Result<>(const fs::path &)> &make)
{
    if (const auto isFree = checkIsFree(target); !isFree)
        return isFree;
    const fs::path temporary = temporaryPath(target);
    const RemoveAtEnd remove(temporary);
    if (!makeEmpty(temporary))
        return cannotWrite(target);
    if (const auto made = make(temporary); !made)
        return fail(made.error().code, target.string() + ": was not made: " + made.error().detail);
    if (!synchronise(temporary) || !giveName(temporary, target) || !synchronise(folderOf(target)))
        return cannotWrite(target);
    return {};
}

namespace {

Result<> prepareCopy(const fs::path &copy, const TaskControl &control,
                     const std::function<Result<>(Database &)> &prepare)
{
    auto database = Database::open(copy, Database::OpenMode::Existing);
    if (!database)
        return propagate(database);
    return database->whileStoppable(control, [&]() -> Result<> {
        if (const auto done = prepare(*database); !done)
            return done;
        return database->run("VACUUM");
    });
}

} // namespace

Result<> copyDatabase(Database &database, const fs::path &target, const TaskControl &control,
                      const std::function<Result<>(Database &)> &prepare)
{
    return placeNewFile(target, [&](const fs::path &temporary) -> Result<> {
        const auto copied = database.whileStoppable(
            control, [&] { return database.run("VACUUM INTO ?", {std::string_view(temporary.native())}); });
        return copied && prepare ? prepareCopy(temporary, control, prepare) : copied;
    });
}

} // namespace foresearch::store
