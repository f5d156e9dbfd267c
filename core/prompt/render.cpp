#include "core/prompt/render.h"

#include "core/space/architecture_lines.h"
#include "core/space/costs.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace foresearch::prompt {

namespace {

constexpr const char *kLine = "\n";
constexpr const char *kParagraph = "\n\n";

/// As C's "%.2f", whatever the locale. Contract: `value` is a BLEU or GFLOPs, so that it fits.
std::string fixed(double value, int digits)
{
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

std::string joined(const std::vector<std::string> &pieces, const char *separator)
{
    std::string text;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        text.append(i == 0 ? "" : separator).append(pieces[i]);
    return text;
}

std::string exampleLabel(std::size_t index)
{
    return "Example " + std::to_string(index + 1) + ":";
}

std::string architectureText(const space::Architecture &architecture)
{
    return joined(space::architectureLines(architecture), kLine);
}

std::string gflopsLine(const space::Architecture &architecture, const space::FixedSizes &sizes)
{
    return "GFLOPS: " + gflopsText(architecture, sizes);
}

/// What Python's str.strip takes off an end, as UTF-8.
constexpr std::array<std::string_view, 29> kPythonBlanks{
    " ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\x1c",   "\x1d",   "\x1e",   "\x1f",
    "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

void stripEnd(std::string &text)
{
    const auto endsText = [&text](std::string_view blank) { return text.ends_with(blank); };
    for (;;) {
        const auto *found = std::find_if(kPythonBlanks.begin(), kPythonBlanks.end(), endsText);
        if (found == kPythonBlanks.end())
            return;
        text.resize(text.size() - found->size());
    }
}

std::string taskExamplesText(const Prompt &prompt)
{
    std::vector<std::string> blocks;
    for (const TaskExample &example : prompt.taskExamples)
        blocks.push_back(exampleLabel(blocks.size()) + "\nInput: " + example.input + "\nOutput: " + example.output);
    std::string text = joined(blocks, kParagraph);
    stripEnd(text);
    return text;
}

Layout layoutOf(const Prompt &prompt)
{
    return std::holds_alternative<ImportedText>(prompt.words) ? Layout::Code : prompt.layout;
}

std::string demonstrationText(const Demonstration &demonstration, std::size_t index, const Prompt &prompt)
{
    const std::string bleu = "BLEU: " + fixed(demonstration.bleu, 2);
    const std::string gflops = gflopsLine(demonstration.architecture, prompt.sizes);
    const std::string lines = architectureText(demonstration.architecture);
    if (layoutOf(prompt) == Layout::Figure)
        return joined({exampleLabel(index), lines, bleu, gflops}, kLine);
    return joined({lines, gflops, bleu}, kLine);
}

std::string demonstrationsText(const Prompt &prompt)
{
    std::vector<std::string> blocks;
    for (const Demonstration &demonstration : prompt.demonstrations)
        blocks.push_back(demonstrationText(demonstration, blocks.size(), prompt));
    return joined(blocks, kParagraph);
}

std::string hyperparametersText(const PromptWords &words, const Prompt &prompt)
{
    std::vector<std::string> lines;
    if (prompt.layout == Layout::Figure || prompt.components.hasInstructions())
        lines.push_back(words.hyperparametersHeading);
    for (std::size_t i = 0; i < words.definitions.size(); ++i)
        lines.push_back("'" + std::string(space::hatName(space::kHyperparameters[i])) + "': " + words.definitions[i]);
    return joined(lines, kLine);
}

/// Instructions and, behind the second of them, the task examples.
std::vector<PromptPart> instructionParts(const PromptWords &words, const Prompt &prompt)
{
    std::vector<PromptPart> parts;
    const ComponentSet &components = prompt.components;
    if (components.hasInstructions())
        parts.push_back({"instructions", words.instructionsHeading, kParagraph});
    int number = 0;
    for (std::size_t i = 0; i < kInstructions.size(); ++i) {
        const Component instruction = kInstructions[i];
        if (components.has(instruction))
            parts.push_back(
                {std::string(key(instruction)), std::to_string(++number) + ". " + words.instructions[i], kLine});
        if (instruction == Component::SecondInstruction && components.has(Component::TaskExamples))
            parts.push_back({std::string(key(Component::TaskExamples)), taskExamplesText(prompt),
                             components.hasInstructions() ? kLine : kParagraph});
    }
    return parts;
}

std::vector<PromptPart> componentParts(const PromptWords &words, const Prompt &prompt)
{
    std::vector<PromptPart> parts;
    if (prompt.components.has(Component::Role))
        parts.push_back({std::string(key(Component::Role)), words.role, kParagraph});
    for (PromptPart &part : instructionParts(words, prompt))
        parts.push_back(std::move(part));
    if (prompt.components.has(Component::Hyperparameters))
        parts.push_back({std::string(key(Component::Hyperparameters)), hyperparametersText(words, prompt), kParagraph});
    if (prompt.components.has(Component::Demonstrations))
        parts.push_back({std::string(key(Component::Demonstrations)), demonstrationsText(prompt), kParagraph});
    return parts;
}

void replaceAll(std::string &text, std::string_view mark, const std::string &replacement)
{
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + replacement.size()))
        text.replace(at, mark.size(), replacement);
}

std::string importedText(const ImportedText &imported, const Prompt &prompt)
{
    std::string text = imported.text;
    replaceAll(text, ImportedText::kTaskExamplesMark, taskExamplesText(prompt));
    replaceAll(text, ImportedText::kDemonstrationsMark, demonstrationsText(prompt));
    return text;
}

} // namespace

std::vector<PromptPart> partsOf(const Prompt &prompt)
{
    if (const auto *words = std::get_if<PromptWords>(&prompt.words))
        return componentParts(*words, prompt);
    return {{"text", importedText(std::get<ImportedText>(prompt.words), prompt), {}}};
}

PromptWriter::PromptWriter(const Prompt &prompt) : m_sizes(prompt.sizes), m_layout(layoutOf(prompt)), m_hasTest(true)
{
    for (const PromptPart &part : partsOf(prompt)) {
        m_prefix += m_prefix.empty() ? "" : part.before;
        const std::size_t begin = m_prefix.size();
        m_prefix += part.text;
        m_spans.push_back({part.name, begin, m_prefix.size()});
    }
    bool isImported = true;
    if (const auto *words = std::get_if<PromptWords>(&prompt.words)) {
        isImported = false;
        m_testHeading = words->testHeading;
        m_hasTest = prompt.components.has(Component::TestArchitecture);
    }
    if (m_hasTest && (isImported || !m_prefix.empty()))
        m_prefix += kParagraph;
}

std::string PromptWriter::text(const space::Architecture &test) const
{
    if (!m_hasTest)
        return m_prefix;
    if (m_layout == Layout::Figure)
        return m_prefix + joined({m_testHeading, architectureText(test), "BLEU:"}, kLine);
    return m_prefix + joined({architectureText(test), gflopsLine(test, m_sizes), "BLEU: "}, kLine);
}

PromptPreview previewOf(const Prompt &prompt, const space::Architecture &test)
{
    const auto write = [&test](const Prompt &shown) {
        const PromptWriter writer(shown);
        PromptPreview preview{writer.text(test), writer.spans()};
        if (preview.text.size() > writer.prefix().size())
            preview.spans.push_back(
                {std::string(key(Component::TestArchitecture)), writer.prefix().size(), preview.text.size()});
        return preview;
    };
    const bool lacksExamples = prompt.components.has(Component::TaskExamples) && prompt.taskExamples.empty();
    const bool lacksDemonstrations = prompt.components.has(Component::Demonstrations) && prompt.demonstrations.empty();
    if (!lacksExamples && !lacksDemonstrations)
        return write(prompt);
    Prompt shown = prompt;
    if (lacksExamples)
        shown.components = shown.components.without(Component::TaskExamples);
    if (lacksDemonstrations)
        shown.components = shown.components.without(Component::Demonstrations);
    return write(shown);
}

std::string gflopsText(const space::Architecture &architecture, const space::FixedSizes &sizes)
{
    return fixed(static_cast<double>(space::costs(architecture, sizes).flopsTotal()) / 1e9, 1);
}

} // namespace foresearch::prompt
