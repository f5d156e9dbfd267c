#pragma once

#include <QStatusBar>

class QLabel;

namespace foresearch::ui {

class JobBar;

/// The window's last line: the running job at the left, the project at the right.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    JobBar *jobBar() const { return m_jobBar; }
    /// "wmt.foresearch · all saved"
    void setProjectText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    JobBar *m_jobBar = nullptr;
    QLabel *m_project = nullptr;
};

} // namespace foresearch::ui
