#pragma once

#include "core/base/task_control.h"
#include "core/text/token_sequences.h"

#include <algorithm>
#include <filesystem>
#include <string>

namespace foresearch::text {

/// A folder of binarised sentence pairs, as importCorpus and fairseq's preprocess.py write it: dict.LANGUAGE.txt of
/// both languages and SPLIT.SOURCE-TARGET.LANGUAGE.{idx,bin} of each split.
struct Corpus {
    std::filesystem::path folder;
    std::string sourceLanguage; ///< "en"
    std::string targetLanguage;
    Dictionary sourceDictionary;
    Dictionary targetDictionary;

    /// Splits that the folder has, in alphabetical order.
    std::vector<std::string> splits() const;

    /// Entries that a network needs for both languages.
    std::size_t vocabularySize() const { return std::max(sourceDictionary.size(), targetDictionary.size()); }
};

/// Of one side of a split: the files PREFIX.idx and PREFIX.bin.
std::filesystem::path sidePrefix(const Corpus &corpus, const std::string &split, const std::string &language);

/// Errors: NotFound (no such folder, no split in it); BadValue (several pairs of languages); those of the dictionaries.
Result<Corpus> openCorpus(const std::filesystem::path &folder);

/// Both sides of a split, mapped.
struct SplitFiles {
    TokenFile source;
    TokenFile target;
};
/// Errors: NotFound, naming the splits that there are; BadValue (another number of sentences on each side); those of
/// TokenFile.
Result<SplitFiles> openSplit(const Corpus &corpus, const std::string &split);

/// Sentences longer than this have no place in HAT's models. Source: HAT, max_source_positions.
inline constexpr std::size_t kMaxPositions = 1024;

/// A whole split in memory.
/// Errors: those of openSplit; BadValue (an id outside the vocabulary, a sentence that is empty or longer than
/// kMaxPositions, no pair at all), naming file and sentence; Stopped.
Result<TokenPairs> readSplit(const Corpus &corpus, const std::string &split, const TaskControl &control);

} // namespace foresearch::text
