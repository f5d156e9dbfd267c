#include "ui/window/house_style.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

namespace foresearch::ui {

namespace {

constexpr int kMarkWidth = 3;

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
