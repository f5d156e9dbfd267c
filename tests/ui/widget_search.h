#pragma once

#include "ui/widgets/table_view.h"

#include <QPushButton>
#include <QWidget>

namespace foresearch::test {

/// The table of that accessible name. Contract: there is one.
inline ui::TableView *findTable(const QWidget &parent, const QString &name)
{
    for (auto *table : parent.findChildren<ui::TableView *>()) {
        if (table->accessibleName() == name)
            return table;
    }
    qFatal("no table %s", qPrintable(name));
}

/// The button of that text or accessible name. Contract: there is one.
inline QPushButton *findButton(const QWidget &parent, const QString &name)
{
    for (auto *button : parent.findChildren<QPushButton *>()) {
        if (button->text() == name || button->accessibleName() == name)
            return button;
    }
    qFatal("no button %s", qPrintable(name));
}

} // namespace foresearch::test
