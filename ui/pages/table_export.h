#pragma once

#include "core/report/table.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace foresearch::ui {

/// A table that a page offers to papers.
struct ExportedTable {
    QString noun; ///< "table", "ablation": as menus say it
    QString fileName;
    std::function<std::optional<report::Table>()> table; ///< as it is now; nothing: there is none
    std::function<void(const QString &)> onProblem;      ///< a sentence
};

/// Adds "Copy NOUN as LaTeX" (Markdown, CSV, HTML) and "Save NOUN…" to a menu. Contract: `parent` outlives the menu.
QList<QAction *> addTableExport(QMenu *menu, QWidget *parent, const ExportedTable &exported);

} // namespace foresearch::ui
