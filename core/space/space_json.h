#pragma once

#include "core/base/json.h"
#include "core/space/search_space.h"

#include <filesystem>
#include <string>
#include <string_view>

/// A search space as a JSON file:
///
///     {"format": "foresearch-space", "version": 1, "name": "my-space", "title": "My space",
///      "choices": {
///        "encoder": {"embed_dims": [640, 512], "layer_counts": [6], "ffn_dims": [3072, 2048], "self_heads": [8, 4]},
///        "decoder": {"embed_dims": [640, 512], "layer_counts": [3, 2, 1], "ffn_dims": [3072, 2048],
///                    "self_heads": [8, 4], "cross_heads": [8, 4], "arbitrary_attentions": [-1, 1, 2]}},
///      "sizes": {"qkv_dim": 512, "vocabulary_size": 32768, "sentence_length": 30, "embedding_sharing": "all"}}
///
/// "embedding_sharing" is "all" or "none". "title" may be left out. The order of a list decides what a seeded sample
/// is.
namespace foresearch::space {

inline constexpr std::string_view kSpaceFormat = "foresearch-space";
inline constexpr int kSpaceVersion = 1;

/// As above, two blanks a level, ending in a line feed.
std::string spaceJson(const SearchSpace &space);

/// Errors: BadFormat; BadValue (a space that could not be); NewerVersion, naming both.
Result<SearchSpace> parseSpace(std::string_view text, const TextSource &source);

/// Errors: those of readFile and of parseSpace.
Result<SearchSpace> readSpace(const std::filesystem::path &path);

/// The built-in space of that name, or else the space in that file.
/// Errors: NotFound (neither), naming the built-in spaces; those of readSpace.
Result<SearchSpace> openSpace(const std::string &nameOrPath);

} // namespace foresearch::space
