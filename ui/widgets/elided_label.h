#pragma once

#include <QLabel>

namespace foresearch::ui {

/// One line of text that asks for no room: what does not fit ends in an ellipsis, and the tool tip has all of it.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;
};

} // namespace foresearch::ui
