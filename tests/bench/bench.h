#pragma once

// What the benches without a window share.

#include "core/base/result.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stop_token>
#include <thread>
#include <utility>

namespace foresearch::bench {

/// A bench has nothing to say about an error.
template <typename T>
T orExit(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().detail.c_str());
        std::exit(1);
    }
    return *std::move(result);
}

/// Of this process until now, in MiB.
inline double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Prints how long `work`, which says whether it came to its end, goes on after a request to stop: at the most, of
/// requests all along the time that it takes.
template <typename Work>
void reportStops(Work &&work)
{
    using Clock = std::chrono::steady_clock;
    constexpr int kRequests = 9;
    const auto start = Clock::now();
    work(std::stop_token());
    const Clock::duration whole = Clock::now() - start;
    double worst = 0;
    int ended = 0;
    for (int request = 1; request <= kRequests; ++request) {
        std::stop_source source;
        Clock::time_point asked;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(whole * request / (kRequests + 1));
            asked = Clock::now();
            source.request_stop();
        });
        const bool isEnded = work(source.get_token());
        const auto end = Clock::now();
        stopper.join();
        if (isEnded)
            ++ended;
        else
            worst = std::max(worst, std::chrono::duration<double>(end - asked).count());
    }
    std::printf("takes %.2f s; stopped at most %.2f s after the request, %d of %d requests came too late\n",
                std::chrono::duration<double>(whole).count(), worst, ended, kRequests);
}

} // namespace foresearch::bench
