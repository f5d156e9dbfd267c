#pragma once

#include "core/prompt/diff.h"
#include "core/prompt/render.h"
#include "ui/models/component_model.h"
#include "ui/widgets/prompt_view.h"

#include <set>
#include <string>
#include <vector>

namespace foresearch::workbench {
class Prompting;
}

/// What the Prompt page says of prompts.
namespace foresearch::ui {

struct PromptDocument {
    QString text;
    QList<PromptView::Part> parts;
};

/// The whole text with its parts; those of `changed` are marked.
PromptDocument previewDocument(const prompt::PromptPreview &preview, const std::set<std::string> &changed);

/// What differs, line by line; of parts that are the same one line says so, and of long ones the lines far from a
/// change are left out.
PromptDocument differenceDocument(const std::vector<prompt::PartDiff> &parts);

/// All components with the tokens of what the preview has of them.
std::vector<ComponentRow> componentRows(const prompt::Prompt &prompt, const prompt::PromptPreview &preview);

/// "WMT'14 En-De · seed 123 · 10 demonstrations", or why it cannot be asked yet.
QString stateText(const workbench::Prompting &prompting);

} // namespace foresearch::ui
