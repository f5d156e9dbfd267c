#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace foresearch::testing {

/// What a finished command left behind; exit code -1 when it did not end by itself within two minutes.
struct CommandOutcome {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

/// Where a command runs.
struct CommandPlace {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folder = {};                ///< empty: the test's own
    std::function<void()> inChild = {}; ///< called in the new process before the program: limits, rights
};

/// Starts the `foresearch-cli` of this build.
std::unique_ptr<QProcess> startCommandLine(const QStringList &arguments, const CommandPlace &place = {});

/// Waits for it.
CommandOutcome finish(std::unique_ptr<QProcess> process);

CommandOutcome runCommandLine(const QStringList &arguments, const CommandPlace &place = {});

/// This process's environment with one variable set.
QProcessEnvironment environmentWith(const QString &name, const QString &value);

/// The lines of a file; none where it cannot be read.
std::vector<std::string> linesOf(const std::filesystem::path &path);

} // namespace foresearch::testing
