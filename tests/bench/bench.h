#pragma once

// What the benches without a window share.

#include "core/base/result.h"

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
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

} // namespace foresearch::bench
