#pragma once

#include <optional>
#include <string>

namespace foresearch::testing {

// The number in words before "euros" or "Euro", read by the language's own rules, from 1 to 9,999; nothing where the
// sentence has no price, and 0 where the words are no number.
std::optional<int> englishPrice(const std::string &sentence);
std::optional<int> germanPrice(const std::string &sentence);
std::optional<int> frenchPrice(const std::string &sentence);

} // namespace foresearch::testing
