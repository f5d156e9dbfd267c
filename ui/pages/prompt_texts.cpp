#include "ui/pages/prompt_texts.h"

#include "core/prompt/price.h"
#include "core/workbench/prompting.h"
#include "ui/text/errors.h"
#include "ui/text/prompt_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace foresearch::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::PromptTexts)
};

using Mark = PromptView::Mark;
using prompt::Change;
using prompt::LineDiff;

constexpr std::size_t kContextLines = 2; ///< shown on either side of a change

/// Adds lines one below the other, as parts where their mark changes.
class DocumentWriter {
public:
    void beginPart(const QString &title) { m_title = title; }

    void add(const QString &line, Mark mark)
    {
        const int begin = static_cast<int>(document.text.size());
        document.text += line;
        const int end = static_cast<int>(document.text.size());
        document.text += QLatin1Char('\n');
        const bool goesOn = m_title.isEmpty() && !document.parts.isEmpty() && document.parts.back().mark == mark;
        if (goesOn)
            document.parts.back().end = end;
        else
            document.parts.append({m_title, begin, end, mark});
        m_title.clear();
    }

    PromptDocument document;

private:
    QString m_title;
};

/// Whether each line is a change or stands near one.
std::vector<bool> nearChanges(const std::vector<LineDiff> &lines)
{
    std::vector<bool> isNear(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].change == Change::Same)
            continue;
        const std::size_t first = i < kContextLines ? 0 : i - kContextLines;
        for (std::size_t k = first; k < std::min(lines.size(), i + kContextLines + 1); ++k)
            isNear[k] = true;
    }
    return isNear;
}

void addLines(DocumentWriter &writer, const std::vector<LineDiff> &lines)
{
    const std::vector<bool> isNear = nearChanges(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isNear[i]) {
            std::size_t last = i;
            while (last + 1 < lines.size() && !isNear[last + 1])
                ++last;
            writer.add(Texts::tr("(%n lines are the same)", nullptr, static_cast<int>(last - i + 1)), Mark::None);
            i = last;
            continue;
        }
        const Change change = lines[i].change;
        const QString sign = change == Change::Added     ? QStringLiteral("+ ")
                             : change == Change::Removed ? QStringLiteral("\u2212 ")
                                                         : QStringLiteral("  ");
        writer.add(sign + QString::fromStdString(lines[i].text), change == Change::Added     ? Mark::Added
                                                                 : change == Change::Removed ? Mark::Removed
                                                                                             : Mark::None);
    }
}

std::int64_t tokensOf(std::size_t bytes)
{
    return (static_cast<std::int64_t>(bytes) + prompt::kBytesPerToken - 1) / prompt::kBytesPerToken;
}

} // namespace

PromptDocument previewDocument(const prompt::PromptPreview &preview, const std::set<std::string> &changed)
{
    PromptDocument document{.text = QString::fromStdString(preview.text), .parts = {}};
    // Bytes are characters where the text is ASCII.
    const bool isPlain = static_cast<std::size_t>(document.text.size()) == preview.text.size();
    std::size_t bytes = 0;
    int characters = 0;
    const auto place = [&](std::size_t at) {
        if (isPlain)
            return static_cast<int>(at);
        characters +=
            static_cast<int>(QString::fromUtf8(preview.text.data() + bytes, static_cast<qsizetype>(at - bytes)).size());
        bytes = at;
        return characters;
    };
    for (const prompt::PromptSpan &span : preview.spans) {
        const int begin = place(span.begin);
        const int end = place(span.end);
        document.parts.append({promptPartTitle(span.name), begin, end,
                               changed.contains(span.name) ? Mark::Changed : Mark::None,
                               QString::fromStdString(span.name)});
    }
    return document;
}

PromptDocument differenceDocument(const std::vector<prompt::PartDiff> &parts)
{
    DocumentWriter writer;
    bool isSame = true;
    for (const prompt::PartDiff &part : parts) {
        if (part.change == Change::Same)
            continue;
        if (!isSame)
            writer.add({}, Mark::None);
        isSame = false;
        writer.beginPart(promptPartTitle(part.name));
        addLines(writer, part.lines);
    }
    if (isSame && !parts.empty())
        writer.add(Texts::tr("They are the same."), Mark::None);
    return std::move(writer.document);
}

std::vector<ComponentRow> componentRows(const prompt::Prompt &prompt, const prompt::PromptPreview &preview)
{
    std::vector<ComponentRow> rows;
    for (const prompt::Component component : prompt::kComponents) {
        const auto span = std::find_if(preview.spans.begin(), preview.spans.end(),
                                       [&](const prompt::PromptSpan &one) { return one.name == key(component); });
        const bool isWritten = span != preview.spans.end();
        rows.push_back({.title = componentTitle(component),
                        .isOn = prompt.components.has(component),
                        .isWritten = isWritten,
                        .tokens = isWritten ? static_cast<int>(tokensOf(span->end - span->begin)) : 0});
    }
    return rows;
}

QString stateText(const workbench::Prompting &prompting)
{
    if (prompting.problem())
        return errorText(*prompting.problem());
    const workbench::PromptDraft &draft = prompting.draft();
    QStringList parts;
    if (const workbench::TaskPtr task = prompting.task()) {
        parts << QString::fromStdString(task->title);
        if (const eval::TfsSplit *split = prompting.split())
            parts << Texts::tr("seed %1").arg(split->seed);
    }
    parts << Texts::tr("%n demonstrations", nullptr, static_cast<int>(draft.prompt.demonstrations.size()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace foresearch::ui
