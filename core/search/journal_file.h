#pragma once

#include "core/base/append_file.h"
#include "core/search/journal.h"
#include "core/search/record.h"

#include <filesystem>

namespace foresearch::search {

/// A journal as a file of JSON lines. Each generation is on the disk, whole, before the search goes on.
class JournalFile final : public SearchJournal {
public:
    /// A new file with the setup and arguments of `record`; its generations are ignored.
    /// Errors: BadValue (the file is there already); CannotWrite.
    static Result<JournalFile> create(const std::filesystem::path &path, const SearchRecord &record);

    /// A journal to be continued; an unfinished last line is removed.
    /// Errors: NotFound, CannotRead, CannotWrite; Unavailable (another process continues it); those of `parseRecord`.
    static Result<JournalFile> open(const std::filesystem::path &path);

    /// As it was when it was opened.
    const SearchRecord &record() const { return m_record; }

    Result<std::vector<Generation>> generations() override { return m_record.generations; }
    Result<> append(const Generation &generation) override;

private:
    JournalFile(AppendFile file, SearchRecord record) : m_file(std::move(file)), m_record(std::move(record)) {}

    AppendFile m_file;
    SearchRecord m_record;
};

/// Reads a journal that another program may be writing. Errors: NotFound, CannotRead; those of `parseRecord`.
Result<SearchRecord> readJournal(const std::filesystem::path &path);

} // namespace foresearch::search
