#include "ui/widgets/card.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace foresearch::ui {

Card::Card(const QString &title, const QString &hint, QWidget *parent) : QFrame(parent)
{
    m_title = new QLabel;
    m_title->setProperty("role", QStringLiteral("heading"));
    m_hint = new ElidedLabel;
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_titleLine = new QHBoxLayout;
    m_titleLine->setSpacing(6);
    m_titleLine->addWidget(m_title);
    m_titleLine->addWidget(m_hint, 1);
    m_titleLine->addStretch(); // without a hint, what is added still stands at the right and is no wider than it is
    m_content = new QVBoxLayout;
    m_content->setSpacing(kBetween);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kOutside - 2, 10, kOutside - 2, 12);
    layout->setSpacing(kBetween);
    layout->addLayout(m_titleLine);
    layout->addLayout(m_content, 1);
    setTitle(title);
    setHint(hint);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

} // namespace foresearch::ui
