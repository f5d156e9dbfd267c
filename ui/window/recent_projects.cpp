#include "ui/window/recent_projects.h"

#include <QFile>
#include <QSettings>

namespace foresearch::ui {

namespace {

constexpr auto kKey = "projects/recent";

} // namespace

void RecentProjects::add(const QString &path)
{
    QStringList paths = m_settings.value(kKey).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue(kKey, QStringList(paths.mid(0, kMaxProjects)));
}

QStringList RecentProjects::paths() const
{
    QStringList paths = m_settings.value(kKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFile::exists(path); });
    return paths;
}

} // namespace foresearch::ui
