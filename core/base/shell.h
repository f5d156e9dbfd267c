#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foresearch {

/// A word as a POSIX shell takes it: itself where that is plain, else in single quotes.
std::string shellWord(std::string_view word);

/// The words, each as shellWord writes it, with blanks between.
std::string shellLine(const std::vector<std::string> &words);

} // namespace foresearch
