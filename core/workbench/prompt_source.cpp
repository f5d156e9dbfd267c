#include "core/workbench/prompt_source.h"

#include "core/base/resources.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

constexpr const char *kExample = "example";
constexpr const char *kExampleSentences = "sentences.tsv";

std::uint64_t drawSeed(const eval::TfsSplit &split)
{
    return static_cast<std::uint64_t>(std::max(0, split.seed));
}

/// Sentence pairs of the corpus that was named, of the example, or of the template.
Result<std::vector<prompt::TaskExample>> readTaskExamples(const PromptShape &shape, const PromptSource &source,
                                                          const std::filesystem::path &example,
                                                          const TaskControl &control)
{
    prompt::TaskExampleChoice choice = shape.taskExamples;
    choice.seed = drawSeed(source.split);
    if (!shape.corpus.source.empty())
        return prompt::chooseTaskExamples(shape.corpus, choice, control);
    if (!example.empty())
        return prompt::chooseTaskExamples(prompt::Corpus{.source = example / kExampleSentences}, choice, control);
    if (source.words.taskExamples.empty())
        return std::vector<prompt::TaskExample>();
    return prompt::chooseTaskExamples(source.words.taskExamples, "Template " + source.words.name, choice);
}

} // namespace

std::filesystem::path exampleFolderOf(std::span<const eval::TfsTask> tasks)
{
    const bool isExample =
        std::all_of(tasks.begin(), tasks.end(), [](const eval::TfsTask &task) { return task.isSynthetic; });
    const auto folder = findResource(kExample);
    return isExample && folder ? *folder : std::filesystem::path();
}

Result<PromptSource> readPromptSource(const eval::TfsTask &task, const eval::TfsSplit &split, const PromptShape &shape,
                                      const std::filesystem::path &example, const TaskControl &control)
{
    auto words =
        shape.templateName.empty() ? prompt::templateForTask(task.name) : prompt::openTemplate(shape.templateName);
    if (!words)
        return propagate(words);
    PromptSource source{.task = task, .split = split, .words = *std::move(words), .taskExamples = {}};
    source.task.splits.clear();
    auto examples = readTaskExamples(shape, source, example, control);
    if (!examples)
        return propagate(examples);
    source.taskExamples = *std::move(examples);
    return source;
}

Result<prompt::Prompt> makePrompt(const PromptSource &source, const PromptShape &shape)
{
    prompt::DemonstrationChoice demonstrations = shape.demonstrations;
    demonstrations.seed = drawSeed(source.split);
    return prompt::assemble(source.words, source.task, source.split,
                            {.layout = shape.layout,
                             .components = shape.components,
                             .demonstrations = std::move(demonstrations),
                             .taskExamples = source.taskExamples});
}

} // namespace foresearch::workbench
