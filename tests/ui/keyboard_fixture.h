#pragma once

#include "tests/ui/window_fixture.h"
#include "ui/window/commands.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>

namespace foresearch::test {

/// A window that is driven by its keys.
struct KeyboardFixture : WindowFixture {
    static constexpr int kMostTabs = 120;
    static constexpr int kPatienceMs = 180'000; ///< sanitizers on a busy machine are slow

    KeyboardFixture()
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
    }

    static QString nameOf(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget == nullptr)
            return {};
        return button != nullptr && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
    }

    static QString focusName() { return nameOf(QApplication::focusWidget()); }

    /// Presses Tab until the focus is on the widget of that name.
    static bool tabTo(const QString &name)
    {
        for (int i = 0; i < kMostTabs && focusName() != name; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return focusName() == name;
    }

    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    /// The shortcut of a command.
    void command(const char *id)
    {
        QTest::keySequence(QApplication::focusWidget(), window.commands().find(id)->shortcut());
    }

    /// Types a path into the file dialog that a key is about to open.
    static void answerFileDialog(const QString &path)
    {
        QTimer::singleShot(0, [path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                qFatal("there is no file dialog");
            auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            field->setText(path);
            QTest::keyClick(field, Qt::Key_Return);
        });
    }

    /// Opens the menu of the button that has the focus, and goes down to the entry of that text. `path`: typed into the
    /// file dialog that the entry opens; empty: it opens none.
    void chooseInMenu(const QString &entry, const QString &path = {})
    {
        QTimer::singleShot(0, [entry, path] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (menu == nullptr)
                qFatal("there is no menu");
            for (int i = 0; i < kMostTabs && (!menu->activeAction() || menu->activeAction()->text() != entry); ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            if (!path.isEmpty())
                answerFileDialog(path);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        press(Qt::Key_Space);
        window.activateWindow(); // as a window manager does when menu and dialog are gone
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active again");
    }

    /// Types a value into the field of that name, in place of what is there.
    static bool enter(const QString &field, const QString &value)
    {
        if (!tabTo(field))
            return false;
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), value);
        press(Qt::Key_Tab);
        return true;
    }

    /// Goes through the box of that name until it shows this.
    static bool choose(const QString &box, const QString &entry)
    {
        if (!tabTo(box))
            return false;
        auto *choices = qobject_cast<QComboBox *>(QApplication::focusWidget());
        press(Qt::Key_Home);
        for (int i = 0; i < choices->count() && choices->currentText() != entry; ++i)
            press(Qt::Key_Down);
        return choices->currentText() == entry;
    }
};

/// A window that was opened by the keyboard on the example.
struct ExampleFixture : KeyboardFixture {
    ExampleFixture()
    {
        press(Qt::Key_Space); // the welcome's first choice
        if (!QTest::qWaitFor([this] { return session.task() != nullptr && focusName() == tableName(); }, kPatienceMs))
            qFatal("the example is not shown");
    }

    static QString tableName() { return QStringLiteral("Architectures of the task"); }
};

} // namespace foresearch::test
