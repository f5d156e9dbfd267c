#include "app/cli/command.h"

#include "core/base/shell.h"
#include "core/workbench/engine_loader.h"

#include <iostream>

namespace foresearch::cli {

void onRun(CLI::App &command, std::function<Result<>()> work)
{
    command.callback([work = std::move(work)] {
        if (const auto done = work(); !done)
            throw CommandFailure{done.error()};
    });
}

namespace {

enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

int run(int argc, char **argv)
{
    CLI::App app("Foresearch: judge and build performance predictors for neural architecture search.",
                 "foresearch-cli");
    app.set_version_flag("--version", FORESEARCH_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    std::vector<std::string> words(argv + 1, argv + argc);
    words.insert(words.begin(), "foresearch-cli");
    const std::string commandLine = shellLine(words);
    addEngineCommand(app);
    addEvaluateCommand(app);
    addFigureCommand(app);
    addCostCommand(app);
    addSpaceCommand(app);
    addDistilCommand(app, commandLine);
    addLatencyCommand(app, commandLine);
    addSearchCommand(app, commandLine);
    addProjectCommand(app);
    addPromptCommand(app);
    addLlmCommand(app);
    addSupernetCommand(app);
    addScratchCommand(app);
    addCorpusCommand(app);
    addTranslateCommand(app);
    addBleuCommand(app);
    addPipelineCommand(app);
    addReportCommand(app);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &problem) {
        return app.exit(problem) == 0 ? Done : WrongUsage;
    } catch (const CommandFailure &failure) {
        std::cerr << "foresearch-cli: " << failure.error.detail << '\n';
        return Failed;
    }
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "foresearch-cli: standard output: cannot be written.\n";
        return Failed;
    }
    return Done;
}

} // namespace

} // namespace foresearch::cli

int main(int argc, char **argv)
{
    foresearch::workbench::chooseProductKernels();
    return foresearch::cli::run(argc, argv);
}
