#include "tests/support/command_line.h"

#include <QProcess>

namespace foresearch::testing {

CommandOutcome runCommandLine(const QStringList &arguments, const QByteArray &input,
                              const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(commandLineProgram(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {.exitCode = process.exitCode(),
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

QString commandLineProgram()
{
    return qEnvironmentVariable("FORESEARCH_BIN") + "/foresearch-cli";
}

} // namespace foresearch::testing
