#include "ui/widgets/message_strip.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace foresearch::ui {

MessageStrip::MessageStrip(QWidget *parent) : QWidget(parent), m_text(new QLabel)
{
    m_text->setProperty("role", QStringLiteral("problem"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    auto *close = new QPushButton(tr("Close"));
    close->setAccessibleName(tr("Close the message"));
    close->setProperty("role", QStringLiteral("small"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kOutside, kBetween, kOutside, kBetween);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageStrip::showProblem(const QString &sentence)
{
    m_text->setText(sentence);
    show();
}

QString MessageStrip::text() const
{
    return m_text->text();
}

void MessageStrip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.border);
}

} // namespace foresearch::ui
