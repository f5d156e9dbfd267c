#include "core/prompt/assembly.h"

#include <utility>

namespace foresearch::prompt {

namespace {

constexpr std::string_view kTaskMark = "{task}";

void setTask(std::string &text, const std::string &title)
{
    for (std::size_t at = text.find(kTaskMark); at != std::string::npos; at = text.find(kTaskMark, at + title.size()))
        text.replace(at, kTaskMark.size(), title);
}

PromptWords wordsFor(PromptWords words, const std::string &title)
{
    setTask(words.role, title);
    setTask(words.instructionsHeading, title);
    for (std::string &instruction : words.instructions)
        setTask(instruction, title);
    setTask(words.hyperparametersHeading, title);
    for (std::string &definition : words.definitions)
        setTask(definition, title);
    setTask(words.testHeading, title);
    return words;
}

} // namespace

std::variant<PromptWords, ImportedText> wordsFor(const PromptTemplate &promptTemplate, const std::string &taskTitle)
{
    auto words = promptTemplate.words;
    if (auto *own = std::get_if<PromptWords>(&words))
        *own = wordsFor(std::move(*own), taskTitle);
    return words;
}

Result<Prompt> assemble(const PromptTemplate &promptTemplate, const eval::TfsTask &task, const eval::TfsSplit &split,
                        const PromptSettings &settings)
{
    auto demonstrations = chooseDemonstrations(split, settings.demonstrations);
    if (!demonstrations)
        return propagate(demonstrations);
    Prompt prompt{.words = wordsFor(promptTemplate, task.title),
                  .layout = settings.layout,
                  .components = settings.components,
                  .taskExamples = settings.taskExamples,
                  .demonstrations = *std::move(demonstrations),
                  .sizes = task.space.sizes};
    if (const auto valid = validate(prompt); !valid)
        return propagate(valid);
    return prompt;
}

} // namespace foresearch::prompt
