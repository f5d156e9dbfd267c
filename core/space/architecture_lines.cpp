#include "core/space/architecture_lines.h"

#include "core/base/file.h"
#include "core/space/named_values.h"

namespace foresearch::space {

namespace {

std::string pythonList(const std::vector<int> &numbers)
{
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : ", ") + std::to_string(number);
    return "[" + text + "]";
}

/// Cuts the first line off `text`.
std::string_view nextLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The lines of one architecture up to a blank line or the end; `lineNumber` counts on.
Result<NamedValues> readBlock(std::string_view &text, const TextSource &source, std::size_t &lineNumber)
{
    NamedValues block({source.name, lineNumber + 1});
    while (!text.empty()) {
        const std::string_view line = nextLine(text);
        ++lineNumber;
        if (isBlank(line))
            break;
        if (const auto added = block.addLine(line, lineNumber); !added)
            return propagate(added);
    }
    return block;
}

} // namespace

std::vector<std::string> architectureLines(const Architecture &architecture)
{
    std::vector<std::string> lines;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        std::string line(hatName(hyperparameter));
        line += ": ";
        line += isPerLayer(hyperparameter) ? pythonList(values(architecture, hyperparameter))
                                           : std::to_string(value(architecture, hyperparameter));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<Architecture>> parseArchitectureLines(std::string_view text, const TextSource &source,
                                                         const SearchSpace *space)
{
    text = withoutByteOrderMark(text);
    std::vector<Architecture> architectures;
    std::size_t lineNumber = 0;
    while (!text.empty()) {
        const auto block = readBlock(text, source, lineNumber);
        if (!block)
            return propagate(block);
        if (block->isEmpty())
            continue;
        auto architecture = block->architecture(ListLengths::Exact, space);
        if (!architecture)
            return propagate(architecture);
        architectures.push_back(*std::move(architecture));
    }
    if (architectures.empty())
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "an empty text", "ten lines \"name: value\""));
    return architectures;
}

} // namespace foresearch::space
