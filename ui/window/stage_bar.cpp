#include "ui/window/stage_bar.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kStageHeight = 66;
constexpr int kIconSize = 24;

class StageButton : public QAbstractButton {
public:
    StageButton(const QString &title, const QIcon &icon)
    {
        setText(title);
        setIcon(icon);
        setAccessibleName(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return {StageBar::kWidth - 1, kStageHeight}; }

protected:
    /// The frame is for those who move by keyboard; a click shows where it went by itself.
    void focusInEvent(QFocusEvent *event) override
    {
        m_showsFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason
                       && event->reason() != Qt::ActiveWindowFocusReason;
        QAbstractButton::focusInEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(palette());
        QPainter painter(this);
        if (isChecked())
            painter.fillRect(rect(), tokens.selection);
        else if (underMouse())
            painter.fillRect(rect(), tokens.hover);
        if (isChecked())
            painter.fillRect(0, 0, 3, height(), tokens.accent);
        const QRect iconRect((width() - kIconSize) / 2 + 1, 12, kIconSize, kIconSize);
        icon().paint(&painter, iconRect, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                     isChecked() ? QIcon::On : QIcon::Off);
        QFont labelFont = scaledFont(font(), TextSize::Small);
        labelFont.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(labelFont);
        painter.setPen(isChecked() ? tokens.accentText : tokens.muted);
        painter.drawText(QRect(0, 38, width(), 22), Qt::AlignCenter, text());
        if (hasFocus() && m_showsFocus) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(tokens.accent, 1.5));
            painter.drawRoundedRect(QRectF(rect()).adjusted(5.5, 3.5, -3.5, -3.5), 6, 6);
        }
    }

private:
    bool m_showsFocus = false;
};

} // namespace

StageBar::StageBar(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, kInside, 1, kBetween);
    m_layout->setSpacing(0);
    m_layout->addStretch();
    setFixedWidth(kWidth);
    connect(m_buttons, &QButtonGroup::idClicked, this, &StageBar::chosen);
}

void StageBar::addStage(const QString &title, const QIcon &icon)
{
    auto *button = new StageButton(title, icon);
    const int index = static_cast<int>(m_buttons->buttons().size());
    m_buttons->addButton(button, index);
    m_layout->insertWidget(index, button);
}

QString StageBar::title(int index) const
{
    return m_buttons->button(index)->text();
}

int StageBar::current() const
{
    return m_buttons->checkedId();
}

void StageBar::setCurrent(int index)
{
    if (auto *button = m_buttons->button(index)) {
        button->setChecked(true);
    } else if (auto *checked = m_buttons->checkedButton()) {
        m_buttons->setExclusive(false);
        checked->setChecked(false);
        m_buttons->setExclusive(true);
    }
}

void StageBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(width() - 1, 0, 1, height(), tokens.border);
}

} // namespace foresearch::ui
