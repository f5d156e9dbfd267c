#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace foresearch::testing {

/// What a finished command left behind; exit code -1 when it did not end by itself within a minute.
struct CommandOutcome {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// Runs the `foresearch-cli` of this build, `input` on its standard input.
CommandOutcome runCommandLine(const QStringList &arguments, const QByteArray &input = {},
                              const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

/// The path of that program.
QString commandLineProgram();

} // namespace foresearch::testing
