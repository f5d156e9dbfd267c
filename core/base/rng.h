#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace foresearch {

/// The one source of random numbers: same seed, same numbers on every platform
/// (std's distributions are not used, since their results are not specified).
class Rng {
public:
    explicit Rng(std::uint64_t seed) : m_engine(seed) {}

    /// Uniform in [0, 2^64).
    std::uint64_t bits() { return m_engine(); }

    /// Uniform in [0, 1), 53 bits.
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

    /// Uniform in [0, count), without bias. Contract: count > 0.
    std::size_t below(std::size_t count);

    /// Standard normal (polar method).
    double normal();

    template <typename T>
    const T &choice(std::span<const T> items)
    {
        return items[below(items.size())];
    }

    template <typename T>
    void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

    /// An independent stream for part `index` of a computation that is split.
    Rng split(std::uint64_t index) const;

    friend bool operator==(const Rng &, const Rng &) = default;

private:
    std::mt19937_64 m_engine;
};

} // namespace foresearch
