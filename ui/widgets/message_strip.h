#pragma once

#include <QWidget>

class QLabel;

namespace foresearch::ui {

/// One sentence over the pages that says what went wrong, until it is closed or another takes its place.
class MessageStrip : public QWidget {
    Q_OBJECT

public:
    explicit MessageStrip(QWidget *parent = nullptr);

    void showProblem(const QString &sentence);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
};

} // namespace foresearch::ui
