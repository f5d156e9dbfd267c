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

} // namespace

std::string_view key(Layout layout)
{
    return layout == Layout::Figure ? "figure" : "code";
}

Result<> validate(const Prompt &prompt)
{
    if (std::holds_alternative<PromptWords>(prompt.words) && prompt.components.isEmpty())
        return fail(ErrorCode::BadValue, "Prompt: found no component that is on, expected at least one.");
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
