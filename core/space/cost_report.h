#pragma once

#include "core/base/file.h"
#include "core/base/task_control.h"
#include "core/space/costs.h"

#include <ostream>
#include <span>
#include <string>
#include <vector>

/// The command `cost`: files of architectures in, their costs out.
namespace foresearch::space {

/// The costs of every architecture in a file of JSON lines (architecture_file.h), in its order; equal ones as often as
/// they stand there.
/// Errors: those of forEachArchitecture. Cost: at most twice that of parsing the lines' JSON.
Result<std::vector<Costs>> readCosts(LineReader &lines, const SearchSpace &space, const TaskControl &control);

/// One JSON object a line with the keys parameters, embedding_parameters, flops_without_output, flops_output,
/// flops_total.
void writeCostsJson(std::span<const Costs> costs, std::ostream &out);

/// A table for reading, one row an architecture. Units: millions of parameters, GFLOPs.
void writeCostsTable(std::span<const Costs> costs, std::ostream &out);

} // namespace foresearch::space
