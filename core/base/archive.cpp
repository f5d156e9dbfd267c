#include "core/base/archive.h"

#include "core/base/file.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <zlib.h>

namespace foresearch {

namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kNameBytes = 99;
constexpr int kGzipWindow = 15 + 16; ///< zlib's way to ask for a gzip header

/// The places of POSIX's ustar header that are not left zero.
struct Field {
    std::size_t offset;
    std::size_t size;
};
constexpr Field kName{0, 100};
constexpr Field kMode{100, 8};
constexpr Field kSize{124, 12};
constexpr Field kTime{136, 12};
constexpr Field kChecksum{148, 8};
constexpr std::size_t kTypeOffset = 156;
constexpr std::size_t kMagicOffset = 257;

using Header = std::array<char, kBlock>;

void putText(Header &header, const Field &field, const std::string &text)
{
    std::memcpy(header.data() + field.offset, text.data(), std::min(text.size(), field.size));
}

void putOctal(Header &header, const Field &field, long long value)
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "%0*llo", static_cast<int>(field.size) - 1,
                  static_cast<unsigned long long>(value));
    std::memcpy(header.data() + field.offset, digits.data(), field.size - 1);
}

Header headerOf(const ArchivedFile &file, std::chrono::sys_seconds time)
{
    Header header{};
    putText(header, kName, file.name);
    putOctal(header, kMode, 0644);
    putOctal(header, kSize, static_cast<long long>(file.content.size()));
    putOctal(header, kTime, time.time_since_epoch().count());
    header[kTypeOffset] = '0';
    std::memcpy(header.data() + kMagicOffset, "ustar\00000", 8);
    // The checksum counts its own field as blanks.
    std::memset(header.data() + kChecksum.offset, ' ', kChecksum.size);
    const int sum = std::accumulate(header.begin(), header.end(), 0,
                                    [](int total, char byte) { return total + static_cast<unsigned char>(byte); });
    putOctal(header, {kChecksum.offset, kChecksum.size - 1}, sum);
    header[kChecksum.offset + kChecksum.size - 2] = '\0';
    return header;
}

std::string tarOf(std::span<const ArchivedFile> files, std::chrono::sys_seconds time)
{
    std::string tar;
    for (const ArchivedFile &file : files) {
        const Header header = headerOf(file, time);
        tar.append(header.data(), header.size()).append(file.content);
        tar.resize((tar.size() + kBlock - 1) / kBlock * kBlock, '\0');
    }
    return tar.append(2 * kBlock, '\0');
}

/// Nothing where memory ran out.
std::string gzipped(const std::string &text)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.resize(isDone ? stream.total_out : 0);
    deflateEnd(&stream);
    return packed;
}

} // namespace

Result<> writeArchive(const std::filesystem::path &path, std::span<const ArchivedFile> files,
                      std::chrono::sys_seconds time)
{
    for (const ArchivedFile &file : files)
        if (file.name.empty() || file.name.size() > kNameBytes || file.name.front() == '/')
            return fail(ErrorCode::BadValue, path.string() + ": found the name \"" + file.name
                                                 + "\", expected a relative one of at most "
                                                 + std::to_string(kNameBytes) + " bytes.");
    const std::string packed = gzipped(tarOf(files, time));
    if (packed.empty())
        return fail(ErrorCode::CannotWrite, path.string() + ": cannot be written (out of memory).");
    return writeFile(path, packed);
}

} // namespace foresearch
