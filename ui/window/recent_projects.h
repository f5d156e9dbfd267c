#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace foresearch::ui {

/// The project files that were open, the last one first, in the settings.
class RecentProjects {
public:
    static constexpr int kMaxProjects = 8;

    /// Contract: `settings` outlives it.
    explicit RecentProjects(QSettings &settings) : m_settings(settings) {}

    void add(const QString &path);
    /// Those that are still there.
    QStringList paths() const;

private:
    QSettings &m_settings;
};

} // namespace foresearch::ui
