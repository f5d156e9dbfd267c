#pragma once

#include "ui/models/locator_model.h"

namespace foresearch::workbench {
class ProjectSession;
class Prompting;
} // namespace foresearch::workbench

namespace foresearch::ui {

class Commands;

/// The actions that can be triggered now.
QList<LocatorEntry> actionEntries(const Commands &commands);

/// The project's tasks and the architectures of the chosen one; `showTask` runs after one was chosen.
QList<LocatorEntry> projectEntries(workbench::ProjectSession &session, const std::function<void()> &showTask);

/// The project's prompts; `showPrompt` runs after one was chosen.
QList<LocatorEntry> promptEntries(workbench::Prompting &prompting, const std::function<void()> &showPrompt);

} // namespace foresearch::ui
