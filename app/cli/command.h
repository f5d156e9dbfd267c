#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace foresearch::cli {

/// What main turns into exit code 1 and a sentence on standard error.
struct CommandFailure {
    Error error;
};

/// Runs `work` when `command` was chosen on the command line. An Error makes the exit code 1;
/// wrong usage that only `work` can see is thrown as CLI::ValidationError and makes it 2.
void onRun(CLI::App &command, std::function<Result<>()> work);

// One file each, named after the command. `commandLine`: what was typed, for runs that a project keeps.
void addEngineCommand(CLI::App &app);
void addEvaluateCommand(CLI::App &app);
void addFigureCommand(CLI::App &app);
void addCostCommand(CLI::App &app);
void addSpaceCommand(CLI::App &app);
void addDistilCommand(CLI::App &app, const std::string &commandLine);
void addLatencyCommand(CLI::App &app, const std::string &commandLine);
void addSearchCommand(CLI::App &app, const std::string &commandLine);
void addProjectCommand(CLI::App &app);
void addPromptCommand(CLI::App &app);
void addLlmCommand(CLI::App &app);
void addSupernetCommand(CLI::App &app);
void addScratchCommand(CLI::App &app);
void addCorpusCommand(CLI::App &app);
void addTranslateCommand(CLI::App &app);
void addBleuCommand(CLI::App &app);
void addPipelineCommand(CLI::App &app);
void addReportCommand(CLI::App &app);

} // namespace foresearch::cli
