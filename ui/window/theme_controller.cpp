#include "ui/window/theme_controller.h"

#include "ui/widgets/theme.h"
#include "ui/window/house_style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QIcon>
#include <QSettings>

// The macro declares a function, so it must stand outside namespaces. Without the call the linker drops the
// resources of a static library.
static void initialiseResources()
{
    Q_INIT_RESOURCE(foresearch);
}

namespace foresearch::ui {

namespace {

constexpr auto kThemeKey = "window/theme";
constexpr auto kDesktopDarkKey = "window/desktopIsDark";

const QString kPortalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");

/// The portal wraps the value once or twice, depending on its version. 1 means: prefers dark.
bool isDarkScheme(QVariant value)
{
    while (value.canConvert<QDBusVariant>() && value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

} // namespace

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

std::optional<Theme> themeFromName(const QString &name)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        if (themeName(theme) == name)
            return theme;
    }
    return std::nullopt;
}

ThemeController::ThemeController(QApplication &application, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
{
    initialiseResources();
    // The desktop's palette is gone once ours is set.
    const bool paletteIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    m_desktopIsDark = settings.value(kDesktopDarkKey, paletteIsDark).toBool();
    m_theme = themeFromName(settings.value(kThemeKey).toString()).value_or(Theme::System);
    QApplication::setStyle(new HouseStyle);
    QApplication::setFont(textFont(QApplication::font()));
    QIcon::setFallbackThemeName(QStringLiteral("breeze"));
    apply();
}

void ThemeController::setTheme(Theme theme)
{
    m_settings.setValue(kThemeKey, themeName(theme));
    overrideTheme(theme);
}

void ThemeController::overrideTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    apply();
}

bool ThemeController::isDark() const
{
    return m_theme == Theme::Dark || (m_theme == Theme::System && m_desktopIsDark);
}

void ThemeController::followDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kPortalService, kPortalPath, kPortalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(onPortalSetting(QString, QString, QDBusVariant)));
    QDBusMessage read =
        QDBusMessage::createMethodCall(kPortalService, kPortalPath, kPortalInterface, QStringLiteral("Read"));
    read << kAppearance << kColorScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            setDesktopIsDark(isDarkScheme(reply.value().variant()));
        finished->deleteLater();
    });
}

void ThemeController::onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == kAppearance && key == kColorScheme)
        setDesktopIsDark(isDarkScheme(value.variant()));
}

void ThemeController::setDesktopIsDark(bool isDark)
{
    m_settings.setValue(kDesktopDarkKey, isDark);
    if (isDark == m_desktopIsDark)
        return;
    m_desktopIsDark = isDark;
    if (m_theme == Theme::System)
        apply();
}

void ThemeController::apply()
{
    const Tokens &tokens = isDark() ? darkTokens() : lightTokens();
    QApplication::setPalette(paletteOf(tokens));
    m_application.setStyleSheet(styleSheetOf(tokens));
    Q_EMIT themeChanged();
}

} // namespace foresearch::ui
