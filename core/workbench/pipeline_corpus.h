#pragma once

#include "core/base/task_control.h"
#include "core/workbench/pipeline_recipe.h"

#include <filesystem>

namespace foresearch::workbench {

/// Makes the recipe's sentences as a corpus in the new folder `to`, always the same. Errors: BadValue (languages that
/// are none); those of text::importCorpus.
Result<> makeCorpusOf(const PipelineCorpus &corpus, const std::filesystem::path &to, const TaskControl &control);

} // namespace foresearch::workbench
