#include "core/space/architecture_file.h"

#include "core/base/json.h"
#include "core/space/architecture_json.h"
#include "core/space/architecture_lines.h"
#include "core/space/architecture_yml.h"

#include <array>

namespace foresearch::space {

namespace {

constexpr std::size_t kMaxTextBytes = std::size_t{64} << 20;
constexpr std::size_t kLinesBetweenStops = 1024;

/// In the order of the enumeration.
constexpr std::array<std::string_view, 4> kNames{"json", "tfs", "yml", "lines"};

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

Result<std::string> readWhole(LineReader &lines)
{
    std::string text;
    while (true) {
        const auto more = lines.next();
        if (!more)
            return propagate(more);
        if (!*more)
            return text;
        text.append(lines.line()).append("\n");
        if (text.size() > kMaxTextBytes)
            return fail(ErrorCode::TooLarge, describeProblem({lines.source(), lines.lineNumber()}, {},
                                                             "more than 64 MiB", "architectures in text"));
    }
}

} // namespace

std::string_view name(ArchitectureForm form)
{
    return kNames[static_cast<std::size_t>(form)];
}

std::optional<ArchitectureForm> formNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return static_cast<ArchitectureForm>(i);
    }
    return std::nullopt;
}

Result<> forEachArchitecture(LineReader &lines, const SearchSpace *space, const TaskControl &control,
                             const std::function<void(const Architecture &)> &use)
{
    TextSource source{lines.source()};
    bool isEmpty = true;
    while (true) {
        const auto more = lines.next();
        if (!more)
            return propagate(more);
        if (!*more)
            break;
        source.line = lines.lineNumber();
        if (source.line % kLinesBetweenStops == 0 && control.stopped())
            return stoppedError();
        if (isBlank(lines.line()))
            continue;
        const auto architecture = parseArchitecture(lines.line(), source, space);
        if (!architecture)
            return propagate(architecture);
        use(*architecture);
        isEmpty = false;
    }
    if (isEmpty)
        return fail(ErrorCode::BadFormat,
                    describeProblem({lines.source()}, {}, "no architecture", "one JSON object a line"));
    return {};
}

Result<std::vector<Architecture>> readArchitectures(const std::filesystem::path &path, ArchitectureForm form,
                                                    const SearchSpace *space, const TaskControl &control)
{
    auto lines = LineReader::open(path);
    if (!lines)
        return propagate(lines);
    if (form == ArchitectureForm::Json || form == ArchitectureForm::Tfs) {
        std::vector<Architecture> architectures;
        const auto done = forEachArchitecture(
            *lines, space, control, [&architectures](const Architecture &next) { architectures.push_back(next); });
        if (!done)
            return propagate(done);
        return architectures;
    }
    const auto text = readWhole(*lines);
    if (!text)
        return propagate(text);
    const TextSource source{lines->source()};
    return form == ArchitectureForm::Yml ? parseArchitectureYml(*text, source, space)
                                         : parseArchitectureLines(*text, source, space);
}

std::string architecturesText(std::span<const Architecture> architectures, ArchitectureForm form)
{
    std::string text;
    for (const Architecture &architecture : architectures) {
        switch (form) {
        case ArchitectureForm::Json:
            text += canonicalJson(architecture) + "\n";
            break;
        case ArchitectureForm::Tfs:
            text += tfsJson(architecture) + "\n";
            break;
        case ArchitectureForm::Yml:
            text += (text.empty() ? "" : "---\n") + architectureYml(architecture);
            break;
        case ArchitectureForm::Lines:
            text += text.empty() ? "" : "\n";
            for (const std::string &line : architectureLines(architecture))
                text += line + "\n";
            break;
        }
    }
    return text;
}

} // namespace foresearch::space
