#include "core/store/journal_mode.h"

#include <algorithm>
#include <array>
#include <linux/magic.h>
#include <sys/vfs.h>

namespace foresearch::store {

bool carriesWriteAheadLog(const std::filesystem::path &file)
{
    constexpr std::uint32_t kZfs = 0x2FC12FC1;
    constexpr std::uint32_t kBcachefs = 0xCA451A4E;
    constexpr std::array<std::uint32_t, 9> kLocal{EXT4_SUPER_MAGIC,
                                                  XFS_SUPER_MAGIC,
                                                  BTRFS_SUPER_MAGIC,
                                                  TMPFS_MAGIC,
                                                  OVERLAYFS_SUPER_MAGIC,
                                                  F2FS_SUPER_MAGIC,
                                                  kZfs,
                                                  kBcachefs,
                                                  MSDOS_SUPER_MAGIC};
    struct statfs status {};
    if (::statfs(file.c_str(), &status) != 0)
        return false;
    return std::ranges::find(kLocal, static_cast<std::uint32_t>(status.f_type)) != kLocal.end();
}

Result<> useJournal(Database &database, bool writeAhead)
{
    const auto mode = database.queryText(writeAhead ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
    // Another program that reads just now is in the way of changing the mode. The present one is as safe.
    if (!mode && mode.error().code != ErrorCode::Unavailable)
        return propagate(mode);
    return database.run("PRAGMA synchronous = EXTRA");
}

void putAtRest(Database &database)
{
    database.setBusyTimeout(std::chrono::milliseconds(0));
    static_cast<void>(database.run("PRAGMA query_only = OFF"));
    static_cast<void>(database.run("PRAGMA journal_mode = DELETE"));
}

} // namespace foresearch::store
