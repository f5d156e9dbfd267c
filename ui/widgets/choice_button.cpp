#include "ui/widgets/choice_button.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace foresearch::ui {

namespace {

constexpr int kHeight = 56;
constexpr int kIconSize = 24;
constexpr int kLineHeight = 20;

} // namespace

ChoiceButton::ChoiceButton(const QString &title, const QString &detail, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setDetail(detail);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void ChoiceButton::setDetail(const QString &detail)
{
    m_detail = detail;
    setAccessibleDescription(detail);
    setToolTip(detail);
    update();
}

QSize ChoiceButton::sizeHint() const
{
    return {320, kHeight};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isDown() ? tokens.selection : underMouse() ? tokens.hover : QColor(Qt::transparent);
    painter.setPen(hasFocus() ? QPen(tokens.accent) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
    int left = kOutside;
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(left, (height() - kIconSize) / 2, kIconSize, kIconSize));
        left += kIconSize + kOutside;
    }
    const int top = (height() - 2 * kLineHeight) / 2;
    const int width = this->width() - left - kOutside;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(isEnabled() ? tokens.text : tokens.disabled);
    painter.drawText(QRect(left, top, width, kLineHeight), Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    painter.setFont(font());
    painter.setPen(tokens.muted);
    painter.drawText(QRect(left, top + kLineHeight, width, kLineHeight), Qt::AlignVCenter,
                     fontMetrics().elidedText(m_detail, Qt::ElideMiddle, width));
}

void ChoiceButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ChoiceButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace foresearch::ui
