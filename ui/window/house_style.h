#pragma once

#include <QProxyStyle>

namespace foresearch::ui {

/// Fusion with our habits: mnemonics are underlined only while Alt is held, combo boxes drop down below themselves, the
/// current row of a list that is walked by keyboard has a flat mark at its beginning, and check boxes are seen in every
/// theme.
class HouseStyle : public QProxyStyle {
    Q_OBJECT

public:
    HouseStyle();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void polish(QApplication *application) override;
    using QProxyStyle::polish;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isAltHeld = false;
};

} // namespace foresearch::ui
