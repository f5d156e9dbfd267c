#include "core/nn/internal/caching_allocator.h"

#include <c10/core/CPUAllocator.h>
#include <torch/version.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <mutex>
#include <new>
#include <vector>

namespace foresearch::nn {

namespace {

constexpr std::size_t kAlignment = 64; // a cache line, and what AVX-512 loads at once
constexpr std::size_t kClassesPerDoubling = 4;
/// A free block of so many classes above is taken rather than a new one: sizes of training change with every update,
/// and blocks of each would be kept.
constexpr std::size_t kClassesAbove = 3;

struct SizeClass {
    std::size_t index = 0;
    std::size_t bytes = 0;
};

SizeClass sizeClass(std::size_t bytes)
{
    const std::size_t wanted = std::max(bytes, kAlignment);
    const auto doubling = static_cast<std::size_t>(std::bit_width(wanted - 1));
    const std::size_t base = std::size_t{1} << (doubling - 1);
    const std::size_t step = base / kClassesPerDoubling;
    const std::size_t steps = (wanted - base + step - 1) / step;
    return {.index = doubling * kClassesPerDoubling + steps - 1, .bytes = base + steps * step};
}

/// Stands before each block, so that a pointer alone is enough to free it.
struct alignas(kAlignment) Header {
    SizeClass size;
};

class CachingAllocator final : public c10::Allocator {
public:
    // LibTorch 2.3 dropped the const and added copy_data.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 3)
    c10::DataPtr allocate(std::size_t bytes) override
    {
        return take(bytes);
    }
    void copy_data(void *to, const void *from, std::size_t bytes) const override
    {
        default_copy_data(to, from, bytes);
    }
#else
    c10::DataPtr allocate(std::size_t bytes) const override
    {
        return take(bytes);
    }
#endif
    c10::DeleterFnPtr raw_deleter() const override
    {
        return &giveBack;
    }

    static CachingAllocator &instance()
    {
        // Never destroyed: tensors of LibTorch's own statics outlive ours.
        static auto *const allocator = new CachingAllocator;
        return *allocator;
    }

    std::size_t cachedBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cachedBytes;
    }

    void beginJob()
    {
        const std::lock_guard lock(m_mutex);
        ++m_jobs;
    }

    void endJob()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_jobs > 0)
            return;
        for (auto &blocks : m_free) {
            for (Header *header : blocks)
                std::free(header); // NOLINT(cppcoreguidelines-no-malloc): from aligned_alloc
            blocks.clear();
        }
        m_cachedBytes = 0;
    }

private:
    c10::DataPtr take(std::size_t bytes) const
    {
        void *data = bytes == 0 ? nullptr : takeBlock(sizeClass(bytes)) + 1;
        return {data, data, &giveBack, c10::Device(c10::DeviceType::CPU)};
    }

    Header *takeBlock(SizeClass size) const
    {
        {
            const std::lock_guard lock(m_mutex);
            const std::size_t end = std::min(size.index + kClassesAbove + 1, m_free.size());
            for (std::size_t index = size.index; index < end; ++index) {
                auto &blocks = m_free[index];
                if (blocks.empty())
                    continue;
                Header *header = blocks.back();
                blocks.pop_back();
                m_cachedBytes -= header->size.bytes;
                return header;
            }
        }
        const std::size_t padded = (size.bytes + kAlignment - 1) / kAlignment * kAlignment;
        void *memory = std::aligned_alloc(kAlignment, sizeof(Header) + padded);
        if (!memory)
            throw std::bad_alloc();
        return new (memory) Header{size};
    }

    static void giveBack(void *data)
    {
        if (!data)
            return;
        Header *header = static_cast<Header *>(data) - 1;
        CachingAllocator &allocator = instance();
        const std::lock_guard lock(allocator.m_mutex);
        if (allocator.m_jobs == 0) {
            std::free(header); // NOLINT(cppcoreguidelines-no-malloc): from aligned_alloc
            return;
        }
        allocator.m_free[header->size.index].push_back(header);
        allocator.m_cachedBytes += header->size.bytes;
    }

    mutable std::mutex m_mutex;
    mutable std::array<std::vector<Header *>, (64 + 1) * kClassesPerDoubling> m_free;
    mutable std::size_t m_cachedBytes = 0;
    int m_jobs = 0;
};

} // namespace

void installCachingAllocator()
{
    c10::SetCPUAllocator(&CachingAllocator::instance());
}

std::size_t cachedBytes()
{
    return CachingAllocator::instance().cachedBytes();
}

std::size_t blockBytes(std::size_t bytes)
{
    return sizeClass(bytes).bytes;
}

JobMemory::JobMemory()
{
    CachingAllocator::instance().beginJob();
}

JobMemory::~JobMemory()
{
    CachingAllocator::instance().endJob();
}

} // namespace foresearch::nn
