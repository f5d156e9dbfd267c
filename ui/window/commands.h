#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;

namespace foresearch::ui {

/// What a command is called and how it is reached.
struct CommandSpec {
    const char *id = nullptr; ///< stable name, "file.quit"; the action's object name
    QString text;             ///< with its mnemonic
    QKeySequence shortcut = {};
    const char *icon = nullptr; ///< name in the desktop's icon theme
    QString tip = {};           ///< one sentence for the status line and the locator
};

/// The actions of the window in their menus, so that menu, shortcut and locator are the same thing.
class Commands : public QObject {
    Q_OBJECT

public:
    explicit Commands(QObject *parent = nullptr);

    /// An action in `menu`, shown in the order of the calls.
    QAction *add(QMenu *menu, const CommandSpec &spec, std::function<void()> run);

    /// Every action added, in order.
    const QList<QAction *> &all() const { return m_actions; }
    /// nullptr where there is none.
    QAction *find(const char *id) const;

    /// Gives the actions their icons from the desktop's theme, dark or light; reading a theme takes some
    /// 20 ms, so the window does it after its first paint.
    void loadIcons(bool isDark);

private:
    QList<QAction *> m_actions;
};

/// The action's text without mnemonic and dots, for the locator.
QString plainText(const QAction &action);

} // namespace foresearch::ui
