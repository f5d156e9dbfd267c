#pragma once

#include "ui/window/theme_controller.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace foresearch::gui {

/// What the command line of `foresearch` asks for.
struct StartOptions {
    QString project;    ///< file to open; empty: none named
    QString screenshot; ///< picture to write instead of staying open; empty: stay
    std::optional<QSize> size;
    std::optional<ui::Theme> theme; ///< for this run
    bool isExample = false;         ///< open the example
    QString page;                   ///< stage to show first; empty: as at the last run
};

/// Parses `arguments`, the program's name first. Ends the program after --help and --version (exit code 0) and
/// on wrong usage (exit code 2, a sentence on standard error).
StartOptions parseStartOptions(const QStringList &arguments);

} // namespace foresearch::gui
