#include "core/base/rng.h"

#include <cmath>

namespace foresearch {

namespace {

std::uint64_t mixed(std::uint64_t x) // splitmix64's finaliser
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

std::size_t Rng::below(std::size_t count)
{
    const std::uint64_t n = count;
    const std::uint64_t limit = ~std::uint64_t{0} - (~std::uint64_t{0} % n + 1) % n;
    std::uint64_t draw = bits();
    while (draw > limit)
        draw = bits();
    return static_cast<std::size_t>(draw % n);
}

double Rng::normal()
{
    double u = 0;
    double s = 0;
    do {
        u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        s = u * u + v * v;
    } while (s >= 1 || s == 0);
    return u * std::sqrt(-2 * std::log(s) / s);
}

Rng Rng::split(std::uint64_t index) const
{
    std::mt19937_64 copy = m_engine;
    return Rng(mixed(copy() + mixed(index + 0x9e3779b97f4a7c15ULL)));
}

} // namespace foresearch
