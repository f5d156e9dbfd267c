#include "core/text/duplicates.h"

#include "core/base/descriptor.h"

#include <algorithm>
#include <cstring>
#include <unistd.h>

namespace foresearch::text {

namespace {

constexpr std::size_t kParts = 64;

struct Entry {
    PairKey key;
    std::uint64_t position;
    friend auto operator<=>(const Entry &, const Entry &) = default;
};

} // namespace

PairKey PairHash::operator()(const SentencePair &pair)
{
    return (*this)(pair.source, pair.target);
}

PairKey PairHash::operator()(std::string_view source, std::string_view target)
{
    const std::uint64_t sourceSize = source.size(); // so that nothing moves from one side to the other unseen
    m_hash.add({reinterpret_cast<const char *>(&sourceSize), sizeof sourceSize});
    m_hash.add(source);
    m_hash.add(target);
    const auto digest = m_hash.digest();
    PairKey key{};
    std::memcpy(key.data(), digest.data(), sizeof key);
    return key;
}

DuplicateFinder::DuplicateFinder(std::filesystem::path folder, std::vector<File> parts)
    : m_folder(std::move(folder))
    , m_parts(std::move(parts))
{}

Result<DuplicateFinder> DuplicateFinder::create(const std::filesystem::path &folder)
{
    std::vector<File> parts;
    for (std::size_t i = 0; i < kParts; ++i) {
        const std::string path = (folder / ("keys" + std::to_string(i))).string();
        parts.emplace_back(std::fopen(path.c_str(), "w+be"));
        if (!parts.back())
            return fail(ErrorCode::CannotWrite, path + ": cannot be written (" + systemReason() + ").");
        ::unlink(path.c_str());
    }
    return DuplicateFinder(folder, std::move(parts));
}

Result<> DuplicateFinder::add(const PairKey &key, std::uint64_t position)
{
    const Entry entry{key, position};
    m_end = position + 1;
    if (std::fwrite(&entry, sizeof entry, 1, m_parts[key[0] % kParts].get()) != 1)
        return fail(ErrorCode::CannotWrite, m_folder.string() + ": cannot be written (" + systemReason() + ").");
    return {};
}

Result<std::vector<bool>> DuplicateFinder::find(const TaskControl &control)
{
    std::vector<bool> isDuplicate(m_end, false);
    std::vector<Entry> entries;
    for (const File &part : m_parts) {
        if (control.stopped())
            return stoppedError();
        const long bytes = std::ftell(part.get());
        entries.resize(bytes < 0 ? 0 : static_cast<std::size_t>(bytes) / sizeof(Entry));
        if (bytes < 0 || std::fseek(part.get(), 0, SEEK_SET) != 0
            || std::fread(entries.data(), sizeof(Entry), entries.size(), part.get()) != entries.size())
            return fail(ErrorCode::CannotRead, m_folder.string() + ": reading failed (" + systemReason() + ").");
        std::sort(entries.begin(), entries.end());
        for (std::size_t i = 1; i < entries.size(); ++i)
            if (entries[i].key == entries[i - 1].key)
                isDuplicate[entries[i].position] = true;
    }
    return isDuplicate;
}

} // namespace foresearch::text
