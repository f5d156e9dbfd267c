#pragma once

#include <QLabel>

namespace foresearch::ui {

/// One line of plain text that takes the width it is given: what doesn't fit ends in "…", and a tooltip has all of it.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;
};

} // namespace foresearch::ui
