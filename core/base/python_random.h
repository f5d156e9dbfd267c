#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace foresearch {

/// The numbers of Python's `random` module after `random.seed(n)` with an integer, to redraw what reference systems
/// drew. Everything else draws from Rng. Source: CPython, Modules/_randommodule.c (init_by_array) and Lib/random.py
/// (_randbelow_with_getrandbits).
class PythonRandom {
public:
    explicit PythonRandom(std::uint64_t seed);

    /// `random.getrandbits(32)`.
    std::uint32_t bits() { return static_cast<std::uint32_t>(m_engine()); }

    /// `random.randrange(count)`: the top bits of one output, drawn again until they are below `count`;
    /// so that a count of 1 uses outputs too. Contract: 0 < count < 2^32.
    std::size_t below(std::size_t count);

    /// `random.choice(items)`. Contract: not empty.
    template <typename T>
    const T &choice(std::span<const T> items)
    {
        return items[below(items.size())];
    }

private:
    std::mt19937 m_engine;
};

} // namespace foresearch
