#pragma once

#include "core/base/task_control.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace foresearch {

/// The SHA-256 of `bytes`, as 64 lower-case hexadecimal digits: names of contents, the same on every machine.
/// Source: FIPS 180-4.
std::string sha256(std::string_view bytes);

/// The SHA-256 of bytes that come one after another.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256 &&other) noexcept;
    Sha256 &operator=(Sha256 &&other) noexcept;
    ~Sha256();

    void add(std::string_view bytes);
    // Of all that was added; both begin anew.
    std::array<std::uint8_t, 32> digest();
    std::string digits(); ///< as sha256 writes it

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Of a file of any size, read in blocks. Errors: NotFound; CannotRead; Stopped.
Result<std::string> sha256OfFile(const std::filesystem::path &path, const TaskControl &control = {});

} // namespace foresearch
