#pragma once

#include <cstddef>

namespace foresearch::nn {

/// What LibTorch's tensors in main memory are made of, once installed: freed blocks are kept, by size class, for the
/// next tensor of that size. glibc maps and unmaps every large tensor instead, which costs more than the arithmetic.
/// Threads: any.
void installCachingAllocator();

/// Bytes in freed blocks that are kept.
std::size_t cachedBytes();

/// The block size that serves a request: at most a quarter more, at least 64 bytes.
std::size_t blockBytes(std::size_t bytes);

/// Lives as long as a job; the last one to end returns all kept blocks to the system.
class JobMemory {
public:
    JobMemory();
    ~JobMemory();
    JobMemory(const JobMemory &) = delete;
    JobMemory &operator=(const JobMemory &) = delete;
};

} // namespace foresearch::nn
