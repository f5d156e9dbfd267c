#include "core/prompt/prompt.h"

namespace foresearch::prompt {

namespace {

bool wantsTaskExamples(const Prompt &prompt)
{
    const auto *imported = std::get_if<ImportedText>(&prompt.words);
    return imported ? imported->text.find(ImportedText::kTaskExamplesMark) != std::string::npos
                    : prompt.components.has(Component::TaskExamples);
}

bool wantsDemonstrations(const Prompt &prompt)
{
    const auto *imported = std::get_if<ImportedText>(&prompt.words);
    return imported ? imported->text.find(ImportedText::kDemonstrationsMark) != std::string::npos
                    : prompt.components.has(Component::Demonstrations);
}

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// The first text that is written and has no words; empty: all have some.
std::string findBlank(const PromptWords &words, const Prompt &prompt)
{
    const ComponentSet &on = prompt.components;
    const bool isFigure = prompt.layout == Layout::Figure;
    if (on.has(Component::Role) && isBlank(words.role))
        return std::string(key(Component::Role));
    if (on.hasInstructions() && isBlank(words.instructionsHeading))
        return "the heading of the instructions";
    for (std::size_t i = 0; i < kInstructions.size(); ++i)
        if (on.has(kInstructions[i]) && isBlank(words.instructions[i]))
            return std::string(key(kInstructions[i]));
    if (on.has(Component::Hyperparameters)) {
        if ((isFigure || on.hasInstructions()) && isBlank(words.hyperparametersHeading))
            return "the heading of the hyperparameters";
        for (std::size_t i = 0; i < words.definitions.size(); ++i)
            if (isBlank(words.definitions[i]))
                return "the definition of " + std::string(space::hatName(space::kHyperparameters[i]));
    }
    if (isFigure && on.has(Component::TestArchitecture) && isBlank(words.testHeading))
        return "the heading of the test architecture";
    return {};
}

std::string findBlank(const Prompt &prompt)
{
    if (const auto *words = std::get_if<PromptWords>(&prompt.words))
        return findBlank(*words, prompt);
    return isBlank(std::get<ImportedText>(prompt.words).text) ? "the text" : std::string();
}

} // namespace

std::string_view key(Layout layout)
{
    return layout == Layout::Figure ? "figure" : "code";
}

Result<> validate(const Prompt &prompt)
{
    if (std::holds_alternative<PromptWords>(prompt.words) && prompt.components.isEmpty())
        return fail(ErrorCode::BadValue, "Prompt: found no component that is on, expected at least one.");
    if (const std::string blank = findBlank(prompt); !blank.empty())
        return fail(ErrorCode::BadValue,
                    "Prompt: found no words for " + blank + ", expected some, or it switched off.");
    if (wantsTaskExamples(prompt) && prompt.taskExamples.empty())
        return fail(ErrorCode::BadValue,
                    "Prompt: found no task examples, expected some, or the component task-examples off.");
    if (wantsDemonstrations(prompt) && prompt.demonstrations.empty())
        return fail(ErrorCode::BadValue,
                    "Prompt: found no demonstrations, expected some, or the component demonstrations off.");
    for (const Demonstration &demonstration : prompt.demonstrations)
        if (!(demonstration.bleu >= 0 && demonstration.bleu <= 100))
            return fail(ErrorCode::BadValue, "Prompt: found a demonstration whose BLEU is "
                                                 + std::to_string(demonstration.bleu) + ", expected 0 to 100.");
    return {};
}

} // namespace foresearch::prompt
