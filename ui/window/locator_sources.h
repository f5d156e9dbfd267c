#pragma once

#include "ui/models/locator_model.h"

namespace foresearch::workbench {
class ProjectSession;
}

namespace foresearch::ui {

class Commands;

/// The actions that can be triggered now.
QList<LocatorEntry> actionEntries(const Commands &commands);

/// The project's tasks and the architectures of the chosen one; `showTask` runs after one was chosen.
QList<LocatorEntry> projectEntries(workbench::ProjectSession &session, const std::function<void()> &showTask);

} // namespace foresearch::ui
