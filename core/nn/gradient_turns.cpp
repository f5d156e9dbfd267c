#include "core/nn/internal/gradient_turns.h"

#include <algorithm>

namespace foresearch::nn {

void GradientTurns::begin()
{
    const std::lock_guard lock(m_mutex);
    std::fill(m_done.begin(), m_done.end(), std::size_t{0});
}

bool GradientTurns::wait(std::size_t place, std::size_t rank, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [&] { return m_done[place] == rank; });
    return m_done[place] == rank;
}

void GradientTurns::pass(std::size_t place)
{
    const std::lock_guard lock(m_mutex);
    ++m_done[place];
    m_changed.notify_all();
}

} // namespace foresearch::nn
