#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stop_token>
#include <vector>

namespace foresearch::nn {

/// Whose turn it is to add to a gradient that all parts of a micro-batch share: always in the parts' order, so that
/// the sums are the same whatever the workers do.
/// Threads: any.
class GradientTurns {
public:
    explicit GradientTurns(std::size_t places) : m_done(places) {}

    /// A pass of all parts begins, each of which adds to the same places once. Contract: nobody waits.
    void begin();

    /// Waits until as many parts as `rank` have added to the place. False: was stopped.
    bool wait(std::size_t place, std::size_t rank, const std::stop_token &stop);
    /// Has added.
    void pass(std::size_t place);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::vector<std::size_t> m_done; ///< parts, of every place
};

} // namespace foresearch::nn
