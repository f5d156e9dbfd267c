#include "core/search/journal_file.h"

#include "core/base/file.h"

namespace foresearch::search {

Result<JournalFile> JournalFile::create(const std::filesystem::path &path, const SearchRecord &record)
{
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        return fail(ErrorCode::BadValue,
                    path.string() + ": found a file, expected a new name (a search that was stopped is resumed).");
    if (const auto written = writeFile(path, toLine(headerToJson(record)) + '\n'); !written)
        return propagate(written);
    return open(path);
}

Result<JournalFile> JournalFile::open(const std::filesystem::path &path)
{
    auto file = AppendFile::open(path);
    if (!file)
        return propagate(file);
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    auto parsed = parseRecord(*text, path.string());
    if (!parsed)
        return propagate(parsed);
    if (parsed->wholeBytes < text->size()) {
        if (const auto cut = file->truncate(parsed->wholeBytes); !cut)
            return propagate(cut);
    }
    return JournalFile(std::move(*file), std::move(parsed->record));
}

Result<> JournalFile::append(const Generation &generation)
{
    return m_file.append(toLine(toJson(generation)));
}

Result<SearchRecord> readJournal(const std::filesystem::path &path)
{
    const auto text = readFile(path);
    if (!text)
        return propagate(text);
    auto parsed = parseRecord(*text, path.string());
    if (!parsed)
        return propagate(parsed);
    return std::move(parsed->record);
}

} // namespace foresearch::search
