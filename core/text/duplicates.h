#pragma once

#include "core/base/sha256.h"
#include "core/text/sentence_pairs.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

namespace foresearch::text {

/// 128 bits of a pair's SHA-256: equal only for equal pairs.
using PairKey = std::array<std::uint64_t, 2>;

/// Makes keys of pairs.
class PairHash {
public:
    PairKey operator()(const SentencePair &pair);
    /// Of ids or any other two texts.
    PairKey operator()(std::string_view source, std::string_view target);

private:
    Sha256 m_hash;
};

/// Finds the keys that came before, however many there are: they wait in files, and memory is one bit a key and the
/// largest of 64 equal parts of the keys.
class DuplicateFinder {
public:
    /// The files have no names; they lie in `folder`. Errors: CannotWrite.
    static Result<DuplicateFinder> create(const std::filesystem::path &folder);

    /// `position` is what the answer is asked with; it rises. Errors: CannotWrite.
    Result<> add(const PairKey &key, std::uint64_t position);

    /// At [position]: whether the key came before. Errors: CannotRead; Stopped.
    Result<std::vector<bool>> find(const TaskControl &control);

private:
    struct Close {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    using File = std::unique_ptr<std::FILE, Close>;

    DuplicateFinder(std::filesystem::path folder, std::vector<File> parts);

    std::filesystem::path m_folder;
    std::vector<File> m_parts;
    std::uint64_t m_end = 0; ///< one more than the last position
};

} // namespace foresearch::text
