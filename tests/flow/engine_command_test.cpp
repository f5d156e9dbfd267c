#include "tests/support/command_line.h"
#include "tests/support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace foresearch::testing;
using Outcome = CommandOutcome;

namespace {

Outcome runProgram(const QStringList &arguments, const QProcessEnvironment &environment)
{
    return runCommandLine(arguments, {.environment = environment});
}

} // namespace

class EngineCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMissingModuleIsOneSentenceAndExitCode1()
    {
        const Outcome outcome = runProgram({"engine"}, environmentWith("FORESEARCH_ENGINE", "/nowhere/engine.so"));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.output.isEmpty());
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY(outcome.errors.contains("not installed"));
        QVERIFY(outcome.errors.contains("libtorch-dev"));
    }

    void withoutModuleOtherCommandsWork()
    {
        const Outcome outcome = runProgram({"--help"}, environmentWith("FORESEARCH_ENGINE", "/nowhere/engine.so"));
        QCOMPARE(outcome.exitCode, 0);
    }

    void onlyTheEngineCommandMapsLibTorch()
    {
        // The dynamic linker's own account of every file that it maps.
        const QProcessEnvironment environment = environmentWith("LD_DEBUG", "files");
        const Outcome help = runProgram({"--help"}, environment);
        QVERIFY(help.errors.contains("libstdc++"));
        QVERIFY(!help.errors.contains("libtorch"));
        if (!isEngineBuilt())
            QSKIP("Built without engine.");
        QVERIFY(runProgram({"engine", "--milliseconds", "0"}, environment).errors.contains("libtorch_cpu"));
    }

    void theEngineReportsItselfAndItsSpeed()
    {
        if (!isEngineBuilt())
            QSKIP("Built without engine.");
        const Outcome outcome =
            runProgram({"engine", "--json", "--milliseconds", "1"}, QProcessEnvironment::systemEnvironment());
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QJsonObject report = QJsonDocument::fromJson(outcome.output).object();
        QVERIFY(!report["libtorch"].toString().isEmpty());
        QVERIFY(!report["devices"].toArray().isEmpty());
        QVERIFY(report["cuda"].toBool() || report["devices"].toArray().size() == 1);
        QVERIFY(report["workers"].toInt() >= 1);
        QVERIFY(report["products"].toArray().at(0)["fp32_one_worker_gflops"].toDouble() > 0);
    }

    /// OpenBLAS goes by model numbers: for a processor that it does not know it takes kernels a fifth as fast.
    void theKernelsAreThoseOfTheProcessorUnlessTheUserSetThem()
    {
        if (!isEngineBuilt())
            QSKIP("Built without engine.");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("OPENBLAS_CORETYPE");
        const QJsonObject own = engineReport(environment);
        if (!own["blas"].toString().contains("openblas") || own["openblas_coretype"].toString().isEmpty())
            QSKIP("Another BLAS, or another processor.");
        QCOMPARE(own["blas_kernel"], own["openblas_coretype"]);
        QVERIFY(!own["openblas_coretype_is_users"].toBool());
        environment.insert("OPENBLAS_CORETYPE", "Nehalem");
        const QJsonObject users = engineReport(environment);
        QCOMPARE(users["blas_kernel"].toString(), QString("Nehalem"));
        QVERIFY(users["openblas_coretype_is_users"].toBool());
    }

    void wrongUsageIsExitCode2()
    {
        const Outcome outcome =
            runProgram({"engine", "--milliseconds", "-1"}, QProcessEnvironment::systemEnvironment());
        QCOMPARE(outcome.exitCode, 2);
    }

private:
    static QJsonObject engineReport(const QProcessEnvironment &environment)
    {
        const Outcome outcome = runProgram({"engine", "--json", "--milliseconds", "0"}, environment);
        return QJsonDocument::fromJson(outcome.output).object();
    }
};

QTEST_APPLESS_MAIN(EngineCommandTest)
#include "engine_command_test.moc"
