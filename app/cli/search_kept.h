#pragma once

#include "app/cli/command.h"

#include "core/search/record.h"

#include <string>

namespace foresearch::cli {

/// How the best architecture is printed; Summary: the summary, then prompt lines.
enum class BestForm { Summary, Json, Yml, Lines };

/// --best FORM.
void addFormOption(CLI::App &command, BestForm &form);

std::string bestText(const search::Individual &best, BestForm form);

/// A search that was kept: in a file, or in a project under a number.
struct KeptSearch {
    std::string name; ///< the file's path or the run's number; empty: the project's last one
    std::string project;
};

/// Says which kept search a command is about.
CLI::Option *addKept(CLI::App &command, KeptSearch &kept);

/// `search compare` and `search export`.
void addCompare(CLI::App &search);
void addExport(CLI::App &search);

} // namespace foresearch::cli
