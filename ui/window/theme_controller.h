#pragma once

#include <QObject>
#include <QString>

#include <optional>

class QApplication;
class QDBusVariant;
class QSettings;

namespace foresearch::ui {

enum class Theme { System, Light, Dark };

/// "system", "light", "dark": as the settings and the command line say it.
QString themeName(Theme theme);
std::optional<Theme> themeFromName(const QString &name);

/// Gives the application style, font, palette and style sheet, and changes them at once when another theme is
/// chosen or, under Theme::System, when the desktop's colour scheme changes.
class ThemeController : public QObject {
    Q_OBJECT

public:
    /// Contract: `application` and `settings` outlive it. Reads the theme from `settings` and applies it.
    ThemeController(QApplication &application, QSettings &settings, QObject *parent = nullptr);

    Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    /// For this run only; the settings keep theirs.
    void overrideTheme(Theme theme);
    bool isDark() const;

    /// Asks the desktop for its colour scheme and follows it. Not needed for the first paint, which uses the
    /// scheme of the last run.
    void followDesktop();

Q_SIGNALS:
    void themeChanged();

private Q_SLOTS:
    void onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void setDesktopIsDark(bool isDark);
    void apply();

    QApplication &m_application;
    QSettings &m_settings;
    Theme m_theme = Theme::System;
    bool m_desktopIsDark = false;
};

} // namespace foresearch::ui
