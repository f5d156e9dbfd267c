#pragma once

#include "core/prompt/component.h"
#include "core/space/hyperparameter.h"
#include "core/space/search_space.h"

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace foresearch::prompt {

/// Two ways in which the same components have been published.
enum class Layout {
    Figure, ///< the paper's Figure 3: demonstrations are numbered, BLEU before GFLOPS; a test architecture without
            ///< GFLOPS
    Code,   ///< the authors' program: no numbers, GFLOPS before BLEU, also for the test architecture; ends in "BLEU: "
};

/// "figure" or "code": in files and on the command line.
std::string_view key(Layout layout);

/// A sentence and its translation, to show what the task is.
struct TaskExample {
    std::string input;
    std::string output;
    friend bool operator==(const TaskExample &, const TaskExample &) = default;
};

/// An architecture with its BLEU on the validation set, trained from scratch.
struct Demonstration {
    space::Architecture architecture;
    double bleu = 0;
    friend bool operator==(const Demonstration &, const Demonstration &) = default;
};

/// The texts of a prompt's components.
struct PromptWords {
    std::string role;
    std::string instructionsHeading;
    std::array<std::string, kInstructions.size()> instructions;
    std::string hyperparametersHeading;
    std::array<std::string, space::kHyperparameters.size()> definitions; ///< in the order of space::kHyperparameters
    std::string testHeading;                                             ///< Layout::Figure only
    friend bool operator==(const PromptWords &, const PromptWords &) = default;
};

/// A prompt's text as one piece with marks, as the authors' program reads it.
struct ImportedText {
    static constexpr std::string_view kTaskExamplesMark = "$$$task_examples$$$";
    static constexpr std::string_view kDemonstrationsMark = "$$$seedarch_examples$$$";

    std::string text;
    friend bool operator==(const ImportedText &, const ImportedText &) = default;
};

/// A PP prompt as data: with a test architecture it is a text (core/prompt/render.h).
struct Prompt {
    std::variant<PromptWords, ImportedText> words;
    Layout layout = Layout::Code;                  ///< of PromptWords; an ImportedText is always Code
    ComponentSet components = ComponentSet::all(); ///< of PromptWords; an ImportedText has what its marks say
    std::vector<TaskExample> taskExamples = {};
    std::vector<Demonstration> demonstrations = {};
    space::FixedSizes sizes = {}; ///< of the task, for GFLOPS: every architecture is counted with the same vocabulary
    friend bool operator==(const Prompt &, const Prompt &) = default;
};

/// Whether the prompt can be written.
/// Errors: BadValue: nothing is on; what is on has no words; task examples or demonstrations are on, or marked in an
/// imported text, and there are none; a BLEU outside 0 to 100.
Result<> validate(const Prompt &prompt);

} // namespace foresearch::prompt
