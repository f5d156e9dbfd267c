#pragma once

#include "core/text/corpus_import.h"

namespace foresearch::text {

/// Part of importCorpus: takes the splits of a folder that fairseq binarised, in either of its formats, into `folder`,
/// with its dictionaries. Every id is checked; empty pairs and those over maxIds are left out, and of equal pairs of a
/// split all but the first where that is asked for. Errors: those of openCorpus and readSplit; CannotWrite; Stopped.
Result<> importBinarised(const CorpusImport &import, const std::filesystem::path &folder, CorpusManifest &manifest,
                         const TaskControl &control);

} // namespace foresearch::text
