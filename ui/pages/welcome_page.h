#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QAction;
class QLabel;
class QVBoxLayout;

namespace foresearch::ui {

/// A way to begin: an action, whose tip says what it is good for, and the resource of its icon.
struct WelcomeChoice {
    QAction *action = nullptr;
    QString icon;
};

/// A project that was open before.
struct RecentProject {
    QString name;
    QString path;
};

/// What the window shows while no project is open: the ways to begin, and the projects of the last times.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    /// The first choice is for those who know nothing yet. Contract: there is one.
    explicit WelcomePage(const QList<WelcomeChoice> &choices, QWidget *parent = nullptr);

    void setRecent(const QList<RecentProject> &projects);
    /// The widget that takes the focus.
    QWidget *firstFocus() const;

Q_SIGNALS:
    void openRequested(const QString &path);

private:
    QList<QAbstractButton *> m_buttons;
    QVBoxLayout *m_recent = nullptr;
    QLabel *m_noRecent = nullptr;
};

} // namespace foresearch::ui
