#pragma once

#include "core/text/token_sequences.h"

#include <filesystem>
#include <string>
#include <vector>

namespace foresearch::testing {

using Sentences = std::vector<std::vector<text::TokenId>>;

/// The two files of one side of a split as fairseq writes them: ids as u16.
std::string mappedIndex(const Sentences &sentences);
std::string mappedData(const Sentences &sentences);
/// fairseq's older format: ids as i32, one too large.
std::string olderIndex(const Sentences &sentences);
std::string olderData(const Sentences &sentences);

/// A folder with one split "valid", of en and de, and dictionaries of so many entries.
void writeBinarised(const std::filesystem::path &folder, const Sentences &source, const Sentences &target,
                    std::size_t vocabularySize);
/// The same of pairs.
void writeBinarised(const std::filesystem::path &folder, const text::TokenPairs &pairs, std::size_t vocabularySize);

} // namespace foresearch::testing
