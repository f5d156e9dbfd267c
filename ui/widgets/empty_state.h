#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace foresearch::ui {

/// What a page shows while it has nothing: what it is for, what to do next, and the one button that does it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &purpose, const QString &nextStep, QWidget *parent = nullptr);

    /// The one button: triggers `action` and follows its text and state. Contract: called once at most.
    void setAction(QAction *action);
    void setNextStep(const QString &nextStep);

private:
    QLabel *m_nextStep = nullptr;
    QHBoxLayout *m_buttonPlace = nullptr;
};

} // namespace foresearch::ui
