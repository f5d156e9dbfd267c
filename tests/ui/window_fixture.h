#pragma once

#include "ui/window/main_window.h"
#include "ui/window/theme_controller.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace foresearch::test {

/// A window as at a first start, with settings of its own.
struct WindowFixture {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeController theme{*qApp, settings};
    ui::MainWindow window{settings, theme};
};

} // namespace foresearch::test
