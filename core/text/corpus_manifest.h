#pragma once

#include "core/text/pair_survey.h"
#include "core/text/token_figures.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::text {

/// A file that something was made of.
struct OriginFile {
    std::string path;
    std::uint64_t bytes = 0;
    std::string sha256;
    friend bool operator==(const OriginFile &, const OriginFile &) = default;
};

/// One split of a prepared corpus.
struct PreparedSplit {
    SplitFigures figures;
    std::string sourceSha256; ///< of the ids' file
    std::string targetSha256;
    friend bool operator==(const PreparedSplit &, const PreparedSplit &) = default;
};

/// How a prepared corpus was made, and what came of it: the file corpus.json in its folder, which is otherwise one of
/// fairseq's. A corpus that the same program makes of equal files with equal settings has an equal manifest, but for
/// the paths.
struct CorpusManifest {
    std::string sourceLanguage;
    std::string targetLanguage;
    std::string kind; ///< of the origins, as name(PairFiles::Kind)
    std::vector<OriginFile> origins;
    std::size_t maxWords = 0;
    double maxRatio = 0;
    bool dropsEqualSides = false;
    bool dropsDuplicates = false;
    std::size_t maxIds = 0;
    std::uint64_t seed = 0;           ///< of the held-out pairs
    std::size_t learnedPieces = 0;    ///< 0: none were learned
    std::optional<OriginFile> pieces; ///< a model that was given
    std::optional<OriginFile> dictionary;
    std::size_t vocabularySize = 0; ///< the specials included; the larger of the two
    std::uint64_t readPairs = 0;
    DropCounts drops;
    std::vector<PreparedSplit> splits;

    friend bool operator==(const CorpusManifest &, const CorpusManifest &) = default;
};

inline constexpr const char *kManifestFile = "corpus.json";

/// As the file has it, in lines.
std::string manifestText(const CorpusManifest &manifest);

/// Errors: BadFormat, BadValue, NewerVersion, naming source and key.
Result<CorpusManifest> parseManifest(std::string_view text, const std::string &source);

/// Of a folder; nothing where it has none, since somebody else made it. Errors: those of readFile and parseManifest.
Result<std::optional<CorpusManifest>> readManifest(const std::filesystem::path &folder);

/// What identifies a corpus, wherever its folder lies: the SHA-256 of its manifest, which names those of the ids; of a
/// folder without one, that of all its indexes, ids and dictionaries. Errors: those of sha256OfFile; Stopped.
Result<std::string> corpusFingerprint(const Corpus &corpus, const TaskControl &control);

} // namespace foresearch::text
