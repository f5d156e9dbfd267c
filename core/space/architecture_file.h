#pragma once

#include "core/base/file.h"
#include "core/base/task_control.h"
#include "core/space/search_space.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::space {

/// The text forms of architectures.
enum class ArchitectureForm {
    Json,  ///< canonical JSON, one architecture a line (architecture_json.h)
    Tfs,   ///< TFS-Eval rows, one a line (architecture_json.h)
    Yml,   ///< HAT's SubTransformer files (architecture_yml.h)
    Lines, ///< ten lines "name: value" each (architecture_lines.h)
};

/// Names as the command line takes them: json, tfs, yml, lines.
std::string_view name(ArchitectureForm form);
std::optional<ArchitectureForm> formNamed(std::string_view name);

/// Calls `use` with every architecture of a file of JSON lines, canonical or TFS-Eval rows. Blank lines are passed
/// over. With a `space`, every architecture must be in it.
/// Errors: Stopped; BadFormat (a line that is no architecture, no architecture at all); BadValue; those of LineReader.
Result<> forEachArchitecture(LineReader &lines, const SearchSpace *space, const TaskControl &control,
                             const std::function<void(const Architecture &)> &use);

/// Every architecture of a file or of standard input ("-"). Json and Tfs lines may be mixed.
/// Errors: those of forEachArchitecture and of the parsers; NotFound; CannotRead; TooLarge (Yml and Lines over 64 MiB).
Result<std::vector<Architecture>> readArchitectures(const std::filesystem::path &path, ArchitectureForm form,
                                                    const SearchSpace *space, const TaskControl &control);

/// What readArchitectures takes.
std::string architecturesText(std::span<const Architecture> architectures, ArchitectureForm form);

} // namespace foresearch::space
