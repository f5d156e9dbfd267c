#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace foresearch::predict {

/// What a supernet's products are computed in. Sums, norms, softmax and loss are single or double precision in any
/// case.
enum class Precision {
    Fp32, ///< as HAT computes on a CPU
    Bf16  ///< inputs and outputs of products are rounded to 8 bits of mantissa
};

constexpr std::string_view name(Precision precision)
{
    return precision == Precision::Bf16 ? "bf16" : "fp32";
}

constexpr std::optional<Precision> precisionOf(std::string_view name)
{
    for (const Precision precision : std::array{Precision::Fp32, Precision::Bf16})
        if (predict::name(precision) == name)
            return precision;
    return std::nullopt;
}

} // namespace foresearch::predict
