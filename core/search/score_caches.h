#pragma once

#include "core/predict/labels.h"
#include "core/search/individual.h"
#include "core/search/record.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace foresearch::search {

/// What searches share: everything that each predictor said to one of them, so that no architecture is scored twice by
/// the same predictor. The same predictor is one of the same name, details and scale; the same architecture one of the
/// same canonical JSON, whatever genome it came from. What a predictor could not be asked about is not kept.
/// Threads: one search at a time.
class ScoreCaches {
public:
    /// In memory, as long as it lives.
    ScoreCaches() = default;
    /// In a folder that exists: a file of labels (predict/labels.h) for each predictor, which `distil train` reads too.
    explicit ScoreCaches(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Those of `predictor`, which is called `name` in searches of the space `space`; begun where there are none.
    /// Errors: those of LabelFile::open.
    Result<predict::LabelKeeper *> of(const std::string &name, const predict::Predictor &predictor,
                                      const std::string &space);

    /// Takes the scores of a search that ran before; its latencies not. Errors: as `of`; CannotWrite.
    Result<> learn(const SearchRecord &run);

private:
    Result<predict::LabelKeeper *> find(const predict::LabelHeader &header);

    std::filesystem::path m_folder;                                        ///< empty: in memory
    std::map<std::string, std::unique_ptr<predict::LabelKeeper>> m_caches; ///< by their headers' texts
};

} // namespace foresearch::search
