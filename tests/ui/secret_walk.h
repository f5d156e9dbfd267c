#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>

namespace foresearch::test {

/// All that a model says, up to some rows.
inline void addTexts(const QAbstractItemModel &model, QStringList &texts)
{
    constexpr int kMostRows = 40;
    for (int row = 0; row < qMin(model.rowCount(), kMostRows); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole),
                                   int(Qt::EditRole), int(Qt::UserRole)})
                texts << model.index(row, column).data(role).toString();
}

inline void addAccessibleTexts(QWidget &widget, QStringList &texts)
{
    if (QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&widget)) {
        for (const QAccessible::Text kind :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            texts << accessible->text(kind);
        if (auto *text = accessible->textInterface())
            texts << text->text(0, text->characterCount());
    }
}

/// Everything that the widgets of the program show or tell, also the hidden ones.
inline QStringList allTexts()
{
    QStringList texts;
    for (QWidget *widget : QApplication::allWidgets()) {
        texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip() << widget->statusTip()
              << widget->whatsThis() << widget->windowTitle();
        addAccessibleTexts(*widget, texts);
        for (const QAction *action : widget->actions())
            texts << action->text() << action->toolTip() << action->statusTip();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<QLineEdit *>(widget))
            texts << line->displayText() << line->placeholderText();
        if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget))
            texts << edit->toPlainText();
        if (const auto *box = qobject_cast<QComboBox *>(widget))
            texts << box->currentText();
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view != nullptr && view->model() != nullptr)
            addTexts(*view->model(), texts);
    }
    texts.removeAll(QString());
    return texts;
}

/// The texts that have the secret in them, or eight characters of it in a row.
inline QStringList textsWith(const QString &secret)
{
    QStringList found;
    for (const QString &text : allTexts())
        for (qsizetype at = 0; at + 8 <= secret.size(); ++at)
            if (text.contains(secret.mid(at, 8))) {
                found << text;
                break;
            }
    return found;
}

} // namespace foresearch::test
