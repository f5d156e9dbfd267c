#pragma once

#include "core/prompt/prompt.h"

#include <string>
#include <vector>

/// Prompts as text. The bytes of a given prompt never change between versions of the program: fixtures in
/// tests/data/prompts hold every variant of both layouts.
namespace foresearch::prompt {

/// A piece of a prompt's text.
struct PromptPart {
    std::string name;   ///< a component's key, "instructions" for their heading, "text" for an imported text
    std::string text;   ///< without line feeds around it
    std::string before; ///< what separates it from the part before; written only if there is one
    friend bool operator==(const PromptPart &, const PromptPart &) = default;
};

/// All of the prompt but the test architecture. Instructions are numbered as they are on. The heading of the
/// hyperparameters is written in Layout::Figure and where there are instructions, as the authors' texts have it.
std::vector<PromptPart> partsOf(const Prompt &prompt);

/// Where a part lies in a prompt's text, in bytes.
struct PromptSpan {
    std::string name; ///< as PromptPart, or "test-architecture"
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const PromptSpan &, const PromptSpan &) = default;
};

/// Writes one prompt for many test architectures. They all begin with the same text, so that an endpoint's cache of
/// prefixes serves them.
class PromptWriter {
public:
    /// Contract: validate(prompt) is good.
    explicit PromptWriter(const Prompt &prompt);

    /// What every text begins with.
    const std::string &prefix() const { return m_prefix; }
    /// The parts of the prefix, in its order.
    const std::vector<PromptSpan> &spans() const { return m_spans; }

    /// The whole prompt. Without the component TestArchitecture, the prefix alone.
    /// An imported text: its marks are replaced, task examples first; then two line feeds, ten lines, "GFLOPS: 2.7" and
    /// "BLEU: ". Source: ALGORITHMS 7.
    /// Units: GFLOPS with the output layer, one digit; BLEU two.
    std::string text(const space::Architecture &test) const;

private:
    std::string m_prefix;
    std::vector<PromptSpan> m_spans;
    std::string m_testHeading;
    space::FixedSizes m_sizes;
    Layout m_layout;
    bool m_hasTest;
};

/// A prompt as it is being edited, written for one test architecture.
struct PromptPreview {
    std::string text;
    std::vector<PromptSpan> spans; ///< in the order of the text
};

/// What is on and has nothing to show, as demonstrations without any, is left out.
PromptPreview previewOf(const Prompt &prompt, const space::Architecture &test);

/// "2.7": what the prompt says of an architecture's cost.
std::string gflopsText(const space::Architecture &architecture, const space::FixedSizes &sizes);

} // namespace foresearch::prompt
