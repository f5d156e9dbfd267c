#include "ui/window/commands.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QRegularExpression>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr auto kIconName = "iconName";

} // namespace

Commands::Commands(QObject *parent) : QObject(parent) {}

QAction *Commands::add(QMenu *menu, const CommandSpec &spec, std::function<void()> run)
{
    auto *action = new QAction(spec.text, this);
    action->setObjectName(QLatin1String(spec.id));
    action->setShortcut(spec.shortcut);
    action->setStatusTip(spec.tip);
    action->setToolTip(spec.tip.isEmpty() ? plainText(*action) : spec.tip);
    action->setProperty(kIconName, QLatin1String(spec.icon));
    if (run)
        connect(action, &QAction::triggered, this, std::move(run));
    menu->addAction(action);
    m_actions.append(action);
    return action;
}

QAction *Commands::find(const char *id) const
{
    const auto found = std::find_if(m_actions.cbegin(), m_actions.cend(),
                                    [id](const QAction *action) { return action->objectName() == QLatin1String(id); });
    return found == m_actions.cend() ? nullptr : *found;
}

void Commands::loadIcons(bool isDark)
{
    // A desktop without an icon theme of its own gets Breeze, as the package depends on it.
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == QLatin1String("hicolor")
        || QIcon::themeName().startsWith(QLatin1String("breeze")))
        QIcon::setThemeName(isDark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
    for (QAction *action : m_actions) {
        const QString name = action->property(kIconName).toString();
        if (!name.isEmpty())
            action->setIcon(QIcon::fromTheme(name));
    }
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(QRegularExpression(QStringLiteral("&(?!&)")));
    text.remove(QChar(0x2026));
    return text;
}

} // namespace foresearch::ui
