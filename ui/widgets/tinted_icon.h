#pragma once

#include <QIcon>

namespace foresearch::ui {

/// An icon of our own: an SVG drawn in `currentColor`, which is muted text when off, the accent when on, and
/// follows the application's palette at once.
/// `resource`: a path such as ":/icons/stages/task.svg".
QIcon tintedIcon(const QString &resource);

} // namespace foresearch::ui
