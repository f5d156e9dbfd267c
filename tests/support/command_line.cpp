#include "tests/support/command_line.h"

#include "core/base/file.h"

namespace foresearch::testing {

std::unique_ptr<QProcess> startCommandLine(const QStringList &arguments, const CommandPlace &place)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(place.environment);
    process->setWorkingDirectory(place.folder);
    if (place.inChild)
        process->setChildProcessModifier(place.inChild);
    process->start(qEnvironmentVariable("FORESEARCH_BIN") + "/foresearch-cli", arguments);
    return process;
}

CommandOutcome finish(std::unique_ptr<QProcess> process)
{
    if (!process->waitForFinished(120'000) || process->exitStatus() != QProcess::NormalExit)
        return {};
    return {.exitCode = process->exitCode(),
            .output = process->readAllStandardOutput(),
            .errors = process->readAllStandardError()};
}

CommandOutcome runCommandLine(const QStringList &arguments, const CommandPlace &place)
{
    return finish(startCommandLine(arguments, place));
}

QProcessEnvironment environmentWith(const QString &name, const QString &value)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(name, value);
    return environment;
}

std::vector<std::string> linesOf(const std::filesystem::path &path)
{
    std::vector<std::string> lines;
    auto reader = LineReader::open(path);
    while (reader && reader->next().value_or(false))
        lines.emplace_back(reader->line());
    return lines;
}

} // namespace foresearch::testing
