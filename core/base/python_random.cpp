#include "core/base/python_random.h"

#include <array>
#include <bit>
#include <vector>

namespace foresearch {

namespace {

constexpr std::size_t kStateSize = std::mt19937::state_size;
using State = std::array<std::uint32_t, kStateSize>;

State linearState(std::uint32_t seed)
{
    State state{};
    state[0] = seed;
    for (std::uint32_t i = 1; i < kStateSize; ++i)
        state[i] = 1812433253U * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
    return state;
}

/// Matsumoto and Nishimura's init_by_array with the 32-bit digits of the seed as key.
State stateFor(std::uint64_t seed)
{
    std::vector<std::uint32_t> key{static_cast<std::uint32_t>(seed)};
    if (seed >> 32 != 0)
        key.push_back(static_cast<std::uint32_t>(seed >> 32));

    State state = linearState(19650218U);
    std::uint32_t i = 1;
    const auto step = [&state, &i](std::uint32_t factor) {
        return state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * factor);
    };
    const auto advance = [&state, &i] {
        if (++i < kStateSize)
            return;
        state[0] = state[kStateSize - 1];
        i = 1;
    };
    for (std::uint32_t k = 0; k < kStateSize; ++k) {
        const std::uint32_t j = k % static_cast<std::uint32_t>(key.size());
        state[i] = step(1664525U) + key[j] + j;
        advance();
    }
    for (std::uint32_t k = 1; k < kStateSize; ++k) {
        state[i] = step(1566083941U) - i;
        advance();
    }
    state[0] = 0x80000000U;
    return state;
}

/// std::mt19937 takes its whole state from what it believes to be a seed sequence.
class StateSequence {
public:
    using result_type = std::uint32_t;
    explicit StateSequence(const State &state) : m_state(state) {}

    template <typename Iterator>
    void generate(Iterator first, Iterator last) const
    {
        for (std::size_t i = 0; first != last; ++first, ++i)
            *first = m_state[i];
    }

private:
    State m_state;
};

std::mt19937 engineFor(std::uint64_t seed)
{
    StateSequence sequence(stateFor(seed));
    return std::mt19937(sequence);
}

} // namespace

PythonRandom::PythonRandom(std::uint64_t seed) : m_engine(engineFor(seed)) {}

std::size_t PythonRandom::below(std::size_t count)
{
    const int unused = 32 - static_cast<int>(std::bit_width(count));
    std::uint32_t draw = bits() >> unused;
    while (draw >= count)
        draw = bits() >> unused;
    return draw;
}

} // namespace foresearch
