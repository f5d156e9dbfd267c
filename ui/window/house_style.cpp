#include "ui/window/house_style.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kMarkWidth = 3;
constexpr double kBoxRadius = 3;

/// Ground, outline and sign of a box or a circle that is switched on and off. Fusion takes the outline from the
/// window's colour, on a dark surface nearly the surface's own.
struct SwitchColours {
    QColor ground;
    QColor outline;
    QColor sign;
};

SwitchColours switchColours(const QStyleOption &option)
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    if (!(option.state & QStyle::State_Enabled))
        return {isOn ? tokens.border : tokens.surface, tokens.disabled, tokens.muted};
    if (isOn)
        return {tokens.accent, tokens.accent, tokens.onAccent};
    return {tokens.surface, option.state & QStyle::State_MouseOver ? tokens.accent : tokens.muted, tokens.onAccent};
}

/// The largest square in the middle of the option's place, its outline inside.
QRectF switchPlace(const QStyleOption &option)
{
    const int size = std::min(option.rect.width(), option.rect.height());
    QRectF square(0, 0, size, size);
    square.moveCenter(QRectF(option.rect).center());
    return square.toAlignedRect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const SwitchColours colours = switchColours(option);
    const QRectF box = switchPlace(option);
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    painter.setPen(QPen(colours.outline, 1));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(box, kBoxRadius, kBoxRadius);
    painter.setPen(QPen(colours.sign, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{at(0.22, 0.54), at(0.42, 0.74), at(0.78, 0.28)});
}

void drawRadioButton(QPainter &painter, const QStyleOption &option)
{
    const SwitchColours colours = switchColours(option);
    const QRectF circle = switchPlace(option);
    painter.setPen(QPen(colours.outline, 1));
    painter.setBrush(colours.ground);
    painter.drawEllipse(circle);
    if (!(option.state & QStyle::State_On))
        return;
    const double inset = 0.3 * circle.width();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.sign);
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
}

/// Whether it is one of these, and drawn.
bool drawSwitch(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter)
{
    const bool isRadio = element == QStyle::PE_IndicatorRadioButton;
    if (!isRadio && element != QStyle::PE_IndicatorCheckBox && element != QStyle::PE_IndicatorItemViewItemCheck)
        return false;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    isRadio ? drawRadioButton(painter, option) : drawCheckBox(painter, option);
    painter.restore();
    return true;
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_isAltHeld ? 1 : 0;
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (drawSwitch(element, *option, *painter))
        return;
    // A tree view draws the mark of its row without saying that it does.
    const bool isRow = element == PE_FrameFocusRect
                       && (widget == nullptr || qobject_cast<const QAbstractItemView *>(widget) != nullptr);
    if (!isRow)
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!(option->state & State_KeyboardFocusChange))
        return;
    QRect mark = option->rect;
    mark.setWidth(kMarkWidth);
    painter->fillRect(visualRect(option->direction, option->rect, mark), tokensOf(option->palette).accent);
}

void HouseStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

bool HouseStyle::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    const bool isEnd = event->type() == QEvent::KeyRelease || event->type() == QEvent::ApplicationStateChange;
    if ((isPress || isEnd) && watched->isWidgetType()) {
        const bool isAlt = isPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        if (isAlt != m_isAltHeld) {
            m_isAltHeld = isAlt;
            static_cast<QWidget *>(watched)->window()->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace foresearch::ui
