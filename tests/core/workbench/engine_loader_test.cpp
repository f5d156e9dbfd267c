#include "core/workbench/engine_loader.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;

class EngineLoaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("FORESEARCH_ENGINE"); }

    void failuresAreOneSentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("no module") << "/nowhere/libforesearch-engine.so"
                                   << "The engine is not installed (looked for /nowhere/libforesearch-engine.so)";
        QTest::newRow("a text") << testing::sourcePath("LICENSE") << "LICENSE: found a file that cannot be loaded";
        QTest::newRow("another library") << testing::testModulePath("libother_library.so")
                                         << "found a library without foresearch_create_engine, expected the engine.";
        QTest::newRow("newer") << testing::testModulePath("libnewer_engine.so")
                               << QString("found an engine of version %1, expected %2")
                                      .arg(nn::kEngineVersion + 1)
                                      .arg(nn::kEngineVersion);
    }

    void failuresAreOneSentence()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        workbench::EngineLoader loader({file.toStdString()});
        const auto engine = loader.engine();
        QVERIFY(!engine);
        QCOMPARE(name(engine.error().code), name(ErrorCode::Unavailable));
        const QString detail = QString::fromStdString(engine.error().detail);
        QVERIFY2(detail.contains(words), qPrintable(detail));
        QVERIFY(detail.endsWith('.'));
        QVERIFY(!detail.contains('\n'));
    }

    void aFailureIsNotRemembered()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("libforesearch-engine.so");
        workbench::EngineLoader loader({file.toStdString()});
        QVERIFY(loader.engine().error().detail.find("not installed") != std::string::npos);
        QVERIFY(QFile::copy(testing::testModulePath("libnewer_engine.so"), file));
        QVERIFY(loader.engine().error().detail.find("of version") != std::string::npos);
    }

    void theEnvironmentNamesTheOnlyCandidate()
    {
        QVERIFY(workbench::engineCandidates().size() > 1);
        qputenv("FORESEARCH_ENGINE", "/somewhere/engine.so");
        QCOMPARE(workbench::engineCandidates(), std::vector<std::filesystem::path>{"/somewhere/engine.so"});
    }
};

QTEST_APPLESS_MAIN(EngineLoaderTest)
#include "engine_loader_test.moc"
