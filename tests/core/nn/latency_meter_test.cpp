#include "core/nn/internal/latency_meter.h"

#include "core/nn/internal/blas.h"
#include "core/predict/untrained_supernet.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QtTest>

using namespace foresearch;

class LatencyMeterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void everyArchitectureIsMeasured()
    {
        const auto meter = open({.sourceLength = 10, .targetLength = 20, .repetitions = 8});
        const space::SearchSpace space = testing::tinySpace();
        const std::vector architectures{space::largestArchitecture(space), space::smallestArchitecture(space)};
        const auto measured = (*meter)->measure(architectures, {});
        QVERIFY2(measured, measured ? "" : measured.error().detail.c_str());
        QCOMPARE(measured->size(), std::size_t{2});
        for (const predict::MeasuredLatency &latency : *measured) {
            QCOMPARE(latency.repetitions, std::size_t{8});
            QVERIFY(latency.encoder.trimmedMean > 0);
            QVERIFY(latency.decoder.trimmedMean > 0);
            QVERIFY(latency.firstHalfMs > 0);
            QVERIFY(latency.secondHalfMs > 0);
        }
    }

    void whatTakesLongIsRepeatedLess()
    {
        const auto meter = open({.repetitions = 1000, .maxSeconds = 1e-3});
        const auto measured = (*meter)->measure(std::vector{space::largestArchitecture(testing::tinySpace())}, {});
        QVERIFY(measured);
        QVERIFY(measured->front().repetitions >= 4);
        QVERIFY(measured->front().repetitions < 1000);
    }

    void impossibleRegimesAreRefused()
    {
        QVERIFY(!open({.sourceLength = 0}));
        QVERIFY(!open({.targetLength = 5000}));
        QVERIFY(!open({.beam = 0}));
        QVERIFY(!open({.repetitions = 0}));
    }

    void stopEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        const auto meter = open({});
        const auto measured = (*meter)->measure(std::vector{space::largestArchitecture(testing::tinySpace())},
                                                {.stop = source.get_token()});
        QVERIFY(!measured);
        QCOMPARE(name(measured.error().code), name(ErrorCode::Stopped));
    }

private:
    Result<std::unique_ptr<nn::LatencyMeter>> open(const predict::LatencyRegime &regime)
    {
        return nn::openLatencyMeter(
            m_workers, {.supernet = *predict::untrainedSupernet(testing::tinySpace(), 1), .regime = regime});
    }

    nn::Workers m_workers{2};
};

QTEST_APPLESS_MAIN(LatencyMeterTest)
#include "latency_meter_test.moc"
