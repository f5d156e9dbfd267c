#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace foresearch::ui {

/// One job in one line: its title, how far it is, and what remains, in words. A click shows the jobs.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);

    /// `fraction`: 0 to 1; none shows a bar that only moves.
    void showJob(const QString &title, std::optional<double> fraction, const QString &summary);
    void showText(const QString &text);

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace foresearch::ui
