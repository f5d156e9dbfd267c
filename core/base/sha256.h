#pragma once

#include <string>
#include <string_view>

namespace foresearch {

/// The SHA-256 of `bytes`, as 64 lower-case hexadecimal digits: names of contents, the same on every machine.
/// Source: FIPS 180-4.
std::string sha256(std::string_view bytes);

} // namespace foresearch
