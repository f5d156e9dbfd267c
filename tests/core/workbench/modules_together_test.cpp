#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/text/subwords.h"
#include "core/workbench/engine_loader.h"
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;

namespace {

constexpr const char *kSentences = "the old house\nthe old boat\na green house\na green boat by the house\n";

/// Learns, opens and uses a model; the pieces, or what went wrong.
std::string useSubwords(const std::filesystem::path &folder)
{
    if (!writeFile(folder / "sentences", kSentences))
        return "not written";
    const auto learned = text::learnSubwords(folder / "sentences", 25, {});
    if (!learned)
        return learned.error().detail;
    std::string joined;
    for (const std::string &piece : learned->pieces("the green house"))
        joined += piece + " ";
    return joined;
}

/// Loads the engine and lets it compute; empty, or what went wrong.
std::string useEngine(workbench::EngineLoader &loader)
{
    const auto engine = loader.engine();
    if (!engine)
        return engine.error().detail;
    Rng rng(1);
    predict::NetworkTask task;
    task.initial = predict::initialNetwork({.inputs = 2, .hiddenWidth = 8, .hiddenLayers = 1}, rng);
    task.training = {.features = {0, 0, 0, 1, 1, 0, 1, 1}, .targets = {0, 1, 1, 2}};
    task.optimisation = {.steps = 20, .batch = 4, .learningRate = 1e-2, .checkEvery = 10};
    const auto trained = (*engine)->trainNetwork(task, {});
    return !trained ? trained.error().detail : trained->curve.empty() ? "nothing was trained" : "";
}

} // namespace

/// SentencePiece's library and LibTorch bring a protobuf each. Each order is a process of its own.
class ModulesTogetherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subwordsAndEngineLiveInOneProcess_data()
    {
        QTest::addColumn<QString>("order");
        QTest::newRow("SentencePiece first") << "subwords";
        QTest::newRow("engine first") << "engine";
    }

    void subwordsAndEngineLiveInOneProcess()
    {
        QFETCH(QString, order);
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {"--order", order});
        QVERIFY(process.waitForFinished(600'000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardError() + process.readAllStandardOutput());
    }
};

namespace {

int runOrder(const std::string &order)
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    workbench::EngineLoader loader(
        {qEnvironmentVariable("FORESEARCH_BIN").toStdString() + "/../lib/libforesearch-engine.so"});
    std::string problem = order == "engine" ? useEngine(loader) : "";
    const std::string before = useSubwords(path);
    if (problem.empty())
        problem = useEngine(loader);
    const std::string after = useSubwords(path);
    if (problem.empty() && (before != after || before.find("\u2581hou") == std::string::npos))
        problem = before + " and " + after;
    if (!problem.empty())
        std::fprintf(stderr, "%s\n", problem.c_str());
    return problem.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--order")
        return runOrder(argv[2]);
    QCoreApplication application(argc, argv);
    ModulesTogetherTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "modules_together_test.moc"
