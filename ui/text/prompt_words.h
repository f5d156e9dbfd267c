#pragma once

#include "core/prompt/component.h"
#include "core/prompt/diff.h"
#include "core/prompt/price.h"

#include <QString>

namespace foresearch::ui {

/// "Role", "Instruction 1", "Task examples", ...
QString componentTitle(prompt::Component component);

/// Of a part of a prompt's text: as componentTitle, also "Points" (the instructions' heading) and "Text".
QString promptPartTitle(const std::string &name);

/// "changed", "added", "removed", "the same".
QString changeTitle(prompt::Change change);

/// "$0.0123"; below a cent in as many digits as tell it from nothing.
QString moneyText(prompt::Money money);

} // namespace foresearch::ui
