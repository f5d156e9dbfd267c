#pragma once

#include "tests/support/chat_server.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <string>

/// What a scripted model says of a prompt, near the prompt's first demonstration, so that it is a BLEU of the task:
/// hundredths that depend on every byte.
namespace foresearch::testing {

inline double modelFormula(const std::string &prompt)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : prompt)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    const double demonstration = std::stod(prompt.substr(prompt.find("BLEU: ") + 6));
    return std::round(demonstration * 100 + static_cast<double>(hash % 300) - 150) / 100;
}

inline std::string hundredths(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// Chat completions by the formula, models as answerByFormula() lists them.
inline ServedAnswer answerByModelFormula(const ServedRequest &request)
{
    if (request.method == "GET")
        return answerByFormula(request);
    return completion(request, hundredths(modelFormula(request.prompt())));
}

} // namespace foresearch::testing
