#pragma once

#include <QAbstractButton>

namespace foresearch::ui {

/// A wide button of two lines: what it does, in bold, and what that is good for, muted; an icon at the left.
class ChoiceButton : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceButton(const QString &title, const QString &detail, QWidget *parent = nullptr);

    void setDetail(const QString &detail);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_detail;
};

} // namespace foresearch::ui
