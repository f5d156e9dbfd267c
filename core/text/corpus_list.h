#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace foresearch::text {

/// A corpus that a project knows: where its folder lay, and what was in it.
struct KnownCorpus {
    std::string path;        ///< absolute
    std::string fingerprint; ///< as corpusFingerprint
    friend bool operator==(const KnownCorpus &, const KnownCorpus &) = default;
};

/// As a project's setting keeps them.
std::string corpusListText(const std::vector<KnownCorpus> &corpora);

/// Errors: BadFormat, NewerVersion.
Result<std::vector<KnownCorpus>> parseCorpusList(std::string_view text, const std::string &source);

} // namespace foresearch::text
