#include "core/nn/engine.h"

#include "core/workbench/engine_loader.h"

#include <QtTest>

using namespace foresearch;

extern "C" nn::Engine *foresearch_create_engine(std::uint32_t version, std::uint32_t *moduleVersion);

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theModuleBesideTheProgramsIsFoundAndLoaded()
    {
        workbench::EngineLoader loader;
        const auto engine = loader.engine();
        QVERIFY2(engine, engine ? "" : engine.error().detail.c_str());
        QCOMPARE(loader.modulePath().filename(), std::filesystem::path("libforesearch-engine.so"));
        const auto info = (*engine)->info();
        QVERIFY(info);
        QVERIFY(!info->libtorchVersion.empty());
        QCOMPARE(info->devices.front().name, std::string("cpu"));
        QVERIFY(info->workers >= 1);
        QCOMPARE(*loader.engine(), *engine);
    }

    void anotherVersionGetsNoEngine()
    {
        std::uint32_t moduleVersion = 0;
        QVERIFY(foresearch_create_engine(nn::kEngineVersion + 1, &moduleVersion) == nullptr);
        QCOMPARE(moduleVersion, nn::kEngineVersion);
    }

    void theBlasLibraryOfOpenBlasSaysItsKernel()
    {
        const auto info = engine().info();
        QVERIFY(info);
        if (info->blasFile.find("openblas") == std::string::npos)
            QSKIP("Another BLAS is installed.");
        QVERIFY(!info->blasKernel.empty());
        QVERIFY(!info->blasConfig.empty());
    }

    void everyProductIsMeasuredAndExact()
    {
        const auto speeds = engine().measureProducts(1, {});
        QVERIFY(speeds);
        QVERIFY(speeds->size() >= 3);
        for (const nn::ProductSpeed &speed : *speeds) {
            QVERIFY(speed.fp32OneWorker > 0);
            QVERIFY(speed.fp32AllWorkers > 0);
            QVERIFY(speed.bf16OneWorker > 0);
            QVERIFY(speed.bf16AllWorkers > 0);
            QVERIFY2(speed.fp32WorstError < 1e-5, speed.purpose.c_str());
        }
    }

    void stopEndsTheMeasurement()
    {
        std::stop_source source;
        TaskControl control{.stop = source.get_token()};
        control.progress = [&](const Progress &) { source.request_stop(); };
        const auto speeds = engine().measureProducts(1, control);
        QVERIFY(!speeds);
        QCOMPARE(name(speeds.error().code), name(ErrorCode::Stopped));
    }

private:
    nn::Engine &engine()
    {
        if (!m_engine) {
            std::uint32_t moduleVersion = 0;
            m_engine.reset(foresearch_create_engine(nn::kEngineVersion, &moduleVersion));
        }
        return *m_engine;
    }

    std::unique_ptr<nn::Engine> m_engine;
};

QTEST_APPLESS_MAIN(EngineTest)
#include "engine_test.moc"
