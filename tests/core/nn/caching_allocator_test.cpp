#include "core/nn/internal/caching_allocator.h"

#include <ATen/ATen.h>
#include <QtTest>

#include <thread>

using namespace foresearch;

class CachingAllocatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::installCachingAllocator(); }

    void blocksWasteAtMostAQuarter()
    {
        for (std::size_t bytes = 1; bytes < 100000; ++bytes) {
            const std::size_t block = nn::blockBytes(bytes);
            QVERIFY(block >= bytes);
            QVERIFY(block >= 64);
            QVERIFY(bytes < 64 || block * 4 <= bytes * 5);
            QVERIFY(nn::blockBytes(block) == block);
        }
        QCOMPARE(nn::blockBytes(std::size_t{1} << 40), std::size_t{1} << 40);
    }

    void aFreedBlockServesTheNextTensorOfItsSize()
    {
        const nn::JobMemory job;
        void *first = at::empty({1000, 1000}, at::kFloat).data_ptr();
        QVERIFY(nn::cachedBytes() >= 4000000);
        const at::Tensor second = at::empty({1000, 999}, at::kFloat);
        QCOMPARE(second.data_ptr(), first);
        QCOMPARE(nn::cachedBytes(), std::size_t{0});
    }

    void aFreedBlockServesASmallerTensorButNotAMuchSmallerOne()
    {
        const nn::JobMemory job;
        void *first = at::empty({1000, 1000}, at::kFloat).data_ptr();
        QVERIFY(at::empty({1000, 400}, at::kFloat).data_ptr() != first);
        QCOMPARE(at::empty({1000, 700}, at::kFloat).data_ptr(), first);
    }

    void dataIsAlignedForVectorUnits()
    {
        const nn::JobMemory job;
        for (std::int64_t size = 1; size < 3000; size += 7)
            QCOMPARE(reinterpret_cast<std::uintptr_t>(at::empty({size}, at::kByte).data_ptr()) % 64, std::uintptr_t{0});
    }

    void emptyTensorsNeedNoBlock() { QVERIFY(at::empty({0}, at::kFloat).data_ptr() == nullptr); }

    void theLastJobReturnsAllMemory()
    {
        auto outer = std::make_unique<nn::JobMemory>();
        auto inner = std::make_unique<nn::JobMemory>();
        {
            const at::Tensor tensor = at::empty({500}, at::kFloat);
        }
        inner.reset();
        QVERIFY(nn::cachedBytes() > 0);
        const at::Tensor survivor = at::ones({500}, at::kFloat);
        outer.reset();
        QCOMPARE(nn::cachedBytes(), std::size_t{0});
        QCOMPARE(survivor.sum().item<float>(), 500.0F);
    }

    void outsideOfJobsNothingIsKept()
    {
        {
            const at::Tensor tensor = at::empty({500}, at::kFloat);
        }
        QCOMPARE(nn::cachedBytes(), std::size_t{0});
    }

    void threadsNeverShareABlock()
    {
        const nn::JobMemory job;
        std::atomic<int> mistakes = 0;
        const auto work = [&](int value) {
            for (int i = 0; i < 2000; ++i) {
                const at::Tensor tensor = at::full({100 + i % 50}, value, at::kInt);
                std::this_thread::yield();
                mistakes += (tensor == value).all().item<bool>() ? 0 : 1;
            }
        };
        {
            const std::jthread first(work, 1);
            const std::jthread second(work, 2);
        }
        QCOMPARE(mistakes.load(), 0);
    }
};

QTEST_APPLESS_MAIN(CachingAllocatorTest)
#include "caching_allocator_test.moc"
