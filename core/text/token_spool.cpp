#include "core/text/token_spool.h"

#include "core/base/descriptor.h"

#include <unistd.h>

namespace foresearch::text {

namespace {

constexpr std::uint64_t kPairsBetweenStops = 4096;

} // namespace

TokenSpool::TokenSpool(std::string folder, std::unique_ptr<std::FILE, Close> file)
    : m_folder(std::move(folder))
    , m_file(std::move(file))
{}

Result<TokenSpool> TokenSpool::create(const std::filesystem::path &folder)
{
    const std::string path = (folder / "spool").string();
    std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "w+be"));
    if (!file)
        return fail(ErrorCode::CannotWrite, path + ": cannot be written (" + systemReason() + ").");
    ::unlink(path.c_str());
    return TokenSpool(folder.string(), std::move(file));
}

bool TokenSpool::write(std::span<const TokenId> ids)
{
    const auto size = static_cast<std::uint32_t>(ids.size());
    return std::fwrite(&size, sizeof size, 1, m_file.get()) == 1
           && std::fwrite(ids.data(), sizeof(TokenId), ids.size(), m_file.get()) == ids.size();
}

bool TokenSpool::read(std::vector<TokenId> &ids)
{
    std::uint32_t size = 0;
    if (std::fread(&size, sizeof size, 1, m_file.get()) != 1)
        return false;
    ids.resize(size);
    return std::fread(ids.data(), sizeof(TokenId), size, m_file.get()) == size;
}

Result<> TokenSpool::add(std::span<const TokenId> source, std::span<const TokenId> target)
{
    if (!write(source) || !write(target))
        return fail(ErrorCode::CannotWrite, m_folder + ": cannot be written (" + systemReason() + ").");
    ++m_pairs;
    return {};
}

Result<> TokenSpool::forEach(const std::function<Result<>(std::vector<TokenId> &, std::vector<TokenId> &)> &use,
                             const TaskControl &control)
{
    std::vector<TokenId> source;
    std::vector<TokenId> target;
    bool isRead = std::fflush(m_file.get()) == 0 && std::fseek(m_file.get(), 0, SEEK_SET) == 0;
    for (std::uint64_t pair = 0; isRead && pair < m_pairs; ++pair) {
        if (pair % kPairsBetweenStops == 0) {
            if (control.stopped())
                return stoppedError();
            control.progress({.done = static_cast<double>(pair),
                              .total = static_cast<double>(m_pairs),
                              .unit = "pairs",
                              .activity = "writing"});
        }
        isRead = read(source) && read(target);
        if (isRead)
            if (const auto used = use(source, target); !used)
                return used;
    }
    if (!isRead)
        return fail(ErrorCode::CannotRead, m_folder + ": reading failed (" + systemReason() + ").");
    return {};
}

} // namespace foresearch::text
