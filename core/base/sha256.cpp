#include "core/base/sha256.h"

#include "core/base/descriptor.h"
#include "core/base/readable.h"

#include <cstdio>

#include <nettle/base16.h>
#include <nettle/sha2.h>

namespace foresearch {

struct Sha256::State {
    sha256_ctx context{};
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    sha256_init(&m_state->context);
}
Sha256::Sha256(Sha256 &&other) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&other) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes)
{
    sha256_update(&m_state->context, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
}

std::array<std::uint8_t, 32> Sha256::digest()
{
    std::array<std::uint8_t, 32> digest{};
    sha256_digest(&m_state->context, digest.size(), digest.data());
    return digest;
}

std::string Sha256::digits()
{
    const auto bytes = digest();
    std::string digits(BASE16_ENCODE_LENGTH(bytes.size()), '\0');
    base16_encode_update(digits.data(), bytes.size(), bytes.data());
    return digits;
}

std::string sha256(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digits();
}

Result<std::string> sha256OfFile(const std::filesystem::path &path, const TaskControl &control)
{
    if (const auto readable = checkReadable(path); !readable)
        return propagate(readable);
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "rbe"), &std::fclose);
    if (!file)
        return fail(ErrorCode::CannotRead, path.string() + ": cannot be read (" + systemReason() + ").");
    Sha256 hash;
    std::string block(std::size_t{1} << 18, '\0');
    std::size_t got = 0;
    while ((got = std::fread(block.data(), 1, block.size(), file.get())) > 0) {
        if (control.stopped())
            return stoppedError();
        hash.add(std::string_view(block).substr(0, got));
    }
    if (std::ferror(file.get()) != 0)
        return fail(ErrorCode::CannotRead, path.string() + ": reading failed (" + systemReason() + ").");
    return hash.digits();
}

} // namespace foresearch
